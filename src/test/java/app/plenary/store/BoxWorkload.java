package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.BallotBoxes;
import app.plenary.live.BoxId;
import app.plenary.live.BoxedBallot;
import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BallotMark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * People who answer an anonymous poll and change their minds, always the same way for the same
 * seed; remembers what was acknowledged. A group that was not may be given again.
 */
final class BoxWorkload {
    static final BoxId BOX =
            new BoxId(
                    new WorkshopId(UUID.fromString("00000000-0000-4000-8000-000000000001")),
                    new BlockId(UUID.fromString("00000000-0000-4000-8000-000000000002")),
                    1);

    private final Random random;
    private final int people;
    private final int longest;
    private final Map<BallotMark, byte[]> acknowledged = new HashMap<>();
    private List<BoxedBallot> underWay = List.of();
    private int answers;

    /**
     * @param people how many there are
     * @param longest the longest answer, in bytes
     */
    BoxWorkload(long seed, int people, int longest) {
        this.random = new Random(seed);
        this.people = people;
        this.longest = longest;
    }

    static BallotMark mark(int person) {
        return BOX.mark(("secret " + person).getBytes(StandardCharsets.UTF_8));
    }

    static BoxedBallot ballot(int person, String says) {
        return new BoxedBallot(mark(person), says.getBytes(StandardCharsets.UTF_8));
    }

    /** The next group; the one before counts as answered only when {@link #acknowledge} said so. */
    List<BoxedBallot> next(int most) {
        var group = new ArrayList<BoxedBallot>();
        int size = 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            var says = new StringBuilder("answer " + answers++ + ' ');
            int length = random.nextInt(5) == 0 ? random.nextInt(longest + 1) : 0;
            while (says.length() < length) {
                says.append((char) ('a' + random.nextInt(26)));
            }
            group.add(ballot(random.nextInt(people), says.toString()));
        }
        underWay = List.copyOf(group);
        return underWay;
    }

    /** The group under way counts. */
    void acknowledge() {
        underWay.forEach(ballot -> acknowledged.put(ballot.mark(), ballot.content()));
        underWay = List.of();
    }

    List<BoxedBallot> underWay() {
        return underWay;
    }

    int count() {
        return acknowledged.size();
    }

    /** Exactly what was acknowledged. */
    void assertExactly(BallotBoxes boxes) {
        assertEquals(sayings(acknowledged.values()), sayings(boxes.contents(BOX)));
        assertEquals(acknowledged.size(), boxes.count(BOX));
        acknowledged.forEach(
                (mark, says) -> assertArrayEquals(says, boxes.content(BOX, mark).orElseThrow()));
    }

    /** What was acknowledged, or for some of the group under way what it says instead. */
    void assertKept(BallotBoxes boxes, String when) {
        var wished = new HashMap<BallotMark, byte[]>();
        underWay.forEach(ballot -> wished.put(ballot.mark(), ballot.content()));
        var found = new ArrayList<byte[]>();
        for (int person = 0; person < people; person++) {
            var mark = mark(person);
            var there = boxes.content(BOX, mark);
            there.ifPresent(found::add);
            var may = Optional.ofNullable(acknowledged.get(mark));
            var orElse = Optional.ofNullable(wished.get(mark));
            assertTrue(
                    same(there, may) || (orElse.isPresent() && same(there, orElse)),
                    () -> "somebody's answer is not what it should be " + when);
        }
        assertEquals(found.size(), boxes.count(BOX), when);
        assertEquals(sayings(found), sayings(boxes.contents(BOX)), when);
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }

    private static List<String> sayings(java.util.Collection<byte[]> contents) {
        return contents.stream()
                .map(says -> new String(says, StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }

    /**
     * Opens every slot with the file's name: nothing lies there but what counts, and no file but
     * the boxes'.
     */
    static void assertNothingElse(BoxDisk disk, FileBallotBoxes boxes) throws IOException {
        assertEquals(boxes.boxes().size(), disk.names().size(), "one file for each box");
        for (String file : disk.names()) {
            var whole = new ArrayList<Slot.Part>();
            for (Slot slot : slots(file, disk.read(file))) {
                if (slot instanceof Slot.Part part) {
                    whole.add(part);
                }
            }
            var versions = whole.stream().map(Slot.Part::version).collect(Collectors.toSet());
            var marks = whole.stream().map(Slot.Part::mark).collect(Collectors.toSet());
            assertEquals(marks.size(), versions.size(), "one ballot for each mark");
            assertEquals(boxes.count(BOX), marks.size());
            int bytes = whole.stream().mapToInt(part -> part.content().length).sum();
            int told = boxes.contents(BOX).stream().mapToInt(says -> says.length).sum();
            assertEquals(told, bytes, "no other word in it");
        }
    }

    /** All slots of a file, each of which must be readable. */
    static List<Slot> slots(String file, byte[] bytes) {
        var seal = new SlotSeal(file.substring(0, file.indexOf('.')), new Random(0));
        var slots = new ArrayList<Slot>();
        for (int at = 0; at < bytes.length; at += SlotSeal.SIZE) {
            slots.add(seal.open(bytes, at).orElseThrow().slot());
        }
        return slots;
    }
}
