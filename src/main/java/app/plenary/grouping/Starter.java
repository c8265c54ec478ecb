package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few rounds from which a shift makes all the others. People are columns of {@code rows} places
 * and some fixed ones: person {@code column * rows + place}, the fixed ones last. A shift moves
 * everyone in the columns by the same number of places, round and round, and leaves the fixed where
 * they are. A base round that seats everyone gives as many rounds as there are rows; one that seats
 * only some gives a single round, of its groups in every shift, each once. No pair meets twice if
 * the differences of all groups are different: the method of differences, R. C. Bose, On the
 * construction of balanced incomplete block designs, 1939.
 *
 * <p>As text, four parts: sizes, {@code rows columns fixed}, the search that found it, and the base
 * rounds: groups with commas, rounds with semicolons. Rows may be a product of cycles: {@code 2*6}.
 */
final class Starter {
    private final String shape;
    private final int[] cycles;
    private final int rows;
    private final int columns;
    private final int fixed;
    private final String origin;
    private final int[][][] base;

    Starter(int[] cycles, int columns, int fixed, String origin, int[][][] base) {
        this.cycles = cycles.clone();
        this.rows = Arrays.stream(cycles).reduce(1, (a, b) -> a * b);
        this.columns = columns;
        this.fixed = fixed;
        this.origin = origin;
        this.base = base.clone();
        this.shape =
                Sizes.text(Arrays.stream(round(0, 0)).mapToInt(group -> group.length).toArray());
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not of that form or its sizes are not those of the
     *     groups
     */
    static Starter parse(String line) {
        String[] part = line.split("\\|", -1);
        if (part.length != 4) {
            throw new IllegalArgumentException("not four parts: " + line);
        }
        String[] layout = part[1].strip().split(" ", -1);
        var base = new ArrayList<int[][]>();
        for (String round : part[3].split(";", -1)) {
            var groups = new ArrayList<int[]>();
            for (String group : round.split(",", -1)) {
                groups.add(
                        Arrays.stream(group.strip().split(" ", -1))
                                .mapToInt(Integer::parseInt)
                                .toArray());
            }
            base.add(groups.toArray(int[][]::new));
        }
        var starter =
                new Starter(
                        Arrays.stream(layout[0].split("\\*", -1))
                                .mapToInt(Integer::parseInt)
                                .toArray(),
                        Integer.parseInt(layout[1]),
                        Integer.parseInt(layout[2]),
                        part[2].strip(),
                        base.toArray(int[][][]::new));
        if (!starter.shape.equals(part[0].strip())) {
            throw new IllegalArgumentException(part[0] + " is not " + starter.shape);
        }
        return starter;
    }

    String shape() {
        return shape;
    }

    String origin() {
        return origin;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Whether every round is one group in every shift, with one person of each column. */
    boolean isDifferenceMatrix() {
        return fixed == 0
                && Arrays.stream(base)
                        .allMatch(round ->
                                round.length == 1
                                        && round[0].length == columns
                                        && Arrays.stream(round[0])
                                                        .map(person -> person / rows)
                                                        .distinct()
                                                        .count()
                                                == columns);
    }

    /**
     * A difference matrix with rounds and columns changed over. If the differences of any two
     * columns are different in all rounds, then those of any two rounds are in all columns.
     */
    Starter transposed() {
        var turned = new int[columns][1][base.length];
        for (int round = 0; round < base.length; round++) {
            for (int person : base[round][0]) {
                turned[person / rows][0][round] = round * rows + person % rows;
            }
        }
        return new Starter(cycles, base.length, 0, origin + ", transposed", turned);
    }

    int people() {
        return rows * columns + fixed;
    }

    int rounds() {
        int rounds = 0;
        for (int[][] round : base) {
            rounds += seatsEveryone(round) ? rows : 1;
        }
        return rounds;
    }

    /** The first rounds, at most as many as there are. */
    int[][][] first(int count) {
        var rounds = new ArrayList<int[][]>();
        for (int i = 0; i < base.length; i++) {
            int shifts = seatsEveryone(base[i]) ? rows : 1;
            for (int shift = 0; shift < shifts && rounds.size() < count; shift++) {
                rounds.add(round(i, shift));
            }
        }
        return rounds.toArray(int[][][]::new);
    }

    private boolean seatsEveryone(int[][] round) {
        return Arrays.stream(round).mapToInt(group -> group.length).sum() == people();
    }

    private int[][] round(int index, int shift) {
        var groups = new ArrayList<int[]>();
        boolean all = seatsEveryone(base[index]);
        for (int by = all ? shift : 0; by < (all ? shift + 1 : rows); by++) {
            for (int[] group : base[index]) {
                var shifted = new int[group.length];
                for (int i = 0; i < group.length; i++) {
                    shifted[i] = shifted(group[i], by);
                }
                Arrays.sort(shifted);
                // a group that some shift carries into itself comes only once
                if (groups.stream().noneMatch(one -> Arrays.equals(one, shifted))) {
                    groups.add(shifted);
                }
            }
        }
        groups.sort(Comparator.comparingInt(group -> -group.length));
        return groups.toArray(int[][]::new);
    }

    private int shifted(int person, int by) {
        if (person >= rows * columns) {
            return person;
        }
        int place = person % rows;
        int sum = 0;
        int weight = 1;
        int rest = by;
        for (int cycle : cycles) {
            sum += (place % cycle + rest % cycle) % cycle * weight;
            place /= cycle;
            rest /= cycle;
            weight *= cycle;
        }
        return person / rows * rows + sum;
    }

    /** The line that {@link #parse} reads. */
    @Override
    public String toString() {
        String layout =
                Arrays.stream(cycles).mapToObj(String::valueOf).collect(Collectors.joining("*"));
        String rounds =
                Arrays.stream(base)
                        .map(round ->
                                Arrays.stream(round)
                                        .map(Starter::numbers)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining(";"));
        return String.join(
                " | ", List.of(shape, layout + " " + columns + " " + fixed, origin, rounds));
    }

    private static String numbers(int[] group) {
        return Arrays.stream(group).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
