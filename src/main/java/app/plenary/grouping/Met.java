package app.plenary.grouping;

/**
 * A meeting that was before these rounds.
 *
 * @param counts how much it still counts: 1 for one of today, less the longer it is ago
 */
public record Met(int one, int other, double counts) {
    /** What a meeting counts less for each session that has passed since. */
    public static final double FADING = 0.7;

    /**
     * @throws IllegalArgumentException for a person with himself, or a count below 0 or above 100
     */
    public Met {
        if (one == other || !(counts >= 0 && counts <= 100)) {
            throw new IllegalArgumentException(one + " and " + other + ", " + counts);
        }
    }

    /**
     * What a meeting counts that was so many sessions ago.
     *
     * @param sessions 0 for the session that is on
     */
    public static double after(int sessions) {
        return Math.pow(FADING, Math.max(0, sessions));
    }
}
