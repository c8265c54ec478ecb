package app.plenary.report;

import java.util.List;

/**
 * How much room text takes on a slide, without knowing the font that will be there: rather too much
 * than too little.
 */
final class SlideText {
    private static final double LINE = 1.25;

    private SlideText() {}

    /** In points. */
    static double height(String text, double size, double width) {
        return lines(text, size, width) * size * LINE;
    }

    static int lines(String text, double size, double width) {
        return List.of(text.split("\n", -1)).stream()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(width(line, size) / width)))
                .sum();
    }

    /** In points, on one line. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(SlideText::width).sum() * size;
    }

    /** As a share of the size of the type. */
    private static double width(int point) {
        if (Character.isIdeographic(point)
                || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL
                || (point >= 0x3000 && point < 0x3100)
                || Character.isSupplementaryCodePoint(point)) {
            return 1.1;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.UPPERCASE_LETTER -> 0.68;
            default -> 0.55;
        };
    }

    /** The text, or its beginning with an ellipsis where it would need more lines than that. */
    static String fitting(String text, double size, double width, int most) {
        var clean = PlainText.lines(text).strip();
        if (lines(clean, size, width) <= most) {
            return clean;
        }
        int low = 0;
        int high = clean.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lines(cut(clean, middle), size, width) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cut(clean, low);
    }

    private static String cut(String text, int end) {
        int whole =
                end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
                        ? end - 1
                        : end;
        return text.substring(0, whole).stripTrailing() + "…";
    }
}
