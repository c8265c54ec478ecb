package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

class BlockLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Check-in 10 | Check-in | 10 | talk",
                "Check-in | Check-in | 10 | talk",
                "Check-in, 15 min | Check-in | 15 | talk",
                "Check-in (15 min) | Check-in | 15 | talk",
                "Check-in – 15′ | Check-in | 15 | talk",
                "Walk 1 h | Walk | 60 | talk",
                "Walk 1h30 | Walk | 90 | talk",
                "Walk 1 h 30 min | Walk | 90 | talk",
                "1-2-4-All 30 | 1-2-4-All | 30 | talk",
                "25/10 crowd sourcing | 25/10 crowd sourcing | 10 | talk",
                "2026 | 2026 | 10 | talk",
                "Coffee break 15 | Coffee break | 15 | break",
                "LUNCH 60 | LUNCH | 60 | break",
                "Breakthroughs 20 | Breakthroughs | 20 | talk",
                "Pollsters speak 5 | Pollsters speak | 5 | talk",
                "Poll 5 | Poll | 5 | poll",
                "Quick vote 5 | Quick vote | 5 | poll",
                "10 min Check-in | Check-in | 10 | talk",
                "1 h Walk | Walk | 60 | talk",
                "14:00–14:20 Welcome | Welcome | 20 | talk",
                "Welcome (14:00–14:20) | Welcome | 20 | talk",
                "9-9.30 Uhr Begrüßung | Begrüßung | 30 | talk",
                "1:30-2 pm Input | Input | 30 | talk",
                "22:30 bis 00:15 Nachtwanderung | Nachtwanderung | 105 | talk",
                "14:00 Welcome (15 min) | Welcome | 15 | talk",
                "Check-in ca. 5 min | Check-in | 5 | talk",
                "Check-in [5 min] | Check-in | 5 | talk",
                "3 questions | 3 questions | 10 | talk",
                "Check-in -10 | Check-in | -10 | talk",
                "In groups 25 | In groups | 25 | breakout-rounds",
            })
    void aLineBecomesABlock(String line, String title, int minutes, String kind) {
        var block = Outline.line(line);
        assertEquals(title, block.title());
        assertEquals(minutes, block.minutes());
        assertEquals(kind, block.activity().kind());
    }

    @Test
    void whatFollowsPollIsTheQuestion() {
        var block = Outline.line("Poll: Which topic first? 5");
        assertEquals("Which topic first?", block.title());
        assertEquals(5, block.minutes());
        assertEquals("Which topic first?", ((Poll) block.activity()).title());
    }

    @Test
    void aNumberInAGroupsLineIsTheirSize() {
        var block = Outline.line("Groups of 4, 20 min");
        assertEquals(20, block.minutes());
        assertEquals(Optional.of(4), ((BreakoutRounds) block.activity()).groupSize());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ankommen 10 | Ankommen | 10 | talk",
                "Kaffeepause 15 Min. | Kaffeepause | 15 | break",
                "Input 1 Std. 15 | Input | 75 | talk",
                "Kleingruppen 20 Minuten | Kleingruppen | 20 | breakout-rounds",
                "Abstimmung 5 | Abstimmung | 5 | poll",
            })
    void germanWordsAreReadToo(String line, String title, int minutes, String kind) {
        var block = Outline.line(line);
        assertEquals(title, block.title());
        assertEquals(minutes, block.minutes());
        assertEquals(kind, block.activity().kind());
    }

    @Test
    void aTimeInATypedLineIsFixed() {
        var lunch = Outline.line("12:30 Lunch 60");
        assertEquals("Lunch", lunch.title());
        assertEquals(60, lunch.minutes());
        assertEquals(Optional.of(LocalTime.of(12, 30)), lunch.timing().startsAt());
        assertEquals(Optional.of(LocalTime.of(15, 0)), Outline.line("3pm Tea").timing().startsAt());
    }

    @Test
    void fromToIsALimit() {
        var block = Outline.line("Check-in 10–15 min");
        assertEquals("Check-in", block.title());
        assertEquals(15, block.minutes());
        assertEquals(Duration.ofMinutes(10), block.timing().least());
    }

    @Test
    void aVeryLongLineIsReadQuickly() {
        var line = "1 ".repeat(100_000) + "12 min";
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(12, Outline.line(line).minutes()));
    }

    @Test
    void anAbsurdLengthIsLeftForTheRulesToRefuse() {
        assertEquals(9999, Outline.line("Forever 9999").minutes());
    }
}
