package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.ParticipantId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One workshop that is open: send it commands, watch its revisions. For any thread. Answers and
 * watchers come on the session-writer thread and must not wait there.
 */
public final class LiveSession {
    private final WorkshopId id;
    private final SessionWriter writer;
    private final History history;
    private final Current<Revision> revision;

    LiveSession(WorkshopId id, SessionWriter writer, List<Entry> entries) {
        this.id = id;
        this.writer = writer;
        this.history = History.of(id, entries);
        this.revision = new Current<>(history.revision());
    }

    public WorkshopId id() {
        return id;
    }

    /**
     * Asks for a change. The answer comes when it is durable or refused; the same {@code command}
     * id sent again gets the first answer, also after a restart, so a sender without an answer may
     * repeat.
     */
    public CompletableFuture<Answer> send(Actor actor, CommandId command, Command wish) {
        return writer.send(this, actor, command, new SessionWriter.Wish.Do(wish));
    }

    /** The facilitator sends, with a fresh id. */
    public CompletableFuture<Answer> send(Command wish) {
        return send(Actor.FACILITATOR, CommandId.fresh(), wish);
    }

    /** Takes back the facilitator's last command that counts. */
    public CompletableFuture<Answer> undo() {
        return undo(CommandId.fresh());
    }

    /** The same for a sender who may have to repeat: the same id takes back only once. */
    public CompletableFuture<Answer> undo(CommandId command) {
        return writer.send(this, Actor.FACILITATOR, command, new SessionWriter.Wish.Undo());
    }

    /** Brings again what was undone last, unless something else was done since. */
    public CompletableFuture<Answer> redo() {
        return writer.send(
                this, Actor.FACILITATOR, CommandId.fresh(), new SessionWriter.Wish.Redo());
    }

    public Revision now() {
        return revision.get();
    }

    /** Tells the revision now and each newer one. */
    public Current.Watch watch(Consumer<? super Revision> watcher) {
        return revision.watch(watcher);
    }

    History history() {
        return history;
    }

    /** Tells what is durable now; {@code concerned} as in {@link Revision#concerned}. */
    void publish(Optional<Set<ParticipantId>> concerned) {
        revision.set(history.revision(concerned));
    }
}
