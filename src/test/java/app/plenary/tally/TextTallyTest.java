package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.tally.TextTally.Same;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TextTallyTest {

    @Test
    void textsStayAsTheyAreInAlphabeticalOrder() {
        var tally =
                new TextTally(
                        List.of("zebra", "  Apfel ", "Äpfel", "éclair", "Zebra", " ", "\u200b"));
        assertEquals(List.of("Äpfel", "  Apfel ", "éclair", "Zebra", "zebra"), tally.texts());
        assertEquals(5, tally.ballots());
    }

    @Test
    void sameTextsAreCountedTogetherUnderTheirMostFrequentSpelling() {
        var tally =
                new TextTally(
                        List.of(
                                "More  time",
                                "more time ",
                                "More time",
                                "Straße",
                                "STRASSE",
                                "schon",
                                "schön",
                                "scho\u0308n"));
        assertEquals(
                List.of(
                        new Same("More time", 3),
                        new Same("schön", 2),
                        new Same("STRASSE", 2),
                        new Same("schon", 1)),
                tally.same());
    }

    @Test
    void theOrderOfAnswersDoesNotShow() {
        var random = new Random(3);
        var words = List.of("a", "A", "á", "b ", " b", "ß", "ss", "🎉", "是", "שלום", "𝒜");
        for (int turn = 0; turn < 500; turn++) {
            var texts = new ArrayList<String>();
            for (int person = 0; person < 20; person++) {
                texts.add(words.get(random.nextInt(words.size())));
            }
            var tally = new TextTally(texts);
            Collections.shuffle(texts, random);
            assertEquals(tally, new TextTally(texts));
            assertEquals(tally.same(), new TextTally(texts).same());
            assertEquals(20, tally.same().stream().mapToInt(Same::count).sum());
        }
    }
}
