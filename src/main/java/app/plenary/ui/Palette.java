package app.plenary.ui;

import app.plenary.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * A line to type into and, below it, what fits: the arrow keys choose, Enter or a click takes. What
 * was typed needs neither accents nor whole words. To be used on the JavaFX thread.
 */
public final class Palette extends VBox {
    private static final double ROW = 38;
    private static final int ROWS = 10;

    /**
     * Something that can be found.
     *
     * @param id unlike every other
     * @param group what sort of thing it is, in a word
     * @param hint the key that does the same, or any other small fact; may be empty
     */
    public record Entry(String id, String group, String title, String hint, Runnable action) {}

    private final Search search;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Consumer<Entry> taken;

    /**
     * @param entries in the order in which they are shown while nothing is typed
     * @param taken gets the one that was chosen; its action is the caller's to run
     */
    public Palette(Messages messages, List<Entry> entries, Consumer<Entry> taken) {
        this.taken = taken;
        search = new Search(entries);
        getStyleClass().add("palette");
        field.setPromptText(messages.get("ui.palette.prompt"));
        field.setAccessibleText(messages.get("ui.palette.prompt"));
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var nothing = new Label(messages.get("ui.palette.nothing"));
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(_ -> new Cell());
        getChildren().addAll(field, list);
    }

    private void find(String typed) {
        list.getItems().setAll(search.find(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void press(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        switch (key.getCode()) {
            case UP -> choose(at <= 0 ? last : at - 1);
            case DOWN -> choose(at >= last ? 0 : at + 1);
            case PAGE_UP -> choose(Math.max(0, at - ROWS + 1));
            case PAGE_DOWN -> choose(Math.min(last, at + ROWS - 1));
            case ENTER -> take(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void choose(int index) {
        if (index >= 0) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - ROWS + 2));
        }
    }

    private void take(@Nullable Entry entry) {
        if (entry != null) {
            taken.accept(entry);
        }
    }

    private final class Cell extends ListCell<Entry> {
        private final Label group = new Label();
        private final Label title = new Label();
        private final Label hint = new Label();
        private final HBox line = new HBox(group, title, hint);

        Cell() {
            getStyleClass().add("palette-row");
            line.getStyleClass().add("line");
            group.getStyleClass().addAll("small", "quiet", "group");
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            hint.getStyleClass().addAll("small", "quiet");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            group.setText(entry.group());
            title.setText(entry.title());
            hint.setText(entry.hint());
            setAccessibleText(entry.group() + ", " + entry.title() + " " + entry.hint());
            setGraphic(line);
        }
    }
}
