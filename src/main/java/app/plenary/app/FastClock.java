package app.plenary.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved on, so that a day can pass in seconds. For any
 * thread.
 */
final class FastClock implements InstantSource {
    private final AtomicReference<Instant> now;

    FastClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    void advance(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }
}
