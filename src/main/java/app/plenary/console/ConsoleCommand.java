package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One thing the facilitator can do, with its name, its keys and its condition in one place:
 * buttons, keys and the list of keys all take it from here. To be used on the JavaFX thread.
 */
public final class ConsoleCommand {
    private final String id;
    private final String textKey;
    private final BooleanSupplier condition;
    private final Runnable action;
    private final List<KeyCombination> keys;
    private final ReadOnlyBooleanWrapper enabled =
            new ReadOnlyBooleanWrapper(this, "enabled", true);

    /**
     * @param id unlike every other, such as {@code run.next}
     * @param textKey the key of its name in words
     * @param condition whether it can be done now; asked at each {@link #refresh} and before it
     *     runs
     * @param keys any of them runs it; the first is the one that is shown
     */
    public ConsoleCommand(
            String id,
            String textKey,
            BooleanSupplier condition,
            Runnable action,
            KeyCombination... keys) {
        this.id = id;
        this.textKey = textKey;
        this.condition = condition;
        this.action = action;
        this.keys = List.of(keys);
    }

    /** Its lasting name, such as {@code run.next}. */
    public String id() {
        return id;
    }

    public List<KeyCombination> keys() {
        return keys;
    }

    /** What it does, in words. */
    public String text(Messages messages) {
        return messages.get(textKey);
    }

    /** The name of its first key; empty when it has none. */
    public String keyHint(Messages messages) {
        return keys.isEmpty() ? "" : KeyNames.of(keys.getFirst(), messages);
    }

    /** Whether it could be done when it was last asked. */
    public ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /** Asks the condition again; to be called when what it depends on has changed. */
    public void refresh() {
        enabled.set(condition.getAsBoolean());
    }

    /** Does it, unless it cannot be done now; tells whether it was done. */
    public boolean run() {
        refresh();
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }

    /** A button for it, such as {@code button(Buttons::primary, messages)}. */
    public ActionButton button(Function<String, ActionButton> kind, Messages messages) {
        return bound(kind.apply(text(messages)), messages);
    }

    /** A button for it with the key beside the name. */
    public ActionButton buttonWithKey(Function<String, ActionButton> kind, Messages messages) {
        return button(kind, messages).key(keyHint(messages));
    }

    /** A button for it that is only an icon. */
    public ActionButton iconButton(Ikon icon, Messages messages) {
        return bound(Buttons.icon(icon, text(messages)), messages);
    }

    /** Its name with its key in a menu; there only while it can be done. */
    MenuItem menuItem(Messages messages) {
        var item = new MenuItem(tip(messages));
        item.visibleProperty().bind(enabledProperty());
        item.setOnAction(_ -> run());
        return item;
    }

    /** Its name with the key that does it. */
    public String tip(Messages messages) {
        var hint = keyHint(messages);
        return hint.isEmpty()
                ? text(messages)
                : messages.get("console.command.tip", text(messages), hint);
    }

    private ActionButton bound(ActionButton button, Messages messages) {
        button.disableProperty().bind(enabled.not());
        return button.does(this::run).tip(tip(messages));
    }
}
