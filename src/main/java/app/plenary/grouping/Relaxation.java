package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which wishes to do without so that all others can be kept in every round. Whatever is given up
 * has a member in every contradiction; so the lightest set that hits all contradictions known is
 * tried, and what still contradicts is added to them (R. Reiter, A Theory of Diagnosis from First
 * Principles, 1987).
 */
final class Relaxation {
    private static final int MOST_ATTEMPTS = 60;
    private static final long STEPS = 1_000_000;

    private Relaxation() {}

    /**
     * What to do without.
     *
     * @param conflict one contradiction that is known already
     * @return empty when the search ended before it knew
     */
    static List<Wish> of(List<Conflict.Asked> rounds, List<Wish> conflict) {
        List<Wish> all = rounds.stream().flatMap(r -> r.musts().stream()).distinct().toList();
        long[] weight = weights(all, rounds);
        var contradictions = new ArrayList<BitSet>();
        contradictions.add(numbers(all, conflict));
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            BitSet without = HittingSet.lightest(contradictions, weight, Long.MAX_VALUE).numbers();
            List<Wish> rest =
                    java.util.stream.IntStream.range(0, all.size())
                            .filter(w -> !without.get(w))
                            .mapToObj(all::get)
                            .toList();
            Optional<List<Wish>> still = firstContradiction(rounds, rest);
            if (still.isEmpty()) {
                return without.stream().mapToObj(all::get).toList();
            }
            if (still.get().isEmpty()) {
                return List.of();
            }
            contradictions.add(numbers(all, still.get()));
        }
        return List.of();
    }

    /** Empty when there is none; no wishes when the capacities alone cannot be or it is unknown. */
    private static Optional<List<Wish>> firstContradiction(
            List<Conflict.Asked> rounds, List<Wish> wishes) {
        for (Conflict.Asked round : rounds) {
            List<Wish> musts = round.musts().stream().filter(wishes::contains).toList();
            switch (new Seating(round.seats(), musts, new SplittableRandom(1)).search(STEPS)) {
                case POSSIBLE -> {}
                case UNKNOWN -> {
                    return Optional.of(List.of());
                }
                case IMPOSSIBLE -> {
                    var contradiction = new Contradiction(round.seats(), musts);
                    return Optional.of(
                            contradiction.wishes(contradiction.minimal(contradiction.all())));
                }
            }
        }
        return Optional.empty();
    }

    private static BitSet numbers(List<Wish> all, List<Wish> some) {
        var numbers = new BitSet();
        some.forEach(wish -> numbers.set(all.indexOf(wish)));
        return numbers;
    }

    /** First the number of wishes, then the people they bind, then the earlier named. */
    private static long[] weights(List<Wish> all, List<Conflict.Asked> rounds) {
        var weight = new long[all.size()];
        for (int w = 0; w < weight.length; w++) {
            Wish wish = all.get(w);
            long bound = 0;
            for (Conflict.Asked asked : rounds) {
                if (asked.musts().contains(wish)) {
                    bound += (long) binds(wish) * asked.rounds().size();
                }
            }
            weight[w] = (1L << 48) + (bound << 16) + (weight.length - w);
        }
        return weight;
    }

    private static int binds(Wish wish) {
        return switch (wish) {
            case Wish.Together w -> w.people().size() - 1;
            case Wish.Apart w -> w.people().size() - 1;
            default -> 1;
        };
    }
}
