package app.plenary.plan;

/**
 * A place in the room, seen from above with the wall at the top.
 *
 * @param x from the left, as a fraction of the width from 0 to 1
 * @param y from the wall, as a fraction of the depth from 0 to 1
 */
public record Spot(double x, double y) {
    private static final double STEPS = 1_000;

    /**
     * @throws IllegalArgumentException for a place outside the room
     */
    public Spot {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException(x + ", " + y + " is outside the room");
        }
    }

    /** The nearest place within the room, to a thousandth of its size. */
    public static Spot near(double x, double y) {
        return new Spot(near(x), near(y));
    }

    private static double near(double part) {
        return Math.rint(Math.clamp(part, 0, 1) * STEPS) / STEPS;
    }
}
