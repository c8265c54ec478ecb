package app.plenary.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something in an agenda that tends to go wrong, and what would mend it.
 *
 * @param block where; for a later day as a whole its first block; empty for the first day and for
 *     the workshop
 * @param by how much: the minutes too many, too late, or needed; zero where nothing is counted
 * @param remedy the steps that mend it; empty when only the facilitator can tell
 */
public record Finding(Kind kind, Optional<BlockId> block, Duration by, List<AgendaEdit> remedy) {
    public Finding {
        remedy = List.copyOf(remedy);
    }

    /** What is found. */
    public enum Kind {
        /** A day ends later than it has to be over; {@code by} that much. */
        DOES_NOT_FIT,
        /** A fixed time cannot be met; it is missed {@code by} that much. */
        FIXED_TIME_IS_MISSED,
        /** More than 90 minutes without a break: it has been {@code by} when the block ends. */
        NO_BREAK,
        /** More than 20 minutes of listening in a row, {@code by} in all. */
        LONG_LISTENING,
        /** A discussion of all that nobody could think about in silence before. */
        NO_SILENT_THINKING,
        /** A vote before everyone has spoken or written. */
        EARLY_VOTE,
        /** The workshop ends without a closing or feedback. */
        NO_CLOSING,
        /**
         * A picture that is not described for people who cannot see it; only a person can do it.
         */
        PICTURE_WITHOUT_WORDS,
        /** A block is shorter than its method needs for so many people: {@code by} minutes. */
        TOO_SHORT
    }
}
