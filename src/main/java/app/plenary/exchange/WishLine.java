package app.plenary.exchange;

import app.plenary.grouping.Strength;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One line of wishes in its parts. What stands in quotation marks is one word, whatever is in it; a
 * quotation mark in it is doubled.
 *
 * @param head the word before the first colon, empty where there is none
 * @param body the rest, without comment and what stands in brackets at its end
 * @param bracket what stands in brackets at the end, as far as it is a strength or a number
 */
record WishLine(String head, String body, String bracket) {
    private static final int LONGEST_TAIL = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DASHED = Pattern.compile("(.*\\S)\\s+[-–—]\\s+(\\S+)");
    private static final Pattern ARE =
            Pattern.compile(
                    "(.+?)\\s+" + WishWords.ARE.pattern(),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,9})?");

    static WishLine of(String line) {
        var text = withoutComment(line).strip();
        var bracket = "";
        int open = text.lastIndexOf('(');
        if (text.endsWith(")") && open >= 0 && !quoted(text).get(text.length() - 1)) {
            var inside = text.substring(open + 1, text.length() - 1).strip();
            if (WishWords.strength(inside).isPresent() || NUMBER.matcher(inside).matches()) {
                bracket = inside;
                text = text.substring(0, open).strip();
            }
        }
        var dashed = DASHED.matcher(text);
        if (bracket.isEmpty()
                && dashed.matches()
                && WishWords.strength(dashed.group(2)).isPresent()) {
            bracket = dashed.group(2);
            text = dashed.group(1);
        }
        int colon = first(text, ':');
        var head = colon < 0 ? "" : text.substring(0, colon).strip();
        return WishWords.head(head).isPresent()
                ? new WishLine(head, text.substring(colon + 1).strip(), bracket)
                : turned(text, bracket);
    }

    /** “Ada and Ben apart” means “apart: Ada and Ben”. */
    private static WishLine turned(String text, String bracket) {
        var words = SPACE.split(text, -1);
        boolean open = !text.isEmpty() && !quoted(text).get(text.length() - 1);
        for (int count = Math.min(LONGEST_TAIL, words.length - 1); open && count > 0; count--) {
            var tail =
                    String.join(
                            " ", Arrays.asList(words).subList(words.length - count, words.length));
            if (WishWords.tail(tail).isPresent()) {
                int end = text.length();
                for (int i = 0; i < count; i++) {
                    end = text.lastIndexOf(words[words.length - 1 - i], end - 1);
                }
                var body = text.substring(0, end).strip();
                var are = ARE.matcher(body);
                return new WishLine(tail, are.matches() ? are.group(1).strip() : body, bracket);
            }
        }
        return new WishLine("", text, bracket);
    }

    boolean isBlank() {
        return head.isEmpty() && body.isEmpty() && bracket.isEmpty();
    }

    Optional<Strength> strength() {
        return WishWords.strength(bracket);
    }

    OptionalDouble number() {
        return NUMBER.matcher(bracket).matches()
                ? OptionalDouble.of(Double.parseDouble(bracket.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** The words between commas or semicolons, as they stand there. */
    static List<String> items(String text) {
        var quoted = quoted(text);
        var items = new ArrayList<String>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || (",;".indexOf(text.charAt(i)) >= 0 && !quoted.get(i))) {
                var item = text.substring(begin, i).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                begin = i + 1;
            }
        }
        return items;
    }

    /** The index of a character outside quotation marks, -1 when there is none. */
    static int first(String text, char wanted) {
        var quoted = quoted(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == wanted && !quoted.get(i)) {
                return i;
            }
        }
        return -1;
    }

    /** A word without its quotation marks. */
    static String bare(String item) {
        boolean marks = item.length() >= 2 && item.startsWith("\"") && item.endsWith("\"");
        return marks ? item.substring(1, item.length() - 1).replace("\"\"", "\"") : item;
    }

    static String inMarks(String word) {
        return "\"" + word.replace("\"", "\"\"") + "\"";
    }

    private static String withoutComment(String line) {
        var quoted = quoted(line);
        for (int i = 0; i < line.length(); i++) {
            boolean begins = i == 0 || Character.isWhitespace(line.charAt(i - 1));
            if (line.charAt(i) == '#' && begins && !quoted.get(i)) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** Which characters stand in quotation marks; these open only where a word can begin. */
    private static BitSet quoted(String text) {
        var quoted = new BitSet();
        char before = ',';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && ":,;=".indexOf(before) >= 0) {
                int end = close(text, i + 1);
                if (end < 0) {
                    return quoted;
                }
                quoted.set(i, end + 1);
                i = end;
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        return quoted;
    }

    private static int close(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }
}
