package app.plenary.report;

import app.plenary.plan.Marked;

import java.util.List;
import java.util.stream.Collectors;

/** Words in a word processor's XML: paragraphs, and runs in them, each in its writing direction. */
final class DocxText {
    /** Bold, as the properties of a run say it. */
    static final String BOLD = "<w:b/><w:bCs/>";

    private DocxText() {}

    /** A paragraph of text as it is. */
    static String paragraph(String style, String text) {
        return paragraph(style, text, run(text, ""));
    }

    /**
     * A paragraph.
     *
     * @param words what it says, to tell where it begins
     * @param runs what is in it
     */
    static String paragraph(String style, String words, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\""
                + style
                + "\"/>"
                + (isFromRight(words) ? "<w:bidi/>" : "")
                + "</w:pPr>"
                + runs
                + "</w:p>\n";
    }

    static String paragraph(String style, Marked text) {
        return paragraph(style, text.words(), marked(text));
    }

    /** A paragraph in a table. */
    static String cell(String text, boolean right, String properties) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/>"
                + (!right && isFromRight(text) ? "<w:bidi/>" : "")
                + (right ? "<w:jc w:val=\"right\"/>" : "")
                + "</w:pPr>"
                + (text.isEmpty() ? "" : run(text, properties))
                + "</w:p>";
    }

    /** With its line breaks. */
    static String run(String text, String properties) {
        var rtl = isFromRight(text) ? "<w:rtl/>" : "";
        var lines =
                List.of(PlainText.lines(text).split("\n", -1)).stream()
                        .map(line -> "<w:t xml:space=\"preserve\">" + escape(line) + "</w:t>")
                        .collect(Collectors.joining("<w:br/>"));
        return "<w:r>"
                + (properties.isEmpty() && rtl.isEmpty()
                        ? ""
                        : "<w:rPr>" + properties + rtl + "</w:rPr>")
                + lines
                + "</w:r>";
    }

    static String marked(Marked text) {
        return text.spans().stream()
                .map(span ->
                        run(
                                span.text(),
                                (span.code()
                                                ? "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>"
                                                : "")
                                        + (span.strong() ? BOLD : "")
                                        + (span.emphasis() ? "<w:i/><w:iCs/>" : "")))
                .collect(Collectors.joining());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", " ");
    }

    /** Whether the first letter that has a direction is written from the right. */
    static boolean isFromRight(String text) {
        for (int point : text.codePoints().toArray()) {
            switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
