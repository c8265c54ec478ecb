package app.plenary.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text in HTML. Marks that editors put in are left out; everything else in angle
 * brackets, a script too, is text.
 *
 * @param markup how many marks were left out
 * @param pictures how many pictures, sounds and films were
 */
record HtmlWords(String words, int markup, int pictures) {
    private static final Set<String> LINES = Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3");
    private static final Set<String> MARKS =
            Set.of(
                    "b",
                    "i",
                    "u",
                    "s",
                    "em",
                    "strong",
                    "span",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "ul",
                    "ol",
                    "table",
                    "tbody",
                    "thead",
                    "td",
                    "th",
                    "a",
                    "font",
                    "code",
                    "pre",
                    "tt",
                    "blockquote",
                    "q",
                    "del",
                    "ins",
                    "mark",
                    "h4",
                    "h5",
                    "h6");
    private static final Set<String> MEDIA =
            Set.of("img", "audio", "video", "object", "source", "embed");
    private static final Map<String, String> NAMED =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ",
                    "ndash", "–", "mdash", "—", "hellip", "…");
    private static final int LONGEST_NAME = 10;

    static HtmlWords of(String html) {
        var words = new StringBuilder();
        int markup = 0;
        int pictures = 0;
        for (int i = 0; i < html.length(); ) {
            char sign = html.charAt(i);
            if (sign == '<') {
                var name = name(html, i);
                int end = html.indexOf('>', i);
                if (end > 0 && (LINES.contains(name) || MARKS.contains(name))) {
                    words.append(LINES.contains(name) ? " " : "");
                    markup += name.equals("p") || name.equals("br") ? 0 : 1;
                    i = end + 1;
                    continue;
                }
                if (end > 0 && MEDIA.contains(name)) {
                    pictures += html.charAt(i + 1) == '/' ? 0 : 1;
                    i = end + 1;
                    continue;
                }
            } else if (sign == '&') {
                int end = html.indexOf(';', i);
                var meant = end > 0 && end - i <= LONGEST_NAME ? entity(html, i + 1, end) : "";
                if (!meant.isEmpty()) {
                    words.append(meant);
                    i = end + 1;
                    continue;
                }
            }
            words.append(sign);
            i++;
        }
        return new HtmlWords(words.toString(), markup, pictures);
    }

    /** The name of the mark that begins there; a text may hold an angle bracket, too. */
    private static String name(String html, int at) {
        int begin = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = begin;
        while (end < html.length()
                && end - begin <= LONGEST_NAME
                && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static String entity(String html, int begin, int end) {
        var name = html.substring(begin, end);
        if (name.matches("#\\d{1,7}")) {
            return point(Integer.parseInt(name.substring(1)));
        }
        if (name.matches("#[xX][0-9a-fA-F]{1,6}")) {
            return point(Integer.parseInt(name.substring(2), 16));
        }
        return NAMED.getOrDefault(name, "");
    }

    private static String point(int point) {
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }
}
