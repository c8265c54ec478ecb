package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.WorkshopArchive;
import app.plenary.exchange.WorkshopFile;
import app.plenary.live.LiveSession;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.store.H2Journal;
import app.plenary.ui.Theme;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Workshops that are saved as a file on Home, and opened there. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class WorkshopFilesTest {
    @TempDir static Path temp;
    private H2Journal journal;
    private TestDesk test;
    private ConsoleWindow window;
    private Stage stage;
    private ConsoleRobot page;

    @Start
    void start(Stage on) throws IOException {
        stage = on;
        journal =
                H2Journal.open(
                                Files.createTempDirectory(temp, "data"),
                                InstantSource.fixed(Instant.parse("2026-11-22T13:40:00Z")))
                        .journal();
        test = TestDesk.over(journal, Locale.UK);
        var desk = test.desk(Theme.Appearance.LIGHT, Optional.empty());
        window = new ConsoleWindow(desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
        window.show(on);
    }

    @AfterEach
    void close(FxRobot robot) throws IOException {
        robot.interact(stage::close);
        test.close();
        journal.close();
    }

    private void choose(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        page.until("it asks for a file", () -> page.says("Choose a file…"));
        robot.clickOn("Choose a file…");
    }

    private LiveSession held() {
        var live = test.create(Workshops.ally());
        TestDesk.send(live, new RosterCommand.AddParticipant(ParticipantId.fresh(), "Zoë"));
        TestDesk.send(live, new RosterCommand.AddParticipant(ParticipantId.fresh(), "田中"));
        TestDesk.send(live, new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")));
        TestDesk.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
        TestDesk.send(live, new RunCommand.EndSession());
        return live;
    }

    private static List<String> names(LiveSession live) {
        return live.now().session().roster().inOrder().stream().map(one -> one.name()).toList();
    }

    @Test
    void aWorkshopWithItsSessionIsSavedAndOpenedAgain(FxRobot robot) throws Exception {
        page = new ConsoleRobot(robot, window, stage);
        var live = held();
        page.home();
        page.until("it is there", () -> page.says("Ally learning: onboarding cohort"));
        var file = temp.resolve("ally.plenary");
        test.file = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        page.until(
                "it asks what",
                () -> page.says("Save “Ally learning: onboarding cohort” as a file"));
        robot.clickOn("With the session");
        page.until(
                "what goes along is told",
                () ->
                        page.says(
                                "The plan with your private notes, and all that happened: 2 people by name, their answers, groups and notes. Anonymous answers carry no names here either. Phones cannot come back in with it."));
        robot.push(KeyCode.ENTER);
        page.until("it is saved", () -> page.says("“ally.plenary” was saved."));

        choose(robot);
        page.until("what is in it is shown", () -> page.says("Add to my workshops"));
        robot.push(KeyCode.ENTER);
        page.until("it is added", () -> page.says("“Ally learning: onboarding cohort” was added."));
        var all = test.library.workshops().get();
        assertEquals(2, all.size());
        var other =
                all.stream().filter(one -> !one.id().equals(live.id())).findFirst().orElseThrow();
        assertEquals(Phase.ENDED, other.phase());
        assertEquals(names(live), names(test.library.open(other.id()).get()));
        try (var beside = Files.list(temp)) {
            assertTrue(beside.noneMatch(path -> path.toString().endsWith(".tmp")));
        }
    }

    @Test
    void keysThatAreNotKnownAreNamedBeforeAFileIsAddedAndStay(FxRobot robot) throws Exception {
        page = new ConsoleRobot(robot, window, stage);
        var json =
                """
                {"format": "plenary-workshop", "version": 1, "title": "Day", "rooom": "B", "agenda": [
                  {"title": "One", "minutes": 5, "kind": "break"},
                  {"title": "Two", "minutes": 5, "kind": "talk", "minuts": 7}]}
                """;
        var plan = assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(json)).file();
        var file = temp.resolve("day.plenary");
        new WorkshopArchive(plan, Optional.empty(), Map.of()).save(file);
        page.home();
        test.file = Optional.of(file);
        choose(robot);
        page.until(
                "they are named",
                () ->
                        page.says(
                                "Plenary does not know “rooom”. It is kept and written again. If it is a typing error, correct the file.\n"
                                        + "Block 2: Plenary does not know “minuts”. It is kept and written again. If it is a typing error, correct the file."));
        robot.push(KeyCode.ENTER);
        page.until("it is added", () -> page.says("“Day” was added."));
        var id = test.library.workshops().get().getFirst().id();
        var added = test.library.open(id).get().now().session().workshop();
        assertEquals(plan.write(), new WorkshopFile(added, "", "").write());
    }

    @Test
    void whatIsNoWorkshopIsRefusedInWordsAndNothingIsAdded(FxRobot robot) throws Exception {
        page = new ConsoleRobot(robot, window, stage);
        page.home();
        test.file = Optional.of(Files.writeString(temp.resolve("odd.plenary"), "no zip"));
        choose(robot);
        page.until(
                "it is refused",
                () ->
                        page.says("“odd.plenary” cannot be opened")
                                && page.says(
                                        "This file is damaged or is no Plenary workshop. If it was sent by mail, have it sent again."));
        robot.push(KeyCode.ENTER);
        test.file = Optional.of(temp.resolve("gone.plenary"));
        choose(robot);
        page.until("it is gone", () -> page.says("“gone.plenary” cannot be opened"));
        assertTrue(test.library.workshops().get().isEmpty());
    }
}
