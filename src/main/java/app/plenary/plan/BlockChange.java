package app.plenary.plan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** One part of a block with its new value. */
public sealed interface BlockChange {
    record Title(String title) implements BlockChange {}

    record Becomes(Activity activity) implements BlockChange {}

    record Planned(Duration planned) implements BlockChange {}

    record Limits(Optional<Duration> atLeast, Optional<Duration> atMost, boolean fixed)
            implements BlockChange {}

    record StartsAt(Optional<LocalTime> time) implements BlockChange {}

    record EndsAt(Optional<LocalTime> time) implements BlockChange {}

    record Droppable(Optional<Importance> importance) implements BlockChange {}

    record WhenUp(AtZero atZero) implements BlockChange {}

    record Goal(String goal) implements BlockChange {}

    record Materials(String materials) implements BlockChange {}

    record Lead(String lead) implements BlockChange {}

    record Notes(String notes) implements BlockChange {}

    /** The heading of a section that begins with the block; empty for none. */
    record Section(String heading) implements BlockChange {}

    record Day(Optional<Opening.DayStart> start) implements BlockChange {}

    /** The method it follows, by id. */
    record Follows(Optional<String> method) implements BlockChange {}
}
