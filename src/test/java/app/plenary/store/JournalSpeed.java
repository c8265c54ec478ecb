package app.plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;

/**
 * Prints how many synced commits a second this machine makes, for groups of 1, 10 and 100 entries,
 * and how long a large journal takes to open. A folder may be given; by default a temporary one is
 * used.
 */
final class JournalSpeed {
    private static final long SECONDS = 5;

    private JournalSpeed() {}

    public static void main(String[] args) throws IOException {
        var folder =
                args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("journal-speed");
        for (int group : new int[] {1, 10, 100}) {
            measure(folder.resolve("group-" + group), group);
        }
        open(folder.resolve("large"), 50_000);
        Folders.delete(folder);
    }

    private static void measure(Path folder, int group) throws IOException {
        try (var journal = Folders.open(folder).journal()) {
            var workload = new Workload(81);
            var times = new ArrayList<Long>();
            long until = System.nanoTime() + SECONDS * 1_000_000_000;
            while (System.nanoTime() < until) {
                var entries = workload.next(journal.lastSequence(), group);
                var sessions = workload.sessions(entries);
                long begin = System.nanoTime();
                journal.append(entries, sessions);
                times.add(System.nanoTime() - begin);
            }
            Collections.sort(times);
            double busy = times.stream().mapToLong(t -> t).sum() / 1e9;
            System.out.printf(
                    "groups of %3d: %5.0f commits/s, %6.0f entries/s, median %5.1f ms,"
                            + " 99 %% within %5.1f ms%n",
                    group,
                    times.size() / busy,
                    times.size() * group / busy,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 99 / 100) / 1e6);
        }
    }

    private static void open(Path folder, int size) throws IOException {
        var workload = new Workload(82);
        try (var journal = Folders.open(folder).journal()) {
            while (journal.lastSequence() < size) {
                var entries = workload.next(journal.lastSequence(), 1_000);
                journal.append(entries, workload.sessions(entries));
            }
        }
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            var journal = Folders.open(folder).journal();
            long opened = System.nanoTime();
            journal.close();
            System.out.printf(
                    "%d entries, file %d KiB: opened and read in full in %d ms, closed in %d ms%n",
                    size,
                    Files.size(folder.resolve("plenary.mv.db")) / 1024,
                    (opened - begin) / 1_000_000,
                    (System.nanoTime() - opened) / 1_000_000);
        }
    }
}
