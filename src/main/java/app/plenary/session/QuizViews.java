package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;
import app.plenary.tally.QuizTally.Answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the wall and a phone see of a quiz. Right answers are in it only once they are shown. */
final class QuizViews {
    private QuizViews() {}

    /** A quiz that was brought back, over the block that is on. */
    static Optional<Scene> laid(Session session, BlockId up) {
        return session.agenda()
                .find(up)
                .flatMap(block -> session.quizOf(up).map(quiz -> wall(session, block, quiz)));
    }

    /** The same on the phone of one person. */
    static Optional<ParticipantView.Task> laid(Session session, BlockId up, ParticipantId person) {
        return session.agenda()
                .find(up)
                .flatMap(block ->
                        session.quizOf(up).map(quiz -> phone(session, block, quiz, person)));
    }

    static Scene wall(Session session, Block block, Quiz quiz) {
        var run = session.quizzes().last(block.id());
        var item = quiz.find(run.item());
        var shown = item.filter(_ -> run.stage() == Stage.REVEALED);
        boolean standings = run.stage() == Stage.STANDINGS;
        return new Scene.QuizOn(
                block.title(),
                quiz.preset(),
                run.stage(),
                item.map(Quiz.Item::id).map(quiz::place).orElse(0),
                quiz.items().size(),
                item.filter(_ -> !standings).map(Quiz.Item::question),
                run.answered(),
                shown.map(Quiz.Item::correct).orElse(Set.of()),
                shown.map(each -> QuizScores.result(each, run)),
                shown.map(each -> exactly(each, run)).orElse(0),
                shown.map(Quiz.Item::explanation).orElse(""),
                quiz.standings(),
                standings ? QuizScores.revealed(session, block.id(), quiz, run).best() : List.of(),
                isOver(quiz, run));
    }

    private static int exactly(Quiz.Item item, QuizRun run) {
        return (int)
                run.answers(item.id()).values().stream()
                        .filter(answer -> answer.marks().equals(item.correct()))
                        .count();
    }

    /** Whether every question was put and answered before everybody. */
    private static boolean isOver(Quiz quiz, QuizRun run) {
        return quiz.items().stream().allMatch(item -> run.revealed().contains(item.id()));
    }

    static ParticipantView.Task phone(
            Session session, Block block, Quiz quiz, ParticipantId person) {
        var run = session.quizzes().last(block.id());
        boolean standings = run.stage() == Stage.STANDINGS;
        var item = quiz.find(run.item()).filter(_ -> !standings);
        var mine = item.flatMap(each -> run.answer(each.id(), person));
        int extra = session.quizzes().extraTime(person);
        return new ParticipantView.Quizzing(
                block.id(),
                run.number(),
                block.title(),
                quiz.preset(),
                quiz.confidence(),
                run.stage(),
                item.map(Quiz.Item::id).orElse(0),
                item.map(Quiz.Item::id).map(quiz::place).orElse(0),
                quiz.items().size(),
                item.map(Quiz.Item::question).map(q -> q.mixedFor(person.hashCode())),
                item.map(each -> List.copyOf(each.question().options())).orElse(List.of()),
                extra,
                mine,
                item.filter(_ -> run.stage() == Stage.REVEALED)
                        .map(each -> shown(quiz, each, mine, extra)),
                standings ? Optional.of(own(quiz, run, person, extra)) : Optional.empty());
    }

    private static ParticipantView.Shown shown(
            Quiz quiz, Quiz.Item item, Optional<Answer> mine, int extra) {
        return new ParticipantView.Shown(
                item.correct(),
                item.explanation(),
                mine.map(Answer::marks).filter(item.correct()::equals).isPresent(),
                mine.map(answer -> QuizScores.points(quiz, item, answer, extra)).orElse(0));
    }

    private static ParticipantView.Own own(
            Quiz quiz, QuizRun run, ParticipantId person, int extra) {
        int points = 0;
        int right = 0;
        int answered = 0;
        for (Quiz.Item item : quiz.items()) {
            var answer = run.answer(item.id(), person);
            if (run.revealed().contains(item.id()) && answer.isPresent()) {
                answered++;
                right += answer.get().marks().equals(item.correct()) ? 1 : 0;
                points += QuizScores.points(quiz, item, answer.get(), extra);
            }
        }
        return new ParticipantView.Own(
                points, right, answered, run.revealed().size(), isOver(quiz, run));
    }
}
