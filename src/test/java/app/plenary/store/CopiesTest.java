package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** The copies that follow the journal. */
final class CopiesTest {
    @TempDir Path folder;
    private final Workload workload = new Workload(71);

    @Test
    void theNewestCopyHoldsEachEntryAsSoonAsItIsAcknowledged() throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            for (int i = 0; i < 10; i++) {
                workload.append(journal, 3);
                assertEquals(workload.saved().size(), newest());
            }
        }
    }

    @Test
    void aNewWholeCopyIsBegunAtEachStartAndTenAreKept() throws IOException {
        for (int start = 0; start < 14; start++) {
            var clock = Folders.clock(Workload.START.plusSeconds(60L * start));
            try (var journal = H2Journal.open(folder, clock).journal()) {
                assertEquals(workload.saved().size(), newest(), "whole from the beginning");
                workload.append(journal, 2);
            }
        }
        var copies = new Copies(folder.resolve("copies")).newestFirst();
        assertEquals(Copies.KEPT, copies.size());
        assertEquals(28, newest());
        for (int i = 0; i < copies.size(); i++) {
            assertEquals(28 - 2 * i, Copies.read(copies.get(i), _ -> {}).sequence());
        }
    }

    @Test
    void aTornLastLineIsLeftOut() throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 5);
        }
        var copy = new Copies(folder.resolve("copies")).newestFirst().getFirst();
        var text = Files.readString(copy);
        for (int cut = text.length() - 1; cut > text.length() - 300; cut -= 13) {
            Files.writeString(copy, text.substring(0, cut));
            var rows = new ArrayList<Row>();
            var head = Copies.read(copy, rows::add);
            assertTrue(head.sequence() >= 3 && head.sequence() <= 5);
            assertEquals(head.sequence(), rows.size());
        }
    }

    @Test
    void aCopyThatDoesNotComeOutRightNeverGetsItsName() throws IOException {
        var copies = new Copies(folder.resolve("copies"));
        var rows = new ArrayList<Row>();
        for (var entry : EventSamples.journal()) {
            rows.add(
                    EntryFormat.write(
                            entry, rows.isEmpty() ? Row.NONE : rows.getLast().checksum()));
        }
        var head = Head.of(rows.getLast());
        rows.removeLast();
        assertThrows(
                StoreException.Damaged.class,
                () -> copies.begin(Workload.START, head, rows::forEach));
        assertFalse(copies.isFollowing());
        assertEquals(java.util.List.of(), copies.newestFirst());
        copies.begin(Workload.START, Head.of(rows.getLast()), rows::forEach);
        assertEquals(1, copies.newestFirst().size());
        copies.close();
    }

    @Test
    void whenTheCopyBreaksOffTheJournalGoesOnAndTheNextRestBeginsANewOne() throws IOException {
        var copies = folder.resolve("copies");
        try (var journal = Folders.open(folder).journal()) {
            workload.append(journal, 2);
            Folders.delete(copies);
            Files.writeString(copies, "a file where the folder should be");
            assertThrows(IOException.class, () -> restWithoutCopy(journal));
            workload.append(journal, 2);
            Files.delete(copies);
            journal.rest();
            workload.append(journal, 2);
            Folders.assertHolds(journal, workload);
            assertEquals(6, newest());
        }
    }

    private static void restWithoutCopy(H2Journal journal) throws IOException {
        journal.dropCopy();
        journal.rest();
    }

    private long newest() throws IOException {
        var copies = new Copies(folder.resolve("copies")).newestFirst();
        return Copies.read(copies.getFirst(), _ -> {}).sequence();
    }
}
