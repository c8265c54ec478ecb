package app.plenary.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * Holds one value for a slow reader: a newer value replaces one that was not taken yet, so the
 * reader always gets the newest and the writer never waits.
 */
public final class Latest<T> {
    private @Nullable T value;
    private boolean closed;

    /** Puts the newest value; never blocks. */
    public synchronized void offer(T next) {
        value = next;
        notifyAll();
    }

    /** Wakes the reader for good. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Takes the newest value, waiting for one at most {@code patience}; empty when none came. */
    public synchronized Optional<T> take(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (value == null && !closed) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return Optional.empty();
            }
            wait(millis);
        }
        var taken = Optional.ofNullable(value);
        value = null;
        return taken;
    }
}
