package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Going from one version of the tables to the next. */
final class SchemaStepTest {
    private static final Schema NEXT =
            new Schema(
                    4,
                    List.of(
                            "classpath:app/plenary/store/schema",
                            "classpath:app/plenary/store/next"));

    @TempDir Path folder;
    private final Workload workload = new Workload(61);

    @BeforeEach
    void keepAJournal() throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 25);
        }
    }

    @Test
    void beforeAStepTheRowsAndTheFileAreCopied() throws Exception {
        var before = Files.readAllBytes(folder.resolve("plenary.mv.db"));
        var opened = H2Journal.open(next());
        try (var journal = opened.journal()) {
            assertFalse(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
            workload.append(journal, 3);
            Folders.assertHolds(journal, workload);
        }
        var kept = kept(".jsonl");
        assertEquals(1, kept.size());
        var rows = new ArrayList<Row>();
        assertEquals(25, Copies.read(kept.getFirst(), rows::add).sequence());
        assertEquals(1, kept(".mv.db").size());
        var older = folder.resolve("older");
        Files.createDirectories(older);
        Files.copy(kept(".mv.db").getFirst(), older.resolve("plenary.mv.db"));
        try (var journal = Folders.open(older).journal()) {
            assertEquals(25, journal.lastSequence(), "the copied file opens with the old tables");
        }
        assertTrue(before.length > 0);
        assertEquals(28, count("remark") + 3, "the step was taken once");
    }

    @Test
    void aStepIsTakenOnce() throws IOException {
        H2Journal.open(next()).journal().close();
        H2Journal.open(next()).journal().close();
        assertEquals(1, kept(".jsonl").size());
    }

    @Test
    void anOlderPlenaryRefusesNewerTablesAndLeavesThemAsTheyAre() throws IOException {
        H2Journal.open(next()).journal().close();
        var file = folder.resolve("plenary.mv.db");
        var before = Files.readAllBytes(file);
        var refused = assertThrows(StoreException.Newer.class, () -> Folders.open(folder));
        assertEquals("store.newer", refused.key());
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(file));
        try (var journal = H2Journal.open(next()).journal()) {
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void aDamagedFileOfOldTablesIsRestoredWithTheNewOnes() throws Exception {
        Files.write(folder.resolve("plenary.mv.db"), new byte[5_000]);
        var opened = H2Journal.open(next());
        try (var journal = opened.journal()) {
            assertTrue(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
        assertEquals(0, kept(".jsonl").size());
    }

    private Setup next() {
        return new Setup(folder, Folders.clock(), Setup.ASYNC, NEXT, 0);
    }

    private long count(String table) throws SQLException {
        var database = Database.open(next(), next().database());
        try {
            return database.handle()
                    .createQuery("select count(*) from " + table)
                    .mapTo(Long.class)
                    .one();
        } finally {
            database.close();
        }
    }

    private List<Path> kept(String suffix) throws IOException {
        try (var files = Files.list(folder.resolve("copies"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("before-v4-"))
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList();
        }
    }
}
