package app.plenary.grouping;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The seats of a round while it is mended, and what is still wrong with them. A flaw is a number:
 * pins first, then groups that hold too many, pairs, people without a seat, and people alone.
 */
final class Mended {
    /** How good a round is; the smaller, the better. */
    record Worth(int excess, int broken, int alone, int moves, long uneven, long cost)
            implements Comparable<Worth> {
        static final Worth WORST = new Worth(Integer.MAX_VALUE, 0, 0, 0, 0, 0);

        private static final Comparator<Worth> ORDER =
                Comparator.comparingInt(Worth::excess)
                        .thenComparingInt(Worth::broken)
                        .thenComparingInt(Worth::alone)
                        .thenComparingInt(Worth::moves)
                        .thenComparingLong(Worth::uneven)
                        .thenComparingLong(Worth::cost);

        @Override
        public int compareTo(Worth other) {
            return ORDER.compare(this, other);
        }

        boolean isWithin(int mostBroken, int mostAlone, int mostMoves) {
            return excess == 0 && broken == mostBroken && alone == mostAlone && moves == mostMoves;
        }
    }

    /** Elementary work done: a group, pair or person looked at. */
    long steps;

    private final MendedRound room;
    private final Missed missed;
    private final int bench;
    private final int[] seat;
    private final int[][] members;
    private final int[] size;
    private final int[][] marked;
    private final int over;
    private final int together;
    private final int apart;
    private final int seatless;
    private final int alone;
    private int excess;
    private long uneven;
    private long cost;

    Mended(MendedRound room) {
        this.room = room;
        missed = room.missed;
        bench = room.groups;
        over = room.pins.size();
        together = over + bench;
        apart = together + room.together.size();
        seatless = apart + room.apart.size();
        alone = seatless + 1;
        members = new int[bench + 1][8];
        size = new int[bench + 1];
        marked = new int[missed.marked.size()][bench + 1];
        seat = new int[room.people];
        for (int g = 0; g < bench; g++) {
            uneven += unevenness(g, 0);
        }
        excess = excess(bench, 0);
        Arrays.fill(seat, -1);
        for (int p = 0; p < seat.length; p++) {
            if (room.seat[p] >= 0) {
                enter(p, room.seat[p]);
            }
        }
    }

    // ---------------------------------------------------------------- seats

    int seat(int person) {
        return seat[person];
    }

    int[] copy() {
        return seat.clone();
    }

    void sitAs(int[] seats) {
        for (int p = 0; p < seats.length; p++) {
            if (seat[p] != seats[p]) {
                move(p, seats[p]);
            }
        }
    }

    int unseated() {
        return size[bench];
    }

    void move(int person, int to) {
        leave(person);
        enter(person, to);
    }

    private void leave(int p) {
        int g = seat[p];
        int at = 0;
        while (members[g][at] != p) {
            at++;
        }
        members[g][at] = members[g][size[g] - 1];
        resize(g, -1);
        cost -= costIn(p, g);
        mark(p, g, -1);
        seat[p] = -1;
    }

    private void enter(int p, int g) {
        cost += costIn(p, g);
        mark(p, g, 1);
        if (size[g] == members[g].length) {
            members[g] = Arrays.copyOf(members[g], 2 * size[g]);
        }
        members[g][size[g]] = p;
        resize(g, 1);
        seat[p] = g;
    }

    private void resize(int g, int by) {
        excess -= excess(g, size[g]);
        uneven -= unevenness(g, size[g]);
        size[g] += by;
        excess += excess(g, size[g]);
        uneven += unevenness(g, size[g]);
    }

    private int excess(int g, int people) {
        if (g == bench) {
            return Math.max(0, people - room.out);
        }
        return room.closed[g] ? 0 : Math.max(0, people - room.most[g]);
    }

    private long unevenness(int g, int people) {
        if (g == bench || room.closed[g]) {
            return 0;
        }
        return room.even ? (long) people * people : Math.max(0, room.least[g] - people);
    }

    private void mark(int p, int g, int by) {
        for (int m = 0; m < marked.length; m++) {
            if (missed.marked.get(m).who().get(p) && g != bench) {
                long each = missed.marked.get(m).cost();
                cost -= marked[m][g] == 1 ? each : 0;
                marked[m][g] += by;
                cost += marked[m][g] == 1 ? each : 0;
            }
        }
    }

    /** What this person costs with those who sit there. */
    private long costIn(int p, int g) {
        if (g == bench) {
            return missed.lean(room.round, p, -1);
        }
        long sum = missed.lean(room.round, p, g);
        for (int k = 0; k < size[g]; k++) {
            sum += missed.pair(p, members[g][k]);
        }
        steps += size[g];
        return sum;
    }

    // ---------------------------------------------------------------- worth

    /** How many people at least must move until nothing holds too many. */
    int excess() {
        return excess;
    }

    /** What is missed, but for the share of smaller groups. */
    long cost() {
        return cost;
    }

    Worth worth(int moves) {
        int broken = 0;
        for (int flaw = 0; flaw < seatless; flaw++) {
            broken += isMust(flaw) && isThere(flaw) ? 1 : 0;
        }
        int single = 0;
        for (int g = 0; g < bench; g++) {
            single += isThere(alone + g) ? 1 : 0;
        }
        steps += alone + bench;
        return new Worth(excess, broken, single, moves, uneven, cost + shares());
    }

    private long shares() {
        if (missed.share == 0) {
            return 0;
        }
        int largest = 0;
        for (int g = 0; g < bench; g++) {
            largest = Math.max(largest, size[g]);
        }
        long sum = 0;
        for (int p = 0; p < seat.length; p++) {
            if (seat[p] >= 0) {
                boolean out = seat[p] == bench;
                long s = (long) room.small[p] + (!out && size[seat[p]] < largest ? 1 : 0);
                long o = (long) room.outBefore[p] + (out ? 1 : 0);
                sum += s * s + 4 * o * o;
            }
        }
        return missed.share * sum;
    }

    /** How uneven the groups are at least when so many more people are seated. */
    long unevennessWith(int more) {
        int[] sizes = size.clone();
        long sum = uneven;
        for (int i = 0; i < more; i++) {
            int smallest = -1;
            for (int g = 0; g < bench; g++) {
                if (!room.closed[g] && (smallest < 0 || sizes[g] < sizes[smallest])) {
                    smallest = g;
                }
            }
            if (smallest < 0) {
                return sum;
            }
            sum += 2L * sizes[smallest]++ + 1;
            steps += bench;
        }
        return sum;
    }

    /** What those without a seat cost at least, each where it costs the least. */
    long costOfNewcomers(boolean[] moved) {
        long sum = 0;
        for (int k = 0; k < size[bench]; k++) {
            int p = members[bench][k];
            if (!moved[p]) {
                long least = Long.MAX_VALUE;
                for (int g = 0; g < bench; g++) {
                    least = room.closed[g] ? least : Math.min(least, costIn(p, g));
                }
                sum += least == Long.MAX_VALUE ? 0 : least - costIn(p, bench);
            }
        }
        return sum;
    }

    // ---------------------------------------------------------------- flaws

    int flaws() {
        return alone + bench;
    }

    boolean isMust(int flaw) {
        return flaw < over || (flaw >= together && flaw < seatless);
    }

    boolean isAlone(int flaw) {
        return flaw >= alone;
    }

    boolean isSeatless(int flaw) {
        return flaw == seatless;
    }

    /** Whether a round cannot stay so at any price. */
    boolean isHard(int flaw) {
        return flaw == seatless || (flaw >= over && flaw < together);
    }

    private boolean isThere(int flaw) {
        if (flaw < over) {
            int[] pin = room.pins.get(flaw);
            return seat[pin[0]] != pin[1];
        }
        if (flaw < together) {
            return excess(flaw - over, size[flaw - over]) > 0;
        }
        if (flaw < apart) {
            int[] pair = room.together.get(flaw - together);
            return seat[pair[0]] != seat[pair[1]];
        }
        if (flaw < seatless) {
            int[] pair = room.apart.get(flaw - apart);
            return seat[pair[0]] == seat[pair[1]] && seat[pair[0]] != bench;
        }
        if (flaw == seatless) {
            return size[bench] > room.out;
        }
        int g = flaw - alone;
        return size[g] == 1
                && !room.closed[g]
                && room.alone[g] != -2
                && room.alone[g] != members[g][0];
    }

    /** The first flaw that has not been accepted; -1 for none. */
    int nextFlaw(boolean[] accepted) {
        steps += accepted.length;
        for (int flaw = 0; flaw < accepted.length; flaw++) {
            if (!accepted[flaw] && isThere(flaw)) {
                return flaw;
            }
        }
        return -1;
    }

    /** Of these people one at least must move to mend the flaw. */
    int[] toBlame(int flaw) {
        if (flaw < over) {
            return new int[] {room.pins.get(flaw)[0]};
        }
        if (flaw < together) {
            return sorted(flaw - over);
        }
        if (flaw < apart) {
            return room.together.get(flaw - together);
        }
        if (flaw < seatless) {
            return room.apart.get(flaw - apart);
        }
        if (flaw == seatless) {
            return sorted(bench);
        }
        return java.util.stream.IntStream.range(0, seat.length).filter(p -> seat[p] >= 0).toArray();
    }

    private int[] sorted(int g) {
        int[] those = Arrays.copyOf(members[g], size[g]);
        Arrays.sort(those);
        return those;
    }

    /** Where this person may move to mend the flaw, the emptiest and cheapest first. */
    int[] targets(int flaw, int person) {
        if (flaw < over) {
            return new int[] {room.pins.get(flaw)[1]};
        }
        if (isAlone(flaw) && seat[person] != flaw - alone) {
            return new int[] {flaw - alone};
        }
        var keys = new long[bench + 1];
        int count = 0;
        for (int g = 0; g < bench; g++) {
            if (!room.closed[g] && g != seat[person]) {
                long price = Math.clamp((costIn(person, g) >> 10) + (1L << 29), 0, (1L << 30) - 1);
                keys[count++] = (long) size[g] << 44 | price << 12 | g;
            }
        }
        if (room.out > 0 && seat[person] != bench) {
            keys[count++] = Long.MAX_VALUE >> 12 << 12 | bench;
        }
        steps += 4L * bench;
        Arrays.sort(keys, 0, count);
        var targets = new int[count];
        for (int k = 0; k < count; k++) {
            targets[k] = (int) (keys[k] & 4095);
        }
        return targets;
    }
}
