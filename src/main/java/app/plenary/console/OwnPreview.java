package app.plenary.console;

import app.plenary.ui.Remembered;

/**
 * Whether facilitators see results before the room does: polls and quizzes alike, remembered beyond
 * the program. Whoever shares the screen, or wants not to be led by what comes in, hides it.
 */
final class OwnPreview {
    private static final String KEY = "poll.preview";

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
}
