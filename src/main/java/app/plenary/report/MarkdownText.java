package app.plenary.report;

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
