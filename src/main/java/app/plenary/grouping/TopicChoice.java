package app.plenary.grouping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Free choice of topics by ranked wishes. In this order: as few people as possible get none of
 * their wishes; as few as possible only their last wish, then only the one before the last and so
 * on (the fair matching of R. W. Irving's and others' rank-maximal family: C.-C. Huang, T. Kavitha,
 * K. Mehlhorn, D. Michail, Fair Matchings and Related Problems, 2016); as few as possible are
 * without any topic; those who are owed more get the better ranks; the seed decides. Whoever gets
 * no wish takes part in some other topic that has room.
 *
 * <p>A topic that would have fewer people than its least is either closed or filled up with others,
 * whichever is better; such decisions are searched by branch and bound, which is exact for up to
 * {@link #EXACT_TOPICS} topics and 500 people, and gives the best found within {@link #MOST_TRIES}
 * tries beyond.
 *
 * @param topics person by person the topic, -1 for none
 * @param ranks person by person which of their wishes that is, from 0; -1 for none of them
 * @param closed the topics nobody takes part in
 * @param exact whether no better choice exists
 */
public record TopicChoice(
        List<Integer> topics, List<Integer> ranks, List<Integer> closed, boolean exact) {
    /** With up to so many topics, and up to 500 people, the best choice is always found. */
    public static final int EXACT_TOPICS = 8;

    /** How many sets of closed and filled topics are tried at most. */
    public static final int MOST_TRIES = 2 << EXACT_TOPICS;

    /** The tries of a large room are fewer: people times the square of topics and one, in all. */
    private static final long MOST_WORK = 21_000_000;

    /** More is as good as this much. */
    public static final long MOST_OWED = 1L << 32;

    private static final int CHANCE = 1 << 20;

    /**
     * A topic and its room.
     *
     * @param least with fewer people it is closed; 0 or 1 for no such limit
     * @param most never more people than this
     */
    public record Topic(int least, int most) {
        public Topic {
            if (least < 0 || most < 0) {
                throw new IllegalArgumentException(least + " to " + most);
            }
        }
    }

    public TopicChoice {
        topics = List.copyOf(topics);
        ranks = List.copyOf(ranks);
        closed = List.copyOf(closed);
    }

    /** Chooses for people who are owed nothing from earlier. */
    public static TopicChoice of(List<Topic> topics, List<List<Integer>> wishes, long seed) {
        return of(topics, wishes, new long[wishes.size()], seed);
    }

    /**
     * Chooses a topic for everyone, where being without a topic is worse than any wish missed: all
     * have one when there are places enough, unless only a topic with fewer people than its least
     * is left for somebody.
     *
     * @throws IllegalArgumentException as the other way to choose
     */
    public static TopicChoice seatingAll(
            List<Topic> topics, List<List<Integer>> wishes, long[] owed, long seed) {
        return of(topics, wishes, owed, seed, true);
    }

    /**
     * Chooses a topic for everyone.
     *
     * @param wishes person by person the topics they want, best first; may be empty
     * @param owed how much each is owed, 0 and more: for instance the sum of {@link #ranks} of
     *     earlier choices
     * @throws IllegalArgumentException for unknown topics, the same wish twice, less than 0 owed or
     *     sizes that do not fit
     */
    public static TopicChoice of(
            List<Topic> topics, List<List<Integer>> wishes, long[] owed, long seed) {
        return of(topics, wishes, owed, seed, false);
    }

    private static TopicChoice of(
            List<Topic> topics,
            List<List<Integer>> wishes,
            long[] owed,
            long seed,
            boolean seatingAll) {
        for (var wish : wishes) {
            if (wish.stream().anyMatch(topic -> topic < 0 || topic >= topics.size())
                    || new HashSet<>(wish).size() < wish.size()) {
                throw new IllegalArgumentException("wishes " + wish);
            }
        }
        if (owed.length != wishes.size() || Arrays.stream(owed).anyMatch(much -> much < 0)) {
            throw new IllegalArgumentException("owed " + Arrays.toString(owed));
        }
        return new Search(topics, wishes, owed, new SplittableRandom(seed), seatingAll).best();
    }

    /** The topics as groups of one round, the closed ones empty. */
    public List<List<Integer>> groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(topic ->
                        IntStream.range(0, topics.size())
                                .filter(person -> topics.get(person) == topic)
                                .boxed()
                                .toList())
                .toList();
    }

    /** Decides which topics are filled up to their least, and which are closed. */
    private static final class Search {
        private static final int FILLED = 1;
        private static final int CLOSED = 2;

        private final List<Topic> topics;
        private final List<List<Integer>> wishes;
        private final int levels;
        private final long[][][] cost;
        private int[] bestTopic = {};
        private long[] bestCost = {};

        Search(
                List<Topic> topics,
                List<List<Integer>> wishes,
                long[] owed,
                SplittableRandom random,
                boolean seatingAll) {
            this.topics = topics;
            this.wishes = wishes;
            int longest = wishes.stream().mapToInt(List::size).max().orElse(0);
            // lack of people, no topic where all are to have one, no wish, the ranks from the last
            // to the second, no topic, owed, chance
            this.levels = longest + 6;
            this.cost = new long[wishes.size()][topics.size() + 1][levels];
            for (int person = 0; person < cost.length; person++) {
                for (int topic = 0; topic <= topics.size(); topic++) {
                    int rank = wishes.get(person).indexOf(topic);
                    long[] at = cost[person][topic];
                    at[rank < 0 ? 2 : longest + 2 - rank] = rank == 0 ? 0 : 1;
                    at[1] = seatingAll && topic == topics.size() ? 1 : 0;
                    at[levels - 3] = topic == topics.size() ? 1 : 0;
                    at[levels - 2] =
                            (rank < 0 ? longest : rank) * Math.min(owed[person], MOST_OWED);
                    at[levels - 1] = random.nextInt(CHANCE);
                }
            }
        }

        TopicChoice best() {
            int[] state = new int[topics.size()];
            while (bestCost.length == 0) {
                // a first answer: close whatever lacks most, again and again
                int small = attempt(state);
                state = small < 0 ? state : with(state, small, CLOSED);
            }
            var open = new ArrayDeque<int[]>();
            open.push(new int[topics.size()]);
            long work = (long) wishes.size() * (topics.size() + 1) * (topics.size() + 1);
            long tries = Math.min(MOST_TRIES, MOST_WORK / Math.max(1, work));
            while (!open.isEmpty() && tries > 0) {
                int[] next = open.pop();
                if (isPossible(next)) {
                    tries--;
                    int small = attempt(next);
                    if (small >= 0) {
                        open.push(with(next, small, CLOSED));
                        open.push(with(next, small, FILLED));
                    }
                }
            }
            return choice(open.isEmpty());
        }

        private boolean isPossible(int[] state) {
            long needed = 0;
            for (int topic = 0; topic < state.length; topic++) {
                needed += state[topic] == FILLED ? topics.get(topic).least() : 0;
            }
            return needed <= wishes.size();
        }

        /**
         * Solves without the undecided leasts: a bound for all that can become of the state. Gives
         * the topic that lacks most people, or -1 if this is an answer or leads to no better one.
         */
        private int attempt(int[] state) {
            int count = topics.size();
            var least = new int[count];
            var most = new int[count];
            for (int topic = 0; topic < count; topic++) {
                least[topic] = state[topic] == FILLED ? topics.get(topic).least() : 0;
                most[topic] = state[topic] == CLOSED ? 0 : topics.get(topic).most();
            }
            var seats = new TopicSeats(cost, count, levels, least, most);
            int[] topicOf = seats.solve();
            long[] total = seats.total();
            if (total[0] > 0 || (bestCost.length > 0 && Arrays.compare(total, bestCost) >= 0)) {
                return -1;
            }
            int worst = -1;
            int lack = 0;
            for (int topic = 0; topic < count; topic++) {
                int missing = topics.get(topic).least() - seats.seats(topic);
                if (seats.seats(topic) > 0 && missing > lack) {
                    lack = missing;
                    worst = topic;
                }
            }
            if (worst < 0) {
                bestCost = total;
                bestTopic = topicOf;
            }
            return worst;
        }

        private static int[] with(int[] state, int topic, int decision) {
            int[] next = state.clone();
            next[topic] = decision;
            return next;
        }

        private TopicChoice choice(boolean exact) {
            var chosen = new ArrayList<Integer>();
            var ranks = new ArrayList<Integer>();
            for (int person = 0; person < bestTopic.length; person++) {
                int topic = bestTopic[person];
                chosen.add(topic == topics.size() ? -1 : topic);
                ranks.add(wishes.get(person).indexOf(topic));
            }
            var closed =
                    IntStream.range(0, topics.size())
                            .filter(topic -> !chosen.contains(topic))
                            .boxed()
                            .toList();
            return new TopicChoice(chosen, ranks, closed, exact);
        }
    }
}
