package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sizes of the groups of a round where they differ by at most one: {@code large} groups of
 * {@code size} and {@code small} groups of one less. Written {@code 3x5_4x4}.
 *
 * @param size people in a larger group, at least 1
 * @param large how many larger groups, at least 1
 * @param small how many groups of one less, 0 if all are equal
 */
record Sizes(int size, int large, int small) {

    /**
     * The sizes, in any order.
     *
     * @throws IllegalArgumentException for none, a size below 1, or sizes that differ by more
     */
    static Sizes of(int[] sizes) {
        int most = Arrays.stream(sizes).max().orElse(0);
        int least = Arrays.stream(sizes).min().orElse(0);
        if (least < 1 || most - least > 1) {
            throw new IllegalArgumentException("sizes " + Arrays.toString(sizes));
        }
        int large = (int) Arrays.stream(sizes).filter(size -> size == most).count();
        return new Sizes(most, large, sizes.length - large);
    }

    /** Reads {@code 3x5_4x4} or {@code 6x4}. */
    static Sizes parse(String text) {
        var sizes = new ArrayList<Integer>();
        for (String part : text.split("_", -1)) {
            String[] of = part.split("x", -1);
            for (int i = 0; i < Integer.parseInt(of[0]); i++) {
                sizes.add(Integer.parseInt(of[1]));
            }
        }
        return of(sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    static String text(int[] sizes) {
        return of(sizes).toString();
    }

    int groups() {
        return large + small;
    }

    int people() {
        return groups() * size - small;
    }

    /** How many pairs meet in a round. */
    int pairs() {
        return (large * size * (size - 1) + small * (size - 1) * (size - 2)) / 2;
    }

    /** Larger groups first. */
    int[] toArray() {
        return IntStream.concat(
                        IntStream.generate(() -> size).limit(large),
                        IntStream.generate(() -> size - 1).limit(small))
                .toArray();
    }

    @Override
    public String toString() {
        return large + "x" + size + (small == 0 ? "" : "_" + small + "x" + (size - 1));
    }
}
