package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws groups by local search: a random start, then swaps of two people in a round while they do
 * not make more repeats, with a little heat at first so that it does not stick (simulated
 * annealing, S. Kirkpatrick et al., Optimization by Simulated Annealing, 1983). The same numbers
 * and seed give the same groups on every machine.
 */
public final class Draw {
    /** More people than any room holds; the table of who met whom grows with the square. */
    public static final int MOST_PEOPLE = 5_000;

    private final int people;
    private final int groups;
    private final SplittableRandom random;
    private final int[][] seat;
    private final int[][][] members;
    private final short[] met;

    private Draw(int people, int groups, int rounds, long seed) {
        this.people = people;
        this.groups = groups;
        this.random = new SplittableRandom(seed);
        this.seat = new int[rounds][people];
        this.members = new int[rounds][groups][];
        this.met = new short[people * people];
    }

    /**
     * Draws groups for {@code rounds} rounds.
     *
     * @param size people wished for in a group; no group is larger unless that would leave one
     *     person alone, and groups of a round differ by at most one
     * @throws IllegalArgumentException for no people, a size below 1, no rounds, or more than
     *     {@link #MOST_PEOPLE}
     */
    public static Schedule groups(int people, int size, int rounds, long seed) {
        if (people < 1 || people > MOST_PEOPLE || size < 1 || rounds < 1) {
            throw new IllegalArgumentException(people + " people, size " + size + ", " + rounds);
        }
        var draw = new Draw(people, groupCount(people, size), rounds, seed);
        draw.seatAtRandom();
        draw.improve();
        return draw.schedule();
    }

    /** How many groups that many people form. */
    public static int groupCount(int people, int size) {
        int count = (people + size - 1) / size;
        boolean someoneAlone = size > 1 && people / count < 2;
        return someoneAlone ? Math.max(1, people / size) : count;
    }

    private void seatAtRandom() {
        var order = new int[people];
        for (int i = 0; i < people; i++) {
            order[i] = i;
        }
        for (int round = 0; round < seat.length; round++) {
            for (int i = people - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int other = order[i];
                order[i] = order[j];
                order[j] = other;
            }
            int next = 0;
            for (int group = 0; group < groups; group++) {
                int length = people / groups + (group < people % groups ? 1 : 0);
                members[round][group] = new int[length];
                for (int k = 0; k < length; k++) {
                    members[round][group][k] = order[next];
                    seat[round][order[next++]] = group;
                }
                count(members[round][group], 1);
            }
        }
    }

    private void count(int[] group, int by) {
        for (int a : group) {
            for (int b : group) {
                if (a != b) {
                    met[a * people + b] += (short) by;
                }
            }
        }
    }

    private void improve() {
        if (groups < 2 || seat.length < 2) {
            return;
        }
        long repeats = repeats();
        int tries = (int) Math.min(3_000_000L, 20_000L + 400L * people * seat.length);
        double heat = 0.5;
        double cooling = Math.pow(0.02 / heat, 1.0 / tries);
        for (int i = 0; i < tries && repeats > 0; i++, heat *= cooling) {
            int round = random.nextInt(seat.length);
            int a = random.nextInt(people);
            int b = random.nextInt(people);
            if (seat[round][a] != seat[round][b]) {
                int change = swap(round, a, b);
                if (change > 0 && random.nextDouble() >= Math.exp(-change / heat)) {
                    swap(round, a, b);
                } else {
                    repeats += change;
                }
            }
        }
    }

    private long repeats() {
        long sum = 0;
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                sum += cost(met[a * people + b]);
            }
        }
        return sum;
    }

    /** A pair's third meeting weighs more than two second ones. */
    private static int cost(int times) {
        return times * (times - 1) / 2;
    }

    /** Swaps two people of different groups; gives the change in cost. */
    private int swap(int round, int a, int b) {
        int groupA = seat[round][a];
        int groupB = seat[round][b];
        int change = depart(a, members[round][groupA]) + depart(b, members[round][groupB]);
        replace(members[round][groupA], a, b);
        replace(members[round][groupB], b, a);
        seat[round][a] = groupB;
        seat[round][b] = groupA;
        return change + arrive(a, members[round][groupB]) + arrive(b, members[round][groupA]);
    }

    private int depart(int person, int[] group) {
        int change = 0;
        for (int other : group) {
            if (other != person) {
                change -= --met[person * people + other];
                met[other * people + person]--;
            }
        }
        return change;
    }

    private int arrive(int person, int[] group) {
        int change = 0;
        for (int other : group) {
            if (other != person) {
                change += met[person * people + other]++;
                met[other * people + person]++;
            }
        }
        return change;
    }

    private static void replace(int[] group, int old, int next) {
        for (int i = 0; i < group.length; i++) {
            if (group[i] == old) {
                group[i] = next;
                return;
            }
        }
    }

    private Schedule schedule() {
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int[][] round : members) {
            var all = new ArrayList<List<Integer>>();
            for (int[] group : round) {
                all.add(java.util.Arrays.stream(group).sorted().boxed().toList());
            }
            rounds.add(all);
        }
        return new Schedule(rounds);
    }
}
