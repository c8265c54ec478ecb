package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Shares out what nobody likes to have twice: sitting out, and sitting in a smaller group. A search
 * for groups can start from {@link #start} and then swap only people of like slots.
 */
public final class FairShare {
    private FairShare() {}

    /**
     * Who has a turn in each round, in rising order. When everybody is present in all rounds, and
     * had as many turns before as anybody else, the numbers of turns differ by at most one, also
     * after each single round; turns before are made up for. When some are absent, people who are
     * present in as many rounds as each other differ by at most one wherever that is possible
     * together with turns in proportion to presence.
     *
     * @param present round by round the people who may have a turn
     * @param turns round by round how many have one
     * @param before how often each had a turn
     * @throws IllegalArgumentException for more turns than people present, or unknown people
     */
    public static List<List<Integer>> turns(
            List<List<Integer>> present, int[] turns, int[] before, long seed) {
        var share = new long[before.length];
        for (var round : present) {
            for (int person : round) {
                if (person < 0 || person >= share.length) {
                    throw new IllegalArgumentException("unknown person " + person);
                }
                share[person]++;
            }
        }
        return turns(present, turns, before, share, new SplittableRandom(seed));
    }

    private static List<List<Integer>> turns(
            List<List<Integer>> present,
            int[] turns,
            int[] before,
            long[] share,
            SplittableRandom random) {
        int people = before.length;
        int rounds = present.size();
        if (turns.length != rounds) {
            throw new IllegalArgumentException(turns.length + " turns for " + rounds + " rounds");
        }
        int most = 0;
        var members = new int[rounds][];
        var toGive = new int[rounds][];
        for (int r = 0; r < rounds; r++) {
            var round = present.get(r);
            if (turns[r] < 0 || turns[r] > round.size()) {
                throw new IllegalArgumentException(turns[r] + " turns for " + round);
            }
            int[] order = Shuffle.of(round.size(), random);
            members[r] = IntStream.of(order).map(round::get).toArray();
            toGive[r] = new int[turns[r]];
            most = Math.max(most, turns[r]);
        }
        var earlier = new int[people][1];
        for (int person = 0; person < people; person++) {
            earlier[person][0] = before[person];
        }
        int[][] held = new Balance(1, members, toGive, earlier, share).solve();
        var all = new ArrayList<List<Integer>>();
        for (int r = 0; r < rounds; r++) {
            int[] order = members[r];
            int[] part = held[r];
            all.add(
                    IntStream.range(0, order.length)
                            .filter(i -> part[i] == 0)
                            .map(i -> order[i])
                            .sorted()
                            .boxed()
                            .toList());
        }
        return all;
    }

    /**
     * Groups drawn by the seed for given sizes, with sitting out and smaller groups shared fairly:
     * for each of the two, counts differ by at most one if those from before are all equal; a
     * smaller group is one that is smaller than the largest of its round. Sitting out comes first.
     *
     * @param sizes round by round the sizes of the groups; whoever finds no seat is in no group
     * @param satOut how often each sat out before
     * @param small how often each sat in a smaller group before
     * @throws IllegalArgumentException for more seats than people, or sizes below 0
     */
    public static Schedule start(List<List<Integer>> sizes, int[] satOut, int[] small, long seed) {
        int people = satOut.length;
        int rounds = sizes.size();
        if (small.length != people) {
            throw new IllegalArgumentException(small.length + " counts for " + people);
        }
        var random = new SplittableRandom(seed);
        var same = new long[people];
        Arrays.fill(same, 1);
        var everyone = IntStream.range(0, people).boxed().toList();
        int[] out = new int[rounds];
        int[] inSmall = new int[rounds];
        for (int r = 0; r < rounds; r++) {
            int largest = sizes.get(r).stream().mapToInt(Integer::intValue).max().orElse(0);
            out[r] = people;
            for (int size : sizes.get(r)) {
                if (size < 0) {
                    throw new IllegalArgumentException("sizes " + sizes.get(r));
                }
                out[r] -= size;
                inSmall[r] += size < largest ? size : 0;
            }
        }
        var sitting =
                turns(java.util.Collections.nCopies(rounds, everyone), out, satOut, same, random);
        var seated = new ArrayList<List<Integer>>();
        for (var outside : sitting) {
            seated.add(everyone.stream().filter(person -> !outside.contains(person)).toList());
        }
        var smaller = turns(seated, inSmall, small, same, random);
        var schedule = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < rounds; r++) {
            schedule.add(round(sizes.get(r), seated.get(r), smaller.get(r), random));
        }
        return new Schedule(schedule);
    }

    private static List<List<Integer>> round(
            List<Integer> sizes,
            List<Integer> seated,
            List<Integer> smaller,
            SplittableRandom random) {
        int largest = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
        var inLarge = new ArrayList<Integer>();
        var inSmall = new ArrayList<Integer>();
        for (int i : Shuffle.of(seated.size(), random)) {
            int person = seated.get(i);
            (smaller.contains(person) ? inSmall : inLarge).add(person);
        }
        var groups = new ArrayList<List<Integer>>();
        for (int size : sizes) {
            var from = size < largest ? inSmall : inLarge;
            var seats = from.subList(0, size);
            groups.add(seats.stream().sorted().toList());
            seats.clear();
        }
        return groups;
    }
}
