package app.plenary.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arabic letters in the form that they have beside their neighbours, as characters of their own
 * (Unicode's presentation forms), for writers that put one sign after the other. Letters of
 * Persian, Urdu and other languages have them as well; rarer letters stay as they are. Pure
 * functions.
 */
final class ArabicForms {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;
    private static final Map<Integer, Letter> LETTERS = letters();
    private static final Map<String, Letter> LIGATURES = ligatures();

    private ArabicForms() {}

    /** How one letter looks alone, at the end, at the beginning and between; 0 for no such form. */
    private record Letter(int isolated, int last, int first, int middle) {
        private static final Letter NONE = new Letter(0, 0, 0, 0);

        Letter with(String form, int point) {
            return switch (form) {
                case "ISOLATED" -> new Letter(point, last, first, middle);
                case "FINAL" -> new Letter(isolated, point, first, middle);
                case "INITIAL" -> new Letter(isolated, last, point, middle);
                default -> new Letter(isolated, last, first, point);
            };
        }

        int beside(boolean before, boolean after) {
            return before && after ? middle : before ? last : after ? first : isolated;
        }
    }

    static boolean isJoiner(int point) {
        return point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
    }

    /** The text with every letter in its form. Text that is not Arabic comes back as it is. */
    static String shaped(String text) {
        int[] points = text.codePoints().toArray();
        var shaped = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            int next = after(points, i);
            var joined =
                    points[i] == LAM && next < points.length
                            ? LIGATURES.get(
                                    Character.toString(LAM) + Character.toString(points[next]))
                            : null;
            if (joined != null) {
                shaped.appendCodePoint(joined.beside(joinsForward(before(points, i)), false));
                for (int mark = i + 1; mark < next; mark++) {
                    shaped.appendCodePoint(points[mark]);
                }
                i = next;
                continue;
            }
            var letter = LETTERS.get(points[i]);
            int form =
                    letter == null
                            ? 0
                            : letter.beside(
                                    letter.last() != 0 && joinsForward(before(points, i)),
                                    letter.first() != 0
                                            && next < points.length
                                            && joinsBackward(points[next]));
            if (!isJoiner(points[i])) {
                shaped.appendCodePoint(form == 0 ? points[i] : form);
            }
        }
        return shaped.toString();
    }

    /** The letters that such a form stands for. */
    static String plain(String form) {
        return form.codePoints().allMatch(ArabicForms::isForm)
                ? Normalizer.normalize(form, Normalizer.Form.NFKC)
                : form;
    }

    private static boolean isForm(int point) {
        return (point >= 0xfb50 && point <= 0xfdff) || (point >= 0xfe70 && point <= 0xfefc);
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static int after(int[] points, int at) {
        int next = at + 1;
        while (next < points.length && isMark(points[next])) {
            next++;
        }
        return next;
    }

    /** The neighbour before, marks left out; 0 for none. */
    private static int before(int[] points, int at) {
        int last = at - 1;
        while (last >= 0 && isMark(points[last])) {
            last--;
        }
        return last < 0 ? 0 : points[last];
    }

    private static boolean joinsForward(int point) {
        var letter = LETTERS.get(point);
        return point == TATWEEL
                || point == ZERO_WIDTH_JOINER
                || (letter != null && letter.first() != 0);
    }

    private static boolean joinsBackward(int point) {
        var letter = LETTERS.get(point);
        return point == TATWEEL
                || point == ZERO_WIDTH_JOINER
                || (letter != null && letter.last() != 0);
    }

    private static Map<Integer, Letter> letters() {
        var letters = new HashMap<Integer, Letter>();
        for (int point : forms()) {
            var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            if (plain.codePointCount(0, plain.length()) == 1) {
                letters.merge(
                        plain.codePointAt(0),
                        Letter.NONE.with(form(point), point),
                        (old, _) -> old.with(form(point), point));
            }
        }
        return Map.copyOf(letters);
    }

    /** Lam with the forms of alef, which are written as one sign and must be. */
    private static Map<String, Letter> ligatures() {
        var ligatures = new HashMap<String, Letter>();
        for (int point = 0xfef5; point <= 0xfefc; point++) {
            int each = point;
            ligatures.merge(
                    Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC),
                    Letter.NONE.with(form(each), each),
                    (old, _) -> old.with(form(each), each));
        }
        return Map.copyOf(ligatures);
    }

    private static List<Integer> forms() {
        var forms = new ArrayList<Integer>();
        for (int point = 0xfb50; point <= 0xfefc; point++) {
            if (isForm(point) && !form(point).isEmpty()) {
                forms.add(point);
            }
        }
        return forms;
    }

    /** Which form a character is, by its name in Unicode; empty for what is no form of a letter. */
    private static String form(int point) {
        var name = Character.getName(point);
        if (name == null || !name.startsWith("ARABIC L") || !name.endsWith(" FORM")) {
            return "";
        }
        var words = name.substring(0, name.length() - " FORM".length());
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
