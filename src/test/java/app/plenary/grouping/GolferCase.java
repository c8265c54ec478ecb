package app.plenary.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case from the tables of cases that are known to be possible without a repeat, and the check of
 * an answer, which shares nothing with what makes them.
 *
 * @param name as in the table
 * @param tier {@code room}, {@code stretch} or {@code uneven}
 */
record GolferCase(String name, String tier, List<Integer> sizes, int rounds) {

    /** Every case of both tables. */
    static List<GolferCase> all() {
        return Stream.concat(
                        rows("golfer.csv").map(GolferCase::equal),
                        rows("golfer-ragged.csv").map(GolferCase::uneven))
                .toList();
    }

    private static GolferCase equal(String[] row) {
        int groups = Integer.parseInt(row[0]);
        int size = Integer.parseInt(row[1]);
        return new GolferCase(
                groups + " × " + size,
                row[4],
                Stream.generate(() -> size).limit(groups).toList(),
                Integer.parseInt(row[2]));
    }

    private static GolferCase uneven(String[] row) {
        var sizes = new ArrayList<Integer>();
        for (String part : row[1].split("_", -1)) {
            String[] of = part.split("x", -1);
            for (int i = 0; i < Integer.parseInt(of[0]); i++) {
                sizes.add(Integer.parseInt(of[1]));
            }
        }
        return new GolferCase(row[1], "uneven", List.copyOf(sizes), Integer.parseInt(row[2]));
    }

    private static Stream<String[]> rows(String file) {
        var stream = Objects.requireNonNull(GolferCase.class.getResourceAsStream(file), file);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int[] sizesAsArray() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is wrong with an answer to this case; empty if nothing is. */
    Optional<String> fault(Schedule schedule) {
        return fault(schedule, sizesAsArray(), rounds);
    }

    /** What is wrong with a schedule for these sizes and rounds; empty if nothing is. */
    static Optional<String> fault(Schedule schedule, int[] sizes, int rounds) {
        int people = Arrays.stream(sizes).sum();
        if (schedule.rounds().size() != rounds) {
            return Optional.of(schedule.rounds().size() + " rounds instead of " + rounds);
        }
        Set<Set<Integer>> met = new HashSet<>();
        for (List<List<Integer>> round : schedule.rounds()) {
            if (!Arrays.equals(round.stream().mapToInt(List::size).toArray(), sizes)) {
                return Optional.of("groups of other sizes in " + round);
            }
            var seated = new HashSet<Integer>();
            for (List<Integer> group : round) {
                for (int person : group) {
                    if (person < 0 || person >= people || !seated.add(person)) {
                        return Optional.of("person " + person + " not once in " + round);
                    }
                    for (int other : group) {
                        if (other < person && !met.add(Set.of(person, other))) {
                            return Optional.of(person + " and " + other + " meet again");
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
