package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.TopicChoice.Topic;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class TopicChoiceTest {
    @Test
    void inSmallRoomsNoChoiceIsFairer() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_500; i++) {
            int people = random.nextInt(7);
            int count = random.nextInt(1, 5);
            var topics = topics(count, people, random);
            var wishes = wishes(people, count, random);
            var owed = new long[people];
            Arrays.setAll(owed, _ -> random.nextInt(4));
            var choice = TopicChoice.of(topics, wishes, owed, random.nextLong());
            assertTrue(choice.exact());
            verify(topics, wishes, choice);
            long[] best = {};
            var assigned = new int[people];
            best = exhaustive(topics, wishes, owed, assigned, 0, best);
            assertEquals(
                    Arrays.toString(best),
                    Arrays.toString(worth(wishes, owed, i(choice.topics()))),
                    topics + " " + wishes + " " + choice);
        }
    }

    @Test
    void whereAllAreToHaveATopicThatComesFirst() {
        var random = new SplittableRandom(4);
        int seated = 0;
        for (int i = 0; i < 1_500; i++) {
            int people = random.nextInt(7);
            int count = random.nextInt(1, 5);
            var topics = topics(count, people, random);
            var wishes = wishes(people, count, random);
            var owed = new long[people];
            Arrays.setAll(owed, _ -> random.nextInt(4));
            var choice = TopicChoice.seatingAll(topics, wishes, owed, random.nextLong());
            assertTrue(choice.exact());
            verify(topics, wishes, choice);
            var best = seatingAll(topics, wishes, owed, new int[people], 0, new long[0]);
            assertEquals(
                    Arrays.toString(best),
                    Arrays.toString(seated(wishes, owed, i(choice.topics()))),
                    topics + " " + wishes + " " + choice);
            seated += best[0] == 0 ? 1 : 0;
        }
        assertTrue(seated > 500, "in many all have a topic: " + seated);
    }

    /** Without a topic, then as in {@link #worth}. */
    private static long[] seated(List<List<Integer>> wishes, long[] owed, int[] assigned) {
        long[] worth = worth(wishes, owed, assigned);
        var seated = new long[worth.length + 1];
        seated[0] = Arrays.stream(assigned).filter(topic -> topic < 0).count();
        System.arraycopy(worth, 0, seated, 1, worth.length);
        return seated;
    }

    private static long[] seatingAll(
            List<Topic> topics,
            List<List<Integer>> wishes,
            long[] owed,
            int[] assigned,
            int next,
            long[] best) {
        if (next == assigned.length) {
            if (!fits(topics, assigned)) {
                return best;
            }
            long[] worth = seated(wishes, owed, assigned);
            return best.length == 0 || Arrays.compare(worth, best) < 0 ? worth : best;
        }
        long[] least = best;
        for (int t = -1; t < topics.size(); t++) {
            assigned[next] = t;
            least = seatingAll(topics, wishes, owed, assigned, next + 1, least);
        }
        return least;
    }

    private static boolean fits(List<Topic> topics, int[] assigned) {
        for (int t = 0; t < topics.size(); t++) {
            int topic = t;
            long seats = Arrays.stream(assigned).filter(a -> a == topic).count();
            if (seats > topics.get(t).most() || (seats > 0 && seats < topics.get(t).least())) {
                return false;
            }
        }
        return true;
    }

    private static int[] i(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void sizesHoldForAnyRoomAndTheSameSeedGivesTheSameChoice() {
        var random = new SplittableRandom(2);
        for (int people : new int[] {0, 1, 2, 3, 5, 60, 300}) {
            var topics = topics(7, people, random);
            var wishes = wishes(people, 7, random);
            var choice = TopicChoice.of(topics, wishes, 5);
            verify(topics, wishes, choice);
            assertEquals(choice, TopicChoice.of(topics, wishes, 5));
        }
    }

    @Test
    void withManySmallTopicsTheBestFoundStillKeepsAllSizes() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 5; i++) {
            var topics = new ArrayList<Topic>();
            for (int t = 0; t < 20; t++) {
                topics.add(new Topic(random.nextInt(2, 8), 8));
            }
            var wishes = wishes(50, 20, random);
            verify(topics, wishes, TopicChoice.of(topics, wishes, i));
        }
    }

    @Test
    void whoIsOwedMoreGetsTheBetterWish() {
        var topics = List.of(new Topic(0, 1), new Topic(0, 1));
        var wishes = List.of(List.of(0, 1), List.of(0, 1));
        for (long seed = 0; seed < 20; seed++) {
            var choice = TopicChoice.of(topics, wishes, new long[] {0, 1}, seed);
            assertEquals(List.of(1, 0), choice.topics());
            assertEquals(List.of(1, 0), choice.ranks());
        }
    }

    @Test
    void aTopicThatTooFewChooseIsClosedAndTheirNextWishCounts() {
        var topics = List.of(new Topic(3, 9), new Topic(0, 9));
        var wishes = List.of(List.of(0, 1), List.of(1), List.of(1), List.of(1));
        var choice = TopicChoice.of(topics, wishes, 1);
        assertEquals(List.of(1, 1, 1, 1), choice.topics());
        assertEquals(List.of(0), choice.closed());
        assertEquals(List.of(List.of(), List.of(0, 1, 2, 3)), choice.groups(2));
    }

    @Test
    void unknownOrDoubleWishesAreRefused() {
        var topics = List.of(new Topic(0, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> TopicChoice.of(topics, List.of(List.of(1)), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> TopicChoice.of(topics, List.of(List.of(0, 0)), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> TopicChoice.of(topics, List.of(List.of(0)), new long[] {-1}, 1));
        assertThrows(IllegalArgumentException.class, () -> new Topic(-1, 3));
    }

    private static List<Topic> topics(int count, int people, SplittableRandom random) {
        var topics = new ArrayList<Topic>();
        for (int t = 0; t < count; t++) {
            topics.add(
                    new Topic(
                            random.nextInt(2 + people / 2),
                            random.nextInt(2 + 2 * people / count)));
        }
        return topics;
    }

    static List<List<Integer>> wishes(int people, int topics, SplittableRandom random) {
        var wishes = new ArrayList<List<Integer>>();
        for (int p = 0; p < people; p++) {
            int[] order = Shuffle.of(topics, random);
            int length = random.nextInt(Math.min(topics, 4) + 1);
            wishes.add(Arrays.stream(order).limit(length).boxed().toList());
        }
        return wishes;
    }

    private static void verify(List<Topic> topics, List<List<Integer>> wishes, TopicChoice choice) {
        var seats = new int[topics.size()];
        for (int p = 0; p < wishes.size(); p++) {
            int topic = choice.topics().get(p);
            if (topic >= 0) {
                seats[topic]++;
            }
            assertEquals(wishes.get(p).indexOf(topic), choice.ranks().get(p));
        }
        for (int t = 0; t < seats.length; t++) {
            assertTrue(seats[t] <= topics.get(t).most());
            assertTrue(seats[t] == 0 || seats[t] >= topics.get(t).least());
            assertEquals(seats[t] == 0, choice.closed().contains(t));
        }
    }

    /** Nobody's wish, then the ranks from the last, then no topic, then what the owed get. */
    private static long[] worth(List<List<Integer>> wishes, long[] owed, int[] assigned) {
        int longest = wishes.stream().mapToInt(List::size).max().orElse(0);
        var worth = new long[longest + 3];
        for (int p = 0; p < assigned.length; p++) {
            int rank = wishes.get(p).indexOf(assigned[p]);
            worth[rank < 0 ? 0 : longest - rank]++;
            worth[longest + 1] += assigned[p] < 0 ? 1 : 0;
            worth[longest + 2] += owed[p] * (rank < 0 ? longest : rank);
        }
        if (longest > 0) {
            worth[longest] = 0;
        }
        return worth;
    }

    private static long[] exhaustive(
            List<Topic> topics,
            List<List<Integer>> wishes,
            long[] owed,
            int[] assigned,
            int next,
            long[] best) {
        if (next == assigned.length) {
            if (!fits(topics, assigned)) {
                return best;
            }
            long[] worth = worth(wishes, owed, assigned);
            return best.length == 0 || Arrays.compare(worth, best) < 0 ? worth : best;
        }
        long[] least = best;
        for (int t = -1; t < topics.size(); t++) {
            assigned[next] = t;
            least = exhaustive(topics, wishes, owed, assigned, next + 1, least);
        }
        return least;
    }
}
