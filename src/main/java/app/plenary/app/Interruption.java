package app.plenary.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C, or another wish to end the program, as a question that can be asked: while this is open,
 * the end waits until what is being done is finished.
 */
final class Interruption implements AutoCloseable {
    private static final long LONGEST_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "plenary-interruption");
    private volatile boolean wanted;

    private Interruption() {}

    static Interruption open() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the program should end. From any thread. */
    boolean isWanted() {
        return wanted;
    }

    private void hold() {
        wanted = true;
        try {
            var _ = finished.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        if (!wanted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // the end has begun meanwhile; it waits for nothing any more
            }
        }
    }
}
