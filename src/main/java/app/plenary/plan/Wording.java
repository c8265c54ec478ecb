package app.plenary.plan;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * What a text typed by a person may contain, the same everywhere: any script and emoji, but no
 * control or direction-override characters and no broken surrogates, and not more than four
 * combining marks on one letter, so that no name can spill over its neighbours on the wall.
 */
public final class Wording {
    public static final int TITLE = 200;
    public static final int NAME = 40;
    public static final int LINE = 500;
    public static final int NOTES = 20_000;

    private Wording() {}

    /** The text on one line, trimmed, with runs of white space as one space. */
    public static String line(String text) {
        return clean(text, false).strip().replaceAll("\\s+", " ");
    }

    /** The text with its line breaks, without trailing white space. */
    public static String paragraphs(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true).stripTrailing();
    }

    /** Whether the text has at most {@code most} characters as a reader counts them. */
    public static boolean fits(String text, int most) {
        if (text.length() <= most) {
            return true;
        }
        if (text.length() > most * 16) {
            return false;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count <= most;
    }

    /** The cleaned line when it is neither empty nor too long. */
    public static Optional<String> usable(String text, int most) {
        var line = line(text);
        return line.isEmpty() || !fits(line, most) ? Optional.empty() : Optional.of(line);
    }

    private static String clean(String text, boolean multiline) {
        var clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (multiline && (point == '\n' || point == '\t')) {
                clean.appendCodePoint(point);
            } else if (Character.isWhitespace(point)) {
                clean.append(' ');
            } else if (!isUnwanted(point) && marks <= 4) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isVariation(point);
            default -> false;
        };
    }

    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F;
    }

    private static boolean isUnwanted(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xFEFF
                || (point & 0xFFFE) == 0xFFFE;
    }
}
