package app.plenary.console;

import app.plenary.ui.Remembered;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.function.BooleanSupplier;

/**
 * Whether facilitators see results before the room does: polls and quizzes alike, remembered beyond
 * the program. Whoever shares the screen, or wants not to be led by what comes in, hides it.
 */
final class OwnPreview {
    private static final String KEY = "poll.preview";
    private static final KeyCombination TURN = new KeyCodeCombination(KeyCode.U);

    private final Remembered remembered;
    private final Runnable changed;

    /** {@code changed} follows each change that is made here. */
    OwnPreview(Remembered remembered, Runnable changed) {
        this.remembered = remembered;
        this.changed = changed;
    }

    boolean isHidden() {
        return remembered.get(KEY).filter("hidden"::equals).isPresent();
    }

    void hide(boolean hidden) {
        remembered.put(KEY, hidden ? "hidden" : "shown");
        changed.run();
    }

    /** The command that hides it, while something is there to be hidden. */
    ConsoleCommand hides(String id, BooleanSupplier isThere) {
        return new ConsoleCommand(
                id,
                "console.poll.hide-preview",
                () -> isThere.getAsBoolean() && !isHidden(),
                () -> hide(true),
                TURN);
    }

    /** The command that shows it again, by the same key. */
    ConsoleCommand shows(String id, BooleanSupplier isThere) {
        return new ConsoleCommand(
                id,
                "console.poll.show-preview",
                () -> isThere.getAsBoolean() && isHidden(),
                () -> hide(false),
                TURN);
    }
}
