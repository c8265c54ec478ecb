package app.plenary.ui;

import app.plenary.text.Messages;

import atlantafx.base.controls.Notification;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Short messages at the lower right of a window, with an undo where one makes sense. They are part
 * of the scene, never windows of their own, so none can appear on the wall. Rests while the pointer
 * is over it; at most three at a time.
 */
public final class Toasts extends VBox {
    private static final int MOST = 3;
    private static final Duration SHORT = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(10);

    private final Messages messages;
    private @Nullable PauseTransition lastRest;

    Toasts(Messages messages) {
        this.messages = messages;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
    }

    /** Says {@code sentence} for five seconds; five more when it is still the last to be read. */
    public void show(String sentence) {
        if (lastRest != null
                && getChildren().getLast() instanceof Notification last
                && sentence.equals(last.getMessage())) {
            lastRest.jumpTo(Duration.ZERO);
        } else {
            show(sentence, null);
        }
    }

    /**
     * Says {@code sentence} for ten seconds beside a button that calls {@code undo}, at most once.
     */
    public void showWithUndo(String sentence, Runnable undo) {
        showWith(sentence, messages.get("ui.toast.undo"), undo);
    }

    /**
     * Says {@code sentence} for ten seconds beside a button called {@code label}, which calls
     * {@code action} at most once.
     */
    public void showWith(String sentence, String label, Runnable action) {
        show(sentence, Buttons.plain(label).does(action));
    }

    private void show(String sentence, @Nullable ActionButton button) {
        while (getChildren().size() >= MOST) {
            getChildren().removeFirst();
        }
        var toast = new Notification(sentence);
        toast.setMinHeight(Region.USE_PREF_SIZE);
        toast.setAccessibleText(sentence);
        var rest = new PauseTransition(button == null ? SHORT : LONG);
        lastRest = button == null ? rest : null;
        Runnable close =
                () -> {
                    rest.stop();
                    getChildren().remove(toast);
                    lastRest = rest == lastRest ? null : lastRest;
                };
        if (button != null) {
            var undo = button.getOnAction();
            button.setOnAction(event -> {
                close.run();
                undo.handle(event);
            });
            toast.setPrimaryActions(button);
        }
        toast.setOnClose(_ -> close.run());
        toast.hoverProperty()
                .subscribe(over -> {
                    if (over) {
                        rest.pause();
                    } else if (getChildren().contains(toast)) {
                        rest.play();
                    }
                });
        rest.setOnFinished(_ -> close.run());
        getChildren().add(toast);
        nameCloseButton(toast);
        rest.play();
    }

    // The skin makes the closing button without a name; a screen reader needs one.
    private void nameCloseButton(Notification toast) {
        toast.skinProperty()
                .subscribe(_ -> {
                    if (toast.lookup(".close-button") instanceof Button close) {
                        close.setAccessibleText(messages.get("ui.toast.close"));
                    } else if (toast.lookup(".close-button") instanceof Region close) {
                        close.setAccessibleText(messages.get("ui.toast.close"));
                    }
                });
    }
}
