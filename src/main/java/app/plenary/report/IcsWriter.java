package app.plenary.report;

import app.plenary.text.Messages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Actions as tasks and the agenda as appointments, for calendars: RFC 5545, all times in UTC. Ids
 * depend on the contents alone, so that bringing in the same summary again changes nothing.
 */
final class IcsWriter implements ReportWriter.AsText {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public String text(Report report, Messages messages) {
        return new Calendar(report, new Phrases(report, messages)).text();
    }

    private static final class Calendar {
        private final Report report;
        private final Phrases phrases;
        private final StringBuilder out = new StringBuilder();
        private final Map<String, Integer> seen = new HashMap<>();

        Calendar(Report report, Phrases phrases) {
            this.report = report;
            this.phrases = phrases;
        }

        String text() {
            line("BEGIN", "VCALENDAR");
            line("VERSION", "2.0");
            line("PRODID", "-//Plenary//Plenary//EN");
            line("CALSCALE", "GREGORIAN");
            line("X-WR-CALNAME", escape(report.title()));
            appointments();
            report.actions().forEach(this::task);
            line("END", "VCALENDAR");
            return out.toString();
        }

        /** The moment the summary is of, as far as it tells. */
        private Instant stamp() {
            var times = report.times();
            return times.endedAt()
                    .or(times::startedAt)
                    .orElseGet(() -> at(times.day().orElse(LocalDate.EPOCH), times.plannedStart()));
        }

        private Instant at(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(report.times().zone()).toInstant();
        }

        /** As it was; what is still to come as it is planned, and nothing that was passed over. */
        private void appointments() {
            var day = report.times().day();
            boolean over = report.times().endedAt().isPresent();
            var last = report.times().plannedStart();
            for (Report.AgendaLine block : report.agenda()) {
                if (block.plannedStart().isBefore(last)) {
                    day = day.map(each -> each.plusDays(1));
                }
                last = block.plannedStart();
                var planned =
                        over
                                ? Optional.<Instant>empty()
                                : day.map(each -> at(each, block.plannedStart()));
                var start = block.startedAt().or(() -> planned);
                start.ifPresent(
                        begins -> appointment(block, begins, block.took().orElse(block.planned())));
            }
        }

        private void appointment(Report.AgendaLine block, Instant begins, Duration length) {
            line("BEGIN", "VEVENT");
            line("UID", id("block", block.number() + " " + block.title()));
            line("DTSTAMP", UTC.format(stamp()));
            line("DTSTART", UTC.format(begins));
            line("DTEND", UTC.format(begins.plus(length)));
            line("SUMMARY", escape(block.title()));
            line("CATEGORIES", escape(phrases.kind(block.kind())));
            line("END", "VEVENT");
        }

        private void task(Report.ActionItem action) {
            var owners = String.join(", ", action.owners());
            line("BEGIN", "VTODO");
            line("UID", id("action", action.text()));
            line("DTSTAMP", UTC.format(stamp()));
            action.due()
                    .ifPresent(due ->
                            line("DUE;VALUE=DATE", due.format(DateTimeFormatter.BASIC_ISO_DATE)));
            line(
                    "SUMMARY",
                    escape(action.text()) + (owners.isEmpty() ? "" : " — " + escape(owners)));
            line("DESCRIPTION", escape(report.title()));
            line("STATUS", "NEEDS-ACTION");
            line("END", "VTODO");
        }

        /**
         * The same for the same words of the same workshop; a repeated line gets one of its own.
         */
        private String id(String kind, String words) {
            var day = report.times().day().map(LocalDate::toString).orElse("");
            var name = String.join("\n", kind, report.title(), day, words);
            int before = seen.merge(name, 1, Integer::sum);
            return UUID.nameUUIDFromBytes((name + "\n" + before).getBytes(StandardCharsets.UTF_8))
                    + "@plenary";
        }

        private void line(String name, String value) {
            int room = LONGEST;
            for (int point : (name + ":" + value).codePoints().toArray()) {
                var letter = Character.toString(point);
                int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > room) {
                    out.append("\r\n ");
                    room = LONGEST - 1;
                }
                out.append(letter);
                room -= bytes;
            }
            out.append("\r\n");
        }

        private static String escape(String text) {
            var escaped = PlainText.lines(text);
            for (String each : List.of("\\", ";", ",")) {
                escaped = escaped.replace(each, "\\" + each);
            }
            return escaped.replace("\n", "\\n");
        }
    }
}
