package app.plenary.console;

import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/**
 * The field that stands in a row while its title or minutes are typed. Enter takes the text, Tab
 * takes it and goes on to the next part, Escape gives it up; a text that cannot be taken stays,
 * with the reason below.
 */
final class CellField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final AgendaTable table;
    private final PlanEdits edits;
    private final AgendaTable.Editing editing;
    private final Label label;
    private final TextField field;
    private final Label problem = new Label();

    /** {@code label} is what the field stands in place of. */
    CellField(
            AgendaTable table,
            PlanEdits edits,
            Messages messages,
            AgendaTable.Editing editing,
            Label label) {
        this.table = table;
        this.edits = edits;
        this.editing = editing;
        this.label = label;
        field = new TextField(label.getText());
        field.getStyleClass().add("cell-field");
        field.setAccessibleText(
                editing.column() == AgendaTable.Column.TITLE
                        ? messages.get("console.plan.title")
                        : messages.get("console.plan.minutes"));
        problem.getStyleClass().addAll("small", "danger-ink");
        if (editing.column() == AgendaTable.Column.MINUTES) {
            // The column is too narrow for a sentence: it runs on over what stands beside it.
            problem.setMinWidth(Region.USE_PREF_SIZE);
        } else {
            problem.setWrapText(true);
            problem.setMinHeight(Region.USE_PREF_SIZE);
        }
        problem.getStyleClass().add("cell-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(new RowPart(field), problem);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().addListener((_, _, focused) -> left(focused));
    }

    /** Takes the focus, all text marked. */
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private void onKey(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> take();
            case ESCAPE -> table.edited(true);
            case TAB -> {
                if (take()) {
                    table.editNext(editing, !key.isShiftDown());
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void left(boolean focused) {
        if (!focused && table.editingProperty().get().equals(Optional.of(editing))) {
            if (problem().isEmpty()) {
                send();
            }
            table.edited(false);
        }
    }

    /** Takes the text and closes the field, or says why not and leaves it open. */
    private boolean take() {
        var sentence = problem();
        problem.setText(sentence.orElse(""));
        field.pseudoClassStateChanged(INVALID, sentence.isPresent());
        if (sentence.isPresent()) {
            return false;
        }
        send();
        table.edited(true);
        return true;
    }

    private Optional<String> problem() {
        return switch (editing.column()) {
            case MINUTES -> edits.problemWithMinutes(editing.block(), field.getText());
            case TITLE -> edits.problemWithTitle(field.getText());
        };
    }

    /** The label shows the text at once; should it still be refused, the next revision mends it. */
    private void send() {
        var text = field.getText();
        if (text.equals(label.getText())) {
            return;
        }
        label.setText(text.strip());
        switch (editing.column()) {
            case MINUTES -> edits.retime(editing.block(), text, table::tell);
            case TITLE -> edits.retitle(editing.block(), text, table::tell);
        }
    }
}
