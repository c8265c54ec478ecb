package app.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A running time as facts, so that every screen can draw it by itself and nothing has to tick.
 *
 * @param startedAt when it began
 * @param planned how long it should take
 * @param paused how long it stood still in pauses that are over
 * @param pausedSince the beginning of the pause that is on
 */
public record Countdown(
        Instant startedAt, Duration planned, Duration paused, Optional<Instant> pausedSince) {

    /** The time spent on it, pauses left out; never negative. */
    public Duration elapsed(Instant now) {
        var until = pausedSince.filter(since -> since.isBefore(now)).orElse(now);
        var elapsed = Duration.between(startedAt, until).minus(paused);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** What is left; negative when over. */
    public Duration remaining(Instant now) {
        return planned.minus(elapsed(now));
    }

    /**
     * How urgent it is at {@code now}: the last fifth warns, but not more than five minutes nor
     * less than one; the last twentieth is close, but not more than a minute nor less than fifteen
     * seconds. A countdown of a minute or two warns from its half on.
     */
    public Urgency urgency(Instant now) {
        var left = remaining(now);
        if (!left.isPositive()) {
            return Urgency.OVER;
        }
        if (left.compareTo(closeAt()) <= 0) {
            return Urgency.CLOSE;
        }
        return left.compareTo(warnsAt()) <= 0 ? Urgency.WARNING : Urgency.CALM;
    }

    /** The rest of time from which it warns. */
    public Duration warnsAt() {
        var fifth = within(planned.dividedBy(5), Duration.ofMinutes(1), Duration.ofMinutes(5));
        return shorter(fifth, planned.dividedBy(2));
    }

    /** The rest of time from which its end is close. */
    public Duration closeAt() {
        return within(planned.dividedBy(20), Duration.ofSeconds(15), Duration.ofMinutes(1));
    }

    private static Duration within(Duration length, Duration least, Duration most) {
        return length.compareTo(least) < 0 ? least : shorter(length, most);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
