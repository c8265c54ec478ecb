package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.plenary.live.StorageProblem;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.BlockId;
import app.plenary.session.Ballot;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows of the overview that wait while answers come, on the disk and for whoever looks. */
class LateRowsTest {
    @TempDir Path folder;
    @TempDir Path lost;

    private final Workload workload = new Workload(7);
    private H2Journal journal;

    @BeforeEach
    void aWorkshopIsThere() throws IOException {
        journal = Folders.open(folder).journal();
        workload.append(journal, 1);
    }

    private void answer(int person) throws IOException {
        workload.append(journal, answered(person));
    }

    private static PollEvent answered(int person) {
        return new PollEvent.BallotCast(
                new BlockId(new UUID(1, 1)),
                new ParticipantId(new UUID(2, person)),
                Ballot.ofMarks(Set.of(1)));
    }

    private List<Instant> changed() throws IOException {
        return journal.workshops().stream().map(WorkshopSummary::changedAt).toList();
    }

    private Instant last() {
        return workload.saved().getLast().at();
    }

    /** Up to which entry the row on the disk goes, as another program would find it now. */
    private List<Long> onDisk() throws IOException, SQLException {
        var from = new Setup(folder, Folders.clock()).database();
        var setup = new Setup(lost, Folders.clock());
        Files.deleteIfExists(setup.database());
        Files.copy(from, setup.database());
        try (var database = Database.open(setup, setup.database())) {
            return List.copyOf(new WorkshopIndex(database.handle()).lastEntries().values());
        }
    }

    @Test
    void answersLeaveTheRowUntilThereIsTime() throws IOException, SQLException {
        answer(1);
        answer(2);
        assertEquals(List.of(1L), onDisk());
        journal.rest();
        assertEquals(List.of(3L), onDisk());
        answer(3);
        assertEquals(List.of(3L), onDisk());
        journal.close();
        assertEquals(List.of(4L), onDisk());
    }

    @Test
    void whatTheOverviewTellsIsWrittenAtOnce() throws IOException, SQLException {
        answer(1);
        workload.append(journal, new PlanEvent.WorkshopRenamed("Other"));
        assertEquals(List.of(3L), onDisk());
        answer(2);
        journal.rest();
        assertEquals(List.of(4L), onDisk(), "an older row must not come after a newer one");
        journal.close();
    }

    @Test
    void whoeverLooksSeesTheNewest() throws IOException {
        for (int person = 1; person <= 3; person++) {
            answer(person);
            assertEquals(List.of(last()), changed());
            answer(person);
            var found = journal.search("workshop").stream().map(WorkshopSummary::changedAt);
            assertEquals(List.of(last()), found.toList());
        }
        journal.close();
    }

    @Test
    void aFullDiskLeavesTheRowBehindAndTheRestReadable() throws IOException {
        journal.close();
        var disk = CrashDisk.insert(lost);
        var other = new Workload(8);
        try (var full = H2Journal.open(Folders.failing(lost)).journal()) {
            other.append(full, 1);
            var id = other.ids().getFirst();
            var before = full.workshops();
            other.append(full, answered(1));
            disk.failAfter(0, "No space left on device");
            assertEquals(before, full.workshops());
            assertThrows(StorageProblem.class, () -> other.append(full, answered(2)));
            assertEquals(before, full.workshops());
            assertEquals(other.saved(), full.entries(id));
            disk.heal();
            Folders.assertHolds(full, other);
            assertEquals(
                    List.of(other.saved().getLast().at()),
                    full.workshops().stream().map(WorkshopSummary::changedAt).toList());
        } finally {
            disk.remove();
        }
    }

    @Test
    void afterAPowerCutTheRowIsMadeAgain() throws IOException, SQLException {
        answer(1);
        assertEquals(List.of(1L), onDisk());
        journal.close();
        Files.copy(
                new Setup(lost, Folders.clock()).database(),
                new Setup(folder, Folders.clock()).database(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        journal = Folders.open(folder).journal();
        assertEquals(List.of(last()), changed());
        Folders.assertHolds(journal, workload);
        journal.close();
    }
}
