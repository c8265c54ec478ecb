package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.AgendasIn;
import app.plenary.exchange.Brought;
import app.plenary.exchange.UnreadableFile;
import app.plenary.exchange.WorkshopFile;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions and agendas brought in and taken out, in the whole window. */
@Execution(ExecutionMode.SAME_THREAD)
class BringPlanTest extends WindowedRoom {
    @TempDir static Path folder = Path.of(".");

    private static final String OFFSITE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            X-WR-CALNAME:Offsite
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Rome:20270701T093000
            DTEND;TZID=Europe/Rome:20270701T100000
            SUMMARY:Arrive
            END:VEVENT
            END:VCALENDAR
            """;

    BringPlanTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("First", 20, new Talk()), Block.of("Last", 5, new Talk())),
                        Locale.UK));
    }

    @Override
    ConsoleWindow open(Stage on) {
        return room.window(on, folder);
    }

    private void bring(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        page.until("something is asked for", () -> page.says("Bring questions or an agenda in"));
        var area = robot.lookup(".dialog-panel .text-area").queryAs(TextArea.class);
        robot.interact(() -> area.setText(text));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private List<String> titles() {
        return room.session().agenda().blocks().stream().map(Block::title).toList();
    }

    private void until(List<String> titles) {
        page.until("the plan has these: " + titles, () -> titles().equals(titles));
    }

    @SuppressWarnings("unchecked")
    private static ListView<BroughtRows.Row> lines(FxRobot robot) {
        return robot.lookup(".arrival-rows").queryAs(ListView.class);
    }

    @Test
    void whatIsBroughtInIsLookedAtMendedTakenAndTakenBackAsOneStep(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the plan is there", () -> page.says("First"));

        bring(robot, "Which? {=a#why ~b}\n\n{=c ~d}\n\nPairs {=e -> f =g -> h}\n");
        page.until(
                "it is shown",
                () -> page.says("One question is added in one block · 2 lines are left out"));
        assertTrue(page.says("Cannot be carried over: One feedback to an answer"));
        assertEquals(3, lines(robot).getItems().size());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.F2);
        robot.write("Second?");
        robot.push(KeyCode.ENTER);
        page.until(
                "the mended one counts",
                () -> page.says("2 questions are added in one block · one line is left out"));
        robot.push(KeyCode.ENTER);
        until(List.of("First", "Questions", "Last"));
        var quiz = (Quiz) room.session().agenda().blocks().get(1).activity();
        assertEquals(
                List.of("Which?", "Second?"),
                quiz.items().stream().map(item -> item.question().text()).toList());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(List.of("First", "Last"));

        bring(robot, "Title;Minutes\nOne;10\nTwo;5\n");
        page.until("it is shown", () -> page.says("2 blocks are added"));
        robot.push(KeyCode.SPACE);
        page.until("one is left", () -> page.says("One block is added · one line is left out"));
        robot.push(KeyCode.ENTER);
        page.until("it is in", () -> titles().contains("Two"));
        assertEquals(3, titles().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(List.of("First", "Last"));
    }

    private String focus() {
        return stage.getScene().getFocusOwner().getAccessibleText();
    }

    private void type(FxRobot robot, String field, String text) {
        var input = page.field(field);
        robot.interact(() -> {
            input.requestFocus();
            input.setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    @Test
    void optionsAreMendedMarkedAddedAndTakenOutBeforeAQuestionIsTaken(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the plan is there", () -> page.says("First"));
        bring(robot, "Which? {=a ~b ~c}\n\nPairs {=e -> f =g -> h}\n");
        page.until("it is shown", () -> page.says("3 options · 1 right"));
        robot.push(KeyCode.TAB);
        assertEquals("Option 1 is right", focus());
        robot.push(KeyCode.SPACE);
        page.until("nothing is right", () -> page.says("3 options"));
        type(robot, "Option 1", "A *");
        type(robot, "Option 2", "c");
        page.until("it says why not", () -> page.says("This option is there already."));
        type(robot, "Option 2", "");
        type(robot, "Option 3", "d");
        assertEquals("Option 4", focus(), "one can go on");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("Option 3 is right", focus());
        robot.push(KeyCode.SPACE);
        page.until("one is right", () -> page.says("3 options · 1 right"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.DOWN);
        page.until("the other is shown", () -> page.field("Option 1").getText().isEmpty());
        type(robot, "Option 1", "e-f");
        type(robot, "Option 2", "g-h");
        page.until("it can be taken", () -> page.says("2 questions are added in 2 blocks"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        until(List.of("First", "Questions", "Questions (2)", "Last"));
        var blocks = room.session().agenda().blocks();
        var item = ((Quiz) blocks.get(1).activity()).first();
        assertEquals(
                List.of("A *", "c", "d"),
                item.question().options().stream().map(Option::words).toList());
        assertEquals(
                List.of("d"),
                item.question().options().stream()
                        .filter(option -> item.correct().contains(option.id()))
                        .map(Option::words)
                        .toList());
        assertEquals(
                List.of("e-f", "g-h"),
                ((Poll) blocks.get(2).activity())
                        .first().options().stream().map(Option::words).toList());
    }

    @Test
    void aHarmfulFileIsRefusedInASentence(FxRobot robot) throws Exception {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the plan is there", () -> page.says("First"));
        bring(robot, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><assessmentItem/>");
        page.until(
                "it is refused",
                () ->
                        page.says(
                                "The file declares a document type. It was not read, as such a"
                                        + " declaration can fetch or multiply things."));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("First", "Last"), titles());

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        page.until("it asks as what", () -> page.says("Take the plan out"));
        robot.push(KeyCode.ENTER);
        page.until(
                "it is written",
                () -> page.says("Ally learning_ onboarding cohort.xlsx was written."));
        var back =
                AgendasIn.read(
                        Files.readAllBytes(folder.resolve("Ally learning_ onboarding cohort.xlsx")),
                        ZoneId.of("UTC"));
        assertEquals(
                List.of("First", "Last"),
                back.rows().stream().map(row -> row.block().title()).toList());
    }

    @Test
    void onTheFirstPageAnAgendaBecomesAWorkshopOfItsOwn(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        robot.interact(window::goHome);
        bring(robot, OFFSITE);
        page.until("it is shown", () -> page.says("One block is added"));
        robot.push(KeyCode.ENTER);
        page.until("it is open", () -> page.says("Arrive"));
        var made = window.live().now().session().workshop();
        assertEquals("Offsite", made.title());
        assertEquals(Optional.of(LocalDate.of(2027, 7, 1)), made.day());
        assertEquals(LocalTime.of(9, 30), made.startsAt());
        assertEquals(Optional.of(ZoneId.of("Europe/Rome")), made.zone());
        assertEquals(List.of("First", "Last"), titles());
        page.press("Undo");
        page.until("it is gone again", () -> !window.isWorkshopOpen());
        page.until("and can be brought back", () -> page.says("“Offsite” was deleted."));

        page.open(room.live);
        page.until("the plan is there", () -> page.says("First"));
        bring(robot, OFFSITE);
        page.until(
                "what only a workshop of its own would have is told",
                () ->
                        page.says(
                                "Cannot be carried over: The title “Offsite” · The day, 1 July 2027"
                                        + " · The beginning at 09:30 · The time zone Europe/Rome"));
        robot.push(KeyCode.ESCAPE);
    }

    private static final String ODD_KEYS =
            """
            {"format": "plenary-workshop", "version": 1, "title": "Day", "rooom": "B", "agenda": [
              {"title": "One", "minutes": 5, "kind": "break"},
              {"title": "Two", "minutes": 5, "kind": "talk", "minuts": 7}]}
            """;

    @Test
    void keysOfANewPlanThatAreNotKnownAreNamedAndKept(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        robot.interact(window::goHome);
        bring(robot, ODD_KEYS);
        page.until("it is shown", () -> page.says("2 blocks are added"));
        assertTrue(
                page.says(
                        "Plenary does not know “rooom”. It is kept and written again. If it is a"
                                + " typing error, correct the file."));
        robot.push(KeyCode.ENTER);
        page.until("it is open", () -> page.says("Two"));
        var made = window.live().now().session().workshop();
        assertTrue(new WorkshopFile(made, "", "").write().contains("\"rooom\": \"B\""));
    }

    @Test
    void keysThatGoIntoAnOpenPlanAreToldFromThoseThatStayBehind(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the plan is there", () -> page.says("First"));
        bring(robot, ODD_KEYS);
        page.until(
                "what stays behind is told",
                () ->
                        page.says(
                                "Cannot be carried over: The title “Day” · The beginning at 09:00 · What Plenary does not know: rooom"));
        assertEquals(
                "Plenary does not know “minuts”. It is kept and written again. If it is a typing"
                        + " error, correct the file.",
                lines(robot).getItems().get(1).said());
        robot.push(KeyCode.ENTER);
        page.until("it is in", () -> titles().contains("Two"));
        var written = new WorkshopFile(room.session().workshop(), "", "").write();
        assertTrue(written.contains("\"minuts\": 7"), written);
        assertFalse(written.contains("rooom"), written);
    }

    @Test
    void whatAFileIsIsToldByItsContent() throws Exception {
        var here = ZoneId.of("UTC");
        var messages = room.messages;
        var texts =
                List.of(
                        "Which? {=a ~b}\n",
                        "Q?\nA) x\nB) y\nANSWER: B\n",
                        "Question,A,B,Correct\nQ?,x,y,A\n",
                        "Which?\n- a\n* b\n",
                        "9:00 Welcome 10\n9:10 Talk 20\n",
                        "Title;Minutes;Kind;Question;Options\nOne;10;Poll;Q?;a\n",
                        "| Title | Minutes |\n|--|--|\n| a | 5 |\n",
                        "Ada Lovelace\nBen\n",
                        "Name;Team\nAda;IT\n",
                        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n",
                        ODD_KEYS);
        assertEquals(
                List.of(
                        "Questions",
                        "Questions",
                        "Questions",
                        "Questions",
                        "Agenda",
                        "Agenda",
                        "Agenda",
                        "Anything",
                        "Anything",
                        "Anything",
                        "Agenda"),
                texts.stream()
                        .map(text -> {
                            try {
                                return Brought.of(
                                                text.getBytes(StandardCharsets.UTF_8),
                                                messages,
                                                here)
                                        .getClass()
                                        .getSimpleName();
                            } catch (UnreadableFile refused) {
                                return refused.reason().name();
                            }
                        })
                        .toList());
    }
}
