package app.plenary.live;

import app.plenary.plan.Wording;

import java.util.Optional;

/**
 * How the facilitator wants the wall right now. It belongs to the display, not to the session, so
 * undo does not touch it.
 *
 * @param shown whether there is a wall window
 * @param blank whether it is dark
 * @param frozen whether it keeps what it showed
 * @param display the display it is on, in words; empty while it is a window
 * @param page what it shows of a running session
 * @param message a line to the room, which stays until it is taken away
 * @param displays on how many displays it can be, beside that of the console
 * @param moves how often it was sent on to the next display
 * @param corner whether the way to join stands below what people do
 */
public record WallState(
        boolean shown,
        boolean blank,
        boolean frozen,
        String display,
        Page page,
        Optional<String> message,
        int displays,
        int moves,
        Corner corner) {

    /** What the wall shows of a running session: what people do now, or where the day stands. */
    public enum Page {
        ACTIVITY,
        AGENDA
    }

    /** Whether the way to join stands below what people do. */
    public enum Corner {
        /** With its QR code, or on one line where a page needs the room. */
        WHERE_THERE_IS_ROOM,
        /** With its QR code on every page. */
        ALWAYS,
        NEVER;

        /** The one after it, and the first after the last. */
        public Corner next() {
            return switch (this) {
                case WHERE_THERE_IS_ROOM -> ALWAYS;
                case ALWAYS -> NEVER;
                case NEVER -> WHERE_THERE_IS_ROOM;
            };
        }
    }

    /** The longest message, in characters as a reader counts them. */
    public static final int MESSAGE = 140;

    public static final WallState HIDDEN =
            new WallState(
                    false,
                    false,
                    false,
                    "",
                    Page.ACTIVITY,
                    Optional.empty(),
                    0,
                    0,
                    Corner.WHERE_THERE_IS_ROOM);

    public WallState withShown(boolean other) {
        return new WallState(other, blank, frozen, display, page, message, displays, moves, corner);
    }

    public WallState withBlank(boolean other) {
        return new WallState(shown, other, frozen, display, page, message, displays, moves, corner);
    }

    public WallState withFrozen(boolean other) {
        return new WallState(shown, blank, other, display, page, message, displays, moves, corner);
    }

    public WallState withDisplay(String other) {
        return new WallState(shown, blank, frozen, other, page, message, displays, moves, corner);
    }

    public WallState withPage(Page other) {
        return new WallState(
                shown, blank, frozen, display, other, message, displays, moves, corner);
    }

    public WallState withDisplays(int other) {
        return new WallState(shown, blank, frozen, display, page, message, other, moves, corner);
    }

    public WallState withCorner(Corner other) {
        return new WallState(shown, blank, frozen, display, page, message, displays, moves, other);
    }

    /** Sent on to the next display. */
    public WallState withMove() {
        return new WallState(
                shown, blank, frozen, display, page, message, displays, moves + 1, corner);
    }

    /**
     * With this message, cleaned to one line; an empty one takes the old one away. One that is
     * longer than {@link #MESSAGE} is refused by leaving everything as it is.
     */
    public WallState withMessage(String typed) {
        var line = Wording.line(typed);
        return Wording.fits(line, MESSAGE)
                ? new WallState(
                        shown,
                        blank,
                        frozen,
                        display,
                        page,
                        Optional.of(line).filter(text -> !text.isEmpty()),
                        displays,
                        moves,
                        corner)
                : this;
    }
}
