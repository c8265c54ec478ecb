package app.plenary.projector;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Runs parts of a test on the JavaFX thread, which it starts when it must, and waits for them. */
final class FxThread {
    private static final long PATIENCE_SECONDS = 60;
    private static boolean started;

    private FxThread() {}

    static <T> T get(Callable<T> work) {
        start();
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /** Waits, frame by frame, until {@code condition} holds. */
    static void await(String what, BooleanSupplier condition) {
        var done = new CountDownLatch(1);
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (condition.getAsBoolean()) {
                            stop();
                            done.countDown();
                        }
                    }
                };
        run(timer::start);
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                run(timer::stop);
                throw new AssertionError("Not within a minute: " + what);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized void start() {
        if (!started) {
            started = true;
            try {
                Platform.startup(() -> {});
            } catch (IllegalStateException _) {
                // Another test has started it.
            }
            Platform.setImplicitExit(false);
        }
    }
}
