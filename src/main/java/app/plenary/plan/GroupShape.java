package app.plenary.plan;

/** How a breakout block works; what follows from it for sizes and rounds is said at each shape. */
public enum GroupShape {
    /** Groups of any size, mixed anew in each round. */
    MIXED,
    /** Pairs, until everyone has met everyone or the rounds are over. */
    PAIRS,
    /** Alone, in pairs, in fours, all: the pairs stay whole when they become fours. */
    ONE_TWO_FOUR_ALL,
    /** Threes that stay together; in each round another one is the client. */
    TROIKA,
    /** Whoever offers something meets somebody who asks for it. */
    OFFERS_AND_ASKS,
    /** Hosts stay at their tables, everybody else travels. */
    WORLD_CAFE,
    /** Everyone chooses a topic. */
    TOPICS;

    /** Whether people choose from the topics before groups are drawn. */
    public boolean isChosen() {
        return this == TOPICS || this == OFFERS_AND_ASKS;
    }
}
