package app.plenary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The program's time. While a session runs it follows the laptop's stopwatch, so that setting the
 * laptop's clock bends no countdown and time never goes back; the time the laptop slept is added
 * where the system tells it. At any other time it is the laptop's clock. For any thread.
 */
final class SteadyClock implements InstantSource {
    /** A clock further off than this all of a sudden was set, or the laptop slept. */
    private static final Duration SUDDEN = Duration.ofSeconds(2);

    private static final Path UPTIME = Path.of("/proc/uptime");

    private final InstantSource wall;
    private final LongSupplier stopwatch;
    private final Supplier<Optional<Duration>> sinceBoot;
    private Consumer<? super Instant> leapt = _ -> {};
    private boolean steady;
    private Instant anchor = Instant.EPOCH;
    private long anchorNanos;
    private Optional<Duration> anchorBoot = Optional.empty();
    private Duration slept = Duration.ZERO;
    private Duration drift = Duration.ZERO;
    private Instant last = Instant.MIN;

    static SteadyClock ofSystem() {
        return new SteadyClock(InstantSource.system(), System::nanoTime, SteadyClock::uptime);
    }

    /**
     * @param stopwatch nanoseconds from an arbitrary moment; stands still while the laptop sleeps
     * @param sinceBoot the time since the laptop was started, sleep included; empty where the
     *     system does not tell
     */
    SteadyClock(
            InstantSource wall, LongSupplier stopwatch, Supplier<Optional<Duration>> sinceBoot) {
        this.wall = wall;
        this.stopwatch = stopwatch;
        this.sinceBoot = sinceBoot;
    }

    /** Linux counts its uptime through sleep. */
    private static Optional<Duration> uptime() {
        try {
            var text = Files.readString(UPTIME);
            double seconds = Double.parseDouble(text.substring(0, text.indexOf(' ')));
            return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /**
     * Tells {@code action} when the laptop's clock leapt ahead and the system cannot say whether it
     * slept: the time goes along, and {@code action} gets what it was before. Called on whatever
     * thread asked for the time; it must not wait.
     */
    synchronized void onLeap(Consumer<? super Instant> action) {
        leapt = action;
    }

    /** Whether a session runs, so that the time must be steady. */
    synchronized void hold(boolean running) {
        if (running && !steady) {
            anchor = wall.instant();
            anchorNanos = stopwatch.getAsLong();
            anchorBoot = sinceBoot.get();
            slept = Duration.ZERO;
            drift = Duration.ZERO;
            last = anchor;
        }
        steady = running;
    }

    @Override
    public Instant instant() {
        Instant before;
        Instant now;
        boolean leap;
        Consumer<? super Instant> tell;
        synchronized (this) {
            if (!steady) {
                return wall.instant();
            }
            before = steadily();
            leap = look(before);
            now = steadily();
            last = now.isAfter(last) ? now : last;
            now = last;
            tell = leapt;
        }
        if (leap) {
            tell.accept(before);
        }
        return now;
    }

    private Instant steadily() {
        return anchor.plusNanos(stopwatch.getAsLong() - anchorNanos).plus(slept);
    }

    /** Compares with the laptop's clock; true when that leapt ahead for an unknown reason. */
    private boolean look(Instant now) {
        var off = Duration.between(now, wall.instant());
        var sudden = off.minus(drift);
        drift = off;
        if (sudden.abs().compareTo(SUDDEN) <= 0) {
            return false; // clocks run apart a little, and are moved together a little
        }
        var boot = sinceBoot.get();
        if (boot.isPresent() && anchorBoot.isPresent()) {
            var awake = Duration.ofNanos(stopwatch.getAsLong() - anchorNanos);
            var asleep = boot.get().minus(anchorBoot.get()).minus(awake);
            if (asleep.minus(slept).compareTo(SUDDEN.dividedBy(2)) > 0) {
                drift = drift.minus(asleep.minus(slept));
                slept = asleep;
            }
            return false;
        }
        if (sudden.isPositive()) {
            slept = slept.plus(sudden);
            drift = drift.minus(sudden);
            return true;
        }
        return false;
    }
}
