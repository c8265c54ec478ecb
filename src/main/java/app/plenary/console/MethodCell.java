package app.plenary.console;

import app.plenary.plan.Method;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

/** One method as a card: its name, how long it takes, what it is good for. Can be dragged out. */
final class MethodCell extends ListCell<Method> {
    private final Messages messages;
    private final Label title = new Label();
    private final Label line = new Label();
    private final Tooltip purpose = new Tooltip();
    private final HBox card;
    private boolean dragged;

    MethodCell(MethodsPanel panel, Messages messages) {
        this.messages = messages;
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
                panel.add(getItem());
            }
        });
        add.setFocusTraversable(false);
        var words = new VBox(1, title, line);
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
                panel.dropped(getItem(), release.getSceneX(), release.getSceneY());
                release.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Method item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        title.setText(item.title());
        line.setText(
                messages.get("console.methods.line", item.planned().toMinutes(), item.purpose()));
        purpose.setText(item.purpose());
        setAccessibleText(
                messages.get(
                        "console.methods.spoken",
                        item.title(),
                        item.planned().toMinutes(),
                        item.purpose()));
        setGraphic(card);
    }
}
