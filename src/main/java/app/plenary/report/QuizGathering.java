package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.Participant;
import app.plenary.session.QuizRun;
import app.plenary.session.QuizScores;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.tally.Calibration.Level;
import app.plenary.tally.QuizTally;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
                                .map(title ->
                                        of(
                                                session,
                                                selection,
                                                block,
                                                title,
                                                quiz,
                                                run,
                                                runs.size() > 1))
                                .stream());
    }

    private static QuizResult of(
            Session session,
            Selection selection,
            Block block,
            String title,
            Quiz quiz,
            QuizRun run,
            boolean again) {
        var wording = new AskedWording(selection, Report.Section.POLLS, block.id(), run.number());
        boolean names = session.takeaway().arrangement().presence() == Presence.NAMES;
        var scores = QuizScores.all(session, block.id(), quiz, run);
        var outcomes =
                scores.tally().questions().stream()
                        .collect(Collectors.toMap(each -> each.question(), each -> each));
        var items =
                quiz.items().stream()
                        .filter(item -> outcomes.containsKey(item.id()))
                        .flatMap(item ->
                                wording
                                        .question(item.question(), title)
                                        .map(question ->
                                                item(
                                                        item,
                                                        question,
                                                        wording,
                                                        run,
                                                        Objects.requireNonNull(
                                                                outcomes.get(item.id()))))
                                        .stream())
                        .toList();
        var levels = scores.calibration().levels();
        boolean sure = levels.stream().mapToInt(Level::answers).sum() > 0;
        return new QuizResult(
                title,
                again ? run.number() : 0,
                scores.people(),
                items,
                names ? QuizScores.revealed(session, block.id(), quiz, run).best() : List.of(),
                sure ? levels : List.of(),
                names ? given(session, quiz, run, items) : List.of());
    }

    private static List<QuizResult.Given> given(
            Session session, Quiz quiz, QuizRun run, List<QuizResult.Item> items) {
        var given = new ArrayList<QuizResult.Given>();
        for (Participant person : session.roster().inOrder()) {
            int extra = session.quizzes().extraTime(person.id());
            var answers = new TreeMap<Integer, QuizResult.Answer>();
            for (QuizResult.Item item : items) {
                int id = item.question().id();
                var scored = quiz.find(id).orElseThrow();
                run.answer(id, person.id())
                        .ifPresent(answer -> answers.put(id, answer(quiz, scored, answer, extra)));
            }
            if (!answers.isEmpty()) {
                given.add(new QuizResult.Given(person.name(), answers));
            }
        }
        return given;
    }

    private static QuizResult.Answer answer(
            Quiz quiz, Quiz.Item item, QuizTally.Answer answer, int extra) {
        int points = QuizScores.points(quiz, item, answer, extra);
        var credit =
                answer.marks().equals(item.correct())
                        ? QuizResult.Credit.RIGHT
                        : points > 0 ? QuizResult.Credit.PARTLY : QuizResult.Credit.WRONG;
        return new QuizResult.Answer(answer.marks(), credit, points, answer.confidence());
    }

    /** How one question went, with the texts that leave. */
    private static QuizResult.Item item(
            Quiz.Item item,
            Question question,
            AskedWording wording,
            QuizRun run,
            QuizTally.Outcome<?> outcome) {
        return new QuizResult.Item(
                question,
                item.correct(),
                wording.explanation(item.question(), item.explanation()),
                QuizScores.result(item, run),
                outcome.correct(),
                outcome.partly(),
                outcome.confidentlyWrong().size());
    }
}
