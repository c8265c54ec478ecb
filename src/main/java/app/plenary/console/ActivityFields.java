package app.plenary.console;

import app.plenary.exchange.QuestionFile;
import app.plenary.plan.Block;
import app.plenary.ui.Fold;

import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What people do in the chosen block: its kind, and the fields that this kind has. */
final class ActivityFields extends VBox {
    private final PlanEdits edits;
    private final ChipRow<Kind> kinds;
    private final SlideFields slides;
    private final PollFields poll;
    private final QuizFields quiz;
    private final BreakoutFields groups;

    ActivityFields(Desk desk, PlanEdits edits, FieldSet fields, PlanActions actions) {
        this.edits = edits;
        var messages = desk.messages();
        getStyleClass().add("inspector-fields");
        kinds =
                new ChipRow<>(
                        messages.get("console.plan.kind"),
                        List.of(Kind.values()),
                        kind -> kind.title(messages),
                        Kind::tone);
        slides = new SlideFields(desk, new SlideEdits(edits), fields);
        poll = new PollFields(desk, new PollEdits(edits, messages), fields, actions);
        quiz = new QuizFields(desk, new QuizEdits(edits, messages), fields, actions);
        groups = new BreakoutFields(messages, new BreakoutEdits(edits), fields);
        FieldSet.onlyWhenVisible(slides, poll, quiz, groups);
        getChildren().addAll(kinds, slides, poll, quiz, groups);
    }

    /** What is asked for now and then. */
    List<Fold> folds() {
        return groups.folds();
    }

    /** The question that is shown, with what is half typed. */
    Optional<QuestionFile> question() {
        return poll.shown()
                .map(question -> new QuestionFile(question, List.of(), ""))
                .or(quiz::shown);
    }

    /** What is shown and takes questions. */
    QuestionBank.Into into() {
        return poll.isVisible()
                ? QuestionBank.Into.POLL
                : quiz.isVisible() ? QuestionBank.Into.QUIZ : QuestionBank.Into.NOTHING;
    }

    /** Puts a question that is ready made beside the one that is shown. */
    void insert(QuestionFile ready) {
        switch (into()) {
            case POLL -> poll.insert(ready.question());
            case QUIZ -> quiz.insert(ready);
            case NOTHING -> {}
        }
    }

    /** Goes to the words of the first picture that has none. */
    void describePicture() {
        if (poll.isVisible()) {
            poll.describePicture();
        } else if (quiz.isVisible()) {
            quiz.describePicture();
        } else if (slides.isVisible()) {
            slides.describePicture();
        }
    }

    /** {@code people} are those who will be there; empty where nobody knows yet. */
    void show(Block shown, OptionalInt people) {
        kinds.show(
                shown.id(),
                Kind.of(shown.activity()),
                (kind, problem) -> edits.become(shown.id(), kind, problem));
        slides.show(shown);
        poll.show(shown);
        quiz.show(shown);
        groups.show(shown, people);
    }
}
