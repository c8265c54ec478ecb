package app.plenary.rehearsal;

import java.util.ArrayDeque;

/** Counts what happens, second by second wherever a second begins. For any thread. */
final class Seconds {
    private static final long SECOND = 1_000_000_000;

    private final ArrayDeque<Long> last = new ArrayDeque<>();
    private int busiest;

    /**
     * @param now in nanoseconds, never less than the time before
     */
    synchronized void count(long now) {
        last.add(now);
        while (now - last.getFirst() >= SECOND) {
            last.remove();
        }
        busiest = Math.max(busiest, last.size());
    }

    /** The most that happened within one second. */
    synchronized int busiest() {
        return busiest;
    }
}
