package app.plenary.console;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Everything that can be done now, and the one place where keys are turned into it.
 *
 * <p>While a session runs, the keys of a presenter's clicker belong to it on every page: F5 and
 * Shift+F5 always, Page Up and Page Down but in a text of several lines, where they turn its pages,
 * Escape but in a text, which it leaves, B and the full stop but where they are typed. The other
 * keys that steer it, Space, arrows, letters, plus and minus, rest where they are typed and where
 * what has the focus uses them, as a button does Space and a table its arrows. All keys rest while
 * a dialog is open.
 */
public final class ConsoleCommands {
    private final List<ConsoleCommand> always = new ArrayList<>();
    private final BooleanSupplier resting;
    private List<ConsoleCommand> here = List.of();
    private List<ConsoleCommand> steering = List.of();
    private boolean done;

    /** {@code resting} tells whether keys must do nothing, as while a dialog is open. */
    public ConsoleCommands(BooleanSupplier resting) {
        this.resting = resting;
    }

    /** Adds what can be done on every page. */
    public void always(List<ConsoleCommand> commands) {
        always.addAll(commands);
    }

    /**
     * Replaces what can be done on the page in front. It is asked before what can be done always.
     */
    public void here(List<ConsoleCommand> commands) {
        here = List.copyOf(commands);
        refresh();
    }

    /** Replaces what can be done with a session that is not on the page in front. */
    public void steering(List<ConsoleCommand> commands) {
        steering = List.copyOf(commands);
        refresh();
    }

    /** What can be done on the page in front. */
    public List<ConsoleCommand> here() {
        return here;
    }

    /** What can be done on the page in front, then with the session, then always. */
    public List<ConsoleCommand> all() {
        return Stream.of(here, steering, always).flatMap(List::stream).toList();
    }

    public Optional<ConsoleCommand> find(String id) {
        return all().stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** Asks every condition again. */
    public void refresh() {
        all().forEach(ConsoleCommand::refresh);
    }

    /**
     * Follows the keys of {@code scene}. Keys with a modifier, function keys and those of a
     * presenter's clicker come before whatever has the focus; the others only when it leaves them
     * unused, so that Space still presses a button and arrows still move in a list. Escape belongs
     * to a text first, but not to a list.
     */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, scene.getFocusOwner(), true));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED, key -> press(key, scene.getFocusOwner(), false));
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> done = false);
    }

    // A key that was a command is no letter as well: the command may just have brought the focus
    // into a text field, and the letter of the key comes after it.
    private void type(KeyEvent key) {
        if (done) {
            key.consume();
        }
    }

    private void press(KeyEvent key, @Nullable Node focus, boolean early) {
        if (early) {
            done = false;
        }
        if (resting.getAsBoolean() || key.isConsumed()) {
            return;
        }
        for (ConsoleCommand command : all()) {
            for (KeyCombination combination : command.keys()) {
                if (combination.match(key)
                        && isEarly(combination, focus) == early
                        && !belongsToText(combination, focus)
                        && command.run()) {
                    key.consume();
                    done = true;
                    return;
                }
            }
        }
    }

    private static boolean isEarly(KeyCombination combination, @Nullable Node focus) {
        if (hasModifier(combination)) {
            return true;
        }
        return combination instanceof KeyCodeCombination code
                && switch (code.getCode()) {
                    case PAGE_DOWN, PAGE_UP -> true;
                    case ESCAPE -> !isTyping(focus);
                    case ENTER -> focus instanceof ListView; // which keeps it for itself otherwise
                    default -> code.getCode().isFunctionKey();
                };
    }

    private static boolean hasModifier(KeyCombination combination) {
        return combination.getShortcut() == ModifierValue.DOWN
                || combination.getControl() == ModifierValue.DOWN
                || combination.getAlt() == ModifierValue.DOWN;
    }

    /**
     * While someone types, plain keys are letters, undo, copy, paste are about the text, and a text
     * of several lines is finished by Enter with a modifier.
     */
    private static boolean belongsToText(KeyCombination combination, @Nullable Node focus) {
        if (!isTyping(focus)) {
            return false;
        }
        if (isPage(combination)) {
            return focus instanceof TextArea;
        }
        if (combination instanceof KeyCodeCombination code && hasModifier(combination)) {
            return focus instanceof TextInputControl text
                    && switch (code.getCode()) {
                        case Z ->
                                combination.getShift() == ModifierValue.DOWN
                                        ? text.isRedoable()
                                        : text.isUndoable();
                        case C, X, V -> combination.getShift() != ModifierValue.DOWN;
                        case ENTER -> focus instanceof TextArea;
                        default -> false;
                    };
        }
        return !(combination instanceof KeyCodeCombination code
                && (code.getCode().isFunctionKey() || code.getCode() == KeyCode.ESCAPE));
    }

    private static boolean isPage(KeyCombination combination) {
        return combination instanceof KeyCodeCombination code
                && (code.getCode() == KeyCode.PAGE_DOWN || code.getCode() == KeyCode.PAGE_UP);
    }

    private static boolean isTyping(@Nullable Node focus) {
        return switch (focus) {
            case TextInputControl _ -> true;
            case Spinner<?> spinner -> spinner.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case null, default -> false;
        };
    }
}
