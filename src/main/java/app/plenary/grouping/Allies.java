package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Offers and asks: people who can give each other something become allies, in pairs or trios.
 *
 * <p>{@link #pairs} is exact. It leaves out as few people as possible; among those answers it forms
 * as many groups as possible, which is as many as any matching has; then repeats the fewest earlier
 * meetings; then has the most pairs in which both give and both take; the seed decides between
 * equals. A trio is a pair and one more who can give to or take from the same one of the two. All
 * of it is one heaviest matching: each person has a second place beside them that a third may take,
 * and a place is worth less than a partner (packings with stars of two and three: M. Las Vergnas,
 * An Extension of a Theorem of Tutte, 1978, shows why such chains never need to be longer).
 *
 * @param groups in each the members in rising order
 * @param left who is in no group, and why
 */
public record Allies(List<List<Integer>> groups, Map<Integer, Reason> left) {
    /** Why somebody has no ally. */
    public enum Reason {
        /** Has named neither offers nor asks. */
        NAMED_NOTHING,
        /** Nobody asks what this person offers or offers what they ask. */
        FITS_NOBODY,
        /** All who fit are in full groups; if this person were placed, another would be left. */
        PARTNERS_TAKEN
    }

    /** So many earlier meetings of two people and more count the same. */
    public static final int MOST_EARLIER = 1_000;

    public Allies {
        groups = groups.stream().map(List::copyOf).toList();
        left = java.util.Collections.unmodifiableMap(new TreeMap<>(left));
    }

    /**
     * Ally pairs, and trios where a pair would leave somebody out.
     *
     * @param earlier symmetric: how often two people were allies before
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public static Allies pairs(List<Barter> people, int[][] earlier, long seed) {
        int n = people.size();
        refuseUnlessSquare(n, earlier);
        int[] name = Shuffle.of(n, new SplittableRandom(seed));
        var value = values(people, earlier, name);
        int[] partner = Matching.heaviest(value);
        boolean someoneCouldJoin = false;
        for (int a = 0; a < n; a++) {
            someoneCouldJoin |= partner[a] < 0 && Arrays.stream(value[a]).anyMatch(v -> v > 0);
        }
        if (someoneCouldJoin) {
            partner = Matching.heaviest(withSecondPlaces(value));
        }
        return grouped(people, name, partner);
    }

    /**
     * Everyone in trios (sizes as in {@link Troika#sizes}), so that as many as possible both give
     * and take within their trio; then the sum of those who give and of those who take is as large
     * as possible; then the fewest earlier meetings repeat. Exact for up to {@link
     * AllyTrios#EXACT_PEOPLE} people, above that simulated annealing in a fixed number of steps.
     * Nobody is left, so {@link #left} is empty.
     *
     * @param earlier symmetric: how often two people were allies before
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public static Allies trios(List<Barter> people, int[][] earlier, long seed) {
        refuseUnlessSquare(people.size(), earlier);
        return new Allies(AllyTrios.of(people, earlier, seed), Map.of());
    }

    private static void refuseUnlessSquare(int n, int[][] earlier) {
        if (earlier.length != n || Arrays.stream(earlier).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException("earlier meetings of other people than " + n);
        }
    }

    /**
     * One more pair, one earlier meeting less, one more pair that gives both ways: in that order.
     */
    private static long[][] values(List<Barter> people, int[][] earlier, int[] name) {
        int n = people.size();
        long meeting = n + 1L;
        long pair = meeting * MOST_EARLIER * (n + 1L);
        var value = new long[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                var first = people.get(name[a]);
                var second = people.get(name[b]);
                int ways = (first.givesTo(second) ? 1 : 0) + (second.givesTo(first) ? 1 : 0);
                if (ways > 0) {
                    long times = Math.clamp(earlier[name[a]][name[b]], 0, MOST_EARLIER);
                    value[a][b] = pair - times * meeting + (ways - 1);
                    value[b][a] = value[a][b];
                }
            }
        }
        return value;
    }

    /**
     * Vertex n + b is the place of a third person beside b. A person placed outweighs the number of
     * groups, and that outweighs all that the pairs are worth beyond it.
     */
    private static long[][] withSecondPlaces(long[][] value) {
        int n = value.length;
        long pair = (n + 1L) * MOST_EARLIER * (n + 1L);
        long person = pair * (n + 1L);
        var all = new long[2 * n][2 * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (value[a][b] > 0) {
                    all[a][b] = 2 * person + value[a][b];
                    // the same worth as an edge, without the worth of a group
                    all[a][n + b] = person + value[a][b] - pair;
                    all[n + b][a] = all[a][n + b];
                }
            }
        }
        return all;
    }

    private static Allies grouped(List<Barter> people, int[] name, int[] partner) {
        int n = people.size();
        var members = new ArrayList<List<Integer>>();
        IntStream.range(0, n).forEach(_ -> members.add(new ArrayList<>()));
        var left = new TreeMap<Integer, Reason>();
        for (int a = 0; a < n; a++) {
            int to = partner[a];
            if (to < 0) {
                left.put(name[a], reason(people, name[a]));
            } else if (to < n) {
                members.get(Math.min(a, to)).add(name[a]);
            } else {
                int host = to - n;
                members.get(Math.min(host, partner[host])).add(name[a]);
            }
        }
        var groups =
                members.stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> group.stream().sorted().toList())
                        .toList();
        return new Allies(groups, left);
    }

    private static Reason reason(List<Barter> people, int person) {
        var own = people.get(person);
        if (own.offers().isEmpty() && own.asks().isEmpty()) {
            return Reason.NAMED_NOTHING;
        }
        for (int other = 0; other < people.size(); other++) {
            var barter = people.get(other);
            if (other != person && (own.givesTo(barter) || barter.givesTo(own))) {
                return Reason.PARTNERS_TAKEN;
            }
        }
        return Reason.FITS_NOBODY;
    }
}
