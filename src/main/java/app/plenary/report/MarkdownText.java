package app.plenary.report;

import app.plenary.plan.Marked;

import java.util.regex.Pattern;

/**
 * Puts text that people typed into Markdown so that it stays text: no emphasis, link, HTML, table
 * cell, list or heading comes of it, in CommonMark, in GitHub's dialect, or in Obsidian's. Escapes
 * only what could mean something, for the file is read raw, too.
 */
final class MarkdownText {
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<|~$]");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[0-9A-Za-z]+;)");
    private static final Pattern TAG = Pattern.compile("(?<=^|\\s)#");
    private static final Pattern DOUBLED = Pattern.compile("([=%^])(?=\\1)");
    private static final Pattern LINK = Pattern.compile(":(?=//)|(?<=\\b[wW]{3})\\.");
    private static final Pattern BLOCK = Pattern.compile("^[-+=>]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])");

    private MarkdownText() {}

    /** The text for the middle of a line, at the start of one, or in a table cell. */
    static String escape(String text) {
        var line = text.replaceAll("\\R", " ").strip();
        line = ANYWHERE.matcher(line).replaceAll("\\\\$0");
        line = ENTITY.matcher(line).replaceAll("\\\\$0");
        line = TAG.matcher(line).replaceAll("\\\\$0");
        line = DOUBLED.matcher(line).replaceAll("\\\\$0");
        line = LINK.matcher(line).replaceAll("\\\\$0");
        line = BLOCK.matcher(line).replaceAll("\\\\$0");
        return NUMBERED.matcher(line).replaceAll("$1\\\\$2");
    }

    /** A line of Markdown with its strong words, emphasis and code; everything else stays text. */
    static String marked(String markdown) {
        return marked(Marked.of(markdown));
    }

    static String marked(Marked marked) {
        var out = new StringBuilder();
        for (Marked.Span span : marked.spans()) {
            boolean first = out.isEmpty();
            var words = span.text().strip();
            if (span.isPlain() || words.isEmpty()) {
                out.append(
                        first ? escape(span.text()) + trailing(span.text()) : inside(span.text()));
                continue;
            }
            var mark = (span.strong() ? "**" : "") + (span.emphasis() ? "*" : "");
            out.append(leading(span.text()))
                    .append(mark)
                    .append(span.code() ? "`" + words + "`" : inside(words))
                    .append(new StringBuilder(mark).reverse())
                    .append(trailing(span.text()));
        }
        return out.toString();
    }

    /**
     * The same as {@link #escape} but for what only matters at the start, with its outer spaces.
     */
    private static String inside(String text) {
        return leading(text)
                + (text.isBlank() ? "" : escape("." + text.strip()).substring(1))
                + trailing(text);
    }

    private static String leading(String text) {
        return text.startsWith(" ") ? " " : "";
    }

    private static String trailing(String text) {
        return text.endsWith(" ") && !text.isBlank() ? " " : "";
    }

    /** The text as a double-quoted YAML scalar, which is also a JSON string. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(point -> {
                    if (point == '"' || point == '\\') {
                        quoted.append('\\').appendCodePoint(point);
                    } else if (Character.isISOControl(point)
                            || point == 0x2028
                            || point == 0x2029
                            || point == 0xFEFF
                            || Character.getType(point) == Character.SURROGATE) {
                        quoted.append("\\u%04x".formatted(point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                });
        return quoted.append('"').toString();
    }
}
