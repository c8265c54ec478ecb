package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.CountdownLabel;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/**
 * The round of groups that is on: which it is, its time, a minute more or less, calling the groups
 * back, the next round, and what the groups are asked.
 */
final class RoundBar extends VBox {
    private final Messages messages;
    private final RoundViewModel model;
    private final Label title = new Label();
    private final Label prompt = new Label();
    private final CountdownLabel left;
    private final Ends row;
    private final ConsoleCommand shorter;
    private final ConsoleCommand longer;
    private final ConsoleCommand callBack;
    private final ConsoleCommand next;

    /** {@code beside} stands at the end of the line of what is asked. */
    RoundBar(Messages messages, RoundViewModel model, GroupsViewModel groups, Region beside) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("round-bar");
        shorter =
                new ConsoleCommand(
                        "group.shorter",
                        "console.group.shorter",
                        () -> model.canExtend(-1),
                        () -> model.extend(-1),
                        alt(KeyCode.MINUS),
                        alt(KeyCode.SUBTRACT));
        longer =
                new ConsoleCommand(
                        "group.longer",
                        "console.group.longer",
                        () -> model.canExtend(1),
                        () -> model.extend(1),
                        alt(KeyCode.PLUS),
                        alt(KeyCode.EQUALS),
                        alt(KeyCode.ADD));
        callBack =
                new ConsoleCommand(
                        "group.call-back",
                        "console.group.call-back",
                        model::isOn,
                        model::callBack,
                        new KeyCodeCombination(KeyCode.C));
        next =
                new ConsoleCommand(
                        "group.next-round",
                        "console.group.next-round",
                        groups::canStartNextRound,
                        groups::startNextRound,
                        new KeyCodeCombination(KeyCode.S));
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        left = new CountdownLabel(messages, model::left, model::warnsAt, model::closeAt);
        left.getStyleClass().add("round-left");
        left.managedProperty().bind(left.visibleProperty());
        var words = new HBox(title, left);
        words.getStyleClass().add("words");
        var steps = new HBox(step(shorter, "−1"), step(longer, "+1"));
        steps.getStyleClass().add("joined");
        var buttons =
                new HBox(
                        steps,
                        callBack.buttonWithKey(Buttons::plain, messages)
                                .icon(Material2RoundAL.CAMPAIGN),
                        next.buttonWithKey(Buttons::plain, messages)
                                .icon(Material2RoundMZ.SKIP_NEXT));
        buttons.getStyleClass().add("buttons");
        prompt.setWrapText(true);
        prompt.getStyleClass().add("group-prompt");
        row = new Ends(words, buttons);
        row.managedProperty().bind(row.visibleProperty());
        prompt.setMinWidth(0);
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        beside.setMinWidth(USE_PREF_SIZE);
        beside.managedProperty().bind(beside.visibleProperty());
        beside.visibleProperty().bind(row.visibleProperty());
        var asked = new HBox(prompt, beside);
        asked.getStyleClass().add("asked");
        asked.managedProperty().bind(row.visibleProperty().or(prompt.visibleProperty()));
        getChildren().addAll(row, asked);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private Region step(ConsoleCommand command, String figure) {
        var button = command.button(Buttons::plain, messages);
        button.setText(figure);
        button.setAccessibleText(command.text(messages));
        return button;
    }

    List<ConsoleCommand> commands() {
        return List.of(shorter, longer, callBack, next);
    }

    /** Shows the model as it is now. */
    void refresh() {
        row.setVisible(model.isDrawn());
        title.setText(model.title());
        left.setVisible(model.isOn());
        left.draw();
        prompt.setText(model.prompt());
        prompt.setVisible(!model.prompt().isBlank());
        commands().forEach(ConsoleCommand::refresh);
    }
}
