package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A problem as the search wants it: arrays of numbers. Nearly every wish is a cost of two people in
 * one group: apart and together plainly; an even spread, since a sum of squared differences from
 * the mean is a sum over pairs of the products of their differences; balance for the same reason.
 */
final class Model {
    /** What a pair that meets again costs for each unit of weight. */
    static final long UNIT = 1L << 20;

    /** More than all that is only wished, together, in any room. */
    static final long MUST = 1L << 48;

    final Problem problem;
    final int people;
    final int rounds;
    final int[] groups;
    final int[][] least;
    final int[][] most;

    /** Whether a person takes part in a round. */
    final boolean[][] present;

    /** Where a person must sit in a round; -1 for anywhere. */
    final int[][] pin;

    /** Whether all groups of a round are of two sizes at most, as most rooms want it. */
    final boolean even;

    private final long bound;

    /** What two people in one group cost, whenever. */
    final long[] pair;

    /** What a pair costs for each meeting it had before in these rounds. */
    final long again;

    /** What a person costs in a group that was only wished otherwise; empty without such wishes. */
    final long[][] seat;

    /** People of whom none should be the only one, with the cost of each time. */
    final List<BitSet> marked = new ArrayList<>();

    final long[] alone;

    /** What an unequal share of smaller groups costs. */
    final long share;

    /** People who stay together, as lists with more than one person. */
    final int[][] units;

    /** The unit of a person; -1 for none. */
    final int[] unit;

    Model(Problem problem) {
        this.problem = problem;
        people = problem.people();
        rounds = problem.rounds();
        present = new boolean[rounds][people];
        pin = new int[rounds][people];
        even =
                IntStream.range(0, rounds)
                        .noneMatch(r -> problem.sizing().in(r) instanceof Sizing.Given);
        groups = new int[rounds];
        least = new int[rounds][];
        most = new int[rounds][];
        pair = new long[people * people];
        for (int r = 0; r < rounds; r++) {
            Arrays.fill(present[r], true);
            Arrays.fill(pin[r], -1);
        }
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Absent(int person, var when)) {
                when.forEach(r -> present[r][person] = false);
            }
        }
        int widest = 0;
        for (int r = 0; r < rounds; r++) {
            var capacities = problem.sizing().in(r).capacities(count(present[r]));
            groups[r] = capacities.size();
            widest = Math.max(widest, groups[r]);
            least[r] = capacities.stream().mapToInt(Capacity::least).toArray();
            most[r] = capacities.stream().mapToInt(Capacity::most).toArray();
        }
        boolean leanings =
                problem.wishes().stream()
                        .anyMatch(w -> w instanceof Wish.Pinned p && p.strength() != Strength.MUST);
        seat = new long[leanings ? rounds : 0][people * widest];
        var costs = new ArrayList<Long>();
        long repeat = 0;
        long unequal = 0;
        for (Wish wish : problem.wishes()) {
            switch (wish) {
                case Wish.NewPairs w -> repeat += w.strength().weight() * UNIT;
                case Wish.FairShare w -> unequal += w.strength().weight() * UNIT / 4;
                case Wish.NotAlone w -> {
                    var who = new BitSet(people);
                    w.people().forEach(who::set);
                    marked.add(who);
                    costs.add(w.strength().weight() * UNIT);
                }
                case Wish.Together w -> each(List.copyOf(w.people()), -cost(w.strength()));
                case Wish.Apart w -> each(List.copyOf(w.people()), cost(w.strength()));
                case Wish.Pinned w -> lean(w);
                case Wish.Spread w -> spread(w);
                case Wish.Alike w -> alike(w);
                case Wish.Balance w -> balance(w);
                case Wish.Absent _ -> {}
            }
        }
        again = repeat;
        share = unequal;
        alone = costs.stream().mapToLong(Long::longValue).toArray();
        if (repeat > 0) {
            for (Met met : problem.earlier()) {
                add(met.one(), met.other(), (long) (repeat * met.counts()));
            }
        }
        bound = Arrays.stream(pair).anyMatch(cost -> cost < 0) ? Long.MIN_VALUE : 0;
        units = united(problem);
        unit = new int[people];
        Arrays.fill(unit, -1);
        for (int u = 0; u < units.length; u++) {
            for (int person : units[u]) {
                unit[person] = u;
            }
            pinTogether(units[u]);
        }
    }

    private static long cost(Strength strength) {
        return strength == Strength.MUST ? MUST : strength.weight() * UNIT;
    }

    private void each(List<Integer> all, long cost) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                add(all.get(i), all.get(j), cost);
            }
        }
    }

    private void add(int one, int other, long cost) {
        pair[one * people + other] += cost;
        pair[other * people + one] += cost;
    }

    private void lean(Wish.Pinned wish) {
        for (int r = 0; r < rounds; r++) {
            if (wish.in(r) && wish.group() < groups[r]) {
                if (wish.strength() == Strength.MUST) {
                    pin[r][wish.person()] = wish.group();
                } else {
                    int row = wish.person() * (seat[r].length / people);
                    for (int g = 0; g < groups[r]; g++) {
                        seat[r][row + g] += g == wish.group() ? 0 : cost(wish.strength());
                    }
                }
            }
        }
    }

    /** Half the squared difference of each kind's count from its share in a group of that size. */
    private void spread(Wish.Spread wish) {
        var kinds = new HashSet<>(wish.kinds());
        kinds.remove(-1);
        for (int kind : kinds) {
            double share = wish.kinds().stream().filter(k -> k == kind).count() / (double) people;
            var differences =
                    wish.kinds().stream().mapToDouble(k -> (k == kind ? 1 : 0) - share).toArray();
            products(differences, wish.strength().weight() * UNIT / 2);
        }
    }

    private void alike(Wish.Alike wish) {
        var kinds = wish.kinds();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                if (kinds.get(i) >= 0 && kinds.get(i).equals(kinds.get(j))) {
                    add(i, j, -wish.strength().weight() * UNIT);
                }
            }
        }
    }

    /** Half the squared sum of differences from the mean, in units of the standard deviation. */
    private void balance(Wish.Balance wish) {
        var values = wish.values().stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / people;
        if (variance > 0) {
            double deviation = Math.sqrt(variance);
            products(
                    Arrays.stream(values).map(v -> (v - mean) / deviation).toArray(),
                    wish.strength().weight() * UNIT / 4);
        }
    }

    private void products(double[] differences, long weight) {
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                add(i, j, Math.round(differences[i] * differences[j] * weight));
            }
        }
    }

    /** Those who must be together, joined where the wishes overlap. */
    private static int[][] united(Problem problem) {
        var first = new int[problem.people()];
        Arrays.setAll(first, p -> p);
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Together(var who, Strength strength)
                    && strength == Strength.MUST
                    && who.size() > 1) {
                int to = who.stream().mapToInt(p -> first[p]).min().orElseThrow();
                var from = new HashSet<>(who.stream().map(p -> first[p]).toList());
                for (int p = 0; p < first.length; p++) {
                    first[p] = from.contains(first[p]) ? to : first[p];
                }
            }
        }
        var units = new ArrayList<int[]>();
        for (int root = 0; root < first.length; root++) {
            int who = root;
            var members = new ArrayList<Integer>();
            for (int p = root; p < first.length; p++) {
                if (first[p] == who) {
                    members.add(p);
                }
            }
            if (members.size() > 1) {
                units.add(members.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return units.toArray(int[][]::new);
    }

    /** Who stays with someone who is pinned is pinned as well. */
    private void pinTogether(int[] members) {
        for (var pins : pin) {
            int to = Arrays.stream(members).map(p -> pins[p]).max().orElse(-1);
            for (int person : members) {
                pins[person] = pins[person] < 0 ? to : pins[person];
            }
        }
    }

    private static int count(boolean[] which) {
        int count = 0;
        for (boolean one : which) {
            count += one ? 1 : 0;
        }
        return count;
    }

    int present(int round) {
        return count(present[round]);
    }

    /** Whether this person may not be moved in this round. */
    boolean isFixed(int round, int person) {
        return !present[round][person] || pin[round][person] >= 0;
    }

    /** No answer costs less: nothing, unless some wish brings people together. */
    long bound() {
        return bound;
    }
}
