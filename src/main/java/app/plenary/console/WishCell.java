package app.plenary.console;

import app.plenary.console.WishesViewModel.Item;
import app.plenary.exchange.WishText;
import app.plenary.grouping.Strength;
import app.plenary.session.WishId;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.function.Consumer;

/** A wish: its sentence, what is the matter with it, and how much it counts. */
final class WishCell extends ListCell<Item> {
    private static final PseudoClass CLASHING = PseudoClass.getPseudoClass("clashing");

    private final Messages messages;
    private final WishesViewModel model;
    private final Label said = new Label();
    private final Label trouble = new Label();
    private final MenuButton strength = new MenuButton();
    private final HBox line;

    WishCell(
            Messages messages,
            WishesViewModel model,
            Consumer<WishId> change,
            Consumer<Item> forget) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("wish-row");
        said.setMinWidth(0);
        trouble.getStyleClass().addAll("small", "late-ink");
        trouble.setMinWidth(0);
        trouble.managedProperty().bind(trouble.visibleProperty());
        var words = new VBox(said, trouble);
        words.setMinWidth(0);
        words.getStyleClass().add("names");
        HBox.setHgrow(words, Priority.ALWAYS);
        strength.getStyleClass().addAll("chip", "strength");
        strength.setMinWidth(Region.USE_PREF_SIZE);
        strength.setFocusTraversable(false);
        var edit = icon(Buttons.icon(Material2RoundAL.EDIT, messages.get("console.wish.change")));
        edit.does(() -> {
            if (getItem() != null) {
                change.accept(getItem().id());
            }
        });
        var delete =
                icon(Buttons.icon(Material2RoundAL.DELETE, messages.get("console.wish.leave-out")));
        delete.does(() -> {
            if (getItem() != null) {
                forget.accept(getItem());
            }
        });
        line = new HBox(words, strength, edit, delete);
        line.getStyleClass().add("line");
        setPrefWidth(0);
    }

    private static ActionButton icon(ActionButton button) {
        button.setFocusTraversable(false);
        button.getStyleClass().add("row-button");
        return button;
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            pseudoClassStateChanged(CLASHING, false);
            return;
        }
        said.setText(item.said());
        setTooltip(item.said().length() > 60 ? new Tooltip(item.said()) : null);
        trouble.setText(item.trouble());
        trouble.setVisible(!item.trouble().isEmpty());
        var word = WishText.word(item.strength(), messages);
        strength.setText(word);
        strength.setDisable(item.strengths().size() < 2);
        tone(item.strength()).on(strength);
        strength.getItems().setAll(item.strengths().stream().map(to -> choice(item, to)).toList());
        strength.setAccessibleText(messages.get("console.wish.counts", word));
        pseudoClassStateChanged(CLASHING, item.clashes());
        setAccessibleText(
                messages.get("console.wish.spoken", item.said(), word)
                        + (item.trouble().isEmpty() ? "" : ". " + item.trouble()));
        setGraphic(line);
    }

    private static Tone tone(Strength strength) {
        return switch (strength) {
            case MUST -> Tone.GROUPS;
            case IMPORTANT -> Tone.ACCENT;
            case WISHED, NICE -> Tone.NEUTRAL;
        };
    }

    private MenuItem choice(Item item, Strength to) {
        var choice = new MenuItem(WishText.word(to, messages));
        choice.setOnAction(_ -> model.strengthen(item.id(), to));
        return choice;
    }
}
