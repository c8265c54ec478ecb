package app.plenary.console;

import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The field that stands in a row while its title or minutes are typed: one for the whole table,
 * because to make and dress one takes longer than a frame. Enter takes the text, Tab takes it and
 * goes on to the next part, Escape gives it up; a text that cannot be taken stays, with the reason
 * below.
 */
final class CellField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final AgendaTable table;
    private final PlanEdits edits;
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private AgendaTable.@Nullable Editing editing;
    private Label label = new Label();

    CellField(AgendaTable table, PlanEdits edits, Messages messages) {
        this.table = table;
        this.edits = edits;
        this.messages = messages;
        getStyleClass().add("cell-typing");
        field.getStyleClass().add("cell-field");
        problem.getStyleClass().addAll("small", "danger-ink", "cell-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(new RowPart(field), problem);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().addListener((_, _, focused) -> left(focused));
    }

    /** Takes the focus, all text marked; {@code of} is what the field stands in place of. */
    void begin(AgendaTable.Editing now, Label of) {
        editing = now;
        label = of;
        boolean minutes = now.column() == AgendaTable.Column.MINUTES;
        field.setText(of.getText());
        field.setAccessibleText(
                minutes
                        ? messages.get("console.plan.minutes")
                        : messages.get("console.plan.title"));
        tell("");
        // The column of minutes is too narrow for a sentence: it runs on over what is beside it.
        problem.setMinWidth(minutes ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        problem.setMinHeight(minutes ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
        problem.setWrapText(!minutes);
        field.requestFocus();
        field.selectAll();
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    }

    private void onKey(KeyEvent key) {
        var now = editing;
        if (now == null) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> take(now);
            case ESCAPE -> table.edited(true);
            case TAB -> {
                if (take(now)) {
                    table.editNext(now, !key.isShiftDown());
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void left(boolean focused) {
        var was = editing;
        if (!focused && was != null && table.editingProperty().get().equals(Optional.of(was))) {
            if (problem(was).isEmpty()) {
                send(was);
            }
            table.edited(false);
        }
    }

    /** Takes the text and closes the field, or says why not and leaves it open. */
    private boolean take(AgendaTable.Editing now) {
        var sentence = problem(now);
        tell(sentence.orElse(""));
        if (sentence.isPresent()) {
            return false;
        }
        send(now);
        table.edited(true);
        return true;
    }

    private Optional<String> problem(AgendaTable.Editing now) {
        return switch (now.column()) {
            case MINUTES -> edits.problemWithMinutes(now.block(), field.getText());
            case TITLE -> edits.problemWithTitle(field.getText());
        };
    }

    /** The label shows the text at once; should it still be refused, the next revision mends it. */
    private void send(AgendaTable.Editing now) {
        var text = field.getText();
        if (text.equals(label.getText())) {
            return;
        }
        label.setText(text.strip());
        switch (now.column()) {
            case MINUTES -> edits.retime(now.block(), text, table::tell);
            case TITLE -> edits.retitle(now.block(), text, table::tell);
        }
    }
}
