package app.plenary.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a question is answered. Sealed on purpose: whoever adds a kind is led by the compiler to
 * every place that has to know it.
 */
public sealed interface QuestionKind {

    /** The kind's lasting name in files, style classes and text keys, such as {@code scale}. */
    default String name() {
        return switch (this) {
            case Choice _ -> "choice";
            case Scale _ -> "scale";
            case Matrix _ -> "matrix";
            case Points _ -> "points";
            case Dots _ -> "dots";
            case Ranking _ -> "ranking";
            case Estimate _ -> "estimate";
            case OpenText _ -> "open-text";
            case Words _ -> "words";
        };
    }

    /** What is chosen from, rated, placed or ranked; empty where people bring their own words. */
    default List<Option> options() {
        return switch (this) {
            case Choice choice -> choice.options();
            case Scale scale -> scale.statements();
            case Matrix matrix -> matrix.items();
            case Points points -> points.options();
            case Dots dots -> dots.options();
            case Ranking ranking -> ranking.options();
            case Estimate _, OpenText _, Words _ -> List.of();
        };
    }

    /** The same kind with these options; unchanged where there are none. */
    default QuestionKind withOptions(List<Option> options) {
        return switch (this) {
            case Choice choice -> new Choice(options, choice.least(), choice.most());
            case Scale scale ->
                    new Scale(
                            options,
                            scale.low(),
                            scale.high(),
                            scale.lowest(),
                            scale.highest(),
                            scale.look());
            case Matrix matrix -> new Matrix(options, matrix.across(), matrix.up());
            case Points _ -> new Points(options);
            case Dots dots -> new Dots(options, dots.budget(), dots.most());
            case Ranking _ -> new Ranking(options);
            case Estimate _, OpenText _, Words _ -> this;
        };
    }

    /** The fewest options with which people can answer. */
    default int fewestOptions() {
        return switch (this) {
            case Choice _, Points _, Dots _, Ranking _ -> 2;
            case Scale _, Matrix _, Estimate _, OpenText _, Words _ -> 0;
        };
    }

    /**
     * One option or several.
     *
     * @param least how many a person must mark, from 1
     * @param most how many a person may mark; more than there are options means all of them
     */
    record Choice(List<Option> options, int least, int most) implements QuestionKind {
        public Choice {
            options = List.copyOf(options);
        }

        public static Choice one(List<Option> options) {
            return new Choice(options, 1, 1);
        }

        public static Choice several(List<Option> options) {
            return new Choice(options, 1, Poll.MOST_OPTIONS);
        }

        public boolean isSeveral() {
            return most > 1;
        }

        public Choice withSeveral(boolean several) {
            return several == isSeveral()
                    ? this
                    : new Choice(options, 1, several ? Poll.MOST_OPTIONS : 1);
        }
    }

    /**
     * Statements rated in whole steps; each may be skipped.
     *
     * @param statements none when the question itself is what is rated
     * @param low the lowest step
     * @param high the highest, above {@code low}
     * @param lowest what the lowest step means; may be empty
     * @param highest what the highest means; may be empty
     */
    record Scale(
            List<Option> statements, int low, int high, String lowest, String highest, Look look)
            implements QuestionKind {
        /** The id under which a question without statements is rated. */
        public static final int ITSELF = 0;

        public static final int MOST_STEPS = 11;

        /** How the steps are shown. */
        public enum Look {
            NUMBERS,
            FACES
        }

        public Scale {
            statements = List.copyOf(statements);
        }

        /** Five steps from 1 on, without words. */
        public static Scale of(List<Option> statements) {
            return new Scale(statements, 1, 5, "", "", Look.NUMBERS);
        }

        /** Five faces for how somebody feels. */
        public static Scale mood() {
            return new Scale(List.of(), 1, 5, "", "", Look.FACES);
        }

        public List<Integer> rated() {
            return statements.isEmpty()
                    ? List.of(ITSELF)
                    : statements.stream().map(Option::id).toList();
        }

        public List<Integer> steps() {
            return IntStream.rangeClosed(low, high).boxed().toList();
        }
    }

    /**
     * Things placed between two pairs of poles.
     *
     * @param items none when each person places herself
     */
    record Matrix(List<Option> items, Axis across, Axis up) implements QuestionKind {
        /** The id under which people place themselves. */
        public static final int ITSELF = 0;

        /** The largest coordinate; the smallest is 0, at the left and at the bottom. */
        public static final int EXTENT = 100;

        /** What grows along an axis, and what its ends are called; each may be empty. */
        public record Axis(String title, String low, String high) {
            public static final Axis PLAIN = new Axis("", "", "");
        }

        public Matrix {
            items = List.copyOf(items);
        }

        public List<Integer> placed() {
            return items.isEmpty() ? List.of(ITSELF) : items.stream().map(Option::id).toList();
        }
    }

    /** A hundred points to give away, all of them. */
    record Points(List<Option> options) implements QuestionKind {
        public static final int BUDGET = 100;

        public Points {
            options = List.copyOf(options);
        }
    }

    /**
     * Dots to put on options, all or fewer.
     *
     * @param budget how many each person has, from 1
     * @param most how many a person may put on one option, from 1
     */
    record Dots(List<Option> options, int budget, int most) implements QuestionKind {
        public static final int MOST_DOTS = 20;

        public Dots {
            options = List.copyOf(options);
        }
    }

    /** Options in the own order, best first; what is left out stands below all others. */
    record Ranking(List<Option> options) implements QuestionKind {
        public Ranking {
            options = List.copyOf(options);
        }
    }

    /**
     * A number.
     *
     * @param unit may be empty
     * @param least the smallest number taken
     * @param most the largest number taken
     * @param truth the right answer where it is known; it never goes to a phone before the result
     */
    record Estimate(
            String unit,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Optional<BigDecimal> truth)
            implements QuestionKind {
        public static final Estimate PLAIN =
                new Estimate("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Whole sentences.
     *
     * @param most how many texts a person may give
     */
    record OpenText(int most) implements QuestionKind {
        public static final int LONGEST = 300;
    }

    /**
     * Words or short phrases for a word cloud.
     *
     * @param most how many a person may give
     */
    record Words(int most) implements QuestionKind {
        public static final int LONGEST = 40;
    }

    /** The most texts or words one person may give. */
    int MOST_TEXTS = 10;
}
