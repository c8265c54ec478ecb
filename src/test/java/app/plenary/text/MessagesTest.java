package app.plenary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;

/**
 * How a text is found and filled in. That all texts are there is checked for all rooms together.
 */
class MessagesTest {
    @Test
    void aTextIsFilledInInTheLanguageAskedFor() {
        assertEquals("Undo", Messages.of(Locale.US).get("ui.toast.undo"));
        assertEquals("Rückgängig", Messages.of(Locale.GERMANY).get("ui.toast.undo"));
        assertEquals("Yes: 4", Messages.of(Locale.US).get("ui.bar.spoken", "Yes", "4"));
    }

    @Test
    void aLanguageWithoutTextsGetsEnglishAndKeepsItsRegion() {
        var french = Messages.of(Locale.FRANCE);
        assertEquals("Undo", french.get("ui.toast.undo"));
        assertEquals(Locale.of("en", "FR"), french.locale());
    }

    @Test
    void aMissingKeyShowsItself() {
        assertEquals("ui.no.such-key", Messages.of(Locale.US).get("ui.no.such-key", 1));
        assertEquals("nowhere.at-all", Messages.of(Locale.US).get("nowhere.at-all"));
        assertFalse(Messages.of(Locale.US).has("ui.no.such-key"));
    }

    /** A figure says nothing of the direction, so that the first word would turn the line round. */
    @Test
    void anEndOfAScaleReadsFromTheLeftWhateverTheScriptOfItsWords() {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            var end = Messages.of(locale).get("projector.poll.step", -90, "محمد");
            assertTrue(end.endsWith("-90 = محمد"), end);
            assertTrue(new Bidi(end, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight());
        }
    }

    @Test
    void listsReadLikeASentence() {
        var english = Messages.of(Locale.US);
        assertEquals("", english.list(List.of()));
        assertEquals("Lars", english.list(List.of("Lars")));
        assertEquals("Lars and Mei", english.list(List.of("Lars", "Mei")));
        assertEquals("Lars, Chloé and Yusuf", english.list(List.of("Lars", "Chloé", "Yusuf")));
        assertEquals(
                "Lars, Chloé und Yusuf",
                Messages.of(Locale.GERMANY).list(List.of("Lars", "Chloé", "Yusuf")));
    }
}
