package app.plenary.tally;

/**
 * What may be shown of an anonymous question while it is open. The room sees who taps: a result
 * that moves by one answer tells whose it is, so results move by five at least.
 */
public final class Release {
    /** Of fewer people than this nothing is shown, and results never move by fewer. */
    public static final int FEWEST = 5;

    /** From this number on it is said exactly how many have answered. */
    public static final int EXACT_FROM = 25;

    private Release() {}

    /**
     * Whether the result may be shown anew. Otherwise what was shown last has to stay as it is,
     * also when somebody changed an answer meanwhile.
     *
     * @param answered how many people have answered by now
     * @param lastShown how many had answered when the result was shown last; 0 before that
     */
    public static boolean due(int answered, int lastShown) {
        return answered >= FEWEST && answered - lastShown >= FEWEST;
    }

    /**
     * How many answers the result on the screens may hold: all when it is {@link #due}, otherwise
     * those it held last. 0 while fewer than {@link #FEWEST} have answered: nothing is shown.
     */
    public static int shown(int answered, int lastShown) {
        if (answered < FEWEST) {
            return 0;
        }
        return due(answered, lastShown) ? answered : lastShown;
    }

    /**
     * How many may be said to have answered: below 25 the number rounded down to a multiple of 5.
     */
    public static int rounded(int answered) {
        return answered < EXACT_FROM ? answered - answered % FEWEST : answered;
    }
}
