package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class ReleaseTest {

    @Test
    void nothingIsShownBelowFiveAndThenOnlyInSteps() {
        assertFalse(Release.due(0, 0));
        assertFalse(Release.due(4, 0));
        assertTrue(Release.due(5, 0));
        assertFalse(Release.due(9, 5));
        assertTrue(Release.due(10, 5));
        assertFalse(Release.due(5, 5), "somebody changed an answer");
        assertFalse(Release.due(8, 10), "somebody took an answer back");
    }

    @Test
    void howManyAnsweredIsToldInStepsHoweverManyTheyAre() {
        assertEquals(0, Release.atLeast(4));
        assertEquals(5, Release.atLeast(9));
        assertEquals(20, Release.atLeast(24));
        assertEquals(25, Release.atLeast(26));
        assertEquals(495, Release.atLeast(499));
    }

    @Test
    void whateverComesTwoResultsThatWereShownDifferByFivePeople() {
        var random = new Random(2);
        for (int turn = 0; turn < 2000; turn++) {
            int shown = 0;
            int answered = 0;
            while (answered < 100) {
                answered += random.nextInt(4);
                if (Release.due(answered, shown)) {
                    assertTrue(answered - shown >= Release.FEWEST);
                    shown = answered;
                }
                assertTrue(answered - shown < Release.FEWEST, "what may be shown is shown");
            }
        }
    }
}
