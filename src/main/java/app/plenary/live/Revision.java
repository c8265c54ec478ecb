package app.plenary.live;

import app.plenary.session.Event;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A consistent moment of one workshop.
 *
 * @param number the sequence of the last journal entry it contains; grows, also over restarts
 * @param undoable what one undo would take back
 * @param redoable what one redo would bring again
 * @param concerned the only people whose own view may differ from the revision before; empty when
 *     anybody's may
 */
public record Revision(
        long number,
        Session session,
        Optional<List<Event>> undoable,
        Optional<List<Event>> redoable,
        Optional<Set<ParticipantId>> concerned) {}
