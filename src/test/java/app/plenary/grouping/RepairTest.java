package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Repair.Locks;
import app.plenary.grouping.Repair.Move;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class RepairTest {
    @Test
    void inSmallRoomsItIsAsGoodAsTheBestOfAllPlacements() {
        int forced = 0;
        for (int seed = 0; seed < 1_200; seed++) {
            var random = new SplittableRandom(seed);
            var now = problem(random);
            var was = was(random, now);
            var locks = locks(random, now, was);
            var repair = Repair.of(now, was, 0, locks);
            assertTrue(repair.fewest(), "seed " + seed);
            var plain = new PlainRepair(now, was, repair.schedule(), locks);
            for (int round = 0; round < was.rounds().size(); round++) {
                int[] seat = plain.seats(repair.schedule(), round);
                long[] found = plain.worth(round, seat);
                long[] best = plain.best(round);
                for (int i = 0; i < 5; i++) {
                    assertEquals(best[i], found[i], "seed " + seed + " part " + i + now + was);
                }
                assertTrue(Math.abs(best[5] - found[5]) <= 8, "seed " + seed);
                forced += best[3] > 0 ? 1 : 0;
            }
        }
        assertTrue(forced > 80, forced + " with moves of people who sat");
    }

    @Test
    void theMovesAreTheDifferenceAndRoundsBeforeStay() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(~seed);
            var now = problem(random);
            var was = was(random, now);
            int from = random.nextInt(was.rounds().size() + 1);
            var repair = Repair.of(now, was, from, Locks.NONE);
            var next = repair.schedule();
            assertEquals(was.rounds().subList(0, from), next.rounds().subList(0, from));
            var moves = new HashSet<Move>();
            for (int r = 0; r < was.rounds().size(); r++) {
                for (int p = 0; p < now.people(); p++) {
                    int before = where(was, r, p);
                    int after = where(next, r, p);
                    if (before != after) {
                        moves.add(new Move(r, p, before, after));
                    }
                }
            }
            assertEquals(moves, new HashSet<>(repair.moves()), "seed " + seed);
            assertEquals(moves.size(), repair.moves().size(), "seed " + seed);
            assertEquals(repair, Repair.of(now, was, from, Locks.NONE), "seed " + seed);
            assertTrue(
                    Repair.of(now, next, from, Locks.NONE).moves().isEmpty(),
                    "mended twice moves nobody, seed " + seed + now + was + next);
        }
    }

    // ------------------------------------------------------------ what people do

    private static Schedule schedule(Integer[]... groups) {
        return new Schedule(List.of(Arrays.stream(groups).map(List::of).toList()));
    }

    private static Integer[] group(Integer... people) {
        return people;
    }

    private static Problem fours(int people, Wish... wishes) {
        return new Problem(people, 1, new Sizing.OfSize(4), List.of(wishes), List.of());
    }

    @Test
    void aLatecomerJoinsTheSmallestGroupAndNobodyMoves() {
        var was = schedule(group(0, 1, 2, 3), group(4, 5, 6), group(7, 8, 9, 10));
        var repair = Repair.of(fours(12), was, 0, Locks.NONE);
        assertEquals(List.of(new Move(0, 11, -1, 1)), repair.moves());
    }

    @Test
    void aLeaverMovesNobodyUnlessSomeoneWouldBeAlone() {
        var away = new Wish.Absent(0, Set.of(0));
        var was = schedule(group(0, 1, 2, 3), group(4, 5, 6, 7), group(8, 9, 10, 11));
        assertEquals(
                List.of(new Move(0, 0, 0, -1)),
                Repair.of(fours(12, away), was, 0, Locks.NONE).moves());
        var pairs = schedule(group(0, 1), group(2, 3), group(4, 5));
        var problem = new Problem(6, 1, new Sizing.OfSize(2), List.of(away), List.of());
        var repair = Repair.of(problem, pairs, 0, Locks.NONE);
        assertEquals(2, repair.moves().size());
        assertEquals(1, repair.moves().get(1).person());
    }

    @Test
    void newcomersWhoFillAGroupOfTheirOwnMoveNobody() {
        var was = schedule(group(0, 1, 2, 3), group(4, 5, 6, 7));
        var repair = Repair.of(fours(12), was, 0, Locks.NONE);
        assertEquals(List.of(8, 9, 10, 11), repair.schedule().rounds().getFirst().get(2));
        assertEquals(4, repair.moves().size());
    }

    @Test
    void oneWhoMustSitWithAFriendSitsThereAndOneWhoMustNotDoesNot() {
        var was = schedule(group(0, 1, 2, 3), group(4, 5, 6), group(7, 8, 9));
        var together = new Wish.Together(Set.of(0, 10), Strength.MUST);
        assertEquals(
                List.of(new Move(0, 10, -1, 0)),
                Repair.of(fours(11, together), was, 0, Locks.NONE).moves());
        var apart = new Wish.Apart(Set.of(4, 10), Strength.MUST);
        assertEquals(
                List.of(new Move(0, 10, -1, 2)),
                Repair.of(fours(11, apart), was, 0, Locks.NONE).moves());
    }

    @Test
    void aLockedGroupTakesNobodyAndALockedPersonStays() {
        var was = schedule(group(0, 1, 2, 3), group(4, 5), group(7, 8, 9));
        var locks = new Locks(Set.of(), Set.of(new Place(0, 1)));
        assertEquals(List.of(new Move(0, 6, -1, 2)), Repair.of(fours(10), was, 0, locks).moves());
        var apart = new Wish.Apart(Set.of(0, 1), Strength.MUST);
        var moves = Repair.of(fours(10, apart), was, 0, new Locks(Set.of(0), Set.of())).moves();
        assertTrue(moves.stream().noneMatch(move -> move.person() == 0));
        assertTrue(moves.stream().anyMatch(move -> move.person() == 1));
    }

    @Test
    void whoSatOutTakesTheSeatThatALeaverLeaves() {
        var given = new Sizing.Given(List.of(new Capacity(0, 2), new Capacity(0, 2)));
        var away = new Wish.Absent(0, Set.of(0));
        var problem = new Problem(5, 1, given, List.of(away), List.of());
        var repair = Repair.of(problem, schedule(group(0, 1), group(2, 3)), 0, Locks.NONE);
        assertEquals(
                Set.of(new Move(0, 0, 0, -1), new Move(0, 4, -1, 0)), Set.copyOf(repair.moves()));
    }

    @Test
    void aScheduleOfOtherPeopleIsRefused() {
        var was = schedule(group(0, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Repair.of(fours(3), was, 0, Locks.NONE));
        var twice = schedule(group(0, 1), group(1, 2));
        assertThrows(
                IllegalArgumentException.class, () -> Repair.of(fours(3), twice, 0, Locks.NONE));
    }

    @Test
    void thirtyNewcomersInALargeRoomAreSpreadEvenlyWithoutMovingAnybody() {
        var random = new SplittableRandom(5);
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < 3; r++) {
            rounds.add(shuffledGroups(random, 200, 50));
        }
        var now = Problem.mixing(230, 3, new Sizing.OfSize(4));
        var repair = Repair.of(now, new Schedule(rounds), 1, Locks.NONE);
        assertEquals(60, repair.moves().size());
        for (int r = 1; r < 3; r++) {
            var sizes = repair.schedule().rounds().get(r).stream().map(List::size).toList();
            assertTrue(sizes.stream().allMatch(size -> size == 4 || size == 3), sizes.toString());
        }
    }

    private static List<List<Integer>> shuffledGroups(
            SplittableRandom random, int people, int groups) {
        var all = IntStream.range(0, people).toArray();
        Shuffle.first(people, all, random);
        return IntStream.range(0, groups)
                .mapToObj(g ->
                        IntStream.range(0, people)
                                .filter(i -> i % groups == g)
                                .mapToObj(i -> all[i])
                                .toList())
                .toList();
    }

    // ------------------------------------------------------------ random small rooms

    private static int where(Schedule schedule, int round, int person) {
        var groups = schedule.rounds().get(round);
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(person)) {
                return g;
            }
        }
        return -1;
    }

    private static Problem problem(SplittableRandom random) {
        var small = Exhaustive.random(random, 6, 4);
        var wishes = new ArrayList<>(small.wishes());
        int people = small.people();
        if (random.nextBoolean()) {
            wishes.add(new Wish.NewPairs(Strength.IMPORTANT));
        }
        if (random.nextInt(3) == 0) {
            wishes.add(new Wish.NotAlone(Exhaustive.some(random, people, 3), Strength.WISHED));
        }
        if (random.nextInt(3) == 0) {
            wishes.add(new Wish.FairShare(Strength.WISHED));
        }
        var earlier = new ArrayList<Met>();
        if (people > 1 && random.nextBoolean()) {
            earlier.add(new Met(0, 1, 0.5));
        }
        return new Problem(people, small.rounds(), small.sizing(), wishes, earlier);
    }

    /** Any groups of some of the people, as they may be after a change of mind. */
    private static Schedule was(SplittableRandom random, Problem now) {
        var rounds = new ArrayList<List<List<Integer>>>();
        int known = random.nextInt(now.people() + 1);
        int groups = random.nextInt(1, 4);
        for (int r = 0; r < now.rounds(); r++) {
            var round = new ArrayList<List<Integer>>();
            for (int g = 0; g < groups; g++) {
                round.add(new ArrayList<>());
            }
            for (int p = 0; p < known; p++) {
                if (random.nextInt(8) > 0) {
                    round.get(random.nextInt(groups)).add(p);
                }
            }
            rounds.add(round);
        }
        return new Schedule(rounds);
    }

    private static Locks locks(SplittableRandom random, Problem now, Schedule was) {
        var people = new HashSet<Integer>();
        var groups = new HashSet<Place>();
        if (random.nextInt(3) == 0) {
            people.add(random.nextInt(now.people()));
        }
        if (random.nextInt(3) == 0) {
            groups.add(new Place(0, random.nextInt(was.rounds().getFirst().size())));
        }
        return new Locks(people, groups);
    }
}
