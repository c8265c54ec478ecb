package app.plenary.grouping;

/** Exact matchings of a general graph, given as a symmetric table of whole numbers. */
final class Matching {
    /** The largest weight; sums of prices stay whole numbers. */
    static final long MOST_WEIGHT = 1L << 58;

    private Matching() {}

    /**
     * For each vertex its partner or -1, so that the sum of weights is as large as possible.
     *
     * @param weight symmetric; an entry of 0 or less is no edge
     * @throws IllegalArgumentException for a weight above {@link #MOST_WEIGHT}
     */
    static int[] heaviest(long[][] weight) {
        long most = 0;
        for (long[] row : weight) {
            for (long entry : row) {
                most = Math.max(most, entry);
            }
        }
        if (most > MOST_WEIGHT) {
            throw new IllegalArgumentException("a weight of " + most);
        }
        return Blossoms.solve(weight, most);
    }

    /**
     * For each vertex its partner, so that everybody has one and the sum of costs is as small as
     * possible.
     *
     * @param cost symmetric
     * @throws IllegalArgumentException for an odd number of vertices, or costs so far apart that
     *     sums overflow
     */
    static int[] cheapest(long[][] cost) {
        int n = cost.length;
        if (n % 2 != 0) {
            throw new IllegalArgumentException(n + " vertices cannot all have a partner");
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, cost[a][b]);
                most = Math.max(most, cost[a][b]);
            }
        }
        if (n > 0 && (most >> 1) - (least >> 1) > MOST_WEIGHT / (4L * n)) {
            throw new IllegalArgumentException("costs from " + least + " to " + most);
        }
        var weight = new long[n][n];
        // one edge more outweighs all differences, so the heaviest matching leaves nobody out
        long edge = n == 0 ? 0 : (most - least + 1) * n;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                weight[a][b] = a == b ? 0 : edge + (most - cost[a][b]);
            }
        }
        return heaviest(weight);
    }
}
