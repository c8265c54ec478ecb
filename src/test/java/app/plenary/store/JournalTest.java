package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.StorageProblem;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.BlockChange;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the journal keeps, and how it is found again. */
final class JournalTest {
    @TempDir Path folder;

    @Test
    void whatWasSavedIsThereAgainAfterClosing() throws IOException {
        var workload = new Workload(1);
        var opened = Folders.open(folder);
        assertTrue(opened.created());
        assertTrue(opened.closedCleanly());
        assertEquals(Optional.empty(), opened.lastAlive());
        try (var journal = opened.journal()) {
            for (int i = 0; i < 40; i++) {
                workload.append(journal, 1 + i % 7);
            }
            Folders.assertHolds(journal, workload);
        }
        var again = Folders.open(folder);
        try (var journal = again.journal()) {
            assertFalse(again.created());
            assertTrue(again.closedCleanly());
            assertEquals(Optional.empty(), again.recovery());
            assertEquals(workload.saved().size(), journal.lastSequence());
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void anUnknownWorkshopHasNoEntries() throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            assertEquals(List.of(), journal.entries(WorkshopId.fresh()));
            assertEquals(List.of(), journal.workshops());
            assertEquals(0, journal.lastSequence());
        }
    }

    @Test
    void theOverviewTellsWhatTheSessionsAreAndFollowsTheirLog() throws IOException {
        var workload = new Workload(2);
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 120);
            for (WorkshopSummary summary : journal.workshops()) {
                var session = workload.session(summary.id());
                var last = workload.saved(summary.id()).getLast();
                assertEquals(WorkshopSummary.of(session, last.at()), summary);
            }
            var times = journal.workshops().stream().map(WorkshopSummary::changedAt).toList();
            assertEquals(
                    times.stream().sorted(java.util.Comparator.reverseOrder()).toList(), times);
            assertEquals(workload.ids().size(), times.size());
        }
    }

    @Test
    void aDeletedWorkshopIsKeptButNotInTheOverview() throws IOException {
        var workload = new Workload(3);
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 1);
            workload.append(journal, new PlanEvent.WorkshopDeleted());
            assertEquals(List.of(), journal.workshops());
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void searchFindsTitlesAndBlockTitlesWhateverTheCase() throws IOException {
        var workload = new Workload(4);
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 1);
            assertEquals(1, journal.search("workshop 1").size());
            assertEquals(1, journal.search("FRAGE").size());
            assertEquals(0, journal.search("fr_ge").size());
            assertEquals(0, journal.search("%zzz%").size());
            assertEquals(1, journal.search(" ").size());
        }
    }

    @Test
    void aBodyLongerThanAColumnComesBackWhole() throws IOException {
        var workload = new Workload(5);
        var notes = "x" + "\uD83D\uDE00".repeat(1_200_000);
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 3);
            workload.append(
                    journal,
                    new PlanEvent.BlockChanged(
                            app.plenary.plan.BlockId.fresh(), new BlockChange.Notes(notes)));
            workload.append(journal, 3);
        }
        try (var journal = Folders.open(folder).journal()) {
            Folders.assertHolds(journal, workload);
        }
        Files.delete(folder.resolve("plenary.mv.db"));
        try (var journal = Folders.open(folder).journal()) {
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void halfACharacterIsNoReasonToLoseTheRest() throws IOException {
        var workload = new Workload(6);
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 1);
            workload.append(
                    journal,
                    new PlanEvent.WorkshopRenamed("a\uD83D b \uDE00 \u0000 \uD83D\uDE00 \"\\"));
            Folders.assertHolds(journal, workload);
        }
        Files.delete(folder.resolve("plenary.mv.db"));
        try (var journal = Folders.open(folder).journal()) {
            assertEquals(2, journal.lastSequence(), "restored from the copy");
        }
    }

    @Test
    void anEntryOutOfOrderIsRefusedAndChangesNothing() throws IOException {
        var workload = new Workload(7);
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 5);
            var skipped = new Workload(8).next(6, 1);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> journal.append(skipped, workload.sessions(skipped)));
            workload.append(journal, 5);
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void aSecondOpenerIsToldThatTheFolderIsInUse() throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            var refused = assertThrows(StorageProblem.class, () -> Folders.open(folder));
            assertEquals("store.in-use", refused.key());
            assertEquals(List.of(folder.toString()), refused.arguments());
            new Workload(9).append(journal, 3);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        var refused = assertThrows(StorageProblem.class, () -> Folders.open(file.resolve("data")));
        assertEquals("store.not-writable", refused.key());
        var name = assertThrows(StorageProblem.class, () -> Folders.open(folder.resolve("a;b")));
        assertEquals("store.bad-folder", name.key());
    }

    @Test
    void afterACrashTheSealTellsWhenTheProgramWasLastAlive() throws IOException {
        var workload = new Workload(10);
        var crashed = folder.resolve("crashed");
        var at = Instant.parse("2026-05-06T07:08:09Z");
        try (var journal = H2Journal.open(folder.resolve("live"), Folders.clock(at)).journal()) {
            workload.append(journal, 4);
            journal.rest();
            Folders.copy(folder.resolve("live"), crashed);
        }
        var opened = Folders.open(crashed);
        try (var journal = opened.journal()) {
            assertFalse(opened.closedCleanly());
            assertEquals(Optional.of(at), opened.lastAlive());
            assertEquals(Optional.empty(), opened.recovery());
            Folders.assertHolds(journal, workload);
        }
        assertTrue(H2Journal.open(folder.resolve("live"), Folders.clock()).closedCleanly());
    }

    @Test
    void roomOnTheDiskIsMeasuredAndJudged() throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            assertTrue(journal.space().free() > 0);
        }
        assertEquals(Optional.empty(), new Space(500_000_000).warning());
        assertEquals(Optional.of("store.space-low"), new Space(499_999_999).warning());
        assertEquals(Optional.of("store.space-too-little"), new Space(99_999_999).warning());
    }

    @Test
    void aLargeFileIsMadeSmallAndLosesNothing() throws IOException {
        var workload = new Workload(11);
        try (var journal = Folders.open(folder).journal()) {
            for (int i = 0; i < 60; i++) {
                workload.append(journal, 1);
            }
        }
        var setup = new Setup(folder, Folders.clock(), Setup.ASYNC, Schema.NEWEST, 0);
        long before = Files.size(setup.database());
        var head = Folders.head(workload);
        new Tidying(setup).run(head);
        assertTrue(Files.size(setup.database()) < before / 2, "smaller than " + before);
        assertFalse(Files.exists(setup.asFound()));
        try (var journal = Folders.open(folder).journal()) {
            Folders.assertHolds(journal, workload);
        }
        var small = Files.readAllBytes(setup.database());
        new Tidying(setup).run(new Head(head.sequence(), Row.NONE));
        assertArrayEquals(small, Files.readAllBytes(setup.database()), "not believed, put back");
    }

    @Test
    void closingTidiesAFileThatHasGrownLarge() throws IOException {
        var workload = new Workload(12);
        var setup = new Setup(folder, Folders.clock(), Setup.ASYNC, Schema.NEWEST, 100_000);
        long open;
        try (var journal = H2Journal.open(setup).journal()) {
            for (int i = 0; i < 60; i++) {
                workload.append(journal, 1);
            }
            open = Files.size(setup.database());
        }
        assertTrue(open > 100_000, "large enough to be tidied");
        assertTrue(Files.size(setup.database()) < open / 2, "smaller than " + open);
        var opened = H2Journal.open(setup);
        try (var journal = opened.journal()) {
            assertTrue(opened.closedCleanly());
            assertFalse(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
    }
}
