package app.plenary.grouping;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Groups for one round where every wish is a cost of two people sitting together, or of a person
 * sitting in a group (the maximally diverse grouping problem). Finds a placement with a small sum
 * of costs, always within the least and most people of each group; the same costs and seed give the
 * same placement on every machine.
 *
 * <p>Costs are whole numbers of any unit, negative ones are welcome. A value never changes; one
 * thread searches, others may search with the same value.
 */
public final class OneRound {
    /** Costs may sum to this at most, so that no sum of them overflows. */
    public static final long MOST_COST = 1L << 58;

    private final long[][] together;
    private final int[] least;
    private final int[] most;
    private final long[][] place;
    private final int @Nullable [] start;
    private final boolean[] held;

    /** Hears of each better placement while a search goes on, in the searching thread. */
    public interface Listener {
        /**
         * A placement that costs less than all before.
         *
         * @param groupOf the group of each person; the listener's own copy
         */
        void better(int[] groupOf, long cost);
    }

    /**
     * A round of {@code together.length} people and {@code least.length} groups.
     *
     * @param together cost of two people in the same group; symmetric, what stands for a person
     *     with itself is ignored
     * @param least fewest people of each group
     * @param most most people of each group
     * @throws IllegalArgumentException if the people do not fit, a table has another shape, or the
     *     costs are more than {@link #MOST_COST}
     */
    public OneRound(long[][] together, int[] least, int[] most) {
        this(
                together,
                least,
                most,
                new long[together.length][least.length],
                null,
                new boolean[together.length]);
    }

    private OneRound(
            long[][] together,
            int[] least,
            int[] most,
            long[][] place,
            int @Nullable [] start,
            boolean[] held) {
        this.together = copy(together);
        this.least = least.clone();
        this.most = most.clone();
        this.place = copy(place);
        this.start = start == null ? null : start.clone();
        this.held = held.clone();
        for (int i = 0; i < this.together.length; i++) {
            require(
                    this.together[i].length == this.together.length,
                    "costs of pairs are not square");
            this.together[i][i] = 0;
        }
        checkBounds();
        checkCosts();
        if (start != null) {
            checkStart(start);
        }
    }

    /** The same, with a cost for each person ({@code place[person][group]}) in each group. */
    public OneRound withPlaces(long[][] costs) {
        require(costs.length == together.length, "places are for other people");
        return new OneRound(together, least, most, costs, start, held);
    }

    /**
     * The same, where the search begins with a placement and may not move some people.
     *
     * @param groupOf the group of each person, within the bounds
     * @param staying whether a person has to stay there
     */
    public OneRound startingFrom(int[] groupOf, boolean[] staying) {
        require(staying.length == together.length, "who stays is told for other people");
        return new OneRound(together, least, most, place, groupOf, staying);
    }

    /** The sum of all costs of a placement. */
    public long cost(int[] groupOf) {
        long sum = 0;
        for (int a = 0; a < groupOf.length; a++) {
            sum += place[a][groupOf[a]];
            for (int b = 0; b < a; b++) {
                if (groupOf[a] == groupOf[b]) {
                    sum += together[a][b];
                }
            }
        }
        return sum;
    }

    /**
     * Searches until the budget is spent or {@code stop} says so, and gives the best placement.
     *
     * <p>The listener hears of a random placement at once and of the first that no single move or
     * swap betters after a few rounds over all pairs. A placement whose cost cannot be undercut
     * ends the search early.
     *
     * @param budget steps: one for each move judged and each person asked, and for each move made
     *     four and one more for every sixteen people; with few steps the first descent is still
     *     finished
     * @param stop asked again and again, at the latest after a few hundred thousand moves judged
     */
    public int[] search(long seed, long budget, BooleanSupplier stop, Listener listener) {
        int[] movable = IntStream.range(0, together.length).filter(i -> !held[i]).toArray();
        int[] all = start == null ? new int[together.length] : start.clone();
        long fixed = fixedCost(all);
        var reduced = reduced(movable, all);
        if (movable.length == 0) {
            listener.better(all.clone(), fixed);
            return all;
        }
        var random = new SplittableRandom(seed);
        var placement =
                new Placement(reduced.together, reduced.place, reduced.least, reduced.most, random);
        int[] best =
                new Annealing(
                                placement,
                                reduced.least,
                                reduced.most,
                                movable.length,
                                reduced.meanIsNegative(),
                                reduced.bound(),
                                random,
                                budget,
                                stop,
                                (groupOf, cost) ->
                                        listener.better(
                                                merged(all, movable, groupOf), cost + fixed))
                        .best(reduced.start == null ? new int[0] : reduced.start);
        return merged(all, movable, best);
    }

    /** What those who stay cost among themselves and by their places. */
    private long fixedCost(int[] groupOf) {
        long sum = 0;
        for (int a = 0; a < groupOf.length; a++) {
            if (held[a]) {
                sum += place[a][groupOf[a]];
                for (int b = 0; b < a; b++) {
                    if (held[b] && groupOf[a] == groupOf[b]) {
                        sum += together[a][b];
                    }
                }
            }
        }
        return sum;
    }

    /** The same round for those who move: those who stay have become costs of the places. */
    private OneRound reduced(int[] movable, int[] groupOf) {
        var pairs = new long[movable.length][movable.length];
        var places = new long[movable.length][];
        var fewest = least.clone();
        var room = most.clone();
        for (int i = 0; i < movable.length; i++) {
            places[i] = place[movable[i]].clone();
            for (int j = 0; j < movable.length; j++) {
                pairs[i][j] = together[movable[i]][movable[j]];
            }
        }
        for (int other = 0; other < held.length; other++) {
            if (held[other]) {
                int group = groupOf[other];
                fewest[group] = Math.max(0, fewest[group] - 1);
                room[group]--;
                for (int i = 0; i < movable.length; i++) {
                    places[i][group] += together[movable[i]][other];
                }
            }
        }
        int[] from = start == null ? null : Arrays.stream(movable).map(i -> groupOf[i]).toArray();
        return new OneRound(pairs, fewest, room, places, from, new boolean[movable.length]);
    }

    private static int[] merged(int[] all, int[] movable, int[] groupOf) {
        int[] merged = all.clone();
        for (int i = 0; i < movable.length; i++) {
            merged[movable[i]] = groupOf[i];
        }
        return merged;
    }

    private boolean meanIsNegative() {
        double sum = 0;
        for (long[] row : together) {
            for (long cost : row) {
                sum += cost;
            }
        }
        return sum < 0;
    }

    /** No placement costs less: everyone in the best place, with all who are welcome there. */
    private long bound() {
        long sum = 0;
        for (int a = 0; a < together.length; a++) {
            sum += Arrays.stream(place[a]).min().orElse(0);
            for (int b = 0; b < a; b++) {
                sum += Math.min(0, together[a][b]);
            }
        }
        return sum;
    }

    private void checkBounds() {
        require(most.length == least.length, "least and most are for other groups");
        long fewest = 0;
        long room = 0;
        for (int group = 0; group < least.length; group++) {
            require(
                    least[group] >= 0 && least[group] <= most[group],
                    "group " + group + " of " + least[group] + " to " + most[group]);
            fewest += least[group];
            room += most[group];
        }
        require(
                fewest <= together.length && together.length <= room,
                together.length + " people in groups of " + fewest + " to " + room + " in all");
    }

    private void checkCosts() {
        double sum = 0;
        for (int a = 0; a < together.length; a++) {
            require(place[a].length == least.length, "places are for other groups");
            for (int b = 0; b < together.length; b++) {
                require(
                        together[a][b] == together[b][a],
                        "the cost of " + a + " and " + b + " differs the other way round");
                sum += Math.abs((double) together[a][b]);
            }
            for (long cost : place[a]) {
                sum += Math.abs((double) cost);
            }
        }
        require(sum <= MOST_COST, "the costs are too large to be summed");
    }

    private void checkStart(int[] groupOf) {
        require(groupOf.length == together.length, "the placement is of other people");
        var size = new int[least.length];
        for (int group : groupOf) {
            require(group >= 0 && group < size.length, "there is no group " + group);
            size[group]++;
        }
        for (int group = 0; group < size.length; group++) {
            require(
                    size[group] >= least[group] && size[group] <= most[group],
                    size[group] + " people begin in group " + group);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static long[][] copy(long[][] table) {
        return Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
    }
}
