package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What groups miss of all that is only wished, as sums over pairs where that is possible: a pair
 * that meets again costs its weight for each meeting before; an even spread and a balance are sums
 * of products of two people's differences from the mean. Costs are whole numbers, {@link #UNIT} for
 * each unit of weight.
 */
final class Missed {
    static final long UNIT = 1L << 20;

    /** People of whom none should be the only one in a group, and what each time costs. */
    record Marked(BitSet who, long cost) {}

    final List<Marked> marked = new ArrayList<>();

    /**
     * What an unequal share of smaller groups and of sitting out costs; 0 if it does not matter.
     */
    final long share;

    /** Whether one more person never makes the others of a group cheaper. */
    final boolean isRising;

    private final int people;
    private final long again;
    private final long[] pair;
    private final int[] met;
    private final List<Wish.Pinned> leanings = new ArrayList<>();

    Missed(Problem problem) {
        people = problem.people();
        pair = new long[people * people];
        met = new int[people * people];
        long repeat = 0;
        long unequal = 0;
        for (Wish wish : problem.wishes()) {
            long weight = wish.strength().weight() * UNIT;
            if (wish.strength() == Strength.MUST) {
                continue;
            }
            switch (wish) {
                case Wish.NewPairs _ -> repeat += weight;
                case Wish.FairShare _ -> unequal += weight / 4;
                case Wish.NotAlone w -> marked.add(new Marked(bits(w.people()), weight));
                case Wish.Together w -> each(List.copyOf(w.people()), -weight);
                case Wish.Apart w -> each(List.copyOf(w.people()), weight);
                case Wish.Pinned w -> leanings.add(w);
                case Wish.Spread w -> spread(w.kinds(), weight / 2);
                case Wish.Alike w -> alike(w.kinds(), weight);
                case Wish.Balance w -> balance(w.values(), weight / 4);
                case Wish.Absent _ -> {}
            }
        }
        again = repeat;
        share = unequal;
        for (Met earlier : problem.earlier()) {
            add(earlier.one(), earlier.other(), (long) (repeat * earlier.counts()));
        }
        boolean rising = marked.isEmpty() && share == 0;
        for (long cost : pair) {
            rising &= cost >= 0;
        }
        isRising = rising;
    }

    /** Counts the meetings of a group once more, or once less. */
    void meet(List<Integer> group, int by) {
        for (int a : group) {
            for (int b : group) {
                if (a != b) {
                    met[a * people + b] += by;
                }
            }
        }
    }

    /** What two people cost in one group. */
    long pair(int a, int b) {
        return pair[a * people + b] + again * met[a * people + b];
    }

    /** What it costs that this person sits in this group, whoever else does. */
    long lean(int round, int person, int group) {
        long cost = 0;
        for (Wish.Pinned wish : leanings) {
            if (wish.person() == person && wish.in(round) && wish.group() != group) {
                cost += wish.strength().weight() * UNIT;
            }
        }
        return cost;
    }

    private static BitSet bits(Set<Integer> people) {
        var bits = new BitSet();
        people.forEach(bits::set);
        return bits;
    }

    private void add(int one, int other, long cost) {
        pair[one * people + other] += cost;
        pair[other * people + one] += cost;
    }

    private void each(List<Integer> all, long cost) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                add(all.get(i), all.get(j), cost);
            }
        }
    }

    private void spread(List<Integer> kinds, long weight) {
        kinds.stream()
                .filter(kind -> kind >= 0)
                .distinct()
                .forEach(kind -> {
                    double count = kinds.stream().filter(kind::equals).count();
                    var difference = new double[people];
                    for (int p = 0; p < people; p++) {
                        difference[p] = (kinds.get(p).equals(kind) ? 1 : 0) - count / people;
                    }
                    products(difference, weight);
                });
    }

    private void alike(List<Integer> kinds, long weight) {
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                if (kinds.get(i) >= 0 && kinds.get(i).equals(kinds.get(j))) {
                    add(i, j, -weight);
                }
            }
        }
    }

    private void balance(List<Double> values, long weight) {
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / people;
        if (variance > 0) {
            var difference =
                    values.stream().mapToDouble(v -> (v - mean) / Math.sqrt(variance)).toArray();
            products(difference, weight);
        }
    }

    private void products(double[] difference, long weight) {
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                add(i, j, Math.round(difference[i] * difference[j] * weight));
            }
        }
    }
}
