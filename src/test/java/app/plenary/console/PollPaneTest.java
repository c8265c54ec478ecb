package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Asking a running room with the keys alone, as a person does it, in the whole window. */
class PollPaneTest extends WindowedRoom {

    PollPaneTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("Welcome", 5, new Talk()),
                                Block.of(
                                        "Lunch",
                                        5,
                                        Poll.of("Soup or rice?", false, List.of("Soup", "Rice")))),
                        Locale.UK));
    }

    private void running(FxRobot robot) {
        room.open().join("Ada", "Ben", "Chloé").start();
        page = room.runPage(robot, window, stage);
        page.until("the block is shown", () -> page.says("Pause"));
    }

    private void until(String what, Predicate<Session> condition) {
        page.until(what, () -> condition.test(room.session()));
    }

    private boolean isDialogOpen() {
        var desk = room.shown;
        return desk != null && desk.shell().dialogs().openProperty().get();
    }

    private void lunch() {
        room.next(1);
        page.until("the poll is shown", () -> page.says("Close voting"));
    }

    @Test
    void twoKeysAskOverATalkAndOnePutsItAway(FxRobot robot) {
        running(robot);
        robot.push(KeyCode.Q);
        page.until("the panel is there", this::isDialogOpen);
        robot.push(KeyCode.Y);
        until("it is asked", session -> session.up().isPresent());
        var asked = room.session().up().orElseThrow();
        assertEquals(Stage.OPEN, room.session().poll(asked).stage());
        page.until("it shows over the talk", () -> page.says("Over “Welcome”"));
        page.until("with its options", () -> page.says("0 of 3 answered"));
        robot.push(KeyCode.R);
        until("it is revealed", s -> s.poll(asked).stage() == Stage.REVEALED);
        page.until("it can be put away", () -> page.says("Put away"));
        robot.push(KeyCode.X);
        until("it is away", session -> session.up().isEmpty());
        page.until("the talk is back", () -> !page.says("Over “Welcome”"));
        robot.push(KeyCode.SHIFT, KeyCode.Q);
        page.until("the list of polls is there", this::isDialogOpen);
        robot.push(KeyCode.ENTER);
        until("it is back on the wall", session -> session.up().isPresent());
    }

    @Test
    void aTypedQuestionIsAskedByEnter(FxRobot robot) {
        running(robot);
        robot.push(KeyCode.Q);
        page.until("the panel is there", this::isDialogOpen);
        var field = page.field("Your question — ↑ ↓ changes how it is answered, Enter asks");
        robot.interact(() -> {
            field.requestFocus();
            field.setText("Shall we go on?");
        });
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        until("it is asked", session -> session.up().isPresent());
        var poll = room.session().pollOf(room.session().up().orElseThrow()).orElseThrow();
        assertEquals("Shall we go on?", poll.title());
        assertEquals("words", poll.first().kind().name());
    }

    @Test
    void handsAreCountedInOneLineAndMoreThanPeopleOnlyKnowingly(FxRobot robot) {
        running(robot);
        lunch();
        robot.push(KeyCode.H);
        page.until("the panel is there", this::isDialogOpen);
        var line = page.field("Hands for each option in turn, such as 12 5 3");
        robot.interact(() -> line.setText("3 2"));
        page.until("it warns", () -> page.says("That would be 5 answers, but 3 people are here."));
        robot.push(KeyCode.ENTER);
        assertTrue(isDialogOpen());
        assertEquals(0, room.session().poll(room.block(1)).answered());
        page.press("Count anyway");
        until("they count", session -> session.poll(room.block(1)).answered() == 5);
        assertEquals(
                Map.of(1, 3, 2, 2),
                room.session()
                        .poll(room.block(1))
                        .answers()
                        .hands()
                        .values()
                        .iterator()
                        .next()
                        .counts());
        page.until("the pane tells it", () -> page.says("3 · 60 %"));
    }

    @Test
    void theLaptopTakesOneBallotAfterTheOtherAndShowsNoneOfIt(FxRobot robot) {
        running(robot);
        lunch();
        robot.push(KeyCode.I);
        page.until("the panel is there", () -> page.says("Give this answer"));
        for (int i = 1; i <= 2; i++) {
            int answers = i;
            var rice =
                    robot.lookup(".answer-button")
                            .match((ToggleButton button) -> button.getText().equals("Rice"))
                            .queryAs(ToggleButton.class);
            assertFalse(rice.isSelected());
            robot.interact(rice::fire);
            page.press("Give this answer");
            until(
                    "it counts",
                    session -> session.poll(room.block(1)).answers().handedIn().size() == answers);
            page.until("it is wiped", () -> robot.lookup(".answer-button").queryAll().isEmpty());
            page.press("Next person");
        }
        robot.push(KeyCode.ESCAPE);
        page.until("the console is back", () -> page.says("2 of 3 answered"));
    }

    @Test
    void askingAgainKeepsTheFirstTimeAndResetCanBeTakenBack(FxRobot robot) {
        running(robot);
        lunch();
        room.vote(room.people.getFirst(), room.block(1), 1);
        page.until("it is counted", () -> page.says("1 of 3 answered"));
        robot.push(KeyCode.U);
        page.until(
                "the preview is hidden",
                () -> page.says("Your preview is hidden. Results still arrive."));
        robot.push(KeyCode.U);
        page.until("it is back", () -> page.says("1 · 100 %"));
        robot.push(KeyCode.SHIFT, KeyCode.V);
        until("it is asked again", session -> session.poll(room.block(1)).number() == 2);
        page.until("nobody answered yet", () -> page.says("0 of 3 answered"));
        var first =
                robot.lookup(".segment")
                        .match((ToggleButton button) -> button.getText().equals("First time"))
                        .queryAs(ToggleButton.class);
        robot.interact(first::fire);
        page.until("the first time shows", () -> page.says("1 of 3 answered"));
        robot.interact(() -> window.commands().find("poll.reset").orElseThrow().run());
        until("it waits", session -> session.poll(room.block(1)).stage() == Stage.WAITING);
        page.press("Undo");
        until("it is open again", session -> session.poll(room.block(1)).stage() == Stage.OPEN);
        assertEquals(
                Set.of(1, 2),
                Set.copyOf(
                        room.session().pollRuns(room.block(1)).stream()
                                .map(run -> run.number())
                                .toList()));
    }
}
