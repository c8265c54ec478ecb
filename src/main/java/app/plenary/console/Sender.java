package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.session.Command;
import app.plenary.session.Event;
import app.plenary.session.Refusal;
import app.plenary.session.Session;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** The outbox for one workshop, with a way back from a single wish. Never waits. */
public final class Sender {
    private final LiveSession live;
    private final Outbox outbox;
    private final Runnable tooLate;

    /** {@code tooLate} tells that something else was done since, so that nothing is taken back. */
    public Sender(LiveSession live, Outbox outbox, Runnable tooLate) {
        this.live = live;
        this.outbox = outbox;
        this.tooLate = tooLate;
    }

    /** One that tells in a note when it is too late to take something back. */
    static Sender of(LiveSession live, Desk desk) {
        return new Sender(
                live,
                desk.outbox(),
                () -> desk.shell().toasts().show(desk.messages().get("console.run.undo-too-late")));
    }

    /** The newest session. */
    public Session session() {
        return live.now().session();
    }

    /** Sends; a refusal is told in words. */
    public void send(Command wish) {
        outbox.send(live, wish);
    }

    /** Sends, and runs {@code granted} once the change is durable. */
    public void send(Command wish, Runnable granted) {
        outbox.send(live, wish, granted);
    }

    /** Sends, then runs {@code granted} or hands the sentence why not to {@code refused}. */
    public void send(Command wish, Runnable granted, Consumer<String> refused) {
        outbox.send(live, wish, granted, reason -> refused.accept(outbox.words(reason)));
    }

    /** Sends, then runs {@code granted} or hands the reason to {@code refused}. */
    void sendOrSay(Command wish, Runnable granted, Consumer<Refusal> refused) {
        outbox.send(live, wish, granted, refused);
    }

    /** The sentence about a refusal. */
    String words(Refusal reason) {
        return outbox.words(reason);
    }

    /**
     * Sends, and hands {@code granted} a way back that takes back this wish only: once something
     * else was done since, it takes nothing back.
     *
     * @param mark the event by which this wish is known among what one undo would take back; others
     *     may have been stored in the same moment
     */
    public void sendWithUndo(Command wish, Event mark, Consumer<Runnable> granted) {
        outbox.send(live, wish, () -> granted.accept(() -> undo(mark::equals)));
    }

    /** As {@link #sendWithUndo}; a refusal is told in words, then {@code refused} runs. */
    public void sendWithUndo(
            Command wish, Event mark, Consumer<Runnable> granted, Runnable refused) {
        outbox.send(
                live,
                wish,
                () -> granted.accept(() -> undo(mark::equals)),
                reason -> {
                    outbox.tell(reason);
                    refused.run();
                });
    }

    /** Takes back what was done last when {@code mark} knows any of it; otherwise says so. */
    public void undo(Predicate<Event> mark) {
        if (live.now().undoable().filter(events -> events.stream().anyMatch(mark)).isPresent()) {
            outbox.undo(live, () -> {});
        } else {
            tooLate.run();
        }
    }
}
