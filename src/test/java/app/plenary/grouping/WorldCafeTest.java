package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class WorldCafeTest {
    @Test
    void hostsStayTablesAreEvenAndTravellersSeeAsManyTablesAsTheyCan() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 250; i++) {
            int people = random.nextInt(1, 40);
            int tables = random.nextInt(1, Math.min(people, 9) + 1);
            int rounds = random.nextInt(9);
            verify(people, tables, rounds, WorldCafe.of(people, tables, rounds, i));
        }
    }

    private static void verify(int people, int tables, int rounds, WorldCafe cafe) {
        assertEquals(rounds, cafe.schedule().rounds().size());
        assertEquals(tables, cafe.hosts().size());
        var visits = new int[people][tables];
        for (var round : cafe.schedule().rounds()) {
            assertTrue(Shuffle.isEveryoneOnce(people, round));
            assertEquals(tables, round.size());
            for (int table = 0; table < tables; table++) {
                var group = round.get(table);
                assertTrue(group.contains(cafe.hosts().get(table)));
                int least = people / tables;
                assertTrue(least <= group.size() && group.size() <= Math.ceilDiv(people, tables));
                for (int person : group) {
                    visits[person][table]++;
                }
            }
        }
        for (int person = 0; person < people; person++) {
            if (!cafe.hosts().contains(person)) {
                int[] sorted = Arrays.stream(visits[person]).sorted().toArray();
                assertTrue(
                        sorted[tables - 1] - sorted[0] <= 1,
                        person + " visits " + Arrays.toString(visits[person]));
            }
        }
    }

    @Test
    void whereTheTablesAreAPrimeNumberNobodyMeetsTwice() {
        for (int tables : new int[] {3, 5, 7, 11}) {
            for (int rows = 1; rows < tables; rows++) {
                int people = tables + rows * tables;
                assertEquals(0, WorldCafe.of(people, tables, tables, rows).schedule().repeats());
            }
        }
    }

    @Test
    void usualCafesRepeatNobody() {
        // four tables of five: travellers of four rows, three rounds
        assertEquals(0, WorldCafe.of(20, 5, 3, 1).schedule().repeats());
        assertEquals(0, WorldCafe.of(24, 6, 3, 1).schedule().repeats());
        assertEquals(0, WorldCafe.of(40, 8, 3, 1).schedule().repeats());
        assertEquals(0, WorldCafe.of(60, 12, 4, 1).schedule().repeats());
        assertEquals(0, WorldCafe.of(300, 60, 5, 1).schedule().repeats());
    }

    @Test
    void givenHostsStayAndTheSameSeedGivesTheSameTables() {
        var cafe = WorldCafe.of(17, List.of(16, 0, 3), 3, 5);
        assertEquals(List.of(16, 0, 3), cafe.hosts());
        verify(17, 3, 3, cafe);
        assertEquals(cafe, WorldCafe.of(17, List.of(16, 0, 3), 3, 5));
        for (int people : new int[] {1, 2, 3, 5, 300}) {
            int tables = (people + 4) / 5;
            var one = WorldCafe.of(people, tables, 3, 2);
            verify(people, tables, 3, one);
            assertEquals(one, WorldCafe.of(people, tables, 3, 2));
        }
    }

    @Test
    void impossibleCafesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> WorldCafe.of(0, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> WorldCafe.of(3, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> WorldCafe.of(3, 4, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> WorldCafe.of(3, 1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> WorldCafe.of(3, List.of(1, 1), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> WorldCafe.of(3, List.of(3), 1, 1));
    }
}
