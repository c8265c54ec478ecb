package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.BlockChange;
import app.plenary.plan.Importance;
import app.plenary.session.Phase;
import app.plenary.session.PlanCommand;
import app.plenary.session.Session;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A session run with a clicker, caught up, and steered by the palette. */
class RunKeysTest extends WindowedRoom {
    RunKeysTest() {
        super(new RunFixture(RunFixture.afternoon(), Locale.UK));
    }

    private void open(FxRobot robot) {
        page = room.runPage(robot, window, stage);
    }

    private void running(FxRobot robot) {
        room.open().join("Ada", "Zoë Müller").start();
        open(robot);
        page.until("the block is shown", () -> page.says("Pause"));
    }

    private void until(String what, Predicate<Session> condition) {
        page.until(what, () -> condition.test(room.session()));
    }

    private void untilOn(int index) {
        until("block " + index + " is on", session -> session.isOn(room.block(index)));
        page.until("it shows", () -> window.commands().find("run.next").isPresent());
    }

    private ListView<?> rows(FxRobot robot) {
        return robot.lookup(".run-list").queryListView();
    }

    private void select(FxRobot robot, int index) {
        robot.interact(() -> {
            rows(robot).requestFocus();
            rows(robot).getSelectionModel().select(index);
        });
    }

    @Test
    void aClickerRunsTheSession(FxRobot robot) {
        room.open();
        open(robot);
        robot.push(KeyCode.F5);
        untilOn(0);
        page.until("the wall is on", () -> room.wall.get().shown() && !room.wall.get().blank());
        page.until("it shows", () -> page.says("of 10:00"));
        robot.push(KeyCode.PAGE_DOWN);
        untilOn(1);
        page.until("it shows", () -> page.says("of 12:00"));
        robot.push(KeyCode.PAGE_UP);
        untilOn(0);
        robot.push(KeyCode.ESCAPE);
        page.until("the wall is dark", () -> room.wall.get().blank());
        assertEquals(Mode.RUN, page.mode());
        assertEquals(Phase.RUNNING, room.session().phase());
        robot.push(KeyCode.ESCAPE);
        assertTrue(room.wall.get().blank(), "a second Esc changes nothing");
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        page.until("the wall is light", () -> !room.wall.get().blank());
        robot.push(KeyCode.F5);
        assertTrue(room.wall.get().shown(), "a second F5 changes nothing");
        robot.push(KeyCode.PERIOD);
        page.until("the wall is dark", () -> room.wall.get().blank());
        robot.push(KeyCode.B);
        page.until("the wall is light", () -> !room.wall.get().blank());
        robot.push(KeyCode.F);
        page.until("the wall stands", () -> room.wall.get().frozen());
    }

    @Test
    void catchingUpTakesOneKeyAndComesBackWithUndo(FxRobot robot) {
        room.send(
                PlanCommand.change(
                        room.block(2), new BlockChange.Droppable(Optional.of(Importance.LOW))));
        running(robot);
        room.pass(Duration.ofMinutes(19));
        page.until("we are behind", () -> page.says("9 min behind"));
        robot.push(KeyCode.CONTROL, KeyCode.U);
        page.until("three ways", () -> page.says("Shorten") && page.says("Leave out"));
        robot.push(KeyCode.DIGIT2);
        until("left out", session -> session.skipped().contains(room.block(2)));
        page.until("on time", () -> page.says("On time"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("kept", session -> session.skipped().isEmpty());
        page.until("behind again", () -> page.says("9 min behind"));
        robot.push(KeyCode.CONTROL, KeyCode.U);
        page.until("the ways", () -> page.says("Shorten"));
        robot.push(KeyCode.ENTER);
        until("shortened", session -> !session.allotted().isEmpty());
    }

    @Test
    void thePaletteFindsBlocksPeopleAndCommands(FxRobot robot) {
        running(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("agr work");
        robot.push(KeyCode.ENTER);
        untilOn(1);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("zoe");
        robot.push(KeyCode.ENTER);
        page.until("she is chosen", () -> robot.lookup(".people-list").queryListView().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("pause");
        robot.push(KeyCode.ENTER);
        until("paused", session -> session.phase() == Phase.PAUSED);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.ESCAPE);
        assertEquals(Mode.RUN, page.mode());
    }

    @Test
    void comingBlocksAreLeftOutKeptRetimedAndInserted(FxRobot robot) {
        running(robot);
        select(robot, 3);
        robot.push(KeyCode.DELETE);
        until("left out", session -> session.skipped().contains(room.block(3)));
        page.until("it may be kept", () -> enabled("run.keep"));
        robot.push(KeyCode.DELETE);
        until("kept", session -> session.skipped().isEmpty());
        robot.push(KeyCode.L);
        page.until("it asks", () -> page.says("Set"));
        robot.write("16").push(KeyCode.ENTER);
        until(
                "other minutes",
                session -> Duration.ofMinutes(16).equals(session.allotted().get(room.block(3))));
        robot.push(KeyCode.CONTROL, KeyCode.I);
        page.until("it asks", () -> page.says("Insert"));
        robot.write("Energizer 5").push(KeyCode.ENTER);
        until("inserted", session -> session.agenda().blocks().size() == 9);
        assertEquals("Energizer", room.session().agenda().blocks().get(1).title());
        assertEquals(5, room.session().agenda().blocks().get(1).minutes());
    }

    private boolean enabled(String command) {
        return window.commands().find(command).orElseThrow().enabledProperty().get();
    }

    @Test
    void fiveMinutesAndANewBeginning(FxRobot robot) {
        running(robot);
        robot.push(KeyCode.SHIFT, KeyCode.ADD);
        page.until("five more", () -> page.says("of 15:00"));
        robot.push(KeyCode.SHIFT, KeyCode.MINUS);
        page.until("five less", () -> page.says("of 10:00"));
        room.pass(Duration.ofMinutes(4));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        until("begun again", session -> session.runs().size() == 2);
        page.until("the whole time is left", () -> page.says("10:00"));
        assertFalse(room.session().runs().getFirst().endedAt().isEmpty());
    }
}
