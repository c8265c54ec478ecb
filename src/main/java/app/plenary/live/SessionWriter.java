package app.plenary.live;

import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.CommandId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that changes anything. It takes everything that waits as one batch, has the rules
 * decide in order of arrival, stores the events in one transaction, then shows the new revisions
 * and answers the senders. Nobody may interrupt the thread: an interrupt can close the database
 * under it.
 */
public final class SessionWriter implements AutoCloseable {
    /** The most commands in one transaction. */
    static final int LARGEST_BATCH = 256;

    private static final Logger LOG = System.getLogger(SessionWriter.class.getName());
    private static final long REST_SECONDS = 5;

    sealed interface Task {}

    record Send(
            LiveSession to, Actor actor, CommandId id, Wish wish, CompletableFuture<Answer> answer)
            implements Task {}

    private record Job(Runnable work) implements Task {}

    private record Stop() implements Task {}

    /** A command, or the wish to take one back or bring it again. */
    sealed interface Wish {
        record Do(Command command) implements Wish {}

        record Undo() implements Wish {}

        record Redo() implements Wish {}
    }

    private final Journal journal;
    private final BoxKeeper boxes;
    private final InstantSource clock;
    private final LinkedBlockingQueue<Task> mailbox = new LinkedBlockingQueue<>();
    private final Current<StorageState> storage = new Current<>(StorageState.FRESH);
    private final Thread thread;
    private long sequence;
    private @Nullable IOException restless;
    private volatile boolean stopped;

    /**
     * Starts the thread. The journal must be open; it stays the caller's to close, after this.
     *
     * @param boxes for the ballots of anonymous polls
     */
    public SessionWriter(Journal journal, BallotBoxes boxes, InstantSource clock)
            throws IOException {
        this.journal = journal;
        this.boxes = new BoxKeeper(boxes, new SecureRandom());
        this.clock = clock;
        this.sequence = journal.lastSequence();
        this.thread = Thread.ofPlatform().name("session-writer").start(this::loop);
    }

    /** Whether what happens is being saved. Watchers are called on the writer thread. */
    public Current<StorageState> storage() {
        return storage;
    }

    /**
     * Runs {@code work} between two batches, on the writer thread: the only way to read the
     * journal.
     */
    public <T> CompletableFuture<T> ask(Callable<T> work) {
        var result = new CompletableFuture<T>();
        put(
                new Job(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                }),
                result);
        return result;
    }

    /**
     * Takes out of the ballot boxes of a workshop what a crash left there, and tells of those that
     * are open. On the writer thread, inside of {@link #ask}.
     */
    void settle(LiveSession live) {
        var round = new Round(this);
        round.settle(live);
        round.store();
    }

    CompletableFuture<Answer> send(LiveSession to, Actor actor, CommandId id, Wish wish) {
        var answer = new CompletableFuture<Answer>();
        put(new Send(to, actor, id, wish, answer), answer);
        return answer;
    }

    private void put(Task task, CompletableFuture<?> result) {
        if (stopped) {
            result.completeExceptionally(new IOException("The session writer is closed"));
        } else {
            mailbox.add(task);
        }
    }

    /** Lets what waits be finished, then ends the thread. Later commands fail. */
    @Override
    public void close() {
        stopped = true;
        mailbox.add(new Stop());
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        var waiting = new ArrayList<Task>();
        while (true) {
            waiting.clear();
            var first = poll();
            if (first == null) {
                rest();
                continue;
            }
            waiting.add(first);
            mailbox.drainTo(waiting, LARGEST_BATCH - 1);
            if (!work(waiting)) {
                return;
            }
        }
    }

    private @Nullable Task poll() {
        try {
            return mailbox.poll(REST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            LOG.log(Level.WARNING, "Somebody interrupted the session writer; it goes on");
            return null;
        }
    }

    /** Works off the tasks in order; false once told to stop. */
    private boolean work(List<Task> tasks) {
        var batch = new ArrayList<Send>();
        for (Task task : tasks) {
            switch (task) {
                case Send send when send.wish() instanceof Wish.Do -> batch.add(send);
                case Send alone -> {
                    write(batch);
                    write(List.of(alone));
                    batch.clear();
                }
                case Job job -> {
                    write(batch);
                    batch.clear();
                    job.work().run();
                }
                case Stop _ -> {
                    write(batch);
                    return false;
                }
            }
        }
        write(batch);
        return true;
    }

    private void write(List<Send> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var round = new Round(this);
        for (Send send : batch) {
            try {
                round.decide(send);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A command could not be decided: " + send.wish(), e);
                send.answer().completeExceptionally(e);
            }
        }
        round.store();
    }

    // What could not be tidied up is tidied up by now; a change that was not stored stays unsaved.
    private void rest() {
        try {
            journal.rest();
            boxes.rest();
            if (restless != null && storage.get().problem().equals(Optional.of(restless))) {
                storage.set(new StorageState(storage.get().savedAt(), Optional.empty()));
            }
            restless = null;
        } catch (IOException | RuntimeException e) {
            boolean unsaved =
                    storage.get().problem().filter(problem -> problem != restless).isPresent();
            if (unsaved) {
                LOG.log(Level.ERROR, "The journal could not be tidied up", e);
            } else {
                restless = failed(e);
            }
        }
    }

    Journal journal() {
        return journal;
    }

    BoxKeeper boxes() {
        return boxes;
    }

    InstantSource clock() {
        return clock;
    }

    /** The sequence of the last entry that is durable. */
    long sequence() {
        return sequence;
    }

    /** So many entries more are durable. */
    void stored(int entries) {
        sequence += entries;
        storage.set(new StorageState(Optional.of(clock.instant()), Optional.empty()));
    }

    /** Tells whoever watches the storage that something could not be stored. */
    IOException failed(Exception problem) {
        LOG.log(Level.ERROR, "The journal could not be written", problem);
        var io = problem instanceof IOException e ? e : new IOException(problem);
        storage.set(new StorageState(storage.get().savedAt(), Optional.of(io)));
        return io;
    }
}
