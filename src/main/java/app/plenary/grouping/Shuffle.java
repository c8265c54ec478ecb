package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Numbers in an order drawn from a given random, the same on every machine. */
final class Shuffle {
    private Shuffle() {}

    /** The numbers from 0 to below {@code count}, every order as likely as another. */
    static int[] of(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        first(count, order, random);
        return order;
    }

    /** Shuffles the first {@code count} of these numbers (Fisher and Yates). */
    static void first(int count, int[] numbers, SplittableRandom random) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = other;
        }
    }

    /** Every number below {@code count} exactly once, or not a partition. */
    static boolean isEveryoneOnce(int count, List<List<Integer>> groups) {
        var seen = new boolean[count];
        int sum = 0;
        for (var group : groups) {
            for (int person : group) {
                if (person < 0 || person >= count || seen[person]) {
                    return false;
                }
                seen[person] = true;
                sum++;
            }
        }
        return sum == count;
    }

    /** Cuts an order into groups of the given sizes, members in rising order. */
    static List<List<Integer>> cut(int[] order, int[] sizes) {
        var groups = new ArrayList<List<Integer>>();
        int next = 0;
        for (int size : sizes) {
            groups.add(
                    IntStream.range(next, next + size)
                            .map(i -> order[i])
                            .sorted()
                            .boxed()
                            .toList());
            next += size;
        }
        return groups;
    }
}
