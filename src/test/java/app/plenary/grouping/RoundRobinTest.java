package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.RoundRobin.Odd;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class RoundRobinTest {
    @Test
    void everyTwoMeetOnceAndAnOddOneSitsOutOnce() {
        for (int people = 2; people <= 121; people++) {
            int rounds = RoundRobin.rounds(people);
            var schedule = RoundRobin.of(rounds, Odd.SITS_OUT, new int[people], people);
            int[][] met = met(people, schedule);
            var seated = new int[people];
            for (var round : schedule.rounds()) {
                assertEquals(people / 2, round.size());
                for (var pair : round) {
                    assertEquals(2, pair.size());
                    pair.forEach(person -> seated[person]++);
                }
            }
            for (int a = 0; a < people; a++) {
                assertEquals(people - 1, seated[a]);
                for (int b = 0; b < a; b++) {
                    assertEquals(1, met[a][b]);
                }
            }
        }
    }

    @Test
    void inFewerOrMoreRoundsSittingOutStaysFair() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            int people = random.nextInt(1, 30) * 2 + 1;
            int rounds = random.nextInt(3 * people);
            var schedule = RoundRobin.of(rounds, Odd.SITS_OUT, new int[people], i);
            var seated = new int[people];
            schedule.rounds()
                    .forEach(round ->
                            round.forEach(pair -> pair.forEach(person -> seated[person]++)));
            var sorted = Arrays.stream(seated).sorted().toArray();
            assertTrue(sorted[people - 1] - sorted[0] <= 1);
            int[][] met = met(people, schedule);
            int most = Arrays.stream(met).flatMapToInt(Arrays::stream).max().orElse(0);
            assertTrue(most <= (rounds + people - 1) / people);
        }
    }

    @Test
    void whoSatOutBeforeSitsOutLast() {
        int[] before = {1, 0, 1, 0, 1, 0, 1};
        var schedule = RoundRobin.of(3, Odd.SITS_OUT, before, 4);
        for (var round : schedule.rounds()) {
            for (int person = 0; person < 7; person += 2) {
                int even = person;
                assertTrue(round.stream().anyMatch(pair -> pair.contains(even)));
            }
        }
    }

    @Test
    void asAGuestOfAPairOneMeetsNewPeopleInAShortSession() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            int people = random.nextInt(4, 30) * 2 + 1;
            int rounds = random.nextInt(1, people / 4);
            var schedule = RoundRobin.of(rounds, Odd.JOINS_A_PAIR, new int[people], i);
            for (var round : schedule.rounds()) {
                assertTrue(Shuffle.isEveryoneOnce(people, round));
                assertEquals(1, round.stream().filter(group -> group.size() == 3).count());
            }
            assertEquals(0, schedule.repeats(), people + " people, " + rounds + " rounds");
        }
    }

    @Test
    void smallRoomsWorkAndTheSameSeedGivesTheSamePairs() {
        for (int people : new int[] {0, 1, 2, 3, 5, 300}) {
            for (var odd : Odd.values()) {
                var schedule = RoundRobin.of(4, odd, new int[people], 3);
                assertEquals(4, schedule.rounds().size());
                assertEquals(schedule, RoundRobin.of(4, odd, new int[people], 3));
                boolean allSeated = odd == Odd.JOINS_A_PAIR || people % 2 == 0;
                for (var round : schedule.rounds()) {
                    assertEquals(allSeated, Shuffle.isEveryoneOnce(people, round));
                }
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> RoundRobin.of(-1, Odd.SITS_OUT, new int[2], 1));
    }

    private static int[][] met(int people, Schedule schedule) {
        var met = new int[people][people];
        for (var round : schedule.rounds()) {
            for (var pair : round) {
                met[pair.get(0)][pair.get(1)]++;
                met[pair.get(1)][pair.get(0)]++;
            }
        }
        return met;
    }
}
