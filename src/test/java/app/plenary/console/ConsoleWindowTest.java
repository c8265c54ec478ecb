package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.WallState;
import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.session.JoinCode;
import app.plenary.session.Phase;
import app.plenary.session.RunCommand;
import app.plenary.ui.Theme;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** The window as a person uses it, by keyboard and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class ConsoleWindowTest {
    private final TestDesk test = new TestDesk(Locale.UK);
    private Desk desk;
    private ConsoleWindow window;
    private Stage stage;
    private ConsoleRobot page;

    @Start
    void start(Stage on) {
        stage = on;
        test.samples.add(Workshops.ally());
        desk = test.desk(Theme.Appearance.LIGHT, Optional.of(TestDesk.NOW.plusSeconds(60)));
        window = new ConsoleWindow(desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
        window.show(on);
    }

    private void begin(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
    }

    @Test
    void theFirstStartLeadsToTheSample(FxRobot robot) {
        begin(robot);
        page.press("Open the sample workshop");
        page.until("the plan shows the sample", () -> page.titles().size() == 9);
        assertEquals("Check-in round", page.titles().getFirst());
        assertEquals(1, test.opened.size());
    }

    @Test
    void anAgendaIsTypedByKeyboardAlone(FxRobot robot) {
        begin(robot);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        page.until("the title has the focus", () -> page.focusText().equals("New workshop"));
        robot.write("Retro").push(KeyCode.ENTER);
        page.until(
                "it is renamed",
                () -> page.live().now().session().workshop().title().equals("Retro"));
        robot.push(KeyCode.CONTROL, KeyCode.N).write("Check-in 10").push(KeyCode.ENTER);
        page.until("the first is there", () -> page.titles().equals(List.of("Check-in")));
        robot.write("Coffee break 15").push(KeyCode.ENTER);
        page.until(
                "both are there", () -> page.titles().equals(List.of("Check-in", "Coffee break")));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ALT, KeyCode.UP);
        page.until("moved up", () -> page.titles().equals(List.of("Coffee break", "Check-in")));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        page.until("duplicated", () -> page.titles().size() == 3);
        robot.push(KeyCode.DELETE);
        page.until("deleted", () -> page.titles().equals(List.of("Coffee break", "Check-in")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("brought back", () -> page.titles().size() == 3);
        page.until("said so", () -> page.says("Undone: “Coffee break” deleted"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        page.until("deleted again", () -> page.titles().size() == 2);
    }

    @Test
    void titleAndMinutesAreEditedInPlace(FxRobot robot) {
        begin(robot);
        page.open(test.create(Workshops.plain("Plain", new Talk(), new Talk())));
        robot.push(KeyCode.ENTER);
        page.until("the title is a field", () -> page.focusText().equals("Block 1"));
        robot.write("Welcome").push(KeyCode.TAB);
        page.until("the minutes are a field", () -> page.focusText().equals("10"));
        robot.write("0").push(KeyCode.ENTER);
        assertTrue(page.says("A block takes 1 to 1,440 whole minutes."));
        robot.write("7").push(KeyCode.ENTER);
        page.until(
                "both are taken",
                () ->
                        page.blocks().getFirst().title().equals("Welcome")
                                && page.blocks().getFirst().minutes() == 7);
        page.until("rows have the keys again", () -> page.focusText().isEmpty());
        robot.push(KeyCode.F2).write("Not this").push(KeyCode.ESCAPE);
        page.until("the old title is back", () -> page.titles().getFirst().equals("Welcome"));
        assertEquals("Welcome", page.blocks().getFirst().title());
    }

    @Test
    void aRowOutOfSightComesIntoSightToBeTypedInto(FxRobot robot) {
        begin(robot);
        page.open(test.create(PlanDays.of(300)));
        var list = robot.lookup(".agenda-list").queryListView();
        page.until("it is drawn", () -> Rows.drawn(list).size() > 3);
        robot.interact(() -> list.getSelectionModel().clearAndSelect(1));
        robot.interact(() -> list.scrollTo(200));
        page.until("far away", () -> Rows.drawn(list).getFirst().getIndex() > 100);
        robot.push(KeyCode.F2);
        page.until(
                "the title is a field",
                () -> page.focusText().equals(page.blocks().get(1).title()));
        robot.write("Near again").push(KeyCode.ENTER);
        page.until("taken", () -> page.blocks().get(1).title().equals("Near again"));
    }

    @Test
    void aRefusedFieldKeepsItsTextAndSaysWhy(FxRobot robot) {
        begin(robot);
        page.open(test.create(Workshops.plain("Plain", new Talk())));
        robot.interact(() -> page.field("Minutes").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("ten").push(KeyCode.TAB);
        page.until("it says why", () -> page.says("Minutes are a whole number, such as 10."));
        assertEquals("ten", page.field("Minutes").getText());
        robot.interact(() -> page.field("Minutes").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("25").push(KeyCode.ENTER);
        page.until("it is taken", () -> page.blocks().getFirst().minutes() == 25);
        page.until(
                "the reason is gone", () -> !page.says("Minutes are a whole number, such as 10."));
    }

    @Test
    void plainKeysRestWhileSomeoneTypesAndWhileADialogIsOpen(FxRobot robot) {
        begin(robot);
        page.open(test.create(Workshops.plain("Plain", new Talk())));
        robot.push(KeyCode.F5);
        page.until("the wall is on", () -> desk.wall().get().shown());
        robot.push(KeyCode.CONTROL, KeyCode.N).write("b f");
        assertFalse(desk.wall().get().blank());
        robot.push(KeyCode.ESCAPE).push(KeyCode.B);
        page.until("the wall is dark", () -> desk.wall().get().blank());
        robot.push(KeyCode.F1);
        page.until("the keys are listed", () -> page.says("Freeze the wall"));
        robot.push(KeyCode.B);
        assertTrue(desk.wall().get().blank());
        robot.push(KeyCode.ESCAPE).push(KeyCode.PERIOD);
        page.until("the wall is light", () -> !desk.wall().get().blank());
    }

    @Test
    void aLineToTheRoomIsTypedShownTakenUpAgainAndTakenAway(FxRobot robot) {
        begin(robot);
        page.open(test.create(Workshops.plain("Plain", new Talk())));
        robot.push(KeyCode.F5);
        page.until("the wall is on", () -> desk.wall().get().shown());
        robot.push(KeyCode.M);
        page.until("it asks for the line", () -> page.says("Message to the room"));
        robot.write("x".repeat(150)).push(KeyCode.ENTER);
        page.until(
                "it is too long",
                () ->
                        page.says(
                                "At most 140 characters, so that it can be read from the back row."));
        assertEquals(Optional.empty(), desk.wall().get().message());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("  Back  at half past ").push(KeyCode.ENTER);
        page.until("it shows", () -> desk.wall().get().message().isPresent());
        assertEquals(Optional.of("Back at half past"), desk.wall().get().message());
        page.until("the bar says so", () -> page.says("Projector: message"));
        robot.push(KeyCode.M).push(KeyCode.DELETE).push(KeyCode.ENTER);
        page.until("it is gone", () -> desk.wall().get().message().isEmpty());
        robot.push(KeyCode.M);
        page.until("it is offered again", () -> page.says("Back at half past"));
        robot.push(KeyCode.TAB).push(KeyCode.ENTER).push(KeyCode.ENTER);
        page.until("it shows again", () -> desk.wall().get().message().isPresent());
        robot.push(KeyCode.M).write("never mind").push(KeyCode.ESCAPE);
        assertEquals(Optional.of("Back at half past"), desk.wall().get().message());
    }

    @Test
    void theAgendaComesOnTheWallAndGoes(FxRobot robot) {
        begin(robot);
        page.open(test.create(Workshops.plain("Plain", new Talk())));
        robot.push(KeyCode.F5);
        page.until("the wall is on", () -> desk.wall().get().shown());
        robot.push(KeyCode.T);
        page.until("agenda", () -> desk.wall().get().page() == WallState.Page.AGENDA);
        robot.push(KeyCode.T);
        page.until("activity", () -> desk.wall().get().page() == WallState.Page.ACTIVITY);
    }

    @Test
    void startingOpensTheRoomAndGoesToRun(FxRobot robot) {
        begin(robot);
        var live = test.create(Workshops.plain("Plain", new Talk()));
        page.open(live);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        page.until("the room is open", () -> live.now().session().phase() == Phase.LOBBY);
        page.until("Run is in front", () -> page.mode() == Mode.RUN);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Mode.PLAN, page.mode());
        robot.push(KeyCode.ESCAPE);
        page.until("Home says so", () -> page.says("THE ROOM IS OPEN"));
        assertEquals(List.of(live), test.opened);
    }

    @Test
    void anEmptyAgendaIsNotStarted(FxRobot robot) {
        begin(robot);
        var live = test.create(Workshops.plain("Plain"));
        page.open(live);
        page.press("Start workshop");
        page.until("it says why", () -> page.says("The agenda is empty. Add a block first."));
        assertEquals(Phase.PLANNED, live.now().session().phase());
    }

    @Test
    void aDeletedWorkshopComesBack(FxRobot robot) {
        test.create(Workshops.plain("Older", new Talk()));
        test.goTo(TestDesk.NOW.plusSeconds(1));
        test.create(Workshops.plain("Newer", new Talk()));
        begin(robot);
        page.home();
        page.until("both are shown", () -> page.says("Newer") && page.says("Older"));
        robot.push(KeyCode.DELETE);
        page.until("it is gone", () -> !page.says("Newer"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> page.says("Newer"));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        page.until("a copy stands beside it", () -> page.says("Newer (copy)"));
        robot.push(KeyCode.CONTROL, KeyCode.F).write("olde");
        page.until("only what fits", () -> !page.says("Newer") && page.says("Older"));
        robot.push(KeyCode.ENTER);
        page.until("it is open", () -> window.isWorkshopOpen());
        assertEquals("Older", page.live().now().session().workshop().title());
    }

    @Test
    void afterACrashTheTimeThatWasLeftCanBeKept(FxRobot robot) {
        var live = test.create(Workshops.ally());
        TestDesk.send(live, new RunCommand.OpenRoom(JoinCode.random(new Random(1))));
        TestDesk.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
        test.goTo(TestDesk.NOW.plus(Duration.ofMinutes(30)));
        robot.interact(() -> {
            stage.close();
            start(new Stage());
        });
        begin(robot);
        page.press("Resume where it was: 9:00 left");
        page.until("it is open", () -> window.isWorkshopOpen());
        assertEquals(
                Duration.ofMinutes(9),
                live.now()
                        .session()
                        .countdown()
                        .orElseThrow()
                        .remaining(TestDesk.NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void aFailingDiskIsSeenAndTriedAgain(FxRobot robot) {
        begin(robot);
        page.open(test.create(Workshops.plain("Plain", new Talk())));
        test.journal.failWith(new IOException("disk full"));
        robot.push(KeyCode.CONTROL, KeyCode.N).write("Lost? 5").push(KeyCode.ENTER);
        page.until("the banner is there", () -> page.says("Not saved"));
        test.journal.failWith(null);
        page.press("Try again");
        page.until("it is saved after all", () -> page.titles().contains("Lost?"));
        page.until("the banner is gone", () -> !page.says("Not saved"));
    }

    @Test
    void aWorkshopThatCannotBeSavedIsNotMadeAndSaysSo(FxRobot robot) {
        begin(robot);
        test.journal.failWith(new IOException("disk full"));
        page.press("Open the sample workshop");
        page.until(
                "it says why",
                () ->
                        page.says(
                                "The new workshop could not be saved, so it was not made. Make room"
                                        + " on the disk and try again."));
        assertTrue(test.opened.isEmpty());
        test.journal.failWith(null);
        page.press("Open the sample workshop");
        page.until("the plan shows the sample", () -> page.titles().size() == 9);
    }

    @Test
    void threeHundredBlocksStayLight(FxRobot robot) {
        begin(robot);
        var blocks = new Block[300];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Workshops.block("T".repeat(200), 5, new Talk());
        }
        page.open(
                test.create(
                        Workshops.of(
                                "Long", Optional.empty(), java.time.LocalTime.of(9, 0), blocks)));
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
        assertTrue(page.rowsDrawn() < 60, "only rows in sight are drawn");
        robot.push(KeyCode.END);
        page.until("the last is chosen", () -> page.says("T".repeat(200)));
    }

    @Test
    void aWorkshopThatIsClosedIsLetGo(FxRobot robot) {
        // on a stage of its own: the test kit keeps all events of the other
        robot.interact(() -> {
            stage.close();
            stage = new Stage();
            desk = test.desk(Theme.Appearance.LIGHT, Optional.empty());
            window =
                    new ConsoleWindow(
                            desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
            window.show(stage);
        });
        begin(robot);
        var pages = new ArrayList<WeakReference<WorkshopPage>>();
        for (String title : List.of("First", "Second", "Third")) {
            page.open(test.create(Workshops.plain(title, new Talk(), new Talk())));
            robot.interact(() -> pages.add(new WeakReference<>(window.page())));
            page.home();
        }
        page.until(
                "nothing keeps their pages",
                () -> {
                    System.gc();
                    return pages.stream().limit(2).allMatch(each -> each.get() == null);
                });
    }
}
