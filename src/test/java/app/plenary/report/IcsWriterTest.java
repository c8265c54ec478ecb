package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanCommand;
import app.plenary.text.Messages;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Calendars are read back with ical4j. */
class IcsWriterTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @Test
    void actionsAreTasksWithOwnersAndDates() throws Exception {
        var tasks =
                read(Scenario.rich().report()).<VToDo>getComponents(Component.VTODO).stream()
                        .toList();
        assertEquals(
                List.of(
                        "Share the who-knows-what map — Mei",
                        "Buddy hours, Tuesdays 10–11 — Ruth, Chloé Martin",
                        "Ask <img src=x onerror=alert(1)> and [click](javascript:x)",
                        "لوحة أسئلة في الممر — يوسف"),
                tasks.stream().map(IcsWriterTest::summary).toList());
        assertEquals("20261205", value(tasks.get(0), "DUE"));
        assertEquals("20270112", value(tasks.get(1), "DUE"));
        assertTrue(tasks.get(2).getProperty("DUE").isEmpty());
    }

    @Test
    void whatWasOnIsAnAppointmentAtItsTime() throws Exception {
        var report = Scenario.rich().report();
        var events = read(report).<VEvent>getComponents(Component.VEVENT).stream().toList();
        var lines = report.agenda().stream().filter(line -> line.took().isPresent()).toList();
        assertEquals(6, events.size());
        for (int i = 0; i < events.size(); i++) {
            var line = lines.get(i);
            assertEquals(line.title(), summary(events.get(i)));
            var start = line.startedAt().orElseThrow();
            assertEquals(stamp(start), value(events.get(i), "DTSTART"));
            assertEquals(
                    stamp(start.plus(line.took().orElseThrow())), value(events.get(i), "DTEND"));
            assertEquals(
                    stamp(report.times().endedAt().orElseThrow()), value(events.get(i), "DTSTAMP"));
        }
    }

    @Test
    void beforeTheSessionTheAgendaIsAsPlanned() throws Exception {
        var report = planned();
        var events = read(report).<VEvent>getComponents(Component.VEVENT).stream().toList();
        assertEquals(
                List.of(
                        "20260328T223000Z",
                        "20260328T233000Z",
                        "20260329T003000Z",
                        "20260329T013000Z"),
                events.stream().map(event -> value(event, "DTSTART")).toList());
    }

    @Test
    void idsAreUniqueAndStayTheSame() throws Exception {
        for (Report report : List.of(Scenario.rich().report(), Odd.session().report())) {
            var first = ids(report);
            assertEquals(first, ids(report));
            assertEquals(first.size(), new HashSet<>(first).size());
        }
    }

    @Test
    void linesAreFoldedAndNoTextIsLost() throws Exception {
        var report = Odd.session().report();
        var text = ReportFormat.ICS.text(report, ENGLISH).orElseThrow();
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, line);
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(line), "half a letter");
        }
        var tasks = read(report).<VToDo>getComponents(Component.VTODO);
        assertEquals(report.actions().size(), tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            assertTrue(
                    summary(tasks.get(i))
                            .startsWith(PlainText.lines(report.actions().get(i).text()).strip()),
                    summary(tasks.get(i)));
        }
    }

    /** Over midnight, in the night in which the clocks go forward. */
    private static Report planned() {
        var scene = new Scenario(Instant.parse("2026-03-01T10:00:00Z"));
        var blocks = new ArrayList<Block>();
        for (String title : List.of("one", "two", "three", "four")) {
            blocks.add(scene.block(title, 60, new Talk()));
        }
        scene.does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                scene.session().workshop().id(),
                                "Night",
                                Optional.of(LocalDate.of(2026, 3, 28)),
                                LocalTime.of(23, 30),
                                new Agenda(blocks))));
        return scene.report();
    }

    private static Calendar read(Report report) throws IOException, ParserException {
        var text = ReportFormat.ICS.text(report, ENGLISH).orElseThrow();
        var calendar = new CalendarBuilder().build(new StringReader(text));
        var result = calendar.validate();
        assertTrue(result.getEntries().isEmpty(), result.toString());
        return calendar;
    }

    private static List<String> ids(Report report) throws IOException, ParserException {
        return read(report).getComponents().stream().map(each -> value(each, "UID")).toList();
    }

    private static String summary(Component component) {
        return value(component, "SUMMARY");
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).orElseThrow().getValue();
    }

    private static String stamp(Instant at) {
        return at.toString().replaceAll("[-:]|\\.\\d+", "");
    }
}
