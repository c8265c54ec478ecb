package app.plenary.live;

import app.plenary.session.Event;
import app.plenary.session.Session;

import java.util.List;
import java.util.Optional;

/**
 * A consistent moment of one workshop.
 *
 * @param number the sequence of the last journal entry it contains; grows, also over restarts
 * @param undoable what one undo would take back
 * @param redoable what one redo would bring again
 */
public record Revision(
        long number,
        Session session,
        Optional<List<Event>> undoable,
        Optional<List<Event>> redoable) {}
