package app.plenary.grouping;

/**
 * A proven bound: no schedule of these sizes has more rounds in which no two people meet twice.
 * Whether so many exist is another question.
 *
 * @param rounds at most so many; {@link Integer#MAX_VALUE} if everybody sits alone
 * @param reason why not more
 */
record RoundLimit(int rounds, Reason reason) {
    /** Why there cannot be more rounds. */
    enum Reason {
        /** Everybody sits alone, so nobody ever meets. */
        NOBODY_MEETS,
        /** A group has more people than there are groups: two of them must meet again. */
        TOO_FEW_GROUPS,
        /** Each round uses up its pairs, and after so many rounds too few pairs are left. */
        PAIRS_RUN_OUT,
        /**
         * One by one excluded in the literature: 36 people in sixes (G. Tarry, Le problème des 36
         * officiers, 1900), 12 in threes (J. D. Kirkman's problem without solution: R. Rees and D.
         * R. Stinson, On resolvable group-divisible designs with block size 3, 1987), 20 in fours
         * (H. Shen, resolvable group divisible designs with block size 4, 1992).
         */
        KNOWN_EXCEPTION
    }

    /**
     * The best bound known here.
     *
     * @throws IllegalArgumentException for no sizes, a size below 1 or sizes that differ by more
     *     than one
     */
    static RoundLimit of(int[] sizes) {
        return of(Sizes.of(sizes));
    }

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
