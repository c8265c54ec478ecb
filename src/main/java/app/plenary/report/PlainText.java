package app.plenary.report;

/** Text as every document takes it: characters that are none become a replacement character. */
final class PlainText {
    private PlainText() {}

    /** With its line breaks, each a line feed, and its tabs. */
    static String lines(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** On one line. */
    static String line(String text) {
        return clean(text.replaceAll("\\R|\t", " "), false);
    }

    private static String clean(String text, boolean breaks) {
        if (text.codePoints().allMatch(point -> isAllowed(point, breaks))) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> clean.appendCodePoint(isAllowed(point, breaks) ? point : 0xFFFD));
        return clean.toString();
    }

    private static boolean isAllowed(int point, boolean breaks) {
        return (breaks && (point == '\n' || point == '\t'))
                || (!Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE
                        && (point & 0xFFFE) != 0xFFFE);
    }
}
