package app.plenary.plan;

import java.time.LocalTime;
import java.util.Optional;

/**
 * What begins with a block besides the block itself. It belongs to the place in the agenda: when
 * the block is moved away or removed, the next block of the same section takes it over.
 *
 * @param section the heading of a section that begins here; empty when none does
 * @param day present when a new day of the workshop begins here
 */
public record Opening(String section, Optional<DayStart> day) {
    public static final Opening NONE = new Opening("", Optional.empty());

    /** The most days from one day of a workshop to its next. */
    public static final int MOST_DAYS_LATER = 366;

    /**
     * The beginning of a further day.
     *
     * @param daysLater how many days after the workshop's previous day, at least 1
     * @param at when it begins, in the room's local time
     */
    public record DayStart(int daysLater, LocalTime at) {}

    public boolean isNone() {
        return section.isEmpty() && day.isEmpty();
    }

    public Opening withSection(String other) {
        return new Opening(other, day);
    }

    public Opening withDay(Optional<DayStart> other) {
        return new Opening(section, other);
    }

    /** What begins where two blocks become one: the first has the say. */
    Opening or(Opening later) {
        return new Opening(section.isEmpty() ? later.section : section, day.or(() -> later.day));
    }
}
