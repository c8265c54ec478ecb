package app.plenary.session;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;

/** What a single round of a breakout block is made of. */
enum Form {
    /** Groups as the division or the shape of the block wants them. */
    GROUPS,
    ALONE,
    PAIRS,
    /** The pairs of the round before, two by two. */
    FOURS,
    ALL;

    /**
     * That of a round, from 0. 1-2-4-all begins with everyone alone only where there are four
     * rounds or more, and where there is one, it is the pairs.
     */
    static Form of(BreakoutRounds activity, int round) {
        if (activity.shape() != GroupShape.ONE_TWO_FOUR_ALL) {
            return GROUPS;
        }
        return switch (activity.rounds() > 3 ? round : round + 1) {
            case 0 -> ALONE;
            case 1 -> PAIRS;
            case 2 -> FOURS;
            default -> ALL;
        };
    }

    boolean isDrawn() {
        return this != ALONE && this != ALL;
    }
}
