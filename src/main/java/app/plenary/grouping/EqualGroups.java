package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ways to seat groups of one size without a repeat, built from each other. */
final class EqualGroups {
    /** The best way to seat so many groups of the one size, as soon as it is known. */
    private final Map<Integer, Construction> best = new HashMap<>();

    private EqualGroups() {}

    /** The way with the most rounds. */
    static Construction best(int groups, int size) {
        return new EqualGroups().most(groups, size);
    }

    /**
     * Every way that is known; more than one round only if no group is larger than their number.
     */
    static List<Construction> all(int groups, int size) {
        return new EqualGroups().ways(groups, size);
    }

    private Construction most(int groups, int size) {
        var known = best.get(groups);
        if (known != null) {
            return known;
        }
        var found =
                ways(groups, size).stream()
                        .max(Comparator.comparingInt(Construction::rounds))
                        .orElseGet(() -> once(groups, size));
        best.put(groups, found);
        return found;
    }

    private List<Construction> ways(int groups, int size) {
        if (size == 1) {
            return List.of(alone(groups));
        }
        if (size == 2) {
            return List.of(pairs(groups));
        }
        var ways = new ArrayList<Construction>();
        ways.add(once(groups, size));
        if (size <= groups) {
            transversals(groups, size).forEach(way -> ways.add(columnsFilled(way, groups, size)));
            for (Starter starter : Starters.of(new Sizes(size, groups, 0))) {
                ways.add(
                        new Construction(
                                "starter " + layout(starter), starter.rounds(), starter::first));
            }
            ways.addAll(PlaneDesigns.of(groups, size));
            inflated(groups, size, ways);
        }
        return ways;
    }

    private static String layout(Starter starter) {
        return starter.rows()
                + "×"
                + starter.people() / starter.rows()
                + "+"
                + starter.people() % starter.rows();
    }

    private static Construction once(int groups, int size) {
        return new Construction(
                "one round",
                1,
                count -> {
                    var rounds = new int[count][groups][size];
                    for (int[][] round : rounds) {
                        for (int person = 0; person < groups * size; person++) {
                            round[person / size][person % size] = person;
                        }
                    }
                    return rounds;
                });
    }

    private static Construction alone(int groups) {
        var once = once(groups, 1);
        return new Construction("everybody alone", Integer.MAX_VALUE, once.first());
    }

    /** Round robin by the circle method: one sits still and the others walk round. */
    private static Construction pairs(int groups) {
        int walking = 2 * groups - 1;
        return new Construction(
                "round robin",
                walking,
                count -> {
                    var rounds = new int[count][groups][];
                    for (int round = 0; round < count; round++) {
                        rounds[round][0] = new int[] {round, walking};
                        for (int pair = 1; pair < groups; pair++) {
                            rounds[round][pair] =
                                    new int[] {
                                        (round + pair) % walking, (round + walking - pair) % walking
                                    };
                        }
                    }
                    return rounds;
                });
    }

    /** Ways in which nobody meets anyone of the own column: person column · groups + place. */
    static List<Construction> transversals(int groups, int size) {
        var ways = new ArrayList<Construction>();
        var fields = TransversalDesign.of(groups, size);
        ways.add(new Construction("transversal design", fields.rounds(), fields::first));
        for (Starter starter : Starters.matrices(groups)) {
            for (Starter matrix : List.of(starter, starter.transposed())) {
                if (matrix.columns() >= size) {
                    ways.add(
                            new Construction(
                                    "difference matrix",
                                    matrix.rounds(),
                                    count -> withoutFrom(size * groups, matrix.first(count))));
                }
            }
        }
        return ways;
    }

    private static int[][][] withoutFrom(int people, int[][][] rounds) {
        for (int[][] round : rounds) {
            for (int group = 0; group < round.length; group++) {
                round[group] =
                        Arrays.stream(round[group]).filter(person -> person < people).toArray();
            }
        }
        return rounds;
    }

    /** Those of a column have never met: if they can form groups of their own, more rounds. */
    private Construction columnsFilled(Construction way, int groups, int size) {
        if (groups % size != 0) {
            return way;
        }
        var inside = most(groups / size, size);
        return new Construction(
                way.name() + " with columns",
                way.rounds() + inside.rounds(),
                count -> {
                    var rounds =
                            new ArrayList<>(
                                    List.of(way.first().apply(Math.min(count, way.rounds()))));
                    for (int[][] round : inside.first().apply(count - rounds.size())) {
                        rounds.add(copies(round, size, (person, copy) -> copy * groups + person));
                    }
                    return rounds.toArray(int[][][]::new);
                });
    }

    private interface Place {
        int of(int person, int copy);
    }

    private static int[][] copies(int[][] round, int times, Place place) {
        var groups = new int[round.length * times][];
        for (int copy = 0; copy < times; copy++) {
            int now = copy;
            for (int group = 0; group < round.length; group++) {
                groups[copy * round.length + group] =
                        Arrays.stream(round[group]).map(person -> place.of(person, now)).toArray();
            }
        }
        return groups;
    }

    /**
     * Every person of a smaller schedule becomes {@code weight} people, every group a transversal
     * design (R. M. Wilson, An existence theory for pairwise balanced designs I, 1972). Left over
     * are the copies of one person, or of one round's groups if that round is left out.
     */
    private void inflated(int groups, int size, List<Construction> ways) {
        for (int weight = size - 1; weight * size <= groups; weight++) {
            if (groups % weight != 0) {
                continue;
            }
            var small = most(groups / weight, size);
            var design =
                    transversals(weight, size).stream()
                            .max(Comparator.comparingInt(Construction::rounds))
                            .orElseThrow();
            if (small.rounds() > 1) {
                var over = most(weight, size);
                ways.add(inflated(small, small.rounds() - 1, design, over, weight, true));
            }
            var inside =
                    weight % size == 0
                            ? most(weight / size, size)
                            : new Construction("", 0, count -> new int[count][][]);
            ways.add(inflated(small, small.rounds(), design, inside, weight, false));
        }
    }

    private static Construction inflated(
            Construction small,
            int used,
            Construction design,
            Construction over,
            int weight,
            boolean lastRound) {
        return new Construction(
                small.name() + " times " + weight,
                used * design.rounds() + over.rounds(),
                count -> {
                    int[][][] outer = small.first().apply(small.rounds());
                    int[][][] inner = design.first().apply(Math.min(count, design.rounds()));
                    var rounds = new ArrayList<int[][]>();
                    for (int round = 0; round < used && rounds.size() < count; round++) {
                        int[][] blocks = outer[round];
                        for (int i = 0; i < inner.length && rounds.size() < count; i++) {
                            rounds.add(
                                    copies(
                                            inner[i],
                                            blocks.length,
                                            (person, block) ->
                                                    blocks[block][person / weight] * weight
                                                            + person % weight));
                        }
                    }
                    int left = count - rounds.size();
                    int[][] last = outer[outer.length - 1];
                    int people = outer[0].length * outer[0][0].length;
                    for (int[][] round : left == 0 ? new int[0][][] : over.first().apply(left)) {
                        rounds.add(
                                lastRound
                                        ? copies(
                                                round,
                                                last.length,
                                                (person, block) ->
                                                        last[block][person / weight] * weight
                                                                + person % weight)
                                        : copies(
                                                round,
                                                people,
                                                (person, one) -> one * weight + person));
                    }
                    return rounds.toArray(int[][][]::new);
                });
    }
}
