package app.plenary.grouping;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Whether the people of one round can be seated so that everything holds that must: an exact
 * search. Those who stay together are one unit; whoever no wish speaks of fills the seats that are
 * left and is not searched for. The unit with the fewest groups open to it is next (D. Brélaz, New
 * Methods to Color the Vertices of a Graph, 1979); of groups that are alike for all who still wait
 * only one is tried, and what has failed once is remembered by what is left to do, not by how it
 * came about. People who must be apart from one another need a group each: a matching refutes early
 * what counting alone would find late (J.-C. Régin, A Filtering Algorithm for Constraints of
 * Difference in CSPs, 1994).
 *
 * <p>What has failed is remembered by 128 bits of it, so "impossible" is exact but for an accident
 * of about one in 10^28.
 */
final class Seating {
    enum Outcome {
        POSSIBLE,
        IMPOSSIBLE,
        /** The limit of steps was reached. */
        UNKNOWN
    }

    private record Failed(long one, long other) {}

    private final RoundSeats seats;
    private final SplittableRandom random;

    private final Units units;

    /** Unit by unit how many people it has. */
    private final int[] size;

    /** Unit by unit from which others it must be apart. */
    private final int[][] apart;

    /** The groups in the order in which they are tried; the last is for who sits out. */
    private final int[] order;

    private final int bench;
    private final int[] group;
    private final int[] need;
    private final int[] room;

    /** How often a unit is barred from a group. */
    private final int[][] barred;

    /** What group is barred to which units that still wait, as a sum of their marks. */
    private final long[] bars;

    private final long[] mark;
    private long waiting;
    private int left;
    private int slack;
    private final int free;
    private final Set<Failed> failed = new HashSet<>();
    private boolean tight;
    private long steps;
    private long limit;

    Seating(RoundSeats seats, List<Wish> musts, SplittableRandom random) {
        this.seats = seats;
        this.random = random;
        bench = seats.groups();
        order = new int[bench + 1];
        bars = new long[bench + 1];
        need = Arrays.copyOf(seats.least, bench + 1);
        room = Arrays.copyOf(seats.most, bench + 1);
        need[bench] = seats.out;
        room[bench] = seats.out;
        Arrays.setAll(order, g -> g);
        Shuffle.first(bench, order, random);
        bars[bench] = random.nextLong();
        units = new Units(seats, musts);
        size = units.size;
        apart = units.apart;
        barred = units.barred;
        left = size.length;
        group = new int[left];
        Arrays.fill(group, -1);
        mark = new long[left];
        for (int u = 0; u < left; u++) {
            mark[u] = random.nextLong();
            waiting += mark[u];
            for (int g = 0; g <= bench; g++) {
                bars[g] += barred[u][g] > 0 ? mark[u] : 0;
            }
        }
        slack = seats.present.cardinality() - Arrays.stream(need).sum();
        free = seats.present.cardinality() - Arrays.stream(size).sum();
    }

    /** The steps taken so far; one looks at one group for one unit. */
    long steps() {
        return steps;
    }

    /**
     * Searches until it is known, or the limit is reached: so many steps and what it costs to seat
     * everyone a few times.
     */
    Outcome search(long limitOfSteps) {
        if (units.isContradiction || slack < 0) {
            return Outcome.IMPOSSIBLE;
        }
        long once = (long) left * left * (bench + 1) / 2;
        long most = limitOfSteps + Math.min(8 * once, 200_000_000);
        limit = most / 4;
        Outcome first = place();
        if (first != Outcome.UNKNOWN) {
            return first;
        }
        tight = true;
        limit = most;
        return place();
    }

    /** After a search that found one: the group of each person, -1 for who has no seat. */
    int[] placement() {
        var seat = new int[seats.people];
        Arrays.fill(seat, -1);
        var rest = (BitSet) seats.present.clone();
        for (int u = 0; u < size.length; u++) {
            for (int person : units.members.get(u)) {
                seat[person] = group[u] == bench ? -1 : group[u];
                rest.clear(person);
            }
        }
        int[] who = rest.stream().toArray();
        Shuffle.first(who.length, who, random);
        var needed = need.clone();
        var open = room.clone();
        for (int person : who) {
            int to = emptiest(needed, open);
            needed[to]--;
            open[to]--;
            seat[person] = to == bench ? -1 : to;
        }
        return seat;
    }

    private int emptiest(int[] needed, int[] open) {
        int best = order[0];
        for (int g : order) {
            boolean better =
                    (needed[g] > 0 || needed[best] > 0)
                            ? needed[g] > needed[best]
                            : open[g] > open[best];
            if (better && open[g] > 0) {
                best = g;
            }
        }
        return best;
    }

    private Outcome place() {
        if (left == 0) {
            return Outcome.POSSIBLE;
        }
        var state = left();
        if (failed.contains(state)) {
            return Outcome.IMPOSSIBLE;
        }
        int unit = next();
        if (unit < 0 || !cliquesFit()) {
            failed.add(state);
            return Outcome.IMPOSSIBLE;
        }
        if (steps > limit) {
            return Outcome.UNKNOWN;
        }
        for (int to : choices(unit)) {
            seat(unit, to);
            Outcome outcome = place();
            if (outcome == Outcome.POSSIBLE) {
                return outcome;
            }
            unseat(unit, to);
            if (outcome == Outcome.UNKNOWN) {
                return outcome;
            }
        }
        failed.add(state);
        return Outcome.IMPOSSIBLE;
    }

    private boolean isOpen(int unit, int g) {
        return barred[unit][g] == 0
                && size[unit] <= room[g]
                && size[unit] - Math.max(0, need[g]) <= slack;
    }

    /**
     * The unit with the fewest open groups, or -1 when it is seen that not all can be seated: one
     * has no group, or a group cannot reach its least with those it is open to.
     */
    private int next() {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        boolean counts = needsMoreThanFree();
        var reach = new int[counts ? bench + 1 : 0];
        Arrays.fill(reach, free);
        for (int u = 0; u < size.length; u++) {
            if (group[u] < 0) {
                int open = 0;
                int g = 0;
                for (; g <= bench && (counts || open <= fewest); g++) {
                    if (isOpen(u, g)) {
                        open++;
                        if (counts) {
                            reach[g] += size[u];
                        }
                    }
                }
                steps += g;
                if (open == 0) {
                    return -1;
                }
                if (open < fewest || (open == fewest && isHarder(u, best))) {
                    fewest = open;
                    best = u;
                }
            }
        }
        for (int g = 0; g < reach.length; g++) {
            if (need[g] > reach[g]) {
                return -1;
            }
        }
        return best;
    }

    private boolean needsMoreThanFree() {
        for (int g = 0; g <= bench; g++) {
            if (need[g] > free) {
                return true;
            }
        }
        return false;
    }

    private boolean isHarder(int u, int than) {
        return size[u] != size[than] ? size[u] > size[than] : apart[u].length > apart[than].length;
    }

    /** The open groups, of those alike only one, the more promising first. */
    private int[] choices(int unit) {
        var choices = new int[bench + 1];
        int count = 0;
        for (int g : order) {
            if (isOpen(unit, g)) {
                boolean seen = false;
                for (int k = 0; k < count && !seen; k++) {
                    int other = choices[k];
                    seen = room[g] == room[other] && need(g) == need(other) && alike(g, other);
                }
                if (!seen) {
                    choices[count++] = g;
                }
            }
        }
        int[] found = Arrays.copyOf(choices, count);
        for (int i = 1; i < count; i++) {
            int g = found[i];
            int j = i;
            for (; j > 0 && worth(unit, g) > worth(unit, found[j - 1]); j--) {
                found[j] = found[j - 1];
            }
            found[j] = g;
        }
        return found;
    }

    private int need(int g) {
        return Math.max(0, need[g]);
    }

    private boolean alike(int g, int other) {
        if (bars[g] != bars[other]) {
            return false;
        }
        for (int u = 0; u < size.length; u++) {
            if (group[u] < 0 && barred[u][g] > 0 != barred[u][other] > 0) {
                return false;
            }
        }
        return true;
    }

    /** First the emptiest groups; in the second attempt those that the unit fills exactly. */
    private int worth(int unit, int g) {
        if (g == bench) {
            return Integer.MIN_VALUE / 2;
        }
        return tight ? -Math.abs(Math.max(need[g], 0) - size[unit]) : 1_000 * need(g) + room[g];
    }

    private void seat(int u, int g) {
        group[u] = g;
        left--;
        waiting -= mark[u];
        for (int h = 0; h <= bench; h++) {
            bars[h] -= barred[u][h] > 0 ? mark[u] : 0;
        }
        slack -= Math.max(0, size[u] - need(g));
        need[g] -= size[u];
        room[g] -= size[u];
        if (g != bench) {
            for (int other : apart[u]) {
                bar(other, g, 1);
            }
        }
    }

    private void unseat(int u, int g) {
        if (g != bench) {
            for (int other : apart[u]) {
                bar(other, g, -1);
            }
        }
        need[g] += size[u];
        room[g] += size[u];
        slack += Math.max(0, size[u] - need(g));
        for (int h = 0; h <= bench; h++) {
            bars[h] += barred[u][h] > 0 ? mark[u] : 0;
        }
        waiting += mark[u];
        left++;
        group[u] = -1;
    }

    private void bar(int u, int g, int by) {
        boolean before = barred[u][g] > 0;
        barred[u][g] += by;
        boolean after = barred[u][g] > 0;
        if (before != after && group[u] < 0) {
            bars[g] += after ? mark[u] : -mark[u];
        }
    }

    /** What is left to do, whatever led to it. */
    private Failed left() {
        long one = mix(waiting);
        long other = mix(~waiting);
        for (int g = 0; g <= bench; g++) {
            long seen = mix(bars[g] + 31L * room[g] + ((long) need(g) << 32));
            one += seen;
            other += mix(seen ^ 0x9e3779b97f4a7c15L);
        }
        steps += bench + 1;
        return new Failed(one, other);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Whether people who must be apart from one another find a group each, as it is now. */
    private boolean cliquesFit() {
        for (int[] clique : units.cliques) {
            var taken = new int[bench];
            Arrays.fill(taken, -1);
            int unseated = 0;
            for (int u : clique) {
                if (group[u] < 0 && !augment(u, taken, new boolean[bench])) {
                    unseated++;
                }
            }
            if (unseated > room[bench]) {
                return false;
            }
        }
        return true;
    }

    private boolean augment(int u, int[] taken, boolean[] seen) {
        for (int g = 0; g < bench; g++) {
            if (!seen[g] && isOpen(u, g)) {
                seen[g] = true;
                steps++;
                if (taken[g] < 0 || augment(taken[g], taken, seen)) {
                    taken[g] = u;
                    return true;
                }
            }
        }
        return false;
    }
}
