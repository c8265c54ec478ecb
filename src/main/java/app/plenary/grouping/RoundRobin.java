package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Everyone meets everyone in pairs, by the circle method (T. P. Kirkman, On a Problem in
 * Combinations, 1847): one stays, the others move on by one seat, and those who face each other
 * meet. In {@link #rounds} rounds every two people meet exactly once; with an odd count one person
 * has no partner in each round, each of them exactly once.
 */
public final class RoundRobin {
    /** What the person without a partner does. */
    public enum Odd {
        /** Is in no group of the round. */
        SITS_OUT,
        /** Makes one pair of the round a trio, with people not met in any round where possible. */
        JOINS_A_PAIR
    }

    private RoundRobin() {}

    /** How many rounds it takes until everyone has met everyone. */
    public static int rounds(int people) {
        return people < 2 ? 0 : people - 1 + people % 2;
    }

    /**
     * Pairs for some rounds. No two meet again before everyone could meet everyone; more rounds
     * than {@link #rounds} go round again.
     *
     * @param without how often each was without a partner before: who was so less often is so
     *     sooner; within {@link #rounds} rounds nobody is so twice. All zero for a first session
     * @throws IllegalArgumentException for fewer than 0 rounds
     */
    public static Schedule of(int rounds, Odd odd, int[] without, long seed) {
        int people = without.length;
        if (rounds < 0) {
            throw new IllegalArgumentException(rounds + " rounds");
        }
        var random = new SplittableRandom(seed);
        if (people < 2) {
            List<List<Integer>> alone =
                    people == 1 && odd == Odd.JOINS_A_PAIR ? List.of(List.of(0)) : List.of();
            return new Schedule(IntStream.range(0, rounds).mapToObj(_ -> alone).toList());
        }
        int[] name = Shuffle.of(people, random);
        var all = new ArrayList<List<List<Integer>>>();
        var singles = new ArrayList<Integer>();
        var circles = new ArrayList<Integer>();
        while (all.size() < rounds) {
            if (circles.isEmpty()) {
                circles.addAll(order(people, name, without, random));
            }
            int circle = circles.removeFirst();
            all.add(pairs(people, circle, name));
            singles.add(people % 2 == 0 ? -1 : name[circle]);
        }
        if (people % 2 != 0 && odd == Odd.JOINS_A_PAIR) {
            seat(all, singles, people);
        }
        return new Schedule(all);
    }

    /** The rounds of a full circle, in the order in which people may be without a partner. */
    private static List<Integer> order(
            int people, int[] name, int[] without, SplittableRandom random) {
        int[] order = Shuffle.of(rounds(people), random);
        var circles = IntStream.of(order).boxed();
        return people % 2 == 0
                ? circles.toList()
                : circles.sorted((a, b) -> Integer.compare(without[name[a]], without[name[b]]))
                        .toList();
    }

    /** Round r: all whose seats add up to 2r; the one at seat r meets the last of an even count. */
    private static List<List<Integer>> pairs(int people, int circle, int[] name) {
        int seats = rounds(people);
        var pairs = new ArrayList<List<Integer>>();
        if (people % 2 == 0) {
            pairs.add(pair(name[circle], name[people - 1]));
        }
        for (int i = 1; i <= (seats - 1) / 2; i++) {
            pairs.add(pair(name[(circle + i) % seats], name[(circle + seats - i) % seats]));
        }
        return pairs;
    }

    private static List<Integer> pair(int a, int b) {
        return List.of(Math.min(a, b), Math.max(a, b));
    }

    private static void seat(List<List<List<Integer>>> all, List<Integer> singles, int people) {
        var met = new int[people][people];
        for (var round : all) {
            for (var pair : round) {
                met[pair.get(0)][pair.get(1)]++;
                met[pair.get(1)][pair.get(0)]++;
            }
        }
        var guests = new int[people];
        for (int r = 0; r < all.size(); r++) {
            int single = singles.get(r);
            var round = all.get(r);
            int best = 0;
            long least = Long.MAX_VALUE;
            for (int i = 0; i < round.size(); i++) {
                int a = round.get(i).get(0);
                int b = round.get(i).get(1);
                int timesA = met[single][a];
                int timesB = met[single][b];
                long cost = (long) (timesA * timesA + timesB * timesB) * people * people;
                cost += guests[a] + guests[b];
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
            for (int host : round.get(best)) {
                met[single][host]++;
                met[host][single]++;
                guests[host]++;
            }
            var trio = new ArrayList<>(round.get(best));
            trio.add(single);
            round.set(best, trio.stream().sorted().toList());
        }
    }
}
