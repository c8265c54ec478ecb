package app.plenary.console;

import app.plenary.console.PollPicture.Line;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What people wrote, each once, with a way to keep one from the room: its button, or Delete and
 * Enter on the chosen line.
 */
final class TextsList extends ListView<Line> {
    /** What the count, the button and the edges of a line take, in pixels. */
    private static final double OTHER = 140;

    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    private final Messages messages;
    private final BiConsumer<Line, Boolean> cover;

    /** {@code cover} is told which line is to be kept from the room, or seen again. */
    TextsList(Messages messages, BiConsumer<Line, Boolean> cover) {
        this.messages = messages;
        this.cover = cover;
        getStyleClass().addAll("texts-list", "edge-to-edge");
        setAccessibleText(messages.get("console.poll.texts"));
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(key -> {
            var chosen = getSelectionModel().getSelectedItem();
            if (chosen != null
                    && (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.ENTER)) {
                cover.accept(chosen, !chosen.covered());
                key.consume();
            }
        });
    }

    void show(List<Line> lines) {
        if (lines.equals(getItems())) {
            return;
        }
        var chosen = getSelectionModel().getSelectedItem();
        getItems().setAll(lines);
        if (chosen != null) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).text().equals(chosen.text())) {
                    getSelectionModel().select(i);
                }
            }
        }
    }

    private final class Cell extends ListCell<Line> {
        private final Text text = new Text();
        private final Label count = new Label();
        private final ActionButton hide =
                Buttons.icon(Material2RoundMZ.VISIBILITY, messages.get("console.poll.cover"));
        private final HBox line = new HBox(text, count, hide);
        private @Nullable Boolean drawn;

        Cell() {
            getStyleClass().add("text-row");
            line.getStyleClass().add("line");
            text.getStyleClass().add("text");
            text.wrappingWidthProperty().bind(TextsList.this.widthProperty().subtract(OTHER));
            count.getStyleClass().addAll("small", "strong");
            count.setMinWidth(Region.USE_PREF_SIZE);
            hide.setFocusTraversable(false);
            hide.does(() -> {
                var item = getItem();
                if (item != null) {
                    cover.accept(item, !item.covered());
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            text.setText(item.text());
            count.setText(item.count() > 1 ? messages.get("console.poll.times", item.count()) : "");
            pseudoClassStateChanged(COVERED, item.covered());
            if (!Objects.equals(drawn, item.covered())) {
                drawn = item.covered();
                hide.icon(
                        item.covered()
                                ? Material2RoundMZ.VISIBILITY_OFF
                                : Material2RoundMZ.VISIBILITY);
            }
            var words =
                    item.covered()
                            ? messages.get("console.poll.uncover")
                            : messages.get("console.poll.cover");
            hide.tip(words);
            hide.setAccessibleText(words);
            setAccessibleText(
                    item.covered()
                            ? messages.get("console.poll.covered", item.text())
                            : item.text());
            setGraphic(line);
        }
    }
}
