package app.plenary.session;

import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.util.Optional;

/** The texts and bounds of quizzes, as they may be planned. */
final class QuizWording {
    private QuizWording() {}

    static Quiz clean(Quiz quiz) {
        return quiz.withItems(
                quiz.items().stream()
                        .map(item ->
                                item.with(PollWording.clean(item.question()))
                                        .withExplanation(Wording.line(item.explanation())))
                        .toList());
    }

    /**
     * Why this clean quiz cannot be taken, if so. It may be planned unfinished: a question needs
     * its options and a right one only when it is put.
     */
    static Optional<Refusal> refusal(Quiz quiz) {
        if (quiz.items().size() > Quiz.MOST_ITEMS) {
            return Optional.of(Refusal.TOO_MANY_QUESTIONS);
        }
        if (!BlockWording.isDistinct(quiz.items().stream().map(Quiz.Item::id).toList())) {
            return Optional.of(Refusal.NO_SUCH_QUESTION);
        }
        if (quiz.reading().isNegative()
                || quiz.reading().compareTo(Quiz.LONGEST_READING) > 0
                || !isWhole(quiz.reading())) {
            return Optional.of(Refusal.SECONDS_OUT_OF_RANGE);
        }
        return quiz.items().stream()
                .map(QuizWording::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> refusal(Quiz.Item item) {
        if (!(item.question().kind() instanceof QuestionKind.Choice)) {
            return Optional.of(Refusal.ANOTHER_KIND_OF_QUESTION);
        }
        if (!Wording.fits(item.explanation(), Wording.LINE)) {
            return Optional.of(Refusal.TEXT_IS_TOO_LONG);
        }
        if (item.time().filter(time -> !isTime(time)).isPresent()) {
            return Optional.of(Refusal.SECONDS_OUT_OF_RANGE);
        }
        return PollWording.refusal(item.question()).or(() -> rightRefusal(item));
    }

    private static Optional<Refusal> rightRefusal(Quiz.Item item) {
        Question question = item.question();
        if (item.correct().stream().anyMatch(id -> question.option(id).isEmpty())) {
            return Optional.of(Refusal.NO_SUCH_OPTION);
        }
        return !item.isSeveral() && item.correct().size() > 1
                ? Optional.of(Refusal.CHOOSE_ONLY_ONE)
                : Optional.empty();
    }

    private static boolean isTime(Duration time) {
        return time.compareTo(Quiz.SHORTEST_TIME) >= 0
                && time.compareTo(Quiz.LONGEST_TIME) <= 0
                && isWhole(time);
    }

    private static boolean isWhole(Duration time) {
        return time.equals(Duration.ofSeconds(time.toSeconds()));
    }
}
