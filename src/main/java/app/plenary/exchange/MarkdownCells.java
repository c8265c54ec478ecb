package app.plenary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a Markdown table's row, and a text as such a cell. */
final class MarkdownCells {
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
    private static final Pattern STRONG = Pattern.compile("(?s)\\*\\*([^*]+)\\*\\*");

    private MarkdownCells() {}

    static boolean isRow(String line) {
        return line.startsWith("|") && line.length() > 1;
    }

    static List<String> read(String line) {
        var row = line.strip();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 1; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length()) {
                cell.append(c).append(row.charAt(++i));
            } else if (c == '|') {
                cells.add(text(cell.toString().strip()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(text(cell.toString().strip()));
        }
        return cells;
    }

    private static String text(String cell) {
        var strong = STRONG.matcher(cell);
        var inside = strong.matches() ? strong.group(1) : cell;
        var text = new StringBuilder();
        var lineBreak = LINE_BREAK.matcher(inside);
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '\\' && i + 1 < inside.length() && !isWordPart(inside.charAt(i + 1))) {
                text.append(inside.charAt(++i));
            } else if (c == '<' && lineBreak.region(i, inside.length()).lookingAt()) {
                text.append('\n');
                i = lineBreak.end() - 1;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Without the marks of emphasis around words. */
    static String plain(String text) {
        return EMPHASIS.matcher(text).replaceAll("");
    }

    static String write(String text) {
        var cell =
                text.replace("\\", "\\\\")
                        .replace("|", "\\|")
                        .replaceAll("(?i)<(?=br)", "\\\\<")
                        .replace("\n", "<br>");
        boolean isMisread =
                !cell.isEmpty()
                        && (Character.isWhitespace(cell.charAt(0))
                                || STRONG.matcher(cell).matches());
        return isMisread ? "\\" + cell : cell;
    }
}
