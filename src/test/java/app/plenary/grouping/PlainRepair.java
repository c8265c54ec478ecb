package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** What a mended round is worth, by plain counting, and the best of all placements. */
final class PlainRepair {
    private final Problem now;
    private final Schedule was;
    private final Schedule mended;
    private final Repair.Locks locks;

    PlainRepair(Problem now, Schedule was, Schedule mended, Repair.Locks locks) {
        this.now = now;
        this.was = was;
        this.mended = mended;
        this.locks = locks;
    }

    int[] seats(Schedule schedule, int round) {
        var seat = new int[now.people()];
        Arrays.fill(seat, -1);
        var groups = schedule.rounds().get(round);
        for (int g = 0; g < groups.size(); g++) {
            for (int p : groups.get(g)) {
                seat[p] = g;
            }
        }
        return seat;
    }

    /** The best worth of all placements that are allowed. */
    long[] best(int round) {
        long[][] best = {null};
        int groups = mended.rounds().get(round).size();
        Exhaustive.placements(
                now.people(),
                groups,
                seat -> {
                    if (isAllowed(round, seat)) {
                        long[] worth = worth(round, seat);
                        if (best[0] == null || Arrays.compare(worth, best[0]) < 0) {
                            best[0] = worth;
                        }
                    }
                });
        return best[0];
    }

    private boolean isLocked(int round, int group) {
        return locks.groups().contains(new Place(round, group));
    }

    private boolean isAllowed(int round, int[] seat) {
        int[] before = seats(was, round);
        for (int p = 0; p < seat.length; p++) {
            boolean present = now.isPresent(p, round);
            if (!present && seat[p] >= 0) {
                return false;
            }
            if (present && seat[p] != before[p]) {
                boolean entered = seat[p] >= 0 && isLocked(round, seat[p]);
                boolean left = before[p] >= 0 && isLocked(round, before[p]);
                boolean person = before[p] >= 0 && locks.people().contains(p);
                if (entered || left || person) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Seats beyond capacity or left free, broken, alone, moves, unevenness, cost. */
    long[] worth(int round, int[] seat) {
        int groups = mended.rounds().get(round).size();
        int[] before = seats(was, round);
        var size = new int[groups];
        int unseated = 0;
        int moves = 0;
        for (int p = 0; p < seat.length; p++) {
            if (seat[p] >= 0) {
                size[seat[p]]++;
            } else if (now.isPresent(p, round)) {
                unseated++;
            }
            moves += seat[p] != before[p] ? 1 : 0;
        }
        boolean given = now.sizing() instanceof Sizing.Given;
        var capacities = now.capacities(round);
        long wrong = unseated;
        long uneven = 0;
        for (int g = 0; g < groups; g++) {
            if (!isLocked(round, g)) {
                var capacity =
                        !given
                                ? new Capacity(0, 1000)
                                : g < capacities.size() ? capacities.get(g) : new Capacity(0, 0);
                // everyone above the capacity counts more than everyone without a seat
                wrong += 1000L * Math.max(0, size[g] - capacity.most());
                uneven +=
                        given ? Math.max(0, capacity.least() - size[g]) : (long) size[g] * size[g];
            }
        }
        return new long[] {
            wrong, broken(round, seat), alone(round, seat, size), moves, uneven, cost(round, seat)
        };
    }

    private long broken(int round, int[] seat) {
        long broken = 0;
        for (Wish wish : new HashSet<>(now.wishes())) {
            if (wish.strength() == Strength.MUST) {
                switch (wish) {
                    case Wish.Together w -> {
                        for (int[] pair : pairs(round, w.people())) {
                            broken += seat[pair[0]] != seat[pair[1]] ? 1 : 0;
                        }
                    }
                    case Wish.Apart w -> {
                        for (int[] pair : pairs(round, w.people())) {
                            boolean same = seat[pair[0]] == seat[pair[1]];
                            broken += same && seat[pair[0]] >= 0 ? 1 : 0;
                        }
                    }
                    case Wish.Pinned w -> {
                        boolean asked = w.rounds().isEmpty() || w.rounds().contains(round);
                        boolean here = now.isPresent(w.person(), round);
                        broken += asked && here && seat[w.person()] != w.group() ? 1 : 0;
                    }
                    default -> {}
                }
            }
        }
        return broken;
    }

    private List<int[]> pairs(int round, java.util.Set<Integer> who) {
        var pairs = new ArrayList<int[]>();
        for (int a : who) {
            for (int b : who) {
                if (a < b && now.isPresent(a, round) && now.isPresent(b, round)) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return pairs;
    }

    private long alone(int round, int[] seat, int[] size) {
        var capacities = now.capacities(round);
        var before = was.rounds().get(round);
        long alone = 0;
        for (int p = 0; p < seat.length; p++) {
            int g = seat[p];
            if (g >= 0 && size[g] == 1 && !isLocked(round, g)) {
                boolean any;
                if (now.sizing() instanceof Sizing.Given) {
                    any = g >= capacities.size() || capacities.get(g).most() < 2;
                } else {
                    any = capacities.getFirst().least() < 2;
                }
                boolean asBefore = g < before.size() && before.get(g).equals(List.of(p));
                alone += any || asBefore ? 0 : 1;
            }
        }
        return alone;
    }

    private long cost(int round, int[] seat) {
        double unit = 1 << 20;
        double cost = 0;
        int people = seat.length;
        for (Wish wish : now.wishes()) {
            double weight = wish.strength().weight() * unit;
            if (wish.strength() != Strength.MUST) {
                for (int a = 0; a < people; a++) {
                    for (int b = 0; b < a; b++) {
                        if (seat[a] >= 0 && seat[a] == seat[b]) {
                            cost += weight * pair(wish, round, a, b);
                        }
                    }
                }
                cost += weight * whole(wish, round, seat);
            }
        }
        return Math.round(cost);
    }

    private double pair(Wish wish, int round, int a, int b) {
        return switch (wish) {
            case Wish.NewPairs _ -> {
                double met = 0;
                for (Met earlier : now.earlier()) {
                    boolean same = earlier.one() == a && earlier.other() == b;
                    boolean turned = earlier.one() == b && earlier.other() == a;
                    met += same || turned ? earlier.counts() : 0;
                }
                for (int r = 0; r < was.rounds().size(); r++) {
                    if (r != round) {
                        // rounds before are mended already, those after are as they were
                        int[] other = seats(r < round ? mended : was, r);
                        met += other[a] >= 0 && other[a] == other[b] ? 1 : 0;
                    }
                }
                yield met;
            }
            case Wish.Together w -> w.people().contains(a) && w.people().contains(b) ? -1 : 0;
            case Wish.Apart w -> w.people().contains(a) && w.people().contains(b) ? 1 : 0;
            default -> 0;
        };
    }

    private double whole(Wish wish, int round, int[] seat) {
        return switch (wish) {
            case Wish.Pinned w -> {
                boolean asked = w.rounds().isEmpty() || w.rounds().contains(round);
                boolean here = now.isPresent(w.person(), round);
                yield asked && here && seat[w.person()] != w.group() ? 1 : 0;
            }
            case Wish.NotAlone w -> {
                int groups = mended.rounds().get(round).size();
                int alone = 0;
                for (int g = 0; g < groups; g++) {
                    int group = g;
                    alone += w.people().stream().filter(p -> seat[p] == group).count() == 1 ? 1 : 0;
                }
                yield alone;
            }
            case Wish.FairShare _ -> shares(round, seat);
            default -> 0;
        };
    }

    private double shares(int round, int[] seat) {
        double sum = 0;
        for (int p = 0; p < seat.length; p++) {
            if (now.isPresent(p, round)) {
                double small = 0;
                double out = 0;
                for (int r = 0; r < was.rounds().size(); r++) {
                    int[] where = r == round ? seat : seats(r < round ? mended : was, r);
                    small += isSmall(where, p) ? 1 : 0;
                    out += where[p] < 0 && now.isPresent(p, r) ? 1 : 0;
                }
                sum += (small * small + 4 * out * out) / 4;
            }
        }
        return sum;
    }

    private static boolean isSmall(int[] seat, int person) {
        if (seat[person] < 0) {
            return false;
        }
        int[] size = new int[seat.length + 3];
        for (int g : seat) {
            if (g >= 0) {
                size[g]++;
            }
        }
        return size[seat[person]] < Arrays.stream(size).max().orElse(0);
    }
}
