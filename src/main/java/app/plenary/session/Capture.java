package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Instant;
import java.util.Optional;

/**
 * One line kept for afterwards.
 *
 * @param block the block that was on when it was typed
 * @param group the group of that block whose point it is, by its place from 0
 */
public record Capture(
        CaptureId id,
        Kind kind,
        String text,
        Optional<BlockId> block,
        Optional<Integer> group,
        Instant at) {

    /** What becomes of a captured line. */
    public enum Kind {
        NOTE,
        ACTION_ITEM,
        INSIGHT,
        PARKING_LOT,
        DECISION,
        COMMITMENT
    }

    /** A line of no group. */
    public Capture(CaptureId id, Kind kind, String text, Optional<BlockId> block, Instant at) {
        this(id, kind, text, block, Optional.empty(), at);
    }

    Capture edited(Kind other, String words) {
        return new Capture(id, other, words, block, group, at);
    }
}
