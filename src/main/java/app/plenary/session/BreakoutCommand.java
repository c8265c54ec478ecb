package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.List;

/** Wishes about groups, named by their block. */
public sealed interface BreakoutCommand extends Command {

    /** Puts people into the groups given; whoever drew them has taken the time it needs. */
    record DrawGroups(BlockId breakout, List<BreakoutRound> rounds) implements BreakoutCommand {
        public DrawGroups {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * Puts one person into another group of a round.
     *
     * @param round from 0
     * @param group the place of the group in its round, from 0
     */
    record MovePerson(BlockId breakout, int round, ParticipantId participant, int group)
            implements BreakoutCommand {}

    /** Begins a round; the block must be on. */
    record StartRound(BlockId breakout, int round) implements BreakoutCommand {}
}
