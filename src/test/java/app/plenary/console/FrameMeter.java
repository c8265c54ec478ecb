package app.plenary.console;

import com.sun.management.ThreadMXBean;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long the JavaFX thread is kept from its next task. Hands itself a task again and
 * again, so that between two turns lies exactly one task of the program: a handler, or a pulse with
 * its timers, style and layout.
 */
final class FrameMeter {
    /** Shorter tasks are those of the meter, or do not matter. */
    private static final long SHORT = 200_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * The worst that one step did to the thread.
     *
     * @param busy nanoseconds of the processor in one task
     * @param waited nanoseconds by the clock, with all that other programs and threads took
     * @param together nanoseconds of the processor in all longer tasks of the step
     * @param bytes taken from memory in all tasks of the step
     */
    record Frame(long busy, long waited, long together, long bytes) {}

    private final long until;
    private final CountDownLatch over = new CountDownLatch(1);
    private long at;
    private long cpu;
    private long busy;
    private long waited;
    private long together;
    private long bytes;

    private FrameMeter(Duration watched) {
        until = System.nanoTime() + watched.toNanos();
    }

    /**
     * Takes {@code step} so many times, and looks on for {@code watched} each time. Waits; not for
     * the JavaFX thread.
     */
    static List<Frame> measure(int times, Duration watched, IntConsumer step) {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < times; i++) {
            frames.add(new FrameMeter(watched).measure(step, i));
        }
        return frames;
    }

    private Frame measure(IntConsumer step, int number) {
        var begun = new CountDownLatch(1);
        Platform.runLater(() -> {
            at = System.nanoTime();
            cpu = THREADS.getCurrentThreadCpuTime();
            bytes = THREADS.getCurrentThreadAllocatedBytes();
            begun.countDown();
            Platform.runLater(this::turn);
        });
        await(begun);
        step.accept(number);
        await(over);
        return new Frame(busy, waited, together, bytes);
    }

    private void turn() {
        long now = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        busy = Math.max(busy, used - cpu);
        waited = Math.max(waited, now - at);
        together += used - cpu > SHORT ? used - cpu : 0;
        if (now < until) {
            at = now;
            cpu = used;
            Platform.runLater(this::turn);
        } else {
            bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Median, 99th percentile and worst, in milliseconds. */
    static String words(List<Frame> frames, ToLongFunction<Frame> of) {
        var sorted = frames.stream().mapToLong(of).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%5.1f / %5.1f / %5.1f ms",
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    /** At which steps it was more than 16 ms. */
    static String late(List<Frame> frames) {
        return IntStream.range(0, frames.size())
                .filter(i -> frames.get(i).busy() > 16_000_000)
                .mapToObj(i -> i + ":" + frames.get(i).busy() / 1_000_000)
                .collect(Collectors.joining(" "));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * (sorted.length - 1))] / 1e6;
    }
}
