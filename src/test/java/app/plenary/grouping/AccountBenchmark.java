package app.plenary.grouping;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what finding conflicts, mending and accounting cost in CPU milliseconds: the first call
 * and the median and the slowest of many with other seeds. Run by {@code main}; asserts nothing.
 */
final class AccountBenchmark {
    private static final int CALLS = 31;

    private AccountBenchmark() {}

    public static void main(String[] args) {
        System.out.printf("%-56s %8s %8s %8s%n", "CPU ms", "first", "median", "slowest");
        conflicts();
        repairs();
        accounts();
    }

    private static void print(String what, java.util.function.LongFunction<Supplier<?>> calls) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new double[CALLS];
        Object last = "";
        for (int i = 0; i < CALLS; i++) {
            Supplier<?> call = calls.apply(i);
            long before = threads.getCurrentThreadCpuTime();
            last = call.get();
            times[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        double first = times[0];
        double[] warm = Arrays.copyOfRange(times, CALLS / 3, CALLS);
        Arrays.sort(warm);
        System.out.printf(
                "%-56s %8.1f %8.1f %8.1f  %s%n",
                what, first, warm[warm.length / 2], warm[warm.length - 1], brief(last));
    }

    private static String brief(Object result) {
        return switch (result) {
            case Conflict.Possible _ -> "possible";
            case Conflict.Unknown _ -> "unknown";
            case Conflict.Impossible(Conflict c) ->
                    c.kind()
                            + " "
                            + c.wishes().size()
                            + (c.smallest() ? " (smallest)" : "")
                            + " relax "
                            + c.relax().size();
            case Repair r -> r.moves().size() + " moves" + (r.fewest() ? " (fewest)" : "");
            case Account a -> a.repeats().size() + " repeats";
            default -> "";
        };
    }

    // ---------------------------------------------------------------- conflicts

    private static void conflicts() {
        print(
                "conflict: 105 people, 21 groups, 8 rules, 6 rounds",
                seed -> {
                    var problem = eightRules(new SplittableRandom(seed));
                    return () -> Conflict.in(problem);
                });
        print(
                "conflict: the same with one rule that contradicts",
                seed -> {
                    var problem = eightRules(new SplittableRandom(seed));
                    var bad = problem.with(apart(0, 1)).with(together(0, 2)).with(together(2, 1));
                    return () -> Conflict.in(bad);
                });
        for (int people : new int[] {60, 300}) {
            print(
                    "conflict: " + people + " people, fives, many rules",
                    seed -> {
                        var problem = many(new SplittableRandom(seed), people, people / 3);
                        return () -> Conflict.in(problem);
                    });
        }
        print(
                "conflict: 60 people, 12 groups with hosts, 13 apart",
                seed -> {
                    var problem = hosts(seed);
                    return () -> Conflict.in(problem);
                });
    }

    private static Wish apart(Integer... who) {
        return new Wish.Apart(Set.of(who), Strength.MUST);
    }

    private static Wish together(Integer... who) {
        return new Wish.Together(Set.of(who), Strength.MUST);
    }

    private static Problem eightRules(SplittableRandom random) {
        var wishes = new ArrayList<Wish>();
        wishes.add(together(0, 20, 40));
        wishes.add(together(5, 6));
        wishes.add(new Wish.Apart(some(random, 105, 18), Strength.MUST));
        wishes.add(new Wish.Apart(some(random, 105, 10), Strength.MUST));
        wishes.add(new Wish.Pinned(50, 3, Set.of(), Strength.MUST));
        wishes.add(new Wish.Pinned(51, 3, Set.of(0, 1), Strength.MUST));
        wishes.add(new Wish.Absent(60, Set.of(2)));
        wishes.add(new Wish.NewPairs(Strength.IMPORTANT));
        return new Problem(105, 6, new Sizing.OfCount(21), wishes, List.of());
    }

    private static Problem many(SplittableRandom random, int people, int rules) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < rules; i++) {
            int kind = random.nextInt(4);
            if (kind == 0) {
                wishes.add(new Wish.Together(some(random, people, 2), Strength.MUST));
            } else if (kind == 1) {
                wishes.add(
                        new Wish.Pinned(
                                random.nextInt(people),
                                random.nextInt(people / 5),
                                Set.of(),
                                Strength.MUST));
            } else {
                wishes.add(new Wish.Apart(some(random, people, 2 + i % 6), Strength.MUST));
            }
        }
        return new Problem(people, 6, new Sizing.OfSize(5), wishes, List.of());
    }

    private static Problem hosts(long seed) {
        var wishes = new ArrayList<Wish>();
        for (int g = 0; g < 12; g++) {
            wishes.add(new Wish.Pinned(g, g, Set.of(), Strength.MUST));
        }
        var who = IntStream.range(20 + (int) seed % 10, 33 + (int) seed % 10).boxed();
        wishes.add(new Wish.Apart(who.collect(Collectors.toSet()), Strength.MUST));
        return new Problem(60, 6, new Sizing.OfCount(12), wishes, List.of());
    }

    private static Set<Integer> some(SplittableRandom random, int of, int count) {
        return random.ints(0, of).distinct().limit(count).boxed().collect(Collectors.toSet());
    }

    // ---------------------------------------------------------------- repairs

    private static void repairs() {
        for (int people : new int[] {60, 500}) {
            var was = groups(people, people / 5, 6, 1);
            for (int comes : new int[] {1, 3, 10}) {
                print(
                        "repair: " + people + " people × 6, " + comes + " come and one leaves",
                        seed -> {
                            int away = (int) seed * 7 % people;
                            var now =
                                    many(new SplittableRandom(3), people, 6)
                                            .with(
                                                    List.of(
                                                            new Wish.NewPairs(Strength.IMPORTANT),
                                                            new Wish.Absent(
                                                                    away,
                                                                    Set.of(0, 1, 2, 3, 4, 5))));
                            var more =
                                    new Problem(
                                            people + comes,
                                            6,
                                            now.sizing(),
                                            now.wishes(),
                                            List.of());
                            return () -> Repair.of(more, was, 0, Repair.Locks.NONE);
                        });
            }
            print(
                    "repair: " + people + " people × 6, three new musts",
                    seed -> {
                        int a = (int) seed;
                        var now =
                                Problem.mixing(people, 6, new Sizing.OfSize(5))
                                        .with(together(a, a + 1))
                                        .with(apart(a + 2, a + 3, a + 4, a + 5, a + 6))
                                        .with(new Wish.Pinned(a + 7, 0, Set.of(), Strength.MUST));
                        return () -> Repair.of(now, was, 0, Repair.Locks.NONE);
                    });
        }
    }

    private static Schedule groups(int people, int groups, int rounds, long seed) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < rounds; r++) {
            int[] order = IntStream.range(0, people).toArray();
            Shuffle.first(people, order, random);
            all.add(
                    IntStream.range(0, groups)
                            .mapToObj(g ->
                                    IntStream.range(0, people)
                                            .filter(i -> i % groups == g)
                                            .mapToObj(i -> order[i])
                                            .toList())
                            .toList());
        }
        return new Schedule(all);
    }

    // ---------------------------------------------------------------- accounts

    private static void accounts() {
        print(
                "account: 500 people × 6, 8 wishes",
                seed -> {
                    var random = new SplittableRandom(seed);
                    var kinds = random.ints(500, 0, 4).boxed().toList();
                    var problem =
                            many(random, 500, 5)
                                    .with(new Wish.NewPairs(Strength.IMPORTANT))
                                    .with(new Wish.Spread(kinds, Strength.WISHED))
                                    .with(new Wish.FairShare(Strength.NICE));
                    var schedule = groups(500, 100, 6, seed);
                    return () -> Account.of(problem, schedule);
                });
    }
}
