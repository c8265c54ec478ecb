package app.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The groups drawn for one breakout block.
 *
 * @param round the round that is on or comes first, from 0
 * @param roundStartedAt when that round began; empty before the block is on
 * @param pausedBefore how long the block had stood still when that round began
 */
public record Breakout(
        List<BreakoutRound> rounds,
        int round,
        Optional<Instant> roundStartedAt,
        Duration pausedBefore) {
    public Breakout {
        rounds = List.copyOf(rounds);
    }

    static Breakout drawn(List<BreakoutRound> rounds) {
        return new Breakout(rounds, 0, Optional.empty(), Duration.ZERO);
    }

    Breakout at(int next, Instant since, Duration pausedSoFar) {
        return new Breakout(rounds, next, Optional.of(since), pausedSoFar);
    }

    Breakout withRounds(List<BreakoutRound> other) {
        int last = Math.max(0, other.size() - 1);
        return new Breakout(other, Math.min(round, last), roundStartedAt, pausedBefore);
    }

    Breakout moved(int inRound, ParticipantId person, int group) {
        if (inRound < 0 || inRound >= rounds.size()) {
            return this;
        }
        var next = new ArrayList<>(rounds);
        next.set(inRound, next.get(inRound).moved(person, group));
        return withRounds(next);
    }

    /**
     * The countdown of the round that is on: an equal share of the block's minutes.
     *
     * @param run the run of the block it belongs to
     */
    public Optional<Countdown> countdown(BlockRun run, Duration planned) {
        return roundStartedAt.map(since ->
                new Countdown(
                        since,
                        planned.plus(run.extra()).dividedBy(Math.max(1, rounds.size())),
                        notNegative(run.paused().minus(pausedBefore)),
                        run.pausedSince().map(at -> at.isBefore(since) ? since : at)));
    }

    /** While a pause lasts in which the round began, the finished pauses fall short of it. */
    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    public Optional<BreakoutRound> current() {
        return round < rounds.size() ? Optional.of(rounds.get(round)) : Optional.empty();
    }
}
