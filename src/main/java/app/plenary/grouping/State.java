package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Everyone's seats in all rounds, and what they cost. What a move would cost is told from sums kept
 * for each person and group, in a time that does not depend on the size of the room; making it
 * brings the sums up to date (I. Dotú and P. Van Hentenryck, Scheduling Social Golfers Locally,
 * 2005, for the meetings).
 *
 * <p>The last group of a round, {@link #bench}, holds whoever sits out: it costs no meetings.
 */
final class State {
    final Model model;
    final int n;

    /** Round by round, the group of a person; -1 for who is absent. */
    final int[][] seat;

    final int[][][] members;
    final int[][] size;
    final int[][] place;
    final long[][] sum;
    final int[] met;
    final int[][][] count;

    private final int[] small;
    private final int[] out;
    private long cost;

    State(Model model) {
        this.model = model;
        n = model.people;
        int rounds = model.rounds;
        seat = new int[rounds][n];
        place = new int[rounds][n];
        members = new int[rounds][][];
        size = new int[rounds][];
        sum = new long[rounds][];
        count = new int[rounds][][];
        met = new int[n * n];
        small = new int[n];
        out = new int[n];
        for (int r = 0; r < rounds; r++) {
            Arrays.fill(seat[r], -1);
            int groups = model.groups[r] + 1;
            size[r] = new int[groups];
            members[r] = new int[groups][];
            for (int g = 0; g < groups; g++) {
                int room = g == model.groups[r] ? n : Math.min(n, model.most[r][g]);
                members[r][g] = new int[Math.max(1, room)];
            }
            sum[r] = new long[n * groups];
            count[r] = new int[model.marked.size()][groups];
        }
    }

    long cost() {
        return cost;
    }

    int bench(int round) {
        return model.groups[round];
    }

    long pair(int a, int b) {
        return model.pair[a * n + b] + model.again * met[a * n + b];
    }

    boolean hasRoom(int round, int group) {
        return group == bench(round) || size[round][group] < model.most[round][group];
    }

    boolean mayLeave(int round, int group) {
        return group == bench(round) || size[round][group] > model.least[round][group];
    }

    /** What it would cost to seat someone who has no seat. */
    long costOfSeating(int round, int person, int group) {
        return (group == bench(round) ? 0 : sum[round][group * n + person])
                + extra(round, person, -1, group);
    }

    void seat(int round, int person, int group) {
        cost += costOfSeating(round, person, group);
        enter(round, person, group);
    }

    /** What it would cost to move a person to another group of the round. */
    long costOfMove(int round, int person, int group) {
        int from = seat[round][person];
        return change(round, person, from, group) + extra(round, person, from, group);
    }

    void move(int round, int person, int group) {
        cost += costOfMove(round, person, group);
        leave(round, person);
        enter(round, person, group);
    }

    /** What it would cost to swap two people of different groups of the round. */
    long costOfSwap(int round, int a, int b) {
        int ga = seat[round][a];
        int gb = seat[round][b];
        long delta = change(round, a, ga, gb) + change(round, b, gb, ga);
        int bench = bench(round);
        if (gb != bench) {
            delta -= pair(a, b);
        }
        if (ga != bench) {
            delta -= pair(a, b);
        }
        if (model.seat.length > 0) {
            delta += leaning(round, a, gb) - leaning(round, a, ga);
            delta += leaning(round, b, ga) - leaning(round, b, gb);
        }
        for (int m = 0; m < model.alone.length; m++) {
            delta += aloneAfterSwap(m, round, a, b);
        }
        if (model.share > 0) {
            delta += shareAfterSwap(round, a, b);
        }
        return delta;
    }

    void swap(int round, int a, int b) {
        cost += costOfSwap(round, a, b);
        int ga = seat[round][a];
        int gb = seat[round][b];
        leave(round, a);
        leave(round, b);
        enter(round, a, gb);
        enter(round, b, ga);
    }

    /** What this person costs in the group of this round. */
    long blame(int round, int person) {
        int group = seat[round][person];
        return group == bench(round)
                ? 0
                : sum[round][group * n + person] - model.again * (size[round][group] - 1);
    }

    /** The change in the cost of meetings when this person alone moves. */
    private long change(int round, int person, int from, int to) {
        int bench = bench(round);
        long gone =
                from == bench
                        ? 0
                        : sum[round][from * n + person] - model.again * (size[round][from] - 1);
        return (to == bench ? 0 : sum[round][to * n + person]) - gone;
    }

    private long leaning(int round, int person, int group) {
        return group == bench(round) ? 0 : model.seat[round][person * seatWidth(round) + group];
    }

    private int seatWidth(int round) {
        return model.seat[round].length / n;
    }

    /** Wishes that are not about pairs, when one person comes (from -1) or moves. */
    private long extra(int round, int person, int from, int to) {
        long delta = 0;
        if (model.seat.length > 0) {
            delta += leaning(round, person, to) - (from < 0 ? 0 : leaning(round, person, from));
        }
        for (int m = 0; m < model.alone.length; m++) {
            if (model.marked.get(m).get(person)) {
                var counts = count[round][m];
                delta += alone(m, round, to, counts[to] + 1) - alone(m, round, to, counts[to]);
                if (from >= 0) {
                    delta +=
                            alone(m, round, from, counts[from] - 1)
                                    - alone(m, round, from, counts[from]);
                }
            }
        }
        if (model.share > 0) {
            delta += shareAfterMove(round, person, from, to);
        }
        return delta;
    }

    private long alone(int mark, int round, int group, int marked) {
        return marked == 1 && group != bench(round) ? model.alone[mark] : 0;
    }

    private long aloneAfterSwap(int mark, int round, int a, int b) {
        BitSet who = model.marked.get(mark);
        int more = (who.get(b) ? 1 : 0) - (who.get(a) ? 1 : 0);
        if (more == 0) {
            return 0;
        }
        int ga = seat[round][a];
        int gb = seat[round][b];
        int inA = count[round][mark][ga];
        int inB = count[round][mark][gb];
        return alone(mark, round, ga, inA + more)
                - alone(mark, round, ga, inA)
                + alone(mark, round, gb, inB - more)
                - alone(mark, round, gb, inB);
    }

    /** 2 for who sits out, 1 in a smaller group, else 0. */
    private int grade(int round, int group, int people) {
        if (group == bench(round)) {
            return 2;
        }
        return model.even && people < model.most[round][group] ? 1 : 0;
    }

    private static long square(long x) {
        return x * x;
    }

    private long shareAfterSwap(int round, int a, int b) {
        int ga = seat[round][a];
        int gb = seat[round][b];
        int before = grade(round, ga, size[round][ga]);
        int after = grade(round, gb, size[round][gb]);
        return regrade(a, before, after) + regrade(b, after, before);
    }

    private long regrade(int person, int before, int after) {
        if (before == after) {
            return 0;
        }
        int s = small[person] + (after == 1 ? 1 : 0) - (before == 1 ? 1 : 0);
        int o = out[person] + (after == 2 ? 1 : 0) - (before == 2 ? 1 : 0);
        return model.share
                * (square(s) - square(small[person]) + 4 * (square(o) - square(out[person])));
    }

    private long shareAfterMove(int round, int person, int from, int to) {
        long delta = 0;
        int old = from < 0 ? 0 : grade(round, from, size[round][from]);
        delta += regrade(person, old, grade(round, to, size[round][to] + 1));
        delta += regradeOthers(round, person, to, 1);
        if (from >= 0) {
            delta += regradeOthers(round, person, from, -1);
        }
        return delta;
    }

    private long regradeOthers(int round, int person, int group, int by) {
        int before = grade(round, group, size[round][group]);
        int after = grade(round, group, size[round][group] + by);
        long delta = 0;
        if (before != after) {
            for (int k = 0; k < size[round][group]; k++) {
                if (members[round][group][k] != person) {
                    delta += regrade(members[round][group][k], before, after);
                }
            }
        }
        return delta;
    }

    private void grade(int round, int group, int people, int by) {
        int grade = grade(round, group, people);
        if (model.share > 0 && grade > 0) {
            for (int k = 0; k < size[round][group]; k++) {
                int[] which = grade == 1 ? small : out;
                which[members[round][group][k]] += by;
            }
        }
    }

    private void leave(int round, int person) {
        int group = seat[round][person];
        grade(round, group, size[round][group], -1);
        int last = members[round][group][--size[round][group]];
        members[round][group][place[round][person]] = last;
        place[round][last] = place[round][person];
        grade(round, group, size[round][group], 1);
        count(round, person, group, -1);
        if (group != bench(round)) {
            for (int k = 0; k < size[round][group]; k++) {
                meet(person, members[round][group][k], -1);
            }
            account(round, person, group, -1);
        }
        seat[round][person] = -1;
    }

    private void enter(int round, int person, int group) {
        seat[round][person] = group;
        if (group != bench(round)) {
            account(round, person, group, 1);
            for (int k = 0; k < size[round][group]; k++) {
                meet(person, members[round][group][k], 1);
            }
        }
        grade(round, group, size[round][group], -1);
        place[round][person] = size[round][group];
        members[round][group][size[round][group]++] = person;
        grade(round, group, size[round][group], 1);
        count(round, person, group, 1);
    }

    /** Everyone else's sums of a group that one person enters or leaves. */
    private void account(int round, int person, int group, int by) {
        var sums = sum[round];
        int row = person * n;
        int at = group * n;
        for (int p = 0; p < n; p++) {
            sums[at + p] += by * (model.pair[row + p] + model.again * met[row + p]);
        }
    }

    private void count(int round, int person, int group, int by) {
        for (int m = 0; m < model.alone.length; m++) {
            if (model.marked.get(m).get(person)) {
                count[round][m][group] += by;
            }
        }
    }

    /** One meeting more or less of a pair: everyone's sums where the two sit in other rounds. */
    private void meet(int a, int b, int by) {
        met[a * n + b] += by;
        met[b * n + a] += by;
        long change = model.again * by;
        if (change != 0) {
            for (int r = 0; r < seat.length; r++) {
                if (seat[r][b] >= 0) {
                    sum[r][seat[r][b] * n + a] += change;
                }
                if (seat[r][a] >= 0) {
                    sum[r][seat[r][a] * n + b] += change;
                }
            }
        }
    }

    int[][] copyOfSeats() {
        return Arrays.stream(seat).map(int[]::clone).toArray(int[][]::new);
    }

    /** Seats everyone as in such a copy. */
    void sitAs(int[][] seats) {
        for (int r = 0; r < seats.length; r++) {
            for (int p = 0; p < n; p++) {
                if (seat[r][p] >= 0) {
                    leave(r, p);
                }
            }
        }
        cost = 0;
        for (int r = 0; r < seats.length; r++) {
            for (int p = 0; p < n; p++) {
                if (seats[r][p] >= 0) {
                    seat(r, p, seats[r][p]);
                }
            }
        }
    }

    static Schedule schedule(Model model, int[][] seats) {
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < seats.length; r++) {
            var groups = new ArrayList<List<Integer>>();
            for (int g = 0; g < model.groups[r]; g++) {
                groups.add(new ArrayList<>());
            }
            for (int p = 0; p < seats[r].length; p++) {
                if (seats[r][p] >= 0 && seats[r][p] < model.groups[r]) {
                    groups.get(seats[r][p]).add(p);
                }
            }
            rounds.add(groups);
        }
        return new Schedule(rounds);
    }
}
