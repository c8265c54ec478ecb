package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class OneTwoFourAllTest {
    @Test
    void pairsStayWholeAndNobodyIsAlone() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 600; i++) {
            int people = random.nextInt(60);
            verify(people, OneTwoFourAll.of(cost(people, 5, random), random.nextLong()));
        }
        for (int people : new int[] {0, 1, 2, 3, 5, 300, 301, 302, 303}) {
            long[][] cost = cost(people, 3, random);
            var schedule = OneTwoFourAll.of(cost, 4);
            verify(people, schedule);
            assertEquals(schedule, OneTwoFourAll.of(cost, 4));
        }
    }

    private static void verify(int people, Schedule schedule) {
        assertEquals(4, schedule.rounds().size());
        for (var round : schedule.rounds()) {
            assertTrue(Shuffle.isEveryoneOnce(people, round));
        }
        assertEquals(people, schedule.rounds().get(0).size());
        var pairs = schedule.rounds().get(1);
        var fours = schedule.rounds().get(2);
        assertEquals(people == 0 ? 0 : 1, schedule.rounds().get(3).size());
        for (var pair : pairs) {
            assertTrue(people == 1 || pair.size() == 2 || pair.size() == 3, pair.toString());
            assertTrue(fours.stream().anyMatch(four -> four.containsAll(pair)));
        }
        assertEquals(people == 1 ? 0 : people % 2, count(pairs, 3));
        if (people > 3) {
            assertEquals(people % 4 == 0 ? 0 : 1, fours.size() - count(fours, 4));
            assertEquals(
                    people % 4 == 0 ? 0 : 1,
                    count(fours, new int[] {4, 5, 6, 3}[people % 4])
                            - (people % 4 == 0 ? fours.size() : 0));
        }
    }

    private static long count(List<List<Integer>> groups, int size) {
        return groups.stream().filter(group -> group.size() == size).count();
    }

    @Test
    void inSmallRoomsPairsMergeAsCheaplyAsTheyCan() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            int people = random.nextInt(2, 16);
            long[][] cost = cost(people, random.nextInt(1, 9), random);
            var pairs = OneTwoFourAll.pairs(new long[people][people], i);
            var merged = OneTwoFourAll.merge(pairs, cost);
            assertEquals(cheapest(pairs, cost), sum(merged, cost) - sum(pairs, cost));
        }
    }

    @Test
    void thePairsOfAnEvenCountAreTheCheapest() {
        long[][] cost = cost(40, 1_000, new SplittableRandom(3));
        long sum = sum(OneTwoFourAll.pairs(cost, 1), cost);
        for (long seed = 2; seed < 6; seed++) {
            assertEquals(sum, sum(OneTwoFourAll.pairs(cost, seed), cost));
        }
    }

    @Test
    void withASixLargeRoomsMergeNearlyAsCheaply() {
        // everybody costs 1 but those who sit together in a hidden good answer
        var random = new SplittableRandom(4);
        for (int i = 0; i < 20; i++) {
            int people = 102;
            var cost = new long[people][people];
            int[] order = Shuffle.of(people, random);
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < people; b++) {
                    int groupA = Math.min(a / 4, 24);
                    int groupB = Math.min(b / 4, 24);
                    cost[order[a]][order[b]] = groupA == groupB ? 0 : 1;
                }
            }
            var pairs = new ArrayList<List<Integer>>();
            for (int a = 0; a < people; a += 2) {
                pairs.add(List.of(order[a], order[a + 1]));
            }
            assertEquals(0, sum(OneTwoFourAll.merge(pairs, cost), cost));
        }
    }

    @Test
    void whatAreNotPairsIsRefused() {
        var cost = new long[4][4];
        assertThrows(
                IllegalArgumentException.class,
                () -> OneTwoFourAll.merge(List.of(List.of(0, 1), List.of(2)), cost));
        assertThrows(
                IllegalArgumentException.class,
                () -> OneTwoFourAll.merge(List.of(List.of(0, 1), List.of(1, 2)), cost));
        assertThrows(
                IllegalArgumentException.class,
                () -> OneTwoFourAll.merge(List.of(List.of(0, 1, 2), List.of(3)), cost));
    }

    private static long cheapest(List<List<Integer>> groups, long[][] cost) {
        int people = groups.stream().mapToInt(List::size).sum();
        int odd = people % 4 == 3 && people > 3 ? 3 : 0;
        var free = new ArrayList<>(groups);
        free.removeIf(group -> group.size() == odd);
        return cheapestOf(free, cost);
    }

    private static long cheapestOf(List<List<Integer>> groups, long[][] cost) {
        if (groups.size() < 2) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int i = 1; i < groups.size(); i++) {
            long pair = between(groups.get(0), groups.get(i), cost);
            var rest = new ArrayList<>(groups);
            rest.remove(i);
            rest.remove(0);
            if (groups.size() != 3) {
                best = Math.min(best, pair + cheapestOf(rest, cost));
            }
            for (int j = 1; j < i && groups.size() % 2 != 0; j++) {
                long more =
                        between(groups.get(0), groups.get(j), cost)
                                + between(groups.get(i), groups.get(j), cost);
                var fewer = new ArrayList<>(rest);
                fewer.remove(j - 1);
                best = Math.min(best, pair + more + cheapestOf(fewer, cost));
            }
        }
        return best;
    }

    private static long between(List<Integer> some, List<Integer> others, long[][] cost) {
        return some.stream().mapToLong(a -> others.stream().mapToLong(b -> cost[a][b]).sum()).sum();
    }

    private static long sum(List<List<Integer>> groups, long[][] cost) {
        return groups.stream().mapToLong(group -> between(group, group, cost)).sum() / 2;
    }

    static long[][] cost(int people, int most, SplittableRandom random) {
        var cost = new long[people][people];
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                cost[a][b] = random.nextInt(most + 1);
                cost[b][a] = cost[a][b];
            }
        }
        return cost;
    }
}
