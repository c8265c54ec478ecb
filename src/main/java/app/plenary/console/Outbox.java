package app.plenary.console;

import app.plenary.live.Answer;
import app.plenary.live.LiveSession;
import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.Refusal;
import app.plenary.text.Messages;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Sends the facilitator's commands and tells what became of them, without anyone waiting. Keeps
 * what could not be stored, in order, so that it can be sent again with the same ids. To be used on
 * the thread of {@code executor}, which in the program is the JavaFX thread.
 */
public final class Outbox {
    private static final Logger LOG = System.getLogger(Outbox.class.getName());

    private record Unsaved(LiveSession live, CommandId id, Command command) {}

    private final Executor executor;
    private final Messages messages;
    private final Consumer<String> tell;
    private final List<Unsaved> unsaved = new ArrayList<>();

    /** {@code tell} gets the sentence about a refusal that no field takes for itself. */
    public Outbox(Executor executor, Messages messages, Consumer<String> tell) {
        this.executor = executor;
        this.messages = messages;
        this.tell = tell;
    }

    /** Sends; a refusal is told in words. */
    public void send(LiveSession live, Command command) {
        send(live, command, () -> {}, reason -> tell.accept(words(reason)));
    }

    /** Sends, and calls {@code done} once it is durable; a refusal is told in words. */
    public void send(LiveSession live, Command command, Runnable done) {
        send(live, command, done, reason -> tell.accept(words(reason)));
    }

    /** Sends, then calls {@code done} or hands the reason to {@code refused}. */
    public void send(LiveSession live, Command command, Runnable done, Consumer<Refusal> refused) {
        send(live, CommandId.fresh(), command, done, refused);
    }

    /** Takes back what was done last; {@code done} follows only when something was taken back. */
    public void undo(LiveSession live, Runnable done) {
        follow(live.undo(), done, reason -> tell.accept(words(reason)), () -> {});
    }

    /** Brings again what was taken back last. */
    public void redo(LiveSession live, Runnable done) {
        follow(live.redo(), done, reason -> tell.accept(words(reason)), () -> {});
    }

    /** Sends again what could not be stored. What is stored by now gets its first answer. */
    public void sendAgain() {
        var again = List.copyOf(unsaved);
        unsaved.clear();
        for (Unsaved one : again) {
            send(
                    one.live(),
                    one.id(),
                    one.command(),
                    () -> {},
                    reason -> tell.accept(words(reason)));
        }
    }

    /** How many commands wait for {@link #sendAgain}. */
    public int unsavedCount() {
        return unsaved.size();
    }

    /** Tells about a refusal that its sender took. */
    public void tell(Refusal reason) {
        tell.accept(words(reason));
    }

    /** The sentence about a refusal. */
    public String words(Refusal reason) {
        return messages.get(reason.key());
    }

    private void send(
            LiveSession live,
            CommandId id,
            Command command,
            Runnable done,
            Consumer<Refusal> refused) {
        follow(
                live.send(Actor.FACILITATOR, id, command),
                done,
                refused,
                () -> unsaved.add(new Unsaved(live, id, command)));
    }

    private void follow(
            CompletableFuture<Answer> answer,
            Runnable done,
            Consumer<Refusal> refused,
            Runnable notSaved) {
        answer.whenCompleteAsync(
                        (result, failure) -> {
                            if (failure != null) {
                                LOG.log(Level.ERROR, "A command was not answered", failure);
                                tell.accept(messages.get("console.window.not-answered"));
                                return;
                            }
                            switch (result) {
                                case Answer.Accepted _ -> done.run();
                                case Answer.Refused(var reason) -> refused.accept(reason);
                                case Answer.NotSaved _ -> notSaved.run();
                            }
                        },
                        executor)
                .exceptionally(bug -> {
                    LOG.log(Level.ERROR, "An answer could not be shown", bug);
                    return null;
                });
    }
}
