package app.plenary.console;

import app.plenary.plan.BlockId;

import javafx.scene.control.ListView;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the agenda on its way to another place.
 *
 * @param gap before which row it would go; one more than the last means the end
 */
record RowDrag(BlockId block, int gap) {

    /** Where {@code block} would go when let go at {@code sceneY}; scrolls at the edges. */
    static Optional<RowDrag> at(ListView<PlanViewModel.Row> list, BlockId block, double sceneY) {
        var inList = list.sceneToLocal(0, sceneY).getY();
        int size = list.getItems().size();
        int gap = inList < 0 ? 0 : size;
        int first = size;
        int last = 0;
        for (var node : list.lookupAll(".agenda-cell")) {
            if (node instanceof AgendaCell cell && Rows.isDrawn(cell)) {
                var bounds = cell.localToScene(cell.getBoundsInLocal());
                first = Math.min(first, cell.getIndex());
                last = Math.max(last, cell.getIndex());
                if (sceneY >= bounds.getMinY() && sceneY < bounds.getMaxY()) {
                    gap = cell.getIndex() + (sceneY > bounds.getCenterY() ? 1 : 0);
                }
            }
        }
        if (inList < 24 && first > 0) {
            list.scrollTo(first - 1);
        } else if (inList > list.getHeight() - 24 && last < size - 1) {
            list.scrollTo(first + 1);
        }
        return Optional.of(new RowDrag(block, gap));
    }

    /** The index in the new order; empty when it would stay where it is. */
    OptionalInt target(List<PlanViewModel.Row> rows) {
        for (int from = 0; from < rows.size(); from++) {
            if (rows.get(from).id().equals(block)) {
                int to = gap > from ? gap - 1 : gap;
                return to == from ? OptionalInt.empty() : OptionalInt.of(to);
            }
        }
        return OptionalInt.empty();
    }
}
