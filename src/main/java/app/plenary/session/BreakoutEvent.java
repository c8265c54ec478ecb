package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to groups. */
public sealed interface BreakoutEvent extends Event {
    record GroupsDrawn(BlockId breakout, List<BreakoutRound> rounds) implements BreakoutEvent {
        public GroupsDrawn {
            rounds = List.copyOf(rounds);
        }
    }

    record PersonMoved(BlockId breakout, int round, ParticipantId participant, int group)
            implements BreakoutEvent {}

    record SeatsLocked(BlockId breakout, Lock lock) implements BreakoutEvent {}

    record SeatsUnlocked(BlockId breakout, Lock lock) implements BreakoutEvent {}

    record RoundStarted(BlockId breakout, int round, Instant at) implements BreakoutEvent {}

    record RoundExtended(BlockId breakout, Duration by) implements BreakoutEvent {}

    record CalledBack(BlockId breakout, Instant at) implements BreakoutEvent {}

    /**
     * Empty {@code by} means the facilitator.
     *
     * @param round under which it is kept; empty in older journals, which kept it under the one
     *     that was on
     */
    record GroupNoteWritten(
            BlockId breakout,
            Optional<Integer> round,
            int group,
            String text,
            Optional<ParticipantId> by,
            Instant at)
            implements BreakoutEvent {}

    /** All that this person now chooses there, or nothing. */
    record Chosen(BlockId breakout, ParticipantId participant, GroupChoice choice)
            implements BreakoutEvent {}

    record ReportBackSet(BlockId breakout, List<Integer> order) implements BreakoutEvent {
        public ReportBackSet {
            order = List.copyOf(order);
        }
    }

    record WordGiven(BlockId breakout, Optional<Integer> group) implements BreakoutEvent {}

    record GroupReported(BlockId breakout, int group, boolean done) implements BreakoutEvent {}
}
