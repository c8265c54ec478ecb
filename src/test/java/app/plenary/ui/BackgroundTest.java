package app.plenary.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

@ExtendWith(ApplicationExtension.class)
@Timeout(20)
@Execution(ExecutionMode.SAME_THREAD)
class BackgroundTest {
    private final CompletableFuture<Throwable> bug = new CompletableFuture<>();
    private final Background background = new Background(bug::complete);

    @Test
    void workRunsElsewhereAndItsValueComesToTheJavaFxThread() throws Exception {
        var worked = new CompletableFuture<Boolean>();
        var delivered = new CompletableFuture<Boolean>();
        background.run(
                () -> {
                    worked.complete(Thread.currentThread().isVirtual());
                    return "value";
                },
                value ->
                        delivered.complete(
                                Platform.isFxApplicationThread() && value.equals("value")),
                delivered::completeExceptionally);
        assertTrue(worked.get(10, TimeUnit.SECONDS));
        assertTrue(delivered.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aFailureIsTheCallersAndABugIsNot() throws Exception {
        var failed = new CompletableFuture<Exception>();
        background.run(
                () -> {
                    throw new IOException("disk full");
                },
                _ -> {},
                failed::complete);
        assertEquals("disk full", failed.get(10, TimeUnit.SECONDS).getMessage());
        assertFalse(bug.isDone());
        background.run(
                () -> {
                    throw new IllegalStateException("bug");
                },
                _ -> {},
                failed::complete);
        assertEquals("bug", bug.get(10, TimeUnit.SECONDS).getMessage());
    }

    @Test
    void cancelledWorkIsNotInterruptedAndDeliversNothing() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        List<String> delivered = Collections.synchronizedList(new ArrayList<>());
        var running =
                background.run(
                        () -> {
                            mayEnd.await();
                            interrupted.complete(Thread.currentThread().isInterrupted());
                            return "value";
                        },
                        delivered::add,
                        _ -> delivered.add("failed"));
        WaitForAsyncUtils.asyncFx(running::cancel).get();
        mayEnd.countDown();
        assertFalse(interrupted.get(10, TimeUnit.SECONDS));
        var later = new CompletableFuture<Boolean>();
        background.run(() -> "later", _ -> later.complete(true), later::completeExceptionally);
        later.get(10, TimeUnit.SECONDS);
        assertTrue(running.isCancelled());
        assertEquals(List.of(), delivered);
    }

    @Test
    void onlyTheNewestOfManyValuesIsShownAndAlwaysTheLast() throws Exception {
        List<Integer> shown = Collections.synchronizedList(new ArrayList<>());
        var last = new CompletableFuture<Integer>();
        var pump =
                new LatestOnFx<Integer>(value -> {
                    shown.add(value);
                    if (value == 100_000) {
                        last.complete(value);
                    }
                });
        Thread.ofVirtual()
                .start(() -> {
                    for (int i = 1; i <= 100_000; i++) {
                        pump.accept(i);
                    }
                })
                .join();
        assertEquals(100_000, last.get(10, TimeUnit.SECONDS));
        assertTrue(shown.size() < 10_000, "far fewer were shown: " + shown.size());
        assertEquals(shown.stream().sorted().toList(), shown, "in order");
        var again = new CompletableFuture<Integer>();
        var second = new LatestOnFx<Integer>(again::complete);
        second.accept(7);
        assertEquals(7, again.get(10, TimeUnit.SECONDS));
    }

    @Test
    void valuesThatNeverStopAreShownOneAFrameAndTwentyASecond() throws Exception {
        List<Long> frames = Collections.synchronizedList(new ArrayList<>());
        var done = new CompletableFuture<Void>();
        long[] frame = {0};
        var counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frame[0] = now;
                    }
                };
        WaitForAsyncUtils.asyncFx(counter::start).get();
        var pump = new AtomicReference<Consumer<Integer>>(_ -> {});
        pump.set(
                new LatestOnFx<>(value -> {
                    frames.add(frame[0]);
                    if (value == 20) {
                        done.complete(null);
                    } else {
                        // The next value is there as soon as one was shown: the worst case.
                        pump.get().accept(value + 1);
                    }
                }));
        pump.get().accept(1);
        done.get(15, TimeUnit.SECONDS);
        WaitForAsyncUtils.asyncFx(counter::stop).get();
        assertEquals(20, frames.size());
        assertEquals(20, frames.stream().distinct().count(), "one value a frame: " + frames);
        long took = TimeUnit.NANOSECONDS.toMillis(frames.getLast() - frames.getFirst());
        assertTrue(took >= 19 * 50 - 100, "20 a second leave room for others: " + took);
    }
}
