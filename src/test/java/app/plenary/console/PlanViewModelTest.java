package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.LiveSession;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.session.JoinCode;
import app.plenary.session.PlanCommand;
import app.plenary.session.RunCommand;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

@SuppressWarnings("NullAway.Init") // made before each test
class PlanViewModelTest {
    private final TestDesk desk = new TestDesk(Locale.UK);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private LiveSession live;
    private PlanViewModel model;
    private PlanEdits edits;

    @BeforeEach
    void open() {
        live = desk.create(Workshops.ally());
        // On the writer thread, so that one look at the journal's queue waits for everything.
        var outbox = new Outbox(Runnable::run, desk.messages(), told::add);
        model =
                new PlanViewModel(
                        live,
                        outbox,
                        desk.messages(),
                        new Dates(Locale.UK, ZoneOffset.UTC),
                        LocalDate.of(2026, 11, 22));
        edits = new PlanEdits(live, outbox, desk.messages());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Waits until everything sent so far is answered, and takes in the newest revision. */
    private void settle() {
        desk.library.workshops().join();
        model.show(live.now().session());
    }

    @Test
    void startsFollowFromTheMinutes() {
        assertEquals(
                List.of("14:00", "14:10", "14:22", "14:30"),
                model.rows().stream().map(AgendaRow::start).limit(4).toList());
        assertEquals("14:00 – 16:30", model.span());
        assertEquals("2 h 30 · 9 blocks", model.total());
        assertEquals(Optional.of("53 % in groups"), model.groupShare());
        assertEquals("Groups ×3", model.rows().get(5).kindWords());
        assertTrue(model.rows().getLast().notes());
    }

    @Test
    void theFirstBlockIsChosenAndTheChoiceStaysWithItsBlock() {
        assertEquals(0, model.selectedIndex());
        model.move(1);
        settle();
        assertEquals(1, model.selectedIndex());
        assertEquals("Check-in round", model.selectedBlock().orElseThrow().title());
    }

    @Test
    void movingPastTheEndsDoesNothing() {
        model.move(-1);
        settle();
        assertEquals(0, model.selectedIndex());
        assertEquals(List.of(), told);
    }

    @Test
    void afterDeletingTheNextOneIsChosen() {
        var removed = new CopyOnWriteArrayList<String>();
        model.remove(gone -> gone.forEach(block -> removed.add(block.title())));
        settle();
        assertEquals(List.of("Check-in round"), removed);
        assertEquals("Working agreement", model.selectedBlock().orElseThrow().title());
        model.select(model.rows().getLast().id());
        model.remove(gone -> gone.forEach(block -> removed.add(block.title())));
        settle();
        assertEquals("Troika consulting", model.selectedBlock().orElseThrow().title());
    }

    @Test
    void aDuplicateStandsBelowAndIsChosen() {
        model.duplicate(() -> {});
        settle();
        assertEquals(1, model.selectedIndex());
        assertEquals("Check-in round", model.rows().get(1).title());
        assertEquals(10, model.rows().size());
    }

    @Test
    void aTypedLineIsAddedAtTheEndAndChosen() {
        model.add("Plus / delta 8", () -> {}, told::add);
        settle();
        assertEquals("Plus / delta", model.rows().getLast().title());
        assertEquals(8, model.rows().getLast().minutes());
        assertEquals(9, model.selectedIndex());
    }

    @Test
    void whyALineWasNotAddedIsToldInWords() {
        model.add("Forever 5000", () -> {}, told::add);
        settle();
        assertEquals(List.of("A block takes 1 to 1,440 whole minutes."), told);
        assertEquals(9, model.rows().size());
    }

    @Test
    void minutesThatAreNoNumberAreToldInWords() {
        var block = model.rows().getFirst().id();
        edits.retime(block, "ten", told::add);
        edits.retime(block, "0", told::add);
        settle();
        assertEquals(
                List.of(
                        "Minutes are a whole number, such as 10.",
                        "A block takes 1 to 1,440 whole minutes."),
                told);
        assertEquals(
                Optional.empty(), edits.problemWithMinutes(model.rows().getFirst().id(), " 25 "));
        assertEquals(Optional.of("Please type something."), edits.problemWithTitle("  "));
        assertTrue(edits.problemWithTitle("x".repeat(201)).isPresent());
        assertTrue(edits.problemWithTitle("x".repeat(200)).isEmpty());
    }

    @Test
    void pastedLinesBecomeOptionsWithoutBlanks() {
        var poll = model.rows().get(4).id();
        var polls = new PollEdits(edits, Messages.of(Locale.UK));
        polls.options(new PollEdits.Place(poll, 1), "Yes\n\n  No \r\nPerhaps\n", told::add);
        settle();
        assertEquals(List.of("Yes", "No", "Perhaps"), texts(poll));
        polls.options(new PollEdits.Place(poll, 1), "Same\nSame", told::add);
        settle();
        assertEquals(List.of("Two options are the same. Please make them differ."), told);
        assertEquals(List.of("Yes", "No", "Perhaps"), texts(poll));
    }

    @Test
    void aKindThatComesBackBringsItsContent() {
        var poll = model.rows().get(4).id();
        edits.become(poll, Kind.TALK, told::add);
        settle();
        assertEquals(new Talk(), block(poll).activity());
        edits.become(poll, Kind.POLL, told::add);
        settle();
        assertEquals(5, texts(poll).size());
    }

    @Test
    void groupFieldsChangeOneThingEach() {
        var groups = model.rows().get(5).id();
        var breakout = new BreakoutEdits(edits);
        breakout.groupsOf(groups, "5", told::add);
        breakout.inRounds(groups, "2", told::add);
        breakout.prompt(groups, "What now?", told::add);
        settle();
        assertEquals(new BreakoutRounds("What now?", 5, 2), block(groups).activity());
        breakout.groupsOf(groups, "1", told::add);
        breakout.inRounds(groups, "many", told::add);
        settle();
        assertEquals(
                List.of("Type a whole number, such as 3.", "A group has 2 to 50 people."),
                told.stream().sorted(java.util.Comparator.reverseOrder()).toList());
    }

    @Test
    void anEditAfterUndoBuildsOnWhatUndoBroughtBack() {
        var groups = model.rows().get(5).id();
        new BreakoutEdits(edits).groupsOf(groups, "5", told::add);
        settle();
        live.undo().join();
        new BreakoutEdits(edits).inRounds(groups, "2", told::add);
        settle();
        assertEquals(
                new BreakoutRounds("What would make it easier?", 4, 2), block(groups).activity());
    }

    @Test
    void theBeginningIsReadAsPeopleTypeIt() {
        edits.startAt("9.15", told::add);
        settle();
        assertEquals(LocalTime.of(9, 15), model.workshop().startsAt());
        edits.startAt("later", told::add);
        settle();
        assertEquals(List.of("Type a time such as 9:30."), told);
    }

    @Test
    void theBlockThatIsOnIsMarked() {
        assertFalse(model.rows().getFirst().on());
        TestDesk.send(live, new RunCommand.OpenRoom(JoinCode.random(new Random(1))));
        TestDesk.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
        settle();
        assertTrue(model.rows().getFirst().on());
    }

    @Test
    void anEmptyAgendaHasNoChoice() {
        for (var row : model.rows()) {
            TestDesk.send(live, PlanCommand.edit(new AgendaEdit.Remove(row.id())));
        }
        settle();
        assertEquals(-1, model.selectedIndex());
        assertEquals(Optional.empty(), model.groupShare());
        assertEquals("0 min · no blocks", model.total());
    }

    private Block block(BlockId id) {
        return live.now().session().agenda().find(id).orElseThrow();
    }

    private List<String> texts(BlockId id) {
        return ((Poll) block(id).activity()).first().options().stream().map(Option::text).toList();
    }
}
