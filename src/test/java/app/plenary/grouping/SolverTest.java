package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

class SolverTest {
    private static final long SHORT = 300_000;

    @RepeatedTest(200)
    void everyoneSitsOnceInEachRoundInGroupsThatDifferByAtMostOne(RepetitionInfo info) {
        var random = new SplittableRandom(info.getCurrentRepetition());
        int people = random.nextInt(1, 61);
        int size = random.nextInt(2, 8);
        int rounds = random.nextInt(1, 5);
        var problem = Problem.mixing(people, rounds, new Sizing.OfSize(size));
        var schedule = Solver.solve(problem, random.nextLong(), SHORT).schedule();
        assertEquals(rounds, schedule.rounds().size());
        for (List<List<Integer>> round : schedule.rounds()) {
            var seen = new TreeSet<Integer>();
            round.forEach(seen::addAll);
            assertEquals(people, seen.size());
            assertEquals(people, round.stream().mapToInt(List::size).sum());
            int least = round.stream().mapToInt(List::size).min().orElseThrow();
            int most = round.stream().mapToInt(List::size).max().orElseThrow();
            assertTrue(most - least <= 1, round.toString());
            assertTrue(people == 1 || least > 1, "someone is alone: " + round);
        }
    }

    /** Wishes read off a hidden answer, so that all of them can be kept. */
    @RepeatedTest(200)
    void whatMustBeIsWheneverItCanBe(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        int groups = 2 + random.nextInt(7);
        int people = groups * (2 + random.nextInt(4)) + random.nextInt(groups);
        int rounds = 1 + random.nextInt(3);
        var hidden = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(hidden, random);
        var wishes = new ArrayList<Wish>(List.of(new Wish.NewPairs(Strength.IMPORTANT)));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one != other) {
                var both = Set.of(hidden.get(one), hidden.get(other));
                wishes.add(
                        one % groups == other % groups
                                ? new Wish.Together(both, Strength.MUST)
                                : new Wish.Apart(both, Strength.MUST));
            }
        }
        int pinned = random.nextInt(people);
        wishes.add(new Wish.Pinned(hidden.get(pinned), pinned % groups, Set.of(), Strength.MUST));
        var sizing = new Sizing.OfCount(groups);
        var problem = new Problem(people, rounds, sizing, wishes, List.of());
        var answer = Solver.solve(problem, info.getCurrentRepetition(), SHORT);
        assertEquals(0, answer.broken(), wishes.toString());
        assertEquals(0, broken(answer.schedule(), wishes), wishes.toString());
    }

    @Test
    void whoIsAbsentHasNoSeat() {
        var problem =
                Problem.mixing(9, 2, new Sizing.OfSize(3))
                        .with(new Wish.Absent(4, Set.of(1)))
                        .with(new Wish.Absent(5, Set.of(0, 1)));
        var schedule = Solver.solve(problem, 1, SHORT).schedule();
        assertEquals(List.of(8, 7), schedule.rounds().stream().map(SolverTest::seated).toList());
        assertFalse(schedule.rounds().get(1).stream().anyMatch(g -> g.contains(4)));
    }

    @Test
    void whoFindsNoSeatSitsOutAndThatIsShared() {
        var three = Collections.nCopies(3, new Capacity(2, 2));
        var problem =
                new Problem(
                        8,
                        4,
                        new Sizing.Given(three),
                        List.of(
                                new Wish.NewPairs(Strength.WISHED),
                                new Wish.FairShare(Strength.IMPORTANT)),
                        List.of());
        var schedule = Solver.solve(problem, 3, SHORT).schedule();
        for (int p = 0; p < 8; p++) {
            int person = p;
            assertEquals(
                    3,
                    schedule.rounds().stream()
                            .filter(r -> r.stream().anyMatch(g -> g.contains(person)))
                            .count());
        }
    }

    @Test
    void kindsAreSpreadAndNobodyIsTheOnlyOne() {
        var kinds = IntStream.range(0, 24).mapToObj(p -> p % 4).toList();
        var spread =
                new Problem(
                        24,
                        2,
                        new Sizing.OfSize(4),
                        List.of(new Wish.Spread(kinds, Strength.IMPORTANT)),
                        List.of());
        for (var round : Solver.solve(spread, 1, SHORT).schedule().rounds()) {
            for (var group : round) {
                assertEquals(4, group.stream().map(kinds::get).distinct().count());
            }
        }
        var few = Set.of(1, 5, 9, 13);
        var alone =
                new Problem(
                        24,
                        2,
                        new Sizing.OfSize(4),
                        List.of(
                                new Wish.NewPairs(Strength.NICE),
                                new Wish.NotAlone(few, Strength.IMPORTANT)),
                        List.of());
        for (var round : Solver.solve(alone, 1, SHORT).schedule().rounds()) {
            for (var group : round) {
                assertTrue(group.stream().filter(few::contains).count() != 1, round.toString());
            }
        }
    }

    @Test
    void whoMetBeforeDoesNotMeetWhereOthersCan() {
        var before = new ArrayList<Met>();
        for (int group = 0; group < 4; group++) {
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < a; b++) {
                    before.add(new Met(group * 4 + a, group * 4 + b, Met.after(1)));
                }
            }
        }
        var problem = Problem.mixing(16, 4, new Sizing.OfSize(4)).withEarlier(before);
        var answer = Solver.solve(problem, 5, Solver.STEPS_A_SECOND);
        assertTrue(answer.proven());
        assertEquals(0, answer.schedule().repeats());
        for (var round : answer.schedule().rounds()) {
            for (var group : round) {
                assertEquals(4, group.stream().map(p -> p / 4).distinct().count());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameGroups() {
        var kinds = IntStream.range(0, 23).mapToObj(p -> p % 3).toList();
        var problem =
                Problem.mixing(23, 4, new Sizing.OfSize(4))
                        .with(new Wish.Spread(kinds, Strength.WISHED));
        assertEquals(Solver.solve(problem, 7, SHORT), Solver.solve(problem, 7, SHORT));
    }

    @Test
    void eachAnswerToldIsBetterAndTheFirstComesAtOnce() {
        var told = new ArrayList<Answer>();
        var problem = Problem.mixing(32, 10, new Sizing.OfSize(4));
        var last = Solver.solve(problem, 1, SHORT, () -> false, told::add);
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i).missed() < told.get(i - 1).missed());
        }
        assertEquals(last, told.getLast());
        var stopped = Solver.solve(problem, 1, Long.MAX_VALUE / 2, () -> true, _ -> {});
        assertEquals(32, seated(stopped.schedule().rounds().getFirst()));
    }

    @Test
    void inUsualRoomsNobodyMeetsTwice() {
        assertEquals(0, repeats(24, 4, 5));
        assertEquals(0, repeats(16, 4, 4));
        assertEquals(0, repeats(30, 3, 6));
        assertEquals(0, repeats(100, 5, 6));
    }

    @Test
    void whatIsNoProblemIsRefused() {
        var fours = new Sizing.OfSize(4);
        assertThrows(IllegalArgumentException.class, () -> Problem.mixing(0, 4, fours));
        assertThrows(IllegalArgumentException.class, () -> Problem.mixing(4, 0, fours));
        assertThrows(IllegalArgumentException.class, () -> new Sizing.OfSize(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Problem.mixing(4, 1, fours).with(new Wish.Absent(4, Set.of(0))));
    }

    private static int repeats(int people, int size, int rounds) {
        var problem = Problem.mixing(people, rounds, new Sizing.OfSize(size));
        return Solver.solve(problem, 1, Solver.STEPS_A_SECOND).schedule().repeats();
    }

    private static int seated(List<List<Integer>> round) {
        return round.stream().mapToInt(List::size).sum();
    }

    private static int broken(Schedule schedule, List<Wish> wishes) {
        int broken = 0;
        for (var round : schedule.rounds()) {
            for (Wish wish : wishes) {
                broken +=
                        switch (wish) {
                            case Wish.Together(var who, _) ->
                                    round.stream().anyMatch(g -> g.containsAll(who)) ? 0 : 1;
                            case Wish.Apart(var who, _) ->
                                    round.stream().noneMatch(g -> new HashSet<>(g).containsAll(who))
                                            ? 0
                                            : 1;
                            case Wish.Pinned p -> round.get(p.group()).contains(p.person()) ? 0 : 1;
                            default -> 0;
                        };
            }
        }
        return broken;
    }
}
