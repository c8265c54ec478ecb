package app.plenary.session;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one person gives back to one question. Options, statements and items are named by id. */
public sealed interface Response {

    /** Marked options, at least one. */
    record Marks(Set<Integer> options) implements Response {
        public Marks {
            options = Set.copyOf(options);
        }
    }

    /** Steps by statement; a skipped statement is not in it. */
    record Ratings(Map<Integer, Integer> steps) implements Response {
        public Ratings {
            steps = sorted(steps);
        }
    }

    /** Where things were placed; what was not placed is not in it. */
    record Places(Map<Integer, Point> points) implements Response {
        public Places {
            points = sorted(points);
        }
    }

    /**
     * A place between two pairs of poles.
     *
     * @param across from 0 at the left to 100
     * @param up from 0 at the bottom to 100
     */
    record Point(int across, int up) {}

    /** Points or dots by option; an option with none is not in it. */
    record Amounts(Map<Integer, Integer> given) implements Response {
        public Amounts {
            given = sorted(given);
        }
    }

    /** Options, best first; those left out stand below all others. */
    record Order(List<Integer> options) implements Response {
        public Order {
            options = List.copyOf(options);
        }
    }

    record Figure(BigDecimal value) implements Response {}

    /** The own words, at least one, none empty. */
    record Texts(List<String> texts) implements Response {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    private static <V> Map<Integer, V> sorted(Map<Integer, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
