package app.plenary.console;

import app.plenary.plan.Poll;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The options of the question that is chosen among those that were brought: their texts, which are
 * right, and an empty field for another one. Enter goes on to the next, Escape back to the list.
 */
final class BroughtOptions extends VBox {
    /** More than a question may have are shown to be taken out, but not without end. */
    private static final int MOST_SHOWN = 2 * Poll.MOST_OPTIONS;

    /** What is done with them. */
    interface Changes {
        /** To be called when an option was changed. */
        void changed();

        /** Brings the focus back to the questions. */
        void back();
    }

    private final Messages messages;
    private final BroughtRows rows;
    private final Changes changes;
    private final Label heading = new Label();
    private final TilePane tiles = new TilePane();
    private final ScrollPane scroll = new ScrollPane(tiles);
    private final List<Line> lines = new ArrayList<>();
    private int place = -1;

    BroughtOptions(Messages messages, BroughtRows rows, Changes changes) {
        this.messages = messages;
        this.rows = rows;
        this.changes = changes;
        getStyleClass().add("brought-options");
        heading.getStyleClass().addAll("small", "quiet");
        tiles.getStyleClass().add("brought-tiles");
        tiles.setPrefColumns(2);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty()
                .subscribe(
                        bounds -> tiles.setPrefTileWidth(Math.max(200, bounds.getWidth() / 2 - 6)));
        getChildren().addAll(heading, scroll);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        changes.back();
                        key.consume();
                    }
                });
    }

    /** Shows the options of the row at that place; of none when it is negative. */
    void show(int wanted) {
        place = wanted;
        boolean can = wanted >= 0 && rows.takesOptions(wanted);
        var all = can ? rows.options(wanted) : List.<BroughtRows.Choice>of();
        int fields =
                !can
                        ? 0
                        : all.size() < Poll.MOST_OPTIONS
                                ? all.size() + 1
                                : Math.min(all.size(), MOST_SHOWN);
        heading.setText(
                can
                        ? messages.get("console.bring.options-of")
                        : messages.get("console.bring.no-options"));
        for (int i = fields; i < lines.size(); i++) {
            lines.get(i).rest();
        }
        while (lines.size() < fields) {
            lines.add(new Line(lines.size()));
        }
        for (int i = 0; i < fields; i++) {
            lines.get(i).show(wanted, i < all.size() ? all.get(i) : null);
        }
        if (tiles.getChildren().size() != fields) {
            tiles.getChildren().setAll(lines.subList(0, fields));
        }
    }

    private void write(int of, int index, String text, Consumer<String> refused) {
        rows.option(of, index, text)
                .ifPresentOrElse(
                        refused,
                        () -> {
                            boolean goesOn = index < lines.size() && lines.get(index).isTyped();
                            changes.changed();
                            if (goesOn && of == place && index + 1 < tiles.getChildren().size()) {
                                lines.get(index + 1).begin();
                            }
                        });
    }

    /** One option; the last is empty and becomes one. */
    private final class Line extends HBox {
        private final int index;
        private final CheckBox right = new CheckBox();
        private final CommitField text = CommitField.line("", _ -> {});
        private final ActionButton remove =
                Buttons.icon(
                        Material2OutlinedAL.CLOSE, messages.get("console.bring.remove-option"));

        Line(int index) {
            super(6);
            this.index = index;
            getStyleClass().add("line");
            right.setAccessibleText(messages.get("console.bring.right", index + 1));
            right.setOnAction(_ -> {
                rows.right(place, index, right.isSelected());
                changes.changed();
            });
            text.input().setAccessibleText(messages.get("console.bring.option", index + 1));
            text.help(messages.get("console.bring.option-help"));
            HBox.setHgrow(text, Priority.ALWAYS);
            remove.setFocusTraversable(false);
            remove.does(() -> {
                changes.back();
                write(place, index, "", _ -> {});
            });
            getChildren().addAll(right, text, remove);
        }

        void show(int of, BroughtRows.@Nullable Choice option) {
            text.show(
                    of,
                    option == null ? "" : option.words(),
                    (typed, refused) -> write(of, index, typed, refused));
            text.prompt(option == null ? messages.get("console.bring.another-option") : "");
            right.setSelected(option != null && option.right());
            right.setDisable(option == null);
            remove.setVisible(option != null);
        }

        /** Hands on what is half typed, and is of nothing from now on. */
        void rest() {
            text.show(-1, "", (_, _) -> {});
        }

        boolean isTyped() {
            return text.input().isFocused();
        }

        void begin() {
            text.input().requestFocus();
            text.input().selectAll();
        }
    }
}
