package app.plenary.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * People in groups, with the cost of every move at hand: for each group and person it keeps the sum
 * of the person's costs with that group's members, so that a move is judged in constant time and
 * made in time linear in the people (the usual table for maximally diverse grouping, e.g. X. Lai
 * and J.-K. Hao, Iterated maxima search for the maximally diverse grouping problem, 2016).
 */
final class Placement {
    private static final int TABLE = 4096;

    /**
     * Minus the logarithm of evenly spread numbers between 0 and 1, in a fixed shuffled order: the
     * rise a step of heat 1 accepts (N. Metropolis et al., 1953). A table costs less than a
     * logarithm a move, and is the same on every machine.
     */
    private static final double[] RISES = tableOfRises();

    private final int people;
    private final int groups;
    private final long[][] together;
    private final long[][] place;
    private final int[] least;
    private final int[] most;
    private final SplittableRandom random;

    private final int[] groupOf;
    private final int[] size;

    /** By group and person: the costs of the person with the group's members and its place. */
    private final long[][] sums;

    private final long[] row;
    private final long[] accepted = new long[TABLE];
    private final int stepsOfAMove;
    private long cost;
    private long steps;
    private long judged;
    private long rises;

    /**
     * Nobody is placed before {@link #put}.
     *
     * @param together symmetric, zero for a person with itself; not copied
     * @param place cost of a person in a group; not copied
     */
    Placement(long[][] together, long[][] place, int[] least, int[] most, SplittableRandom random) {
        this.people = together.length;
        this.groups = least.length;
        this.together = together;
        this.place = place;
        this.least = least;
        this.most = most;
        this.random = random;
        this.groupOf = new int[people];
        this.size = new int[groups];
        this.sums = new long[groups][people];
        this.row = new long[groups];
        this.stepsOfAMove = 4 + people / 16;
    }

    /** Places everyone anew and computes every sum. */
    void put(int[] next) {
        System.arraycopy(next, 0, groupOf, 0, people);
        Arrays.fill(size, 0);
        for (int group = 0; group < groups; group++) {
            for (int person = 0; person < people; person++) {
                sums[group][person] = place[person][group];
            }
        }
        cost = 0;
        for (int person = 0; person < people; person++) {
            int group = groupOf[person];
            cost += sums[group][person];
            size[group]++;
            long[] costs = together[person];
            long[] sum = sums[group];
            for (int other = 0; other < people; other++) {
                sum[other] += costs[other];
            }
        }
    }

    int[] groupOf() {
        return groupOf.clone();
    }

    /** The sum of all costs as it stands. */
    long cost() {
        return cost;
    }

    /** The sum that is kept for a person and a group. */
    long sum(int person, int group) {
        return sums[group][person];
    }

    /** Work done since the beginning: moves judged, and for each move made its costs in such. */
    long steps() {
        return steps;
    }

    /** Moves judged since the beginning. */
    long judged() {
        return judged;
    }

    /** Moves made that cost something, since the beginning. */
    long rises() {
        return rises;
    }

    /** A typical change of cost by a swap of two people here, as the root of the mean square. */
    double typicalChange() {
        double squares = 0;
        int count = 0;
        for (int i = 0; i < 1000; i++) {
            int a = random.nextInt(people);
            int b = random.nextInt(people);
            if (groupOf[a] != groupOf[b]) {
                double change = swapCost(a, b);
                squares += change * change;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }

    /** What a swap of two people of different groups would add to the cost. */
    long swapCost(int a, int b) {
        long[] sumsA = sums[groupOf[a]];
        long[] sumsB = sums[groupOf[b]];
        return sumsB[a] - sumsA[a] + sumsA[b] - sumsB[b] - 2 * together[a][b];
    }

    /** What a move of a person to another group would add to the cost. */
    long moveCost(int person, int group) {
        return sums[group][person] - sums[groupOf[person]][person];
    }

    /** Sets the heat: a move that costs the heat is accepted about once in e times. */
    void heat(double heat) {
        for (int i = 0; i < TABLE; i++) {
            accepted[i] = (long) Math.min(heat * RISES[i], 0x1p60);
        }
    }

    /** Judges once every swap of two people and every move to a group with room. */
    void sweep() {
        for (int person = 0; person < people; person++) {
            int start = random.nextInt(TABLE);
            moves(person, start);
            swaps(person, start);
        }
    }

    private void moves(int person, int start) {
        int from = groupOf[person];
        for (int to = 0; to < groups && size[from] > least[from]; to++) {
            if (to != from && size[to] < most[to]) {
                steps++;
                judged++;
                long change = moveCost(person, to);
                if (change <= accepted[start + TABLE - 1 - to & TABLE - 1]) {
                    move(person, to, change);
                    from = to;
                }
            }
        }
    }

    private void swaps(int person, int start) {
        copyRow(person);
        steps += people - person;
        judged += people - person - 1;
        int other = firstAccepted(person, person + 1, start);
        while (other < people) {
            swap(person, other, swapCost(person, other));
            copyRow(person);
            other = firstAccepted(person, other + 1, start);
        }
    }

    private void copyRow(int person) {
        for (int group = 0; group < groups; group++) {
            row[group] = sums[group][person];
        }
    }

    /** The inner loop of the whole search. */
    private int firstAccepted(int person, int from, int start) {
        int own = groupOf[person];
        int end = people;
        int[] seats = groupOf;
        long[] toGroup = row;
        long[] limits = accepted;
        long[] costs = together[person];
        long[] ownSums = sums[own];
        long[][] allSums = sums;
        long leaving = toGroup[own];
        for (int other = from; other < end; other++) {
            int group = seats[other];
            long change =
                    toGroup[group]
                            - leaving
                            + ownSums[other]
                            - allSums[group][other]
                            - 2 * costs[other];
            if (change <= limits[start + other & TABLE - 1] && group != own) {
                return other;
            }
        }
        return end;
    }

    private void count(long change) {
        cost += change;
        steps += stepsOfAMove;
        if (change > 0) {
            rises++;
        }
    }

    private void move(int person, int to, long change) {
        int from = groupOf[person];
        size[from]--;
        size[to]++;
        groupOf[person] = to;
        long[] left = sums[from];
        long[] joined = sums[to];
        long[] costs = together[person];
        for (int other = 0; other < people; other++) {
            left[other] -= costs[other];
            joined[other] += costs[other];
        }
        count(change);
    }

    private void swap(int a, int b, long change) {
        int groupA = groupOf[a];
        int groupB = groupOf[b];
        groupOf[a] = groupB;
        groupOf[b] = groupA;
        long[] sumsA = sums[groupA];
        long[] sumsB = sums[groupB];
        long[] costsA = together[a];
        long[] costsB = together[b];
        for (int other = 0; other < people; other++) {
            long difference = costsA[other] - costsB[other];
            sumsA[other] -= difference;
            sumsB[other] += difference;
        }
        count(change);
    }

    private static double[] tableOfRises() {
        var table = new double[TABLE];
        for (int i = 0; i < TABLE; i++) {
            table[i] = -StrictMath.log((i + 0.5) / TABLE);
        }
        var random = new SplittableRandom(TABLE);
        for (int i = TABLE - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double other = table[i];
            table[i] = table[j];
            table[j] = other;
        }
        return table;
    }
}
