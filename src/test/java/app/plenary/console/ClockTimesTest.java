package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;
import java.util.Optional;

class ClockTimesTest {
    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9:30, 09:30",
        "09.30, 09:30",
        "0930, 09:30",
        "930, 09:30",
        "14 h, 14:00",
        "14 Uhr, 14:00",
        "2 pm, 14:00",
        "2:15 PM, 14:15",
        "12 am, 00:00",
        "12:05 p.m., 12:05",
        "0, 00:00",
        "23:59, 23:59",
    })
    void whatPeopleTypeIsRead(String text, LocalTime time) {
        assertEquals(Optional.of(time), ClockTimes.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25", "9:75", "13 pm", "0 am", "9:3", "-9", "9:30:00"})
    void whatIsNoTimeIsNotGuessed(String text) {
        assertEquals(Optional.empty(), ClockTimes.read(text));
    }
}
