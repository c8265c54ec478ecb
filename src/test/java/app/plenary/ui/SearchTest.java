package app.plenary.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.ui.Palette.Entry;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class SearchTest {

    private static Entry entry(String group, String title) {
        return new Entry(group + title, group, title, "", () -> {});
    }

    private static List<String> found(List<Entry> entries, String typed) {
        return new Search(entries).find(typed).stream().map(Entry::title).toList();
    }

    private static final List<Entry> SOME =
            List.of(
                    entry("Command", "Next block"),
                    entry("Command", "+1 min"),
                    entry("Block", "Working agreement"),
                    entry("Block", "Agreeing on work"),
                    entry("Person", "Zoë Müller"),
                    entry("Person", "Renée Großmann"));

    @Test
    void nothingTypedFindsAllInTheGivenOrder() {
        assertEquals(SOME.stream().map(Entry::title).toList(), found(SOME, "  "));
    }

    @Test
    void beginningsOfWordsAreFoundInAnyOrderTheTitlesBeginningFirst() {
        assertEquals(List.of("Working agreement", "Agreeing on work"), found(SOME, "agr work"));
        assertEquals(List.of("Agreeing on work", "Working agreement"), found(SOME, "agre"));
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertEquals(List.of("Zoë Müller"), found(SOME, "ZOE mull"));
        assertEquals(List.of("Renée Großmann"), found(SOME, "renee grossm"));
    }

    @Test
    void lettersInOrderAreTheLastResort() {
        assertEquals("Next block", found(SOME, "nxb").getFirst());
        assertEquals(List.of(), found(SOME, "zzz"));
    }

    @Test
    void aKindFindsAllOfItsEntries() {
        assertEquals(List.of("Zoë Müller", "Renée Großmann"), found(SOME, "person"));
    }

    @Test
    void signsOfMinutesAreLetters() {
        assertEquals("+1 min", found(SOME, "+1").getFirst());
    }

    @Test
    void eachFurtherLetterNarrowsWhatIsFound() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 800; i++) {
            entries.add(entry("Block", "Block number " + i + " of a long day"));
        }
        var search = new Search(entries);
        var typed = "block num 7";
        for (int i = 1; i < typed.length(); i++) {
            var fewer = search.find(typed.substring(0, i + 1));
            assertTrue(search.find(typed.substring(0, i)).containsAll(fewer), typed);
            assertFalse(fewer.isEmpty());
        }
    }
}
