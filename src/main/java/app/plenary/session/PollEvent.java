package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.Set;

/** What happened in a poll. */
public sealed interface PollEvent extends Event {
    record PollOpened(BlockId poll) implements PollEvent {}

    record PollClosed(BlockId poll) implements PollEvent {}

    record TallyRevealed(BlockId poll) implements PollEvent {}

    record TallyHidden(BlockId poll) implements PollEvent {}

    record BallotCast(BlockId poll, ParticipantId participant, Set<Integer> choices)
            implements PollEvent {
        public BallotCast {
            choices = Set.copyOf(choices);
        }
    }
}
