package app.plenary.grouping;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Prints how many milliseconds of CPU the special shapes take for rooms of several sizes. */
final class MatchingTable {
    private static final int[] SIZES = {20, 60, 200, 500};

    private record Row(String name, Shape shape) {}

    private interface Shape {
        Object form(int people, long seed);
    }

    private MatchingTable() {}

    public static void main(String[] arguments) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("pairs, then fours", MatchingTable::oneTwoFourAll));
        rows.add(new Row("troika", Troika::of));
        rows.add(new Row("everyone in pairs", MatchingTable::roundRobin));
        rows.add(new Row("allies in pairs", (n, seed) -> allies(n + 1, seed, n / 4)));
        rows.add(new Row("allies, many topics", (n, seed) -> allies(n + 1, seed, 2 * n)));
        rows.add(new Row("allies in trios", MatchingTable::trios));
        rows.add(new Row("cafe, 4 rounds", (n, seed) -> WorldCafe.of(n, n / 5, 4, seed)));
        rows.add(new Row("topics, 10 with least 3", MatchingTable::topics));
        rows.add(new Row("5 roles, fives, 6 rounds", MatchingTable::roles));
        rows.add(new Row("fair share, 6 rounds", MatchingTable::fairShare));
        System.out.printf("%-26s", "CPU ms (median of 5)");
        Arrays.stream(SIZES).forEach(people -> System.out.printf("%10d", people));
        System.out.println();
        for (var row : rows) {
            System.out.printf("%-26s", row.name);
            for (int people : SIZES) {
                System.out.printf("%10.1f", median(row.shape, people));
            }
            System.out.println();
        }
    }

    private static double median(Shape shape, int people) {
        var thread = ManagementFactory.getThreadMXBean();
        var times = new double[5];
        shape.form(people, 99);
        for (int i = 0; i < times.length; i++) {
            long start = thread.getCurrentThreadCpuTime();
            Object formed = shape.form(people, i);
            times[i] = (thread.getCurrentThreadCpuTime() - start) / 1e6;
            if (formed.hashCode() == 0) {
                System.out.print("");
            }
        }
        Arrays.sort(times);
        return times[2];
    }

    private static Object oneTwoFourAll(int people, long seed) {
        return OneTwoFourAll.of(
                OneTwoFourAllTest.cost(people, 3, new SplittableRandom(seed)), seed);
    }

    private static Object roundRobin(int people, long seed) {
        return RoundRobin.of(
                RoundRobin.rounds(people), RoundRobin.Odd.SITS_OUT, new int[people], seed);
    }

    private static Object allies(int people, long seed, int topics) {
        return Allies.pairs(barters(people, seed, topics), new int[people][people], seed);
    }

    private static Object trios(int people, long seed) {
        return Allies.trios(barters(people, seed, people), new int[people][people], seed);
    }

    private static List<Barter> barters(int people, long seed, int topics) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<Barter>();
        for (int i = 0; i < people; i++) {
            int[] named = random.ints(4, 0, topics).distinct().toArray();
            var offers = Arrays.stream(named).limit(2).boxed().toList();
            var asks = Arrays.stream(named).skip(2).boxed().toList();
            all.add(new Barter(java.util.Set.copyOf(offers), java.util.Set.copyOf(asks)));
        }
        return all;
    }

    private static Object topics(int people, long seed) {
        var random = new SplittableRandom(seed);
        var topics = new ArrayList<TopicChoice.Topic>();
        for (int i = 0; i < 10; i++) {
            topics.add(new TopicChoice.Topic(3 + people / 20, people / 6));
        }
        var wishes = new ArrayList<List<Integer>>();
        for (int i = 0; i < people; i++) {
            // some topics are loved, some are not
            wishes.add(
                    random.ints(40, 0, 10)
                            .map(topic -> Math.min(topic, random.nextInt(10)))
                            .distinct()
                            .limit(3)
                            .boxed()
                            .toList());
        }
        return TopicChoice.of(topics, wishes, seed);
    }

    private static Object roles(int people, long seed) {
        var random = new SplittableRandom(seed);
        var rounds = new ArrayList<List<List<Integer>>>();
        var sizes = new int[people / 5];
        Arrays.fill(sizes, 5);
        for (int r = 0; r < 6; r++) {
            rounds.add(Shuffle.cut(Shuffle.of(people, random), sizes));
        }
        return Roles.of(new Schedule(rounds), 5, Roles.Past.none(people, 5), seed);
    }

    private static Object fairShare(int people, long seed) {
        var sizes = new ArrayList<Integer>();
        for (int g = 0; g < people / 5; g++) {
            sizes.add(g % 2 == 0 ? 5 : 4);
        }
        return FairShare.start(
                java.util.Collections.nCopies(6, sizes), new int[people], new int[people], seed);
    }
}
