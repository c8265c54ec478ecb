package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * Asking the room at once: one letter asks a ready-made question, anything else that is typed
 * begins an own one, which Enter asks. To be used on the JavaFX thread.
 */
final class AskPanel extends VBox {
    private final Desk desk;
    private final Messages messages;
    private final AskViewModel model;
    private final FlowPane quick = new FlowPane(8, 8);
    private final TextField field = new TextField();
    private final SegmentedControl<QuickPoll> kind;
    private final Label problem = ProblemLine.empty();
    private boolean sent;

    private AskPanel(Desk desk, AskViewModel model) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        getStyleClass().add("ask-panel");
        var title = new Label(messages.get("console.ask.title"));
        title.getStyleClass().add("subheading");
        var words = new Label(messages.get("console.ask.words-above"));
        words.getStyleClass().addAll("small", "quiet");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        quick.getStyleClass().addAll("takes-focus-first", "ask-quick");
        quick.setFocusTraversable(true);
        quick.setAccessibleText(messages.get("console.ask.words-above"));
        for (QuickPoll poll : QuickPoll.values()) {
            var button =
                    Buttons.plain(poll.title(messages))
                            .key(poll.letter().getName())
                            .does(() -> ask(poll));
            button.setFocusTraversable(false);
            quick.getChildren().add(button);
        }
        field.setPromptText(messages.get("console.ask.prompt"));
        field.setAccessibleText(messages.get("console.ask.prompt"));
        kind = new SegmentedControl<>(List.of(QuickPoll.values()), poll -> poll.title(messages));
        kind.valueProperty().set(QuickPoll.OPEN_TEXT);
        var ask = Buttons.primary(messages.get("console.ask.ask")).does(() -> ask(kind.getValue()));
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(8, field, ask);
        field.textProperty().subscribe(() -> problem.setText(""));
        FieldSet.onlyWhenVisible(kind);
        kind.visibleProperty().bind(field.focusedProperty().or(field.textProperty().isNotEmpty()));
        getChildren().addAll(title, words, quick, line, kind, problem);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        quick.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    static void open(Desk desk, AskViewModel model) {
        desk.shell().dialogs().showBare(new AskPanel(desk, model));
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            ask(kind.getValue());
            key.consume();
        } else if (quick.isFocused() && !key.isShiftDown() && !key.isShortcutDown()) {
            for (QuickPoll poll : QuickPoll.values()) {
                if (poll.letter() == key.getCode()) {
                    ask(poll);
                    key.consume();
                }
            }
        } else if (field.isFocused() && key.getCode() == KeyCode.DOWN) {
            turn(1);
            key.consume();
        } else if (field.isFocused() && key.getCode() == KeyCode.UP) {
            turn(-1);
            key.consume();
        }
    }

    private void turn(int by) {
        var all = List.of(QuickPoll.values());
        int next = Math.floorMod(all.indexOf(kind.getValue()) + by, all.size());
        kind.valueProperty().set(all.get(next));
    }

    /** What asks nothing at once begins a question of one's own. */
    private void type(KeyEvent key) {
        var typed = key.getCharacter();
        if (sent || typed.isBlank() || typed.codePointAt(0) < ' ' || key.isShortcutDown()) {
            return;
        }
        field.requestFocus();
        field.setText(field.getText() + typed);
        field.end();
        key.consume();
    }

    private void ask(QuickPoll poll) {
        if (sent) {
            return;
        }
        sent = true;
        model.ask(
                poll,
                field.getText(),
                () -> desk.shell().dialogs().dismiss(),
                sentence -> {
                    sent = false;
                    problem.setText(sentence);
                });
    }
}
