package app.plenary.grouping;

import java.util.Arrays;

/**
 * The cheapest seats of all people at topics, where costs are compared like words: the first place
 * that differs decides. People come one by one, each by the cheapest path on which some of those
 * already seated move on (successive shortest paths, e.g. R. K. Ahuja, T. L. Magnanti, J. B. Orlin,
 * Network Flows, 1993); a path visits topics, so it is short however many people there are. Exact.
 */
final class TopicSeats {
    private static final int NOBODY = -1;

    private final int people;
    private final int topics;
    private final int levels;

    /** Person by person, topic by topic (the last is no topic) the cost, level by level. */
    private final long[][][] cost;

    private final int[] least;
    private final int[] most;
    private final int[] seats;
    private final int[] topicOf;

    /** Who moves most cheaply from one topic to another, and what that costs. */
    private final int[][] mover;

    private final long[][][] move;
    private final long[][] distance;
    private final long[] sum;
    private final int[] cameFrom;

    /**
     * @param cost level 0 is for this class: it counts the people a topic lacks to its least
     * @param least as many people as a topic has to have, if that can be
     * @param most never more than so many
     */
    TopicSeats(long[][][] cost, int topics, int levels, int[] least, int[] most) {
        this.people = cost.length;
        this.topics = topics;
        this.levels = levels;
        this.cost = cost;
        this.least = least;
        this.most = most;
        this.seats = new int[topics + 1];
        this.topicOf = new int[people];
        this.mover = new int[topics + 1][topics + 1];
        this.move = new long[topics + 1][topics + 1][levels];
        this.distance = new long[topics + 1][levels];
        this.sum = new long[levels];
        this.cameFrom = new int[topics + 1];
        Arrays.fill(topicOf, NOBODY);
        for (int[] row : mover) {
            Arrays.fill(row, NOBODY);
        }
    }

    /** The topic of each person; the number of topics stands for none. */
    int[] solve() {
        for (int person = 0; person < people; person++) {
            seat(person);
        }
        return topicOf;
    }

    int seats(int topic) {
        return seats[topic];
    }

    /** What the seats cost, level by level. */
    long[] total() {
        var total = new long[levels];
        for (int topic = 0; topic < topics; topic++) {
            total[0] += Math.max(0, least[topic] - seats[topic]);
        }
        for (int person = 0; person < people; person++) {
            for (int level = 1; level < levels; level++) {
                total[level] += cost[person][topicOf[person]][level];
            }
        }
        return total;
    }

    private void seat(int person) {
        for (int topic = 0; topic <= topics; topic++) {
            System.arraycopy(cost[person][topic], 0, distance[topic], 0, levels);
            cameFrom[topic] = NOBODY;
        }
        spread();
        int end = topics;
        for (int topic = 0; topic < topics; topic++) {
            if (seats[topic] < most[topic]) {
                distance[topic][0] -= seats[topic] < least[topic] ? 1 : 0;
                if (Arrays.compare(distance[topic], distance[end]) < 0) {
                    end = topic;
                }
            }
        }
        seats[end]++;
        int to = end;
        while (cameFrom[to] != NOBODY) {
            int from = cameFrom[to];
            topicOf[mover[from][to]] = to;
            to = from;
        }
        topicOf[person] = to;
        for (int topic = end; topic != NOBODY; topic = cameFrom[topic]) {
            findMovers(topic);
        }
    }

    private void spread() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int from = 0; from <= topics; from++) {
                for (int to = 0; to <= topics; to++) {
                    if (mover[from][to] != NOBODY && isShorter(from, to)) {
                        System.arraycopy(sum, 0, distance[to], 0, levels);
                        cameFrom[to] = from;
                        changed = true;
                    }
                }
            }
        }
    }

    private boolean isShorter(int from, int to) {
        long[] start = distance[from];
        long[] way = move[from][to];
        for (int level = 0; level < levels; level++) {
            sum[level] = start[level] + way[level];
        }
        return Arrays.compare(sum, distance[to]) < 0;
    }

    private void findMovers(int from) {
        Arrays.fill(mover[from], NOBODY);
        for (int person = 0; person < people; person++) {
            if (topicOf[person] == from) {
                for (int to = 0; to <= topics; to++) {
                    if (to != from && (to == topics || most[to] > 0)) {
                        offer(person, from, to);
                    }
                }
            }
        }
    }

    private void offer(int person, int from, int to) {
        long[] here = cost[person][from];
        long[] there = cost[person][to];
        for (int level = 0; level < levels; level++) {
            sum[level] = there[level] - here[level];
        }
        if (mover[from][to] == NOBODY || Arrays.compare(sum, move[from][to]) < 0) {
            mover[from][to] = person;
            System.arraycopy(sum, 0, move[from][to], 0, levels);
        }
    }
}
