package app.plenary.grouping;

/**
 * A proven bound: no schedule of these sizes has more rounds in which no two people meet twice.
 * Whether so many exist is another question.
 *
 * @param rounds at most so many; {@link Integer#MAX_VALUE} if everybody sits alone
 * @param reason why not more
 */
public record RoundLimit(int rounds, Reason reason) {
    /** Why there cannot be more rounds. */
    public enum Reason {
        /** Everybody sits alone, so nobody ever meets. */
        NOBODY_MEETS,
        /** A group has more people than there are groups: two of them must meet again. */
        TOO_FEW_GROUPS,
        /** Each round uses up its pairs, and after so many rounds too few pairs are left. */
        PAIRS_RUN_OUT,
        /**
         * Excluded one by one: 36 people in sixes (G. Tarry, Le problème des 36 officiers, 1900),
         * 12 in threes (A. Kotzig and A. Rosa, Nearly Kirkman systems, 1974), 20 in fours (G. Ge,
         * C. W. H. Lam, A. C. H. Ling and H. Shen, Resolvable maximum packings with quadruples,
         * 2005).
         */
        KNOWN_EXCEPTION
    }

    /** The best bound known here. */
    static RoundLimit of(Sizes sizes) {
        if (sizes.pairs() == 0) {
            return new RoundLimit(Integer.MAX_VALUE, Reason.NOBODY_MEETS);
        }
        if (sizes.size() > sizes.groups()) {
            return new RoundLimit(1, Reason.TOO_FEW_GROUPS);
        }
        int exception =
                switch (sizes.toString()) {
                    case "6x6" -> 3;
                    case "4x3" -> 4;
                    case "5x4" -> 5;
                    default -> 0;
                };
        if (exception > 0) {
            return new RoundLimit(exception, Reason.KNOWN_EXCEPTION);
        }
        long people = sizes.people();
        long pairs = people * (people - 1) / 2;
        return new RoundLimit((int) (pairs / sizes.pairs()), Reason.PAIRS_RUN_OUT);
    }
}
