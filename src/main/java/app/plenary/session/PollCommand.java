package app.plenary.session;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Wishes about a poll, named by its block. */
public sealed interface PollCommand extends Command {
    BlockId poll();

    /**
     * Lets people answer; also again after closing, which hides a revealed result. An anonymous
     * poll does not open again: nobody knows any more who has answered.
     */
    record OpenPoll(BlockId poll) implements PollCommand {}

    record ClosePoll(BlockId poll) implements PollCommand {}

    /**
     * Shows the result to everyone and ends the voting, so that nobody votes by what others chose.
     */
    record RevealTally(BlockId poll) implements PollCommand {}

    /** Takes the result from the wall and the phones; the answers stay. */
    record HideTally(BlockId poll) implements PollCommand {}

    /** Asks the same once more; the answers so far are kept beside. */
    record AskAgain(BlockId poll) implements PollCommand {}

    /** Takes away the answers of the last time it was asked, as if it had not been opened. */
    record ResetPoll(BlockId poll) implements PollCommand {}

    /** Turns the wall to one question of a poll with several. */
    record TurnToQuestion(BlockId poll, int question) implements PollCommand {}

    /** Asks the room something that was not planned, at once, over whatever is on. */
    record AskNow(BlockId poll, String title, Poll question) implements PollCommand {}

    /** Brings a poll or a quiz that was on before back to the wall and the phones. */
    record BringUp(BlockId poll) implements PollCommand {}

    /** Goes back from what was brought up to the block that is on. */
    record PutAway(BlockId poll) implements PollCommand {}

    /**
     * Keeps texts that somebody gave from the wall and the phones, or lets them be seen again, in
     * one step.
     *
     * @param texts as they were given, such as all spellings of one
     */
    record CoverTexts(BlockId poll, int question, List<String> texts, boolean covered)
            implements PollCommand {
        public CoverTexts {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Sets how many raised their hand.
     *
     * @param counts by option, or by step of a scale without statements; none takes the count back
     * @param overruled whether it counts even when there are more answers than people
     */
    record CountHands(BlockId poll, int question, Map<Integer, Integer> counts, boolean overruled)
            implements PollCommand {
        public CountHands {
            counts = Map.copyOf(new TreeMap<>(counts));
        }
    }

    /** Whether phones may be passed round, so that each hands in more than one ballot. */
    record PassRound(BlockId poll, boolean on) implements PollCommand {}

    /**
     * A ballot from a device that is passed round: the laptop, or a phone while that is allowed.
     *
     * @param overruled whether it counts even when there are more answers than people; only from
     *     the laptop
     */
    record HandIn(BlockId poll, int number, Ballot ballot, boolean overruled)
            implements PollCommand {}

    /**
     * A participant's answers, in place of earlier ones.
     *
     * @param number which asking of the poll it answers, from 1
     * @param mark what an anonymous ballot is known by; empty where none is needed
     */
    record CastBallot(BlockId poll, int number, Ballot ballot, Optional<BallotMark> mark)
            implements PollCommand {
        public CastBallot(BlockId poll, Ballot ballot) {
            this(poll, 1, ballot, Optional.empty());
        }
    }
}
