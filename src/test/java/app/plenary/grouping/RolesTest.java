package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Roles.Past;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

class RolesTest {
    @Test
    void inGroupsOfOneSizeAllPartsAndTheirSumDifferByAtMostOne() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 3_000; i++) {
            int size = random.nextInt(1, 8);
            int people = size * random.nextInt(1, 9) + random.nextInt(size);
            int roles = random.nextInt(1, size + 1);
            var schedule = equalGroups(people, size, random.nextInt(1, 9), random);
            var parts = Roles.of(schedule, roles, Past.none(people, roles), random.nextLong());
            verify(schedule, roles, parts);
            assertTrue(worstSpread(schedule, people, roles, parts) <= 1, schedule.toString());
        }
    }

    @Test
    void whenAllArePresentAndGroupsDifferByOneThePartsAreSharedWhereverThatIsPossible() {
        var random = new SplittableRandom(2);
        int possible = 0;
        for (int i = 0; i < 2_000; i++) {
            int groups = random.nextInt(1, 7);
            int roles = random.nextInt(1, 6);
            int people = groups * random.nextInt(roles, 8) + random.nextInt(groups);
            var schedule = unequalGroups(people, groups, random.nextInt(1, 8), random);
            var parts = Roles.of(schedule, roles, Past.none(people, roles), i);
            verify(schedule, roles, parts);
            if (canBeShared(schedule, people, roles)) {
                possible++;
                assertTrue(worstSpread(schedule, people, roles, parts) <= 1, schedule.toString());
            }
        }
        assertTrue(possible > 1_900, possible + " possible");
    }

    @Test
    void evenWhereGroupsAreTooSmallForAllPartsTheyAreSharedNearlyAlways() {
        var random = new SplittableRandom(3);
        int shared = 0;
        for (int i = 0; i < 500; i++) {
            int groups = random.nextInt(3, 8);
            int people = groups * 4 + random.nextInt(1, groups);
            var schedule = unequalGroups(people, groups, random.nextInt(2, 7), random);
            var parts = Roles.of(schedule, 5, Past.none(people, 5), i);
            verify(schedule, 5, parts);
            shared += worstSpread(schedule, people, 5, parts) <= 1 ? 1 : 0;
        }
        assertTrue(shared >= 490, shared + " of 500 shared");
    }

    @Test
    void whatWasBeforeIsMadeUpFor() {
        var random = new SplittableRandom(4);
        var before = equalGroups(24, 4, 1, random);
        var first = Roles.of(before, 4, Past.none(24, 4), 1);
        var rounds = new ArrayList<>(before.rounds());
        var holders = new ArrayList<>(first.holders());
        for (int r = 0; r < 12; r++) {
            var counts = new ArrayList<List<Integer>>();
            var present = new ArrayList<Integer>();
            var soFar = new Roles(holders);
            for (int person = 0; person < 24; person++) {
                counts.add(
                        List.of(
                                soFar.count(person, 0),
                                soFar.count(person, 1),
                                soFar.count(person, 2),
                                soFar.count(person, 3)));
                present.add(rounds.size());
            }
            var next = equalGroups(24, 4, 1, random);
            holders.addAll(Roles.of(next, 4, new Past(counts, present), r).holders());
            rounds.addAll(next.rounds());
        }
        // one round at a time nobody knows what comes, so two is the most that may happen
        assertTrue(worstSpread(new Schedule(rounds), 24, 4, new Roles(holders)) <= 2);
    }

    @Test
    void aPinnedHostIsHostInEachRound() {
        for (int seed = 0; seed < 50; seed++) {
            var cafe = WorldCafe.of(23, 5, 4, seed);
            var parts = Roles.of(cafe.schedule(), 3, Past.none(23, 3), cafe.hosts(), seed);
            verify(cafe.schedule(), 3, parts);
            for (var round : parts.holders()) {
                for (int g = 0; g < 5; g++) {
                    assertEquals(cafe.hosts().get(g), round.get(g).getFirst());
                }
            }
            for (int host : cafe.hosts()) {
                assertEquals(0, parts.count(host, 1) + parts.count(host, 2));
            }
        }
    }

    @Test
    void whenSomebodyLeavesOrArrivesOnlyTheirGroupChanges() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            int people = random.nextInt(8, 30);
            int roles = random.nextInt(1, 6);
            var schedule = unequalGroups(people - 1, 3, 3, random);
            var before = Roles.of(schedule, roles, Past.none(people, roles), i);
            var rounds = new ArrayList<List<List<Integer>>>();
            schedule.rounds().forEach(round -> rounds.add(new ArrayList<>(round)));
            int r = random.nextInt(3);
            int g = random.nextInt(3);
            var group = new ArrayList<>(rounds.get(r).get(g));
            boolean leaves = random.nextBoolean();
            if (leaves) {
                group.removeIf(group.get(random.nextInt(group.size()))::equals);
            } else {
                group.add(people - 1);
            }
            rounds.get(r).set(g, group);
            var changed = new Schedule(rounds);
            var after = before.mend(changed, roles, Past.none(people, roles), List.of());
            verify(changed, roles, after);
            for (int round = 0; round < 3; round++) {
                for (int other = 0; other < 3; other++) {
                    var was = before.holders().get(round).get(other);
                    var is = after.holders().get(round).get(other);
                    if (round != r || other != g) {
                        assertEquals(was, is);
                    } else {
                        long moved =
                                was.stream()
                                        .filter(p -> group.contains(p))
                                        .filter(p -> was.indexOf(p) != is.indexOf(p))
                                        .count();
                        assertTrue(moved <= 1, was + " became " + is);
                    }
                }
            }
        }
    }

    @Test
    void allSizesOfRoomsWorkAndTheSameSeedGivesTheSameParts() {
        var random = new SplittableRandom(6);
        for (int people : new int[] {0, 1, 2, 3, 5, 300}) {
            var schedule = unequalGroups(people, Math.max(1, people / 5), 4, random);
            var parts = Roles.of(schedule, 5, Past.none(people, 5), 7);
            verify(schedule, 5, parts);
            assertEquals(parts, Roles.of(schedule, 5, Past.none(people, 5), 7));
        }
        var schedule = new Schedule(List.of(List.of(List.of(0, 1))));
        assertThrows(
                IllegalArgumentException.class, () -> Roles.of(schedule, 2, Past.none(1, 2), 1));
        assertThrows(
                IllegalArgumentException.class, () -> Roles.of(schedule, 2, Past.none(2, 1), 1));
    }

    private static Schedule equalGroups(int people, int size, int rounds, SplittableRandom random) {
        var all = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < rounds; r++) {
            int groups = Math.max(1, people / size - random.nextInt(2));
            var sizes = new int[groups];
            Arrays.fill(sizes, size);
            all.add(Shuffle.cut(Shuffle.of(people, random), sizes));
        }
        return new Schedule(all);
    }

    private static Schedule unequalGroups(
            int people, int groups, int rounds, SplittableRandom random) {
        var all = new ArrayList<List<List<Integer>>>();
        var sizes = new int[groups];
        for (int g = 0; g < groups; g++) {
            sizes[g] = people / groups + (g < people % groups ? 1 : 0);
        }
        for (int r = 0; r < rounds; r++) {
            all.add(Shuffle.cut(Shuffle.of(people, random), sizes));
        }
        return new Schedule(all);
    }

    private static void verify(Schedule schedule, int roles, Roles parts) {
        assertEquals(schedule.rounds().size(), parts.holders().size());
        for (int r = 0; r < schedule.rounds().size(); r++) {
            var groups = schedule.rounds().get(r);
            assertEquals(groups.size(), parts.holders().get(r).size());
            for (int g = 0; g < groups.size(); g++) {
                var holders = parts.holders().get(r).get(g);
                assertEquals(Math.min(roles, groups.get(g).size()), holders.size());
                assertEquals(holders.size(), new HashSet<>(holders).size());
                assertTrue(groups.get(g).containsAll(holders));
                for (int part = 0; part < holders.size(); part++) {
                    assertEquals(part, parts.of(r, holders.get(part)).orElseThrow());
                }
            }
        }
    }

    /** The largest difference between people present equally often, in any part or in their sum. */
    private static int worstSpread(Schedule schedule, int people, int roles, Roles parts) {
        var present = new int[people];
        schedule.rounds().forEach(r -> r.forEach(g -> g.forEach(person -> present[person]++)));
        int worst = 0;
        for (int part = 0; part <= roles; part++) {
            int rounds = schedule.rounds().size();
            var least = new int[rounds + 1];
            var most = new int[rounds + 1];
            Arrays.fill(least, Integer.MAX_VALUE);
            for (int person = 0; person < people; person++) {
                int count = 0;
                for (int p = 0; p < roles; p++) {
                    count += part == p || part == roles ? parts.count(person, p) : 0;
                }
                int often = present[person];
                least[often] = Math.min(least[often], count);
                most[often] = Math.max(most[often], count);
                worst = Math.max(worst, most[often] - least[often]);
            }
        }
        return worst;
    }

    /** Whether the sum of parts can differ by at most one: a flow with bounds, found plainly. */
    private static boolean canBeShared(Schedule schedule, int people, int roles) {
        var groups = new ArrayList<List<Integer>>();
        schedule.rounds().forEach(groups::addAll);
        int all = groups.size() * roles;
        int least = all / people;
        var taken = new boolean[groups.size()][people];
        var load = new int[people];
        var left = new int[groups.size()];
        Arrays.fill(left, roles);
        // first everybody their least, then up to one more until all parts are given
        return fill(groups, taken, load, left, least)
                && fillRest(groups, taken, load, left, least + (all % people == 0 ? 0 : 1));
    }

    private static boolean fill(
            List<List<Integer>> groups, boolean[][] taken, int[] load, int[] left, int least) {
        for (int person = 0; person < load.length; person++) {
            while (load[person] < least) {
                if (!augment(groups, taken, left, person, new boolean[groups.size()])) {
                    return false;
                }
                load[person]++;
            }
        }
        return true;
    }

    private static boolean fillRest(
            List<List<Integer>> groups, boolean[][] taken, int[] load, int[] left, int most) {
        for (int person = 0; person < load.length; person++) {
            while (load[person] < most
                    && augment(groups, taken, left, person, new boolean[groups.size()])) {
                load[person]++;
            }
        }
        return Arrays.stream(left).sum() == 0;
    }

    private static boolean augment(
            List<List<Integer>> groups,
            boolean[][] taken,
            int[] left,
            int person,
            boolean[] visited) {
        for (int g = 0; g < groups.size(); g++) {
            if (!visited[g] && groups.get(g).contains(person) && !taken[g][person]) {
                visited[g] = true;
                if (left[g] > 0) {
                    left[g]--;
                    taken[g][person] = true;
                    return true;
                }
                for (int other : groups.get(g)) {
                    if (taken[g][other] && augment(groups, taken, left, other, visited)) {
                        taken[g][other] = false;
                        taken[g][person] = true;
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
