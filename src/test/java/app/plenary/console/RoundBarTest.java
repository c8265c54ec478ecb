package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Talk;
import app.plenary.session.Breakout;
import app.plenary.session.GroupNote;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A round of groups steered by keyboard, in the whole window. */
class RoundBarTest extends WindowedRoom {
    RoundBarTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                Block.of(
                                        "Meet",
                                        20,
                                        new BreakoutRounds("What helps?", 4, 2)
                                                .withRoles(List.of(GroupRole.SCRIBE))),
                                Block.of("Close", 5, new Talk())),
                        Locale.UK));
    }

    private void drawn(FxRobot robot) {
        room.open().join("Ada", "Ben", "Chloé", "Dov", "Eva", "Finn", "Gil", "Hana").start();
        page = room.runPage(robot, window, stage);
        page.until("the block is shown", () -> page.says("Pause"));
        robot.push(KeyCode.G);
        page.until("cards are there", () -> page.says("Window"));
        page.until("the round is on", () -> page.says("Round 1 of 2"));
    }

    private void until(String what, Predicate<Breakout> condition) {
        page.until(
                what, () -> room.session().breakout(room.block(0)).filter(condition).isPresent());
    }

    private static PersonChip first(FxRobot robot) {
        return robot.lookup(".group-card .person-chip").queryAs(PersonChip.class);
    }

    @Test
    void aRoundIsExtendedCalledBackAndFollowedByKeys(FxRobot robot) {
        drawn(robot);
        assertTrue(page.says("What helps?"));
        assertTrue(page.says("scribe"), "who writes is told on the board");
        robot.push(KeyCode.ALT, KeyCode.EQUALS);
        until("a minute more", b -> b.run().extra().equals(Duration.ofMinutes(1)));
        robot.push(KeyCode.ALT, KeyCode.MINUS);
        until("a minute less", b -> b.run().extra().isZero());
        robot.push(KeyCode.C);
        until("called back", Breakout::isCalledBack);
        page.until("and shown", () -> page.says("Round 1 · called back"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("taken back", b -> !b.isCalledBack());
        robot.push(KeyCode.S);
        until("the next round", b -> b.round() == 1);
        page.until("and shown", () -> page.says("Round 2 of 2"));
    }

    @Test
    void twoMinutesBeforeTheEndItIsTold(FxRobot robot) {
        drawn(robot);
        room.pass(Duration.ofSeconds(485));
        page.until("told", () -> page.says("Round 1: two minutes left."));
    }

    @Test
    void aPersonAndAGroupAreLockedByKeysAndAShuffleSaysSo(FxRobot robot) {
        drawn(robot);
        var chip = first(robot);
        robot.interact(chip::requestFocus);
        robot.push(KeyCode.L);
        until("the person is locked", b -> b.isLocked(0, chip.person()));
        page.until("and shown", chip::isLocked);
        robot.push(KeyCode.SHIFT, KeyCode.L);
        until("the group is locked", b -> b.isLocked(0, 0));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("the group is free again", b -> !b.isLocked(0, 0));
        robot.push(KeyCode.G);
        page.until(
                "the shuffle says so",
                () -> page.says("The groups are drawn anew; what is locked stayed."));
        until(
                "the person stayed",
                b -> b.rounds().getFirst().groupOf(chip.person()).equals(Optional.of(0)));
    }

    @Test
    void aNoteIsWrittenOnTheCardAndTakenBack(FxRobot robot) {
        drawn(robot);
        var field = robot.lookup(".group-card .text-area").queryAs(TextArea.class);
        robot.interact(field::requestFocus);
        robot.write("Ask c early");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(
                "written",
                b ->
                        b.notes().values().stream()
                                .map(GroupNote::text)
                                .toList()
                                .equals(List.of("Ask c early")));
        robot.interact(() -> first(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("taken back", () -> field.getText().isEmpty());
    }
}
