package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun;
import app.plenary.session.QuizScores;
import app.plenary.session.Session;
import app.plenary.tally.Calibration.Level;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how the quizzes of the agenda went, each time they were put. */
final class QuizGathering {
    private QuizGathering() {}

    static List<QuizResult> quizzes(Session session) {
        return session.agenda().blocks().stream()
                .flatMap(block ->
                        block.activity() instanceof Quiz quiz
                                ? of(session, block, quiz)
                                : Stream.empty())
                .toList();
    }

    private static Stream<QuizResult> of(Session session, Block block, Quiz quiz) {
        var runs =
                session.quizzes().all(block.id()).stream()
                        .filter(run -> !run.asked().isEmpty())
                        .toList();
        return runs.stream().map(run -> of(session, block, quiz, run, runs.size() > 1));
    }

    private static QuizResult of(
            Session session, Block block, Quiz quiz, QuizRun run, boolean again) {
        var scores = QuizScores.all(session, block.id(), quiz, run);
        var outcomes =
                scores.tally().questions().stream()
                        .collect(Collectors.toMap(each -> each.question(), each -> each));
        var items =
                quiz.items().stream()
                        .filter(item -> outcomes.containsKey(item.id()))
                        .map(item -> {
                            var outcome = java.util.Objects.requireNonNull(outcomes.get(item.id()));
                            return new QuizResult.Item(
                                    item.question(),
                                    item.correct(),
                                    item.explanation(),
                                    QuizScores.result(item, run),
                                    outcome.correct(),
                                    outcome.partly(),
                                    outcome.confidentlyWrong().size());
                        })
                        .toList();
        var levels = scores.calibration().levels();
        boolean sure = levels.stream().mapToInt(Level::answers).sum() > 0;
        return new QuizResult(
                block.title(),
                again ? run.number() : 0,
                scores.people(),
                items,
                QuizScores.revealed(session, block.id(), quiz, run).best(),
                sure ? levels : List.of());
    }
}
