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
}
