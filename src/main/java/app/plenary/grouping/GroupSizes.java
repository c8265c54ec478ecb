package app.plenary.grouping;

import java.util.Arrays;

/**
 * How large the groups should be where the bounds leave a choice. If an average pair is welcome,
 * the largest possible number of pairs is best, else the smallest; a search that begins with these
 * sizes need not carry whole groups across a hill of bad placements.
 */
final class GroupSizes {
    private GroupSizes() {}

    /**
     * Sizes within the bounds that sum to {@code people} and give the most pairs, or the fewest.
     *
     * <p>Exact, by dynamic programming over groups and people already placed.
     */
    static int[] forPairs(int[] least, int[] most, int people, boolean asManyAsPossible) {
        int groups = least.length;
        int sign = asManyAsPossible ? 1 : -1;
        var choice = new int[groups][people + 1];
        var value = new long[people + 1];
        Arrays.fill(value, Long.MIN_VALUE);
        value[0] = 0;
        for (int group = 0; group < groups; group++) {
            var next = new long[people + 1];
            Arrays.fill(next, Long.MIN_VALUE);
            for (int placed = 0; placed <= people; placed++) {
                if (value[placed] == Long.MIN_VALUE) {
                    continue;
                }
                int largest = Math.min(most[group], people - placed);
                for (int size = least[group]; size <= largest; size++) {
                    long sum = value[placed] + sign * (long) size * size;
                    if (sum > next[placed + size]) {
                        next[placed + size] = sum;
                        choice[group][placed + size] = size;
                    }
                }
            }
            value = next;
        }
        var sizes = new int[groups];
        int rest = people;
        for (int group = groups - 1; group >= 0; group--) {
            sizes[group] = choice[group][rest];
            rest -= sizes[group];
        }
        return sizes;
    }
}
