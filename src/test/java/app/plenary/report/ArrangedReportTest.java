package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Poll;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.ArrangementChange;
import app.plenary.session.RandomSummaries;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.session.SummaryCommand;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Arranging a summary changes all formats alike, and what does not leave is in none of them. */
class ArrangedReportTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final Harvest harvest = new Harvest();
    private final Scenario scene = harvest.scene;

    private Summary summary() {
        return Summary.of(scene.session(), Scenario.BERLIN, scene.now());
    }

    private static List<String> texts(Report report) {
        return Written.formats(report, ENGLISH).stream()
                .map(format -> Written.text(format, report, ENGLISH))
                .toList();
    }

    /** Which has the agenda and the actions alone. */
    private static boolean isCalendar(String text) {
        return text.startsWith("BEGIN:VCALENDAR");
    }

    private void arrange(ArrangementChange change) {
        scene.does(new SummaryCommand.ArrangeSummary(change));
    }

    private String key(String original) {
        return summary().items().stream()
                .filter(item -> item.original().equals(original))
                .findFirst()
                .orElseThrow(() -> new AssertionError(original))
                .key();
    }

    @Test
    void everySectionHasSomethingAndIsWrittenAsEver() throws IOException {
        arrange(new ArrangementChange.Switch("answers", true));
        arrange(new ArrangementChange.Cover("For all who were there"));
        arrange(new ArrangementChange.Text(key("Line-DECISION-1"), Optional.of("We start in May")));
        var report = summary().report();
        for (Report.Section section : Report.Section.values()) {
            assertTrue(report.size(section) > 0, section.key());
        }
        Golden.assertSame("harvest.md", Written.text(ReportFormat.MARKDOWN, report, ENGLISH));
        Golden.assertSame("harvest.html", Written.text(ReportFormat.HTML, report, ENGLISH));
        Golden.assertSame("harvest.json", Written.text(ReportFormat.JSON, report, ENGLISH));
    }

    @Test
    void whoAnsweredWhatIsInOnlyWhenSwitchedOnAndNeverOfAnAnonymousPoll() {
        assertTrue(summary().report().answers().isEmpty());
        arrange(new ArrangementChange.Switch("answers", true));
        var sheets = summary().report().answers();
        assertEquals(
                List.of("Named-B2", "Exit-Q5?"), sheets.stream().map(AnswerSheet::title).toList());
        assertEquals(
                new AnswerSheet.Row("Amara-P1", List.of(List.of("Yes"), List.of("Quote-0"))),
                sheets.getFirst().rows().getFirst());
        assertFalse(sheets.toString().contains(Harvest.ANONYMOUS));
    }

    @Test
    void equalAnswersWithoutANameStandOnceWithTheirNumber() {
        var usual = UsualSession.held();
        for (ArrangementChange change :
                List.of(
                        new ArrangementChange.Switch("answers", true),
                        new ArrangementChange.Names(Presence.COUNT))) {
            usual.does(new SummaryCommand.ArrangeSummary(change));
        }
        var report = usual.report();
        var composed = Composer.compose(report, ENGLISH);
        var tables =
                composed.chapters().stream()
                        .filter(chapter -> chapter.section() == Report.Section.ANSWERS)
                        .flatMap(chapter -> chapter.pieces().stream())
                        .filter(Document.Table.class::isInstance)
                        .map(Document.Table.class::cast)
                        .toList();
        assertEquals(report.answers().size(), tables.size());
        for (Document.Table table : tables) {
            var cells = table.rows().stream().map(row -> row.cells().get(1)).toList();
            assertEquals(cells.stream().distinct().toList(), cells);
            assertEquals(
                    UsualSession.PEOPLE,
                    table.rows().stream()
                            .map(row -> row.cells().getFirst())
                            .mapToInt(who ->
                                    who.equals("without a name")
                                            ? 1
                                            : Integer.parseInt(
                                                    who.replace(" × without a name", "")))
                            .sum());
        }
        assertTrue(tables.stream().anyMatch(table -> table.rows().size() < 6), "few moods");
    }

    @Test
    void whereNoNamesAreToldThereIsNone() {
        arrange(new ArrangementChange.Switch("answers", true));
        for (Presence presence : List.of(Presence.COUNT, Presence.NOTHING)) {
            arrange(new ArrangementChange.Names(presence));
            for (String text : texts(summary().report())) {
                Harvest.NAMES.forEach(name -> assertFalse(text.contains(name), text));
                assertTrue(isCalendar(text) || text.contains("Quote-0"), text);
            }
        }
        var markdown = texts(summary().report()).getFirst();
        assertFalse(markdown.contains("people: "), markdown);
        assertFalse(markdown.contains(" of 4 "), markdown);
    }

    @Test
    void answersThatStayInTheRoomAreNowhereAndNotCounted() {
        var before = summary().report();
        arrange(new ArrangementChange.Switch("answers", true));
        scene.does(
                new SummaryCommand.KeepInRoom(new RoomMatter.Answers(harvest.blocks.get(1).id())));
        scene.does(
                new SummaryCommand.KeepInRoom(new RoomMatter.Answers(harvest.blocks.get(3).id())));
        var report = summary().report();
        for (String text : texts(report)) {
            for (String gone : List.of("Quote-", "Named-Q", "Note-N", "Point-of-G2")) {
                assertFalse(text.contains(gone), gone + " in " + text);
            }
            assertTrue(
                    isCalendar(text) || text.contains("Door-G1"), "who was in a group is no note");
        }
        assertEquals(before.participation().answers() - 3, report.participation().answers());
        scene.does(
                new SummaryCommand.ShareOutside(
                        new RoomMatter.Answers(harvest.blocks.get(1).id())));
        assertTrue(texts(summary().report()).getFirst().contains("Quote-0"));
    }

    @Test
    void aQuoteThatIsChangedIsChangedInTheAppendixToo() {
        arrange(new ArrangementChange.Switch("answers", true));
        arrange(new ArrangementChange.Text(key("Quote-1"), Optional.of("Said otherwise")));
        arrange(new ArrangementChange.LeaveOut(key("Quote-2"), true));
        var report = summary().report();
        for (String text : texts(report)) {
            assertFalse(text.contains("Quote-1") || text.contains("Quote-2"), text);
            assertTrue(isCalendar(text) || text.contains("Said otherwise"), text);
        }
        assertEquals(
                List.of(new Report.Edited(Report.Section.POLLS, "Said otherwise")),
                report.edited());
    }

    @Test
    void namesOfGroupsOptionsAndTheWholeAreChangedInEveryFormat() {
        arrange(new ArrangementChange.Switch("answers", true));
        arrange(new ArrangementChange.Text(key("Harvest"), Optional.of("Held-otherwise")));
        arrange(new ArrangementChange.Text(key("Yes"), Optional.of("Opt*ion*-1")));
        arrange(new ArrangementChange.Text(key("Pace"), Optional.of("Speed-of\nit")));
        arrange(new ArrangementChange.Text(key("Door-G1"), Optional.of("Window-G7")));
        arrange(new ArrangementChange.LeaveOut(key("Yes"), true));
        var report = summary().report();
        for (String text : texts(report)) {
            assertTrue(text.contains("Held-otherwise") && !text.contains("Harvest"), text);
            assertFalse(text.contains("Door-G1") || text.contains("Pace"), text);
            assertTrue(isCalendar(text) || text.contains("Window-G7"), text);
            assertTrue(isCalendar(text) || text.contains("Speed-of it"), text);
        }
        var html = Written.text(ReportFormat.HTML, report, ENGLISH);
        assertTrue(html.contains("Opt*ion*-1"), "a sign is a sign and no mark");
        assertEquals(
                List.of("Opt*ion*-1"),
                report.answers().getFirst().rows().getFirst().answers().getFirst());
        assertEquals(
                "Yes",
                ((Poll) harvest.blocks.get(1).activity()).first().options().getFirst().words());
    }

    @Test
    void theOrderOfSectionsIsThatOfTheDocument() {
        arrange(new ArrangementChange.Order(List.of("people", "unheard-of", "agenda")));
        var sections = sections();
        assertEquals(
                List.of(Report.Section.PEOPLE, Report.Section.AGENDA, Report.Section.ACTIONS),
                sections.subList(0, 3));
        // the appendix is not asked for, and notes stand with their blocks
        assertEquals(Report.Section.values().length - 2, sections.size());
    }

    private List<Report.Section> sections() {
        return Composer.compose(summary().report(), ENGLISH).chapters().stream()
                .map(Document.Chapter::section)
                .distinct()
                .toList();
    }

    @Test
    void notesStandWithTheirBlocksAndByThemselvesWithoutTheAgenda() {
        assertFalse(sections().contains(Report.Section.NOTES));
        assertEquals(
                List.of("Line-NOTE-1", "Line-NOTE-2"),
                summary().report().agenda().getFirst().notes());
        arrange(new ArrangementChange.Switch("agenda", false));
        assertTrue(sections().contains(Report.Section.NOTES));
        assertEquals(List.of("Line-NOTE-1", "Line-NOTE-2"), summary().report().otherNotes());
        arrange(new ArrangementChange.Switch("agenda", true));
        arrange(new ArrangementChange.Switch("notes", false));
        for (String text : texts(summary().report())) {
            assertFalse(text.contains("Line-NOTE"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsArrangedWhatDoesNotLeaveIsInNoFormat(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            for (int step = 0; step < 12; step++) {
                wish(random);
            }
            check(summary());
        }
    }

    private void wish(Random random) {
        var items = summary().items();
        var item = items.get(random.nextInt(items.size()));
        var block = harvest.blocks.get(random.nextInt(harvest.blocks.size())).id();
        scene.tries(
                app.plenary.session.Actor.FACILITATOR,
                switch (random.nextInt(4)) {
                    case 0 ->
                            new SummaryCommand.ArrangeSummary(
                                    new ArrangementChange.LeaveOut(
                                            item.key(), random.nextInt(4) > 0));
                    case 1 ->
                            new SummaryCommand.ArrangeSummary(
                                    new ArrangementChange.Text(
                                            item.key(),
                                            random.nextBoolean()
                                                    ? Optional.of("Edit-" + random.nextInt(1_000))
                                                    : Optional.empty()));
                    case 2 ->
                            item.matter()
                                    .<SummaryCommand>map(SummaryCommand.KeepInRoom::new)
                                    .orElseGet(() ->
                                            RandomSummaries.command(
                                                    scene.session(), random, block));
                    default -> RandomSummaries.command(scene.session(), random, block);
                });
    }

    private void check(Summary summary) {
        var report = summary.report();
        var chosen = Report.Section.chosen(scene.session().takeaway().arrangement());
        var gone = new HashSet<String>();
        var left = new HashSet<String>();
        boolean appendix = chosen.contains(Report.Section.ANSWERS);
        for (Item item : summary.items()) {
            if (item.bound()) {
                continue;
            }
            boolean isAnswer =
                    item.section() == Report.Section.POLLS
                            || item.section() == Report.Section.FEEDBACK;
            boolean isPoint =
                    item.original().startsWith("Point") && chosen.contains(Report.Section.GROUPS);
            boolean isTalk =
                    item.original().startsWith("Opening") && chosen.contains(Report.Section.SLIDES);
            boolean somewhere =
                    chosen.contains(item.section()) || (isAnswer && appendix) || isPoint || isTalk;
            boolean leaves = !item.isOut() && item.edit().isEmpty() && somewhere;
            (leaves ? left : gone).add(item.original());
        }
        gone.removeAll(left);
        boolean names = report.presence() == Presence.NAMES;
        for (String text : texts(report)) {
            gone.forEach(original -> assertFalse(text.contains(original), original + "\n" + text));
            assertFalse(text.contains(Scenario.PRIVATE), text);
            if (!names) {
                Harvest.NAMES.forEach(name -> assertFalse(text.contains(name), name));
            }
        }
        assertFalse(report.answers().toString().contains(Harvest.ANONYMOUS));
    }

    @Test
    void takingBackWhatWasArrangedGivesTheEqualSession() {
        Session before = scene.session();
        var random = new Random(99);
        var events = new ArrayList<app.plenary.session.Event>();
        for (int i = 0; i < 200; i++) {
            var decision =
                    app.plenary.session.Rules.decide(
                            scene.session(),
                            app.plenary.session.Actor.FACILITATOR,
                            RandomSummaries.command(
                                    scene.session(), random, harvest.blocks.get(i % 5).id()),
                            scene.now());
            if (decision instanceof app.plenary.session.Decision.Accepted accepted) {
                events.addAll(accepted.events());
                accepted.events().forEach(scene::happens);
            }
        }
        assertNotEquals(before, scene.session());
        assertEquals(scene.session(), before.after(events), "replayed it is the same");
        for (String key : scene.session().takeaway().arrangement().edits().keySet()) {
            arrange(new ArrangementChange.Text(key, Optional.empty()));
        }
        for (String key : scene.session().takeaway().arrangement().leftOut()) {
            arrange(new ArrangementChange.LeaveOut(key, false));
        }
        for (RoomMatter matter : scene.session().takeaway().inRoom()) {
            scene.does(new SummaryCommand.ShareOutside(matter));
        }
        arrange(new ArrangementChange.Cover(""));
        arrange(new ArrangementChange.Names(Presence.NAMES));
        assertEquals(
                summary().whole().only(java.util.Set.of()).participation(),
                Summary.of(before, Scenario.BERLIN, scene.now()).report().participation());
        assertEquals(
                summary().whole().insights(),
                Summary.of(before, Scenario.BERLIN, scene.now()).report().insights());
    }
}
