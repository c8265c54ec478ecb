package app.plenary.session;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a poll. */
public sealed interface PollEvent extends Event {
    BlockId poll();

    record PollOpened(BlockId poll) implements PollEvent {}

    record PollClosed(BlockId poll) implements PollEvent {}

    record TallyRevealed(BlockId poll) implements PollEvent {}

    record TallyHidden(BlockId poll) implements PollEvent {}

    record PollAskedAgain(BlockId poll) implements PollEvent {}

    record PollReset(BlockId poll) implements PollEvent {}

    record QuestionTurnedTo(BlockId poll, int question) implements PollEvent {}

    /** A poll that is not in the agenda. */
    record QuestionAsked(BlockId poll, String title, Poll question) implements PollEvent {}

    record PollBroughtUp(BlockId poll) implements PollEvent {}

    record PollPutAway(BlockId poll) implements PollEvent {}

    record TextCovered(BlockId poll, int question, String text, boolean covered)
            implements PollEvent {}

    /** Counts by option or step; none when the count was taken back. */
    record HandsCounted(BlockId poll, int question, Map<Integer, Integer> counts)
            implements PollEvent {
        public HandsCounted {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }
    }

    record PassingRound(BlockId poll, boolean on) implements PollEvent {}

    /** A ballot from a device that is passed round. */
    record BallotHandedIn(BlockId poll, Ballot ballot) implements PollEvent {}

    record BallotCast(BlockId poll, ParticipantId participant, Ballot ballot)
            implements PollEvent {}

    /**
     * The answers of a closed anonymous poll, as they came out of the ballot box.
     *
     * @param number which asking of the poll they answer, from 1
     * @param ballots how many there were; 0 when they were too few to be kept, see {@code few}
     * @param few whether there were some, but fewer than may be shown
     * @param responses by question, each list shuffled on its own, so that nothing ties one
     *     person's answers together
     */
    record BallotsCollected(
            BlockId poll,
            int number,
            int ballots,
            boolean few,
            Map<Integer, List<Response>> responses)
            implements PollEvent {
        public BallotsCollected {
            responses = Collections.unmodifiableMap(new TreeMap<>(responses));
        }
    }
}
