package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.QuizRun.Stage;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What can be done with the quiz that is on: one key goes on step by step, the rest in a menu. */
final class QuizCommands {

    /** The quiz that is shown. */
    record On(BlockId id, QuizViewModel.Result now) {}

    private static final KeyCombination STEP = new KeyCodeCombination(KeyCode.V);

    private final Desk desk;
    private final Messages messages;
    private final QuizViewModel model;
    private final List<ConsoleCommand> steps;
    private final ConsoleCommand reveal;
    private final ConsoleCommand standings;
    private final ConsoleCommand putAway;
    private final List<ConsoleCommand> others;
    private final MenuButton more = new MenuButton();
    private final HBox bar = new HBox();
    private @Nullable On on;

    QuizCommands(Desk desk, QuizViewModel model, OwnPreview preview) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        steps =
                List.of(
                        step(
                                "quiz.start",
                                "console.quiz.start",
                                () -> isIn(Stage.WAITING) && hasNext(),
                                this::next),
                        step(
                                "quiz.begin",
                                "console.quiz.begin",
                                () -> isIn(Stage.READING),
                                () -> with(o -> model.begin(o.id(), o.now().item()))),
                        step(
                                "quiz.close",
                                "console.quiz.close",
                                () -> isIn(Stage.ANSWERING),
                                () -> with(o -> model.close(o.id(), o.now().item()))),
                        step(
                                "quiz.next",
                                "console.quiz.next",
                                () -> isIn(Stage.REVEALED, Stage.STANDINGS) && hasNext(),
                                this::next));
        reveal =
                command(
                        "quiz.reveal",
                        "console.quiz.reveal",
                        () -> isIn(Stage.ANSWERING, Stage.CLOSED) || canShowAgain(),
                        () -> with(o -> model.reveal(o.id(), o.now().item())),
                        new KeyCodeCombination(KeyCode.R));
        standings =
                command(
                        "quiz.standings",
                        "console.quiz.show-standings",
                        () ->
                                isIn(Stage.CLOSED, Stage.REVEALED)
                                        && on != null
                                        && on.now().anyRevealed(),
                        () -> with(o -> model.standings(o.id())),
                        new KeyCodeCombination(KeyCode.O));
        putAway =
                command(
                        "quiz.put-away",
                        "console.poll.put-away",
                        () -> on != null && on.now().up(),
                        () -> with(o -> model.putAway(o.id())),
                        new KeyCodeCombination(KeyCode.X));
        others =
                List.of(
                        command(
                                "quiz.extra-time",
                                "console.quiz.extra-time",
                                () -> on != null,
                                () -> ExtraTimePanel.open(desk, model),
                                new KeyCodeCombination(KeyCode.E)),
                        command(
                                "quiz.skip",
                                "console.quiz.skip",
                                () -> isIn(Stage.CLOSED) && hasNext(),
                                this::next,
                                new KeyCodeCombination(KeyCode.J)),
                        command(
                                "quiz.again",
                                "console.quiz.again",
                                () -> on != null && on.now().newest() && on.now().touched(),
                                () -> with(o -> model.again(o.id())),
                                new KeyCodeCombination(KeyCode.V, KeyCombination.SHIFT_DOWN)),
                        preview.hides("quiz.hide-preview", () -> on != null),
                        preview.shows("quiz.show-preview", () -> on != null),
                        command(
                                "quiz.reset",
                                "console.quiz.reset",
                                () -> on != null && on.now().newest() && on.now().touched(),
                                this::reset));
        more.setText(messages.get("console.poll.more"));
        more.getStyleClass().addAll("action", "plain", "wish-add");
        more.setMinWidth(Region.USE_PREF_SIZE);
        others.forEach(command -> more.getItems().add(command.menuItem(messages)));
        bar.getStyleClass().add("buttons");
        for (ConsoleCommand command : stepsAndShows()) {
            var button = command.button(Buttons::plain, messages);
            button.visibleProperty().bind(command.enabledProperty());
            FieldSet.onlyWhenVisible(button);
            bar.getChildren().add(button);
        }
        bar.getChildren().add(more);
    }

    private static ConsoleCommand step(
            String id, String textKey, BooleanSupplier condition, Runnable action) {
        return new ConsoleCommand(id, textKey, condition, action, STEP);
    }

    private static ConsoleCommand command(
            String id,
            String textKey,
            BooleanSupplier condition,
            Runnable action,
            KeyCombination... keys) {
        return new ConsoleCommand(id, textKey, condition, action, keys);
    }

    private List<ConsoleCommand> stepsAndShows() {
        var all = new ArrayList<>(steps);
        all.add(reveal);
        all.add(standings);
        all.add(putAway);
        return all;
    }

    private boolean isIn(Stage... wanted) {
        return on != null
                && on.now().newest()
                && !on.now().looking()
                && List.of(wanted).contains(on.now().stage());
    }

    private boolean hasNext() {
        return on != null && on.now().next().isPresent();
    }

    /** An earlier question is looked at, and nothing is open. */
    private boolean canShowAgain() {
        return on != null
                && on.now().newest()
                && on.now().looking()
                && !on.now().stage().isOpen()
                && model.session().quizzes().last(on.id()).asked().contains(on.now().item());
    }

    private interface Step {
        void with(On quiz);
    }

    private void with(Step step) {
        if (on != null) {
            step.with(on);
        }
    }

    private void next() {
        with(o -> o.now().next().ifPresent(item -> model.start(o.id(), item)));
    }

    private void reset() {
        with(o ->
                model.reset(
                        o.id(),
                        undo ->
                                desk.shell()
                                        .toasts()
                                        .showWithUndo(
                                                messages.get("console.quiz.was-reset"), undo)));
    }

    List<ConsoleCommand> all() {
        var all = new ArrayList<>(stepsAndShows());
        all.addAll(others);
        return List.copyOf(all);
    }

    Node bar() {
        return bar;
    }

    /** From now on they are about this quiz; null for none. */
    void follow(@Nullable On quiz) {
        on = quiz;
        Node focused = null;
        for (Node button : bar.getChildren()) {
            focused = button.isFocused() ? button : focused;
        }
        all().forEach(ConsoleCommand::refresh);
        if (focused != null && !focused.isVisible()) {
            bar.getChildren().stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }
}
