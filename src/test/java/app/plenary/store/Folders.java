package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.live.Entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Data folders for tests: opened, copied, read back. */
final class Folders {
    private Folders() {}

    /** A clock that goes on by a second whenever it is read. */
    static InstantSource clock() {
        var seconds = new AtomicLong();
        return () -> Workload.START.plusSeconds(seconds.incrementAndGet());
    }

    static InstantSource clock(Instant at) {
        return InstantSource.fixed(at);
    }

    static Opened open(Path folder) throws IOException {
        return H2Journal.open(folder, clock());
    }

    /** The files as they are at this moment: what is there after the process has died. */
    static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.endsWith("store.lock")) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Every entry of the workload's workshops, in the order of the journal. */
    static List<Entry> all(H2Journal journal, Workload workload) throws IOException {
        var all = new ArrayList<Entry>();
        for (var id : workload.ids()) {
            all.addAll(journal.entries(id));
        }
        all.sort(java.util.Comparator.comparingLong(Entry::sequence));
        return all;
    }

    /** The journal holds exactly what was acknowledged, and its overview agrees. */
    static void assertHolds(H2Journal journal, Workload workload) throws IOException {
        assertEquals(workload.saved(), all(journal, workload));
        var before = journal.workshops();
        journal.rebuildOverview();
        assertEquals(journal.workshops(), before, "the overview made again");
    }

    /** Where the journal of everything the workload saved ends. */
    static Head head(Workload workload) {
        var head = Head.START;
        for (Entry entry : workload.saved()) {
            head = Head.of(EntryFormat.write(entry, head.checksum()));
        }
        return head;
    }

    /**
     * A folder on the {@link CrashDisk}; the file there is never tidied, only written and synced.
     */
    static Setup failing(Path folder) {
        return new Setup(
                folder, clock(), CrashDisk.SCHEME + Setup.ASYNC, Schema.NEWEST, Long.MAX_VALUE);
    }
}
