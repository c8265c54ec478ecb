package app.plenary.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A result that can be drawn, in one language. Every bar, step and place has its figure or its name
 * beside it, so that no colour is needed to read it. Immutable; cheap until it is drawn.
 */
public sealed interface Chart {

    /** What was asked. */
    String title();

    /** The same figures as text. */
    String words();

    /** Without a title, for a page that has one above; as high as it needs. */
    default Drawing drawing(int width) {
        return ChartDrawing.of(this, width, false, "");
    }

    /**
     * With the title above it, to stand alone.
     *
     * @param foot a line below that says who answered; may be empty
     */
    default Drawing alone(int width, String foot) {
        return ChartDrawing.of(this, width, true, foot);
    }

    /**
     * Lines with a bar each.
     *
     * @param bars the length of each is a share of the whole width, in per cent
     */
    record Bars(String title, List<ResultPart.Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public String words() {
            return figures(bars);
        }
    }

    /**
     * How answers are spread over steps or ranges: upright bars in their order.
     *
     * @param bars from the least; how high they are compares their per cents with the largest
     */
    record Columns(String title, List<ResultPart.Bar> bars) implements Chart {
        public Columns {
            bars = List.copyOf(bars);
        }

        @Override
        public String words() {
            return figures(bars);
        }
    }

    /**
     * Several statements rated on the same steps.
     *
     * @param steps as they are called, from the least
     */
    record Ratings(String title, List<String> steps, List<Statement> statements) implements Chart {
        public Ratings {
            steps = List.copyOf(steps);
            statements = List.copyOf(statements);
        }

        @Override
        public String words() {
            return statements.stream()
                    .map(each ->
                            each.name()
                                    + ": "
                                    + each.counts().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * One statement.
     *
     * @param counts one for each step
     * @param middle the median, counted in steps from 0; empty without ratings
     */
    record Statement(String name, List<Integer> counts, Optional<Double> middle) {
        public Statement {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Things between two pairs of poles.
     *
     * @param left what the left end is called, as are the others; each may be empty
     */
    record Plane(
            String title, String left, String right, String lower, String upper, List<Item> items)
            implements Chart {
        public Plane {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return items.stream()
                    .map(item ->
                            item.name()
                                    + item.middle()
                                            .map(spot -> ": " + spot.across() + ", " + spot.up())
                                            .orElse(""))
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * One thing on the plane.
     *
     * @param places where each person put it
     * @param middle the median of both; empty where nobody did
     */
    record Item(String name, List<Spot> places, Optional<Spot> middle) {
        public Item {
            places = List.copyOf(places);
        }
    }

    /** A point, from 0 to 100 rightwards and upwards. */
    record Spot(double across, double up) {}

    /** Options in the order that was found, the best first. */
    record Ranking(String title, List<Ranked> options) implements Chart {
        public Ranking {
            options = List.copyOf(options);
        }

        @Override
        public String words() {
            return options.stream()
                    .map(each -> each.place() + ". " + each.name() + " (" + each.points() + ")")
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * One option of a ranking.
     *
     * @param place from 1; tied options share it
     * @param length of its bar, from 0 to 1
     */
    record Ranked(int place, String name, String points, double length, boolean wins) {}

    /**
     * Words, larger the more people gave them.
     *
     * @param entries the most frequent one first
     */
    record Cloud(String title, List<Word> entries) implements Chart {
        public Cloud {
            entries = List.copyOf(entries);
        }

        @Override
        public String words() {
            return entries.stream()
                    .map(word -> word.text() + " " + word.count())
                    .collect(Collectors.joining("; "));
        }
    }

    /** A word and how many gave it. */
    record Word(String text, int count) {}

    private static String figures(List<ResultPart.Bar> bars) {
        return bars.stream()
                .map(bar -> bar.name() + ": " + bar.figure() + " (" + bar.percent() + " %)")
                .collect(Collectors.joining("; "));
    }
}
