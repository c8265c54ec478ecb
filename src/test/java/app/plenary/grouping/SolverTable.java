package app.plenary.grouping;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Prints what the solver makes of rooms of usual and unusual size, and when the first answer is
 * there.
 */
final class SolverTable {
    private static final long SECOND = 1_000_000_000;

    private SolverTable() {}

    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %9s %9s %8s %7s %9s%n",
                "room",
                "first ms",
                "end ms",
                "repeats",
                "broken",
                "missed");
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            boolean shown = warmUp > 0;
            print("23 in fours, 4 rounds", mixing(23, 4, 4), shown);
            print("60 in fives, 6 rounds", mixing(60, 5, 6), shown);
            print("100 in fives, 6 rounds", mixing(100, 5, 6), shown);
            print("500 in fives, 6 rounds", mixing(500, 5, 6), shown);
            print("32 in fours, 11 rounds (10 is the most)", mixing(32, 4, 11), shown);
            print("105 in 21 groups, 8 rules, 1 round", rules(1), shown);
            print("105 in 21 groups, 8 rules, 4 rounds", rules(4), shown);
        }
    }

    private static Problem mixing(int people, int size, int rounds) {
        return Problem.mixing(people, rounds, new Sizing.OfSize(size));
    }

    /** Eight rules of mixed kinds. */
    private static Problem rules(int rounds) {
        var random = new Random(5);
        var teams = new ArrayList<Integer>();
        var years = new ArrayList<Double>();
        var few = new HashSet<Integer>();
        for (int p = 0; p < 105; p++) {
            teams.add(random.nextInt(4));
            years.add((double) random.nextInt(40));
            if (random.nextInt(6) == 0) {
                few.add(p);
            }
        }
        var wishes =
                List.<Wish>of(
                        new Wish.NewPairs(Strength.IMPORTANT),
                        new Wish.Together(Set.of(1, 2, 3), Strength.MUST),
                        new Wish.Apart(Set.of(4, 5, 6, 7, 8, 9), Strength.MUST),
                        new Wish.Pinned(10, 3, Set.of(), Strength.MUST),
                        new Wish.Spread(teams, Strength.WISHED),
                        new Wish.Balance(years, Strength.NICE),
                        new Wish.NotAlone(few, Strength.WISHED),
                        new Wish.FairShare(Strength.NICE));
        return new Problem(105, rounds, new Sizing.OfCount(21), wishes, List.of());
    }

    private static void print(String name, Problem problem, boolean shown) {
        var thread = ManagementFactory.getThreadMXBean();
        long begin = thread.getCurrentThreadCpuTime();
        long[] first = {-1};
        var answer =
                Solver.solve(
                        problem,
                        1,
                        Solver.STEPS_A_SECOND,
                        () -> false,
                        _ -> first[0] = first[0] < 0 ? thread.getCurrentThreadCpuTime() : first[0]);
        long end = thread.getCurrentThreadCpuTime();
        if (shown) {
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %9.1f %9.1f %8d %7d %9.2f%n",
                    name,
                    (first[0] - begin) * 1_000.0 / SECOND,
                    (end - begin) * 1_000.0 / SECOND,
                    answer.schedule().repeats(),
                    answer.broken(),
                    answer.missed());
        }
    }
}
