package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trios in which as many people as possible give and take. Up to {@link #EXACT_PEOPLE} people by
 * dynamic programming over sets of people still to be seated, above by simulated annealing with
 * swaps of two people (S. Kirkpatrick et al., Optimization by Simulated Annealing, 1983).
 */
final class AllyTrios {
    /** Up to so many people no better trios exist. */
    static final int EXACT_PEOPLE = 16;

    private static final int STEPS_A_PERSON = 4_000;

    private final int people;
    private final boolean[][] gives;
    private final int[][] earlier;
    private final long oneWay;
    private final long bothWays;
    private final SplittableRandom random;

    private AllyTrios(List<Barter> barters, int[][] earlier, int[] name, SplittableRandom random) {
        this.people = barters.size();
        this.gives = new boolean[people][people];
        this.earlier = new int[people][people];
        this.random = random;
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < people; b++) {
                gives[a][b] = a != b && barters.get(name[a]).givesTo(barters.get(name[b]));
                this.earlier[a][b] = Math.clamp(earlier[name[a]][name[b]], 0, Allies.MOST_EARLIER);
            }
        }
        this.oneWay = 2L * people * Allies.MOST_EARLIER + 1;
        this.bothWays = oneWay * (2L * people + 1);
    }

    static List<List<Integer>> of(List<Barter> barters, int[][] earlier, long seed) {
        return of(barters, earlier, seed, EXACT_PEOPLE);
    }

    /** The same, exact up to another number of people; memory doubles with each. */
    static List<List<Integer>> of(
            List<Barter> barters, int[][] earlier, long seed, int exactPeople) {
        var random = new SplittableRandom(seed);
        int n = barters.size();
        int[] name = Shuffle.of(n, random);
        var trios = new AllyTrios(barters, earlier, name, random);
        int[][] groups = n <= exactPeople ? trios.exact() : trios.searched();
        var named = new ArrayList<List<Integer>>();
        for (int[] group : groups) {
            named.add(Arrays.stream(group).map(person -> name[person]).sorted().boxed().toList());
        }
        return named;
    }

    /** What a group is worth: who gives and takes, then who does one of them, then the meetings. */
    private long worth(int[] group) {
        long sum = 0;
        for (int a : group) {
            boolean give = false;
            boolean take = false;
            for (int b : group) {
                give |= gives[a][b];
                take |= gives[b][a];
                sum -= a < b ? earlier[a][b] : 0;
            }
            sum += (give ? oneWay : 0) + (take ? oneWay : 0) + (give && take ? bothWays : 0);
        }
        return sum;
    }

    private int[][] exact() {
        int all = (1 << people) - 1;
        var best = new long[all + 1];
        var choice = new int[all + 1];
        Arrays.fill(best, Long.MIN_VALUE);
        best[0] = 0;
        int[][] groups = groupsWithLowest();
        var worths = new long[people][];
        for (int lowest = 0; lowest < people; lowest++) {
            worths[lowest] =
                    Arrays.stream(groups[lowest]).mapToLong(mask -> worth(members(mask))).toArray();
        }
        // how many people are seated tells how many larger groups are among theirs
        boolean[] complete = complete(people);
        for (int seated = 1; seated <= all; seated++) {
            if (!complete[Integer.bitCount(seated)]) {
                continue;
            }
            int lowest = Integer.numberOfTrailingZeros(seated);
            for (int i = 0; i < groups[lowest].length; i++) {
                int group = groups[lowest][i];
                int rest = seated & ~group;
                if ((group & seated) == group && best[rest] != Long.MIN_VALUE) {
                    long worth = best[rest] + worths[lowest][i];
                    if (worth > best[seated]) {
                        best[seated] = worth;
                        choice[seated] = group;
                    }
                }
            }
        }
        var chosen = new ArrayList<int[]>();
        for (int rest = all; rest != 0; rest &= ~choice[rest]) {
            chosen.add(members(choice[rest]));
        }
        return chosen.toArray(int[][]::new);
    }

    /** For each person the groups in which nobody comes before them, as sets of bits. */
    private int[][] groupsWithLowest() {
        var masks = new int[people][];
        int[] sizes = Arrays.stream(Troika.sizes(people)).distinct().toArray();
        for (int lowest = 0; lowest < people; lowest++) {
            var found = new ArrayList<Integer>();
            for (int size : sizes) {
                choose(1 << lowest, lowest + 1, size - 1, found);
            }
            masks[lowest] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return masks;
    }

    private void choose(int chosen, int from, int more, List<Integer> found) {
        if (more == 0) {
            found.add(chosen);
            return;
        }
        for (int next = from; next < people; next++) {
            choose(chosen | (1 << next), next + 1, more - 1, found);
        }
    }

    /** For each number of people whether whole groups of the wanted sizes can seat them. */
    private static boolean[] complete(int people) {
        var sums = new boolean[people + 1];
        sums[0] = true;
        for (int size : Troika.sizes(people)) {
            for (int sum = people; sum >= size; sum--) {
                sums[sum] |= sums[sum - size];
            }
        }
        return sums;
    }

    private static int[] members(int mask) {
        var members = new int[Integer.bitCount(mask)];
        int rest = mask;
        for (int i = 0; i < members.length; i++) {
            members[i] = Integer.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return members;
    }

    private int[][] searched() {
        int[] sizes = Troika.sizes(people);
        var groups = new int[sizes.length][];
        var worths = new long[sizes.length];
        int next = 0;
        long worth = 0;
        for (int g = 0; g < sizes.length; g++) {
            groups[g] = new int[sizes[g]];
            for (int i = 0; i < sizes[g]; i++) {
                groups[g][i] = next++;
            }
            worths[g] = worth(groups[g]);
            worth += worths[g];
        }
        var best = copy(groups);
        long bestWorth = worth;
        long steps = (long) STEPS_A_PERSON * people;
        double heat = bothWays;
        double cooling = Math.pow(0.05, 1.0 / steps);
        for (long step = 0; step < steps; step++, heat *= cooling) {
            int g = random.nextInt(groups.length);
            int h = random.nextInt(groups.length);
            if (g == h) {
                continue;
            }
            int i = random.nextInt(groups[g].length);
            int j = random.nextInt(groups[h].length);
            swap(groups, g, i, h, j);
            long newG = worth(groups[g]);
            long newH = worth(groups[h]);
            long change = newG + newH - worths[g] - worths[h];
            if (change >= 0 || random.nextDouble() < StrictMath.exp(change / heat)) {
                worths[g] = newG;
                worths[h] = newH;
                worth += change;
                if (worth > bestWorth) {
                    bestWorth = worth;
                    best = copy(groups);
                }
            } else {
                swap(groups, g, i, h, j);
            }
        }
        return best;
    }

    private static void swap(int[][] groups, int g, int i, int h, int j) {
        int other = groups[g][i];
        groups[g][i] = groups[h][j];
        groups[h][j] = other;
    }

    private static int[][] copy(int[][] groups) {
        return Arrays.stream(groups).map(int[]::clone).toArray(int[][]::new);
    }
}
