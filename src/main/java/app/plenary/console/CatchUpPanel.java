package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The ways to catch up side by side; a click on one, or its number, takes it. While it is open it
 * follows the session, but is drawn anew only when a proposal has really changed.
 */
final class CatchUpPanel extends VBox {
    private static final List<KeyCode> KEYS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
    private static final List<KeyCode> PAD =
            List.of(KeyCode.NUMPAD1, KeyCode.NUMPAD2, KeyCode.NUMPAD3);

    private final Messages messages;
    private final Dialogs dialogs;
    private final Consumer<CatchUpChoices.Way> take;
    private final Label state = new Label();
    private final Label missing = new Label();
    private final HBox ways = new HBox();
    private final List<ActionButton> buttons = new ArrayList<>();
    private CatchUpChoices shown;

    private CatchUpPanel(
            Messages messages,
            Dialogs dialogs,
            Consumer<CatchUpChoices.Way> take,
            CatchUpChoices first) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.take = take;
        this.shown = first;
        getStyleClass().add("catch-up");
        RunStyles.on(this);
        ways.getStyleClass().add("ways");
        state.setWrapText(true);
        missing.getStyleClass().add("missing");
        missing.setWrapText(true);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.managedProperty().bind(missing.visibleProperty());
        getChildren().addAll(state, ways, missing);
        parentProperty()
                .subscribe(panel -> {
                    if (panel != null) {
                        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
                    }
                });
        draw();
    }

    /** Opens it. {@code take} gets the way that was chosen. */
    static CatchUpPanel open(
            Messages messages,
            Dialogs dialogs,
            Consumer<CatchUpChoices.Way> take,
            CatchUpChoices choices) {
        var panel = new CatchUpPanel(messages, dialogs, take, choices);
        dialogs.showWidest(
                messages.get("console.catch-up.title"),
                panel,
                List.of(Dialogs.Choice.cancel(messages.get("console.window.close-panel"))));
        panel.focus();
        return panel;
    }

    /** Whether it can still be seen. */
    boolean isOpen() {
        return getScene() != null;
    }

    /** Shows {@code choices}, unless they are what is shown already. */
    void show(CatchUpChoices choices) {
        state.setText(choices.state());
        boolean same =
                choices.ways().equals(shown.ways()) && choices.missing().equals(shown.missing());
        shown = choices;
        if (!same) {
            draw();
            focus();
        }
    }

    private void focus() {
        if (!buttons.isEmpty()) {
            buttons.getFirst().requestFocus();
        }
    }

    private void draw() {
        state.setText(shown.state());
        missing.setText(
                shown.ways().isEmpty() && shown.missing().isEmpty()
                        ? messages.get("console.catch-up.none")
                        : shown.missing());
        missing.setVisible(!missing.getText().isEmpty());
        ways.getChildren().clear();
        buttons.clear();
        for (int i = 0; i < shown.ways().size(); i++) {
            ways.getChildren().add(card(i, shown.ways().get(i)));
        }
    }

    private Node card(int index, CatchUpChoices.Way way) {
        var name = new Label(way.name());
        name.getStyleClass().add("subheading");
        var words = small(way.words());
        words.setMinHeight(34);
        var end = new Label(way.end());
        end.getStyleClass().add("heading");
        var fit = new Pill(way.fit(), way.meets() ? Tone.BREAK : Tone.LATE);
        var changes = new VBox();
        changes.getStyleClass().add("changes");
        way.changes().forEach(change -> changes.getChildren().add(line(change)));
        var scroll = new ScrollPane(changes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var button =
                (index == 0
                                ? Buttons.primary(messages.get("console.catch-up.take"))
                                : Buttons.plain(messages.get("console.catch-up.take")))
                        .key(Integer.toString(index + 1))
                        .does(() -> take(way));
        button.setAccessibleText(way.name() + ", " + way.end() + ", " + way.fit());
        button.setMaxWidth(Double.MAX_VALUE);
        if (index == 0) {
            button.getStyleClass().add("takes-focus");
        }
        buttons.add(button);
        var card = new VBox(name, words, end, fit);
        if (!way.fixed().isEmpty()) {
            card.getChildren().add(small(way.fixed()));
        }
        card.getChildren().addAll(scroll, button);
        card.getStyleClass().add("way");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "quiet");
        label.setWrapText(true);
        return label;
    }

    private static HBox line(CatchUpChoices.Change change) {
        var title = new Label(change.title());
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var minutes = new Label(change.minutes());
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        minutes.getStyleClass().add(change.dropped() ? "late-ink" : "strong");
        var line = new HBox(title, minutes);
        line.getStyleClass().add("change");
        return line;
    }

    private void press(KeyEvent key) {
        int index = Math.max(KEYS.indexOf(key.getCode()), PAD.indexOf(key.getCode()));
        if (index >= 0 && index < shown.ways().size()) {
            key.consume();
            take(shown.ways().get(index));
        }
    }

    private void take(CatchUpChoices.Way way) {
        dialogs.dismiss();
        take.accept(way);
    }
}
