package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Answers;
import app.plenary.session.CommandId;
import app.plenary.session.Event;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.QuizEvent;
import app.plenary.session.Session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One workshop's log and the session it folds to. Undo strikes out the last command of the
 * facilitator and folds the rest again; what participants gave meanwhile stays. Not thread-safe: it
 * belongs to the session-writer.
 */
final class History {
    private final WorkshopId workshop;
    private final Map<CommandId, List<Event>> happened = new LinkedHashMap<>();
    private final Map<CommandId, Long> answered = new HashMap<>();
    private final Set<CommandId> struck = new HashSet<>();
    private final Deque<CommandId> undo = new ArrayDeque<>();
    private final Deque<CommandId> redo = new ArrayDeque<>();
    private final Map<BoxId, Answers.Box> boxes = new HashMap<>();
    private Session session;
    private long last;

    History(WorkshopId workshop) {
        this.workshop = workshop;
        this.session = Session.empty(workshop);
    }

    static History of(WorkshopId workshop, List<Entry> entries) {
        var history = new History(workshop);
        entries.forEach(history::note);
        history.session = history.folded(history.struck);
        return history;
    }

    /** The sequence of the entry that answered this command before, if one did. */
    Optional<Long> answerTo(CommandId command) {
        return Optional.ofNullable(answered.get(command));
    }

    Session session() {
        return session;
    }

    /** Takes in an entry that is durable now, and the session it leads to. */
    void add(Entry entry, Session next) {
        note(entry);
        session = next;
    }

    /** The sequence of the last entry. */
    long last() {
        return last;
    }

    /** Takes in what may be told of an open ballot box, which is in no entry. */
    void note(BoxId box, Answers.Box told) {
        boxes.put(box, told);
        session = boxed(session);
    }

    /** The session with what may be told of open ballot boxes. */
    Session boxed(Session plain) {
        var next = plain;
        for (var each : boxes.entrySet()) {
            next = next.withBox(each.getKey().poll(), each.getKey().run(), each.getValue());
        }
        return next;
    }

    /** What the session would be without the last command that can be undone. */
    Optional<Session> undone() {
        return undoTarget()
                .map(target -> {
                    var without = new HashSet<>(struck);
                    without.add(target);
                    return folded(without);
                });
    }

    /** What the session would be with the command that was undone last. */
    Optional<Session> redone() {
        return redoTarget()
                .map(target -> {
                    var with = new HashSet<>(struck);
                    with.remove(target);
                    return folded(with);
                });
    }

    Optional<CommandId> undoTarget() {
        return Optional.ofNullable(undo.peek());
    }

    Optional<CommandId> redoTarget() {
        return Optional.ofNullable(redo.peek());
    }

    Revision revision() {
        return revision(Optional.empty());
    }

    Revision revision(Optional<Set<ParticipantId>> concerned) {
        return new Revision(
                last,
                session,
                undoTarget().map(this::eventsOf),
                redoTarget().map(this::eventsOf),
                concerned);
    }

    private List<Event> eventsOf(CommandId command) {
        return happened.getOrDefault(command, List.of());
    }

    private void note(Entry entry) {
        last = entry.sequence();
        answered.put(entry.command(), entry.sequence());
        switch (entry.change()) {
            case Entry.Happened change -> {
                happened.put(entry.command(), change.events());
                if (isUndoable(entry.actor(), change.events())) {
                    undo.push(entry.command());
                    redo.clear();
                }
            }
            case Entry.Struck change -> {
                struck.add(change.undone());
                undo.remove(change.undone());
                redo.push(change.undone());
            }
            case Entry.Restored change -> {
                struck.remove(change.redone());
                redo.remove(change.redone());
                undo.push(change.redone());
            }
        }
    }

    /**
     * The birth of a workshop cannot be undone: there would be nothing to go back to; nor can
     * ballots go back into their box. What only the clock did is nobody's to take back.
     */
    private static boolean isUndoable(Actor actor, List<Event> events) {
        return actor instanceof Actor.Facilitator
                && !events.isEmpty()
                && !(events.getFirst() instanceof PlanEvent.WorkshopCreated)
                && !(events.getFirst() instanceof PollEvent.BallotsCollected)
                && !(events.getFirst() instanceof QuizEvent e && e.byClock());
    }

    private Session folded(Set<CommandId> without) {
        var next = Session.empty(workshop);
        for (var entry : happened.entrySet()) {
            if (!without.contains(entry.getKey())) {
                next = next.after(entry.getValue());
            }
        }
        return boxed(next);
    }
}
