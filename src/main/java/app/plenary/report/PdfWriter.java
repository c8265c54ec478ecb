package app.plenary.report;

import static app.plenary.report.HtmlPieces.each;
import static app.plenary.report.HtmlPieces.list;
import static app.plenary.report.HtmlText.escape;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The report as a typeset PDF document: page numbers, bookmarks, drawn charts, tagged and with all
 * fonts in it, see {@link PdfPages}. Where a script has no font at hand, its last line says so.
 */
final class PdfWriter implements ReportWriter.AsBytes {
    /** As wide as the text on the page, in CSS pixels. */
    private static final int WIDTH = 640;

    @Override
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        tell(report, messages, out);
    }

    /** Tells of texts in a script for which there is no font at hand. */
    @Override
    public Optional<String> tell(Report report, Messages messages, OutputStream out)
            throws IOException {
        var document = Composer.compose(report, messages);
        var page = new Page(document, messages);
        var pages = PdfPages.of(page.html(), page.drawings, document.look().accent());
        var missing = missing(pages, messages);
        missing.ifPresent(sentence -> pages.say("missing", sentence));
        pages.write(paper(messages.locale()), out);
        return missing;
    }

    static Optional<String> missing(PdfPages pages, Messages messages) {
        var scripts = pages.missing(messages.locale());
        return scripts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        messages.get(
                                "report.pdf.no-font", Typefaces.UNKNOWN, messages.list(scripts)));
    }

    /** Letter where that is the custom, A4 everywhere else. */
    static String paper(Locale locale) {
        return switch (locale.getCountry()) {
            case "US", "CA", "MX", "PH" -> "@page { size: letter; }\n";
            default -> "@page { size: A4; }\n";
        };
    }

    private static final class Page {
        private final Document document;
        private final Messages messages;
        private final Map<String, Drawing> drawings = new HashMap<>();

        Page(Document document, Messages messages) {
            this.document = document;
            this.messages = messages;
        }

        String html() {
            return """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
            <head>
            <title>%s</title>
            <meta name="author" content="Plenary"/>
            %s</head>
            <body>
            <div class="running" dir="auto">%s</div>
            %s<p class="eyebrow">%s</p>
            <h1 dir="auto">%s</h1>
            %s%s%s<p class="end">%s</p>
            <p class="end" id="missing"></p>
            </body>
            </html>
            """
                    .formatted(
                            document.language().toLanguageTag(),
                            escape(document.title()),
                            bookmarks(),
                            escape(document.title()),
                            document.look().logo().map(Page::logo).orElse(""),
                            escape(String.join(" · ", document.facts())),
                            escape(document.title()),
                            paragraph("cover", document.cover()),
                            paragraph("lead", String.join(" ", document.lead())),
                            chapters(),
                            escape(document.madeWith()));
        }

        private String bookmarks() {
            var marks = new StringBuilder("<bookmarks>\n");
            for (int i = 0; i < document.chapters().size(); i++) {
                marks.append(
                        "<bookmark name=\"%s\" href=\"#chapter-%d\"/>\n"
                                .formatted(escape(document.chapters().get(i).title()), i));
            }
            return marks.append("</bookmarks>\n").toString();
        }

        private static String logo(Logo logo) {
            double scale = Math.min(1, Math.min(200.0 / logo.width(), 64.0 / logo.height()));
            return "<p class=\"logo\"><img alt=\"Logo\" src=\"data:image/png;base64,%s\" style=\"width: %dpx; height: %dpx\"/></p>\n"
                    .formatted(
                            Base64.getEncoder().encodeToString(logo.png()),
                            Math.round(logo.width() * scale),
                            Math.round(logo.height() * scale));
        }

        private static String paragraph(String kind, String text) {
            return text.isEmpty()
                    ? ""
                    : "<p class=\"%s\" dir=\"auto\">%s</p>\n".formatted(kind, escape(text));
        }

        private String chapters() {
            var chapters = new StringBuilder();
            for (int i = 0; i < document.chapters().size(); i++) {
                var chapter = document.chapters().get(i);
                chapters.append(
                                "<h2 id=\"chapter-%d\" dir=\"auto\">%s</h2>\n"
                                        .formatted(i, escape(chapter.title())))
                        .append(each(chapter.pieces(), this::piece));
            }
            return chapters.toString();
        }

        private String piece(Document.Piece piece) {
            return switch (piece) {
                case Document.Heading heading -> HtmlPieces.heading(heading);
                case Document.Paragraph paragraph -> HtmlPieces.paragraph(paragraph);
                case Document.Remark remark ->
                        remark.parts().isEmpty()
                                ? ""
                                : paragraph("remark", String.join(" · ", remark.parts()));
                case Document.Points points -> list("points", points.lines(), HtmlText::apart);
                case Document.Named named -> list("named", named.entries(), e -> entry(named, e));
                case Document.Tasks tasks -> list("tasks", tasks.tasks(), Page::task);
                case Document.Result result -> result(result);
                case Document.Table table -> table(table);
                case Document.Names names -> HtmlPieces.names(names);
            };
        }

        private static String entry(Document.Named named, Document.Entry entry) {
            return named.inOneLine()
                    ? HtmlPieces.inOneLine(entry)
                    : HtmlPieces.below("points", entry);
        }

        private static String task(Document.Task task) {
            return "<span class=\"tick\"></span>" + HtmlPieces.task(task);
        }

        private String result(Document.Result result) {
            var picture =
                    result.chart()
                            .filter(chart -> !(chart instanceof Chart.Bars))
                            .map(chart -> drawing(chart.drawing(WIDTH)));
            return picture.orElse("")
                    + switch (result.part()) {
                        case ResultPart.Bars bars -> bars(bars, picture.isEmpty());
                        case ResultPart.Figures figures -> figures(figures);
                        case ResultPart.Sentences sentences ->
                                each(
                                        sentences.sentences(),
                                        sentence -> paragraph("finding", sentence));
                        case ResultPart.Quotes quotes ->
                                list("points", quotes.texts(), HtmlText::apart);
                        case ResultPart.Pictured pictured ->
                                HtmlPictures.picture(pictured, document.pictures());
                        // drawn as charts
                        case ResultPart.Plane _, ResultPart.Steps _ -> "";
                    };
        }

        private static String figures(ResultPart.Figures figures) {
            return HtmlResults.figures(
                    figures,
                    "figures" + whole(figures.rows()),
                    name -> "<td dir=\"auto\">" + escape(name) + "</td>");
        }

        private static String whole(List<?> rows) {
            return ResultPart.staysWhole(rows) ? " whole" : "";
        }

        private String drawing(Drawing drawing) {
            var name = "drawing-" + drawings.size();
            drawings.put(name, drawing);
            return PdfPages.element(name, drawing);
        }

        private String bars(ResultPart.Bars bars, boolean drawn) {
            return """
            <table class="bars%s">
            <thead><tr><th class="name" scope="col">%s</th>%s<th class="number" scope="col">%s</th><th class="number" scope="col">%s</th></tr></thead>
            <tbody>
            %s</tbody>
            </table>
            """
                    .formatted(
                            whole(bars.bars()),
                            escape(bars.head().name()),
                            drawn ? "<th class=\"bar\" scope=\"col\"></th>" : "",
                            escape(bars.head().figure()),
                            escape(bars.head().share()),
                            each(bars.bars(), bar -> bar(bar, drawn)));
        }

        private String bar(ResultPart.Bar bar, boolean drawn) {
            return "<tr%s><td class=\"name\" dir=\"auto\">%s</td>%s<td class=\"number\">%s</td><td class=\"number\">%s</td></tr>\n"
                    .formatted(
                            bar.leads() ? " class=\"leads\"" : "",
                            escape(bar.name()),
                            drawn
                                    ? "<td class=\"bar\"><div class=\"track\"><div class=\"fill\" style=\"width: %d%%\"></div></div></td>"
                                            .formatted(Math.clamp(bar.length(), 0, 100))
                                    : "",
                            escape(bar.figure()),
                            escape(messages.get("report.percent", bar.percent())));
        }

        private static String table(Document.Table table) {
            var head = new StringBuilder();
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                head.append(
                        "<th scope=\"col\"%s>%s</th>"
                                .formatted(number(column, i), escape(column.head())));
            }
            var rows = new StringBuilder();
            for (Document.Row row : table.rows()) {
                rows.append(row.faint() ? "<tr class=\"faint\">" : "<tr>");
                for (int i = 0; i < table.columns().size(); i++) {
                    rows.append(
                            "<td%s dir=\"auto\">%s</td>"
                                    .formatted(
                                            number(table.columns().get(i), i),
                                            escape(row.cells().get(i))));
                }
                rows.append("</tr>\n");
            }
            return "<table class=\"plan\">\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n"
                    .formatted(head, rows);
        }

        private static String number(Document.Column column, int place) {
            return column.number() && place > 0 ? " class=\"number\"" : "";
        }
    }
}
