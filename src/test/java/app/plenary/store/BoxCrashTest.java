package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A process that dies, a power cut, or a disk that fails, at every single step: nothing that was
 * acknowledged is lost or counts twice, every box opens without help, and nothing lingers. Short by
 * default; {@code -Dplenary.crash=long} tries much more.
 */
final class BoxCrashTest {
    private static final boolean LONG = "long".equals(System.getProperty("plenary.crash"));
    private static final int GROUPS = LONG ? 40 : 14;
    private static final int SEEDS = LONG ? 40 : 3;

    /** So small that it must grow while people answer. */
    private static final int FEWEST = 8;

    /** One for all processes: what one has drawn by chance, another never draws again. */
    private final RandomGenerator chance = new SplittableRandom(7);

    private FileBallotBoxes open(BoxDisk disk) throws IOException {
        return FileBallotBoxes.open(Path.of("data"), disk, chance, FEWEST);
    }

    private static BoxWorkload workload(long seed) {
        return new BoxWorkload(seed, 12, 900);
    }

    /** Puts group after group; true when it came to the end alive. */
    private boolean answered(SimulatedBoxDisk disk, BoxWorkload workload, int groups) {
        try {
            var boxes = open(disk);
            if (!workload.underWay().isEmpty()) {
                boxes.put(BoxWorkload.BOX, workload.underWay());
                workload.acknowledge();
            }
            for (int i = 0; i < groups; i++) {
                boxes.put(BoxWorkload.BOX, workload.next(5));
                workload.acknowledge();
            }
            return true;
        } catch (SimulatedBoxDisk.Died _) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FileBallotBoxes checked(SimulatedBoxDisk disk, BoxWorkload workload, String when)
            throws IOException {
        var boxes = open(disk);
        assertTrue(boxes.troubles().isEmpty(), when);
        workload.assertKept(boxes, when);
        BoxWorkload.assertNothingElse(disk, boxes);
        return boxes;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereverItEndsEveryAcknowledgedAnswerCountsOnce(boolean powerCut) throws IOException {
        int ends = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean alive = false;
            for (int step = 0; !alive; step++) {
                var disk = new SimulatedBoxDisk(1_000L * seed + step);
                var workload = workload(seed);
                disk.dieAfter(step);
                alive = answered(disk, workload, GROUPS);
                disk.restart(powerCut);
                checked(disk, workload, "seed " + seed + ", step " + step);
                ends++;
            }
        }
        assertTrue(ends > SEEDS * GROUPS * 5, ends + " ends were looked at");
    }

    /** The process dies, the next one believes what it reads, and then the power fails as well. */
    @Test
    void aCrashWithinTheRepairOfACrashLosesNothingEither() throws IOException {
        for (int seed = 0; seed < 2; seed++) {
            var full = new SimulatedBoxDisk(seed);
            assertTrue(answered(full, workload(seed), GROUPS));
            for (int step = 0; step < full.steps(); step++) {
                boolean alive = false;
                for (int next = 0; !alive; next += LONG ? 1 : 3) {
                    var disk = new SimulatedBoxDisk(10_000L * seed + 100L * step + next);
                    var workload = workload(seed);
                    disk.dieAfter(step);
                    answered(disk, workload, GROUPS);
                    disk.restart(false);
                    disk.dieAfter(next);
                    alive = answered(disk, workload, 1);
                    disk.restart(true);
                    checked(disk, workload, "seed " + seed + ", " + step + " and " + next);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBoxThatIsBeingErasedIsThereWholeOrNotAtAll(boolean powerCut) throws IOException {
        int whole = 0;
        int gone = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean alive = false;
            for (int step = 0; !alive; step++) {
                var disk = new SimulatedBoxDisk(1_000L * seed + step);
                var workload = workload(seed);
                assertTrue(answered(disk, workload, GROUPS));
                var boxes = open(disk);
                disk.dieAfter(step);
                try {
                    boxes.erase(BoxWorkload.BOX);
                    alive = true;
                } catch (SimulatedBoxDisk.Died _) {
                    alive = false;
                }
                disk.restart(powerCut);
                var found = open(disk);
                assertTrue(found.troubles().isEmpty());
                if (found.boxes().isEmpty()) {
                    gone++;
                    assertEquals(java.util.List.of(), disk.names(), "nothing is left");
                } else {
                    whole++;
                    workload.assertExactly(found);
                    found.erase(BoxWorkload.BOX);
                    assertEquals(java.util.List.of(), disk.names());
                }
                found.erase(BoxWorkload.BOX);
            }
        }
        assertTrue(whole > 0 && gone > whole, whole + " whole, " + gone + " gone");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, store.disk-full", "Input/output error, store.not-saved"})
    void whereverTheDiskFailsTheBoxGoesOnOnceItWorksAgain(String message, String key)
            throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            var disk = new SimulatedBoxDisk(seed);
            var workload = workload(seed);
            var boxes = open(disk);
            for (int moment = 0; moment < GROUPS * 4; moment++) {
                disk.failAfter(moment % 11, message);
                while (!disk.hasFailed() || !workload.underWay().isEmpty()) {
                    var group = workload.next(4);
                    try {
                        boxes.put(BoxWorkload.BOX, group);
                        workload.acknowledge();
                    } catch (app.plenary.live.StorageProblem problem) {
                        assertEquals(key, problem.key());
                        break;
                    }
                }
                if (boxes.boxes().isEmpty()) {
                    assertEquals(0, workload.count());
                } else {
                    workload.assertExactly(boxes);
                }
                disk.heal();
                if (moment % 3 == 0) {
                    boxes.rest();
                    BoxWorkload.assertNothingElse(disk, boxes);
                } else if (moment % 3 == 1 && !workload.underWay().isEmpty()) {
                    boxes.put(BoxWorkload.BOX, workload.underWay());
                    workload.acknowledge();
                    workload.assertExactly(boxes);
                    boxes.rest();
                    BoxWorkload.assertNothingElse(disk, boxes);
                } else {
                    disk.restart(true);
                    boxes = checked(disk, workload, "moment " + moment);
                    boxes.put(BoxWorkload.BOX, workload.underWay());
                    workload.acknowledge();
                }
            }
            boxes.rest();
            workload.assertExactly(boxes);
        }
    }

    /** Also what the disk refused to tidy up, such as a box that became too small, harms nobody. */
    @Test
    void afterTroubleAndMoreAnswersAPowerCutLosesNothing() throws IOException {
        for (int group = 0; group < GROUPS; group++) {
            boolean passed = false;
            for (int step = 0; !passed; step++) {
                var disk = new SimulatedBoxDisk(100L * group + step);
                var workload = workload(2);
                assertTrue(answered(disk, workload, group));
                var boxes = open(disk);
                disk.failAfter(step, "Input/output error");
                put(boxes, workload);
                passed = !disk.hasFailed();
                disk.heal();
                while (!workload.underWay().isEmpty()) {
                    boxes.put(BoxWorkload.BOX, workload.underWay());
                    workload.acknowledge();
                }
                boxes.put(BoxWorkload.BOX, workload.next(5));
                workload.acknowledge();
                workload.assertExactly(boxes);
                disk.restart(true);
                workload.assertExactly(checked(disk, workload, group + ", step " + step));
            }
        }
    }

    @Test
    void aFullDiskIsNotMadeFullerByTryingAgain() throws IOException {
        var disk = new SimulatedBoxDisk(3);
        var workload = workload(3);
        var boxes = open(disk);
        boxes.make(BoxWorkload.BOX, 1);
        int used = disk.used();
        disk.resize(used + 3_000);
        int refused = 0;
        for (int group = 0; group < 30; group++) {
            if (workload.underWay().isEmpty()) {
                workload.next(5);
            }
            try {
                boxes.put(BoxWorkload.BOX, workload.underWay());
                workload.acknowledge();
            } catch (StoreException.DiskFull _) {
                refused++;
            }
            workload.assertExactly(boxes);
            BoxWorkload.assertNothingElse(disk, boxes);
            assertEquals(used, disk.used());
        }
        assertTrue(refused > 2 && workload.count() > 0, refused + " were refused");
        disk.resize(Integer.MAX_VALUE);
        boxes.put(BoxWorkload.BOX, workload.underWay());
        workload.acknowledge();
        workload.assertExactly(boxes);
        assertTrue(disk.used() > used, "it has grown");
    }

    private static void put(FileBallotBoxes boxes, BoxWorkload workload) {
        try {
            boxes.put(BoxWorkload.BOX, workload.next(5));
            workload.acknowledge();
        } catch (IOException _) {
            // it stays under way
        }
    }

    @Test
    void anEraseThatTheDiskRefusesIsDoneWhenItIsAskedForAgain() throws IOException {
        boolean done = false;
        for (int step = 0; !done; step++) {
            var disk = new SimulatedBoxDisk(step);
            assertTrue(answered(disk, workload(1), GROUPS));
            var boxes = open(disk);
            disk.failAfter(step, "Input/output error");
            try {
                boxes.erase(BoxWorkload.BOX);
                done = true;
            } catch (app.plenary.live.StorageProblem _) {
                assertThrows(IOException.class, () -> boxes.erase(BoxWorkload.BOX));
                disk.heal();
                boxes.erase(BoxWorkload.BOX);
            }
            assertEquals(java.util.List.of(), disk.names(), "step " + step);
        }
    }
}
