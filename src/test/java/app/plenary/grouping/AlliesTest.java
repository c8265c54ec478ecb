package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class AlliesTest {
    @Test
    void nobodyIsLeftOutWhoCouldBePlacedAndPairsAreAsGoodAsCanBe() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 3_000; i++) {
            var room = room(random.nextInt(9), random);
            var earlier = earlier(room.size(), random);
            var allies = Allies.pairs(room, earlier, random.nextLong());
            verify(room, allies);
            long[] best = bestOf(room, earlier, 0, new HashSet<>());
            assertEquals(
                    Arrays.toString(best), Arrays.toString(worth(room, earlier, allies.groups())));
        }
    }

    @Test
    void thereAreAsManyGroupsAsAKnownExactAlgorithmFindsPairs() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 400; i++) {
            var room = room(random.nextInt(1, 90), random);
            var allies = Allies.pairs(room, new int[room.size()][room.size()], i);
            verify(room, allies);
            var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
            for (int a = 0; a < room.size(); a++) {
                graph.addVertex(a);
                for (int b = 0; b < a; b++) {
                    if (ways(room, a, b) > 0) {
                        graph.addEdge(a, b);
                    }
                }
            }
            var known = new SparseEdmondsMaximumCardinalityMatching<>(graph).getMatching();
            assertEquals(known.getEdges().size(), allies.groups().size());
        }
    }

    @Test
    void whoIsLeftLearnsWhy() {
        var teacher = new Barter(Set.of(1), Set.of());
        var pupil = new Barter(Set.of(), Set.of(1));
        var silent = new Barter(Set.of(), Set.of());
        var stranger = new Barter(Set.of(7), Set.of(8));
        var room = List.of(teacher, pupil, pupil, pupil, silent, stranger);
        var allies = Allies.pairs(room, new int[6][6], 3);
        assertEquals(1, allies.groups().size());
        assertEquals(3, allies.groups().getFirst().size());
        assertEquals(Allies.Reason.NAMED_NOTHING, allies.left().get(4));
        assertEquals(Allies.Reason.FITS_NOBODY, allies.left().get(5));
        assertEquals(3, allies.left().size());
        assertTrue(allies.left().containsValue(Allies.Reason.PARTNERS_TAKEN));
    }

    @Test
    void earlierAlliesMeetAgainOnlyWhereThereIsNoChoice() {
        var anyone = new Barter(Set.of(1), Set.of(1));
        var room = List.of(anyone, anyone, anyone, anyone);
        var earlier = new int[4][4];
        for (int session = 0; session < 3; session++) {
            for (var pair : Allies.pairs(room, earlier, session).groups()) {
                assertEquals(0, earlier[pair.get(0)][pair.get(1)]);
                earlier[pair.get(0)][pair.get(1)]++;
                earlier[pair.get(1)][pair.get(0)]++;
            }
        }
        for (var pair : Allies.pairs(room, earlier, 9).groups()) {
            assertEquals(1, earlier[pair.get(0)][pair.get(1)]);
        }
    }

    @Test
    void inSmallRoomsNoTriosAreBetter() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            var room = room(random.nextInt(9), random);
            var earlier = earlier(room.size(), random);
            var trios = Allies.trios(room, earlier, random.nextLong());
            assertTrue(trios.left().isEmpty());
            assertTrue(Shuffle.isEveryoneOnce(room.size(), trios.groups()));
            var sizes = trios.groups().stream().mapToInt(List::size).sorted().toArray();
            assertEquals(
                    Arrays.toString(Arrays.stream(Troika.sizes(room.size())).sorted().toArray()),
                    Arrays.toString(sizes));
            var left = new ArrayList<Integer>();
            Arrays.stream(Troika.sizes(room.size())).forEach(left::add);
            assertEquals(
                    Arrays.toString(bestTrios(room, earlier, left, new HashSet<>())),
                    Arrays.toString(trioWorth(room, earlier, trios.groups())));
        }
    }

    @Test
    void searchedTriosAreNearlyAsGoodAsTheBest() {
        var random = new SplittableRandom(4);
        long most = 0;
        long searched = 0;
        for (int i = 0; i < 60; i++) {
            int people = random.nextInt(9, 16);
            var room = room(people, random);
            var earlier = new int[people][people];
            most += trioWorth(room, earlier, AllyTrios.of(room, earlier, i))[0];
            searched += trioWorth(room, earlier, AllyTrios.of(room, earlier, i, 0))[0];
        }
        assertTrue(searched <= most, searched + " people give and take, at most " + most);
        assertTrue(searched * 100 >= most * 98, searched + " give and take, " + most + " could");
    }

    @Test
    void theSameSeedGivesTheSameAlliesAndAllSizesWork() {
        var random = new SplittableRandom(5);
        for (int people : new int[] {0, 1, 2, 3, 5, 40, 300}) {
            var room = room(people, random);
            var earlier = new int[people][people];
            assertEquals(Allies.pairs(room, earlier, 8), Allies.pairs(room, earlier, 8));
            assertEquals(Allies.trios(room, earlier, 8), Allies.trios(room, earlier, 8));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Allies.pairs(room(3, random), new int[2][2], 1));
    }

    static List<Barter> room(int people, SplittableRandom random) {
        int topics = random.nextInt(1, 4 + people / 2);
        int most = random.nextInt(1, 4);
        var room = new ArrayList<Barter>();
        for (int i = 0; i < people; i++) {
            room.add(new Barter(some(topics, most, random), some(topics, most, random)));
        }
        return room;
    }

    private static Set<Integer> some(int topics, int most, SplittableRandom random) {
        var some = new HashSet<Integer>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(random.nextInt(topics));
        }
        return some;
    }

    private static int[][] earlier(int people, SplittableRandom random) {
        var earlier = new int[people][people];
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                earlier[a][b] = Math.max(0, random.nextInt(5) - 2);
                earlier[b][a] = earlier[a][b];
            }
        }
        return earlier;
    }

    private static int ways(List<Barter> room, int a, int b) {
        return (room.get(a).givesTo(room.get(b)) ? 1 : 0)
                + (room.get(b).givesTo(room.get(a)) ? 1 : 0);
    }

    private static void verify(List<Barter> room, Allies allies) {
        var seen = new HashSet<>(allies.left().keySet());
        for (var group : allies.groups()) {
            assertTrue(group.size() == 2 || group.size() == 3);
            for (int person : group) {
                assertTrue(seen.add(person));
                assertTrue(
                        group.stream().anyMatch(b -> b != person && ways(room, person, b) > 0),
                        "no one for " + person + " in " + group);
            }
        }
        assertEquals(room.size(), seen.size());
        for (int a : allies.left().keySet()) {
            for (int b : allies.left().keySet()) {
                assertFalse(a != b && ways(room, a, b) > 0, a + " and " + b + " could be a pair");
            }
        }
    }

    /** Placed people, groups, earlier meetings (negative), ties that go both ways. */
    private static long[] worth(List<Barter> room, int[][] earlier, List<List<Integer>> groups) {
        var worth = new long[4];
        for (var group : groups) {
            long[] best = {};
            for (int hub : group) {
                var one = new long[] {group.size(), 1, 0, 0};
                boolean fits = true;
                for (int other : group) {
                    if (other != hub) {
                        int ways = ways(room, hub, other);
                        fits &= ways > 0;
                        one[2] -= earlier[hub][other];
                        one[3] += ways - 1;
                    }
                }
                if (fits && (best.length == 0 || Arrays.compare(one, best) > 0)) {
                    best = one;
                }
            }
            for (int i = 0; i < 4; i++) {
                worth[i] += best[i];
            }
        }
        return worth;
    }

    private static long[] bestOf(
            List<Barter> room, int[][] earlier, int from, Set<Integer> seated) {
        if (from >= room.size()) {
            return new long[4];
        }
        if (seated.contains(from)) {
            return bestOf(room, earlier, from + 1, seated);
        }
        long[] best = bestOf(room, earlier, from + 1, seated);
        for (int a = from + 1; a < room.size(); a++) {
            for (int b = a; b < room.size(); b++) {
                if (!seated.contains(a) && !seated.contains(b)) {
                    var group = a == b ? List.of(from, a) : List.of(from, a, b);
                    long connected =
                            group.stream()
                                    .filter(hub ->
                                            group.stream()
                                                    .allMatch(o ->
                                                            o.equals(hub)
                                                                    || ways(room, hub, o) > 0))
                                    .count();
                    if (connected > 0) {
                        var next = new HashSet<>(seated);
                        next.addAll(group);
                        long[] rest = bestOf(room, earlier, from + 1, next).clone();
                        long[] own = worth(room, earlier, List.of(group));
                        for (int i = 0; i < 4; i++) {
                            rest[i] += own[i];
                        }
                        best = Arrays.compare(rest, best) > 0 ? rest : best;
                    }
                }
            }
        }
        return best;
    }

    /** People who give and take, those who give plus those who take, meetings (negative). */
    private static long[] trioWorth(
            List<Barter> room, int[][] earlier, List<List<Integer>> groups) {
        var worth = new long[3];
        for (var group : groups) {
            for (int a : group) {
                boolean give =
                        group.stream().anyMatch(b -> b != a && room.get(a).givesTo(room.get(b)));
                boolean take =
                        group.stream().anyMatch(b -> b != a && room.get(b).givesTo(room.get(a)));
                worth[0] += give && take ? 1 : 0;
                worth[1] += (give ? 1 : 0) + (take ? 1 : 0);
                worth[2] -= group.stream().filter(b -> b < a).mapToInt(b -> earlier[a][b]).sum();
            }
        }
        return worth;
    }

    private static long[] bestTrios(
            List<Barter> room, int[][] earlier, List<Integer> sizes, Set<Integer> seated) {
        int first = 0;
        while (seated.contains(first)) {
            first++;
        }
        if (first == room.size()) {
            return new long[3];
        }
        long[] best = {};
        for (int size : new HashSet<>(sizes)) {
            var left = new ArrayList<>(sizes);
            left.remove(Integer.valueOf(size));
            var groups = new ArrayList<List<Integer>>();
            complete(room.size(), new ArrayList<>(List.of(first)), size, seated, groups);
            for (var group : groups) {
                var next = new HashSet<>(seated);
                next.addAll(group);
                long[] rest = bestTrios(room, earlier, left, next).clone();
                long[] own = trioWorth(room, earlier, List.of(group));
                for (int i = 0; i < 3; i++) {
                    rest[i] += own[i];
                }
                best = best.length == 0 || Arrays.compare(rest, best) > 0 ? rest : best;
            }
        }
        return best;
    }

    private static void complete(
            int people,
            List<Integer> group,
            int size,
            Set<Integer> seated,
            List<List<Integer>> groups) {
        if (group.size() == size) {
            groups.add(List.copyOf(group));
            return;
        }
        for (int next = group.getLast() + 1; next < people; next++) {
            if (!seated.contains(next)) {
                group.add(next);
                complete(people, group, size, seated, groups);
                group.removeLast();
            }
        }
    }
}
