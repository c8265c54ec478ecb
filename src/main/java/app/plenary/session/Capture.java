package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Instant;
import java.util.Optional;

/**
 * One line kept for afterwards.
 *
 * @param block the block that was on when it was typed
 */
public record Capture(CaptureId id, Kind kind, String text, Optional<BlockId> block, Instant at) {

    /** What becomes of a captured line. */
    public enum Kind {
        NOTE,
        ACTION_ITEM,
        INSIGHT,
        PARKING_LOT
    }
}
