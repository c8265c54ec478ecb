package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Conflict.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ConflictTest {
    @Test
    void whatTheSearchSaysIsWhatAllPlacementsSay() {
        int impossible = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            var problem = Exhaustive.random(new SplittableRandom(seed), 6, 7);
            for (int round = 0; round < problem.rounds(); round++) {
                boolean possible = Exhaustive.isPossible(problem, round, musts(problem));
                var placement = Conflict.placement(problem, round, seed);
                assertEquals(possible, placement.isPresent(), "seed " + seed);
                if (placement.isPresent()) {
                    int[] seat = placement.get();
                    var plain = new Exhaustive(problem, round);
                    assertTrue(plain.fits(seat), "seed " + seed);
                    for (Wish wish : musts(problem)) {
                        assertTrue(plain.keeps(wish, seat), "seed " + seed);
                    }
                }
                var answer = Conflict.in(problem, round);
                boolean absent = isPinnedButAbsent(problem, round);
                assertEquals(
                        possible && !absent, answer instanceof Conflict.Possible, "seed " + seed);
                impossible += possible ? 0 : 1;
            }
        }
        assertTrue(impossible > 1_000, impossible + " impossible");
    }

    @Test
    void aConflictIsSmallestAndItsProposalHelps() {
        int several = 0;
        for (int seed = 0; seed < 5_000; seed++) {
            var problem = Exhaustive.random(new SplittableRandom(~seed), 5, 8);
            if (Conflict.in(problem) instanceof Conflict.Impossible(Conflict conflict)
                    && conflict.kind() != Kind.PINNED_BUT_ABSENT) {
                several += conflict.wishes().size() > 2 ? 1 : 0;
                verify(problem, conflict, "seed " + seed);
            }
        }
        assertTrue(several > 20, several + " with three and more");
    }

    private static void verify(Problem problem, Conflict conflict, String seed) {
        int round = conflict.rounds().getFirst();
        var wishes = conflict.wishes();
        assertTrue(problem.wishes().containsAll(wishes), seed);
        assertEquals(wishes.size(), new HashSet<>(wishes).size(), seed);
        for (int r : conflict.rounds()) {
            assertFalse(Exhaustive.isPossible(problem, r, wishes), seed);
        }
        for (Wish wish : wishes) {
            assertTrue(Exhaustive.isPossible(problem, round, without(wishes, wish)), seed);
        }
        assertTrue(conflict.smallest(), seed);
        var all = musts(problem).stream().distinct().toList();
        for (var fewer : subsets(all, wishes.size() - 1)) {
            assertTrue(Exhaustive.isPossible(problem, round, fewer), seed + fewer);
        }
        assertEquals(wishes.isEmpty(), conflict.kind() == Kind.TOO_FEW_PEOPLE, seed);
        if (!conflict.relax().isEmpty()) {
            var rest = new ArrayList<>(all);
            rest.removeAll(conflict.relax());
            assertTrue(inAllRounds(problem, rest), seed);
            for (var fewer : subsets(all, conflict.relax().size() - 1)) {
                var others = new ArrayList<>(all);
                others.removeAll(fewer);
                assertFalse(inAllRounds(problem, others), seed + fewer);
            }
        } else {
            assertFalse(inAllRounds(problem, List.of()), seed);
        }
    }

    private static boolean inAllRounds(Problem problem, List<Wish> wishes) {
        return IntStream.range(0, problem.rounds())
                .allMatch(r -> Exhaustive.isPossible(problem, r, wishes));
    }

    private static List<Wish> musts(Problem problem) {
        return problem.wishes().stream().filter(w -> w.strength() == Strength.MUST).toList();
    }

    private static List<Wish> without(List<Wish> wishes, Wish one) {
        return wishes.stream().filter(w -> !w.equals(one)).toList();
    }

    private static List<List<Wish>> subsets(List<Wish> all, int size) {
        var subsets = new ArrayList<List<Wish>>();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                int chosen = bits;
                subsets.add(
                        IntStream.range(0, all.size())
                                .filter(i -> (chosen >> i & 1) == 1)
                                .mapToObj(all::get)
                                .toList());
            }
        }
        return subsets;
    }

    private static boolean isPinnedButAbsent(Problem problem, int round) {
        return problem.wishes().stream()
                .anyMatch(w ->
                        w instanceof Wish.Pinned(int p, _, Set<Integer> when, Strength strength)
                                && strength == Strength.MUST
                                && when.contains(round)
                                && !problem.isPresent(p, round));
    }

    // ------------------------------------------------------------ what people do

    private static Conflict conflict(int people, Sizing sizing, Wish... wishes) {
        var problem = new Problem(people, 3, sizing, List.of(wishes), List.of());
        return assertInstanceOf(Conflict.Impossible.class, Conflict.in(problem)).conflict();
    }

    private static Wish together(Integer... who) {
        return new Wish.Together(Set.of(who), Strength.MUST);
    }

    private static Wish apart(Integer... who) {
        return new Wish.Apart(Set.of(who), Strength.MUST);
    }

    private static Wish pinned(int who, int group) {
        return new Wish.Pinned(who, group, Set.of(), Strength.MUST);
    }

    @Test
    void friendsOfFriendsWhoMustBeApartAreNamedWithTheWholeChain() {
        var found =
                conflict(
                        24,
                        new Sizing.OfSize(4),
                        together(0, 1),
                        together(5, 6),
                        together(1, 2),
                        apart(0, 2),
                        apart(8, 9));
        assertEquals(Kind.TOGETHER_BUT_APART, found.kind());
        assertEquals(
                Set.of(together(0, 1), together(1, 2), apart(0, 2)), Set.copyOf(found.wishes()));
        assertEquals(List.of(0, 1, 2), found.rounds());
        assertEquals(List.of(apart(0, 2)), found.relax());
    }

    @Test
    void eachKindOfConflictIsToldApart() {
        var fours = new Sizing.OfSize(4);
        assertEquals(Kind.TOGETHER_TOO_MANY, conflict(24, fours, together(0, 1, 2, 3, 4)).kind());
        assertEquals(
                Kind.TOGETHER_TOO_MANY,
                conflict(24, fours, together(0, 1, 2), together(2, 3, 4)).kind());
        assertEquals(Kind.APART_TOO_MANY, conflict(8, fours, apart(0, 1, 2)).kind());
        assertEquals(
                Kind.APART_TOO_MANY,
                conflict(8, fours, apart(0, 1), apart(1, 2), apart(2, 0)).kind());
        assertEquals(Kind.PINNED_TWICE, conflict(24, fours, pinned(3, 1), pinned(3, 2)).kind());
        assertEquals(Kind.NO_SUCH_GROUP, conflict(24, fours, pinned(3, 6)).kind());
        assertEquals(
                Kind.TOGETHER_BUT_PINNED,
                conflict(24, fours, pinned(3, 1), pinned(4, 2), together(3, 4)).kind());
        assertEquals(
                Kind.APART_BUT_PINNED,
                conflict(24, fours, pinned(3, 1), pinned(4, 1), apart(3, 4)).kind());
        assertEquals(
                Kind.GROUP_TOO_FULL,
                conflict(
                                24,
                                fours,
                                pinned(0, 1),
                                pinned(1, 1),
                                pinned(2, 1),
                                pinned(3, 1),
                                pinned(4, 1))
                        .kind());
        assertEquals(
                Kind.PINNED_BUT_ABSENT,
                conflict(
                                24,
                                fours,
                                new Wish.Pinned(3, 1, Set.of(2), Strength.MUST),
                                new Wish.Absent(3, Set.of(1, 2)))
                        .kind());
        assertEquals(
                Kind.TOO_FEW_PEOPLE,
                conflict(3, new Sizing.Given(List.of(new Capacity(2, 4), new Capacity(2, 4))))
                        .kind());
    }

    @Test
    void theHostWhoBarsAllSolutionsIsProposedRatherThanTwoOtherWishes() {
        var found =
                conflict(
                        12,
                        new Sizing.OfCount(3),
                        pinned(0, 1),
                        together(0, 5),
                        together(0, 6),
                        pinned(5, 2),
                        pinned(6, 2));
        assertEquals(List.of(pinned(0, 1)), found.relax());
    }

    @Test
    void hostsAtEveryTableDoNotSlowDownTheProofThatTooManyMustBeApart() {
        var wishes = new ArrayList<Wish>();
        for (int g = 0; g < 12; g++) {
            wishes.add(pinned(g, g));
        }
        var thirteen = IntStream.range(20, 33).boxed().collect(Collectors.toSet());
        wishes.add(new Wish.Apart(thirteen, Strength.MUST));
        var found = conflict(60, new Sizing.OfCount(12), wishes.toArray(Wish[]::new));
        assertEquals(List.of(new Wish.Apart(thirteen, Strength.MUST)), found.wishes());
        assertTrue(found.smallest());
    }

    @Test
    void threesInGroupsOfFourLeaveRoomForSinglesOnlyAndThatIsProven() {
        var wishes = new ArrayList<Wish>();
        for (int p = 0; p < 60; p += 3) {
            wishes.add(together(p, p + 1, p + 2));
        }
        var answer = Conflict.in(new Problem(60, 2, new Sizing.OfSize(4), wishes, List.of()));
        var found = assertInstanceOf(Conflict.Impossible.class, answer).conflict();
        assertEquals(Kind.IN_COMMON, found.kind());
        assertEquals(16, found.wishes().size());
    }

    @Test
    void theSameSeedGivesTheSamePlacementAndAnotherSeedAnother() {
        var problem = Problem.mixing(40, 1, new Sizing.OfSize(4)).with(together(1, 2));
        int[] one = Conflict.placement(problem, 0, 1).orElseThrow();
        assertEquals(
                IntStream.of(one).boxed().toList(),
                IntStream.of(Conflict.placement(problem, 0, 1).orElseThrow()).boxed().toList());
        assertFalse(java.util.Arrays.equals(one, Conflict.placement(problem, 0, 2).orElseThrow()));
    }
}
