package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.Set;

/** Wishes about a poll, named by its block. */
public sealed interface PollCommand extends Command {

    /** Lets people answer; also again after closing, which hides a revealed result. */
    record OpenPoll(BlockId poll) implements PollCommand {}

    record ClosePoll(BlockId poll) implements PollCommand {}

    /**
     * Shows the result to everyone and ends the voting, so that nobody votes by what others chose.
     */
    record RevealTally(BlockId poll) implements PollCommand {}

    /** Takes the result from the wall and the phones; the answers stay. */
    record HideTally(BlockId poll) implements PollCommand {}

    /** A participant's marks, in place of earlier ones. */
    record CastBallot(BlockId poll, Set<Integer> choices) implements PollCommand {
        public CastBallot {
            choices = Set.copyOf(choices);
        }
    }
}
