package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class StateTest {

    /** The cost kept through random moves against one added up from the wishes' definitions. */
    @RepeatedTest(60)
    void theCostToldIsTheCostAddedUpAnew(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        int people = 6 + random.nextInt(12);
        int rounds = 1 + random.nextInt(4);
        var problem = problem(random, people, rounds);
        var model = new Model(problem);
        var state = new State(model);
        Start.seatEveryone(state, new SplittableRandom(1));
        for (int i = 0; i < 300; i++) {
            int r = random.nextInt(rounds);
            int a = random.nextInt(people);
            int b = random.nextInt(people);
            if (state.seat[r][a] < 0) {
                continue;
            }
            int to = random.nextInt(model.groups[r] + 1);
            if (random.nextInt(3) == 0 && to != state.seat[r][a] && state.hasRoom(r, to)) {
                state.move(r, a, to);
            } else if (state.seat[r][b] >= 0 && state.seat[r][b] != state.seat[r][a]) {
                state.swap(r, a, b);
            }
            assertEquals(
                    sum(problem, model, state.seat),
                    (double) state.cost(),
                    200.0 * people * people);
        }
    }

    private static Problem problem(Random random, int people, int rounds) {
        var everyone = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(everyone, random);
        var kinds = everyone.stream().map(_ -> random.nextInt(4) - 1).toList();
        var values = everyone.stream().map(_ -> random.nextDouble()).toList();
        var wishes = new ArrayList<Wish>();
        wishes.add(new Wish.NewPairs(Strength.IMPORTANT));
        wishes.add(new Wish.Alike(kinds, Strength.NICE));
        wishes.add(new Wish.Spread(kinds, Strength.WISHED));
        wishes.add(new Wish.Balance(values, Strength.NICE));
        wishes.add(new Wish.NotAlone(new HashSet<>(everyone.subList(0, 4)), Strength.WISHED));
        wishes.add(new Wish.FairShare(Strength.WISHED));
        wishes.add(new Wish.Apart(Set.of(everyone.get(0), everyone.get(1)), Strength.IMPORTANT));
        wishes.add(new Wish.Pinned(everyone.get(2), 0, Set.of(), Strength.WISHED));
        wishes.add(new Wish.Absent(everyone.get(3), Set.of(random.nextInt(rounds))));
        var sizing =
                random.nextBoolean()
                        ? new Sizing.OfSize(2 + random.nextInt(3))
                        : new Sizing.Given(Collections.nCopies(3, new Capacity(0, people / 3)));
        var earlier = List.of(new Met(everyone.get(4), everyone.get(5), 0.5));
        return new Problem(people, rounds, sizing, wishes, earlier);
    }

    private static double sum(Problem problem, Model model, int[][] seats) {
        double sum = 0;
        var times = new int[problem.people()][problem.people()];
        var small = new int[problem.people()];
        var out = new int[problem.people()];
        for (int r = 0; r < seats.length; r++) {
            for (int g = 0; g <= model.groups[r]; g++) {
                int group = g;
                int round = r;
                var who =
                        IntStream.range(0, problem.people())
                                .filter(p -> seats[round][p] == group)
                                .boxed()
                                .toList();
                if (g == model.groups[r]) {
                    who.forEach(p -> out[p]++);
                    continue;
                }
                if (!(problem.sizing() instanceof Sizing.Given) && who.size() < model.most[r][g]) {
                    who.forEach(p -> small[p]++);
                }
                for (int a : who) {
                    for (int b : who) {
                        if (a < b) {
                            times[a][b]++;
                        }
                    }
                }
                for (Wish wish : problem.wishes()) {
                    sum += cost(problem, wish, g, who);
                }
            }
        }
        for (int a = 0; a < problem.people(); a++) {
            for (int b = a + 1; b < problem.people(); b++) {
                sum += 16.0 * Model.UNIT * times[a][b] * (times[a][b] - 1) / 2;
                for (Met met : problem.earlier()) {
                    if (Set.of(met.one(), met.other()).equals(Set.of(a, b))) {
                        sum += 16.0 * Model.UNIT * times[a][b] * met.counts();
                    }
                }
            }
            sum += Model.UNIT * (small[a] * small[a] + 4.0 * out[a] * out[a]);
        }
        return sum;
    }

    private static double cost(Problem problem, Wish wish, int group, List<Integer> who) {
        double weight = wish.strength().weight() * (double) Model.UNIT;
        return switch (wish) {
            case Wish.Apart w -> weight * pairs(who.stream().filter(w.people()::contains).count());
            case Wish.Alike w ->
                    -weight
                            * IntStream.range(0, 3)
                                    .mapToLong(k -> pairs(count(w.kinds(), k, who)))
                                    .sum();
            case Wish.NotAlone w ->
                    who.stream().filter(w.people()::contains).count() == 1 ? weight : 0;
            case Wish.Pinned w -> who.contains(w.person()) && group != w.group() ? weight : 0;
            case Wish.Spread w ->
                    IntStream.range(0, 3)
                            .filter(w.kinds()::contains)
                            .mapToDouble(k -> {
                                double share = count(w.kinds(), k) / (double) problem.people();
                                return products(
                                        who.stream()
                                                .map(p -> (w.kinds().get(p) == k ? 1 : 0) - share)
                                                .toList(),
                                        weight / 2);
                            })
                            .sum();
            case Wish.Balance w -> {
                double mean = w.values().stream().mapToDouble(v -> v).average().orElseThrow();
                double square = w.values().stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
                double deviation = Math.sqrt(square / problem.people());
                yield products(
                        who.stream().map(p -> (w.values().get(p) - mean) / deviation).toList(),
                        weight / 4);
            }
            default -> 0;
        };
    }

    /** The sum over pairs is half of what the square of the sum has beyond the squares. */
    private static double products(List<Double> differences, double weight) {
        double sum = differences.stream().mapToDouble(d -> d).sum();
        double squares = differences.stream().mapToDouble(d -> d * d).sum();
        return weight * (sum * sum - squares) / 2;
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    private static long count(List<Integer> kinds, int kind) {
        return kinds.stream().filter(k -> k == kind).count();
    }

    private static long count(List<Integer> kinds, int kind, List<Integer> who) {
        return who.stream().filter(p -> kinds.get(p) == kind).count();
    }
}
