package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.Quiz;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.QuizRun;
import app.plenary.session.QuizScores;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.tally.Calibration.Level;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how the quizzes of the agenda went, each time they were put. */
final class QuizGathering {
    private QuizGathering() {}

    static List<QuizResult> quizzes(Session session, Selection selection) {
        return session.agenda().blocks().stream()
                .flatMap(block ->
                        block.activity() instanceof Quiz quiz
                                ? of(session, selection, block, quiz)
                                : Stream.empty())
                .toList();
    }

    private static Stream<QuizResult> of(
            Session session, Selection selection, Block block, Quiz quiz) {
        var matter = new RoomMatter.Answers(block.id());
        var runs =
                session.quizzes().all(block.id()).stream()
                        .filter(run -> !run.asked().isEmpty())
                        .toList();
        return runs.stream()
                .flatMap(run ->
                        selection
                                .text(
                                        Report.Section.POLLS,
                                        ItemKeys.quiz(block.id(), run.number()),
                                        "",
                                        block.title(),
                                        Optional.of(matter),
                                        selection.staysInRoom(matter))
                                .map(title -> of(session, block, title, quiz, run, runs.size() > 1))
                                .stream());
    }

    private static QuizResult of(
            Session session, Block block, String title, Quiz quiz, QuizRun run, boolean again) {
        boolean names = session.takeaway().arrangement().presence() == Presence.NAMES;
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
                title,
                again ? run.number() : 0,
                scores.people(),
                items,
                names ? QuizScores.revealed(session, block.id(), quiz, run).best() : List.of(),
                sure ? levels : List.of());
    }
}
