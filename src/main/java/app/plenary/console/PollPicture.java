package app.plenary.console;

import java.util.List;
import java.util.Optional;

/** What one question looks like on the facilitator's desk, in words and lengths. */
sealed interface PollPicture {

    /** Nothing to show, and why. */
    record Nothing(String words) implements PollPicture {}

    /** A bar for each option, in the order of the options. */
    record Bars(List<Bar> bars) implements PollPicture {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A line of a result.
     *
     * @param share of the whole bar, 0 to 1
     */
    record Bar(int option, String text, double share, String figure, boolean leads) {}

    /** How each statement was rated; one with an empty text is the question itself. */
    record Scales(List<Rated> lines, String low, String high) implements PollPicture {
        public Scales {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One statement.
     *
     * @param middle the median, in words
     * @param detail mean and skipped, in words
     */
    record Rated(String text, List<Column> columns, String middle, String detail) {
        public Rated {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One upright bar.
     *
     * @param name what it counts
     * @param share of the tallest, 0 to 1
     * @param figure what stands above it; may be empty
     * @param marked whether the middle lies in it
     */
    record Column(String name, double share, String figure, boolean marked) {}

    /** Things in a square between two pairs of poles. */
    record Plane(String left, String right, String below, String above, List<Placed> items)
            implements PollPicture {
        public Plane {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing.
     *
     * @param text empty when people placed themselves
     * @param places where people put it, from 0 to 1 from the left and from the bottom
     * @param middle of them
     */
    record Placed(
            int number, String text, List<Spot> places, Optional<Spot> middle, String detail) {
        public Placed {
            places = List.copyOf(places);
        }
    }

    record Spot(double across, double up) {}

    /**
     * Options from the best down, counted three ways.
     *
     * @param options in the order of the first way
     * @param verdict who wins, or how the ways disagree
     */
    record Ladder(List<String> ways, List<Rung> options, String verdict, boolean agreed)
            implements PollPicture {
        public Ladder {
            ways = List.copyOf(ways);
            options = List.copyOf(options);
        }
    }

    /**
     * One option of a ranking.
     *
     * @param places in each way of counting, such as "2" or "2="
     * @param share of the best mean place, 0 to 1
     */
    record Rung(String text, List<String> places, List<Boolean> first, double share) {
        public Rung {
            places = List.copyOf(places);
            first = List.copyOf(first);
        }
    }

    /**
     * Estimates.
     *
     * @param facts name and figure
     * @param words what they mean, a sentence each
     */
    record Estimates(List<Column> columns, List<Fact> facts, List<String> words)
            implements PollPicture {
        public Estimates {
            columns = List.copyOf(columns);
            facts = List.copyOf(facts);
            words = List.copyOf(words);
        }
    }

    /** {@code before} is the figure of the time before; empty when there is none. */
    record Fact(String name, String figure, String before) {}

    /**
     * What people wrote.
     *
     * @param cloud whether they are words, to be shown larger the more people gave them
     * @param covered how many of them the room does not see
     */
    record Texts(List<Line> lines, boolean cloud, int covered) implements PollPicture {
        public Texts {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One text.
     *
     * @param weight from 0 to 1, how often it was given beside the one given most
     * @param spellings every spelling in which it was given, which are covered together
     */
    record Line(String text, int count, double weight, boolean covered, List<String> spellings) {
        public Line {
            spellings = List.copyOf(spellings);
        }
    }
}
