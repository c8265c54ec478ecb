package app.plenary.grouping;

import java.util.BitSet;
import java.util.List;

/**
 * The lightest set that has a member in each of the given sets: branch and bound on a set not yet
 * hit, with disjoint sets as the bound.
 */
final class HittingSet {
    private static final int MOST_STEPS = 20_000;

    private final List<BitSet> sets;
    private final long[] weight;
    private BitSet best = new BitSet();
    private long least;
    private int steps;

    private HittingSet(List<BitSet> sets, long[] weight) {
        this.sets = sets;
        this.weight = weight;
    }

    /**
     * @param found whether it is the lightest for certain, and which numbers it holds
     */
    record Hit(boolean found, BitSet numbers) {}

    /**
     * Sets must not be empty; weights must be above 0.
     *
     * @param enough nothing as heavy as this is looked for; any set that is may be given
     */
    static Hit lightest(List<BitSet> sets, long[] weight, long enough) {
        var search = new HittingSet(sets, weight);
        search.best = search.greedy();
        search.least = Math.min(enough, search.weigh(search.best));
        search.branch(new BitSet(), new BitSet(), 0);
        return new Hit(search.steps <= MOST_STEPS, search.best);
    }

    private BitSet greedy() {
        var chosen = new BitSet();
        for (BitSet set : sets) {
            if (!set.intersects(chosen)) {
                chosen.set(
                        set.stream()
                                .boxed()
                                .min((a, b) -> Double.compare(price(a, chosen), price(b, chosen)))
                                .orElseThrow());
            }
        }
        return chosen;
    }

    private double price(int number, BitSet chosen) {
        long hits = sets.stream().filter(s -> s.get(number) && !s.intersects(chosen)).count();
        return (double) weight[number] / hits;
    }

    private long weigh(BitSet numbers) {
        return numbers.stream().mapToLong(n -> weight[n]).sum();
    }

    private void branch(BitSet chosen, BitSet barred, long spent) {
        if (++steps > MOST_STEPS || spent + bound(chosen, barred) >= least) {
            return;
        }
        BitSet open = null;
        for (BitSet set : sets) {
            if (!set.intersects(chosen)) {
                var rest = (BitSet) set.clone();
                rest.andNot(barred);
                if (open == null || rest.cardinality() < open.cardinality()) {
                    open = rest;
                }
            }
        }
        if (open == null) {
            best = (BitSet) chosen.clone();
            least = spent;
            return;
        }
        var later = (BitSet) barred.clone();
        for (int n = open.nextSetBit(0); n >= 0; n = open.nextSetBit(n + 1)) {
            chosen.set(n);
            branch(chosen, later, spent + weight[n]);
            chosen.clear(n);
            later.set(n);
        }
    }

    /** What disjoint sets not yet hit cost at least. */
    private long bound(BitSet chosen, BitSet barred) {
        long sum = 0;
        var used = new BitSet();
        for (BitSet set : sets) {
            if (!set.intersects(chosen) && !set.intersects(used)) {
                long cheapest = Long.MAX_VALUE;
                for (int n = set.nextSetBit(0); n >= 0; n = set.nextSetBit(n + 1)) {
                    cheapest = barred.get(n) ? cheapest : Math.min(cheapest, weight[n]);
                }
                if (cheapest == Long.MAX_VALUE) {
                    return Long.MAX_VALUE / 2;
                }
                sum += cheapest;
                used.or(set);
            }
        }
        return sum;
    }
}
