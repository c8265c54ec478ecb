package app.plenary.console;

import app.plenary.console.Arrivals.Row;
import app.plenary.exchange.Layout.Column;
import app.plenary.exchange.Layout.Use;
import app.plenary.exchange.PeopleTable;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list of people before it is taken: what its columns are, line by line what would become of it,
 * and how many would come. Space takes a line or leaves it out, F2 writes another name into it.
 */
final class ArrivalPane extends VBox {
    private static final List<Use> USES =
            List.of(
                    Use.NAME,
                    Use.FIRST_NAME,
                    Use.LAST_NAME,
                    Use.LAST_THEN_FIRST,
                    Use.ATTRIBUTE,
                    Use.UNUSED);
    private static final int MOST_NOTES = 4;
    private static final int IN_A_ROW = 5;

    private final Messages messages;
    private final Arrivals list;
    private final VBox notes = new VBox(2);
    private final CheckBox headings = new CheckBox();
    private final ComboBox<String> sheet = new ComboBox<>();
    private final SegmentedControl<Boolean> filter;
    private final FlowPane columns = new FlowPane(10, 8);
    private final ScrollPane columnScroll = new ScrollPane(columns);
    private final ListView<Row> rows = new ListView<>();
    private final Label summary = new Label();
    private final Label problem = new Label();
    private boolean showing;
    private int editing = -1;

    /** {@code sheets} to choose from, the one that was read first; none for a text. */
    ArrivalPane(Messages messages, Dialogs dialogs, Arrivals list, List<String> sheets) {
        this.messages = messages;
        this.list = list;
        getStyleClass().add("arrivals");
        filter =
                new SegmentedControl<>(
                        List.of(false, true),
                        some ->
                                some
                                        ? messages.get("console.people.to-look-at")
                                        : messages.get("console.people.all"));
        filter.valueProperty().addListener((_, _, _) -> refresh());
        headings.setText(messages.get("console.people.has-headings"));
        headings.setOnAction(_ -> {
            list.headings(headings.isSelected());
            refresh();
        });
        sheet.getItems().setAll(sheets);
        sheet.getSelectionModel().selectFirst();
        sheet.setAccessibleText(messages.get("console.people.sheet"));
        var sheetName = new Label(messages.get("console.people.sheet"));
        sheetName.getStyleClass().addAll("small", "quiet");
        var sheetBox = new HBox(8, sheetName, sheet);
        sheetBox.getStyleClass().add("line");
        sheetBox.setVisible(!sheets.isEmpty());
        sheetBox.managedProperty().bind(sheetBox.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, sheetBox, headings, space, filter);
        bar.getStyleClass().add("line");
        columnScroll.setFitToWidth(true);
        columnScroll.getStyleClass().addAll("plain-scroll", "arrival-columns");
        columnScroll.setFocusTraversable(false);
        rows.setAccessibleText(messages.get("console.people.lines"));
        rows.getStyleClass().addAll("arrival-rows", "edge-to-edge", "takes-focus");
        rows.setFixedCellSize(36);
        rows.setCellFactory(_ -> new ArrivalCell(messages, this));
        rows.setPlaceholder(new Label(messages.get("console.people.no-lines")));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, dialogs));
        VBox.setVgrow(rows, Priority.ALWAYS);
        summary.getStyleClass().add("strong");
        var how = new Label(messages.get("console.people.how"));
        how.getStyleClass().addAll("small", "quiet");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        FieldSet.onlyWhenVisible(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(notes, bar, columnScroll, rows, new Ends(summary, how), problem);
        refresh();
    }

    /** Tells {@code chosen} which sheet is wanted instead. */
    void onSheet(Consumer<String> chosen) {
        sheet.valueProperty()
                .addListener((_, _, name) -> {
                    if (name != null) {
                        chosen.accept(name);
                    }
                });
    }

    Arrivals list() {
        return list;
    }

    /** Shows another table in place of the one before. */
    void read(PeopleTable table) {
        list.read(table);
        refuse("");
        refresh();
    }

    /** Says below why nothing was taken. */
    void refuse(String sentence) {
        problem.setText(sentence);
    }

    /** Whether there is something to take; otherwise says so. */
    boolean isReady() {
        if (editing >= 0) {
            return false;
        }
        if (list.count().isNothing()) {
            refuse(messages.get("console.people.nothing"));
            return false;
        }
        return true;
    }

    private void press(KeyEvent key, Dialogs dialogs) {
        if (editing >= 0) {
            return;
        }
        var chosen = rows.getSelectionModel().getSelectedItem();
        switch (key.getCode()) {
            case ENTER -> dialogs.takeDefault();
            case ESCAPE -> dialogs.dismiss();
            case SPACE -> {
                if (chosen != null) {
                    take(chosen, !chosen.taken());
                }
            }
            case F2 -> {
                if (chosen != null) {
                    edit(chosen);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    boolean isEdited(Row row) {
        return row.place() == editing;
    }

    void take(Row row, boolean wanted) {
        list.take(row.place(), wanted);
        refresh();
    }

    void edit(Row row) {
        editing = row.place();
        rows.refresh();
    }

    /** The name that was written into a line; nothing when that was given up. */
    void edited(Row row, @Nullable String name) {
        if (editing == row.place()) {
            editing = -1;
            if (name != null && !name.strip().equals(row.name())) {
                list.name(row.place(), name);
            }
            refresh();
            rows.requestFocus();
        }
    }

    // ---------------------------------------------------------------- showing

    private void refresh() {
        var selected = rows.getSelectionModel().getSelectedItem();
        var all = list.rows();
        boolean some = filter.valueProperty().get();
        rows.getItems().setAll(some ? all.stream().filter(Row::isToLookAt).toList() : all);
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (selected != null && rows.getItems().get(i).place() == selected.place()) {
                rows.getSelectionModel().select(i);
            }
        }
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
        long odd = all.stream().filter(Row::isToLookAt).count();
        filter.setVisible(odd > 0 || some);
        headings.setSelected(list.hasHeadings());
        headings.setVisible(list.layout().columns().size() > 1 || list.hasHeadings());
        headings.setManaged(headings.isVisible());
        columns();
        var sentences = list.notes();
        notes.getChildren()
                .setAll(sentences.stream().limit(MOST_NOTES).map(ArrivalPane::note).toList());
        if (sentences.size() > MOST_NOTES) {
            var more =
                    note(messages.get("console.people.more-notes", sentences.size() - MOST_NOTES));
            more.setTooltip(new Tooltip(String.join("\n", sentences)));
            notes.getChildren().add(more);
        }
        notes.setVisible(!sentences.isEmpty());
        notes.setManaged(!sentences.isEmpty());
        var count = list.count();
        summary.setText(
                messages.get(
                        "console.people.summary", count.added(), count.described(), count.left()));
        problem.setText("");
    }

    private static Label note(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().addAll("small", "quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void columns() {
        var all = list.layout().columns();
        boolean one = all.size() == 1 && all.getFirst().use() == Use.NAME;
        columnScroll.setVisible(!one);
        columnScroll.setManaged(!one);
        columnScroll.setPrefHeight(all.size() <= IN_A_ROW ? 60 : 122);
        if (columns.getChildren().size() != all.size()) {
            columns.getChildren().clear();
            for (int i = 0; i < all.size(); i++) {
                columns.getChildren().add(column(i));
            }
        }
        showing = true;
        for (int i = 0; i < all.size(); i++) {
            if (columns.getChildren().get(i) instanceof VBox box
                    && box.getChildren().get(0) instanceof Label heading
                    && box.getChildren().get(1) instanceof ComboBox<?> use) {
                heading.setText(all.get(i).heading());
                heading.setTooltip(new Tooltip(all.get(i).heading()));
                use.setAccessibleText(messages.get("console.people.column", all.get(i).heading()));
                use.getSelectionModel().select(USES.indexOf(plain(all.get(i))));
            }
        }
        showing = false;
    }

    private static Use plain(Column column) {
        return USES.contains(column.use()) ? column.use() : Use.ATTRIBUTE;
    }

    private VBox column(int place) {
        var heading = new Label();
        heading.getStyleClass().addAll("small", "strong");
        heading.setMaxWidth(150);
        var use = new ComboBox<Use>();
        use.getItems().setAll(USES);
        use.setCellFactory(_ -> new UseCell());
        use.setButtonCell(new UseCell());
        use.setPrefWidth(150);
        use.valueProperty()
                .addListener((_, _, chosen) -> {
                    if (!showing && chosen != null) {
                        list.use(place, chosen);
                        refresh();
                    }
                });
        return new VBox(3, heading, use);
    }

    private final class UseCell extends ListCell<Use> {
        @Override
        protected void updateItem(@Nullable Use use, boolean empty) {
            super.updateItem(use, empty);
            setText(use == null || empty ? "" : words(use));
        }

        private String words(Use use) {
            return switch (use) {
                case NAME -> messages.get("console.people.use.name");
                case FIRST_NAME -> messages.get("console.people.use.first-name");
                case LAST_NAME -> messages.get("console.people.use.last-name");
                case LAST_THEN_FIRST -> messages.get("console.people.use.last-then-first");
                case ATTRIBUTE, EMAIL, TEAM -> messages.get("console.people.use.keep");
                case UNUSED -> messages.get("console.people.use.leave-out");
            };
        }
    }
}
