package app.plenary.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * One timed item of an agenda.
 *
 * @param droppable present when it may be left out, with how much it would be missed
 * @param atZero what happens when its time is up
 * @param opening what else begins with it: a section, a day
 * @param method the id of the method it follows, for comparing with how long that usually takes
 * @param unknown what a file said of it besides
 */
public record Block(
        BlockId id,
        String title,
        Activity activity,
        Timing timing,
        Brief brief,
        Optional<Importance> droppable,
        AtZero atZero,
        Opening opening,
        Optional<String> method,
        UnknownKeys unknown) {

    /** The longest block, in minutes: a day. */
    public static final int MOST_MINUTES = 24 * 60;

    /** A block of which nothing else is known. */
    public Block(
            BlockId id,
            String title,
            Activity activity,
            Timing timing,
            Brief brief,
            Optional<Importance> droppable,
            AtZero atZero,
            Opening opening,
            Optional<String> method) {
        this(
                id,
                title,
                activity,
                timing,
                brief,
                droppable,
                atZero,
                opening,
                method,
                UnknownKeys.NONE);
    }

    /** A block without limits, fixed times or a place of its own. */
    public Block(BlockId id, String title, Duration planned, String notes, Activity activity) {
        this(
                id,
                title,
                activity,
                Timing.of(planned),
                Brief.notes(notes),
                Optional.empty(),
                AtZero.COUNT_OVER,
                Opening.NONE,
                Optional.empty());
    }

    public static Block of(String title, int minutes, Activity activity) {
        return new Block(BlockId.fresh(), title, Duration.ofMinutes(minutes), "", activity);
    }

    public Duration planned() {
        return timing.planned();
    }

    public long minutes() {
        return planned().toMinutes();
    }

    public String notes() {
        return brief.notes();
    }

    /** This block with one of its parts replaced. */
    public Block with(BlockChange change) {
        return switch (change) {
            case BlockChange.Title c -> withTitle(c.title());
            case BlockChange.Becomes c -> withActivity(c.activity());
            case BlockChange.Planned c -> with(timing.withPlanned(c.planned()));
            case BlockChange.Limits c ->
                    with(timing.withLimits(c.atLeast(), c.atMost(), c.fixed()));
            case BlockChange.StartsAt c -> with(timing.withStartsAt(c.time()));
            case BlockChange.EndsAt c -> with(timing.withEndsAt(c.time()));
            case BlockChange.Droppable c ->
                    new Block(
                            id,
                            title,
                            activity,
                            timing,
                            brief,
                            c.importance(),
                            atZero,
                            opening,
                            method,
                            unknown);
            case BlockChange.WhenUp c ->
                    new Block(
                            id,
                            title,
                            activity,
                            timing,
                            brief,
                            droppable,
                            c.atZero(),
                            opening,
                            method,
                            unknown);
            case BlockChange.Goal c -> with(brief.withGoal(c.goal()));
            case BlockChange.Materials c -> with(brief.withMaterials(c.materials()));
            case BlockChange.Lead c -> with(brief.withLead(c.lead()));
            case BlockChange.Notes c -> with(brief.withNotes(c.notes()));
            case BlockChange.Section c -> with(opening.withSection(c.heading()));
            case BlockChange.Day c -> with(opening.withDay(c.start()));
            case BlockChange.Follows c -> following(c.method());
        };
    }

    public Block with(Timing other) {
        return new Block(
                id, title, activity, other, brief, droppable, atZero, opening, method, unknown);
    }

    public Block with(Brief other) {
        return new Block(
                id, title, activity, timing, other, droppable, atZero, opening, method, unknown);
    }

    public Block with(Opening other) {
        return new Block(
                id, title, activity, timing, brief, droppable, atZero, other, method, unknown);
    }

    public Block following(Optional<String> other) {
        return new Block(
                id, title, activity, timing, brief, droppable, atZero, opening, other, unknown);
    }

    public Block withTitle(String other) {
        return new Block(
                id, other, activity, timing, brief, droppable, atZero, opening, method, unknown);
    }

    public Block withPlanned(Duration other) {
        return with(timing.withPlanned(other));
    }

    public Block withNotes(String other) {
        return with(brief.withNotes(other));
    }

    /** Of what is not known it keeps what belongs to a part that is still there. */
    public Block withActivity(Activity other) {
        return new Block(
                id,
                title,
                other,
                timing,
                brief,
                droppable,
                atZero,
                opening,
                method,
                unknown.after(activity, other));
    }

    public Block withId(BlockId other) {
        return new Block(
                other, title, activity, timing, brief, droppable, atZero, opening, method, unknown);
    }

    public Block with(UnknownKeys other) {
        return new Block(
                id, title, activity, timing, brief, droppable, atZero, opening, method, other);
    }
}
