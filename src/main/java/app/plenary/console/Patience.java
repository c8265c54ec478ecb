package app.plenary.console;

import app.plenary.grouping.Solver;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long better groups are looked for.
 *
 * @param steps of a usual room; a large one gets more
 * @param longest whatever is best after that time counts, however slow the laptop is
 * @param nanoTime a clock, as {@link System#nanoTime}
 */
record Patience(long steps, Duration longest, LongSupplier nanoTime) {
    private static final int LARGE_ROOM = 150;
    private static final int LARGER = 3;

    static final Patience USUAL =
            new Patience(2 * Solver.STEPS_A_SECOND, Duration.ofSeconds(12), System::nanoTime);

    long steps(int people) {
        return people > LARGE_ROOM ? LARGER * steps : steps;
    }

    long now() {
        return nanoTime.getAsLong();
    }
}
