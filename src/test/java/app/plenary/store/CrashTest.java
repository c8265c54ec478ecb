package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Entry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Every state of the database file that a dying process or a power cut could leave behind: each
 * opens without help from seal or copies, holds every acknowledged entry and no part of a
 * transaction. Short by default; {@code -Dplenary.crash=long} takes many more states.
 */
final class CrashTest {
    private static final boolean LONG = "long".equals(System.getProperty("plenary.crash"));
    private static final int COMMITS = LONG ? 400 : 45;
    private static final int IMAGES = LONG ? 2_000 : 40;

    /** How many steps a disk may hold back when the power fails. */
    private static final int WINDOW = 40;

    @TempDir Path folder;
    private Path live;
    private Path image;
    private CrashDisk disk;
    private Random random;

    @BeforeEach
    void insertTheDisk() throws IOException {
        live = folder.resolve("live");
        image = Files.createDirectories(folder.resolve("image"));
        disk = CrashDisk.insert(live);
        random = new Random(17);
    }

    @AfterEach
    void removeTheDisk() {
        disk.remove();
    }

    @Test
    void aProcessThatDiesRightAfterAnAcknowledgementHasKeptIt() throws IOException {
        disk.remove();
        var workload = new Workload(21);
        for (int cycle = 0; cycle < (LONG ? 8 : 3); cycle++) {
            try (var journal = Folders.open(live).journal()) {
                for (int i = 0; i < COMMITS / 3; i++) {
                    workload.append(journal, 1 + random.nextInt(4));
                    Files.copy(
                            live.resolve("plenary.mv.db"),
                            image.resolve("plenary.mv.db"),
                            StandardCopyOption.REPLACE_EXISTING);
                    int saved = workload.saved().size();
                    assertFalse(imageHolds(workload.saved(), saved, "commit " + i), "restored");
                }
            }
        }
    }

    @Test
    void everyBeginningOfWhatWasWrittenIsAWholeJournal() throws IOException {
        var base = folder.resolve("base");
        var workload = recorded(base, 3);
        var steps = disk.steps();
        disk.remove();
        var chosen = chosen(steps);
        int images = 0;
        int acknowledged = 0;
        try (var file = new RandomAccessFile(base.toFile(), "rw")) {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                if (chosen.contains(i)) {
                    images++;
                    var before = "before step " + i;
                    assertFalse(stateHolds(base, workload, acknowledged, before), before);
                    if (step instanceof CrashDisk.Write write && write.bytes().length > 4096) {
                        Files.copy(base, torn(), StandardCopyOption.REPLACE_EXISTING);
                        try (var torn = new RandomAccessFile(torn().toFile(), "rw")) {
                            int blocks = 1 + random.nextInt(write.bytes().length / 4096);
                            CrashDisk.applyBeginning(torn, write, blocks);
                        }
                        var within = "within step " + i;
                        assertFalse(stateHolds(torn(), workload, acknowledged, within), within);
                    }
                }
                CrashDisk.apply(file, step, null);
                if (step instanceof CrashDisk.Acknowledged a) {
                    acknowledged = a.entries();
                }
            }
        }
        assertTrue(images >= Math.min(IMAGES, steps.size()), "enough states were looked at");
        assertEquals(workload.saved().size(), acknowledged);
    }

    @Test
    void aPowerCutKeepsWhatWasAcknowledgedWhateverTheDiskHeldBack() throws IOException {
        var base = folder.resolve("base");
        var workload = recorded(base, 1);
        var steps = disk.steps();
        disk.remove();
        for (int n = 0; n < IMAGES; n++) {
            int cut = 1 + random.nextInt(steps.size());
            Files.copy(base, torn(), StandardCopyOption.REPLACE_EXISTING);
            int acknowledged = powerCut(steps.subList(0, cut), n % 3);
            CrashDisk.fill(torn());
            var when = "cut at " + cut + ", kind " + n % 3;
            boolean restored = stateHolds(torn(), workload, acknowledged, when);
            assertTrue(!restored || n % 3 == 2, () -> "only torn writes need help: " + when);
        }
        assertTrue(
                steps.stream().filter(CrashDisk.Force.class::isInstance).count() >= COMMITS,
                "each commit is synced");
    }

    /**
     * A commit of which all blocks arrived but one looks finished to the database. It was never
     * acknowledged, but the ones before it were.
     */
    @Test
    void aCommitTornInItsMiddleDoesNotHideTheOnesBefore() throws IOException {
        var base = folder.resolve("base");
        var workload = recorded(base, 1);
        var steps = disk.steps();
        disk.remove();
        int from = steps.size() / 2 + 1;
        int possible = steps.subList(from, steps.size()).stream().mapToInt(CrashTest::losses).sum();
        int images = 0;
        int acknowledged = 0;
        try (var file = new RandomAccessFile(base.toFile(), "rw")) {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                boolean wanted = i >= from && images < IMAGES;
                if (wanted && step instanceof CrashDisk.Write write) {
                    for (int lost = 1; lost <= losses(write); lost++) {
                        images++;
                        Files.copy(base, torn(), StandardCopyOption.REPLACE_EXISTING);
                        CrashDisk.applyWithout(torn(), write, lost);
                        var when = "step " + i + " without block " + lost;
                        stateHolds(torn(), workload, acknowledged, when);
                    }
                }
                CrashDisk.apply(file, step, null);
                if (step instanceof CrashDisk.Acknowledged a) {
                    acknowledged = a.entries();
                }
            }
        }
        assertTrue(images >= Math.min(IMAGES, possible), "enough states were looked at: " + images);
        assertTrue(images >= 40, "there were writes of many blocks: " + images);
    }

    /** Of how many blocks one may be missing in the middle of a write. */
    private static int losses(CrashDisk.Step step) {
        return step instanceof CrashDisk.Write write
                ? Math.max(0, write.bytes().length / 4096 - 2)
                : 0;
    }

    /**
     * Makes an image of a disk that lost any part of what was not synced; gives what was
     * acknowledged.
     */
    private int powerCut(List<CrashDisk.Step> steps, int kind) throws IOException {
        int acknowledged = 0;
        int forced = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof CrashDisk.Force) {
                forced = i + 1;
            } else if (steps.get(i) instanceof CrashDisk.Acknowledged a) {
                acknowledged = a.entries();
            }
        }
        int sure = Math.max(forced, steps.size() - WINDOW);
        try (var file = new RandomAccessFile(torn().toFile(), "rw")) {
            for (int i = 0; i < sure; i++) {
                CrashDisk.apply(file, steps.get(i), null);
            }
            for (var step : steps.subList(sure, steps.size())) {
                if (kind > 0 && random.nextBoolean()) {
                    CrashDisk.apply(file, step, kind == 2 ? random : null);
                }
            }
        }
        return acknowledged;
    }

    /**
     * Works on the recording disk; {@code base} becomes the file as it was before the first step.
     */
    private Workload recorded(Path base, int cycles) throws IOException {
        var workload = new Workload(22);
        var setup = Folders.failing(live);
        disk.remove();
        H2Journal.open(setup).journal().close();
        Files.copy(live.resolve("plenary.mv.db"), base);
        disk = CrashDisk.insert(live);
        for (int cycle = 0; cycle < cycles; cycle++) {
            var opened = H2Journal.open(setup);
            assertFalse(opened.recovery().isPresent());
            try (var journal = opened.journal()) {
                for (int i = 0; i < COMMITS / cycles; i++) {
                    workload.append(journal, 1 + random.nextInt(5));
                    disk.acknowledge(workload.saved().size());
                }
            }
        }
        return workload;
    }

    private List<Integer> chosen(List<CrashDisk.Step> steps) {
        var all = new ArrayList<>(IntStream.range(0, steps.size()).boxed().toList());
        java.util.Collections.shuffle(all, random);
        return all.subList(0, Math.min(IMAGES, all.size()));
    }

    private Path torn() {
        return folder.resolve("torn");
    }

    private boolean stateHolds(Path file, Workload workload, int acknowledged, String when)
            throws IOException {
        Files.copy(file, image.resolve("plenary.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        return imageHolds(workload.saved(), acknowledged, when);
    }

    /** Opens the lone database file: no seal, no copies, so that nothing can make up for a loss. */
    private boolean imageHolds(List<Entry> given, int acknowledged, String when)
            throws IOException {
        var opened = Folders.open(image);
        try (var journal = opened.journal()) {
            long there = journal.lastSequence();
            assertTrue(there >= acknowledged, () -> there + " of " + acknowledged + " " + when);
            var found = new ArrayList<Entry>();
            for (var id : given.stream().map(Entry::workshop).distinct().toList()) {
                found.addAll(journal.entries(id));
            }
            found.sort(java.util.Comparator.comparingLong(Entry::sequence));
            assertEquals(given.subList(0, (int) there), found, when);
        }
        Folders.delete(image.resolve("copies"));
        Files.delete(image.resolve("plenary.seal"));
        return opened.recovery().isPresent();
    }
}
