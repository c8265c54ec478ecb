package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ways to seat groups of two sizes without a repeat. Most come from equal groups: if as many people
 * as there are small groups never meet each other, leaving them out makes that many groups smaller
 * in every round.
 */
final class UnevenGroups {
    /** Above this only whole columns are looked at for people who never meet. */
    private static final int MOST_COMPARED = 150;

    /** Sets of people looked at before giving up. */
    private static final int TRIES = 2_000;

    /** Rounds given up at most to find people who do not meet in the others. */
    private static final int DROPPED = 5;

    private UnevenGroups() {}

    /** A way to that many rounds. */
    static Optional<Construction> find(Sizes sizes, int rounds) {
        return whole(sizes).stream()
                .filter(way -> way.rounds() >= rounds)
                .findFirst()
                .or(() -> amongStrangers(sizes, rounds));
    }

    /** The most rounds for which there is a way. */
    static int roundsKnown(Sizes sizes) {
        int known = whole(sizes).stream().mapToInt(Construction::rounds).max().orElse(1);
        int more = amongStrangers(sizes, known + 1).map(Construction::rounds).orElse(known);
        return Math.min(more, RoundLimit.of(sizes).rounds());
    }

    /** Ways for all of their rounds: kept starters, columns, and one person less. */
    private static List<Construction> whole(Sizes sizes) {
        var ways = new ArrayList<Construction>();
        int people = sizes.people();
        for (Starter starter : Starters.of(sizes)) {
            ways.add(new Construction("starter", starter.rounds(), starter::first));
        }
        int[] endOfLastColumn = IntStream.range(people, people + sizes.small()).toArray();
        for (Construction way : EqualGroups.transversals(sizes.groups(), sizes.size())) {
            ways.add(without(endOfLastColumn, way, way.rounds()));
        }
        if (sizes.small() == 1) {
            var best = EqualGroups.best(sizes.groups(), sizes.size());
            ways.add(without(new int[] {people}, best, best.rounds()));
        }
        return ways;
    }

    /** The most rounds, but at least so many, in which enough people never meet. */
    private static Optional<Construction> amongStrangers(Sizes sizes, int least) {
        if (sizes.people() > MOST_COMPARED) {
            return Optional.empty();
        }
        List<Construction> equal = EqualGroups.all(sizes.groups(), sizes.size());
        int most = equal.stream().mapToInt(Construction::rounds).max().orElse(1);
        for (int rounds = most; rounds >= Math.max(least, most - DROPPED); rounds--) {
            for (Construction way : equal) {
                if (way.rounds() >= rounds) {
                    int[] strangers = strangers(way.first().apply(rounds), sizes);
                    if (strangers.length == sizes.small()) {
                        return Optional.of(without(strangers, way, rounds));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The same rounds without some people who never meet; the others close ranks. */
    private static Construction without(int[] left, Construction way, int rounds) {
        return new Construction(
                way.name() + " less " + left.length,
                rounds,
                count -> {
                    int[][][] all = way.first().apply(count);
                    for (int[][] round : all) {
                        for (int group = 0; group < round.length; group++) {
                            round[group] =
                                    Arrays.stream(round[group])
                                            .filter(person -> Arrays.binarySearch(left, person) < 0)
                                            .map(person ->
                                                    person + Arrays.binarySearch(left, person) + 1)
                                            .toArray();
                        }
                        Arrays.sort(round, Comparator.comparingInt(group -> -group.length));
                    }
                    return all;
                });
    }

    /**
     * People of the full groups who never meet, in their order; nobody if not enough were found.
     */
    private static int[] strangers(int[][][] rounds, Sizes sizes) {
        int people = sizes.people() + sizes.small();
        var unmet = new BitSet[people];
        for (int person = 0; person < people; person++) {
            unmet[person] = new BitSet(people);
            unmet[person].set(person + 1, people);
        }
        for (int[][] round : rounds) {
            for (int[] group : round) {
                for (int a : group) {
                    for (int b : group) {
                        unmet[a].clear(b);
                    }
                }
            }
        }
        var all = new BitSet(people);
        all.set(0, people);
        var chosen = new int[sizes.small()];
        return choose(unmet, all, chosen, 0, new int[] {TRIES}) ? chosen : new int[0];
    }

    private static boolean choose(
            BitSet[] unmet, BitSet possible, int[] chosen, int count, int[] tries) {
        if (count == chosen.length) {
            return true;
        }
        if (count + possible.cardinality() < chosen.length || tries[0]-- <= 0) {
            return false;
        }
        for (int p = possible.nextSetBit(0); p >= 0; p = possible.nextSetBit(p + 1)) {
            chosen[count] = p;
            var rest = (BitSet) possible.clone();
            rest.and(unmet[p]);
            if (choose(unmet, rest, chosen, count + 1, tries)) {
                return true;
            }
        }
        return false;
    }
}
