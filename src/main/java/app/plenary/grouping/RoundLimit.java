package app.plenary.grouping;

import java.util.List;
import java.util.stream.IntStream;

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

    /** The best bound known here, where everybody sits. */
    static RoundLimit of(Sizes sizes) {
        return of(sizes.people(), IntStream.of(sizes.toArray()).boxed().toList());
    }

    /**
     * The best bound known here. No pair is used twice, so the pairs of one round fit into all
     * pairs {@code n (n - 1) / 2} only so often; with equal groups of {@code s} that is {@code (n -
     * 1) / (s - 1)}, each person's own limit. And in another round the members of one group sit in
     * groups that differ, or sit out.
     *
     * @param present how many people there are, those who sit out included
     */
    static RoundLimit of(int present, List<Integer> sizes) {
        long pairs = 0;
        int seated = 0;
        int largest = 0;
        int groups = 0;
        for (int size : sizes) {
            pairs += pairs(size);
            seated += size;
            largest = Math.max(largest, size);
            groups += size > 0 ? 1 : 0;
        }
        if (pairs == 0) {
            return new RoundLimit(Integer.MAX_VALUE, Reason.NOBODY_MEETS);
        }
        int out = Math.max(0, present - seated);
        if (largest > groups + out) {
            return new RoundLimit(1, Reason.TOO_FEW_GROUPS);
        }
        int exception = out == 0 && seated == groups * largest ? exception(groups, largest) : 0;
        return exception > 0
                ? new RoundLimit(exception, Reason.KNOWN_EXCEPTION)
                : new RoundLimit((int) (pairs(present) / pairs), Reason.PAIRS_RUN_OUT);
    }

    /** What is known of so many groups of that size; 0 for nothing. */
    private static int exception(int groups, int size) {
        return switch (groups + "x" + size) {
            case "6x6" -> 3;
            case "4x3" -> 4;
            case "5x4" -> 5;
            default -> 0;
        };
    }

    private static long pairs(long people) {
        return people * (people - 1) / 2;
    }
}
