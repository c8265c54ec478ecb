package app.plenary.report;

import java.util.List;

/**
 * A picture of a few simple shapes, in pixels from its upper left corner. Colours are roles, so
 * that the same drawing serves light, dark and paper. Immutable.
 *
 * @param title what it shows
 * @param words the same figures as text, for those who cannot see it
 * @param shapes from the lowest to the topmost
 */
public record Drawing(int width, int height, String title, String words, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** What a colour is for. */
    public enum Ink {
        PAPER,
        INK,
        QUIET,
        LINE,
        TRACK,
        SECOND,
        ACCENT
    }

    /** Where a text stands in relation to its point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Something to draw. */
    public sealed interface Shape {}

    /**
     * A filled rectangle.
     *
     * @param round the radius of its corners
     */
    public record Box(double x, double y, double width, double height, double round, Ink fill)
            implements Shape {}

    /** A straight line. */
    public record Line(double x1, double y1, double x2, double y2, double thick, Ink ink)
            implements Shape {}

    /**
     * A circle.
     *
     * @param rim the colour of its edge, one and a half pixels thick
     */
    public record Disc(double x, double y, double radius, Ink fill, Ink rim) implements Shape {}

    /**
     * A line of text.
     *
     * @param y its base line
     * @param size in pixels
     */
    public record Label(
            double x, double y, double size, boolean strong, Ink ink, Anchor anchor, String text)
            implements Shape {}
}
