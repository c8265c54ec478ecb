package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.session.Phase;
import app.plenary.session.Session;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A session steered by keys while another page than Run is in front, and a day by a clicker. */
class SteeringTest extends WindowedRoom {
    private static final int DAY = 40;

    SteeringTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                IntStream.range(0, DAY)
                                        .mapToObj(i -> Block.of("Block " + (i + 1), 10, new Talk()))
                                        .toArray(Block[]::new)),
                        Locale.UK));
    }

    private void running(FxRobot robot) {
        room.open().start();
        page = room.runPage(robot, window, stage);
        page.until("it runs", () -> page.says("of 10:00"));
    }

    private void go(FxRobot robot, KeyCode digit, Mode mode) {
        robot.push(KeyCode.CONTROL, digit);
        page.until(mode + " is in front", () -> page.mode() == mode);
    }

    private void until(String what, Predicate<Session> condition) {
        page.until(what, () -> condition.test(room.session()));
    }

    private void untilOn(int index) {
        until("block " + (index + 1) + " is on", session -> session.isOn(room.block(index)));
    }

    private void says(String words) {
        page.until("it says: " + words, () -> page.says(words));
    }

    private void plannedIs(int minutes) {
        until(
                minutes + " minutes",
                s -> s.countdown().orElseThrow().planned().toMinutes() == minutes);
    }

    @Test
    void aClickerSteersFromThePlanAndItIsTold(FxRobot robot) {
        running(robot);
        go(robot, KeyCode.DIGIT1, Mode.PLAN);
        page.until(
                "the rows have the keys", () -> robot.lookup(".agenda-list").query().isFocused());
        robot.push(KeyCode.PAGE_DOWN);
        untilOn(1);
        says("Now on: Block 2 · 10 min");
        robot.push(KeyCode.PAGE_UP);
        untilOn(0);
        says("Now on: Block 1 · 10 min");
        robot.push(KeyCode.F5);
        page.until("the wall is on", () -> room.wall.get().shown() && !room.wall.get().blank());
        robot.push(KeyCode.ESCAPE);
        page.until("the wall is dark", () -> room.wall.get().blank());
        robot.push(KeyCode.B);
        page.until("the wall is light", () -> !room.wall.get().blank());
        robot.push(KeyCode.PERIOD);
        page.until("the wall is dark again", () -> room.wall.get().blank());
        robot.push(KeyCode.F);
        page.until("the wall stands", () -> room.wall.get().frozen());
        robot.push(KeyCode.ADD);
        plannedIs(11);
        says("Block 1: now 11 min");
        robot.push(KeyCode.SHIFT, KeyCode.ADD);
        plannedIs(16);
        robot.push(KeyCode.N);
        untilOn(1);
        assertEquals(Mode.PLAN, page.mode());
    }

    @Test
    void inThePlanArrowsAndSpaceAreTheRows(FxRobot robot) {
        running(robot);
        go(robot, KeyCode.DIGIT1, Mode.PLAN);
        page.until(
                "the rows have the keys", () -> robot.lookup(".agenda-list").query().isFocused());
        robot.push(KeyCode.RIGHT).push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.LEFT);
        assertTrue(robot.lookup(".agenda-list").query().isFocused(), "the rows have kept the keys");
        robot.push(KeyCode.ADD); // is done after them
        plannedIs(11);
        assertTrue(room.session().isOn(room.block(0)), "no arrow has moved it on");
        assertEquals(Phase.RUNNING, room.session().phase());
    }

    @Test
    void whereOneTypesLettersAreTextAndTheClickerStillWorks(FxRobot robot) {
        running(robot);
        go(robot, KeyCode.DIGIT1, Mode.PLAN);
        var title = (TextField) page.field("Title of the workshop");
        robot.interact(() -> {
            title.requestFocus();
            title.clear();
        });
        robot.write("no. b f +- n").push(KeyCode.RIGHT);
        assertEquals("no. b f +- n", title.getText());
        robot.push(KeyCode.PAGE_DOWN);
        untilOn(1);
        assertEquals(10, room.session().countdown().orElseThrow().planned().toMinutes());
        assertFalse(room.wall.get().shown());
        assertTrue(title.isFocused(), "and typing goes on");
        var notes = (TextArea) page.field("Notes — only you see them");
        robot.interact(notes::requestFocus);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.F5);
        page.until("the wall is on", () -> room.wall.get().shown());
        assertTrue(room.session().isOn(room.block(1)), "notes turn their own pages");
    }

    @Test
    void theKeysWorkOnReviewAndOnHome(FxRobot robot) {
        running(robot);
        go(robot, KeyCode.DIGIT3, Mode.REVIEW);
        robot.push(KeyCode.PAGE_DOWN);
        untilOn(1);
        says("Now on: Block 2 · 10 min");
        page.home();
        robot.push(KeyCode.PAGE_DOWN);
        untilOn(2);
        says("Now on: Block 3 · 10 min");
        robot.push(KeyCode.F5);
        page.until("the wall is on", () -> room.wall.get().shown());
        robot.push(KeyCode.ESCAPE);
        page.until("the wall is dark", () -> room.wall.get().blank());
    }

    @Test
    void whatCannotBeTakenBackIsAskedForFromEveryPage(FxRobot robot) {
        running(robot);
        for (int i = 1; i < DAY; i++) {
            room.next(1);
        }
        go(robot, KeyCode.DIGIT1, Mode.PLAN);
        robot.push(KeyCode.PAGE_DOWN);
        says("Finish the workshop?");
        robot.push(KeyCode.ENTER);
        until("it is over", session -> session.phase() == Phase.ENDED);
        says("The session is over.");
    }

    @Test
    void aWholeDayIsRunByAClicker(FxRobot robot) {
        room.open();
        page = room.runPage(robot, window, stage);
        robot.push(KeyCode.F5);
        untilOn(0);
        for (int i = 1; i < DAY; i++) {
            room.pass(Duration.ofMinutes(i % 3 == 0 ? 12 : 9));
            if (i == 7) {
                go(robot, KeyCode.DIGIT1, Mode.PLAN);
            } else if (i == 14) {
                go(robot, KeyCode.DIGIT2, Mode.RUN);
            }
            if (i % 10 == 0) {
                robot.push(KeyCode.ESCAPE);
                page.until("the wall is dark", () -> room.wall.get().blank());
                robot.push(KeyCode.SHIFT, KeyCode.F5);
                page.until("the wall is light", () -> !room.wall.get().blank());
            }
            robot.push(KeyCode.PAGE_DOWN);
            untilOn(i);
            if (i == 20) {
                robot.push(KeyCode.PAGE_UP);
                untilOn(i - 1);
                robot.push(KeyCode.PAGE_DOWN);
                untilOn(i);
            }
        }
        room.pass(Duration.ofMinutes(10));
        robot.push(KeyCode.PAGE_DOWN);
        says("Finish the workshop?");
        robot.push(KeyCode.ENTER);
        until("it is over", session -> session.phase() == Phase.ENDED);
        var took =
                room.session().runs().stream()
                        .map(run -> run.took(room.now.get()))
                        .reduce(Duration.ZERO, Duration::plus);
        assertEquals(Duration.between(RunFixture.START, room.now.get()), took);
        assertEquals(DAY + 2, room.session().runs().size());
    }
}
