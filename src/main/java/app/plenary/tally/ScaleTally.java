package app.plenary.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The count of ratings on a scale, statement by statement.
 *
 * @param low the least value of the scale
 * @param high its greatest value
 * @param statements in the order of the question
 * @param ballots how many people answered, also when they skipped every statement
 */
public record ScaleTally(int low, int high, List<Statement> statements, int ballots)
        implements Result {

    /**
     * How one statement was rated.
     *
     * @param id the statement's id within its question
     * @param low what the first count stands for
     * @param counts how many people gave each value, from the least to the greatest
     * @param skipped how many people answered the question but not this statement
     */
    public record Statement(int id, int low, List<Integer> counts, int skipped) {
        public Statement {
            counts = List.copyOf(counts);
        }

        /** How many people rated this statement. */
        public int answered() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** How many people gave this value; 0 for a value off the scale. */
        public int count(int value) {
            int index = value - low;
            return index < 0 || index >= counts.size() ? 0 : counts.get(index);
        }

        /** The share of those who rated that gave this value, 0 to 1; 0 without ratings. */
        public double share(int value) {
            return answered() == 0 ? 0 : (double) count(value) / answered();
        }

        /**
         * The value in the middle; of an even number of ratings the mean of the two middle ones.
         */
        public OptionalDouble median() {
            int answered = answered();
            return answered == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(((double) at((answered - 1) / 2) + at(answered / 2)) / 2);
        }

        /** The arithmetic mean of the ratings. */
        public OptionalDouble mean() {
            long sum =
                    IntStream.range(0, counts.size())
                            .mapToLong(index -> (long) (low + index) * counts.get(index))
                            .sum();
            return answered() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) sum / answered());
        }

        /** The median with the quartiles around it; empty without ratings. */
        public Optional<Spread> spread() {
            return Spread.of(ratings());
        }

        /** The most frequent values, in rising order; several when they are tied. */
        public List<Integer> modes() {
            int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
            return IntStream.range(0, counts.size())
                    .filter(index -> most > 0 && counts.get(index) == most)
                    .mapToObj(index -> low + index)
                    .toList();
        }

        /** The rating at a place, 0 for the least, when all ratings stand in rising order. */
        private int at(int place) {
            int seen = 0;
            for (int index = 0; index < counts.size(); index++) {
                seen += counts.get(index);
                if (place < seen) {
                    return low + index;
                }
            }
            throw new IndexOutOfBoundsException(place);
        }

        private List<Integer> ratings() {
            var ratings = new ArrayList<Integer>();
            for (int index = 0; index < counts.size(); index++) {
                ratings.addAll(Collections.nCopies(counts.get(index), low + index));
            }
            return ratings;
        }
    }

    public ScaleTally {
        statements = List.copyOf(statements);
    }

    /**
     * Counts every ballot.
     *
     * @param ratings for every person what they gave to which statement. A statement that is
     *     missing was skipped; so was one with a value outside {@code low} to {@code high}. Unknown
     *     statements are left out
     */
    public static ScaleTally count(
            List<Integer> statements,
            int low,
            int high,
            Iterable<? extends Map<Integer, Integer>> ratings) {
        int ballots = 0;
        var counts = new int[statements.size()][high - low + 1];
        for (Map<Integer, Integer> ballot : ratings) {
            ballots++;
            for (int index = 0; index < counts.length; index++) {
                Integer value = ballot.get(statements.get(index));
                if (value != null && value >= low && value <= high) {
                    counts[index][value - low]++;
                }
            }
        }
        return of(statements, low, high, counts, ballots);
    }

    /**
     * Counts raised hands.
     *
     * @param hands for every statement how many hands went up for which value. Each person is taken
     *     to have raised one hand for each statement at most, so the statement with the most hands
     *     says how many people answered
     */
    public static ScaleTally ofHands(
            List<Integer> statements,
            int low,
            int high,
            Map<Integer, ? extends Map<Integer, Integer>> hands) {
        int people = 0;
        var counts = new int[statements.size()][high - low + 1];
        for (int index = 0; index < counts.length; index++) {
            Map<Integer, Integer> raised = hands.get(statements.get(index));
            for (int value = low; raised != null && value <= high; value++) {
                counts[index][value - low] = raised.getOrDefault(value, 0);
            }
            people = Math.max(people, IntStream.of(counts[index]).sum());
        }
        return of(statements, low, high, counts, people);
    }

    private static ScaleTally of(
            List<Integer> statements, int low, int high, int[][] counts, int ballots) {
        var counted = new ArrayList<Statement>();
        for (int index = 0; index < counts.length; index++) {
            counted.add(
                    new Statement(
                            statements.get(index),
                            low,
                            IntStream.of(counts[index]).boxed().toList(),
                            ballots - IntStream.of(counts[index]).sum()));
        }
        return new ScaleTally(low, high, counted, ballots);
    }

    /**
     * Both counts together, as of phones and of hands.
     *
     * @throws IllegalArgumentException when the other has another scale or other statements
     */
    public ScaleTally plus(ScaleTally other) {
        if (low != other.low || high != other.high || !ids().equals(other.ids())) {
            throw new IllegalArgumentException("these count different questions");
        }
        var both = new ArrayList<Statement>();
        for (int index = 0; index < statements.size(); index++) {
            Statement here = statements.get(index);
            Statement there = other.statements.get(index);
            both.add(
                    new Statement(
                            here.id(),
                            low,
                            IntStream.range(0, here.counts().size())
                                    .mapToObj(value ->
                                            here.counts().get(value) + there.counts().get(value))
                                    .toList(),
                            here.skipped() + there.skipped()));
        }
        return new ScaleTally(low, high, both, ballots + other.ballots);
    }

    private List<Integer> ids() {
        return statements.stream().map(Statement::id).toList();
    }

    /** One statement of the question; empty when it has none with this id. */
    public Optional<Statement> statement(int id) {
        return statements.stream().filter(each -> each.id() == id).findFirst();
    }
}
