package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class ReleaseTest {

    @Test
    void nothingIsShownBelowFiveAndThenOnlyInSteps() {
        assertEquals(0, Release.shown(0, 0));
        assertEquals(0, Release.shown(4, 0));
        assertEquals(5, Release.shown(5, 0));
        assertEquals(5, Release.shown(9, 5));
        assertEquals(10, Release.shown(10, 5));
        assertEquals(17, Release.shown(17, 10));
        assertTrue(Release.due(5, 0));
        assertFalse(Release.due(5, 5), "somebody changed an answer");
    }

    @Test
    void answersThatWereWithdrawnShowNothingNew() {
        assertEquals(10, Release.shown(8, 10));
        assertFalse(Release.due(8, 10));
        assertEquals(0, Release.shown(4, 10));
    }

    @Test
    void howManyAnsweredIsRoundedDownInSmallRooms() {
        assertEquals(0, Release.rounded(4));
        assertEquals(5, Release.rounded(9));
        assertEquals(20, Release.rounded(24));
        assertEquals(25, Release.rounded(25));
        assertEquals(26, Release.rounded(26));
    }

    @Test
    void whateverComesTwoResultsThatWereShownDifferByFivePeople() {
        var random = new Random(2);
        for (int turn = 0; turn < 2000; turn++) {
            int shown = 0;
            int answered = 0;
            while (answered < 100) {
                answered += random.nextInt(4);
                int next = Release.shown(answered, shown);
                assertTrue(next == shown || next - shown >= Release.FEWEST);
                assertTrue(answered - next < Release.FEWEST, "what may be shown is shown");
                shown = next;
            }
        }
    }
}
