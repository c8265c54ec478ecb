package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * World café (J. Brown, D. Isaacs, The World Café, 2005): a host stays at each table, all others
 * travel. In every round tables are even, every traveller visits as many different tables as there
 * are rounds (once round all tables before any again), and meets new people as far as possible.
 *
 * <p>Built like sets of Latin squares: travellers form rows of one for each table, and a row moves
 * on by its own step; two rows whose steps differ by a number prime to the tables meet once (for a
 * prime number of tables: R. C. Bose, On the Application of the Properties of Galois Fields to the
 * Problem of Construction of Hyper-Graeco-Latin Squares, 1938). What remains is improved by
 * annealed swaps that never give up a different table for it.
 *
 * @param schedule group number g is table g
 * @param hosts the host of each table
 */
public record WorldCafe(Schedule schedule, List<Integer> hosts) {
    private static final int STEPS_A_SEAT = 1_000;
    private static final int FEWEST_STEPS = 300_000;
    private static final int MOST_STEPS = 3_000_000;

    public WorldCafe {
        hosts = List.copyOf(hosts);
    }

    /**
     * A café whose hosts are drawn by the seed.
     *
     * @throws IllegalArgumentException for fewer than one table, more tables than people, or fewer
     *     than 0 rounds
     */
    public static WorldCafe of(int people, int tables, int rounds, long seed) {
        refuseUnlessPossible(people, tables, rounds);
        int[] order = Shuffle.of(people, new SplittableRandom(~seed));
        var hosts = Arrays.stream(order).limit(tables).boxed().toList();
        return of(people, hosts, rounds, seed);
    }

    /**
     * A café with given hosts, one a table.
     *
     * @throws IllegalArgumentException for no hosts, a host twice or not among the people, or fewer
     *     than 0 rounds
     */
    public static WorldCafe of(int people, List<Integer> hosts, int rounds, long seed) {
        refuseUnlessPossible(people, hosts.size(), rounds);
        var isHost = new boolean[people];
        for (int host : hosts) {
            if (host < 0 || host >= people || isHost[host]) {
                throw new IllegalArgumentException("hosts " + hosts);
            }
            isHost[host] = true;
        }
        var random = new SplittableRandom(seed);
        int[] travellers =
                Arrays.stream(Shuffle.of(people, random)).filter(i -> !isHost[i]).toArray();
        int[][] table = new Tour(travellers.length, hosts.size(), rounds, random).tables();
        var all = new ArrayList<List<List<Integer>>>();
        for (int[] round : table) {
            var groups = new ArrayList<List<Integer>>();
            for (int host : hosts) {
                groups.add(new ArrayList<>(List.of(host)));
            }
            for (int t = 0; t < travellers.length; t++) {
                groups.get(round[t]).add(travellers[t]);
            }
            all.add(groups.stream().map(group -> group.stream().sorted().toList()).toList());
        }
        return new WorldCafe(new Schedule(all), hosts);
    }

    private static void refuseUnlessPossible(int people, int tables, int rounds) {
        if (tables < 1 || tables > people || rounds < 0) {
            throw new IllegalArgumentException(
                    people + " people, " + tables + " tables, " + rounds + " rounds");
        }
    }

    /** The tables of all travellers in all rounds, searched in place. */
    private static final class Tour {
        private static final int NEW_TABLE = 20;

        private final int travellers;
        private final int tables;
        private final int rounds;
        private final SplittableRandom random;
        private final int[][] table;
        private final int[][] visits;
        private final int[][] met;
        private long repeats;

        Tour(int travellers, int tables, int rounds, SplittableRandom random) {
            this.travellers = travellers;
            this.tables = tables;
            this.rounds = rounds;
            this.random = random;
            this.table = new int[rounds][travellers];
            this.visits = new int[travellers][tables];
            this.met = new int[travellers][travellers];
        }

        int[][] tables() {
            construct();
            if (tables > 1 && rounds > 1) {
                improve();
            }
            return table;
        }

        private void construct() {
            var steps = steps();
            for (int row = 0; row * tables < travellers; row++) {
                // rows without a step of their own differ by the names of the tables
                boolean ownStep = row < steps.size();
                int step = ownStep ? steps.get(row) : 1;
                int[] name = ownStep ? identity() : Shuffle.of(tables, random);
                for (int r = 0; r < rounds; r++) {
                    for (int t = row * tables; t < Math.min(travellers, (row + 1) * tables); t++) {
                        table[r][t] = name[(int) ((t % tables + (long) r * step) % tables)];
                    }
                }
            }
            for (int[] round : table) {
                for (int a = 0; a < travellers; a++) {
                    visits[a][round[a]]++;
                    for (int b = 0; b < travellers; b++) {
                        met[a][b] += a != b && round[a] == round[b] ? 1 : 0;
                    }
                }
            }
        }

        private int[] identity() {
            return IntStream.range(0, tables).toArray();
        }

        /** As many steps as there are rows, or as meet no other row of travellers twice. */
        private List<Integer> steps() {
            var steps = new ArrayList<Integer>();
            for (int step = 1; step < tables && steps.size() * tables < travellers; step++) {
                int next = step;
                if (isNewEachRound(next)
                        && steps.stream().allMatch(other -> isNewEachRound(next - other))) {
                    steps.add(next);
                }
            }
            return steps;
        }

        /** Whether a step comes back to the start only when the rounds, or all tables, are over. */
        private boolean isNewEachRound(int step) {
            int circle = tables / gcd(tables, step);
            return rounds <= circle || circle == tables;
        }

        private static int gcd(int a, int b) {
            return b == 0 ? Math.abs(a) : gcd(b, a % b);
        }

        private void improve() {
            for (int[] row : met) {
                for (int times : row) {
                    repeats += (long) times * (times - 1) / 2;
                }
            }
            repeats /= 2;
            long again = 0;
            int[][] best = copy();
            long bestRepeats = repeats;
            long steps =
                    Math.clamp((long) STEPS_A_SEAT * rounds * travellers, FEWEST_STEPS, MOST_STEPS);
            double heat = 1.5;
            double cooling = Math.pow(0.1, 1.0 / Math.max(1, steps));
            for (long step = 0; step < steps && bestRepeats > 0; step++, heat *= cooling) {
                again += tried(heat);
                if (again <= 0 && repeats < bestRepeats) {
                    bestRepeats = repeats;
                    best = copy();
                }
            }
            System.arraycopy(best, 0, table, 0, rounds);
        }

        /**
         * Tries one step and keeps it if it is good enough; gives the change in visits to the same
         * table. Half of the steps swap two travellers in one round; the others do so in two rounds
         * at once, where the two exchange the same tables, or three do so in a ring: then everybody
         * keeps the tables they visit.
         */
        private int tried(double heat) {
            int r = random.nextInt(rounds);
            int a = random.nextInt(travellers);
            int b = random.nextInt(travellers);
            int x = table[r][a];
            int y = table[r][b];
            if (x == y) {
                return 0;
            }
            if (random.nextBoolean()) {
                int visited = tablesChange(r, a, b);
                int change = swap(r, a, b);
                if (keeps(change + NEW_TABLE * visited, heat)) {
                    repeats += change;
                    return visited;
                }
                swap(r, a, b);
                return 0;
            }
            int s = 0;
            while (s < rounds && (s == r || table[s][a] != y)) {
                s++;
            }
            if (s == rounds) {
                return 0;
            }
            int c = table[s][b] == x ? b : random.nextInt(travellers);
            if (table[s][c] != x || (c != b && table[r][c] != table[s][b])) {
                return 0;
            }
            int change = trade(r, s, a, b, c);
            if (keeps(change, heat)) {
                repeats += change;
            } else {
                trade(s, r, a, b, c);
            }
            return 0;
        }

        private boolean keeps(int cost, double heat) {
            return cost <= 0 || random.nextDouble() < StrictMath.exp(-cost / heat);
        }

        /**
         * In one round a takes b's table, b takes c's and c takes a's, in the other the reverse.
         */
        private int trade(int r, int s, int a, int b, int c) {
            if (b == c) {
                return swap(r, a, b) + swap(s, a, b);
            }
            return swap(r, a, b) + swap(r, b, c) + swap(s, a, c) + swap(s, c, b);
        }

        private int[][] copy() {
            return Arrays.stream(table).map(int[]::clone).toArray(int[][]::new);
        }

        private int tablesChange(int r, int a, int b) {
            int from = table[r][a];
            int to = table[r][b];
            return visits[a][to] - (visits[a][from] - 1) + visits[b][from] - (visits[b][to] - 1);
        }

        /** Swaps the tables of two travellers; gives the change in repeated meetings. */
        private int swap(int r, int a, int b) {
            int[] round = table[r];
            int from = round[a];
            int to = round[b];
            int change = 0;
            for (int other = 0; other < travellers; other++) {
                if (other != a && other != b) {
                    if (round[other] == from) {
                        change += meet(other, b, 1) + meet(other, a, -1);
                    } else if (round[other] == to) {
                        change += meet(other, a, 1) + meet(other, b, -1);
                    }
                }
            }
            round[a] = to;
            round[b] = from;
            visits[a][from]--;
            visits[a][to]++;
            visits[b][to]--;
            visits[b][from]++;
            return change;
        }

        /** A third meeting weighs more than two second ones. */
        private int meet(int a, int b, int by) {
            int before = met[a][b];
            met[a][b] = before + by;
            met[b][a] = before + by;
            return by > 0 ? before : 1 - before;
        }
    }
}
