package app.plenary.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BallotMark;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

final class BallotMarkTest {
    private static final WorkshopId WORKSHOP =
            new WorkshopId(UUID.fromString("6f1c9a52-0000-4000-8000-000000000001"));
    private static final BlockId POLL =
            new BlockId(UUID.fromString("6f1c9a52-0000-4000-8000-000000000002"));
    private static final byte[] SECRET = "sixteen bytes..!".getBytes(StandardCharsets.US_ASCII);

    /** Worked out with another program: a released mark must stay, or open polls count twice. */
    @Test
    void theMarkIsTheOneThatOpenBoxesHave() {
        var mark = new BoxId(WORKSHOP, POLL, 3).mark(SECRET);
        assertEquals(
                "663b91f69d9452a3e37e6c6a2ac59f8164f8d713b81f895482fa2495d3cca42d",
                HexFormat.of().formatHex(mark.bytes()));
    }

    @Test
    void anotherPhonePollRunOrWorkshopHasAnotherMark() {
        var marks = new HashSet<BallotMark>();
        for (byte[] secret : List.of(SECRET, "another phone's!".getBytes(StandardCharsets.UTF_8))) {
            for (var workshop : List.of(WORKSHOP, new WorkshopId(POLL.value()))) {
                for (var poll : List.of(POLL, new BlockId(WORKSHOP.value()))) {
                    for (int run : new int[] {1, 2, 11}) {
                        marks.add(new BoxId(workshop, poll, run).mark(secret));
                    }
                }
            }
        }
        assertEquals(2 * 2 * 2 * 3, marks.size());
    }

    @Test
    void aMarkIsKnownAgainByItsBytes() {
        var mark = new BoxId(WORKSHOP, POLL, 1).mark(SECRET);
        assertEquals(mark, BallotMark.ofBytes(mark.bytes()));
        assertNotEquals(mark, new BoxId(WORKSHOP, POLL, 2).mark(SECRET));
        assertThrows(IllegalArgumentException.class, () -> BallotMark.ofBytes(new byte[31]));
    }

    @Test
    void nothingOfABallotGetsIntoALogByChance() {
        var mark = new BoxId(WORKSHOP, POLL, 1).mark(SECRET);
        var ballot = new BoxedBallot(mark, "something private".getBytes(StandardCharsets.UTF_8));
        var words = "" + mark + ballot + List.of(ballot);
        assertFalse(words.contains("private"));
        assertFalse(words.contains(HexFormat.of().formatHex(mark.bytes()).substring(0, 6)));
    }

    @Test
    void whatAPhoneCannotSendIsNoBallot() {
        var mark = new BoxId(WORKSHOP, POLL, 1).mark(SECRET);
        assertThrows(
                IllegalArgumentException.class,
                () -> new BoxedBallot(mark, new byte[BoxedBallot.LARGEST + 1]));
        assertThrows(IllegalArgumentException.class, () -> new BoxId(WORKSHOP, POLL, 0));
    }
}
