package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.plan.Marked;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.session.AudienceView;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.Scene;
import app.plenary.text.Messages;

import java.util.List;
import java.util.OptionalDouble;

/** A quiz: each question to be read, answered and resolved, and then how people did. */
final class QuizPage extends QuestionPage {
    private final Messages messages;
    private final QuizBody body;

    QuizPage(Setting setting) {
        super(setting);
        messages = setting.messages();
        body = new QuizBody(setting);
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.QuizOn quiz) {
            body.show(quiz);
            lay(
                    view,
                    kicker(quiz),
                    title(quiz),
                    quiz.question().flatMap(Question::picture),
                    body,
                    List.of(quiz.title(), quiz.place(), quiz.stage() == Stage.STANDINGS),
                    footnote(quiz, view.present()));
        }
    }

    private Marked title(Scene.QuizOn quiz) {
        if (quiz.stage() == Stage.STANDINGS) {
            return Marked.asTyped(
                    quiz.over()
                            ? messages.get("projector.quiz.final")
                            : messages.get("projector.quiz.so-far"));
        }
        return quiz.question()
                .map(question -> Marked.of(question.text()))
                .orElseGet(() -> Marked.asTyped(quiz.title()));
    }

    private String kicker(Scene.QuizOn quiz) {
        if (quiz.place() == 0 || quiz.stage() == Stage.STANDINGS) {
            return quiz.stage() == Stage.STANDINGS ? quiz.title() : messages.get("projector.quiz");
        }
        return messages.get(
                "projector.poll.kicker",
                messages.get("projector.poll.question-of", quiz.place(), quiz.questions()),
                state(quiz));
    }

    private String state(Scene.QuizOn quiz) {
        return switch (quiz.stage()) {
            case WAITING, STANDINGS -> "";
            case READING -> messages.get("projector.quiz.read");
            case ANSWERING ->
                    quiz.preset() == Quiz.Preset.PLAYFUL
                            ? messages.get("projector.quiz.answer-once")
                            : messages.get("projector.quiz.answer");
            case CLOSED -> messages.get("projector.quiz.closed");
            case REVEALED -> messages.get("projector.quiz.revealed");
        };
    }

    private Footnote footnote(Scene.QuizOn quiz, int present) {
        return switch (quiz.stage()) {
            case WAITING, READING, STANDINGS -> Footnote.NONE;
            case ANSWERING, CLOSED ->
                    present >= quiz.answered() && present > 0
                            ? new Footnote(
                                    messages.get(
                                            "projector.poll.answered-of", quiz.answered(), present),
                                    OptionalDouble.of((double) quiz.answered() / present))
                            : new Footnote(
                                    messages.get("projector.poll.answered", quiz.answered()),
                                    OptionalDouble.empty());
            case REVEALED ->
                    new Footnote(
                            messages.get("projector.quiz.right", quiz.right(), quiz.answered()),
                            OptionalDouble.empty());
        };
    }
}
