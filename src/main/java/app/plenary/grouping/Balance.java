package app.plenary.grouping;

import java.util.Arrays;

/**
 * Shares parts out over many groups so that everyone's count of each part, and of all parts, comes
 * as close to their share as it can.
 *
 * <p>A part moves along a path of people: each hands it on in another group, so only the two at the
 * ends change their counts. For the counts of all parts such paths reach the optimum (costs are
 * convex and separate, so a flow without an improving path is a cheapest one: R. K. Ahuja, T. L.
 * Magnanti, J. B. Orlin, Network Flows, 1993). For two parts within the groups that have both they
 * are the alternating paths with which D. de Werra proves that every bipartite graph has an
 * edge-colouring that is balanced at each vertex (Balanced Schedules, 1971); repeated over all
 * pairs of parts until nothing changes.
 */
final class Balance {
    private static final int NONE = -1;
    private static final int ANY = -2;
    private static final long OUTSIDE = 1L << 42;
    private static final Change NO_CHANGE = new Change(0, 0, 0);

    private final int people;
    private final int parts;
    private final int[][] members;
    private final int[][] part;
    private final int[][] groupsOf;
    private final int[][] placesOf;

    /** Counts by part; the last row counts all parts. Wanted counts are {@code wanted / shares}. */
    private final int[][] count;

    private final long[][] wanted;
    private final long shares;

    private final int[] cameFrom;
    private final int[] cameBy;
    private final int[] seen;
    private final int[] opened;
    private final int[] queue;
    private int search;

    /**
     * @param members group by group the people who may hold a part, nobody twice in a group
     * @param toGive group by group the different parts to give, no more than members
     * @param earlier person by person how often they held each part before
     * @param share of each person, at least 0: how much of all they should hold, earlier counted
     */
    Balance(int parts, int[][] members, int[][] toGive, int[][] earlier, long[] share) {
        this.people = earlier.length;
        this.parts = parts;
        this.members = members;
        this.part = new int[members.length][];
        this.groupsOf = new int[people][];
        this.placesOf = new int[people][];
        this.count = new int[parts + 1][people];
        this.wanted = new long[parts + 1][people];
        this.shares = Math.max(1, Arrays.stream(share).sum());
        this.cameFrom = new int[people];
        this.cameBy = new int[people];
        this.seen = new int[people];
        this.opened = new int[members.length];
        this.queue = new int[people];
        index();
        var sum = new long[parts + 1];
        for (int person = 0; person < people; person++) {
            for (int p = 0; p < parts; p++) {
                count[p][person] = earlier[person][p];
                count[parts][person] += earlier[person][p];
                sum[p] += earlier[person][p];
            }
        }
        for (int[] given : toGive) {
            for (int p : given) {
                sum[p]++;
            }
        }
        for (int p = 0; p < parts; p++) {
            sum[parts] += sum[p];
        }
        for (int p = 0; p <= parts; p++) {
            for (int person = 0; person < people; person++) {
                wanted[p][person] = share[person] * sum[p];
            }
        }
        for (int g = 0; g < members.length; g++) {
            give(g, toGive[g]);
        }
    }

    private void index() {
        var size = new int[people];
        for (int[] group : members) {
            for (int person : group) {
                size[person]++;
            }
        }
        for (int person = 0; person < people; person++) {
            groupsOf[person] = new int[size[person]];
            placesOf[person] = new int[size[person]];
        }
        for (int g = members.length - 1; g >= 0; g--) {
            for (int place = 0; place < members[g].length; place++) {
                int person = members[g][place];
                groupsOf[person][--size[person]] = g;
                placesOf[person][size[person]] = place;
            }
        }
    }

    /** A first answer: each part to the member who is furthest behind. */
    private void give(int g, int[] given) {
        part[g] = new int[members[g].length];
        Arrays.fill(part[g], NONE);
        for (int p : given) {
            int best = NONE;
            for (int place = 0; place < part[g].length; place++) {
                if (part[g][place] == NONE
                        && (best == NONE
                                || next(parts, members[g][place])
                                        < next(parts, members[g][best]))) {
                    best = place;
                }
            }
            part[g][best] = p;
            count[p][members[g][best]]++;
            count[parts][members[g][best]]++;
        }
    }

    /** Group by group, member by member the part they hold, or -1. */
    int[][] solve() {
        improve(ANY, NONE);
        boolean changed = parts > 1;
        while (changed) {
            // two parts against each other first: in enough rooms that alone is the optimum
            while (changed) {
                changed = false;
                for (int p = 0; p < parts; p++) {
                    for (int other = 0; other < p; other++) {
                        changed |= improve(p, other);
                    }
                }
            }
            for (int p = 0; p < parts; p++) {
                changed |= improve(p, NONE);
            }
        }
        return part;
    }

    /** The cost of one more: what is outside of the rounded share, then the square distance. */
    private long next(int p, int person) {
        return cost(p, person, count[p][person] + 1);
    }

    private long last(int p, int person) {
        return cost(p, person, count[p][person]);
    }

    private long cost(int p, int person, int number) {
        return outside(p, person, number) * OUTSIDE + inside(p, person, number);
    }

    private long outside(int p, int person, int number) {
        long below = wanted[p][person] / shares;
        long above = (wanted[p][person] + shares - 1) / shares;
        return Math.max(0, number - above) - Math.max(0, below - number + 1);
    }

    private long inside(int p, int person, int number) {
        return shares * (2L * number - 1) - 2 * wanted[p][person];
    }

    private boolean improve(int from, int to) {
        boolean changed = false;
        var least = leastArrival(from, to);
        for (int person = 0; person < people; person++) {
            while (groupsOf[person].length > 0
                    && leaves(person, from, to).plus(least).isLessThan(NO_CHANGE)
                    && improveFrom(person, from, to)) {
                changed = true;
                least = leastArrival(from, to);
            }
        }
        return changed;
    }

    /** No path can end more cheaply than this, so most need not be looked for. */
    private Change leastArrival(int from, int to) {
        var least = new Change(Long.MAX_VALUE >> 2, 0, 0);
        for (int person = 0; person < people; person++) {
            if (groupsOf[person].length > 0) {
                var arrival = arrives(person, from, to);
                least = arrival.isLessThan(least) ? arrival : least;
            }
        }
        return least;
    }

    /** Finds whom the part can reach, and takes it to whoever gains most if that is a gain. */
    private boolean improveFrom(int start, int from, int to) {
        search++;
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        seen[start] = search;
        var least = NO_CHANGE;
        int best = NONE;
        var leaves = leaves(start, from, to);
        while (head < tail) {
            int person = queue[head++];
            for (int i = 0; i < groupsOf[person].length; i++) {
                int g = groupsOf[person][i];
                if (opened[g] == search || !holds(part[g][placesOf[person][i]], from)) {
                    continue;
                }
                opened[g] = search;
                for (int place = 0; place < part[g].length; place++) {
                    int other = members[g][place];
                    if (part[g][place] == to && seen[other] != search) {
                        seen[other] = search;
                        cameFrom[other] = person;
                        cameBy[other] = g;
                        queue[tail++] = other;
                        var change = leaves.plus(arrives(other, from, to));
                        if (change.isLessThan(least)) {
                            least = change;
                            best = other;
                        }
                    }
                }
            }
        }
        if (best == NONE) {
            return false;
        }
        for (int other = best; other != start; other = cameFrom[other]) {
            hand(cameBy[other], cameFrom[other], other);
        }
        return true;
    }

    private static boolean holds(int held, int from) {
        return from == ANY ? held != NONE : held == from;
    }

    private void hand(int g, int person, int other) {
        int a = place(g, person);
        int b = place(g, other);
        move(part[g][a], person, other);
        move(part[g][b], other, person);
        int held = part[g][a];
        part[g][a] = part[g][b];
        part[g][b] = held;
    }

    private void move(int p, int person, int other) {
        if (p != NONE) {
            count[p][person]--;
            count[p][other]++;
            count[parts][person]--;
            count[parts][other]++;
        }
    }

    private int place(int g, int person) {
        int place = 0;
        while (members[g][place] != person) {
            place++;
        }
        return place;
    }

    /** Change in cost: single parts outside of the share, then the sum of parts, then the rest. */
    private record Change(long outside, long all, long inside) {
        Change plus(Change other) {
            return new Change(outside + other.outside, all + other.all, inside + other.inside);
        }

        boolean isLessThan(Change other) {
            if (outside != other.outside) {
                return outside < other.outside;
            }
            return all != other.all ? all < other.all : inside < other.inside;
        }
    }

    private Change leaves(int person, int from, int to) {
        if (from == ANY) {
            return new Change(0, -last(parts, person), 0);
        }
        int number = count[from][person];
        if (to == NONE) {
            return new Change(
                    -outside(from, person, number),
                    -last(parts, person),
                    -inside(from, person, number));
        }
        int more = count[to][person] + 1;
        return new Change(
                outside(to, person, more) - outside(from, person, number),
                0,
                inside(to, person, more) - inside(from, person, number));
    }

    private Change arrives(int person, int from, int to) {
        if (from == ANY) {
            return new Change(0, next(parts, person), 0);
        }
        int number = count[from][person] + 1;
        if (to == NONE) {
            return new Change(
                    outside(from, person, number),
                    next(parts, person),
                    inside(from, person, number));
        }
        int less = count[to][person];
        return new Change(
                outside(from, person, number) - outside(to, person, less),
                0,
                inside(from, person, number) - inside(to, person, less));
    }
}
