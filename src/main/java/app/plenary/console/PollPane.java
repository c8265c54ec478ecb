package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.BarRow;
import app.plenary.ui.Buttons;
import app.plenary.ui.Card;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A poll while it is on: who answered, and a bar for each option. Only bars that changed move. */
final class PollPane implements ActivityPane {
    private static final KeyCombination VOTING = new KeyCodeCombination(KeyCode.V);
    private static final KeyCombination REVEAL = new KeyCodeCombination(KeyCode.R);

    private final Messages messages;
    private final PollViewModel model;
    private final Label heading = new Label();
    private final Label answered = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox bars = new VBox();
    private final Label foot = new Label();
    private final HBox actions = new HBox();
    private final Card card;
    private final List<BarRow> rows = new ArrayList<>();
    private final List<ConsoleCommand> commands;
    private final List<ActionButton> buttons;
    private @Nullable Block block;
    private PollViewModel.@Nullable Result shown;

    PollPane(Messages messages, PollViewModel model) {
        this.messages = messages;
        this.model = model;
        heading.getStyleClass().add("subheading");
        answered.getStyleClass().add("quiet");
        answered.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("answered-bar");
        progress.setFocusTraversable(false);
        var counted = new HBox(answered, progress);
        counted.getStyleClass().add("counted");
        bars.getStyleClass().add("bars");
        foot.getStyleClass().addAll("small", "quiet");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(bars, foot);
        body.getStyleClass().add("poll-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(messages.get("console.poll.result"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(new Ends(heading, counted), scroll);
        commands =
                List.of(
                        command(
                                "poll.open",
                                "console.poll.open",
                                VOTING,
                                this::vote,
                                Stage.WAITING),
                        command("poll.close", "console.poll.close", VOTING, this::vote, Stage.OPEN),
                        command(
                                "poll.reopen",
                                "console.poll.reopen",
                                VOTING,
                                this::vote,
                                Stage.CLOSED,
                                Stage.REVEALED),
                        command(
                                "poll.reveal",
                                "console.poll.reveal",
                                REVEAL,
                                this::reveal,
                                Stage.OPEN,
                                Stage.CLOSED),
                        command(
                                "poll.hide",
                                "console.poll.hide",
                                REVEAL,
                                this::reveal,
                                Stage.REVEALED));
        buttons =
                commands.stream().map(command -> command.button(Buttons::plain, messages)).toList();
        actions.getStyleClass().add("buttons");
    }

    private ConsoleCommand command(
            String id, String textKey, KeyCombination key, Runnable action, Stage... stages) {
        return new ConsoleCommand(
                id,
                textKey,
                () -> shown != null && shown.ready() && List.of(stages).contains(shown.stage()),
                action,
                key);
    }

    private void vote() {
        if (block != null && shown != null) {
            model.voting(block.id(), shown.stage());
        }
    }

    private void reveal() {
        if (block != null && shown != null) {
            model.reveal(block.id(), shown.stage());
        }
    }

    @Override
    public Region region() {
        return card;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands;
    }

    @Override
    public void show(Session session, Block of) {
        if (!(of.activity() instanceof Poll poll)) {
            return;
        }
        if (block == null || !block.id().equals(of.id())) {
            rows.clear();
            bars.getChildren().clear();
        }
        block = of;
        var result = model.result(session, of, poll);
        boolean otherStage = shown == null || shown.stage() != result.stage();
        shown = result;
        heading.setText(result.heading());
        answered.setText(result.answered());
        progress.setProgress(result.progress());
        progress.setAccessibleText(result.answered());
        foot.setText(result.foot());
        show(result.bars());
        commands.forEach(ConsoleCommand::refresh);
        if (otherStage || actions.getChildren().isEmpty()) {
            arrange(result.stage());
        }
    }

    @Override
    public void rest() {
        shown = null;
        commands.forEach(ConsoleCommand::refresh);
    }

    private void show(List<PollViewModel.Bar> result) {
        while (rows.size() > result.size()) {
            bars.getChildren().remove(rows.removeLast());
        }
        for (int i = 0; i < result.size(); i++) {
            var bar = result.get(i);
            var label = messages.get("console.poll.option", i + 1, bar.text());
            if (i == rows.size()) {
                var row = new BarRow(messages, BarRow.Place.BESIDE, label);
                rows.add(row);
                bars.getChildren().add(row);
            }
            var row = rows.get(i);
            row.label(label);
            if (bar.text().length() > 24) {
                var tip = new Tooltip(bar.text());
                tip.setWrapText(true);
                tip.setMaxWidth(420);
                Tooltip.install(row, tip);
            }
            row.show(bar.share(), bar.figure(), bar.leads());
        }
    }

    /** The two buttons of this stage; the focus stays at its place when one takes another's. */
    private void arrange(Stage stage) {
        int focused = -1;
        for (int i = 0; i < actions.getChildren().size(); i++) {
            focused = actions.getChildren().get(i).isFocused() ? i : focused;
        }
        var now =
                switch (stage) {
                    case WAITING -> List.of(buttons.get(0));
                    case OPEN -> List.of(buttons.get(1), buttons.get(3));
                    case CLOSED -> List.of(buttons.get(2), buttons.get(3));
                    case REVEALED -> List.of(buttons.get(2), buttons.get(4));
                };
        actions.getChildren().setAll(now);
        if (focused >= 0) {
            now.get(Math.min(focused, now.size() - 1)).requestFocus();
        }
    }
}
