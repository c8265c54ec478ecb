package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Nobody may interrupt the writer; if somebody does, the journal lives on. */
final class InterruptTest {
    @TempDir Path folder;

    @Test
    void aThousandInterruptsLoseNothing() throws Exception {
        var workload = new Workload(41);
        var done = new AtomicBoolean();
        var interrupts = new AtomicInteger();
        try (var journal = Folders.open(folder).journal()) {
            var writer = Thread.currentThread();
            var nuisance =
                    CompletableFuture.runAsync(
                            () -> {
                                while (!done.get()) {
                                    writer.interrupt();
                                    interrupts.incrementAndGet();
                                    LockSupport.parkNanos(50_000);
                                }
                            },
                            work -> Thread.ofPlatform().start(work));
            try {
                for (int i = 0; interrupts.get() < 1_000 || i < 100; i++) {
                    workload.append(journal, 1);
                    if (i % 10 == 0) {
                        journal.rest();
                    }
                }
            } finally {
                done.set(true);
                nuisance.join();
                Thread.interrupted();
            }
            Folders.assertHolds(journal, workload);
        }
        var opened = Folders.open(folder);
        try (var journal = opened.journal()) {
            assertFalse(opened.recovery().isPresent());
            assertEquals(workload.saved().size(), journal.lastSequence());
        }
    }
}
