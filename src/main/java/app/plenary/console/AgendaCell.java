package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/**
 * Draws one block as a row of the agenda, and turns a part of it into a field while it is edited.
 */
final class AgendaCell extends ListCell<PlanViewModel.Row> {
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final AgendaTable table;
    private final PlanEdits edits;
    private final Messages messages;
    private final HBox row = new HBox();
    private final Label start = new Label();
    private final Label minutes = new Label();
    private final Label title = new Label();
    private final Tooltip wholeTitle = new Tooltip();
    private final Pill kind = new Pill("", Tone.NEUTRAL);
    private final Pill on;
    private final StackPane minutesPlace;
    private final StackPane titlePlace;
    private final StackPane notesPlace;
    private Optional<AgendaTable.Editing> edited = Optional.empty();

    AgendaCell(AgendaTable table, PlanEdits edits, Messages messages) {
        this.table = table;
        this.edits = edits;
        this.messages = messages;
        getStyleClass().add("agenda-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        on = new Pill(messages.get("console.plan.on"), Tone.ACCENT);
        on.managedProperty().bind(on.visibleProperty());
        title.getStyleClass().add("strong");
        title.setTooltip(wholeTitle);
        title.setMinWidth(0);
        minutes.getStyleClass().add("figures");
        start.getStyleClass().add("figures");
        minutesPlace = AgendaTable.sized(place(minutes), AgendaTable.MINUTES);
        titlePlace = AgendaTable.sized(place(title), -1);
        var note = FontIcon.of(Material2OutlinedMZ.STICKY_NOTE_2);
        note.getStyleClass().add("note-mark");
        notesPlace = AgendaTable.sized(new StackPane(note), AgendaTable.NOTES);
        Tooltip.install(notesPlace, new Tooltip(messages.get("console.plan.has-notes")));
        var kindPlace = AgendaTable.sized(place(new HBox(6, kind, on)), AgendaTable.KIND);
        row.getStyleClass().add("agenda-row");
        row.getChildren()
                .addAll(
                        handle(),
                        AgendaTable.sized(start, AgendaTable.START),
                        minutesPlace,
                        titlePlace,
                        kindPlace,
                        notesPlace);
        minutesPlace.setOnMouseClicked(click -> clicked(click, AgendaTable.Column.MINUTES));
        titlePlace.setOnMouseClicked(click -> clicked(click, AgendaTable.Column.TITLE));
        table.editingProperty().subscribe(this::edit);
        table.dragProperty().subscribe(this::markDrop);
    }

    private static StackPane place(javafx.scene.Node node) {
        var place = new StackPane(node);
        place.getStyleClass().add("place");
        return place;
    }

    private Region handle() {
        var icon = FontIcon.of(Material2RoundAL.DRAG_INDICATOR);
        icon.getStyleClass().add("handle-mark");
        var handle = AgendaTable.sized(new StackPane(icon), AgendaTable.HANDLE);
        handle.getStyleClass().add("handle");
        handle.setCursor(Cursor.OPEN_HAND);
        Tooltip.install(handle, new Tooltip(messages.get("console.plan.drag")));
        handle.setOnMouseDragged(event -> {
            if (getItem() != null) {
                table.dragTo(getItem().id(), event.getSceneY());
            }
            event.consume();
        });
        handle.setOnMouseReleased(_ -> table.drop());
        return handle;
    }

    /** A double click edits. */
    private void clicked(MouseEvent click, AgendaTable.Column column) {
        if (getItem() != null
                && click.getButton() == MouseButton.PRIMARY
                && click.isStillSincePress()
                && click.getClickCount() == 2) {
            table.edit(getItem().id(), column);
        }
    }

    private void markDrop() {
        var drag = table.dragProperty().get();
        boolean shown = drag.isPresent() && !isEmpty() && getListView() != null;
        int gap = drag.map(RowDrag::gap).orElse(-1);
        boolean last = shown && getIndex() == getListView().getItems().size() - 1;
        pseudoClassStateChanged(DROP_ABOVE, shown && gap == getIndex());
        pseudoClassStateChanged(DROP_BELOW, last && gap == getIndex() + 1);
        pseudoClassStateChanged(
                DRAGGED, shown && getItem() != null && drag.get().block().equals(getItem().id()));
    }

    @Override
    protected void updateItem(PlanViewModel.@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (item == null || empty) {
            setGraphic(null);
            edited = Optional.empty();
            markDrop();
            return;
        }
        start.setText(item.start());
        minutes.setText(Long.toString(item.minutes()));
        title.setText(item.title());
        wholeTitle.setText(item.title());
        kind.show(item.kindWords(), item.kind().tone());
        on.setVisible(item.on());
        notesPlace.setVisible(item.notes());
        setAccessibleText(
                messages.get(
                        "console.plan.spoken",
                        item.start(),
                        item.title(),
                        item.minutes(),
                        item.kindWords()));
        setGraphic(row);
        edit();
        markDrop();
    }

    private void edit() {
        var item = getItem();
        var mine =
                table.editingProperty()
                        .get()
                        .filter(editing -> item != null && editing.block().equals(item.id()));
        if (mine.equals(edited)) {
            return;
        }
        edited = mine;
        minutesPlace.getChildren().setAll(minutes);
        titlePlace.getChildren().setAll(title);
        if (item != null) {
            mine.ifPresent(editing -> {
                switch (editing.column()) {
                    case MINUTES -> type(minutesPlace, editing, Long.toString(item.minutes()));
                    case TITLE -> type(titlePlace, editing, item.title());
                }
            });
        }
    }

    /** Puts a field into {@code place}, which goes when its text is taken or given up. */
    private void type(StackPane place, AgendaTable.Editing editing, String text) {
        var field = new TextField(text);
        field.getStyleClass().add("cell-field");
        field.setAccessibleText(
                editing.column() == AgendaTable.Column.TITLE
                        ? messages.get("console.plan.title")
                        : messages.get("console.plan.minutes"));
        var problem = new Label();
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        place.getChildren().setAll(new VBox(field, problem));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    switch (key.getCode()) {
                        case ENTER -> take(editing, field, problem);
                        case ESCAPE -> table.edited(true);
                        case TAB -> {
                            if (take(editing, field, problem)) {
                                table.edit(editing.block(), other(editing.column()));
                            }
                        }
                        default -> {
                            return;
                        }
                    }
                    key.consume();
                });
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused && isEdited(editing)) {
                        if (problem(editing, field).isEmpty()) {
                            send(editing, field);
                        }
                        table.edited(false);
                    }
                });
        field.requestFocus();
        field.selectAll();
    }

    private boolean isEdited(AgendaTable.Editing editing) {
        return table.editingProperty().get().equals(Optional.of(editing));
    }

    private static AgendaTable.Column other(AgendaTable.Column column) {
        return column == AgendaTable.Column.TITLE
                ? AgendaTable.Column.MINUTES
                : AgendaTable.Column.TITLE;
    }

    /** Takes the text and closes the field, or says why not and leaves it open. */
    private boolean take(AgendaTable.Editing editing, TextField field, Label problem) {
        var sentence = problem(editing, field);
        problem.setText(sentence.orElse(""));
        field.pseudoClassStateChanged(INVALID, sentence.isPresent());
        if (sentence.isPresent()) {
            return false;
        }
        send(editing, field);
        table.edited(true);
        return true;
    }

    private Optional<String> problem(AgendaTable.Editing editing, TextField field) {
        return switch (editing.column()) {
            case MINUTES -> edits.problemWithMinutes(field.getText());
            case TITLE -> edits.problemWithTitle(field.getText());
        };
    }

    /** The label shows the text at once; should it still be refused, the next revision mends it. */
    private void send(AgendaTable.Editing editing, TextField field) {
        var text = field.getText();
        switch (editing.column()) {
            case MINUTES -> {
                minutes.setText(text.strip());
                edits.retime(editing.block(), text, table::tell);
            }
            case TITLE -> {
                title.setText(text.strip());
                edits.retitle(editing.block(), text, table::tell);
            }
        }
    }
}
