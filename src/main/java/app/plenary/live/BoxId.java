package app.plenary.live;

import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;

/**
 * Names the ballot box of one anonymous poll while it is open.
 *
 * @param run how often the poll has been begun in this workshop, from 1; each run has a box and
 *     marks of its own
 */
public record BoxId(WorkshopId workshop, BlockId poll, int run) {
    public BoxId {
        if (run < 1) {
            throw new IllegalArgumentException("Runs count from 1, not " + run);
        }
    }
}
