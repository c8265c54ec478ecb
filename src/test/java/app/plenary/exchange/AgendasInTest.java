package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Agendas read from the formats that other programs write, and Ontime's sheets also written. */
final class AgendasInTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private static AgendaList read(String text) throws UnreadableFile {
        return AgendasIn.read(text.getBytes(StandardCharsets.UTF_8), BERLIN);
    }

    private static List<String> shown(AgendaList list) {
        return list.rows().stream()
                .map(row -> row.block().minutes() + " " + row.block().title())
                .toList();
    }

    private static List<Outline.Reason> reasons(AgendaList.Row row) {
        return row.problems().stream().map(Outline.Problem::reason).toList();
    }

    // ---------------------------------------------------------------- Ontime

    static final List<List<String>> ONTIME =
            List.of(
                    List.of("Project", "My day"),
                    List.of(
                            "Flag",
                            "Time Start",
                            "Link Start",
                            "Time End",
                            "Duration",
                            "Cue",
                            "Title",
                            "Count to end",
                            "Skip",
                            "Notes",
                            "Colour",
                            "End Action",
                            "Timer type",
                            "Warning Time",
                            "Danger Time",
                            "ID",
                            "Goal",
                            "Camera"),
                    List.of(
                            "false",
                            "09:00:00",
                            "true",
                            "09:10:00",
                            "00:10:00",
                            "A1",
                            "Welcome",
                            "false",
                            "false",
                            "Say hello",
                            "#FFF",
                            "none",
                            "count-down",
                            "",
                            "",
                            "abc123",
                            "Arrive",
                            "Cam 2"),
                    List.of(
                            "false",
                            "09:30:00",
                            "false",
                            "10:00:30",
                            "00:30:30",
                            "",
                            "Input",
                            "false",
                            "true",
                            "",
                            "",
                            "play-next",
                            "clock"));

    @Test
    void anOntimeSheetIsReadColumnByColumn() throws UnreadableFile {
        var list = AgendasIn.read(QuestionsInTest.sheet(ONTIME), BERLIN);
        assertEquals(AgendaFormat.ONTIME, list.format());
        assertEquals(Optional.of(LocalTime.of(9, 0)), list.begins());
        assertEquals(List.of("10 Welcome", "31 Input"), shown(list));
        var welcome = list.rows().get(0).block();
        assertEquals("Say hello\n**Camera:** Cam 2", welcome.notes());
        assertEquals("Arrive", welcome.brief().goal());
        var input = list.rows().get(1);
        assertEquals(Optional.of(LocalTime.of(9, 30)), input.block().timing().startsAt());
        assertEquals(AtZero.GO_ON, input.block().atZero());
        assertTrue(input.skipped());
        assertEquals(List.of(Outline.Reason.IS_SKIPPED), reasons(input));
        assertEquals(
                List.of("Seconds, in one block"),
                list.losses().stream().map(loss -> loss.sentence(ENGLISH)).sorted().toList());
        assertEquals(
                List.of(
                        "These columns are kept and written again into an Ontime sheet: Camera, cue, colour, timer type."),
                list.problems().stream().map(problem -> problem.sentence(ENGLISH)).toList());
    }

    static List<Block> blocks(AgendaList list) {
        return list.rows().stream().map(AgendaList.Row::block).toList();
    }

    @Test
    void keysThatAreNotKnownAreSaidBesideTheirBlock() throws UnreadableFile {
        var list =
                read(
                        """
                        {"format": "plenary-workshop", "version": 1, "title": "Day", "tittle": 1,
                         "agenda": [
                          {"title": "One", "minutes": 5, "kind": "talk", "minuts": 7},
                          {"title": "Two", "minutes": 5, "kind": "break"}]}
                        """);
        assertEquals(
                List.of(List.of(Outline.Reason.UNKNOWN_KEY), List.of()),
                list.rows().stream().map(AgendasInTest::reasons).toList());
        assertEquals(
                "Plenary does not know “minuts”. It is kept and written again. If it is a typing"
                        + " error, correct the file.",
                list.rows().getFirst().problems().getFirst().what(ENGLISH));
        assertTrue(list.workshop(blocks(list), "").unknown().reach(""));
    }

    static byte[] ontime(List<Block> blocks) throws IOException {
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Day",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(blocks));
        var out = new ByteArrayOutputStream();
        OntimeOut.write(workshop, LocalDate.of(2026, 3, 2), BERLIN, ENGLISH, out);
        return out.toByteArray();
    }

    static List<Block> unnamed(List<Block> blocks) {
        var id = new BlockId(new UUID(0, 0));
        return blocks.stream().map(block -> block.withId(id)).toList();
    }

    @Test
    void everyAgendaComesBackFromOntimesSheetAsItWas() throws Exception {
        var random = new RandomPlans(11);
        for (int round = 0; round < 60; round++) {
            var blocks = random.blocks(8);
            if (!blocks.isEmpty()) {
                var back =
                        AgendasIn.read(ontime(blocks), BERLIN).rows().stream()
                                .map(AgendaList.Row::block)
                                .toList();
                assertEquals(unnamed(blocks), unnamed(back));
            }
        }
    }

    @Test
    void whatWasChangedInTheSheetCounts() throws Exception {
        var blocks = List.of(Block.of("Vote", 10, Poll.of("Which?", false, List.of("a", "b"))));
        var pages = Spreadsheet.pages(ontime(blocks));
        var rows =
                pages.getFirst().rows().stream()
                        .map(row ->
                                row.cells().stream()
                                        .map(c -> c.equals("Vote") ? "Choose" : c)
                                        .map(c -> c.equals("00:10:00") ? "00:15:00" : c)
                                        .toList())
                        .toList();
        var list = AgendasIn.read(QuestionsInTest.sheet(rows), BERLIN);
        assertEquals(List.of("15 Choose"), shown(list));
        assertEquals(blocks.getFirst().activity(), list.rows().getFirst().block().activity());
    }

    // ---------------------------------------------------------------- calendars

    static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            X-WR-CALNAME:Offsite
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20260329T033000
            DURATION:PT25M
            SUMMARY:After the change
            LOCATION:Room 2
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20260329T013000
            DTEND;TZID=Europe/Berlin:20260329T033000
            RRULE:FREQ=WEEKLY;COUNT=4
            SUMMARY:Night\\, over the change
            DESCRIPTION:First line\\nsecond <b>line</b>
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTAMP:20260101T000000Z
            DTSTART:20260330T070000Z
            DTEND:20260330T080000Z
            SUMMARY:Next day in UTC
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20260331
            SUMMARY:All day
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void aCalendarIsReadThroughTheChangeOfTheClocks() throws UnreadableFile {
        var list = read(CALENDAR);
        assertEquals(AgendaFormat.CALENDAR, list.format());
        assertEquals("Offsite", list.title());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 29)), list.day());
        assertEquals(Optional.of(LocalTime.of(1, 30)), list.begins());
        assertEquals(Optional.of(BERLIN), list.zone());
        assertEquals(
                List.of(
                        "60 Night, over the change",
                        "25 After the change",
                        "60 Next day in UTC",
                        "10 All day"),
                shown(list));
        var rows = list.rows();
        assertEquals("First line\nsecond <b>line</b>", rows.get(0).block().notes());
        assertEquals("📍 Room 2", rows.get(1).block().notes());
        assertTrue(rows.get(1).problems().isEmpty());
        assertEquals(
                Optional.of(new Opening.DayStart(1, LocalTime.of(9, 0))),
                rows.get(2).block().opening().day());
        assertEquals(List.of(Outline.Reason.ALL_DAY), reasons(rows.get(3)));
        assertEquals(List.of(new Loss(Loss.What.REPETITIONS, 1, "")), list.losses());
    }

    @Test
    void aCalendarInAZoneFarAwayKeepsItsTimes() throws UnreadableFile {
        var list =
                AgendasIn.read(
                        CALENDAR.replace("Europe/Berlin", "America/New_York")
                                .getBytes(StandardCharsets.UTF_8),
                        BERLIN);
        assertEquals(Optional.of(ZoneId.of("America/New_York")), list.zone());
        assertEquals(Optional.of(LocalTime.of(1, 30)), list.begins());
        assertEquals("120 Night, over the change", shown(list).getFirst());
    }

    @Test
    void aFloatingTimeIsThatOfTheLaptopAndAGapIsWaitedFor() throws UnreadableFile {
        var list =
                read(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VEVENT
                        DTSTART:20260701T090000
                        DTEND:20260701T093000
                        SUMMARY:One
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART:20260701T100000
                        DTEND:20260701T103000
                        SUMMARY:Two
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART:20260701T101500
                        DTEND:20260701T104500
                        SUMMARY:Beside
                        END:VEVENT
                        END:VCALENDAR
                        """);
        assertEquals(Optional.empty(), list.zone());
        assertEquals(Optional.of(LocalTime.of(9, 0)), list.begins());
        assertEquals(
                Optional.of(LocalTime.of(10, 0)), list.rows().get(1).block().timing().startsAt());
        assertEquals(List.of(Outline.Reason.TIME_IS_OVER), reasons(list.rows().get(2)));
    }

    // ---------------------------------------------------------------- texts, tables, own plans

    @Test
    void outlinesAndTablesAreReadInEveryEncoding() throws UnreadableFile {
        var text = "Begrüßung 10\n- ungefährer Ablauf\nÜbung 20 min\n";
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        Charset.forName("windows-1252"))) {
            var list = AgendasIn.read(text.getBytes(charset), BERLIN);
            assertEquals(List.of("10 Begrüßung", "20 Übung"), shown(list), charset.name());
        }
        assertEquals(
                List.of("10 Welcome", "15 Coffee"),
                shown(
                        AgendasIn.read(
                                QuestionsInTest.sheet(
                                        List.of(
                                                List.of("Title", "Minutes"),
                                                List.of("Welcome", "10"),
                                                List.of("Coffee", "15"))),
                                BERLIN)));
    }

    @Test
    void aProblemStandsBesideItsBlock() throws UnreadableFile {
        var list = read("Title;Minutes\nOne;10\nTwo;soon\nThree;5\n");
        assertEquals(
                List.of(List.of(), List.of(Outline.Reason.NOT_MINUTES), List.of()),
                list.rows().stream().map(AgendasInTest::reasons).toList());
        assertEquals(3, list.rows().get(1).line());
    }

    @Test
    void anOwnPlanBringsAllOfItself() throws UnreadableFile {
        var workshop =
                new Workshop(
                                WorkshopId.fresh(),
                                "Kick-off",
                                Optional.of(LocalDate.of(2026, 5, 4)),
                                LocalTime.of(13, 30),
                                new Agenda(
                                        List.of(
                                                Block.of("One", 10, new Talk()),
                                                Block.of("Two", 20, new Talk()))))
                        .withZone(Optional.of(BERLIN));
        var list = read(new WorkshopFile(workshop, "en", "").write());
        var blocks = list.rows().stream().map(AgendaList.Row::block).toList();
        var back = list.workshop(blocks.subList(1, 2), "unnamed");
        assertEquals("Kick-off", back.title());
        assertEquals(workshop.day(), back.day());
        assertEquals(workshop.startsAt(), back.startsAt());
        assertEquals(1, back.agenda().blocks().size());
        var refused =
                assertThrows(
                        UnreadableFile.class,
                        () -> read("{\"format\": \"plenary-workshop\", \"version\": 99}"));
        assertTrue(refused.sentence(ENGLISH).contains("newer"), refused.sentence(ENGLISH));
    }
}
