package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class CountdownTest {
    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1200, 241, CALM",
        "1200, 240, WARNING",
        "1200, 61, WARNING",
        "1200, 60, CLOSE",
        "1200, 1, CLOSE",
        "1200, 0, OVER",
        "1200, -1, OVER",
        "5400, 301, CALM",
        "5400, 300, WARNING",
        "180, 61, CALM",
        "180, 60, WARNING",
        "180, 15, CLOSE",
        "60, 31, CALM",
        "60, 30, WARNING",
        "60, 15, CLOSE",
    })
    void theRestOfTimeTellsHowUrgentItIs(long planned, long left, Urgency urgency) {
        var countdown =
                new Countdown(START, Duration.ofSeconds(planned), Duration.ZERO, Optional.empty());
        assertEquals(urgency, countdown.urgency(START.plusSeconds(planned - left)));
    }
}
