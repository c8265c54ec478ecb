package app.plenary.tally;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One set of rankings, counted in three ways side by side.
 *
 * @param options in the order of the question
 * @param ballots how many people answered, also when they ranked nothing
 */
public record RankingTally(
        List<Integer> options, int ballots, Schulze schulze, Runoff runoff, Borda borda)
        implements Result {

    /** A way of counting. */
    public enum Way {
        SCHULZE,
        RUNOFF,
        BORDA
    }

    /** How far the three ways name the same winners. */
    public enum Agreement {
        /** All three name the same, or there is nobody to name. */
        SAME,
        /** Some options win in all three, but one way at least names more. */
        SHARED,
        /** No option wins in all three. */
        DIFFERENT
    }

    /** Who wins, and in which ways of counting, in the order of {@link Way}. */
    public record Verdict(List<Integer> winners, List<Way> ways) {
        public Verdict {
            winners = List.copyOf(winners);
            ways = List.copyOf(ways);
        }
    }

    public RankingTally {
        options = List.copyOf(options);
    }

    /**
     * Counts every ballot.
     *
     * @param ballots the options from the best down. Options that a ballot leaves out share its
     *     last place. Unknown options are left out, and one that is named twice counts at its
     *     better place
     */
    public static RankingTally count(
            List<Integer> options, Iterable<? extends List<Integer>> ballots) {
        var known = new HashSet<>(options);
        var clean = new ArrayList<List<Integer>>();
        for (List<Integer> ballot : ballots) {
            var once = new LinkedHashSet<>(ballot);
            once.retainAll(known);
            clean.add(List.copyOf(once));
        }
        var borda = Borda.count(options, clean);
        return new RankingTally(
                options,
                clean.size(),
                Schulze.of(Pairs.count(options, clean)),
                Runoff.count(options, clean, borda),
                borda);
    }

    public Pairs pairs() {
        return schulze.pairs();
    }

    public Order<Integer> order(Way way) {
        return switch (way) {
            case SCHULZE -> schulze.order();
            case RUNOFF -> runoff.order();
            case BORDA -> borda.order();
        };
    }

    /**
     * Who wins in one way of counting, in the order of the question; several when they are tied.
     * Nobody while no ballot ranks anything.
     */
    public List<Integer> winners(Way way) {
        if (runoff.winners().isEmpty()) {
            return List.of();
        }
        List<Integer> first = way == Way.RUNOFF ? runoff.winners() : order(way).first();
        return options.stream().filter(first::contains).toList();
    }

    /** Who wins in all three ways of counting; may be nobody. */
    public List<Integer> winners() {
        return options.stream()
                .filter(option ->
                        EnumSet.allOf(Way.class).stream()
                                .allMatch(way -> winners(way).contains(option)))
                .toList();
    }

    public Agreement agreement() {
        if (verdicts().size() == 1) {
            return Agreement.SAME;
        }
        return winners().isEmpty() ? Agreement.DIFFERENT : Agreement.SHARED;
    }

    /**
     * One verdict for each set of winners that some way names: one when all agree, three at most.
     */
    public List<Verdict> verdicts() {
        var ways = new LinkedHashMap<List<Integer>, Set<Way>>();
        for (Way way : Way.values()) {
            ways.computeIfAbsent(winners(way), _ -> EnumSet.noneOf(Way.class)).add(way);
        }
        return ways.entrySet().stream()
                .map(entry -> new Verdict(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
