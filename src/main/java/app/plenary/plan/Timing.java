package app.plenary.plan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How long a block takes, how far that may give, and what the clock has to say about it. All
 * durations are whole minutes.
 *
 * @param planned how long it should take
 * @param atLeast the shortest it may become; see {@link #least}
 * @param atMost the longest it may become; see {@link #most}
 * @param fixed whether it takes exactly what is planned, whatever the limits
 * @param startsAt a time of day before which it does not begin and at which it should, such as
 *     lunch
 * @param endsAt a time of day at which it ends whenever it began; then {@code planned} is a wish
 */
public record Timing(
        Duration planned,
        Optional<Duration> atLeast,
        Optional<Duration> atMost,
        boolean fixed,
        Optional<LocalTime> startsAt,
        Optional<LocalTime> endsAt) {

    public static Timing of(Duration planned) {
        return new Timing(
                planned,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public static Timing ofMinutes(long minutes) {
        return of(Duration.ofMinutes(minutes));
    }

    /** The shortest it may become: when nothing is said, two thirds of the plan, rounded up. */
    public Duration least() {
        if (fixed) {
            return planned;
        }
        return atLeast.orElseGet(() -> Duration.ofMinutes((planned.toMinutes() * 2 + 2) / 3));
    }

    /** The longest it may become: when nothing is said, half as much again, rounded down. */
    public Duration most() {
        if (fixed) {
            return planned;
        }
        return atMost.orElseGet(() -> Duration.ofMinutes(planned.toMinutes() * 3 / 2));
    }

    /** Whether the facilitator has said how far it may give. */
    public boolean hasLimits() {
        return fixed || atLeast.isPresent() || atMost.isPresent();
    }

    /** Whether the clock has a say in when it begins or ends. */
    public boolean isOnTheClock() {
        return startsAt.isPresent() || endsAt.isPresent();
    }

    public Timing withPlanned(Duration other) {
        return new Timing(other, atLeast, atMost, fixed, startsAt, endsAt);
    }

    public Timing withLimits(
            Optional<Duration> otherLeast, Optional<Duration> otherMost, boolean otherFixed) {
        return new Timing(planned, otherLeast, otherMost, otherFixed, startsAt, endsAt);
    }

    public Timing withStartsAt(Optional<LocalTime> other) {
        return new Timing(planned, atLeast, atMost, fixed, other, endsAt);
    }

    public Timing withEndsAt(Optional<LocalTime> other) {
        return new Timing(planned, atLeast, atMost, fixed, startsAt, other);
    }
}
