package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Caption;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/**
 * Draws one block as a row of the agenda, below what begins with it, and turns a part of it into a
 * field while it is edited.
 */
final class AgendaCell extends ListCell<RowPlaces.Place> {
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final AgendaTable table;
    private final Messages messages;
    private final Label day = new Label();
    private final Caption section;
    private final Label subtotal = new Label();
    private final HBox sectionLine = new HBox(8);
    private final Label free = new Label();
    private final HBox row = new HBox();
    private final Label start = new Label();
    private final Label late = new Label();
    private final FontIcon pin = FontIcon.of(Material2OutlinedMZ.PUSH_PIN);
    private final Tooltip pinWords = new Tooltip();
    private final Label minutes = new Label();
    private final Label title = new Label();
    private final Tooltip wholeTitle = new Tooltip();
    private final Pill kind = new Pill("", Tone.NEUTRAL);
    private final Pill on;
    private final Label flex = new Label();
    private final Label usual = new Label();
    private final FontIcon warning = FontIcon.of(Material2OutlinedMZ.WARNING);
    private final Tooltip usualWords = new Tooltip();
    private final RowPart minutesPlace = new RowPart(minutes);
    private final RowPart titlePlace = new RowPart(title);
    private final StackPane notesPlace;
    private final VBox whole = new VBox();
    private Subscription shown = Subscription.EMPTY;
    private Optional<AgendaTable.Editing> edited = Optional.empty();
    private double pressedAt;
    private boolean pressed;

    AgendaCell(AgendaTable table, Messages messages) {
        this.table = table;
        this.messages = messages;
        section = new Caption("", messages.locale());
        getStyleClass().add("agenda-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        on = new Pill(messages.get("console.plan.on"), Tone.ACCENT);
        title.getStyleClass().add("strong");
        title.setTooltip(wholeTitle);
        title.setMinWidth(0);
        minutes.getStyleClass().add("figures");
        AgendaTable.sized(minutesPlace, AgendaTable.MINUTES);
        AgendaTable.sized(titlePlace, -1);
        var note = FontIcon.of(Material2OutlinedMZ.STICKY_NOTE_2);
        note.getStyleClass().add("note-mark");
        notesPlace = AgendaTable.sized(new StackPane(note), AgendaTable.NOTES);
        Tooltip.install(notesPlace, new Tooltip(messages.get("console.plan.has-notes")));
        flex.getStyleClass().addAll("figures", "flex");
        usual.getStyleClass().addAll("figures", "usual");
        warning.getStyleClass().add("usual-mark");
        usual.setGraphic(warning);
        usual.setContentDisplay(ContentDisplay.RIGHT);
        var flexPlace = AgendaTable.sized(new RowPart(flex), AgendaTable.FLEX);
        var usualPlace = AgendaTable.sized(new RowPart(usual), AgendaTable.USUAL);
        flexPlace.visibleProperty().bind(table.flexShownProperty());
        usualPlace.visibleProperty().bind(table.usualShownProperty());
        var kindPlace = AgendaTable.sized(new RowPart(new HBox(6, kind, on)), AgendaTable.KIND);
        onlyWhenVisible(on, flexPlace, usualPlace, day, sectionLine, free, late, pin);
        row.getStyleClass().add("agenda-row");
        row.getChildren()
                .addAll(
                        handle(),
                        AgendaTable.sized(startPlace(), AgendaTable.START),
                        minutesPlace,
                        titlePlace,
                        kindPlace,
                        flexPlace,
                        usualPlace,
                        notesPlace);
        whole.getChildren().addAll(above(), row);
        minutesPlace.setOnMouseClicked(click -> clicked(click, AgendaTable.Column.MINUTES));
        titlePlace.setOnMouseClicked(click -> clicked(click, AgendaTable.Column.TITLE));
        listenToDrags();
        table.rowsFocusedProperty().subscribe(this::markKeys);
        focusedProperty().subscribe(this::markKeys);
        table.editingProperty().subscribe(this::edit);
        table.dragProperty().subscribe(this::markDrop);
    }

    private static void onlyWhenVisible(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    private VBox above() {
        day.getStyleClass().addAll("strong", "day-line");
        subtotal.getStyleClass().addAll("small", "quiet");
        sectionLine.getStyleClass().add("section-line");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        section.setMinWidth(0);
        subtotal.setMinWidth(Region.USE_PREF_SIZE);
        sectionLine.getChildren().addAll(section, gap, subtotal);
        free.getStyleClass().addAll("small", "quiet", "free-line");
        return new VBox(day, free, sectionLine);
    }

    private VBox startPlace() {
        start.getStyleClass().add("figures");
        pin.getStyleClass().add("pin-mark");
        Tooltip.install(pin, pinWords);
        late.getStyleClass().addAll("small", "late-ink");
        var line = new HBox(5, start, pin);
        line.getStyleClass().add("start-line");
        var place = new VBox(new RowPart(line), late);
        place.getStyleClass().add("start-place");
        return place;
    }

    private Region handle() {
        var icon = FontIcon.of(Material2RoundAL.DRAG_INDICATOR);
        icon.getStyleClass().add("handle-mark");
        var handle = AgendaTable.sized(new StackPane(icon), AgendaTable.HANDLE);
        handle.getStyleClass().add("handle");
        handle.setCursor(Cursor.OPEN_HAND);
        Tooltip.install(handle, new Tooltip(messages.get("console.plan.drag")));
        return handle;
    }

    /** A row is dragged by its handle or by any other part that is not being typed into. */
    private void listenToDrags() {
        row.setOnMousePressed(press -> {
            pressedAt = press.getSceneY();
            pressed = press.getButton() == MouseButton.PRIMARY;
        });
        row.setOnMouseDragged(drag -> {
            var item = row();
            boolean far = Math.abs(drag.getSceneY() - pressedAt) > RowDrag.FAR;
            boolean underWay = table.dragProperty().get().isPresent();
            if (item != null && edited.isEmpty() && pressed && (far || underWay)) {
                table.dragTo(item.id(), drag.getSceneY());
                drag.consume();
            }
        });
        row.setOnMouseReleased(release -> {
            if (table.dragProperty().get().isPresent()) {
                table.drop();
                release.consume();
            }
        });
    }

    /** A double click edits. */
    private void clicked(MouseEvent click, AgendaTable.Column column) {
        var item = row();
        if (item != null
                && click.getButton() == MouseButton.PRIMARY
                && click.isStillSincePress()
                && click.getClickCount() == 2) {
            table.edit(item.id(), column);
        }
    }

    private void markKeys() {
        pseudoClassStateChanged(KEYS, isFocused() && table.rowsFocusedProperty().get());
    }

    private void markDrop() {
        var drag = table.dragProperty().get();
        var item = row();
        boolean shown = drag.isPresent() && !isEmpty() && getListView() != null;
        int gap = drag.map(RowDrag::gap).orElse(-1);
        boolean last = shown && getIndex() == getListView().getItems().size() - 1;
        pseudoClassStateChanged(DROP_ABOVE, shown && gap == getIndex());
        pseudoClassStateChanged(DROP_BELOW, last && gap == getIndex() + 1);
        pseudoClassStateChanged(
                DRAGGED, shown && item != null && drag.get().blocks().contains(item.id()));
    }

    /** A cell that is not used at the moment keeps its parts: to dress them anew takes long. */
    @Override
    protected void updateItem(RowPlaces.@Nullable Place place, boolean empty) {
        super.updateItem(place, empty);
        shown.unsubscribe();
        if (place == null || empty) {
            shown = Subscription.EMPTY;
            if (getIndex() >= 0) {
                setGraphic(null);
            }
            edit();
            markDrop();
        } else {
            setGraphic(whole);
            shown = place.rowProperty().subscribe(this::draw);
        }
    }

    private @Nullable AgendaRow row() {
        return getItem() == null ? null : getItem().row();
    }

    private void draw(AgendaRow item) {
        fill(item);
        setAccessibleText(
                messages.get(
                        "console.plan.spoken",
                        item.start(),
                        item.title(),
                        item.minutes(),
                        item.kindWords()));
        edit();
        markDrop();
    }

    private void fill(AgendaRow item) {
        show(day, item.above().day());
        show(free, item.above().free());
        section.setText(item.above().section());
        subtotal.setText(item.above().subtotal());
        sectionLine.setVisible(!item.above().section().isEmpty());
        start.setText(item.start());
        show(late, item.when().late());
        pin.setVisible(!item.when().clock().isEmpty());
        pinWords.setText(item.when().clock());
        minutes.setText(Long.toString(item.minutes()));
        title.setText(item.title());
        wholeTitle.setText(item.title());
        kind.show(item.kindWords(), item.kind().tone());
        on.setVisible(item.on());
        flex.setText(item.flex().words());
        flex.pseudoClassStateChanged(OWN, item.flex().own());
        usual.setText(item.usual().words());
        warning.setVisible(item.usual().tight());
        usual.pseudoClassStateChanged(TIGHT, item.usual().tight());
        usualWords.setText(item.usual().why());
        usual.setTooltip(item.usual().why().isEmpty() ? null : usualWords);
        notesPlace.setVisible(item.notes());
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private void edit() {
        var item = row();
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
        minutesPlace.setViewOrder(0);
        titlePlace.setViewOrder(0);
        if (item != null && !isMeasuring()) {
            mine.ifPresent(editing -> {
                switch (editing.column()) {
                    case MINUTES -> type(minutesPlace, minutes, editing);
                    case TITLE -> type(titlePlace, title, editing);
                }
            });
        }
    }

    /** A list keeps a cell out of sight to measure with; it must not take the field away. */
    private boolean isMeasuring() {
        return getParent() != null && !getParent().isVisible();
    }

    /** Puts a field into {@code place} that takes over from {@code label}. */
    private void type(RowPart place, Label label, AgendaTable.Editing editing) {
        var field = table.takeField();
        place.getChildren().setAll(field);
        place.setViewOrder(-1);
        field.begin(editing, label);
    }
}
