package app.plenary.plan;

import java.time.Duration;

/**
 * One timed item of an agenda.
 *
 * @param planned how long it should take, in whole minutes
 * @param notes for the facilitator's eyes only; Markdown
 */
public record Block(BlockId id, String title, Duration planned, String notes, Activity activity) {

    /** The longest block, in minutes: a day. */
    public static final int MOST_MINUTES = 24 * 60;

    public static Block of(String title, int minutes, Activity activity) {
        return new Block(BlockId.fresh(), title, Duration.ofMinutes(minutes), "", activity);
    }

    public long minutes() {
        return planned.toMinutes();
    }

    public Block withTitle(String other) {
        return new Block(id, other, planned, notes, activity);
    }

    public Block withPlanned(Duration other) {
        return new Block(id, title, other, notes, activity);
    }

    public Block withNotes(String other) {
        return new Block(id, title, planned, other, activity);
    }

    public Block withActivity(Activity other) {
        return new Block(id, title, planned, notes, other);
    }

    public Block withId(BlockId other) {
        return new Block(other, title, planned, notes, activity);
    }
}
