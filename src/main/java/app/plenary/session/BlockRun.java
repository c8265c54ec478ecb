package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a block was on. Going back to a block begins another run of it.
 *
 * @param extra minutes given or taken while it ran, added to the block's planned time
 * @param slide which slide of a talk is on, from 1; may be beyond those that it has
 * @param paused how long the session stood still during it, finished pauses only
 */
public record BlockRun(
        BlockId block,
        Instant startedAt,
        Duration extra,
        int slide,
        Duration paused,
        Optional<Instant> pausedSince,
        Optional<Instant> endedAt) {

    static BlockRun begun(BlockId block, Instant at) {
        return new BlockRun(
                block, at, Duration.ZERO, 1, Duration.ZERO, Optional.empty(), Optional.empty());
    }

    BlockRun extended(Duration by) {
        return new BlockRun(block, startedAt, extra.plus(by), slide, paused, pausedSince, endedAt);
    }

    BlockRun showing(int other) {
        return new BlockRun(block, startedAt, extra, other, paused, pausedSince, endedAt);
    }

    BlockRun pausedAt(Instant at) {
        return pausedSince.isPresent()
                ? this
                : new BlockRun(block, startedAt, extra, slide, paused, Optional.of(at), endedAt);
    }

    BlockRun resumedAt(Instant at) {
        return pausedSince
                .map(since ->
                        new BlockRun(
                                block,
                                startedAt,
                                extra,
                                slide,
                                paused.plus(positive(since, at)),
                                Optional.empty(),
                                endedAt))
                .orElse(this);
    }

    BlockRun endedAt(Instant at) {
        var run = resumedAt(at);
        return new BlockRun(
                block, startedAt, run.extra, slide, run.paused, Optional.empty(), Optional.of(at));
    }

    /** The countdown of this run, for a block planned to take {@code planned}. */
    public Countdown countdown(Duration planned) {
        return new Countdown(startedAt, planned.plus(extra), paused, pausedSince);
    }

    /** How long it took, pauses left out; until {@code now} when it is still on. */
    public Duration took(Instant now) {
        return countdown(Duration.ZERO).elapsed(endedAt.orElse(now));
    }

    private static Duration positive(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
