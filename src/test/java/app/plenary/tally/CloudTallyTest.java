package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.tally.CloudTally.Entry;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class CloudTallyTest {

    /** The cloud of people who gave one entry each. */
    private static List<Entry> cloud(String... entries) {
        return CloudTally.count(Stream.of(entries).map(List::of).toList(), Set.of()).entries();
    }

    private static void same(String shown, String... entries) {
        assertEquals(List.of(new Entry(shown, entries.length)), cloud(entries));
    }

    private static void different(String... entries) {
        assertEquals(entries.length, cloud(entries).size(), () -> String.join(", ", entries));
    }

    @Test
    void onePersonsSameWordCountsOnceInWhateverSpelling() {
        var tally =
                CloudTally.count(
                        List.of(List.of("Trust", "trust!", "TRUST"), List.of("trust"), List.of()),
                        Set.of());
        assertEquals(List.of(new Entry("trust", 2)), tally.entries());
        assertEquals(3, tally.ballots());
    }

    @Test
    void phrasesStayTogetherAndHyphensAndSpacesAreTheSame() {
        same(
                "active listening",
                "Active  listening",
                "active listening",
                "active-listening",
                "active listening");
        different("active listening", "listening", "active");
    }

    @Test
    void accentsAndCaseAreFoldedButUmlautsTellWordsApart() {
        same("Café", "Café", "CAFE", "cafe\u0301", "Café");
        same("naïve", "naive", "naïve", "naïve");
        same("Straße", "Strasse", "Straße", "STRASSE", "Straße");
        same("Führung", "Fuehrung", "Führung", "FÜHRUNG", "Führung");
        different("schon", "schön");
    }

    @Test
    void pluralsAreCountedWithTheirSingularWhenThatWasGivenToo() {
        same("ideas", "Idea", "ideas", "ideas");
        same("story", "story", "story", "stories");
        same("box", "box", "boxes");
        same("movie", "movies", "movie");
        same("Idee", "Ideen", "Idee");
        same("Meinung", "Meinungen", "Meinung");
        same("Kollegin", "Kolleginnen", "Kollegin");
        same("Ergebnis", "Ergebnisse", "Ergebnis");
        same("Gespräch", "Gespräche", "Gespräch");
        same("Team", "Teams", "Team");
        same("open question", "open questions", "open question");
        same("ideas", "ideas", "ideas");
    }

    @Test
    void wordsThatOnlyLookLikePluralsStayApart() {
        different("news", "new");
        different("class", "clas");
        different("focus", "focu");
        different("basis", "basi");
        different("use", "us");
        different("plan", "plane");
        different("Rede", "red");
        different("question of trust", "questions of trust");
        different("bus", "bu");
    }

    @Test
    void punctuationAroundAWordIsNoPartOfIt() {
        same(
                "Trust",
                "“Trust!”",
                "Trust",
                "(trust)",
                "*trust*",
                "#trust",
                "„Trust“",
                "- Trust.",
                "¿Trust?");
        different("C", "C#", "C++");
        different("5", "-5");
        different("100", "100%");
        assertEquals(List.of(new Entry("trust (in people)", 1)), cloud("trust (in people)."));
        assertEquals(List.of(new Entry("say \"yes\"", 1)), cloud("say \"yes\""));
        different(":-)", "?", "!!");
    }

    @Test
    void allScriptsAndEmojiSurvive() {
        for (String word :
                List.of(
                        "🎉",
                        "👩‍👩‍👧‍👦",
                        "👍🏽",
                        "1️⃣",
                        "#️⃣",
                        "❤️",
                        "信頼",
                        "がんばる",
                        "שלום",
                        "سلام",
                        "हिन्दी",
                        "ภาษาไทย",
                        "한국어",
                        "доверие",
                        "Ελπίδα",
                        "می‌خواهم")) {
            assertEquals(List.of(new Entry(word, 1)), cloud(word));
        }
        different("か", "が");
        different("мои", "мой");
        different("👍", "👍🏽");
        same("❤", "❤", "❤️");
        same("한국어", "한국어", "\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165");
    }

    @Test
    void marksThatTurnTheTextRoundAreTakenOut() {
        assertEquals(List.of(new Entry("abc", 2)), cloud("\u202eabc", "abc\u200b"));
        assertEquals(List.of(), cloud("\u202e \u200b", " \t\n"));
    }

    @Test
    void stopWordsAreLeftOutOnlyAsWholeEntries() {
        var english = StopWords.of(Locale.UK);
        var tally = CloudTally.count(List.of(List.of("The", "the end", "and.", "TRUST")), english);
        assertEquals(List.of(new Entry("TRUST", 1), new Entry("the end", 1)), tally.entries());
        var german = StopWords.of(Locale.GERMANY);
        assertEquals(
                List.of(),
                CloudTally.count(List.of(List.of("Für", "fuer", "UND")), german).entries());
        assertTrue(StopWords.of(Locale.JAPAN).isEmpty());
        assertEquals(
                List.of(new Entry("und", 1)),
                CloudTally.count(List.of(List.of("und")), english).entries());
    }

    @Test
    void theMostFrequentComesFirstAndEqualOnesInTheOrderOfTheirCharacters() {
        assertEquals(
                List.of(
                        new Entry("b", 2),
                        new Entry("A", 1),
                        new Entry("c", 1),
                        new Entry("ｚ", 1),
                        new Entry("𝒜b", 1)),
                cloud("c", "𝒜b", "b", "ｚ", "A", "b"));
        assertEquals(List.of(new Entry("IDEA", 3)), cloud("idea", "Idea", "IDEA"));
    }

    @Test
    void theCloudDoesNotDependOnTheOrderOfAnswers() {
        var random = new Random(7);
        var words =
                List.of(
                        "idea",
                        "Ideas",
                        "IDEA",
                        "idéa",
                        "Idee",
                        "Ideen",
                        "news",
                        "new",
                        "Trust!",
                        "trust",
                        "active listening",
                        "Active-Listening",
                        "🎉",
                        "信頼",
                        "the",
                        "and",
                        "stories",
                        "story",
                        "boxes",
                        "box",
                        "C#",
                        "c",
                        "",
                        "class",
                        "classes");
        for (int turn = 0; turn < 3000; turn++) {
            var people = new ArrayList<List<String>>();
            int size = random.nextInt(0, 15);
            for (int person = 0; person < size; person++) {
                var own = new ArrayList<String>();
                for (int entry = random.nextInt(4); entry > 0; entry--) {
                    own.add(words.get(random.nextInt(words.size())));
                }
                people.add(own);
            }
            var stop = StopWords.of(Locale.ENGLISH);
            var tally = CloudTally.count(people, stop);
            Collections.shuffle(people, random);
            people.replaceAll(own -> {
                var mixed = new ArrayList<>(own);
                Collections.shuffle(mixed, random);
                return mixed;
            });
            assertEquals(tally, CloudTally.count(people, stop));
            assertTrue(tally.entries().stream().allMatch(entry -> entry.count() <= people.size()));
            assertEquals(size, tally.ballots());
        }
    }
}
