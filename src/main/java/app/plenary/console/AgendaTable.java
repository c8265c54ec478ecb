package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.text.Messages;
import app.plenary.ui.Caption;
import app.plenary.ui.EmptyState;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The agenda as a table that one can type into: one row for each block, title and minutes editable
 * in place, rows to be dragged. Draws only the rows that are seen.
 */
final class AgendaTable extends VBox {
    static final double HANDLE = 28;
    static final double START = 84;
    static final double MINUTES = 64;
    static final double KIND = 132;
    static final double NOTES = 28;

    /** A part of a row that can be typed into. */
    enum Column {
        MINUTES,
        TITLE
    }

    /** What is being typed into. */
    record Editing(BlockId block, Column column) {}

    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

    private final Messages messages;
    private final PlanViewModel model;
    private final Consumer<String> tell;
    private final HBox head;
    private final ListView<PlanViewModel.Row> list = new ListView<>();
    private final ObjectProperty<Optional<Editing>> editing =
            new SimpleObjectProperty<>(this, "editing", Optional.empty());
    private final ObjectProperty<Optional<RowDrag>> drag =
            new SimpleObjectProperty<>(this, "drag", Optional.empty());
    private Consumer<BlockId> chosen = _ -> {};
    private boolean showing;

    /** {@code tell} gets sentences that no field can show any more. */
    AgendaTable(Messages messages, PlanViewModel model, PlanEdits edits, Consumer<String> tell) {
        this.messages = messages;
        this.model = model;
        this.tell = tell;
        getStyleClass().add("agenda");
        list.getStyleClass().add("agenda-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        list.setCellFactory(_ -> new AgendaCell(this, edits, messages));
        list.setPlaceholder(
                new EmptyState(
                        Material2RoundMZ.PLAYLIST_ADD,
                        messages.get("console.plan.empty"),
                        messages.get("console.plan.empty-why")));
        list.setAccessibleText(messages.get("console.plan.agenda"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> selected(index.intValue()));
        VBox.setVgrow(list, Priority.ALWAYS);
        head = head();
        getChildren().addAll(head, list);
    }

    private HBox head() {
        var head =
                new HBox(
                        blank(HANDLE),
                        heading(messages.get("console.plan.head.start"), START),
                        heading(messages.get("console.plan.head.minutes"), MINUTES),
                        heading(messages.get("console.plan.head.block"), -1),
                        heading(messages.get("console.plan.head.kind"), KIND),
                        blank(NOTES));
        head.getStyleClass().add("agenda-head");
        return head;
    }

    private static Region blank(double width) {
        return sized(new Region(), width);
    }

    private Label heading(String text, double width) {
        return sized(new Caption(text, messages.locale()), width);
    }

    /** Gives {@code region} the width of its column; a negative width takes what is left. */
    static <R extends Region> R sized(R region, double width) {
        if (width < 0) {
            region.setMinWidth(0);
            region.setPrefWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(region, Priority.ALWAYS);
        } else {
            region.setMinWidth(width);
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        }
        return region;
    }

    /** Keeps the headings above their columns while a scroll bar takes room from the rows. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean scrolls =
                list.lookupAll(".scroll-bar").stream()
                        .anyMatch(node ->
                                node instanceof ScrollBar bar
                                        && bar.getOrientation() == Orientation.VERTICAL
                                        && bar.isVisible());
        head.pseudoClassStateChanged(SCROLLS, scrolls);
    }

    /** {@code action} is told the block that the person chose. */
    void onChosen(Consumer<BlockId> action) {
        chosen = action;
    }

    /** Draws the rows anew where they differ, and marks the chosen one. */
    void show() {
        showing = true;
        List<PlanViewModel.Row> rows = model.rows();
        var items = list.getItems();
        if (items.size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!items.get(i).equals(rows.get(i))) {
                    items.set(i, rows.get(i));
                }
            }
        } else {
            items.setAll(rows);
        }
        int index = model.selectedIndex();
        boolean moved = list.getSelectionModel().getSelectedIndex() != index;
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
        } else {
            list.getSelectionModel().clearSelection();
        }
        showing = false;
        if (moved && index >= 0) {
            Rows.reveal(list, index);
        }
    }

    private void selected(int index) {
        if (!showing && index >= 0 && index < list.getItems().size()) {
            chosen.accept(list.getItems().get(index).id());
        }
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || !list.equals(key.getTarget())) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            model.selected().ifPresent(id -> edit(id, Column.TITLE));
            key.consume();
        } else if (key.getCode().isDigitKey()) {
            model.selected().ifPresent(id -> edit(id, Column.MINUTES));
        }
    }

    /** What is being typed into, for the cells. */
    ReadOnlyObjectProperty<Optional<Editing>> editingProperty() {
        return editing;
    }

    /** Begins to type into a part of a row. */
    void edit(BlockId block, Column column) {
        editing.set(Optional.of(new Editing(block, column)));
    }

    /** Ends the typing; the keys go to the rows again unless something else has them by now. */
    void edited(boolean focusRows) {
        if (editing.get().isPresent()) {
            editing.set(Optional.empty());
            if (focusRows) {
                list.requestFocus();
            }
        }
    }

    boolean isChosen(BlockId block) {
        return model.selected().equals(Optional.of(block));
    }

    void tell(String sentence) {
        tell.accept(sentence);
    }

    void focusRows() {
        list.requestFocus();
    }

    /** A row on its way, for the cells. */
    ReadOnlyObjectProperty<Optional<RowDrag>> dragProperty() {
        return drag;
    }

    /** A row has been dragged to {@code sceneY}. */
    void dragTo(BlockId block, double sceneY) {
        drag.set(RowDrag.at(list, block, sceneY));
    }

    /** The row has been let go. */
    void drop() {
        var dropped = drag.get();
        drag.set(Optional.empty());
        dropped.ifPresent(
                it -> it.target(list.getItems()).ifPresent(i -> model.moveTo(it.block(), i)));
    }
}
