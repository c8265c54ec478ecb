package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

class DrawTest {
    @RepeatedTest(200)
    void everyoneSitsOnceInEachRoundInGroupsThatDifferByAtMostOne(RepetitionInfo info) {
        var random = new SplittableRandom(info.getCurrentRepetition());
        int people = random.nextInt(1, 61);
        int size = random.nextInt(2, 8);
        int rounds = random.nextInt(1, 5);
        var schedule = Draw.groups(people, size, rounds, random.nextLong());
        assertEquals(rounds, schedule.rounds().size());
        for (List<List<Integer>> round : schedule.rounds()) {
            var seen = new TreeSet<Integer>();
            int least = people;
            int most = 0;
            for (List<Integer> group : round) {
                assertTrue(seen.addAll(group));
                least = Math.min(least, group.size());
                most = Math.max(most, group.size());
            }
            assertEquals(people, seen.size());
            assertEquals(people, round.stream().mapToInt(List::size).sum());
            assertTrue(most - least <= 1, round.toString());
            assertTrue(people == 1 || least > 1, "someone is alone: " + round);
        }
    }

    @Test
    void theSameSeedGivesTheSameGroups() {
        assertEquals(Draw.groups(23, 4, 4, 7), Draw.groups(23, 4, 4, 7));
    }

    @Test
    void inUsualRoomsNobodyMeetsTwice() {
        assertEquals(0, Draw.groups(24, 4, 3, 1).repeats());
        assertEquals(0, Draw.groups(16, 4, 3, 1).repeats());
        assertEquals(0, Draw.groups(30, 3, 4, 1).repeats());
        assertEquals(0, Draw.groups(100, 5, 3, 1).repeats());
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Draw.groups(0, 4, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Draw.groups(4, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Draw.groups(4, 2, 0, 1));
    }
}
