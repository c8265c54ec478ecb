package app.plenary.ui;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs blocking work on a virtual thread and brings the outcome to the JavaFX thread. The only
 * place, with {@link LatestOnFx}, that crosses from other threads to that one.
 */
public final class Background {
    /**
     * Work under way. Cancelling drops the outcome; the work itself is never interrupted and may
     * run to its end.
     */
    public static final class Running {
        private final AtomicBoolean cancelled = new AtomicBoolean();

        private Running() {}

        /**
         * From now on neither outcome is delivered, even if the work is done already. For the
         * JavaFX thread.
         */
        public void cancel() {
            cancelled.set(true);
        }

        /** Whether the outcome will be dropped; long work may ask this and stop early. */
        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    private final Consumer<Throwable> bugs;

    /**
     * {@code bugs} gets what no caller can handle, on the JavaFX thread: unchecked exceptions and
     * errors.
     */
    public Background(Consumer<Throwable> bugs) {
        this.bugs = bugs;
    }

    /**
     * Runs {@code work} on a virtual thread, then {@code done} with its value or {@code failed}
     * with its checked exception on the JavaFX thread.
     */
    public <T> Running run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var running = new Running();
        Thread.ofVirtual()
                .name("background")
                .start(() -> {
                    try {
                        T value = work.call();
                        deliver(running, () -> done.accept(value));
                    } catch (RuntimeException | Error bug) {
                        onFx(() -> bugs.accept(bug));
                    } catch (Exception failure) {
                        deliver(running, () -> failed.accept(failure));
                    }
                });
        return running;
    }

    /** Runs {@code action} on the JavaFX thread: now when called there, else soon. */
    public static void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** The JavaFX thread as an executor, for the {@code …Async} methods of completable futures. */
    public static Executor fx() {
        return Background::onFx;
    }

    // Cancelled is asked on the JavaFX thread, where cancel() is called too, so that nothing
    // arrives after it.
    private static void deliver(Running running, Runnable outcome) {
        Platform.runLater(() -> {
            if (!running.isCancelled()) {
                outcome.run();
            }
        });
    }
}
