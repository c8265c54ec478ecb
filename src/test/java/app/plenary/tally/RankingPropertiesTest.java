package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.tally.RankingTally.Way;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Thousands of random elections against slow counts that share nothing with the real ones. */
class RankingPropertiesTest {
    private static final int ELECTIONS = 4000;
    private final Random random = new Random(4);

    private record Election(List<Integer> options, List<List<Integer>> ballots) {
        RankingTally count() {
            return RankingTally.count(options, ballots);
        }

        /** Ballots that put the one above the other, looked up ballot by ballot. */
        int above(int one, int other) {
            int count = 0;
            for (List<Integer> ballot : ballots) {
                int here = ballot.indexOf(one);
                int there = ballot.indexOf(other);
                if (here >= 0 && (there < 0 || here < there)) {
                    count++;
                }
            }
            return count;
        }
    }

    private Election election() {
        var options = new ArrayList<Integer>();
        int size = random.nextInt(1, 6);
        for (int option = 1; option <= size; option++) {
            options.add(option * 10);
        }
        Collections.shuffle(options, random);
        var ballots = new ArrayList<List<Integer>>();
        int voters = random.nextInt(0, 16);
        for (int voter = 0; voter < voters; voter++) {
            var ballot = new ArrayList<>(options);
            Collections.shuffle(ballot, random);
            ballots.add(
                    random.nextInt(3) > 0
                            ? List.copyOf(ballot)
                            : List.copyOf(ballot.subList(0, random.nextInt(size + 1))));
        }
        return new Election(List.copyOf(options), List.copyOf(ballots));
    }

    /** The strongest of all chains without a repetition, every one of them walked. */
    private static int widest(Election election, int from, int to, Set<Integer> seen) {
        int best = 0;
        for (int next : election.options()) {
            if (!seen.contains(next)) {
                int link = election.above(from, next);
                if (link > election.above(next, from)) {
                    var further = new HashSet<>(seen);
                    further.add(next);
                    int rest = next == to ? Integer.MAX_VALUE : widest(election, next, to, further);
                    best = Math.max(best, Math.min(link, rest));
                }
            }
        }
        return best;
    }

    @Test
    void schulzesChainsAreTheStrongestOfAllChains() {
        for (int turn = 0; turn < ELECTIONS; turn++) {
            var election = election();
            var schulze = election.count().schulze();
            var options = election.options();
            for (int one : options) {
                for (int other : options) {
                    if (one != other) {
                        assertEquals(
                                widest(election, one, other, Set.of(one)),
                                schulze.path(one, other));
                        if (schulze.better(one, other)) {
                            assertTrue(schulze.order().rank(one) < schulze.order().rank(other));
                        }
                    }
                }
            }
            var unbeaten =
                    options.stream()
                            .filter(one ->
                                    options.stream().noneMatch(by -> schulze.better(by, one)))
                            .toList();
            assertEquals(unbeaten, schulze.order().first());
        }
    }

    @Test
    void theCondorcetWinnerAndTheSmithOptionsAreThoseOfTheirDefinitions() {
        for (int turn = 0; turn < ELECTIONS; turn++) {
            var election = election();
            var tally = election.count();
            var options = election.options();
            List<Integer> smallest = options;
            for (int subset = 1; subset < 1 << options.size(); subset++) {
                int bits = subset;
                var members =
                        options.stream()
                                .filter(one -> (bits >> options.indexOf(one) & 1) == 1)
                                .toList();
                boolean dominates =
                        members.stream()
                                .allMatch(one ->
                                        options.stream()
                                                .filter(other -> !members.contains(other))
                                                .allMatch(other ->
                                                        election.above(one, other)
                                                                > election.above(other, one)));
                if (dominates && members.size() < smallest.size()) {
                    smallest = members;
                }
            }
            assertEquals(smallest, tally.pairs().smith());
            assertEquals(
                    smallest.size() == 1, tally.pairs().condorcet().isPresent(), "one beats all");
            assertTrue(smallest.containsAll(tally.schulze().order().first()), "Schulze is Smith");
            var cycle = tally.pairs().cycle();
            for (int place = 0; place < cycle.size(); place++) {
                int next = cycle.get((place + 1) % cycle.size());
                assertTrue(
                        election.above(cycle.get(place), next)
                                > election.above(next, cycle.get(place)));
            }
            assertTrue(cycle.isEmpty() || smallest.containsAll(cycle));
        }
    }

    /** The run-off as one would do it with paper: heaps of ballots, moved one by one. */
    private static Set<Integer> runoff(Election election, RankingTally told) {
        var heaps = new HashMap<Integer, List<List<Integer>>>();
        election.options().forEach(option -> heaps.put(option, new ArrayList<>()));
        deal(election.ballots(), heaps);
        int round = 0;
        while (true) {
            int counting = heaps.values().stream().mapToInt(List::size).sum();
            int most = heaps.values().stream().mapToInt(List::size).max().orElse(0);
            int least = heaps.values().stream().mapToInt(List::size).min().orElse(0);
            var counts = told.runoff().rounds().get(round);
            heaps.forEach((option, heap) -> assertEquals(heap.size(), counts.ballotsFor(option)));
            assertEquals(election.ballots().size() - counting, counts.exhausted());
            if (most * 2 > counting || most == least) {
                var winners = new HashSet<Integer>();
                heaps.forEach((option, heap) -> {
                    if (heap.size() == most && most > 0) {
                        winners.add(option);
                    }
                });
                return winners;
            }
            var lowest = new HashSet<Integer>();
            heaps.forEach((option, heap) -> {
                if (heap.size() == least) {
                    lowest.add(option);
                }
            });
            assertTrue(lowest.containsAll(counts.leaving()), "only who has the fewest leaves");
            assertEquals(least == 0 ? lowest.size() : 1, counts.leaving().size());
            assertEquals(lowest.size() > 1 ? lowest : Set.of(), Set.copyOf(counts.tied()));
            for (int option : counts.leaving()) {
                List<List<Integer>> heap = heaps.getOrDefault(option, List.of());
                heaps.remove(option);
                deal(heap, heaps);
            }
            round++;
        }
    }

    private static void deal(List<List<Integer>> ballots, Map<Integer, List<List<Integer>>> heaps) {
        for (List<Integer> ballot : ballots) {
            for (int option : ballot) {
                var heap = heaps.get(option);
                if (heap != null) {
                    heap.add(ballot);
                    break;
                }
            }
        }
    }

    @Test
    void theRunOffIsTheOneOfHeapsOfPaper() {
        for (int turn = 0; turn < ELECTIONS; turn++) {
            var election = election();
            var tally = election.count();
            assertEquals(runoff(election, tally), Set.copyOf(tally.runoff().winners()));
            assertEquals(
                    Set.copyOf(election.options()), Set.copyOf(tally.order(Way.RUNOFF).flat()));
        }
    }

    @Test
    void pointsAreTheOptionsOneStandsAboveAndHalfOfThoseOneIsLevelWith() {
        for (int turn = 0; turn < ELECTIONS; turn++) {
            var election = election();
            var borda = election.count().borda();
            int voters = election.ballots().size();
            for (int one : election.options()) {
                long halves = 0;
                for (int other : election.options()) {
                    if (one != other) {
                        int above = election.above(one, other);
                        halves += 2L * above + (voters - above - election.above(other, one));
                    }
                }
                assertEquals(halves, borda.halves(one));
            }
        }
    }

    @Test
    void theOrderOfTheBallotsDoesNotMatter() {
        for (int turn = 0; turn < 500; turn++) {
            var election = election();
            var shuffled = new ArrayList<>(election.ballots());
            Collections.shuffle(shuffled, random);
            assertEquals(election.count(), RankingTally.count(election.options(), shuffled));
        }
    }

    @Test
    void aThousandBallotsOverThirtyOptionsAreCounted() {
        var options = new ArrayList<Integer>();
        for (int option = 0; option < 30; option++) {
            options.add(option);
        }
        var ballots = new ArrayList<List<Integer>>();
        for (int voter = 0; voter < 1000; voter++) {
            var ballot = new ArrayList<>(options);
            Collections.shuffle(ballot, random);
            ballots.add(ballot);
        }
        var tally = RankingTally.count(options, ballots);
        assertEquals(30, tally.order(Way.SCHULZE).flat().size());
        assertEquals(30, tally.order(Way.RUNOFF).flat().size());
        assertEquals(
                1000L * 30 * 29,
                tally.borda().scores().stream().mapToLong(Borda.Score::halves).sum());
    }
}
