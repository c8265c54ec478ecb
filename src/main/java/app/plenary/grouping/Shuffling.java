package app.plenary.grouping;

import java.util.SplittableRandom;

/** Brings numbers into an order by chance (Fisher and Yates). */
final class Shuffling {
    private Shuffling() {}

    /** Shuffles the first so many. */
    static void shuffle(int[] numbers, int count, SplittableRandom random) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = other;
        }
    }
}
