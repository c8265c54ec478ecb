package app.plenary.session;

import app.plenary.grouping.Schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who takes which traveller's way through a café: people swap ways while that brings fewer old
 * meetings and fewer tables they have been at. Ways stay as they are, and so does all that is good
 * about them.
 */
final class CafeCast {
    private static final int STEPS = 60_000;
    private static final long SAME_TABLE = 1L << 14;

    private final int[][] table;
    private final long[][] cost;
    private final boolean[][] been;
    private final int[] travellers;

    /** Of each way the person who takes it. */
    private final int[] person;

    private final List<List<List<Integer>>> ways;

    /**
     * @param cost what it costs that two people meet
     * @param travellers those who may swap
     */
    CafeCast(Seats seats, Schedule schedule, long[][] cost, int[] travellers) {
        int people = cost.length;
        this.cost = cost;
        this.travellers = travellers;
        ways = schedule.rounds();
        int tables = ways.stream().mapToInt(List::size).max().orElse(0);
        table = new int[ways.size()][people];
        person = new int[people];
        for (int p = 0; p < people; p++) {
            person[p] = p;
        }
        for (int r = 0; r < ways.size(); r++) {
            for (int g = 0; g < ways.get(r).size(); g++) {
                for (int p : ways.get(r).get(g)) {
                    table[r][p] = g;
                }
            }
        }
        been = new boolean[people][tables];
        for (var round : seats.over()) {
            for (int g = 0; g < Math.min(tables, round.groups().size()); g++) {
                for (int number : seats.numbers(round.groups().get(g).members())) {
                    been[number][g] = true;
                }
            }
        }
    }

    Schedule cast(long seed) {
        var random = new SplittableRandom(seed);
        boolean all = false;
        for (long[] row : cost) {
            for (long each : row) {
                all |= each != 0;
            }
        }
        for (int step = 0; all && travellers.length > 1 && step < STEPS; step++) {
            int a = travellers[random.nextInt(travellers.length)];
            int b = travellers[random.nextInt(travellers.length)];
            long before = costOf(a, b) + costOf(b, a);
            swap(a, b);
            if (costOf(a, b) + costOf(b, a) > before) {
                swap(a, b);
            }
        }
        var rounds = new ArrayList<List<List<Integer>>>();
        for (var round : ways) {
            rounds.add(
                    round.stream()
                            .map(group -> group.stream().map(way -> person[way]).sorted().toList())
                            .toList());
        }
        return new Schedule(rounds);
    }

    /** What a way costs whoever takes it, but for meetings with the one on {@code other}. */
    private long costOf(int way, int other) {
        long sum = 0;
        int who = person[way];
        for (int r = 0; r < ways.size(); r++) {
            int g = table[r][way];
            sum += been[who][g] ? SAME_TABLE : 0;
            for (int with : ways.get(r).get(g)) {
                if (with != way && with != other) {
                    sum += cost[who][person[with]];
                }
            }
        }
        return sum;
    }

    private void swap(int a, int b) {
        int who = person[a];
        person[a] = person[b];
        person[b] = who;
    }
}
