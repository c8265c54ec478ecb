package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.session.QuizScores.Standing;
import app.plenary.tally.Calibration;
import app.plenary.tally.ChoiceTally;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How one quiz went, one time it was put. It says how many were right and how sure; of names those
 * of the best that the wall shows, and where the summary tells who answered what, everybody's.
 *
 * @param round which time it was put, from 1; 0 where it was put once
 * @param people how many answered something
 * @param best as the wall shows them; empty where it shows none
 * @param calibration from the least sure; empty where nobody was asked
 * @param given what each person answered, in the order of joining; empty where the summary gives no
 *     names or does not tell who answered what
 */
public record QuizResult(
        String title,
        int round,
        int people,
        List<Item> items,
        List<Standing> best,
        List<Calibration.Level> calibration,
        List<Given> given) {

    /**
     * One question.
     *
     * @param correct the right options
     * @param right how many had exactly these
     * @param partly how many had some credit
     * @param sureAndWrong how many were sure of an answer without any
     */
    public record Item(
            Question question,
            Set<Integer> correct,
            String explanation,
            ChoiceTally tally,
            int right,
            int partly,
            int sureAndWrong) {
        public Item {
            correct = Set.copyOf(correct);
        }

        /** The options that were marked, in their order. */
        Stream<Option> marked(Answer answer) {
            return question.options().stream()
                    .filter(option -> answer.marks().contains(option.id()));
        }
    }

    /**
     * What one person answered.
     *
     * @param answers by question; at least one
     */
    public record Given(String name, Map<Integer, Answer> answers) {
        public Given {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }
    }

    /**
     * One answer.
     *
     * @param marks the options that were marked
     * @param points as in the quiz
     * @param sure from {@link Calibration.Sureness}; empty where the person did not say
     */
    public record Answer(Set<Integer> marks, Credit credit, int points, OptionalInt sure) {
        public Answer {
            marks = Set.copyOf(marks);
        }
    }

    /** Whether an answer was exactly right, earned something, or nothing. */
    public enum Credit {
        RIGHT,
        PARTLY,
        WRONG;

        /** Its lasting name, such as {@code partly}. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public QuizResult {
        items = List.copyOf(items);
        best = List.copyOf(best);
        calibration = List.copyOf(calibration);
        given = List.copyOf(given);
    }

    /** The same without who answered what. */
    QuizResult nameless() {
        return new QuizResult(title, round, people, items, best, calibration, List.of());
    }

    /** Who answered what, in words, each right option with its mark; none without names. */
    Optional<AnswerSheet> sheet() {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AnswerSheet(
                                title,
                                round,
                                items.stream().map(item -> item.question().words()).toList(),
                                given.stream().map(this::row).toList()));
    }

    private AnswerSheet.Row row(Given person) {
        return new AnswerSheet.Row(
                person.name(),
                items.stream()
                        .map(item ->
                                Optional.ofNullable(person.answers().get(item.question().id()))
                                        .map(answer -> words(item, answer))
                                        .orElse(List.of()))
                        .toList());
    }

    private static List<String> words(Item item, Answer answer) {
        return item.marked(answer)
                .map(option -> (item.correct().contains(option.id()) ? "✓ " : "") + option.words())
                .toList();
    }
}
