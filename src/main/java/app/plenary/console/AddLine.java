package app.plenary.console;

import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The line below the agenda in which "Check-in 10" and Enter make a block. A pasted text of several
 * lines makes many; what cannot be taken stays, with the reason below.
 */
final class AddLine extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final PlanViewModel model;
    private final CopiedBlocks copied;
    private final PlanActions.Hands hands;
    private final Runnable added;
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private Runnable left = () -> {};

    /** {@code added} follows when the block is in the agenda. */
    AddLine(
            Messages messages,
            PlanViewModel model,
            CopiedBlocks copied,
            PlanActions.Hands hands,
            Runnable added) {
        this.model = model;
        this.copied = copied;
        this.hands = hands;
        this.added = added;
        field.getStyleClass().add("quick-add");
        field.setPromptText(messages.get("console.plan.quick-add"));
        field.setAccessibleText(messages.get("console.plan.quick-add-name"));
        problem.getStyleClass().addAll("small", "danger-ink", "quick-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        field.textProperty().subscribe(() -> say(""));
        field.setOnAction(_ -> add());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getStyleClass().add("add-line");
        getChildren().addAll(field, problem);
    }

    /** Takes the focus. */
    void begin() {
        field.requestFocus();
    }

    /** {@code action} follows when it is left by Escape. */
    void onLeft(Runnable action) {
        left = action;
    }

    private void say(String sentence) {
        problem.setText(sentence);
        field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.V
                && key.isShortcutDown()
                && copied.text().strip().contains("\n")) {
            hands.paste();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            field.clear();
            left.run();
            key.consume();
        }
    }

    private void add() {
        var line = field.getText();
        if (!line.isBlank()) {
            model.add(
                    line,
                    () -> {
                        if (field.getText().equals(line)) {
                            field.clear();
                        }
                        added.run();
                    },
                    this::say);
        }
    }
}
