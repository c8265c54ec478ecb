package app.plenary.console;

import app.plenary.console.KnownMethods.Known;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** One method as a card: its name, how long it takes, what it is good for. Can be dragged out. */
final class MethodCell extends ListCell<Known> {
    private final MethodsPanel panel;
    private final Messages messages;
    private final Label title = new Label();
    private final Label line = new Label();
    private final Pill tag;
    private final Tooltip purpose = new Tooltip();
    private final HBox card;
    private boolean dragged;

    MethodCell(MethodsPanel panel, Messages messages) {
        this.panel = panel;
        this.messages = messages;
        tag = new Pill(messages.get("console.own.tag"), Tone.NEUTRAL);
        tag.getStyleClass().add("own-tag");
        FieldSet.onlyWhenVisible(tag);
        getStyleClass().add("method-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        title.getStyleClass().add("strong");
        line.getStyleClass().addAll("small", "quiet");
        for (Label label : new Label[] {title, line}) {
            label.setMinWidth(0);
            label.setTooltip(purpose);
        }
        purpose.setWrapText(true);
        purpose.setMaxWidth(320);
        ActionButton add = Buttons.icon(Material2RoundAL.ADD, messages.get("console.methods.add"));
        add.does(() -> {
            if (getItem() != null) {
                panel.add(getItem().method());
            }
        });
        add.setFocusTraversable(false);
        var below = new HBox(6, tag, line);
        below.getStyleClass().add("method-below");
        var words = new VBox(1, title, below);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        card = new HBox(4, words, add);
        card.getStyleClass().add("method-card");
        card.setMinWidth(Region.USE_COMPUTED_SIZE);
        card.setOnMouseClicked(click -> {
            if (getItem() != null
                    && click.getButton() == MouseButton.PRIMARY
                    && click.isStillSincePress()) {
                panel.open(getItem());
            }
        });
        card.setOnMouseDragged(drag -> {
            dragged = true;
            panel.dragged(drag.getSceneX(), drag.getSceneY());
            drag.consume();
        });
        card.setOnMouseReleased(release -> {
            if (dragged && getItem() != null) {
                dragged = false;
                panel.dropped(getItem().method(), release.getSceneX(), release.getSceneY());
                release.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Known item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (item == null || empty) {
            setGraphic(null);
            setContextMenu(null);
            return;
        }
        var method = item.method();
        title.setText(method.title());
        long minutes = method.planned().toMinutes();
        line.setText(
                method.purpose().isEmpty()
                        ? messages.get("console.methods.minutes", minutes)
                        : messages.get("console.methods.line", minutes, method.purpose()));
        purpose.setText(
                method.purpose().isEmpty()
                        ? method.title()
                        : method.title() + "\n" + method.purpose());
        tag.setVisible(item.own().isPresent());
        setAccessibleText(spoken(item));
        setContextMenu(menu(item));
        setGraphic(card);
    }

    private String spoken(Known item) {
        var words =
                messages.get(
                        "console.methods.spoken",
                        item.method().title(),
                        item.method().planned().toMinutes(),
                        item.method().purpose());
        return item.own().isPresent() ? messages.get("console.own.spoken", words) : words;
    }

    private ContextMenu menu(Known item) {
        var menu =
                new ContextMenu(
                        item(messages.get("console.methods.add"), () -> panel.add(item.method())),
                        item(messages.get("console.methods.details"), () -> panel.open(item)));
        item.own()
                .ifPresent(own ->
                        menu.getItems()
                                .addAll(
                                        new SeparatorMenuItem(),
                                        item(
                                                messages.get("console.own.edit"),
                                                () -> panel.edit(own)),
                                        item(
                                                messages.get("console.own.delete"),
                                                () -> panel.delete(own))));
        return menu;
    }

    private static MenuItem item(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
