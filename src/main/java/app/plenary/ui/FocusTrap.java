package app.plenary.ui;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps focus and keys inside a dialog: Tab goes round within it, focus that strays is fetched
 * back, and no key that the dialog leaves unused reaches the shortcuts of the window.
 */
final class FocusTrap {
    private final Node overlay;
    private final ChangeListener<@Nullable Node> strayed = (_, _, owner) -> fetchBack(owner);
    private final EventHandler<KeyEvent> outside = this::holdOutside;
    private @Nullable DialogPanel panel;
    private @Nullable Scene scene;

    FocusTrap(Node overlay) {
        this.overlay = overlay;
        overlay.addEventFilter(KeyEvent.KEY_PRESSED, this::goRound);
        overlay.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    /** Begins with the focus on the first control of {@code dialog}. */
    void enter(DialogPanel dialog) {
        panel = dialog;
        if (scene == null && overlay.getScene() != null) {
            scene = overlay.getScene();
            scene.focusOwnerProperty().addListener(strayed);
            scene.addEventFilter(KeyEvent.ANY, outside);
        }
        List<Node> stops = new ArrayList<>();
        collect(dialog, stops);
        int first = stops.indexOf(dialog.first());
        if (first >= 0) {
            goTo(stops, first);
        } else {
            dialog.first().requestFocus();
        }
    }

    /** Lets go of the scene. */
    void leave() {
        panel = null;
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(strayed);
            scene.removeEventFilter(KeyEvent.ANY, outside);
            scene = null;
        }
    }

    private void fetchBack(@Nullable Node owner) {
        DialogPanel dialog = panel;
        if (dialog != null && !isInside(owner, dialog)) {
            dialog.first().requestFocus();
        }
    }

    private void holdOutside(KeyEvent key) {
        DialogPanel dialog = panel;
        if (dialog != null
                && !(key.getTarget() instanceof Node target && isInside(target, dialog))) {
            key.consume();
            dialog.first().requestFocus();
        }
    }

    private void goRound(KeyEvent key) {
        DialogPanel dialog = panel;
        if (dialog == null || key.getCode() != KeyCode.TAB || key.isControlDown() || isTaken(key)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collect(dialog, stops);
        if (!stops.isEmpty()) {
            int at =
                    overlay.getScene() == null
                            ? -1
                            : stops.indexOf(overlay.getScene().getFocusOwner());
            int step = key.isShiftDown() ? (at < 0 ? 0 : -1) : 1;
            goTo(stops, Math.floorMod(at + step, stops.size()));
        }
        key.consume();
    }

    /** A field that completes what is typed takes Tab for that, while it has something to offer. */
    private static boolean isTaken(KeyEvent key) {
        return !key.isShiftDown()
                && key.getTarget() instanceof Node target
                && target.getStyleClass().contains("takes-tab");
    }

    // Focus shows its ring only when it came by traversal, so the last step to the wanted stop is
    // always one.
    private static void goTo(List<Node> stops, int index) {
        if (stops.size() == 1) {
            stops.getFirst().requestFocus();
        } else if (index > 0) {
            stops.get(index - 1).requestFocus();
            stops.get(index - 1).requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            stops.get(1).requestFocus();
            stops.get(1).requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    private static boolean isInside(@Nullable Node node, DialogPanel dialog) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == dialog) {
                return true;
            }
        }
        return false;
    }
}
