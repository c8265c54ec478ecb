package app.plenary.console;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings something into sight in a pane that scrolls upright. */
final class Sight {
    private static final double MARGIN = 8;
    private static final double ABOVE = 40;

    private Sight() {}

    /** Scrolls no farther than needed, and not at all when it is seen already. */
    static void reveal(ScrollPane scroll, Node node) {
        scroll.layout();
        var content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() < top + MARGIN) {
            scroll.setVvalue(Math.clamp((bounds.getMinY() - ABOVE) / hidden, 0, 1));
        } else if (bounds.getMaxY() > top + seen - MARGIN) {
            scroll.setVvalue(Math.clamp((bounds.getMaxY() + 2 * MARGIN - seen) / hidden, 0, 1));
        }
    }
}
