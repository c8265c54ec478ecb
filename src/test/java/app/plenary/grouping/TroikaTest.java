package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class TroikaTest {
    @Test
    void everyoneIsClientOnceAndAllOthersOfTheGroupConsult() {
        for (int people = 0; people <= 300; people++) {
            var troika = Troika.of(people, people);
            var groups = troika.schedule().rounds().getFirst();
            assertTrue(Shuffle.isEveryoneOnce(people, groups));
            for (int g = 0; g < groups.size(); g++) {
                var clients = new HashSet<Integer>();
                for (int turn = 0; turn < troika.turns(0); turn++) {
                    var client = troika.client(0, g, turn);
                    var consultants = troika.consultants(0, g, turn);
                    if (client.isPresent()) {
                        assertTrue(clients.add(client.getAsInt()));
                        assertFalse(consultants.contains(client.getAsInt()));
                        assertEquals(groups.get(g).size() - 1, consultants.size());
                        assertTrue(groups.get(g).containsAll(consultants));
                    } else {
                        assertEquals(List.of(), consultants);
                    }
                }
                assertEquals(new HashSet<>(groups.get(g)), clients);
            }
            assertEquals(troika, Troika.of(people, people));
        }
    }

    @Test
    void groupsAreTriosAndFewFours() {
        for (int people = 6; people < 300; people++) {
            int[] sizes = Troika.sizes(people);
            int fours = 0;
            int sum = 0;
            for (int size : sizes) {
                assertTrue(size == 3 || size == 4);
                fours += size == 4 ? 1 : 0;
                sum += size;
            }
            assertEquals(people % 3, fours);
            assertEquals(people, sum);
        }
        assertArrayEquals(new int[] {3, 2}, Troika.sizes(5));
        assertArrayEquals(new int[] {4}, Troika.sizes(4));
        assertArrayEquals(new int[] {2}, Troika.sizes(2));
        assertArrayEquals(new int[] {1}, Troika.sizes(1));
        assertArrayEquals(new int[] {}, Troika.sizes(0));
    }

    @Test
    void theLastTurnGoesRoundOverTheRounds() {
        var trio = List.of(List.of(0, 1, 2));
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < 9; r++) {
            rounds.add(trio);
        }
        var troika = Troika.of(new Schedule(rounds), 5);
        var waited = new int[3];
        for (int r = 0; r < 9; r++) {
            for (int turn = 0; turn < 3; turn++) {
                waited[troika.client(r, 0, turn).orElseThrow()] += turn;
            }
        }
        for (int sum : waited) {
            assertEquals(9, sum, 2);
        }
    }

    @Test
    void clientsWhoAreNotMembersAreRefused() {
        var schedule = new Schedule(List.of(List.of(List.of(0, 1, 2))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Troika(schedule, List.of(List.of(List.of(0, 1, 1)))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Troika(schedule, List.of(List.of(List.of(0, 1)))));
    }
}
