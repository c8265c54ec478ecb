package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * 1-2-4-all (H. Lipmanowicz, K. McCandless, The Surprising Power of Liberating Structures, 2013):
 * everyone alone, in pairs, in fours, all together; pairs merge into fours and stay whole. An odd
 * count has one trio among its pairs; in the round of fours one group has 5 people where the count
 * leaves 1 over, 6 where it leaves 2, and the trio stays 3 where it leaves 3. Nobody is alone in
 * the pair round unless there is only one person.
 */
public final class OneTwoFourAll {
    /** Up to so many pairs the merge with one group of six is the cheapest there is. */
    public static final int EXACT_PAIRS = 15;

    private OneTwoFourAll() {}

    /**
     * Four rounds (alone, pairs, fours, all) whose pairs are the cheapest, and whose fours are the
     * cheapest that these pairs can merge into.
     *
     * @param cost symmetric: what it costs that two people meet, e.g. how often they have met;
     *     equal costs are decided by the seed
     * @throws IllegalArgumentException for costs so far apart that sums overflow
     */
    public static Schedule of(long[][] cost, long seed) {
        return of(pairs(cost, seed), cost);
    }

    /**
     * Four rounds (alone, pairs, fours, all) from given pairs.
     *
     * @param pairs everyone from 0 once, in pairs and at most one trio (a single person may be
     *     alone)
     * @throws IllegalArgumentException for anything else
     */
    public static Schedule of(List<List<Integer>> pairs, long[][] cost) {
        var fours = merge(pairs, cost);
        var everyone = IntStream.range(0, cost.length).boxed().toList();
        return new Schedule(
                List.of(
                        everyone.stream().map(List::of).toList(),
                        pairs,
                        fours,
                        everyone.isEmpty() ? List.of() : List.of(everyone)));
    }

    /** The cheapest pairs, for an odd count with one trio: the one left over joins cheaply. */
    public static List<List<Integer>> pairs(long[][] cost, long seed) {
        int people = cost.length;
        if (people < 2) {
            return people == 0 ? List.of() : List.of(List.of(0));
        }
        int[] order = Shuffle.of(people, new SplittableRandom(seed));
        int even = people + people % 2;
        var shuffled = new long[even][even];
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < people; b++) {
                shuffled[a][b] = cost[order[a]][order[b]];
            }
        }
        int[] partner = Matching.cheapest(shuffled);
        var pairs = new ArrayList<List<Integer>>();
        for (int a = 0; a < people; a++) {
            if (partner[a] > a && partner[a] < people) {
                pairs.add(List.of(order[a], order[partner[a]]));
            }
        }
        if (even > people) {
            join(pairs, List.of(order[partner[people]]), cost);
        }
        return pairs.stream().map(pair -> pair.stream().sorted().toList()).toList();
    }

    /**
     * Merges pairs into fours, every pair whole, so that the cost of the new meetings is as small
     * as possible. That is exact (a minimum-cost perfect matching of the pairs), but for counts
     * that leave 2 over and more than {@link #EXACT_PAIRS} pairs: there the pair that makes a six
     * is found by search.
     *
     * @throws IllegalArgumentException unless everyone is in one pair, or one of them in a trio
     */
    public static List<List<Integer>> merge(List<List<Integer>> pairs, long[][] cost) {
        int people = cost.length;
        long trios = pairs.stream().filter(pair -> pair.size() == 3).count();
        boolean isOneAlone = people == 1 && pairs.size() == 1;
        boolean arePairs =
                trios == people % 2 && pairs.stream().allMatch(pair -> pair.size() / 2 == 1);
        if (!(isOneAlone || arePairs) || !Shuffle.isEveryoneOnce(people, pairs)) {
            throw new IllegalArgumentException("not pairs with at most one trio: " + pairs);
        }
        int count = pairs.size();
        if (count < 2) {
            return pairs.stream().map(pair -> pair.stream().sorted().toList()).toList();
        }
        var between = between(pairs, cost);
        int[] group =
                switch (people % 4) {
                    case 0, 1 -> matched(between, new boolean[count]);
                    case 2 -> withSix(between);
                    default -> {
                        var apart = new boolean[count];
                        for (int i = 0; i < count; i++) {
                            apart[i] = pairs.get(i).size() == 3;
                        }
                        yield matched(between, apart);
                    }
                };
        var merged = new ArrayList<List<Integer>>();
        for (int i = 0; i < count; i++) {
            if (group[i] == i) {
                var all = new ArrayList<Integer>();
                for (int j = i; j < count; j++) {
                    if (group[j] == i) {
                        all.addAll(pairs.get(j));
                    }
                }
                merged.add(all.stream().sorted().toList());
            }
        }
        return merged;
    }

    private static long[][] between(List<List<Integer>> pairs, long[][] cost) {
        int count = pairs.size();
        var between = new long[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                long sum = 0;
                for (int a : pairs.get(i)) {
                    for (int b : pairs.get(j)) {
                        sum += cost[a][b];
                    }
                }
                between[i][j] = sum;
                between[j][i] = sum;
            }
        }
        return between;
    }

    /**
     * Of each pair the lowest pair of its group; those that stay apart are a group of their own.
     */
    private static int[] matched(long[][] between, boolean[] apart) {
        int[] in = IntStream.range(0, between.length).filter(i -> !apart[i]).toArray();
        var part = new long[in.length][in.length];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in.length; j++) {
                part[i][j] = between[in[i]][in[j]];
            }
        }
        int[] partner = Matching.cheapest(part);
        int[] group = IntStream.range(0, between.length).toArray();
        for (int i = 0; i < in.length; i++) {
            group[in[i]] = Math.min(in[i], in[partner[i]]);
        }
        return group;
    }

    /** An odd number of pairs: three of them become a six. */
    private static int[] withSix(long[][] between) {
        int count = between.length;
        int[] best = {};
        long least = Long.MAX_VALUE;
        var triples = count <= EXACT_PAIRS ? allTriples(count) : likelyTriples(between);
        for (int[] triple : triples) {
            int[] group = withSix(between, triple);
            long sum = sum(between, group);
            if (best.length == 0 || sum < least) {
                best = group;
                least = sum;
            }
        }
        return best;
    }

    private static int[] withSix(long[][] between, int[] triple) {
        var apart = new boolean[between.length];
        for (int i : triple) {
            apart[i] = true;
        }
        int[] group = matched(between, apart);
        for (int i : triple) {
            group[i] = Arrays.stream(triple).min().orElseThrow();
        }
        return group;
    }

    private static long sum(long[][] between, int[] group) {
        long sum = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += group[i] == group[j] ? between[i][j] : 0;
            }
        }
        return sum;
    }

    private static List<int[]> allTriples(int count) {
        var triples = new ArrayList<int[]>();
        for (int i = 2; i < count; i++) {
            for (int j = 1; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    triples.add(new int[] {k, j, i});
                }
            }
        }
        return triples;
    }

    /**
     * One candidate from each of a few matchings that leave a different pair over: that pair with
     * the four it joins most cheaply.
     */
    private static List<int[]> likelyTriples(long[][] between) {
        int count = between.length;
        var open = new long[count + 1][count + 1];
        for (int i = 0; i < count; i++) {
            System.arraycopy(between[i], 0, open[i], 0, count);
            long[] row = between[i].clone();
            row[i] = Long.MAX_VALUE;
            Arrays.sort(row);
            open[i][count] = row[0] + row[1];
            open[count][i] = open[i][count];
        }
        long far = Arrays.stream(open).flatMapToLong(Arrays::stream).max().orElseThrow();
        var triples = new ArrayList<int[]>();
        for (int tries = Math.clamp(1_500 / count, 3, 12); tries > 0; tries--) {
            int[] partner = Matching.cheapest(open);
            int over = partner[count];
            int[] triple = {};
            long least = Long.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                int j = partner[i];
                if (i != over && i < j) {
                    long more = between[over][i] + between[over][j];
                    if (triple.length == 0 || more < least) {
                        least = more;
                        triple = new int[] {i, j, over};
                    }
                }
            }
            triples.add(triple);
            open[over][count] = far + 1;
            open[count][over] = far + 1;
        }
        return triples;
    }

    private static void join(List<List<Integer>> pairs, List<Integer> single, long[][] cost) {
        int person = single.getFirst();
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < pairs.size(); i++) {
            long sum = pairs.get(i).stream().mapToLong(other -> cost[person][other]).sum();
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        var trio = new ArrayList<>(pairs.get(best));
        trio.add(person);
        pairs.set(best, trio);
    }
}
