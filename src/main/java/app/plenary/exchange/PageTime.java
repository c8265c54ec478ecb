package app.plenary.exchange;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long one page may take; asked at every step, because drawing cannot be interrupted. */
final class PageTime {
    private static final long MOST = Duration.ofSeconds(20).toNanos();

    private final BooleanSupplier stopped;
    private final long began = System.nanoTime();

    PageTime(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /** Thrown through a library that would swallow anything checked. */
    static final class IsUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Goes on.
     *
     * @throws IsUp when there is no time left or no more is wanted
     */
    void check() {
        if (System.nanoTime() - began > MOST || stopped.getAsBoolean()) {
            throw new IsUp();
        }
    }
}
