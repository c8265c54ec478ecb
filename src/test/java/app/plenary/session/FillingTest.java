package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Capacity;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class FillingTest {

    @Test
    void groupsAreAsEvenAsTheirMostAllows() {
        assertEquals(
                List.of(new Capacity(2, 2), new Capacity(3, 4), new Capacity(3, 4)),
                Filling.even(9, List.of(2, 8, Filling.ANY)));
        assertEquals(
                List.of(2, 3),
                Filling.even(9, List.of(2, 3)).stream().map(Capacity::most).toList(),
                "where not all fit every group can be full");
    }

    /** People come one by one and go where there are fewest and room. */
    private static List<Integer> oneByOne(List<Integer> sizes, List<Integer> most, int people) {
        var next = new ArrayList<>(sizes);
        for (int i = 0; i < people; i++) {
            IntStream.range(0, next.size())
                    .filter(g -> next.get(g) < most.get(g))
                    .boxed()
                    .min((a, b) -> next.get(a) - next.get(b))
                    .ifPresent(g -> next.set(g, next.get(g) + 1));
        }
        return next;
    }

    @Test
    void sizesAreThoseOfPeopleWhoComeOneByOne() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            int groups = 1 + random.nextInt(6);
            var most = random.ints(groups, 1, 9).map(m -> m > 6 ? Filling.ANY : m).boxed().toList();
            int people = random.nextInt(30);
            holds(
                    oneByOne(Collections.nCopies(groups, 0), most, people),
                    Filling.even(people, most),
                    "%d in %s".formatted(people, most));
            var sizes = random.ints(groups, 0, 8).boxed().toList();
            int room = Filling.room(sizes, most);
            int newcomers = Math.min(room, random.nextInt(12));
            var joined = oneByOne(sizes, most, newcomers);
            var all = Filling.joining(sizes, most, newcomers);
            holds(joined, all, "%d to %s of %s".formatted(newcomers, sizes, most));
            for (int g = 0; g < groups; g++) {
                int largest = Math.max(sizes.get(g), most.get(g));
                assertTrue(all.get(g).most() <= largest, "never more than fit");
            }
        }
    }

    private static void holds(List<Integer> sizes, List<Capacity> capacities, String where) {
        for (int g = 0; g < sizes.size(); g++) {
            int size = sizes.get(g);
            var capacity = capacities.get(g);
            assertTrue(
                    capacity.least() <= size && size <= capacity.most(),
                    where + ": " + sizes + " " + capacities);
            boolean full = capacity.most() == size;
            assertTrue(full || capacity.most() - size == 1, where + ": " + capacities);
        }
    }

    @Test
    void newcomersWithoutRoomMakeAllGroupsEquallyTooLarge() {
        assertEquals(
                List.of(3, 5),
                Filling.joining(List.of(2, 4), List.of(2, 4), 2).stream()
                        .map(Capacity::most)
                        .toList());
        assertEquals(
                List.of(2, 0, 4),
                Filling.joining(List.of(2, 0, 2), List.of(2, 0, Filling.ANY), 2).stream()
                        .map(Capacity::most)
                        .toList(),
                "a group that is shut stays as it is");
    }
}
