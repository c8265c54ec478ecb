package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.BoxedBallot;
import app.plenary.session.BallotMark;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who has a box file cannot tell from it who answered first, last or twice, nor what somebody said
 * before. The seeds are fixed, so that the figures are the same with every run.
 */
final class BoxHistoryTest {
    private static final int RUNS = 700;
    private static final int PEOPLE = 10;
    private static final int SLOTS = 32;

    /** Chi-squared with 31 degrees of freedom is larger than this once in 100,000 times. */
    private static final double UNLIKELY = 77;

    @TempDir Path folder;

    /** What people did before the file was found; in the end all have said the same. */
    enum Past {
        IN_ORDER,
        THE_OTHER_WAY_ROUND,
        ALL_AT_ONCE,
        WITH_CHANGES;

        void happens(FileBallotBoxes boxes) throws IOException {
            var people = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
            switch (this) {
                case IN_ORDER -> oneByOne(boxes, people);
                case THE_OTHER_WAY_ROUND -> oneByOne(boxes, people.reversed());
                case ALL_AT_ONCE -> boxes.put(BoxWorkload.BOX, all(people));
                case WITH_CHANGES -> {
                    for (int person : people) {
                        for (int change = 0; change < person; change++) {
                            var first = BoxWorkload.ballot(person, "not sure " + change);
                            boxes.put(BoxWorkload.BOX, List.of(first));
                        }
                    }
                    oneByOne(boxes, people);
                }
            }
        }

        private static void oneByOne(FileBallotBoxes boxes, List<Integer> people)
                throws IOException {
            for (int person : people) {
                boxes.put(BoxWorkload.BOX, all(List.of(person)));
            }
        }

        private static List<BoxedBallot> all(List<Integer> people) {
            return people.stream().map(p -> BoxWorkload.ballot(p, "answer " + p)).toList();
        }
    }

    /** What a found file tells: where each ballot lies, and its generation. */
    private record Found(Map<BallotMark, Integer> places, Map<BallotMark, Integer> generations) {}

    private static Found found(Past past, RandomGenerator random, long seed) throws IOException {
        var disk = new SimulatedBoxDisk(seed);
        past.happens(FileBallotBoxes.open(Path.of("data"), disk, random, SLOTS));
        var file = disk.names().getFirst();
        var slots = BoxWorkload.slots(file, disk.read(file));
        assertEquals(SLOTS, slots.size());
        var found = new Found(new HashMap<>(), new HashMap<>());
        for (int place = 0; place < slots.size(); place++) {
            if (slots.get(place) instanceof Slot.Part part) {
                found.places().put(part.mark(), place);
                found.generations().put(part.mark(), part.generation());
            }
        }
        assertEquals(PEOPLE, found.places().size());
        return found;
    }

    private static double chiSquared(int[] counts) {
        double expected = Arrays.stream(counts).sum() / (double) counts.length;
        return Arrays.stream(counts)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
    }

    @Test
    void whereAnswersLieDoesNotDependOnWhatHappened() throws IOException {
        for (Past past : Past.values()) {
            var first = new int[SLOTS];
            var last = new int[SLOTS];
            var apart = new int[SLOTS];
            var generations = new int[3];
            var random = new Random(71 + past.name().length());
            for (int run = 0; run < RUNS; run++) {
                var found = found(past, random, run);
                int one = place(found, 0);
                int other = place(found, PEOPLE - 1);
                first[one]++;
                last[other]++;
                apart[Math.floorMod(other - one, SLOTS)]++;
                generations[found.generations().getOrDefault(BoxWorkload.mark(PEOPLE - 1), -1)]++;
            }
            assertTrue(chiSquared(first) < UNLIKELY, past + ": where the first lies");
            assertTrue(chiSquared(last) < UNLIKELY, past + ": where the last lies");
            assertEquals(0, apart[0], "two never share a slot");
            assertTrue(
                    chiSquared(Arrays.copyOfRange(apart, 1, SLOTS)) < UNLIKELY,
                    past + ": where one lies to the other");
            assertTrue(chiSquared(generations) < 23, past + ": how often somebody changed");
        }
    }

    private static int place(Found found, int person) {
        return found.places().getOrDefault(BoxWorkload.mark(person), -1);
    }

    /** The figures above would show it: here the slots are not taken by chance. */
    @Test
    void slotsTakenInOrderWouldBeSeen() throws IOException {
        var chance = new Random(75);
        RandomGenerator first =
                new RandomGenerator() {
                    @Override
                    public long nextLong() {
                        return chance.nextLong();
                    }

                    @Override
                    public int nextInt(int bound) {
                        return bound - 1;
                    }
                };
        var last = new int[SLOTS];
        for (int run = 0; run < RUNS; run++) {
            last[place(found(Past.IN_ORDER, first, run), PEOPLE - 1)]++;
        }
        assertTrue(chiSquared(last) > UNLIKELY);
    }

    @Test
    void whatWasReplacedIsNoLongerInTheFile() throws IOException {
        var earlier = new ArrayList<byte[]>();
        try (var boxes = FileBallotBoxes.open(folder)) {
            boxes.make(BoxWorkload.BOX, 20);
            var people = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
            var random = new Random(76);
            for (int change = 0; change < 4; change++) {
                Collections.shuffle(people, random);
                earlier.addAll(used(file()));
                for (int person : people) {
                    var says = ("change " + change + ' ').repeat(1 + person);
                    boxes.put(BoxWorkload.BOX, List.of(BoxWorkload.ballot(person, says)));
                }
                var after = file();
                for (byte[] slot : earlier) {
                    assertFalse(contains(after, slot), "an earlier answer is still there");
                }
            }
            for (Slot slot : BoxWorkload.slots(only(), file())) {
                if (slot instanceof Slot.Part part) {
                    var says = new String(part.content(), StandardCharsets.UTF_8);
                    assertFalse(says.matches(".*change [012].*"), says);
                }
            }
            BoxWorkload.assertNothingElse(new BoxFolder(folder.resolve("polls")), boxes);
        }
    }

    private String only() throws IOException {
        return new BoxFolder(folder.resolve("polls")).names().getFirst();
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(folder.resolve("polls").resolve(only()));
    }

    private List<byte[]> used(byte[] file) throws IOException {
        var used = new ArrayList<byte[]>();
        var slots = BoxWorkload.slots(only(), file);
        for (int place = 0; place < slots.size(); place++) {
            if (slots.get(place) instanceof Slot.Part) {
                int at = place * SlotSeal.SIZE;
                used.add(Arrays.copyOfRange(file, at, at + SlotSeal.SIZE));
            }
        }
        return used;
    }

    private static boolean contains(byte[] file, byte[] slot) {
        for (int at = 0; at < file.length; at += SlotSeal.SIZE) {
            if (Arrays.equals(file, at, at + SlotSeal.SIZE, slot, 0, SlotSeal.SIZE)) {
                return true;
            }
        }
        return false;
    }

    /** Growing leaves a file behind, erasing the other. */
    @Test
    void filesAreOverwrittenBeforeTheyGo() throws IOException {
        var disk = new SimulatedBoxDisk(77);
        var boxes = FileBallotBoxes.open(folder, disk, new Random(78), SLOTS);
        for (int person = 0; person <= SLOTS; person++) {
            boxes.put(BoxWorkload.BOX, List.of(BoxWorkload.ballot(person, "a secret")));
        }
        assertEquals(1, disk.emptied().size(), "it has grown once");
        boxes.erase(BoxWorkload.BOX);
        assertEquals(List.of(), disk.names());
        assertEquals(2, disk.emptied().size());
        int slots = SLOTS;
        for (var emptied : disk.emptied().entrySet()) {
            var name = emptied.getKey().substring(0, emptied.getKey().indexOf('.'));
            var seal = new SlotSeal(name, new Random(0));
            assertEquals(slots * SlotSeal.SIZE, emptied.getValue().length);
            for (int at = 0; at < emptied.getValue().length; at += SlotSeal.SIZE) {
                assertTrue(seal.open(emptied.getValue(), at).isEmpty());
            }
            slots *= 2;
        }
    }
}
