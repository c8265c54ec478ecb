package app.plenary.console;

import app.plenary.console.Arrivals.Row;
import app.plenary.exchange.Layout.Column;
import app.plenary.exchange.Layout.Use;
import app.plenary.exchange.PeopleTable;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list of people before it is taken: what its columns are, line by line what would become of it,
 * and how many would come.
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
    private final FlowPane columns = new FlowPane(10, 8);
    private final ScrollPane columnScroll = new ScrollPane(columns);
    private final OfferedLines<Row> lines;
    private boolean showing;

    /** {@code sheets} to choose from, the one that was read first; none for a text. */
    ArrivalPane(Messages messages, Dialogs dialogs, Arrivals list, List<String> sheets) {
        this.messages = messages;
        this.list = list;
        getStyleClass().add("arrivals");
        lines = new OfferedLines<>(messages, dialogs, new People(), new ArrivalLook(messages));
        headings.setText(messages.get("console.people.has-headings"));
        headings.setOnAction(_ -> {
            list.headings(headings.isSelected());
            lines.refresh();
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
        columnScroll.setFitToWidth(true);
        columnScroll.getStyleClass().addAll("plain-scroll", "arrival-columns");
        columnScroll.setFocusTraversable(false);
        getChildren()
                .addAll(
                        notes,
                        lines.head(sheetBox, headings),
                        columnScroll,
                        lines.list(),
                        lines.foot(),
                        lines.problem());
        lines.refresh();
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
        lines.refresh();
    }

    /** Says below why nothing was taken. */
    void refuse(String sentence) {
        lines.refuse(sentence);
    }

    /** Whether there is something to take; otherwise says so. */
    boolean isReady() {
        return lines.isReady(!list.count().isNothing(), messages.get("console.people.nothing"));
    }

    private final class People implements OfferedLines.Offer<Row> {
        @Override
        public List<Row> rows() {
            return list.rows();
        }

        @Override
        public boolean answersSpace(Row row) {
            return true;
        }

        @Override
        public void take(Row row, boolean wanted) {
            list.take(row.place(), wanted);
        }

        @Override
        public void write(Row row, String text) {
            list.name(row.place(), text);
        }

        @Override
        public void showAround() {
            around();
        }
    }

    // ---------------------------------------------------------------- showing

    private void around() {
        headings.setSelected(list.hasHeadings());
        headings.setVisible(list.layout().columns().size() > 1 || list.hasHeadings());
        headings.setManaged(headings.isVisible());
        columns();
        var sentences = list.notes();
        notes.getChildren()
                .setAll(sentences.stream().limit(MOST_NOTES).map(OfferedLines::note).toList());
        if (sentences.size() > MOST_NOTES) {
            var more =
                    OfferedLines.note(
                            messages.get(
                                    "console.people.more-notes", sentences.size() - MOST_NOTES));
            more.setTooltip(new Tooltip(String.join("\n", sentences)));
            notes.getChildren().add(more);
        }
        notes.setVisible(!sentences.isEmpty());
        notes.setManaged(!sentences.isEmpty());
        var count = list.count();
        lines.summary(
                messages.get(
                        "console.people.summary", count.added(), count.described(), count.left()));
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
                        lines.refresh();
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
