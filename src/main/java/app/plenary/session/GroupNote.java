package app.plenary.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What a group has written down in a round, or over all rounds where its table keeps its topic or
 * its people.
 *
 * @param revision counts up from 1 with each writing, so that a writer sees when somebody else
 *     wrote in between; the last writing counts
 * @param by the participant who wrote last; empty for the facilitator
 */
public record GroupNote(String text, int revision, Optional<ParticipantId> by, Instant at) {
    /** Characters as a reader counts them. */
    public static final int LONGEST = 2_000;
}
