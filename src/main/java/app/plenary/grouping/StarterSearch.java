package app.plenary.grouping;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Looks for a {@link Starter} by simulated annealing (S. Kirkpatrick et al., Optimization by
 * Simulated Annealing, 1983): base rounds are filled at random, then two people of a round change
 * places as long as some difference occurs twice. A step is one such exchange tried, about half a
 * microsecond; the same seed and steps give the same answer on every machine.
 */
final class StarterSearch {
    private static final double HOT = 0.6;
    private static final double COLD = 0.2;

    private final int[][] difference;
    private final int[] used;
    private final int[] start;
    private final int[] groupOf;
    private final int[][] seated;
    private int repeats;

    private StarterSearch(Sizes sizes, int rows, int columns, int rounds) {
        this.difference = differences(rows, columns, sizes.people());
        int most = 0;
        for (int[] line : difference) {
            for (int one : line) {
                most = Math.max(most, one);
            }
        }
        this.used = new int[most + 1];
        // number 0 stands for pairs that must not meet at all
        this.used[0] = 1;
        int[] lengths = sizes.toArray();
        this.start = new int[lengths.length + 1];
        this.groupOf = new int[sizes.people()];
        for (int group = 0; group < lengths.length; group++) {
            start[group + 1] = start[group] + lengths[group];
            for (int seat = start[group]; seat < start[group + 1]; seat++) {
                groupOf[seat] = group;
            }
        }
        this.seated = new int[rounds][sizes.people()];
    }

    /**
     * The number of the difference of every pair of people: pairs that some shift carries into each
     * other have the same. It is 0 for pairs that would meet twice in any case: two fixed people,
     * and two of a column who are half its length apart.
     */
    static int[][] differences(int rows, int columns, int people) {
        var number = new int[people][people];
        int moving = rows * columns;
        int fixed = people - moving;
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                int columnA = a / rows;
                int columnB = b / rows;
                int found = 0;
                if (b < moving && a >= moving) {
                    found = 1 + (a - moving) * columns + columnB;
                } else if (a < moving) {
                    int apart = Math.floorMod(a % rows - b % rows, rows);
                    int kind = columnA * columns + columnB;
                    if (columnA == columnB) {
                        apart = Math.min(apart, rows - apart);
                    }
                    boolean met = columnA == columnB && 2 * apart == rows;
                    found = met ? 0 : 1 + fixed * columns + kind * rows + apart;
                }
                number[a][b] = found;
                number[b][a] = found;
            }
        }
        return number;
    }

    /**
     * Base rounds of these sizes for so many rows and columns, everybody else fixed.
     *
     * @param rounds base rounds wanted; each gives as many rounds as there are rows
     */
    static Optional<Starter> find(
            Sizes sizes, int rows, int columns, int rounds, long seed, long steps) {
        var search = new StarterSearch(sizes, rows, columns, rounds);
        if (!search.run(new SplittableRandom(seed), steps)) {
            return Optional.empty();
        }
        String origin = "anneal " + rounds + " " + seed + " " + steps;
        int fixed = sizes.people() - rows * columns;
        return Optional.of(
                new Starter(new int[] {rows}, columns, fixed, origin, search.baseRounds()));
    }

    private boolean run(SplittableRandom random, long steps) {
        seatAtRandom(random);
        var chance = new double[64];
        for (long step = 0; step < steps && repeats > 0; step++) {
            if ((step & 1023) == 0) {
                double heat = HOT * StrictMath.pow(COLD / HOT, (double) step / steps);
                for (int worse = 0; worse < chance.length; worse++) {
                    chance[worse] = StrictMath.exp(-worse / heat);
                }
            }
            int[] seats = seated[seated.length == 1 ? 0 : random.nextInt(seated.length)];
            int a = random.nextInt(seats.length);
            int b = random.nextInt(seats.length);
            if (groupOf[a] != groupOf[b]) {
                int change = exchange(seats, a, b);
                if (change > 0 && random.nextDouble() >= chance[Math.min(change, 63)]) {
                    exchange(seats, a, b);
                }
            }
        }
        return repeats == 0;
    }

    private void seatAtRandom(SplittableRandom random) {
        for (int[] seats : seated) {
            for (int i = 0; i < seats.length; i++) {
                int j = random.nextInt(i + 1);
                seats[i] = seats[j];
                seats[j] = i;
            }
            for (int a = 0; a < seats.length; a++) {
                for (int b = start[groupOf[a]]; b < a; b++) {
                    if (used[difference[seats[a]][seats[b]]]++ > 0) {
                        repeats++;
                    }
                }
            }
        }
    }

    private int exchange(int[] seats, int a, int b) {
        int before = repeats;
        leave(seats, a);
        leave(seats, b);
        int person = seats[a];
        seats[a] = seats[b];
        seats[b] = person;
        join(seats, a);
        join(seats, b);
        return repeats - before;
    }

    private void leave(int[] seats, int seat) {
        int[] to = difference[seats[seat]];
        int end = start[groupOf[seat] + 1];
        for (int other = start[groupOf[seat]]; other < end; other++) {
            if (other != seat && --used[to[seats[other]]] > 0) {
                repeats--;
            }
        }
    }

    private void join(int[] seats, int seat) {
        int[] to = difference[seats[seat]];
        int end = start[groupOf[seat] + 1];
        for (int other = start[groupOf[seat]]; other < end; other++) {
            if (other != seat && used[to[seats[other]]]++ > 0) {
                repeats++;
            }
        }
    }

    private int[][][] baseRounds() {
        var rounds = new int[seated.length][start.length - 1][];
        for (int round = 0; round < seated.length; round++) {
            for (int group = 0; group < start.length - 1; group++) {
                rounds[round][group] =
                        java.util.Arrays.copyOfRange(seated[round], start[group], start[group + 1]);
                java.util.Arrays.sort(rounds[round][group]);
            }
        }
        return rounds;
    }
}
