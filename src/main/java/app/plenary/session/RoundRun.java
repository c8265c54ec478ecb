package app.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The round that is on or comes first.
 *
 * @param round from 0
 * @param startedAt when it began; empty before the block is on
 * @param pausedBefore how long the block had stood still when it began
 * @param extra minutes given, or taken
 * @param calledBackAt when the room was called back from it
 */
public record RoundRun(
        int round,
        Optional<Instant> startedAt,
        Duration pausedBefore,
        Duration extra,
        Optional<Instant> calledBackAt) {
    static final RoundRun FIRST =
            new RoundRun(0, Optional.empty(), Duration.ZERO, Duration.ZERO, Optional.empty());

    static RoundRun of(int round, Instant at, Duration pausedSoFar) {
        return new RoundRun(round, Optional.of(at), pausedSoFar, Duration.ZERO, Optional.empty());
    }

    RoundRun at(int other) {
        return new RoundRun(other, startedAt, pausedBefore, extra, calledBackAt);
    }

    RoundRun extended(Duration by) {
        return new RoundRun(round, startedAt, pausedBefore, extra.plus(by), calledBackAt);
    }

    RoundRun calledBack(Instant at) {
        return new RoundRun(round, startedAt, pausedBefore, extra, Optional.of(at));
    }
}
