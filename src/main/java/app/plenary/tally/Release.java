package app.plenary.tally;

/**
 * What may be shown of an anonymous question while it is open. The room sees who taps: a result
 * that moves by one answer tells whose it is, so results and counts move by five at least.
 */
public final class Release {
    /** Of fewer people than this nothing is shown, and nothing ever moves by fewer. */
    public static final int FEWEST = 5;

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

    /** So many at least may be said to have answered: the number rounded down to a step of five. */
    public static int atLeast(int answered) {
        return answered - answered % FEWEST;
    }
}
