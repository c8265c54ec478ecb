package app.plenary.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures and breaks lines of text in the shipped fonts. Pure functions, for any thread. */
final class Lettering {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** What is longer than this cannot be read in a picture anyway. */
    private static final int LONGEST = 400;

    private Lettering() {}

    /** One line as it is drawn, in both directions where the text is. */
    static TextLayout layout(String text, double size, boolean strong) {
        return new TextLayout(styled(text, size, strong).getIterator(), EXACT);
    }

    /** How wide a line is, in pixels. */
    static double width(String text, double size, boolean strong) {
        return text.isBlank() ? 0 : layout(text, size, strong).getAdvance();
    }

    /**
     * The text in lines of at most that width. What does not fit into the last one ends with three
     * dots; a word that is too long for a line is broken.
     */
    static List<String> lines(String text, double size, boolean strong, double width, int most) {
        var shown = settable(text);
        if (shown.isBlank()) {
            return List.of("");
        }
        var lines = new ArrayList<String>();
        var breaker = new LineBreakMeasurer(styled(shown, size, strong).getIterator(), EXACT);
        int at = 0;
        while (at < shown.length() && lines.size() < most) {
            int next = breaker.nextOffset((float) width);
            breaker.setPosition(next);
            lines.add(shown.substring(at, next).strip());
            at = next;
        }
        if (at < shown.length() || (text.length() > LONGEST)) {
            lines.set(lines.size() - 1, shortened(lines.getLast(), size, strong, width));
        }
        return lines;
    }

    private static String shortened(String line, double size, boolean strong, double width) {
        var left = line;
        while (!left.isEmpty() && width(left + "…", size, strong) > width) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1)).stripTrailing();
        }
        return left + "…";
    }

    /** The text as it can be set, in one line. */
    static String settable(String text) {
        var start =
                text.length() > LONGEST
                        ? text.substring(
                                0,
                                Character.isHighSurrogate(text.charAt(LONGEST - 1))
                                        ? LONGEST - 1
                                        : LONGEST)
                        : text;
        return Typefaces.choose(Stream.of(start)).settable(start.replaceAll("\\s+", " ")).strip();
    }

    private static AttributedString styled(String text, double size, boolean strong) {
        var shown = text.isEmpty() ? " " : text;
        var styled = new AttributedString(shown);
        var faces = Typefaces.choose(Stream.of(shown)).faces();
        int start = 0;
        var last = faces.getFirst();
        for (int i = 0; i < shown.length(); ) {
            int point = shown.codePointAt(i);
            var before = last;
            var face = faces.stream().filter(each -> each.has(point)).findFirst().orElse(before);
            if (face != last && i > start) {
                font(styled, last, size, strong, start, i);
                start = i;
            }
            last = face;
            i += Character.charCount(point);
        }
        font(styled, last, size, strong, start, shown.length());
        return styled;
    }

    private static void font(
            AttributedString styled,
            Typeface face,
            double size,
            boolean strong,
            int start,
            int end) {
        Font font = face.font(strong).deriveFont((float) size);
        styled.addAttribute(TextAttribute.FONT, font, start, end);
    }
}
