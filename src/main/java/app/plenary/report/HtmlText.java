package app.plenary.report;

import app.plenary.plan.Marked;

/** Escapes text for HTML content and quoted attributes, so that it is also well-formed XML. */
final class HtmlText {
    private HtmlText() {}

    /** The text, with a replacement character where XML allows no character at all. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        case '\t', '\n', '\r' -> escaped.append(' ');
                        default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
                    }
                });
        return escaped.toString();
    }

    /** The text set apart, so that its writing direction does not turn its neighbours around. */
    static String apart(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    /** A line of Markdown as elements; HTML in it stays text. */
    static String marked(String markdown) {
        return marked(Marked.of(markdown));
    }

    static String marked(Marked marked) {
        var html = new StringBuilder();
        for (Marked.Span span : marked.spans()) {
            var part = escape(span.text());
            part = span.code() ? "<code>" + part + "</code>" : part;
            part = span.emphasis() ? "<em>" + part + "</em>" : part;
            html.append(span.strong() ? "<strong>" + part + "</strong>" : part);
        }
        return html.toString();
    }

    private static boolean isAllowed(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xFFFE) != 0xFFFE;
    }
}
