package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.session.PollRun.Stage;
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

/** What can be done with the poll that is on, with its keys: two buttons, the rest in a menu. */
final class PollCommands {

    /** The poll that is shown, as it stands the last time it was asked. */
    record On(BlockId id, Poll poll, PollViewModel.Result now) {}

    private final Desk desk;
    private final Messages messages;
    private final Sender sender;
    private final PollViewModel model;
    private final List<ConsoleCommand> stages;
    private final List<ConsoleCommand> others;
    private final ConsoleCommand putAway;
    private final List<Node> buttons;
    private final Node away;
    private final MenuButton more = new MenuButton();
    private final HBox bar = new HBox();
    private @Nullable On on;

    /** {@code preview} hides the facilitator's own result or shows it again. */
    PollCommands(Desk desk, Sender sender, PollViewModel model, OwnPreview preview) {
        this.desk = desk;
        this.messages = desk.messages();
        this.sender = sender;
        this.model = model;
        var voting = new KeyCodeCombination(KeyCode.V);
        var reveal = new KeyCodeCombination(KeyCode.R);
        stages =
                List.of(
                        stage("poll.open", "console.poll.open", voting, this::vote, Stage.WAITING),
                        stage("poll.close", "console.poll.close", voting, this::vote, Stage.OPEN),
                        new ConsoleCommand(
                                "poll.reopen",
                                "console.poll.reopen",
                                () ->
                                        isIn(Stage.CLOSED, Stage.REVEALED)
                                                && on != null
                                                && !on.now().anonymous(),
                                this::vote,
                                voting),
                        stage(
                                "poll.reveal",
                                "console.poll.reveal",
                                reveal,
                                this::reveal,
                                Stage.OPEN,
                                Stage.CLOSED),
                        stage(
                                "poll.hide",
                                "console.poll.hide",
                                reveal,
                                this::reveal,
                                Stage.REVEALED));
        putAway =
                command(
                        "poll.put-away",
                        "console.poll.put-away",
                        () -> on != null && on.now().up(),
                        () -> with(o -> model.putAway(o.id())),
                        new KeyCodeCombination(KeyCode.X));
        others = others(preview);
        buttons =
                stages.stream()
                        .<Node>map(command -> command.button(Buttons::plain, messages))
                        .toList();
        away = putAway.button(Buttons::plain, messages);
        more.setText(messages.get("console.poll.more"));
        more.getStyleClass().addAll("action", "plain", "wish-add");
        more.setMinWidth(Region.USE_PREF_SIZE);
        others.forEach(command -> more.getItems().add(command.menuItem(messages)));
        bar.getStyleClass().add("buttons");
    }

    private List<ConsoleCommand> others(OwnPreview preview) {
        return List.of(
                command(
                        "poll.hands",
                        "console.poll.hands",
                        () -> on != null && on.now().hands(),
                        this::hands,
                        new KeyCodeCombination(KeyCode.H)),
                command(
                        "poll.answer-here",
                        "console.poll.answer-here",
                        () ->
                                on != null
                                        && on.now().stage() != Stage.WAITING
                                        && (!on.now().anonymous() || isIn(Stage.OPEN)),
                        () -> with(o -> AnswerPanel.open(desk, sender, o.id(), o.poll())),
                        new KeyCodeCombination(KeyCode.I)),
                command(
                        "poll.pass-round",
                        "console.poll.pass-round",
                        () -> isIn(Stage.WAITING, Stage.OPEN) && on != null && !on.now().passing(),
                        () -> with(o -> model.passRound(o.id(), true))),
                command(
                        "poll.pass-no-more",
                        "console.poll.pass-no-more",
                        () -> on != null && on.now().passing(),
                        () -> with(o -> model.passRound(o.id(), false))),
                command(
                        "poll.again",
                        "console.poll.again",
                        () -> isIn(Stage.OPEN, Stage.CLOSED, Stage.REVEALED),
                        () -> with(o -> model.askAgain(o.id())),
                        new KeyCodeCombination(KeyCode.V, KeyCombination.SHIFT_DOWN)),
                command(
                        "poll.next-question",
                        "console.poll.next-question",
                        () -> on != null && !on.now().tabs().isEmpty(),
                        this::nextQuestion,
                        new KeyCodeCombination(KeyCode.J)),
                preview.hides("poll.hide-preview", () -> on != null),
                preview.shows("poll.show-preview", () -> on != null),
                command(
                        "poll.reset",
                        "console.poll.reset",
                        () ->
                                isIn(Stage.CLOSED, Stage.REVEALED)
                                        || (isIn(Stage.OPEN)
                                                && on != null
                                                && !on.now().anonymous()),
                        this::reset));
    }

    private ConsoleCommand stage(
            String id, String textKey, KeyCombination key, Runnable action, Stage... stages) {
        return new ConsoleCommand(id, textKey, () -> isIn(stages), action, key);
    }

    private static ConsoleCommand command(
            String id,
            String textKey,
            BooleanSupplier condition,
            Runnable action,
            KeyCombination... keys) {
        return new ConsoleCommand(id, textKey, condition, action, keys);
    }

    private boolean isIn(Stage... wanted) {
        return on != null && on.now().ready() && List.of(wanted).contains(on.now().stage());
    }

    private interface Step {
        void with(On poll);
    }

    private void with(Step step) {
        if (on != null) {
            step.with(on);
        }
    }

    private void vote() {
        with(o -> model.voting(o.id(), o.now().stage()));
    }

    private void reveal() {
        with(o -> model.reveal(o.id(), o.now().stage()));
    }

    private void hands() {
        with(o ->
                o.poll()
                        .question(o.now().question())
                        .ifPresent(question -> HandsPanel.open(desk, sender, o.id(), question)));
    }

    private void nextQuestion() {
        with(o -> {
            var ids = o.now().tabs().stream().map(PollViewModel.Tab::question).toList();
            int next = (ids.indexOf(o.now().question()) + 1) % ids.size();
            model.turnTo(o.id(), ids.get(next));
        });
    }

    private void reset() {
        with(o ->
                model.reset(
                        o.id(),
                        undo ->
                                desk.shell()
                                        .toasts()
                                        .showWithUndo(
                                                messages.get("console.poll.was-reset"), undo)));
    }

    List<ConsoleCommand> all() {
        var all = new ArrayList<>(stages);
        all.add(putAway);
        all.addAll(others);
        return List.copyOf(all);
    }

    Node bar() {
        return bar;
    }

    /** From now on they are about this poll; null for none. */
    void follow(@Nullable On poll) {
        var before = on;
        on = poll;
        refresh();
        if (poll != null) {
            boolean other =
                    before == null
                            || before.now().stage() != poll.now().stage()
                            || before.now().up() != poll.now().up()
                            || before.now().anonymous() != poll.now().anonymous();
            if (other || bar.getChildren().isEmpty()) {
                arrange(poll.now());
            }
        }
    }

    void refresh() {
        all().forEach(ConsoleCommand::refresh);
    }

    /** The buttons of this stage; the focus stays at its place when one takes another's. */
    private void arrange(PollViewModel.Result now) {
        int focused = -1;
        for (int i = 0; i < bar.getChildren().size(); i++) {
            focused = bar.getChildren().get(i).isFocused() ? i : focused;
        }
        var next = new ArrayList<Node>();
        boolean again = !now.anonymous();
        switch (now.stage()) {
            case WAITING -> next.add(buttons.get(0));
            case OPEN -> next.addAll(List.of(buttons.get(1), buttons.get(3)));
            case CLOSED -> {
                if (again) {
                    next.add(buttons.get(2));
                }
                next.add(buttons.get(3));
            }
            case REVEALED -> {
                if (again) {
                    next.add(buttons.get(2));
                }
                next.add(buttons.get(4));
            }
        }
        if (now.up()) {
            next.add(away);
        }
        next.add(more);
        bar.getChildren().setAll(next);
        if (focused >= 0) {
            next.get(Math.min(focused, next.size() - 1)).requestFocus();
        }
    }
}
