package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Talk;
import app.plenary.session.Breakout;
import app.plenary.session.Capture;
import app.plenary.session.GroupWish;
import app.plenary.session.ReportBack;
import app.plenary.session.WishCommand;
import app.plenary.session.WishId;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The faces of the groups in the whole window: board, who met whom, room, reports. */
class GroupFacesTest extends WindowedRoom {
    GroupFacesTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("Meet", 30, new BreakoutRounds("What helps?", 2, 3)),
                                Block.of("Close", 5, new Talk())),
                        Locale.UK));
    }

    private void drawn(FxRobot robot) {
        room.open().join("Ada", "Ben", "Chloé", "Dov", "Eva", "Finn").start();
        page = room.runPage(robot, window, stage);
        page.until("the block is shown", () -> page.says("Pause"));
        robot.push(KeyCode.G);
        page.until("cards are there", () -> page.says("Window"));
        page.until("the round is on", () -> page.says("Round 1 of 3"));
    }

    private Breakout breakout() {
        return room.session().breakout(room.block(0)).orElseThrow();
    }

    private void until(String what, Predicate<Breakout> condition) {
        page.until(what, () -> condition.test(breakout()));
    }

    private ReportBack reports() {
        return breakout().reportBack();
    }

    private static PersonChip first(FxRobot robot) {
        return robot.lookup(".group-card .person-chip").queryAs(PersonChip.class);
    }

    private static List<GroupCard> cards(FxRobot robot) {
        return robot.lookup(".group-card.group").queryAll().stream()
                .map(GroupCard.class::cast)
                .toList();
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().stream()
                .anyMatch(s -> s.getPseudoClassName().equals(state));
    }

    @Test
    void holdingAltTellsWhatEachGroupWouldSayAndAConflictIsToldWithAWayBack(FxRobot robot) {
        drawn(robot);
        var chip = first(robot);
        var door = breakout().rounds().getFirst().groups().get(1).members().getFirst();
        room.send(
                new WishCommand.KeepWish(
                        WishId.fresh(),
                        new GroupWish.Apart(Set.of(chip.person(), door), Strength.MUST)));
        robot.interact(chip::requestFocus);
        robot.press(KeyCode.ALT);
        page.until("told in red", () -> is(cards(robot).get(1), "broken"));
        var other = room.session().roster().nameOf(door);
        assertTrue(page.says("apart from " + other), "and in words");
        assertFalse(is(cards(robot).getFirst(), "fine"), "the own group says nothing");
        robot.push(KeyCode.RIGHT);
        until("moved", b -> b.rounds().getFirst().groupOf(chip.person()).equals(Optional.of(1)));
        robot.release(KeyCode.ALT);
        page.until("silent again", () -> !is(cards(robot).getFirst(), "again"));
        page.press("Undo");
        until("back", b -> b.rounds().getFirst().groupOf(chip.person()).equals(Optional.of(0)));
    }

    @Test
    void whileAPersonIsDraggedEveryGroupSaysWhatItWouldMean(FxRobot robot) {
        drawn(robot);
        var chip = first(robot);
        var mates = breakout().rounds().get(1);
        int met =
                breakout().rounds().getFirst().groups().stream()
                                .filter(g -> !g.members().contains(chip.person()))
                                .anyMatch(g ->
                                        g.members().stream()
                                                .anyMatch(m ->
                                                        mates.groupOf(m)
                                                                .equals(
                                                                        mates.groupOf(
                                                                                chip.person()))))
                        ? 1
                        : 0;
        assertEquals(1, met, "somebody is met in a later round");
        robot.interact(() -> {
            RunViewTest.mouse(MouseEvent.MOUSE_PRESSED, chip, chip);
            RunViewTest.mouse(MouseEvent.MOUSE_DRAGGED, chip, cards(robot).get(2));
        });
        page.until(
                "one of them has met",
                () -> cards(robot).stream().anyMatch(card -> is(card, "again")));
        robot.interact(
                () -> RunViewTest.mouse(MouseEvent.MOUSE_RELEASED, chip, cards(robot).get(2)));
        until("moved", b -> b.rounds().getFirst().groupOf(chip.person()).equals(Optional.of(2)));
        page.until(
                "silent again",
                () ->
                        cards(robot).stream()
                                .noneMatch(card -> is(card, "again") || is(card, "fine")));
    }

    @Test
    void theFaceIsChosenByKeysAndRemembered(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.K);
        page.until(
                "the table",
                () -> robot.lookup(".met-grid").query().getParent().getParent().isVisible());
        robot.push(KeyCode.O);
        page.until("the room", () -> robot.lookup(".room-pane").query().isVisible());
        assertFalse(
                robot.lookup(".live-foot").query().isVisible(),
                "the notes make room for what is looked at");
        robot.push(KeyCode.P);
        page.until("the reports", () -> page.says("Word to Window"));
        page.home();
        robot.interact(() -> window.open(room.live));
        page.until("remembered", () -> page.says("Word to Window"));
        robot.push(KeyCode.D);
        page.until("the board", () -> robot.lookup(".group-board").query().isVisible());
        page.until("the notes", () -> robot.lookup(".live-foot").query().isVisible());
        robot.push(KeyCode.E);
        page.until("the larger board", () -> !robot.lookup(".live-foot").query().isVisible());
    }

    @Test
    void oneKeyGivesTheWordAndWhatIsKeptBelongsToTheGroup(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.W);
        until("the first has it", b -> b.reportBack().speaking().equals(Optional.of(0)));
        page.until("and the list is shown", () -> page.says("has the word"));
        robot.push(KeyCode.DIGIT3);
        robot.write("Ask early").push(KeyCode.ENTER);
        page.until("kept", () -> !room.session().captures().isEmpty());
        var kept = room.session().captures().getFirst();
        assertEquals(Optional.of(0), kept.group());
        assertEquals(Capture.Kind.INSIGHT, kept.kind());
        page.until("and shown beside the group", () -> page.says("• Ask early"));
        robot.interact(() -> first(robot).getParent().requestFocus());
        robot.interact(() -> robot.lookup(".report-row").query().requestFocus());
        robot.push(KeyCode.W);
        until(
                "the next",
                b ->
                        b.reportBack().speaking().equals(Optional.of(1))
                                && b.reportBack().done().equals(Set.of(0)));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("taken back at once", b -> b.reportBack().speaking().equals(Optional.of(0)));
        assertEquals(Set.of(), reports().done());
    }

    @Test
    void theOrderIsChangedByKeysAndANoteIsWrittenBesideTheGroup(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.P);
        page.until("the reports", () -> page.says("Word to Window"));
        robot.interact(() -> robot.lookup(".report-row").query().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        until("the order", b -> b.reportBack().order().equals(List.of(1, 0, 2)));
        page.until("and shown", () -> page.says("Word to Door"));
        robot.push(KeyCode.R);
        until("marked", b -> b.reportBack().done().equals(Set.of(0)));
        var note = robot.lookup(".report-row .text-area").queryAs(TextArea.class);
        robot.interact(note::requestFocus);
        robot.write("More time");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(
                "written for the group that comes first now",
                b ->
                        b.note(
                                        (BreakoutRounds)
                                                room.session().current().orElseThrow().activity(),
                                        0,
                                        1)
                                .filter(n -> n.text().equals("More time"))
                                .isPresent());
    }

    @Test
    void aTableIsMovedByKeysAndStaysThere(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.O);
        page.until("tables", () -> robot.lookup(".room-table").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".room-table").query().requestFocus());
        robot.press(KeyCode.ALT).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertTrue(room.session().workshop().tables().isEmpty(), "one step, when let go");
        robot.release(KeyCode.ALT);
        page.until("kept", () -> room.session().workshop().tables().containsKey(0));
        page.press("Back into rows");
        page.until("cleared", () -> room.session().workshop().tables().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("undone", () -> room.session().workshop().tables().containsKey(0));
    }

    @Test
    void whyTheseGroupsIsToldInWords(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.Y);
        page.until("counted", () -> page.says("Nobody meets twice."));
        assertTrue(
                page.says(
                        "With 6 people in groups of 2, at most 5 rounds can go without a repeat."));
        assertTrue(page.says("Everybody still has 2 people left to meet."));
        page.press("Copy the text");
        page.until("copied", () -> page.says("Copied"));
    }

    @Test
    void theTableOfWhoMetWhomIsWalkedByKeysAndAPersonIsFound(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.K);
        page.until("counted", () -> page.says("Ada meets 3 of 5 others"));
        var grid = robot.lookup(".met-grid").queryAs(MetGrid.class);
        robot.interact(grid::requestFocus);
        page.until("a pair", () -> grid.pairProperty().get().equals(new MetGrid.Pair(0, 1)));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals(new MetGrid.Pair(2, 1), grid.pairProperty().get());
        var words = grid.getAccessibleText();
        assertTrue(words.contains("Chloé and Ben"), words);
        robot.push(KeyCode.ENTER);
        page.until("Chloé is chosen", () -> page.says("Chloé meets 3 of 5 others"));
        robot.interact(() -> robot.lookup(".met-side .text-field").query().requestFocus());
        robot.write("fi");
        page.until("found", () -> page.says("Finn meets 3 of 5 others"));
        assertTrue(room.session().isOn(room.block(0)), "no key of the table moved the session on");
    }

    @Test
    void twoMinutesBeforeTheEndAreToldOnEveryPage(FxRobot robot) {
        drawn(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        page.until("Plan is in front", () -> page.mode() == Mode.PLAN);
        room.pass(Duration.ofSeconds(485));
        page.until("told", () -> page.says("Round 1: two minutes left."));
    }

    @Test
    void aNoteOfOneRoundIsNotShownInTheNext(FxRobot robot) {
        drawn(robot);
        var field = robot.lookup(".group-card .text-area").queryAs(TextArea.class);
        robot.interact(field::requestFocus);
        robot.write("First");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until("written", b -> b.notes().size() == 1);
        robot.interact(() -> first(robot).requestFocus());
        robot.push(KeyCode.S);
        until("the next round", b -> b.round() == 1);
        page.until("shown", () -> page.says("Round 2 of 3"));
        page.until("empty", () -> field.getText().isEmpty());
        assertTrue(
                robot.lookup((Node n) -> n instanceof Label l && "First".equals(l.getText()))
                        .tryQuery()
                        .isEmpty());
    }
}
