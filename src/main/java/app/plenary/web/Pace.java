package app.plenary.web;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How often something may happen: a burst at once, then one each {@code every}. It never locks
 * anyone out for longer than that. For any thread.
 */
final class Pace {
    private final int burst;
    private final long every;
    private final LongSupplier nanos;
    private double left;
    private long seen;

    Pace(int burst, Duration every, LongSupplier nanos) {
        this.burst = burst;
        this.every = every.toNanos();
        this.nanos = nanos;
        this.left = burst;
        this.seen = nanos.getAsLong();
    }

    /** Takes one; false when none is left, and then nothing is taken. */
    synchronized boolean take() {
        refill();
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Gives back one that was taken and not used. */
    synchronized void giveBack() {
        left = Math.min(burst, left + 1);
    }

    /** The whole seconds until the next one, at least 1. */
    synchronized long secondsLeft() {
        refill();
        return Math.max(1, (long) Math.ceil((1 - left) * every / 1e9));
    }

    private void refill() {
        long now = nanos.getAsLong();
        left = Math.min(burst, left + (double) (now - seen) / every);
        seen = now;
    }

    /** A pace for each key; the key not used for the longest time is forgotten. For any thread. */
    static final class Each<K> {
        private final Map<K, Pace> paces;
        private final Supplier<Pace> fresh;

        Each(int most, Supplier<Pace> fresh) {
            this.fresh = fresh;
            this.paces =
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.@Nullable Entry<K, Pace> eldest) {
                            return size() > most;
                        }
                    };
        }

        synchronized Pace of(K key) {
            return paces.computeIfAbsent(key, _ -> fresh.get());
        }
    }
}
