package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The questions that are played through before the first one. */
class WarmUpTest {
    /** The rules refuse nothing of it, or nothing would be warm. */
    @Test
    void everybodyAnswersAPollAndAQuizToTheEnd() {
        assertEquals(7 * 5, WarmUp.play(5));
    }
}
