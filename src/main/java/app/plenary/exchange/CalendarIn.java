package app.plenary.exchange;

import app.plenary.exchange.Loss.What;
import app.plenary.exchange.Outline.Problem;
import app.plenary.exchange.Outline.Reason;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Opening;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the events of an iCalendar file as blocks, in the order of their times. Of what comes again
 * and again only the first time is taken. Times are those of the zone that the events name, through
 * every change of the clocks.
 */
final class CalendarIn {
    private static final int MOST_EVENTS = 5_000;

    private final ZoneId here;
    private final Loss.Count losses = new Loss.Count();
    private Optional<ZoneId> named = Optional.empty();

    private CalendarIn(ZoneId here) {
        this.here = here;
    }

    /** An event; the zone it names may not be that of the first one. */
    private record Found(
            int number, VEvent event, ZonedDateTime starts, ZonedDateTime ends, boolean allDay) {}

    static AgendaList read(String text, ZoneId here) throws UnreadableFile {
        try (var reader = new ICalReader(text)) {
            var found = new ArrayList<Found>();
            var calendar = new CalendarIn(here);
            var title = "";
            for (ICalendar each = reader.readNext(); each != null; each = reader.readNext()) {
                title = title.isEmpty() ? name(each) : title;
                for (VEvent event : each.getEvents()) {
                    if (found.size() < MOST_EVENTS) {
                        calendar.find(event, each.getTimezoneInfo(), found.size() + 1)
                                .ifPresent(found::add);
                    }
                }
            }
            return calendar.list(title, found);
        } catch (IOException | RuntimeException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED_CALENDAR);
        }
    }

    private static String name(ICalendar calendar) {
        var named = calendar.getExperimentalProperty("X-WR-CALNAME");
        return named == null ? "" : text(named.getValue());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(@Nullable TextProperty property) {
        return property == null ? "" : text(property.getValue());
    }

    private Optional<Found> find(VEvent event, TimezoneInfo zones, int number) {
        var begin = event.getDateStart();
        if (begin == null || begin.getValue() == null) {
            return Optional.empty();
        }
        var starts = time(begin, zones);
        var length = event.getDuration() == null ? null : event.getDuration().getValue();
        var ends =
                event.getDateEnd() != null && event.getDateEnd().getValue() != null
                        ? time(event.getDateEnd(), zones)
                        : starts.plus(Duration.ofMillis(length == null ? 0 : length.toMillis()));
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            losses.add(What.REPETITIONS);
        }
        return Optional.of(new Found(number, event, starts, ends, !begin.getValue().hasTime()));
    }

    /** The moment, in the zone that the first event names. */
    private ZonedDateTime time(DateOrDateTimeProperty property, TimezoneInfo zones) {
        var date = property.getValue();
        var raw = date.getRawComponents();
        var zone = zone(property, zones);
        if (raw != null
                && !raw.isUtc()
                && (zone.isPresent() || zones.isFloating(property) || !date.hasTime())) {
            var local =
                    LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate())
                            .atTime(
                                    raw.hasTime()
                                            ? LocalTime.of(
                                                    raw.getHour(),
                                                    raw.getMinute(),
                                                    Math.min(59, raw.getSecond()))
                                            : LocalTime.MIDNIGHT);
            if (zone.isPresent() && named.isEmpty()) {
                named = zone;
            }
            return local.atZone(zone.orElse(here));
        }
        return date.toInstant().atZone(here);
    }

    private static Optional<ZoneId> zone(DateOrDateTimeProperty property, TimezoneInfo zones) {
        var id = property.getParameters().getTimezoneId();
        var assigned = zones.getTimezone(property);
        var name = id != null ? id : assigned == null ? "" : assigned.getTimeZone().getID();
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ZoneId.of(name.replaceAll("^/", "")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private AgendaList list(String title, List<Found> found) {
        var zone = named.orElse(here);
        found.sort(Comparator.comparing(Found::starts).thenComparingInt(Found::number));
        var rows = new ArrayList<AgendaList.Row>();
        Optional<ZonedDateTime> begins = Optional.empty();
        Optional<ZonedDateTime> before = Optional.empty();
        for (Found each : found) {
            if (rows.size() >= Agenda.MOST_BLOCKS) {
                break;
            }
            var problems = new ArrayList<Problem>();
            var starts = each.starts().withZoneSameInstant(zone);
            var block = block(each, problems);
            if (each.allDay()) {
                problems.add(new Problem(each.number(), Reason.ALL_DAY, ""));
            } else {
                if (begins.isEmpty()) {
                    begins = Optional.of(starts);
                } else if (before.isPresent()) {
                    block = placed(block, before.get(), starts, each.number(), problems);
                }
                var ends = starts.plus(block.planned());
                before = Optional.of(before.filter(b -> b.isAfter(ends)).orElse(ends));
            }
            rows.add(new AgendaList.Row(each.number(), block, each.allDay(), problems));
        }
        return new AgendaList(
                AgendaFormat.CALENDAR,
                title,
                begins.map(ZonedDateTime::toLocalDate),
                begins.map(b -> b.toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
                named,
                Optional.empty(),
                rows,
                List.of(),
                losses.all());
    }

    /** A gap is waited for, another day begins as such, and what overlaps is told. */
    private static Block placed(
            Block block,
            ZonedDateTime before,
            ZonedDateTime starts,
            int number,
            List<Problem> problems) {
        var at = starts.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        long days = ChronoUnit.DAYS.between(before.toLocalDate(), starts.toLocalDate());
        if (days >= 1 && days <= Opening.MOST_DAYS_LATER) {
            return block.with(
                    block.opening().withDay(Optional.of(new Opening.DayStart((int) days, at))));
        }
        if (starts.isAfter(before)) {
            return block.with(block.timing().withStartsAt(Optional.of(at)));
        }
        if (starts.isBefore(before)) {
            problems.add(new Problem(number, Reason.TIME_IS_OVER, at.toString()));
        }
        return block;
    }

    private Block block(Found found, List<Problem> problems) {
        var draft = new Draft(found.number(), text(found.event().getSummary()), problems);
        var length = Duration.between(found.starts(), found.ends());
        if (!found.allDay()) {
            if (length.toSeconds() % 60 != 0) {
                losses.add(What.SECONDS);
            }
            draft.take(Clock.Length.of(Math.max(0, Math.round(length.toSeconds() / 60.0))));
        }
        draft.note(text(found.event().getDescription()));
        var place = text(found.event().getLocation());
        draft.note(place.isBlank() ? "" : "📍 " + place.strip());
        return draft.block();
    }
}
