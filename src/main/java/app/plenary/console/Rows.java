package app.plenary.console;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;

/** Brings rows of a list into sight. */
final class Rows {
    private Rows() {}

    /** Scrolls only when the row is not wholly seen, so that nothing jumps under the pointer. */
    static void reveal(ListView<?> list, int index) {
        boolean seen =
                list.lookupAll(".list-cell").stream()
                        .anyMatch(node ->
                                node instanceof IndexedCell<?> cell
                                        && cell.getIndex() == index
                                        && isInside(cell, list));
        if (!seen) {
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    /**
     * Whether {@code cell} is drawn. A list also keeps a hidden one, with an index, to measure
     * with.
     */
    static boolean isDrawn(IndexedCell<?> cell) {
        return cell.isVisible()
                && !cell.isEmpty()
                && cell.getParent() != null
                && cell.getParent().isVisible();
    }

    private static boolean isInside(IndexedCell<?> cell, ListView<?> list) {
        var inList = list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal()));
        return isDrawn(cell)
                && inList != null
                && inList.getMinY() >= -1
                && inList.getMaxY() <= list.getHeight() + 1;
    }
}
