package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.StorageProblem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A disk that is full, or breaks, at any moment: nothing acknowledged is lost, and it can go on.
 */
final class FailingDiskTest {
    private static final boolean LONG = "long".equals(System.getProperty("plenary.crash"));
    private static final int MOMENTS = LONG ? 200 : 18;

    @TempDir Path folder;
    private CrashDisk disk;

    @BeforeEach
    void insertTheDisk() {
        disk = CrashDisk.insert(folder);
    }

    @AfterEach
    void removeTheDisk() {
        disk.remove();
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, store.disk-full", "Input/output error, store.not-saved"})
    void whereverTheDiskFailsTheJournalGoesOnOnceItWorksAgain(String message, String key)
            throws IOException {
        var setup = Folders.failing(folder);
        var workload = new Workload(31);
        int failures = 0;
        try (var journal = H2Journal.open(setup).journal()) {
            for (int n = 0; n < MOMENTS; n++) {
                disk.failAfter(n, message);
                StorageProblem problem = null;
                // An append takes one step of the disk at least.
                for (int tries = 0; problem == null && tries <= n; tries++) {
                    problem = failureOf(journal, workload);
                }
                failures++;
                assertEquals(key, problem == null ? "none" : problem.key(), "moment " + n);
                assertTrue(disk.hasFailed());
                var again =
                        assertThrows(
                                StorageProblem.class, () -> workload.append(journal, 1), "still");
                assertEquals(key, again.key());
                disk.heal();
                Folders.assertHolds(journal, workload);
                workload.append(journal, 2);
                Folders.assertHolds(journal, workload);
            }
        }
        assertEquals(MOMENTS, failures);
        disk.remove();
        var opened = Folders.open(folder);
        try (var journal = opened.journal()) {
            assertFalse(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void whatWasWrittenButNotSyncedIsTakenAwayBeforeTheNextEntries() throws IOException {
        var setup = Folders.failing(folder);
        var workload = new Workload(32);
        try (var journal = H2Journal.open(setup).journal()) {
            workload.append(journal, 10);
            // Find the sync of a commit, so that the commit itself is in the file already.
            int before = disk.steps().size();
            workload.append(journal, 1);
            var steps = disk.steps().subList(before, disk.steps().size());
            int force = 0;
            while (!(steps.get(force) instanceof CrashDisk.Force)) {
                force++;
            }
            disk.failAfter(force, "Input/output error");
            assertThrows(StorageProblem.class, () -> workload.append(journal, 3));
            disk.heal();
            workload.append(journal, 1);
            Folders.assertHolds(journal, workload);
            assertEquals(12, journal.lastSequence());
        }
    }

    private static @Nullable StorageProblem failureOf(H2Journal journal, Workload workload)
            throws IOException {
        try {
            workload.append(journal, 2);
            return null;
        } catch (StorageProblem problem) {
            return problem;
        }
    }
}
