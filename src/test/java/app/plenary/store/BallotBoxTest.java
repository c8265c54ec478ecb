package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.BoxId;
import app.plenary.live.BoxedBallot;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** What the session-writer does with ballot boxes, on the real disk. */
final class BallotBoxTest {
    private static final BoxId BOX = BoxWorkload.BOX;

    @TempDir Path folder;

    private static Optional<String> says(FileBallotBoxes boxes, BoxId box, int person) {
        return boxes.content(box, BoxWorkload.mark(person))
                .map(says -> new String(says, StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        return new BoxFolder(folder.resolve("polls")).names();
    }

    @Test
    void answersComeBackAfterARestart() throws IOException {
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(List.of(), files(), "nothing is made before it is needed");
            boxes.put(BOX, List.of(BoxWorkload.ballot(1, "tea"), BoxWorkload.ballot(2, "coffee")));
            boxes.put(BOX, List.of(BoxWorkload.ballot(1, "water")));
            assertEquals(2, boxes.count(BOX));
        }
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(Set.of(BOX), boxes.boxes());
            assertEquals(2, boxes.count(BOX));
            assertEquals(Optional.of("water"), says(boxes, BOX, 1));
            assertEquals(Optional.of("coffee"), says(boxes, BOX, 2));
            assertEquals(Optional.empty(), says(boxes, BOX, 3));
        }
    }

    @Test
    void ofSeveralAnswersInOneGroupTheLastCounts() throws IOException {
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.put(BOX, List.of(BoxWorkload.ballot(1, "yes"), BoxWorkload.ballot(1, "no")));
            assertEquals(Optional.of("no"), says(boxes, BOX, 1));
            assertEquals(1, boxes.count(BOX));
        }
    }

    @Test
    void eachRunOfEachPollHasABoxOfItsOwn() throws IOException {
        var again = new BoxId(BOX.workshop(), BOX.poll(), 2);
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.put(BOX, List.of(BoxWorkload.ballot(1, "first time")));
            boxes.put(again, List.of(BoxWorkload.ballot(1, "second time")));
            boxes.erase(BOX);
            assertEquals(0, boxes.count(BOX));
            assertEquals(List.of(), boxes.contents(BOX));
            assertEquals(Optional.empty(), says(boxes, BOX, 1));
        }
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(Set.of(again), boxes.boxes());
            assertEquals(Optional.of("second time"), says(boxes, again, 1));
            boxes.erase(again);
            boxes.erase(again);
            assertEquals(List.of(), files());
        }
    }

    @Test
    void aBoxGrowsWhileItIsUsedAndKeepsEverything() throws IOException {
        var workload = new BoxWorkload(63, 300, BoxedBallot.LARGEST - 40);
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.make(BOX, 10);
            long small = Files.size(folder.resolve("polls").resolve(files().getFirst()));
            for (int group = 0; group < 60; group++) {
                boxes.put(BOX, workload.next(20));
                workload.acknowledge();
            }
            workload.assertExactly(boxes);
            BoxWorkload.assertNothingElse(new BoxFolder(folder.resolve("polls")), boxes);
            assertTrue(Files.size(folder.resolve("polls").resolve(files().getFirst())) > small);
        }
        try (var boxes = FileBallotBoxes.open(folder)) {
            workload.assertExactly(boxes);
            assertEquals(List.of(), boxes.troubles());
        }
    }

    @Test
    void aBoxMadeForTheRoomDoesNotGrow() throws IOException {
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.make(BOX, 500);
            var made = files();
            boxes.make(BOX, 900);
            for (int change = 0; change < 2; change++) {
                var says = "says " + change;
                boxes.put(
                        BOX,
                        IntStream.range(0, 500)
                                .mapToObj(p -> BoxWorkload.ballot(p, says))
                                .toList());
            }
            assertEquals(made, files());
            assertEquals(500, boxes.count(BOX));
        }
    }

    @Test
    void theLongestAndTheShortestAnswerComeBackAsTheyWere() throws IOException {
        var random = new Random(64);
        for (int length : new int[] {0, 1, Slot.ROOM, Slot.ROOM + 1, BoxedBallot.LARGEST}) {
            var says = new byte[length];
            random.nextBytes(says);
            try (var boxes = FileBallotBoxes.open(folder)) {
                boxes.put(BOX, List.of(new BoxedBallot(BoxWorkload.mark(1), says)));
            }
            try (var boxes = FileBallotBoxes.open(folder)) {
                assertArrayEquals(says, boxes.content(BOX, BoxWorkload.mark(1)).orElseThrow());
                assertEquals(1, boxes.contents(BOX).size());
            }
        }
    }

    @Test
    void contentsComeInAnotherOrderEachTime() throws IOException {
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.put(
                    BOX,
                    IntStream.range(0, 30).mapToObj(p -> BoxWorkload.ballot(p, "" + p)).toList());
            var orders = new HashSet<List<String>>();
            for (int i = 0; i < 5; i++) {
                orders.add(
                        boxes.contents(BOX).stream()
                                .map(says -> new String(says, StandardCharsets.UTF_8))
                                .toList());
            }
            assertEquals(5, orders.size());
        }
    }

    @Test
    void nobodyElseOnTheLaptopMayLookIn() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this disk knows no permissions");
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.make(BOX, 1);
        }
        var polls = folder.resolve("polls");
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(polls)));
        var file = polls.resolve(files().getFirst());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void withoutItsNameAFullBoxLooksLikeAnEmptyOne() throws IOException {
        var counts = new ArrayList<int[]>();
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.make(BOX, 1);
            counts.add(frequencies());
            var answers =
                    IntStream.range(0, 250).mapToObj(p -> BoxWorkload.ballot(p, "yes")).toList();
            boxes.put(BOX, answers);
            counts.add(frequencies());
        }
        for (int[] count : counts) {
            double expected = IntStream.of(count).sum() / 256.0;
            double chi =
                    IntStream.of(count)
                            .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                            .sum();
            assertTrue(chi < 400, "each byte is as frequent as any other: " + chi);
        }
    }

    private int[] frequencies() throws IOException {
        var counts = new int[256];
        for (byte b : Files.readAllBytes(folder.resolve("polls").resolve(files().getFirst()))) {
            counts[Byte.toUnsignedInt(b)]++;
        }
        return counts;
    }

    @Test
    void interruptsLoseNothing() throws IOException {
        var workload = new BoxWorkload(65, 40, 600);
        var done = new AtomicBoolean();
        var interrupts = new AtomicInteger();
        try (var boxes = FileBallotBoxes.open(folder)) {
            var writer = Thread.currentThread();
            var nuisance =
                    CompletableFuture.runAsync(
                            () -> {
                                while (!done.get()) {
                                    writer.interrupt();
                                    interrupts.incrementAndGet();
                                    LockSupport.parkNanos(100_000);
                                }
                            },
                            work -> Thread.ofPlatform().start(work));
            try {
                for (int i = 0; interrupts.get() < 500 || i < 100; i++) {
                    boxes.put(BOX, workload.next(5));
                    workload.acknowledge();
                }
            } finally {
                done.set(true);
                nuisance.join();
                Thread.interrupted();
            }
            workload.assertExactly(boxes);
        }
        try (var boxes = FileBallotBoxes.open(folder)) {
            workload.assertExactly(boxes);
        }
    }

    @Test
    void theSameAnswersTwiceAreTwoDifferentFiles() throws IOException {
        var other = folder.resolve("other");
        for (Path data : List.of(folder, other)) {
            try (var boxes = FileBallotBoxes.open(data)) {
                boxes.put(BOX, List.of(BoxWorkload.ballot(1, "same")));
            }
        }
        var names = new BoxFolder(other.resolve("polls")).names();
        assertNotEquals(files(), names);
        assertFalse(names.isEmpty());
    }
}
