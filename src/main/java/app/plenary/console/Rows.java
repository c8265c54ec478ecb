package app.plenary.console;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.ArrayList;
import java.util.List;

/** Brings rows of a list into sight. */
final class Rows {
    private Rows() {}

    /** Scrolls only when the row is not wholly seen, so that nothing jumps under the pointer. */
    static void reveal(ListView<?> list, int index) {
        boolean seen =
                drawn(list).stream()
                        .anyMatch(cell -> cell.getIndex() == index && isInside(cell, list));
        if (!seen) {
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    /** The cells that are seen, at least in part, first to last. */
    static List<IndexedCell<?>> drawn(ListView<?> list) {
        var drawn = new ArrayList<IndexedCell<?>>();
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null) {
            int last = flow.getLastVisibleCell().getIndex();
            for (int i = flow.getFirstVisibleCell().getIndex(); i <= last; i++) {
                var cell = flow.getVisibleCell(i);
                if (cell != null && isDrawn(cell)) {
                    drawn.add(cell);
                }
            }
        }
        return drawn;
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
        return inList != null && inList.getMinY() >= -1 && inList.getMaxY() <= list.getHeight() + 1;
    }
}
