package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Entry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A damaged data folder: never a wrong entry, everything back that a copy still has, nothing thrown
 * away.
 */
final class DamageTest {
    private static final boolean LONG = "long".equals(System.getProperty("plenary.crash"));

    /** More where all of them hit what the file needs no more. */
    private static final int EACH = LONG ? 500 : 6;

    @TempDir Path folder;
    private Path good;
    private Path data;
    private Workload workload;
    private Random random;

    /** What can happen to a file. */
    enum Damage {
        FLIPPED_BIT,
        ZEROED_BLOCK,
        TRUNCATED,
        SWAPPED_BLOCKS,
        GARBAGE
    }

    @BeforeEach
    void keepAJournal() throws IOException {
        good = folder.resolve("good");
        data = folder.resolve("data");
        random = new Random(51);
        workload = new Workload(52);
        try (var journal = Folders.open(good).journal()) {
            for (int i = 0; i < 60; i++) {
                workload.append(journal, 1 + i % 9);
            }
        }
        Folders.copy(good, data);
    }

    @ParameterizedTest
    @EnumSource
    void whateverHappensToTheFileEverythingIsBackAndTheFileIsKept(Damage damage)
            throws IOException {
        int restored = 0;
        int each = damage == Damage.GARBAGE ? 3 : EACH;
        for (int n = 0; n < each || (restored == 0 && n < 10 * each); n++) {
            Folders.copy(good, data);
            damage(damage);
            var found = Files.readAllBytes(database());
            var opened = Folders.open(data);
            try (var journal = opened.journal()) {
                Folders.assertHolds(journal, workload);
            }
            if (opened.recovery().isPresent()) {
                restored++;
                var recovery = opened.recovery().get();
                assertEquals(workload.saved().size(), recovery.restored());
                assertEquals(0, recovery.missing());
                assertEquals(Optional.of(workload.saved().getLast().at()), recovery.until());
                var kept = recovery.keptAt().orElseThrow().resolve("plenary.mv.db");
                assertArrayEquals(found, Files.readAllBytes(kept), "kept as it was found");
            }
        }
        assertTrue(restored > 0, "some of it was damage");
    }

    /** Without copies only the file itself can speak: it may say less, but nothing else. */
    @ParameterizedTest
    @EnumSource(names = {"FLIPPED_BIT", "ZEROED_BLOCK", "SWAPPED_BLOCKS", "TRUNCATED"})
    void withoutCopiesWhatIsLeftIsStillTrue(Damage damage) throws IOException {
        int less = 0;
        for (int n = 0; n < EACH || (less == 0 && n < 10 * EACH); n++) {
            Folders.copy(good, data);
            Folders.delete(data.resolve("copies"));
            damage(damage);
            var opened = Folders.open(data);
            try (var journal = opened.journal()) {
                long there = journal.lastSequence();
                var left = workload.saved().subList(0, (int) there);
                assertEquals(left, Folders.all(journal, workload));
                long missing = workload.saved().size() - there;
                assertEquals(missing, opened.recovery().map(Recovery::missing).orElse(0L));
                less += missing > 0 ? 1 : 0;
            }
        }
        assertTrue(less > 0, "some of it was beyond repair");
    }

    @Test
    void aMissingFileIsRestoredFromTheNewestCopy() throws IOException {
        Files.delete(database());
        var opened = Folders.open(data);
        try (var journal = opened.journal()) {
            assertEquals(
                    Optional.of(workload.saved().size()),
                    opened.recovery().map(r -> (int) r.restored()));
            assertEquals(Optional.empty(), opened.recovery().orElseThrow().keptAt());
            Folders.assertHolds(journal, workload);
        }
        assertFalse(Folders.open(data).recovery().isPresent(), "once is enough");
    }

    @Test
    void anEmptyDatabaseInThePlaceOfAFullOneIsNotBelieved() throws IOException {
        var other = folder.resolve("other");
        Folders.open(other).journal().close();
        Files.copy(
                other.resolve("plenary.mv.db"),
                database(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var opened = Folders.open(data);
        try (var journal = opened.journal()) {
            assertTrue(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void anOlderStateAfterACrashIsBroughtForwardFromTheCopy() throws IOException {
        var older = folder.resolve("older");
        try (var journal = Folders.open(data).journal()) {
            Folders.copy(data, older);
            workload.append(journal, 30);
            Folders.copy(data, folder.resolve("crashed"));
        }
        var crashed = folder.resolve("crashed");
        Files.copy(
                older.resolve("plenary.mv.db"),
                crashed.resolve("plenary.mv.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var opened = Folders.open(crashed);
        try (var journal = opened.journal()) {
            assertTrue(opened.recovery().isPresent(), "the copy knew more than file and seal");
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void whatTheCopyLacksComesFromTheDamagedFile() throws IOException {
        for (Path copy : new Copies(data.resolve("copies")).newestFirst()) {
            var lines = Files.readAllLines(copy);
            var part = lines.subList(0, Math.min(40, lines.size()));
            Files.writeString(copy, String.join("\n", part) + "\n{\"format\":1,\"seq\":41,\"wor");
        }
        Files.delete(data.resolve("plenary.seal"));
        var found = damagedBehind(40);
        var opened = Folders.open(data);
        try (var journal = opened.journal()) {
            long there = journal.lastSequence();
            assertTrue(there >= 40, "at least the copy");
            assertEquals(workload.saved().subList(0, (int) there), Folders.all(journal, workload));
            assertEquals(found, opened.recovery().isPresent());
        }
    }

    @Test
    void chainsOfSeveralSourcesAreJoinedAndFalseRowsLeftOut() {
        var rows = rows(workload.saved());
        var changed = new ArrayList<>(rows.subList(0, 20));
        var row = rows.get(10);
        changed.set(
                10,
                new Row(
                        row.sequence(),
                        row.workshop(),
                        row.command(),
                        row.actor(),
                        row.at(),
                        row.body().replace("}", ",\"x\":1}"),
                        row.checksum()));
        var behind = rows.subList(15, rows.size());
        assertEquals(rows, Rescue.longestChain(List.of(rows.subList(0, 15), behind)));
        assertEquals(rows.subList(0, 10), Rescue.longestChain(List.of(List.of(), changed, behind)));
        assertEquals(rows, Rescue.longestChain(List.of(changed, behind, rows.subList(0, 16))));
        assertEquals(List.of(), Rescue.longestChain(List.of()));
    }

    @Test
    void aStartThatDiedHalfWayBeginsAnewFromTheFileAsFound() throws IOException {
        var asFound = data.resolve("as-found.mv.db");
        Files.move(database(), asFound);
        Files.write(database(), new byte[10_000]);
        var opened = Folders.open(data);
        try (var journal = opened.journal()) {
            assertFalse(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
        assertFalse(Files.exists(asFound));
    }

    @Test
    void aDamagedSealOrCopyAloneIsNoHarm() throws IOException {
        Files.writeString(data.resolve("plenary.seal"), "{\"format\":1,\"seq\":9999}\nabc\n");
        for (Path copy : new Copies(data.resolve("copies")).newestFirst()) {
            Files.write(copy, new byte[] {0, 1, 2, (byte) 0xff});
        }
        var opened = Folders.open(data);
        try (var journal = opened.journal()) {
            assertFalse(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
    }

    @Test
    void aWrongRowOfTheOverviewIsMadeAgain() throws Exception {
        var setup = new Setup(data, Folders.clock());
        var database = Database.open(setup, setup.database());
        var ids = workload.ids();
        database.durably(() -> {
            var handle = database.handle();
            handle.execute(
                    "update workshop set title = 'other' where id = ?", ids.getFirst().value());
            handle.execute("delete from workshop where id = ?", ids.getLast().value());
        });
        database.close();
        var opened = Folders.open(data);
        try (var journal = opened.journal()) {
            assertFalse(opened.recovery().isPresent());
            Folders.assertHolds(journal, workload);
        }
    }

    private static List<Row> rows(List<Entry> entries) {
        var rows = new ArrayList<Row>();
        for (Entry entry : entries) {
            rows.add(
                    EntryFormat.write(
                            entry, rows.isEmpty() ? Row.NONE : rows.getLast().checksum()));
        }
        return rows;
    }

    /**
     * Spoils the file so that at least one row behind {@code sequence} is wrong; true when it is
     * found.
     */
    private boolean damagedBehind(long sequence) throws IOException {
        var setup = new Setup(data, Folders.clock());
        try {
            var database = Database.open(setup, setup.database());
            database.durably(() ->
                    database.handle()
                            .execute(
                                    "update journal set body = '{}' where seq = ?", sequence + 60));
            database.close();
            return true;
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    private void damage(Damage damage) throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            long size = file.length();
            switch (damage) {
                case FLIPPED_BIT -> {
                    for (int i = 0; i < 20; i++) {
                        long at = (long) (random.nextDouble() * size);
                        file.seek(at);
                        int old = file.read();
                        file.seek(at);
                        file.write(old ^ (1 << random.nextInt(8)));
                    }
                }
                case ZEROED_BLOCK -> {
                    file.seek(block(size));
                    file.write(new byte[4096]);
                }
                case TRUNCATED -> file.setLength(block(size));
                case SWAPPED_BLOCKS -> {
                    var one = new byte[4096];
                    var two = new byte[4096];
                    long first = block(size);
                    long second = block(size);
                    file.seek(first);
                    file.read(one);
                    file.seek(second);
                    file.read(two);
                    file.seek(first);
                    file.write(two);
                    file.seek(second);
                    file.write(one);
                }
                case GARBAGE -> {
                    var bytes = new byte[(int) size];
                    random.nextBytes(bytes);
                    if (random.nextBoolean()) {
                        Arrays.fill(bytes, (byte) 'x');
                    }
                    file.write(bytes);
                }
            }
        }
    }

    private long block(long size) {
        return (long) random.nextInt((int) (size / 4096)) * 4096;
    }

    private Path database() {
        return data.resolve("plenary.mv.db");
    }
}
