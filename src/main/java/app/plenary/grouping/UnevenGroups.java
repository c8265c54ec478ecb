package app.plenary.grouping;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ways to seat groups of two sizes without a repeat. Most come from equal groups: if as many people
 * as there are small groups never meet each other, leaving them out makes that many groups smaller
 * in every round.
 */
final class UnevenGroups {
    /** Above this only whole columns are looked at for people who never meet. */
    private static final int MOST_COMPARED = 400;

    /** Sets of people looked at before giving up. */
    private static final int TRIES = 20_000;

    private UnevenGroups() {}

    static Optional<Construction> find(Sizes sizes, int rounds) {
        int people = sizes.people();
        for (Starter starter : Starters.of(sizes)) {
            if (starter.rounds() >= rounds) {
                return Optional.of(new Construction("starter", starter.rounds(), starter::first));
            }
        }
        int[] endOfLastColumn = IntStream.range(people, people + sizes.small()).toArray();
        for (Construction way : EqualGroups.transversals(sizes.groups(), sizes.size())) {
            if (way.rounds() >= rounds) {
                return Optional.of(without(endOfLastColumn, way, way.rounds()));
            }
        }
        for (Construction way : EqualGroups.all(sizes.groups(), sizes.size())) {
            if (way.rounds() >= rounds) {
                if (sizes.small() == 1) {
                    return Optional.of(without(new int[] {people}, way, way.rounds()));
                }
                if (people <= MOST_COMPARED) {
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
