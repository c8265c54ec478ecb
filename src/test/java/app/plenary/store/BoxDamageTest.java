package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A damaged ballot box: never a wrong answer, no loss without a word, nothing thrown away. */
final class BoxDamageTest {
    private static final int PEOPLE = 60;

    @TempDir Path folder;
    private Path file;
    private byte[] good;
    private final Random random = new Random(66);

    @BeforeEach
    void keepABox() throws IOException {
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.put(
                    BoxWorkload.BOX,
                    IntStream.range(0, PEOPLE)
                            .mapToObj(p -> BoxWorkload.ballot(p, ("says " + p + ' ').repeat(p)))
                            .toList());
        }
        var polls = new BoxFolder(folder.resolve("polls"));
        file = polls.path(polls.names().getFirst());
        good = Files.readAllBytes(file);
    }

    /** Opens; gives how many answers are there, each of which is what was said. */
    private int found(int places) throws IOException {
        try (var boxes = FileBallotBoxes.open(folder)) {
            var expected =
                    places == 0 ? List.of() : List.of(BoxTrouble.damaged(BoxWorkload.BOX, places));
            assertEquals(expected, boxes.troubles());
            for (int person = 0; person < PEOPLE; person++) {
                var says = ("says " + person + ' ').repeat(person);
                boxes.content(BoxWorkload.BOX, BoxWorkload.mark(person))
                        .ifPresent(there ->
                                assertArrayEquals(says.getBytes(StandardCharsets.UTF_8), there));
            }
            return boxes.count(BoxWorkload.BOX);
        }
    }

    @Test
    void everyFlippedBitIsToldAndCostsOneAnswerAtMost() throws IOException {
        assertEquals(PEOPLE, found(0));
        int lost = 0;
        for (int n = 0; n < 60; n++) {
            var bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            int there = found(1);
            assertTrue(there == PEOPLE || there == PEOPLE - 1);
            lost += PEOPLE - there;
        }
        assertTrue(lost > 0, "some of it was in an answer");
    }

    @Test
    void aFileThatEndsEarlyIsToldWithAllThatIsMissing() throws IOException {
        for (int n = 0; n < 20; n++) {
            int length = 1_000 + random.nextInt(good.length - 1_000);
            Files.write(file, Arrays.copyOf(good, length));
            int missing = good.length / SlotSeal.SIZE - length / SlotSeal.SIZE;
            assertTrue(found(missing) >= PEOPLE - missing);
        }
    }

    @Test
    void aDamagedBoxCanBeAnsweredErasedAndForgotten() throws IOException {
        var bytes = good.clone();
        Arrays.fill(bytes, 0, 20 * SlotSeal.SIZE, (byte) 0);
        Files.write(file, bytes);
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(List.of(BoxTrouble.damaged(BoxWorkload.BOX, 20)), boxes.troubles());
            for (int person = 0; person < PEOPLE; person++) {
                boxes.put(BoxWorkload.BOX, List.of(BoxWorkload.ballot(person, "again")));
            }
            assertEquals(PEOPLE, boxes.count(BoxWorkload.BOX));
        }
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(PEOPLE, boxes.count(BoxWorkload.BOX));
            boxes.erase(BoxWorkload.BOX);
        }
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(List.of(), boxes.troubles());
            assertEquals(List.of(), boxes.boxes().stream().toList());
        }
    }

    @Test
    void whatIsNoBoxIsSetAsideAndTold() throws IOException {
        var garbage = new byte[5_000];
        random.nextBytes(garbage);
        Files.write(file, garbage);
        var foreign = file.resolveSibling("holiday.box");
        Files.writeString(foreign, "not ours");
        var empty = file.resolveSibling("0".repeat(32) + ".box");
        Files.createFile(empty);
        var note = file.resolveSibling("readme.txt");
        Files.writeString(note, "left alone");
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(
                    List.of(damaged(empty), damaged(file), damaged(foreign)).stream()
                            .map(Path::toString)
                            .sorted()
                            .toList(),
                    boxes.troubles().stream()
                            .map(trouble -> String.valueOf(trouble.arguments().getFirst()))
                            .sorted()
                            .toList());
            assertTrue(
                    boxes.troubles().stream()
                            .allMatch(trouble -> trouble.box().equals(Optional.empty())));
            assertTrue(boxes.boxes().isEmpty());
            boxes.put(BoxWorkload.BOX, List.of(BoxWorkload.ballot(1, "a new box")));
        }
        assertArrayEquals(garbage, Files.readAllBytes(damaged(file)));
        assertEquals("not ours", Files.readString(damaged(foreign)));
        assertEquals("left alone", Files.readString(note));
        try (var boxes = FileBallotBoxes.open(folder)) {
            assertEquals(List.of(), boxes.troubles(), "told once");
            assertEquals(1, boxes.count(BoxWorkload.BOX));
        }
    }

    private static Path damaged(Path file) {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }
}
