package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.text.Messages;
import app.plenary.ui.Caption;
import app.plenary.ui.EmptyState;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The agenda as a table that one can type into: one row for each block, title and minutes editable
 * in place, rows to be dragged. Draws only the rows that are seen.
 */
final class AgendaTable extends VBox {
    static final double HANDLE = 28;
    static final double START = 92;
    static final double MINUTES = 56;
    static final double KIND = 124;
    static final double FLEX = 84;
    static final double USUAL = 72;
    static final double NOTES = 24;

    /** From these widths on there is room for the less important columns beside the titles. */
    private static final double ROOM_FOR_FLEX = 600;

    private static final double ROOM_FOR_USUAL = 680;

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
    private final RowPlaces rows = new RowPlaces();
    private final ListView<RowPlaces.Place> list = new ListView<>(rows.all());
    private final ObjectProperty<Optional<Editing>> editing =
            new SimpleObjectProperty<>(this, "editing", Optional.empty());
    private final ObjectProperty<Optional<RowDrag>> drag =
            new SimpleObjectProperty<>(this, "drag", Optional.empty());
    private final BooleanProperty flexShown = new SimpleBooleanProperty(this, "flexShown", true);
    private final BooleanProperty usualShown = new SimpleBooleanProperty(this, "usualShown", true);
    private final CellField field;
    private final Pane fieldAtRest = new Pane();
    private Runnable chosen = () -> {};
    private Runnable pastTheEnd = () -> {};
    private boolean showing;
    private Optional<BlockId> lead = Optional.empty();

    /** {@code tell} gets sentences that no field can show any more. */
    AgendaTable(Messages messages, PlanViewModel model, PlanEdits edits, Consumer<String> tell) {
        this.messages = messages;
        this.model = model;
        this.tell = tell;
        getStyleClass().add("agenda");
        // The theme's rules for lists would dress all rows anew whenever the focus comes or goes.
        list.getStyleClass().setAll("agenda-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new AgendaCell(this, messages));
        list.setPlaceholder(
                new EmptyState(
                        Material2RoundMZ.PLAYLIST_ADD,
                        messages.get("console.plan.empty"),
                        messages.get("console.plan.empty-why")));
        list.setAccessibleText(messages.get("console.plan.agenda"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> selected());
        list.skinProperty().subscribe(this::keepHeadAboveColumns);
        VBox.setVgrow(list, Priority.ALWAYS);
        flexShown.bind(list.widthProperty().greaterThanOrEqualTo(ROOM_FOR_FLEX));
        usualShown.bind(list.widthProperty().greaterThanOrEqualTo(ROOM_FOR_USUAL));
        head = head();
        field = new CellField(this, edits, messages);
        fieldAtRest.setManaged(false);
        fieldAtRest.setVisible(false);
        fieldAtRest.getChildren().add(field);
        getChildren().addAll(head, list, fieldAtRest);
    }

    private HBox head() {
        var flex = heading(messages.get("console.plan.head.flex"), FLEX);
        var usual = heading(messages.get("console.plan.head.usual"), USUAL);
        usual.setTooltip(new Tooltip(messages.get("console.plan.head.usual-why")));
        for (Label column : List.of(flex, usual)) {
            column.managedProperty().bind(column.visibleProperty());
        }
        flex.visibleProperty().bind(flexShown);
        usual.visibleProperty().bind(usualShown);
        var head =
                new HBox(
                        blank(HANDLE),
                        heading(messages.get("console.plan.head.start"), START),
                        heading(messages.get("console.plan.head.minutes"), MINUTES),
                        heading(messages.get("console.plan.head.block"), -1),
                        heading(messages.get("console.plan.head.kind"), KIND),
                        flex,
                        usual,
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
    private void keepHeadAboveColumns() {
        for (var node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.visibleProperty()
                        .subscribe(seen -> head.pseudoClassStateChanged(SCROLLS, seen));
            }
        }
    }

    /** {@code action} follows when the person has chosen other rows. */
    void onChosen(Runnable action) {
        chosen = action;
    }

    /** {@code action} follows when typing goes on after the last row. */
    void onPastTheEnd(Runnable action) {
        pastTheEnd = action;
    }

    /** Whether there is room for the column. */
    ReadOnlyBooleanProperty flexShownProperty() {
        return flexShown;
    }

    /** Whether there is room for the column. */
    ReadOnlyBooleanProperty usualShownProperty() {
        return usualShown;
    }

    /** Draws the rows anew where they differ, and marks the chosen ones. */
    void show() {
        showing = true;
        int before = rows.size();
        rows.show(model.rows());
        int index = model.selectedIndex();
        boolean moved =
                !lead.equals(model.selected())
                        || (before == rows.size()
                                && list.getSelectionModel().getSelectedIndex() != index);
        lead = model.selected();
        mark(index);
        showing = false;
        if (moved && index >= 0) {
            Rows.reveal(list, index);
        }
    }

    private void mark(int index) {
        var marked = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            marked.set(i, model.isChosen(rows.row(i).id()));
        }
        var marks = list.getSelectionModel();
        var now = new BitSet();
        marks.getSelectedIndices().forEach(now::set);
        if (!now.equals(marked) || marks.getSelectedIndex() != index) {
            marks.clearSelection();
            if (index >= 0) {
                marks.selectIndices(index, marked.stream().filter(i -> i != index).toArray());
                marks.select(index);
            }
        }
        if (index >= 0 && list.getFocusModel().getFocusedIndex() != index) {
            list.getFocusModel().focus(index);
        }
    }

    private void selected() {
        if (showing) {
            return;
        }
        var marks = list.getSelectionModel();
        if (marks.getSelectedIndices().isEmpty()) {
            return;
        }
        // Choosing all tells of it before there is a last one.
        int index = marks.getSelectedIndex();
        int last = index >= 0 ? index : marks.getSelectedIndices().getLast();
        if (last >= rows.size()) {
            return;
        }
        var ids =
                marks.getSelectedIndices().stream()
                        .filter(i -> i >= 0 && i < rows.size())
                        .map(i -> rows.row(i).id())
                        .toList();
        lead = Optional.of(rows.row(last).id());
        model.choose(ids, rows.row(last).id());
        chosen.run();
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
        } else if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
            // They would leave the rows, and must not steer a session from here.
            key.consume();
        }
    }

    /** What is being typed into, for the cells. */
    ReadOnlyObjectProperty<Optional<Editing>> editingProperty() {
        return editing;
    }

    /** Begins to type into a part of a row, which comes into sight if it is not. */
    void edit(BlockId block, Column column) {
        model.workshop()
                .agenda()
                .indexOf(block)
                .ifPresent(at -> {
                    Rows.reveal(list, at);
                    // A row that was not in sight is drawn before it can be typed into.
                    layout();
                });
        editing.set(Optional.of(new Editing(block, column)));
    }

    /** Ends the typing; the keys go to the rows again unless something else has them by now. */
    void edited(boolean focusRows) {
        if (editing.get().isPresent()) {
            editing.set(Optional.empty());
            fieldAtRest.getChildren().setAll(field);
            if (focusRows) {
                list.requestFocus();
            }
        }
    }

    /** Goes on typing in the part after or before; after the last row it leaves the rows. */
    void editNext(Editing from, boolean forward) {
        int at = model.workshop().agenda().indexOf(from.block()).orElse(0);
        boolean sameRow = forward == (from.column() == Column.TITLE);
        int to = sameRow ? at : at + (forward ? 1 : -1);
        if (to >= rows.size()) {
            pastTheEnd.run();
        } else if (to >= 0) {
            var id = rows.row(to).id();
            if (!sameRow) {
                model.select(id);
                chosen.run();
                show();
            }
            edit(id, from.column() == Column.TITLE ? Column.MINUTES : Column.TITLE);
        }
    }

    /** The field to type into, for the cell that is edited; it comes back when that is over. */
    CellField takeField() {
        return field;
    }

    void tell(String sentence) {
        tell.accept(sentence);
    }

    void focusRows() {
        list.requestFocus();
    }

    /** Whether keys go to the rows. */
    ReadOnlyBooleanProperty rowsFocusedProperty() {
        return list.focusedProperty();
    }

    /** A row on its way, for the cells. */
    ReadOnlyObjectProperty<Optional<RowDrag>> dragProperty() {
        return drag;
    }

    /** A row has been dragged to {@code sceneY}; with it go all that are chosen if it is. */
    void dragTo(BlockId block, double sceneY) {
        var blocks =
                model.isChosen(block)
                        ? model.chosen().stream().map(Block::id).collect(Collectors.toSet())
                        : Set.of(block);
        drag.set(Optional.of(RowDrag.at(list, blocks, sceneY)));
    }

    /** Something new is held over the rows: marks where it would go. */
    void hoverAt(double sceneY) {
        drag.set(Optional.of(RowDrag.at(list, Set.of(), sceneY)));
    }

    /** The mark goes; before which row it was. */
    OptionalInt hoverEnds() {
        var gap = drag.get().map(RowDrag::gap);
        drag.set(Optional.empty());
        return gap.isPresent() ? OptionalInt.of(gap.get()) : OptionalInt.empty();
    }

    /** The rows have been let go. */
    void drop() {
        var dropped = drag.get();
        drag.set(Optional.empty());
        dropped.ifPresent(it -> model.moveTo(it.blocks(), it.gap()));
    }

    /** A click with the other button, or the menu key, shows {@code menu}. */
    void menu(ContextMenu menu) {
        list.setOnContextMenuRequested(asked -> {
            menu.show(list, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        list.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }
}
