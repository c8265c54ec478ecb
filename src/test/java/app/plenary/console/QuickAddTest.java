package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class QuickAddTest {
    private final QuickAdd english = new QuickAdd(Messages.of(Locale.ENGLISH));
    private final QuickAdd german = new QuickAdd(Messages.of(Locale.GERMAN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Check-in 10 | Check-in | 10 | TALK",
                "Check-in | Check-in | 10 | TALK",
                "Check-in, 15 min | Check-in | 15 | TALK",
                "Check-in (15 min) | Check-in | 15 | TALK",
                "Check-in – 15′ | Check-in | 15 | TALK",
                "Walk 1 h | Walk | 60 | TALK",
                "Walk 1h30 | Walk | 90 | TALK",
                "Walk 1 h 30 min | Walk | 90 | TALK",
                "1-2-4-All 30 | 1-2-4-All | 30 | TALK",
                "25/10 crowd sourcing | 25/10 crowd sourcing | 10 | TALK",
                "2026 | 2026 | 10 | TALK",
                "Coffee break 15 | Coffee break | 15 | BREAK",
                "LUNCH 60 | LUNCH | 60 | BREAK",
                "Breakthroughs 20 | Breakthroughs | 20 | TALK",
                "Pollsters speak 5 | Pollsters speak | 5 | TALK",
                "Poll 5 | Poll | 5 | POLL",
                "Quick vote 5 | Quick vote | 5 | POLL",
                "In groups 25 | In groups | 25 | GROUPS",
            })
    void aLineBecomesABlock(String line, String title, int minutes, Kind kind) {
        var block = english.read(line);
        assertEquals(title, block.title());
        assertEquals(minutes, block.minutes());
        assertEquals(kind, Kind.of(block.activity()));
    }

    @Test
    void whatFollowsPollIsTheQuestion() {
        var block = english.read("Poll: Which topic first? 5");
        assertEquals("Which topic first?", block.title());
        assertEquals(5, block.minutes());
        assertEquals("Which topic first?", ((Poll) block.activity()).question());
    }

    @Test
    void aNumberInAGroupsLineIsTheirSize() {
        var block = english.read("Groups of 4, 20 min");
        assertEquals(20, block.minutes());
        assertEquals(4, ((BreakoutRounds) block.activity()).groupSize());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ankommen 10 | Ankommen | 10 | TALK",
                "Kaffeepause 15 Min. | Kaffeepause | 15 | BREAK",
                "Input 1 Std. 15 | Input | 75 | TALK",
                "Kleingruppen 20 Minuten | Kleingruppen | 20 | GROUPS",
                "Abstimmung 5 | Abstimmung | 5 | POLL",
            })
    void germanWordsAreReadToo(String line, String title, int minutes, Kind kind) {
        var block = german.read(line);
        assertEquals(title, block.title());
        assertEquals(minutes, block.minutes());
        assertEquals(kind, Kind.of(block.activity()));
    }

    @Test
    void anAbsurdLengthIsLeftForTheRulesToRefuse() {
        assertEquals(9999, english.read("Forever 9999").minutes());
    }
}
