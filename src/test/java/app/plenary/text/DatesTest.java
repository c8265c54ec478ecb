package app.plenary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

class DatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void clockTimesFollowTheCustomOfTheRegion() {
        assertEquals("14:56", new Dates(Locale.GERMANY, BERLIN).clock(LocalTime.of(14, 56)));
        assertEquals("14:56", new Dates(Locale.UK, BERLIN).clock(LocalTime.of(14, 56)));
        assertEquals(
                "2:56 PM",
                new Dates(Locale.US, BERLIN).clock(LocalTime.of(14, 56)).replace('\u202f', ' '));
    }

    @Test
    void anInstantIsShownInTheZoneOfTheRoom() {
        Instant noon = Instant.parse("2026-11-22T23:30:00Z");
        var dates = new Dates(Locale.UK, BERLIN);
        assertEquals("00:30", dates.clock(noon));
        assertEquals("23 November 2026", dates.day(noon));
        assertEquals("00:30:00", dates.clockWithSeconds(noon));
    }

    @Test
    void daysAreWrittenAsTheLanguageWritesThem() {
        var british = new Dates(Locale.UK, BERLIN);
        var german = new Dates(Locale.GERMANY, BERLIN);
        assertEquals("22 Nov", british.shortDay(DAY));
        assertEquals("22. Nov.", german.shortDay(DAY));
        assertEquals("Sunday 22 November 2026", british.weekday(DAY).replace(",", ""));
        assertEquals("Sonntag, 22. November 2026", german.weekday(DAY));
    }
}
