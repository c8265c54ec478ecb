package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Wishes about groups, named by their block. Rounds and the places of groups count from 0. */
public sealed interface BreakoutCommand extends Command {

    /**
     * Puts people into the groups given; whoever drew them has taken the time it needs. Rounds that
     * are over stay as they were, and so does what is locked: a draw that would change it is
     * refused.
     */
    record DrawGroups(BlockId breakout, List<BreakoutRound> rounds) implements BreakoutCommand {
        public DrawGroups {
            rounds = List.copyOf(rounds);
        }
    }

    /** Puts one person into another group of a round; roles are mended. */
    record MovePerson(BlockId breakout, int round, ParticipantId participant, int group)
            implements BreakoutCommand {}

    /** Keeps a group or a person as it is. */
    record LockSeats(BlockId breakout, Lock lock) implements BreakoutCommand {}

    record UnlockSeats(BlockId breakout, Lock lock) implements BreakoutCommand {}

    /** Begins a round; the block must be on. */
    record StartRound(BlockId breakout, int round) implements BreakoutCommand {}

    /** Gives the round that is on whole minutes, or takes some; one stays at least. */
    record ExtendRound(BlockId breakout, Duration by) implements BreakoutCommand {}

    /** Ends the round that is on: everyone is asked to come back. */
    record CallBack(BlockId breakout) implements BreakoutCommand {}

    /**
     * Writes down what a group found. Open to a participant for the groups they have been in: to
     * its scribe while a scribe is there, else to all in it; for rounds that are over as well, so
     * that words that come late are not lost.
     *
     * @param round of which round it is the group; empty for the one that is on
     * @param onto the revision of the note it was begun on: what others wrote since then stays, and
     *     this comes below it; empty to replace whatever is there
     */
    record WriteGroupNote(
            BlockId breakout,
            int group,
            String text,
            Optional<Integer> round,
            Optional<Integer> onto)
            implements BreakoutCommand {
        public WriteGroupNote(BlockId breakout, int group, String text) {
            this(breakout, group, text, Optional.empty());
        }

        public WriteGroupNote(BlockId breakout, int group, String text, Optional<Integer> round) {
            this(breakout, group, text, round, Optional.empty());
        }
    }

    /**
     * What a person chooses, all of it each time; an empty choice takes it back. Open to
     * participants for themselves, until the block is over.
     */
    record Choose(BlockId breakout, ParticipantId participant, GroupChoice choice)
            implements BreakoutCommand {}

    /** In which order groups tell the others; whoever sends it has shuffled it, if wished. */
    record SetReportBack(BlockId breakout, List<Integer> order) implements BreakoutCommand {
        public SetReportBack {
            order = List.copyOf(order);
        }
    }

    /** Gives that group the word: the room sees its name and note; or nobody has the word. */
    record GiveWord(BlockId breakout, Optional<Integer> group) implements BreakoutCommand {}

    /**
     * Gives the word to the next group in the order that has people and has not told what it found;
     * the one that had the word has. The first time this settles the order.
     */
    record PassWord(BlockId breakout) implements BreakoutCommand {}

    /** That group has told what it found, or has not after all. */
    record MarkReported(BlockId breakout, int group, boolean done) implements BreakoutCommand {}
}
