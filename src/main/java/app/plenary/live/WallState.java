package app.plenary.live;

/**
 * How the facilitator wants the wall right now. It belongs to the display, not to the session, so
 * undo does not touch it.
 *
 * @param shown whether there is a wall window
 * @param blank whether it is dark
 * @param frozen whether it keeps what it showed
 * @param display the display it is on, in words; empty while it is a window
 */
public record WallState(boolean shown, boolean blank, boolean frozen, String display) {
    public static final WallState HIDDEN = new WallState(false, false, false, "");

    public WallState withShown(boolean other) {
        return new WallState(other, blank, frozen, display);
    }

    public WallState withBlank(boolean other) {
        return new WallState(shown, other, frozen, display);
    }

    public WallState withFrozen(boolean other) {
        return new WallState(shown, blank, other, display);
    }

    public WallState withDisplay(String other) {
        return new WallState(shown, blank, frozen, other);
    }
}
