package app.plenary.report;

import static app.plenary.report.HtmlText.escape;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/** The whole HTML file around the chapters: its head, style, title and last line. */
final class HtmlPage {
    private static final String STYLE = style();

    private final Document document;
    private final HtmlPieces pieces;

    HtmlPage(Document document, Messages messages) {
        this.document = document;
        this.pieces = new HtmlPieces(messages, document.pictures());
    }

    private static String style() {
        try (var stream =
                Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of reports cannot be read", e);
        }
    }

    String html() {
        return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'%s"/>
        <meta name="referrer" content="no-referrer"/>
        <title>%s</title>
        <style>
        %s%s</style>
        </head>
        <body>
        <main>
        <header>
        %s<p class="eyebrow">%s</p>
        <h1 dir="auto">%s</h1>
        %s%s</header>
        %s<footer>%s</footer>
        </main>
        </body>
        </html>
        """
                .formatted(
                        document.language().toLanguageTag(),
                        document.hasPictures() ? "; img-src data:" : "",
                        escape(document.title()),
                        STYLE,
                        colours(document.look().accent()),
                        document.look().logo().map(HtmlPage::logo).orElse(""),
                        escape(String.join(" · ", document.facts())),
                        escape(document.title()),
                        paragraph("cover", document.cover()),
                        paragraph("lead", String.join(" ", document.lead())),
                        document.chapters().stream()
                                .map(this::chapter)
                                .collect(Collectors.joining()),
                        escape(document.madeWith()));
    }

    /** Nothing for the usual colour, which is the style's own. */
    private static String colours(Accent accent) {
        if (accent.equals(Accent.USUAL)) {
            return "";
        }
        return """
        :root { --accent: %1$s; --second: %2$s; }
        @media (prefers-color-scheme: dark) { :root { --accent: %3$s; --second: %4$s; } }
        @media print { :root { --accent: %1$s; --second: %2$s; } }
        """
                .formatted(
                        accent.onPaper(), accent.second(), accent.onDark(), accent.secondOnDark());
    }

    private static String logo(Logo logo) {
        return "<p class=\"logo\"><img alt=\"\" width=\"%d\" height=\"%d\" src=\"data:image/png;base64,%s\"/></p>\n"
                .formatted(
                        logo.width(),
                        logo.height(),
                        Base64.getEncoder().encodeToString(logo.png()));
    }

    private static String paragraph(String kind, String text) {
        return text.isEmpty()
                ? ""
                : "<p class=\"%s\"%s>%s</p>\n"
                        .formatted(kind, kind.equals("cover") ? " dir=\"auto\"" : "", escape(text));
    }

    private String chapter(Document.Chapter chapter) {
        return "<section class=\"%s\">\n<h2 dir=\"auto\">%s</h2>\n%s</section>\n"
                .formatted(
                        kind(chapter.section()),
                        escape(chapter.title()),
                        chapter.pieces().stream().map(pieces::html).collect(Collectors.joining()));
    }

    private static String kind(Report.Section section) {
        return switch (section) {
            case POLLS, FEEDBACK -> "poll";
            default -> section.key();
        };
    }
}
