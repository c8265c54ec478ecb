package app.plenary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Locale;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "252000, 4:12",
        "251001, 4:12",
        "251000, 4:11",
        "1, 0:01",
        "0, 0:00",
        "-999, 0:00",
        "-1000, +0:01",
        "-35500, +0:35",
        "3600000, 1:00:00",
        "3852000, 1:04:12",
        "-3661000, +1:01:01"
    })
    void aCountdownShowsBegunSecondsAsLeftAndWholeSecondsAsOver(long millis, String text) {
        assertEquals(text, Durations.countdown(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 min", "45, 45 min", "60, 1 h", "90, 1 h 30", "125, 2 h 05", "1500, 25 h"})
    void aLengthIsWrittenInMinutesAndHours(long minutes, String text) {
        assertEquals(
                text,
                new Durations(Messages.of(Locale.ENGLISH)).length(Duration.ofMinutes(minutes)));
    }

    @Test
    void germanLengthsUseGermanUnits() {
        var german = new Durations(Messages.of(Locale.GERMANY));
        assertEquals("1 Std. 30", german.length(Duration.ofMinutes(90)));
        assertEquals("45 Min.", german.length(Duration.ofMinutes(45)));
    }
}
