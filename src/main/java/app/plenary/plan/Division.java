package app.plenary.plan;

/** How the people of a breakout block are divided; groups differ by at most one person. */
public sealed interface Division {

    /** Into as many groups as it takes for this many people in each. */
    record OfSize(int people) implements Division {}

    /** Into this many groups, whoever comes. */
    record OfCount(int groups) implements Division {}
}
