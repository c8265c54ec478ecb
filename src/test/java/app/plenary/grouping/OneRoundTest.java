package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

class OneRoundTest {
    private static final OneRound.Listener NOBODY = (_, _) -> {};

    /** A random case with bounds that can be met. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Room(long[][] together, long[][] place, int[] least, int[] most, int[] start) {
        static Room random(SplittableRandom random, int people, int groups) {
            int[] kinds = {2, 10, 1_000, 1_000_000};
            int range = kinds[random.nextInt(kinds.length)];
            int lowest = random.nextBoolean() ? 0 : random.nextBoolean() ? -range : -range / 2;
            var together = new long[people][people];
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < a; b++) {
                    together[a][b] = together[b][a] = random.nextInt(lowest, lowest + range + 1);
                }
            }
            var place = new long[people][groups];
            if (random.nextBoolean()) {
                for (int i = 0; i < people; i++) {
                    place[i][random.nextInt(groups)] = random.nextInt(-2 * range, 4 * range);
                }
            }
            var start = new int[people];
            var least = new int[groups];
            for (int i = 0; i < people; i++) {
                start[i] = random.nextInt(groups);
                least[start[i]]++;
            }
            int[] most = least.clone();
            for (int group = 0; group < groups; group++) {
                least[group] -= random.nextInt(least[group] + 1);
                most[group] += random.nextInt(3);
            }
            return new Room(together, place, least, most, start);
        }

        OneRound round() {
            return new OneRound(together, least, most).withPlaces(place);
        }

        boolean withinBounds(int[] groupOf) {
            var size = new int[least.length];
            for (int group : groupOf) {
                size[group]++;
            }
            for (int group = 0; group < size.length; group++) {
                if (size[group] < least[group] || size[group] > most[group]) {
                    return false;
                }
            }
            return true;
        }

        long cost(int[] groupOf) {
            long sum = 0;
            for (int a = 0; a < groupOf.length; a++) {
                sum += place[a][groupOf[a]];
                for (int b = a + 1; b < groupOf.length; b++) {
                    sum += groupOf[a] == groupOf[b] ? together[a][b] : 0;
                }
            }
            return sum;
        }

        /** The smallest cost there is, by trying everything. */
        long smallest(boolean[] held) {
            return smallest(start.clone(), held, 0);
        }

        private long smallest(int[] groupOf, boolean[] held, int person) {
            if (person == groupOf.length) {
                return withinBounds(groupOf) ? cost(groupOf) : Long.MAX_VALUE;
            }
            if (held[person]) {
                return smallest(groupOf, held, person + 1);
            }
            long best = Long.MAX_VALUE;
            for (int group = 0; group < least.length; group++) {
                groupOf[person] = group;
                best = Math.min(best, smallest(groupOf, held, person + 1));
            }
            return best;
        }
    }

    @RepeatedTest(150)
    void smallRoomsAreSolvedAsByTryingEverything(RepetitionInfo info) {
        var random = new SplittableRandom(info.getCurrentRepetition());
        int groups = random.nextInt(1, 5);
        var room = Room.random(random, random.nextInt(1, groups > 3 ? 8 : 10), groups);
        int[] found = room.round().search(random.nextLong(), 200_000, () -> false, NOBODY);
        assertTrue(room.withinBounds(found));
        assertEquals(room.smallest(new boolean[found.length]), room.cost(found));
    }

    @RepeatedTest(100)
    void whoIsHeldStaysAndTheOthersSitAsWellAsTheyCan(RepetitionInfo info) {
        var random = new SplittableRandom(1_000 + info.getCurrentRepetition());
        int groups = random.nextInt(1, 4);
        var room = Room.random(random, random.nextInt(1, 10), groups);
        var held = new boolean[room.start.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = random.nextInt(3) == 0;
        }
        var costs = new ArrayList<Long>();
        int[] found =
                room.round()
                        .startingFrom(room.start, held)
                        .search(
                                random.nextLong(),
                                200_000,
                                () -> false,
                                (groupOf, cost) -> {
                                    assertEquals(room.cost(groupOf), cost);
                                    costs.add(cost);
                                });
        for (int i = 0; i < held.length; i++) {
            assertTrue(!held[i] || found[i] == room.start[i]);
        }
        assertTrue(room.withinBounds(found));
        assertEquals(room.smallest(held), room.cost(found));
        assertEquals(costs.getLast(), room.cost(found));
    }

    @RepeatedTest(40)
    void theSumsThatAreKeptAreThoseThatCanBeComputed(RepetitionInfo info) {
        var random = new SplittableRandom(2_000 + info.getCurrentRepetition());
        var room = Room.random(random, random.nextInt(2, 40), random.nextInt(1, 8));
        var placement = new Placement(room.together, room.place, room.least, room.most, random);
        placement.put(room.start);
        placement.heat(placement.typicalChange());
        for (int i = 0; i < 30; i++) {
            placement.sweep();
            int[] groupOf = placement.groupOf();
            assertTrue(room.withinBounds(groupOf));
            assertEquals(room.cost(groupOf), placement.cost());
            for (int group = 0; group < room.least.length; group++) {
                for (int person = 0; person < groupOf.length; person++) {
                    long sum = room.place[person][group];
                    for (int other = 0; other < groupOf.length; other++) {
                        sum += groupOf[other] == group ? room.together[person][other] : 0;
                    }
                    assertEquals(sum, placement.sum(person, group));
                    int[] moved = groupOf.clone();
                    moved[person] = group;
                    assertEquals(
                            room.cost(moved) - room.cost(groupOf),
                            moveCost(placement, groupOf, person, group));
                }
            }
        }
    }

    private static long moveCost(Placement placement, int[] groupOf, int person, int group) {
        return groupOf[person] == group ? 0 : placement.moveCost(person, group);
    }

    @RepeatedTest(40)
    void aSwapCostsWhatItIsSaidToCost(RepetitionInfo info) {
        var random = new SplittableRandom(3_000 + info.getCurrentRepetition());
        var room = Room.random(random, random.nextInt(2, 20), random.nextInt(2, 5));
        var placement = new Placement(room.together, room.place, room.least, room.most, random);
        placement.put(room.start);
        for (int a = 0; a < room.start.length; a++) {
            for (int b = 0; b < a; b++) {
                int[] swapped = room.start.clone();
                swapped[a] = room.start[b];
                swapped[b] = room.start[a];
                if (room.start[a] != room.start[b]) {
                    assertEquals(
                            room.cost(swapped) - room.cost(room.start), placement.swapCost(a, b));
                }
            }
        }
    }

    @RepeatedTest(20)
    void eachAnswerIsBetterThanTheOneBeforeAndWithinTheBounds(RepetitionInfo info) {
        var random = new SplittableRandom(4_000 + info.getCurrentRepetition());
        var room = Room.random(random, random.nextInt(20, 60), random.nextInt(3, 9));
        var costs = new ArrayList<Long>();
        int[] found =
                room.round()
                        .search(
                                7,
                                500_000,
                                () -> false,
                                (groupOf, cost) -> {
                                    assertTrue(room.withinBounds(groupOf));
                                    assertEquals(room.cost(groupOf), cost);
                                    assertTrue(costs.isEmpty() || cost < costs.getLast());
                                    costs.add(cost);
                                    Arrays.fill(groupOf, -1);
                                });
        assertEquals(costs.getLast(), room.cost(found));
    }

    @Test
    void theSameSeedGivesTheSamePlacement() {
        var room = Room.random(new SplittableRandom(5), 50, 7);
        int[] once = room.round().search(3, 1_000_000, () -> false, NOBODY);
        int[] again = room.round().search(3, 1_000_000, () -> false, NOBODY);
        assertArrayEquals(once, again);
        int[] other = room.round().search(4, 1_000, () -> false, NOBODY);
        assertFalse(Arrays.equals(once, other));
    }

    @Test
    void aStopEndsASearchWithoutEndAndTheBestSoFarIsGiven() {
        var room = Room.random(new SplittableRandom(6), 60, 8);
        var asked = new AtomicInteger();
        int[] found =
                room.round().search(1, Long.MAX_VALUE, () -> asked.incrementAndGet() > 50, NOBODY);
        assertTrue(room.withinBounds(found));
        assertTrue(asked.get() < 60, "asked on for " + asked);
        int[] atOnce = room.round().search(1, Long.MAX_VALUE, () -> true, NOBODY);
        assertTrue(room.withinBounds(atOnce));
    }

    @Test
    void aPlacementThatCannotBeUndercutEndsTheSearch() {
        var costs = new long[12][12];
        costs[0][1] = costs[1][0] = 5;
        int[] threes = {3, 3, 3, 3};
        var round = new OneRound(costs, threes, threes);
        int[] found = round.search(1, Long.MAX_VALUE, () -> false, NOBODY);
        assertEquals(0, round.cost(found));
    }

    @Test
    void aKnownBestOfFourPairsIsFoundFromAWorseStart() {
        var costs = new long[8][8];
        for (int i = 0; i < 8; i += 2) {
            costs[i][i + 1] = costs[i + 1][i] = -10;
        }
        int[] twos = {2, 2, 2, 2};
        int[] start = {0, 1, 0, 1, 2, 3, 2, 3};
        var round = new OneRound(costs, twos, twos).startingFrom(start, new boolean[8]);
        int[] found = round.search(1, 100_000, () -> false, NOBODY);
        assertEquals(-40, round.cost(found));
    }

    @Test
    void noOneOnePersonAndMoreGroupsThanPeopleAreRooms() {
        assertEquals(0, search(new OneRound(new long[0][0], new int[0], new int[0])).length);
        assertEquals(0, search(new OneRound(new long[0][0], new int[2], new int[2])).length);
        assertArrayEquals(
                new int[] {1},
                search(new OneRound(new long[1][1], new int[] {0, 1}, new int[] {1, 1})));
        int[] three = search(new OneRound(new long[3][3], new int[5], new int[] {1, 0, 1, 1, 1}));
        assertEquals(3, Arrays.stream(three).distinct().count());
        assertEquals(2, search(new OneRound(new long[2][2], new int[1], new int[] {2})).length);
    }

    private static int[] search(OneRound round) {
        return round.search(1, 50_000, () -> false, NOBODY);
    }

    @Test
    void roomsThatCannotBeAreRefused() {
        var three = new long[3][3];
        refused(() -> new OneRound(three, new int[] {2, 2}, new int[] {2, 2}));
        refused(() -> new OneRound(three, new int[] {0, 0}, new int[] {1, 1}));
        refused(() -> new OneRound(three, new int[] {3, 1}, new int[] {2, 1}));
        refused(() -> new OneRound(three, new int[] {-1, 1}, new int[] {2, 2}));
        refused(() -> new OneRound(three, new int[] {0}, new int[] {2, 2}));
        refused(() -> new OneRound(three, new int[0], new int[0]));
        refused(() -> new OneRound(new long[3][2], new int[] {3}, new int[] {3}));
        refused(() -> new OneRound(new long[][] {{0, 1}, {2, 0}}, new int[] {2}, new int[] {2}));
        long huge = OneRound.MOST_COST;
        refused(() ->
                new OneRound(new long[][] {{0, huge}, {huge, 0}}, new int[] {2}, new int[] {2}));
        var round = new OneRound(three, new int[] {1, 1}, new int[] {2, 2});
        refused(() -> round.withPlaces(new long[2][2]));
        refused(() -> round.withPlaces(new long[3][3]));
        refused(() -> round.startingFrom(new int[] {0, 0, 0}, new boolean[3]));
        refused(() -> round.startingFrom(new int[] {0, 0, 2}, new boolean[3]));
        refused(() -> round.startingFrom(new int[] {0, 1}, new boolean[3]));
        refused(() -> round.startingFrom(new int[] {0, 0, 1}, new boolean[2]));
    }

    private static void refused(org.junit.jupiter.api.function.Executable room) {
        assertThrows(IllegalArgumentException.class, room);
    }

    @RepeatedTest(30)
    void theSizesGiveTheMostOrTheFewestPairs(RepetitionInfo info) {
        var random = new SplittableRandom(5_000 + info.getCurrentRepetition());
        var room = Room.random(random, random.nextInt(1, 12), random.nextInt(1, 5));
        for (boolean many : new boolean[] {false, true}) {
            int[] sizes = GroupSizes.forPairs(room.least, room.most, room.start.length, many);
            assertEquals(room.start.length, Arrays.stream(sizes).sum());
            long extreme = extreme(room, many, 0, room.start.length, 0);
            assertEquals(extreme, Arrays.stream(sizes).mapToLong(s -> (long) s * s).sum());
        }
    }

    private static long extreme(Room room, boolean many, int group, int rest, long sum) {
        if (group == room.least.length) {
            return rest == 0 ? sum : many ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        long best = many ? Long.MIN_VALUE : Long.MAX_VALUE;
        for (int s = room.least[group]; s <= Math.min(rest, room.most[group]); s++) {
            long found = extreme(room, many, group + 1, rest - s, sum + (long) s * s);
            best = many ? Math.max(best, found) : Math.min(best, found);
        }
        return best;
    }
}
