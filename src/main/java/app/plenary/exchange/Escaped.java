package app.plenary.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of GIFT without its backslashes, which remembers which signs had one and so mean nothing.
 *
 * @param mask as long as the text, with a blank sign in place of every escaped one
 */
record Escaped(String text, String mask) {
    private static final String SIGNS = ":#={}~";
    private static final char MEANS_NOTHING = '\0';

    static Escaped of(String raw) {
        var text = new StringBuilder();
        var mask = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char next = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
            char sign = raw.charAt(i);
            if (sign == '\\' && (next == '\\' || next == 'n' || SIGNS.indexOf(next) >= 0)) {
                text.append(next == 'n' ? '\n' : next);
                mask.append(MEANS_NOTHING);
                i++;
            } else {
                text.append(sign);
                mask.append(sign);
            }
        }
        return new Escaped(text.toString(), mask.toString());
    }

    /** The text with a backslash before every sign that could mean something. */
    static String write(String text) {
        var raw = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n') {
                raw.append("\\n");
            } else {
                if (sign == '\\' || SIGNS.indexOf(sign) >= 0) {
                    raw.append('\\');
                }
                raw.append(sign);
            }
        }
        return raw.toString();
    }

    int length() {
        return text.length();
    }

    int find(String signs, int from) {
        return mask.indexOf(signs, from);
    }

    boolean startsWith(String signs) {
        return mask.startsWith(signs);
    }

    Escaped part(int begin, int end) {
        return new Escaped(text.substring(begin, end), mask.substring(begin, end));
    }

    Escaped from(int begin) {
        return part(begin, length());
    }

    /** Without white space around it. */
    Escaped trimmed() {
        int begin = 0;
        int end = length();
        while (begin < end && Character.isWhitespace(mask.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(mask.charAt(end - 1))) {
            end--;
        }
        return part(begin, end);
    }

    /** The parts between the signs that mean something. */
    List<Escaped> split(char sign) {
        var parts = new ArrayList<Escaped>();
        int begin = 0;
        for (int at = mask.indexOf(sign); at >= 0; at = mask.indexOf(sign, begin)) {
            parts.add(part(begin, at));
            begin = at + 1;
        }
        parts.add(from(begin));
        return parts;
    }
}
