package app.plenary.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Days and clock times as the locale writes them, in one time zone. Immutable, for any thread. */
public final class Dates {
    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter weekday;

    public Dates(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.seconds = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.shortDay = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        this.weekday = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    /** The zone in which instants are shown. */
    public ZoneId zone() {
        return zone;
    }

    /** The same in {@code other}, or as it is when that is empty. */
    public Dates in(Optional<ZoneId> other) {
        return other.isEmpty() || other.get().equals(zone) ? this : new Dates(locale, other.get());
    }

    /** "14:56", or "2:56 PM" where that is the custom. */
    public String clock(LocalTime time) {
        return clock.format(time);
    }

    /** The clock time at {@code instant} in this zone. */
    public String clock(Instant instant) {
        return clock.format(instant.atZone(zone));
    }

    /** The clock time with seconds, for "saved at" lines. */
    public String clockWithSeconds(Instant instant) {
        return seconds.format(instant.atZone(zone));
    }

    /** "22 November 2026". */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The day on which {@code instant} falls in this zone, as {@link #day(LocalDate)}. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** "22 Nov", for lists in which the year is plain from the place. */
    public String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    /** "Sunday 22 November 2026" in the order of the locale. */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }
}
