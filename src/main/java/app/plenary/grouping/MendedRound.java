package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A round that is to be mended, as arrays: who sits where, who may move, and what must hold. */
final class MendedRound {
    final int round;
    final int people;
    final int groups;
    final Missed missed;

    /** Person by person the group, {@link #groups} for who has none, -1 for who is absent. */
    final int[] seat;

    /** People who may not move. */
    final boolean[] fixed;

    /** Groups that nobody may enter or leave. */
    final boolean[] closed;

    final int[] least;
    final int[] most;

    /** How many stay without a seat. */
    final int out;

    /** Whether groups are to be even, rather than to reach their least. */
    final boolean even;

    /** Who may be alone in a group because they were before; -2 when anyone may, -1 nobody. */
    final int[] alone;

    /** Pairs that must not sit together. */
    final List<int[]> apart = new ArrayList<>();

    /** Pairs that must sit together or not at all. */
    final List<int[]> together = new ArrayList<>();

    /** Person and group. */
    final List<int[]> pins = new ArrayList<>();

    /** How often a person was in a smaller group and sat out in the other rounds. */
    final int[] small;

    final int[] outBefore;

    MendedRound(
            Problem now,
            List<List<List<Integer>>> rounds,
            int round,
            Repair.Locks locks,
            Missed missed) {
        this.round = round;
        this.missed = missed;
        people = now.people();
        var seats = new RoundSeats(now, round);
        seat = Repair.seats(people, rounds.get(round));
        int before = rounds.get(round).size();
        even = !(now.sizing().in(round) instanceof Sizing.Given);
        var size = new int[before];
        for (int p = 0; p < people; p++) {
            if (seat[p] >= 0 && seats.present.get(p)) {
                size[seat[p]]++;
            }
        }
        closed = new boolean[Math.max(before, seats.groups()) + 1];
        for (int g = 0; g < before; g++) {
            closed[g] = locks.groups().contains(new Place(round, g));
        }
        groups =
                even
                        ? groupsWithNewcomers(now.sizing().in(round), seats, size)
                        : Math.max(before, seats.groups());
        fixed = new boolean[people];
        for (int p = 0; p < people; p++) {
            if (!seats.present.get(p)) {
                seat[p] = -1;
                fixed[p] = true;
            } else if (seat[p] < 0) {
                seat[p] = groups;
            } else {
                fixed[p] = closed[seat[p]] || locks.people().contains(p);
            }
        }
        most = new int[groups];
        least = new int[groups];
        Arrays.fill(most, people);
        if (!even) {
            var capacities = now.sizing().in(round).capacities(seats.present.cardinality());
            for (int g = 0; g < groups; g++) {
                most[g] = g < capacities.size() ? capacities.get(g).most() : 0;
                least[g] = g < capacities.size() ? capacities.get(g).least() : 0;
            }
        }
        out = sittingOut(seats.present.cardinality());
        alone = new int[groups];
        allowAlone(rounds.get(round), seats);
        musts(seats.musts(now.wishes()), seats);
        small = new int[people];
        outBefore = new int[people];
        if (missed.share > 0) {
            for (int r = 0; r < rounds.size(); r++) {
                if (r != round) {
                    grade(Repair.seats(people, rounds.get(r)), rounds.get(r), now, r);
                }
            }
        }
    }

    private void grade(int[] where, List<List<Integer>> groups, Problem now, int r) {
        int largest = groups.stream().mapToInt(List::size).max().orElse(0);
        var present = new RoundSeats(now, r).present;
        for (int p = 0; p < people; p++) {
            if (where[p] >= 0) {
                small[p] += groups.get(where[p]).size() < largest ? 1 : 0;
            } else if (present.get(p)) {
                outBefore[p]++;
            }
        }
    }

    /** More groups than before only if newcomers alone can fill them evenly. */
    private int groupsWithNewcomers(Sizing sizing, RoundSeats seats, int[] size) {
        int count = Math.max(size.length, seats.groups());
        if (count == size.length || sizing instanceof Sizing.OfCount) {
            return count;
        }
        var sizes = Arrays.copyOf(size, count);
        int newcomers = seats.present.cardinality() - Arrays.stream(size).sum();
        for (int i = 0; i < newcomers; i++) {
            int smallest = -1;
            for (int g = 0; g < count; g++) {
                if (!closed[g] && (smallest < 0 || sizes[g] < sizes[smallest])) {
                    smallest = g;
                }
            }
            sizes[smallest]++;
        }
        int largest = Arrays.stream(sizes).max().orElse(0);
        return size.length == 0 || largest - Arrays.stream(sizes).min().orElse(0) < 2
                ? count
                : size.length;
    }

    /** Who is fixed in a group has a seat there, also where it should take fewer. */
    private int sittingOut(int present) {
        var held = new int[groups + 1];
        for (int p = 0; p < people; p++) {
            if (seat[p] >= 0 && fixed[p]) {
                held[seat[p]]++;
            }
        }
        long seats = 0;
        boolean open = false;
        for (int g = 0; g < groups; g++) {
            most[g] = closed[g] ? held[g] : Math.max(held[g], most[g]);
            seats += most[g];
            open |= !closed[g];
        }
        return open ? (int) Math.max(0, present - seats) : unseated();
    }

    private int unseated() {
        return (int) Arrays.stream(seat).filter(g -> g == groups).count();
    }

    private void allowAlone(List<List<Integer>> before, RoundSeats seats) {
        int usual = seats.groups() == 0 ? 2 : seats.least[0];
        for (int g = 0; g < groups; g++) {
            boolean any = even ? usual < 2 : most[g] < 2;
            boolean one = g < before.size() && before.get(g).size() == 1;
            alone[g] = any ? -2 : one ? before.get(g).getFirst() : -1;
        }
    }

    private void musts(List<Wish> wishes, RoundSeats seats) {
        for (Wish wish : wishes) {
            switch (wish) {
                case Wish.Together w -> pairs(List.copyOf(w.people()), seats, together);
                case Wish.Apart w -> pairs(List.copyOf(w.people()), seats, apart);
                case Wish.Pinned w -> {
                    if (w.group() < groups && !closed[w.group()] && !fixed[w.person()]) {
                        pins.add(new int[] {w.person(), w.group()});
                    }
                }
                default -> {}
            }
        }
    }

    /** Pairs of whom none may move are as they are and count for nothing. */
    private void pairs(List<Integer> who, RoundSeats seats, List<int[]> to) {
        for (int a : who) {
            for (int b : who) {
                boolean here = seats.present.get(a) && seats.present.get(b);
                if (a < b && here && !(fixed[a] && fixed[b])) {
                    to.add(new int[] {a, b});
                }
            }
        }
    }
}
