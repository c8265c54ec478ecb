package app.plenary.console;

import app.plenary.plan.BlockId;

import javafx.scene.control.ListView;

import java.util.Set;

/**
 * Rows of the agenda on their way to another place.
 *
 * @param blocks those that are moved; none while something new is brought in
 * @param gap before which row they would go; one more than the last means the end
 */
record RowDrag(Set<BlockId> blocks, int gap) {
    /** So many pixels the mouse goes before it drags, and does not just tremble. */
    static final int FAR = 5;

    /** Where {@code blocks} would go when let go at {@code sceneY}; scrolls at the edges. */
    static RowDrag at(ListView<RowPlaces.Place> list, Set<BlockId> blocks, double sceneY) {
        return new RowDrag(blocks, gap(list, sceneY));
    }

    /** The gap between the rows of {@code list} that is nearest; scrolls at the edges. */
    static int gap(ListView<?> list, double sceneY) {
        var inList = list.sceneToLocal(0, sceneY).getY();
        int size = list.getItems().size();
        int gap = inList < 0 ? 0 : size;
        int first = size;
        int last = 0;
        for (var cell : Rows.drawn(list)) {
            var bounds = cell.localToScene(cell.getBoundsInLocal());
            first = Math.min(first, cell.getIndex());
            last = Math.max(last, cell.getIndex());
            if (sceneY >= bounds.getMinY() && sceneY < bounds.getMaxY()) {
                gap = cell.getIndex() + (sceneY > bounds.getCenterY() ? 1 : 0);
            }
        }
        if (inList < 24 && first > 0) {
            list.scrollTo(first - 1);
        } else if (inList > list.getHeight() - 24 && last < size - 1) {
            list.scrollTo(first + 1);
        }
        return gap;
    }
}
