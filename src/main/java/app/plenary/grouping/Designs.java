package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Schedules in which no two people meet twice, made by rules instead of search where design theory
 * knows one: round robin, transversal designs, planes, and starters that are kept with the program
 * or quickly found. Sizes are those of the groups of each round and differ by at most one; what
 * comes back has the groups in the order of the sizes given. An answer never has a repeat; the same
 * question has the same answer on every machine. Sources: C. J. Colbourn and J. H. Dinitz, Handbook
 * of Combinatorial Designs, 2007.
 */
public final class Designs {
    private Designs() {}

    /**
     * So many rounds without a repeat, or empty if no way is known. When no rule helps it tries a
     * short search, at most about half a second; {@link #most} never searches.
     *
     * @throws IllegalArgumentException for no sizes, a size below 1, sizes that differ by more than
     *     one, or less than one round
     */
    public static Optional<Schedule> perfect(int[] sizes, int rounds) {
        return construction(Sizes.of(sizes), rounds)
                .or(() -> SmallSearch.find(Sizes.of(sizes), rounds))
                .map(way -> schedule(sizes, way.first().apply(rounds)));
    }

    /**
     * As many of the rounds asked for as are known without a repeat, at least one: the start of a
     * longer schedule. Never searches.
     *
     * @throws IllegalArgumentException as {@link #perfect}
     */
    public static Schedule most(int[] sizes, int rounds) {
        int known = Math.min(rounds, roundsKnown(sizes));
        var way = construction(Sizes.of(sizes), known).orElseThrow();
        return schedule(sizes, way.first().apply(known));
    }

    /**
     * How many rounds are known without a repeat, without any search; {@link Integer#MAX_VALUE} if
     * everybody sits alone.
     */
    public static int roundsKnown(int[] sizes) {
        var wanted = Sizes.of(sizes);
        return wanted.small() == 0
                ? EqualGroups.best(wanted.groups(), wanted.size()).rounds()
                : UnevenGroups.roundsKnown(wanted);
    }

    /** How many rounds without a repeat there can be at most, with the reason. */
    public static RoundLimit limit(int[] sizes) {
        return RoundLimit.of(Sizes.of(sizes));
    }

    /** A way to that many rounds that needs no search. */
    static Optional<Construction> construction(Sizes sizes, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException(rounds + " rounds");
        }
        if (rounds > RoundLimit.of(sizes).rounds()) {
            return Optional.empty();
        }
        if (sizes.small() > 0) {
            return UnevenGroups.find(sizes, rounds);
        }
        return EqualGroups.all(sizes.groups(), sizes.size()).stream()
                .filter(way -> way.rounds() >= rounds)
                .min(Comparator.comparingInt(Construction::rounds));
    }

    /** Puts the groups of each round, larger ones first, in the order of the sizes. */
    private static Schedule schedule(int[] sizes, int[][][] rounds) {
        int[] order =
                IntStream.range(0, sizes.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(group -> -sizes[group]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var all = new ArrayList<List<List<Integer>>>();
        for (int[][] round : rounds) {
            var groups = new ArrayList<List<Integer>>();
            for (int i = 0; i < sizes.length; i++) {
                groups.add(List.of());
            }
            for (int i = 0; i < sizes.length; i++) {
                groups.set(order[i], Arrays.stream(round[i]).sorted().boxed().toList());
            }
            all.add(groups);
        }
        return new Schedule(all);
    }
}
