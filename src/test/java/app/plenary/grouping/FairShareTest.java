package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class FairShareTest {
    @Test
    void turnsDifferByAtMostOneAfterEachRound() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            int people = random.nextInt(1, 40);
            int rounds = random.nextInt(1, 12);
            int[] turns = random.ints(rounds, 0, people + 1).toArray();
            var everyone = IntStream.range(0, people).boxed().toList();
            var taken =
                    FairShare.turns(
                            Collections.nCopies(rounds, everyone), turns, new int[people], i);
            var count = new int[people];
            for (int r = 0; r < rounds; r++) {
                assertEquals(turns[r], taken.get(r).stream().distinct().count());
                taken.get(r).forEach(person -> count[person]++);
                assertTrue(spread(count) <= 1, Arrays.toString(count));
            }
        }
    }

    @Test
    void whoHadMoreTurnsBeforeWaits() {
        int[] before = {3, 0, 0, 1};
        var everyone = List.of(0, 1, 2, 3);
        var taken =
                FairShare.turns(
                        Collections.nCopies(4, everyone), new int[] {1, 1, 1, 1}, before, 2);
        taken.forEach(round -> round.forEach(person -> before[person]++));
        assertEquals(3, before[0]);
        assertArrayEquals(new int[] {1, 2, 2, 3}, Arrays.stream(before).sorted().toArray());
    }

    @Test
    void peoplePresentEquallyOftenHaveTurnsEquallyOften() {
        // the same part of those present has a turn in each round
        var random = new SplittableRandom(3);
        for (int i = 0; i < 1_000; i++) {
            int people = random.nextInt(4, 30);
            int every = random.nextInt(2, 4);
            int rounds = random.nextInt(1, 10);
            var present = new ArrayList<List<Integer>>();
            var turns = new int[rounds];
            var often = new int[people];
            for (int r = 0; r < rounds; r++) {
                int part = random.nextInt(1, people / every + 1);
                turns[r] = part;
                present.add(
                        Arrays.stream(Shuffle.of(people, random))
                                .limit((long) part * every)
                                .boxed()
                                .toList());
                present.get(r).forEach(person -> often[person]++);
            }
            var count = new int[people];
            FairShare.turns(present, turns, new int[people], i)
                    .forEach(round -> round.forEach(person -> count[person]++));
            for (int person = 0; person < people; person++) {
                assertTrue(count[person] >= often[person] / every);
                assertTrue(count[person] <= Math.ceilDiv(often[person], every));
            }
        }
    }

    @Test
    void smallerGroupsAndSittingOutAreBothShared() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 2_000; i++) {
            int people = random.nextInt(6, 60);
            int rounds = random.nextInt(1, 9);
            int size = random.nextInt(3, 6);
            int tooFew = random.nextInt(3);
            int groups = (people - tooFew + size - 1) / size;
            var sizes = new ArrayList<Integer>();
            for (int g = 0; g < groups; g++) {
                sizes.add((people - tooFew) / groups + (g < (people - tooFew) % groups ? 1 : 0));
            }
            var schedule =
                    FairShare.start(
                            Collections.nCopies(rounds, sizes),
                            new int[people],
                            new int[people],
                            i);
            var out = new int[people];
            var small = new int[people];
            Arrays.fill(out, rounds);
            for (var round : schedule.rounds()) {
                for (int g = 0; g < groups; g++) {
                    assertEquals(sizes.get(g), round.get(g).size());
                    for (int person : round.get(g)) {
                        out[person]--;
                        small[person] += sizes.get(g) < sizes.getFirst() ? 1 : 0;
                    }
                }
            }
            assertTrue(spread(out) <= 1);
            assertTrue(spread(small) <= 1, sizes + " " + Arrays.toString(small));
        }
    }

    @Test
    void allSizesOfRoomsWorkAndTheSameSeedGivesTheSame() {
        for (int people : new int[] {0, 1, 2, 3, 5, 300}) {
            var sizes = List.of(List.of(people / 2, people / 3), List.of(people));
            var schedule = FairShare.start(sizes, new int[people], new int[people], 6);
            assertEquals(people, schedule.rounds().get(1).getFirst().size());
            assertEquals(schedule, FairShare.start(sizes, new int[people], new int[people], 6));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> FairShare.start(List.of(List.of(3)), new int[2], new int[2], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> FairShare.turns(List.of(List.of(0, 1)), new int[] {3}, new int[2], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> FairShare.turns(List.of(List.of(2)), new int[] {1}, new int[2], 1));
    }

    private static int spread(int[] count) {
        return Arrays.stream(count).max().orElse(0) - Arrays.stream(count).min().orElse(0);
    }
}
