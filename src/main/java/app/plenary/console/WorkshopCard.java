package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Pill;
import app.plenary.ui.Strip;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One workshop on Home. A click marks it, a double click opens it. */
final class WorkshopCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** What can be done with a card. */
    interface Actions {
        void select(HomeViewModel.Tile tile);

        void open(HomeViewModel.Tile tile);

        void duplicate(HomeViewModel.Tile tile);

        void delete(HomeViewModel.Tile tile);

        void saveAsFile(HomeViewModel.Tile tile);

        /** The name and key of a command of Home. */
        String tip(String command);
    }

    private final HomeViewModel.Tile tile;
    private final HBox tools;

    private WorkshopCard(HomeViewModel.Tile tile, Actions actions) {
        this.tile = tile;
        getStyleClass().addAll("card", "clickable", "workshop-card");
        tools =
                new HBox(
                        tool(
                                Material2OutlinedAL.CONTENT_COPY,
                                actions.tip("home.duplicate"),
                                () -> actions.duplicate(tile)),
                        tool(
                                Material2OutlinedMZ.SAVE_ALT,
                                actions.tip("home.save-file"),
                                () -> actions.saveAsFile(tile)),
                        tool(
                                Material2OutlinedAL.DELETE,
                                actions.tip("home.delete"),
                                () -> actions.delete(tile)));
        tools.getStyleClass().add("tools");
        hoverProperty().subscribe(this::showTools);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                actions.select(tile);
                if (click.getClickCount() == 2) {
                    actions.open(tile);
                }
            }
        });
    }

    /** The one that comes first: large, with a button that opens it. */
    static WorkshopCard first(
            HomeViewModel.Tile tile, String caption, Messages messages, Actions actions) {
        var card = new WorkshopCard(tile, actions);
        card.getStyleClass().addAll("featured", "first-workshop");
        var when = new Caption(caption, messages.locale());
        var title = title(tile);
        title.getStyleClass().add("heading");
        var words = new VBox(4, when, title, line(tile));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var open =
                Buttons.primary(messages.get("console.home.open")).does(() -> actions.open(tile));
        var row = new HBox(card.tools, open);
        row.getStyleClass().add("first-actions");
        row.setMinWidth(Region.USE_PREF_SIZE);
        var top = new HBox(16, words, row);
        top.getStyleClass().add("first-top");
        card.getChildren().addAll(top, strip(tile));
        return card;
    }

    static WorkshopCard small(HomeViewModel.Tile tile, Actions actions) {
        var card = new WorkshopCard(tile, actions);
        var title = title(tile);
        title.getStyleClass().add("subheading");
        // over the title, not beside it: a long title has the whole width while nobody needs them
        card.tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var top = new StackPane(title, card.tools);
        StackPane.setAlignment(title, Pos.CENTER_LEFT);
        StackPane.setAlignment(card.tools, Pos.CENTER_RIGHT);
        card.getChildren()
                .addAll(top, line(tile), new Pill(tile.state(), tile.tone()), strip(tile));
        return card;
    }

    private static Label title(HomeViewModel.Tile tile) {
        var title = new Label(tile.title());
        title.setTooltip(new Tooltip(tile.title()));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        return title;
    }

    private static Label line(HomeViewModel.Tile tile) {
        var line = new Label(tile.line());
        line.getStyleClass().addAll("small", "quiet");
        return line;
    }

    private static Strip strip(HomeViewModel.Tile tile) {
        var strip = Strip.thin();
        strip.show(tile.strip());
        return strip;
    }

    private static ActionButton tool(org.kordamp.ikonli.Ikon icon, String name, Runnable action) {
        var button = Buttons.icon(icon, name).does(action);
        button.setFocusTraversable(false);
        return button;
    }

    HomeViewModel.Tile tile() {
        return tile;
    }

    void mark(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        showTools();
    }

    /** The tools keep their place while they are not seen, so that nothing moves. */
    private void showTools() {
        boolean seen = isHover() || getPseudoClassStates().contains(SELECTED);
        tools.setOpacity(seen ? 1 : 0);
        tools.setMouseTransparent(!seen);
    }
}
