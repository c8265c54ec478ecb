package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

class LimitsTest {
    @Test
    void noScheduleOfSmallRoomsHasFewerRepeatsThanTheBound() {
        List<List<Integer>> rooms =
                List.of(
                        List.of(2, 2),
                        List.of(2, 2, 2),
                        List.of(3, 3),
                        List.of(3, 2),
                        List.of(4),
                        List.of(3, 2, 2),
                        List.of(4, 2),
                        List.of(1, 1, 1),
                        List.of(3, 3, 1));
        int sharp = 0;
        for (List<Integer> sizes : rooms) {
            var all = rounds(sizes);
            for (int rounds = 1; rounds <= 3; rounds++) {
                int people = sizes.stream().mapToInt(Integer::intValue).sum();
                int fewest = fewest(all, new ArrayList<>(List.of(all.getFirst())), rounds);
                var schedule = new Schedule(Collections.nCopies(rounds, all.getFirst()));
                var problem = Problem.mixing(people, rounds, new Sizing.OfSize(2));
                var limits = Limits.of(problem, schedule);
                assertTrue(limits.leastRepeats() <= fewest, sizes + " " + limits + fewest);
                sharp += limits.leastRepeats() == fewest ? 1 : 0;
                if (fewest == 0 && limits.mostRounds().isPresent()) {
                    assertTrue(limits.mostRounds().getAsInt() >= rounds, sizes + " " + limits);
                }
            }
        }
        assertTrue(sharp > 20, sharp + " of 27 bounds are reached");
    }

    @Test
    void theLimitsThatAreKnown() {
        assertEquals(OptionalInt.of(7), Limits.mostRounds(24, Collections.nCopies(6, 4)));
        assertEquals(OptionalInt.of(5), Limits.mostRounds(16, Collections.nCopies(4, 4)));
        assertEquals(OptionalInt.of(23), Limits.mostRounds(24, Collections.nCopies(12, 2)));
        assertEquals(OptionalInt.of(3), Limits.mostRounds(36, Collections.nCopies(6, 6)), "Tarry");
        assertEquals(OptionalInt.of(7), Limits.mostRounds(37, Collections.nCopies(6, 6)));
        assertEquals(OptionalInt.of(4), Limits.mostRounds(12, Collections.nCopies(4, 3)));
        assertEquals(OptionalInt.of(1), Limits.mostRounds(8, List.of(4, 4)));
        assertEquals(OptionalInt.of(1), Limits.mostRounds(7, List.of(4, 3)));
        assertEquals(OptionalInt.empty(), Limits.mostRounds(3, List.of(1, 1, 1)));
        assertEquals(OptionalInt.empty(), Limits.mostRounds(0, List.of()));
    }

    @Test
    void thoseWhoMustStayTogetherRepeatInEveryRoundButTheFirst() {
        var round = List.of(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6, 7, 8));
        var schedule = new Schedule(Collections.nCopies(3, round));
        var problem = Problem.mixing(9, 3, new Sizing.OfSize(3));
        assertEquals(0, Limits.of(problem, schedule).leastRepeats());
        var together = new Wish.Together(java.util.Set.of(0, 1), Strength.MUST);
        assertEquals(2, Limits.of(problem.with(together), schedule).leastRepeats());
    }

    private static int fewest(
            List<List<List<Integer>>> all, List<List<List<Integer>>> chosen, int rounds) {
        if (chosen.size() == rounds) {
            return new Schedule(chosen).repeats();
        }
        int fewest = Integer.MAX_VALUE;
        for (var round : all) {
            chosen.add(round);
            fewest = Math.min(fewest, fewest(all, chosen, rounds));
            chosen.removeLast();
        }
        return fewest;
    }

    /** Every way to divide people into groups of these sizes. */
    private static List<List<List<Integer>>> rounds(List<Integer> sizes) {
        int people = sizes.stream().mapToInt(Integer::intValue).sum();
        var all = new ArrayList<List<List<Integer>>>();
        Exhaustive.placements(
                people,
                sizes.size(),
                seat -> {
                    var groups = new ArrayList<List<Integer>>();
                    sizes.forEach(_ -> groups.add(new ArrayList<>()));
                    for (int p = 0; p < people; p++) {
                        if (seat[p] >= 0) {
                            groups.get(seat[p]).add(p);
                        }
                    }
                    boolean fits = true;
                    for (int g = 0; g < groups.size(); g++) {
                        fits &= groups.get(g).size() == sizes.get(g);
                    }
                    // groups of one size are the same in any order
                    for (int g = 1; g < groups.size() && fits; g++) {
                        boolean same = sizes.get(g).equals(sizes.get(g - 1));
                        fits = !same || groups.get(g - 1).getFirst() < groups.get(g).getFirst();
                    }
                    if (fits) {
                        all.add(groups);
                    }
                });
        return all;
    }
}
