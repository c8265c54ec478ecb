package app.plenary.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The starters that were found once and are kept in {@code starters.txt}, by the sizes of their
 * groups; what each line means stands at {@link Starter}.
 */
final class Starters {
    private static final Map<String, List<Starter>> BY_SHAPE =
            read().stream().collect(Collectors.groupingBy(Starter::shape));

    private static final Map<Integer, List<Starter>> MATRICES =
            BY_SHAPE.values().stream()
                    .flatMap(List::stream)
                    .filter(Starter::isDifferenceMatrix)
                    .collect(Collectors.groupingBy(Starter::rows));

    private Starters() {}

    static List<Starter> of(Sizes sizes) {
        return BY_SHAPE.getOrDefault(sizes.toString(), List.of());
    }

    /** Difference matrices: nobody meets anyone of the own column, which has so many people. */
    static List<Starter> matrices(int rows) {
        return MATRICES.getOrDefault(rows, List.of());
    }

    /** All lines in their order. */
    static List<Starter> read() {
        var stream = Starters.class.getResourceAsStream("starters.txt");
        if (stream == null) {
            throw new IllegalStateException("starters.txt is not part of the program");
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Starter::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
