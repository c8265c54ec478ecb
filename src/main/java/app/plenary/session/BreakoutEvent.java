package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Instant;
import java.util.List;

/** What happened to groups. */
public sealed interface BreakoutEvent extends Event {
    record GroupsDrawn(BlockId breakout, List<BreakoutRound> rounds) implements BreakoutEvent {
        public GroupsDrawn {
            rounds = List.copyOf(rounds);
        }
    }

    record PersonMoved(BlockId breakout, int round, ParticipantId participant, int group)
            implements BreakoutEvent {}

    record RoundStarted(BlockId breakout, int round, Instant at) implements BreakoutEvent {}
}
