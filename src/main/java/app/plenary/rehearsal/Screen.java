package app.plenary.rehearsal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What a simulated phone shows: always the newest view. For any thread. */
final class Screen {
    private final String name;
    private final Object lock = new Object();
    private @Nullable Glimpse newest;
    private int views;

    Screen(String name) {
        this.name = name;
    }

    /** Shows a view from the wire; anything else is passed over. */
    void show(String json) {
        Glimpse.of(json)
                .ifPresent(glimpse -> {
                    synchronized (lock) {
                        newest = glimpse;
                        views++;
                        lock.notifyAll();
                    }
                });
    }

    Optional<Glimpse> now() {
        synchronized (lock) {
            return Optional.ofNullable(newest);
        }
    }

    /** Waits until it shows something that passes the test. */
    Glimpse await(Predicate<Glimpse> test, Duration patience)
            throws TimeoutException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            while (newest == null || !test.test(newest)) {
                long millis = (until - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    throw new TimeoutException(name + " still sees " + newest);
                }
                lock.wait(millis);
            }
            return newest;
        }
    }

    /** How many views have come. */
    int views() {
        synchronized (lock) {
            return views;
        }
    }
}
