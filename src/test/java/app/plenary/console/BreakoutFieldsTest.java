package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.session.PlanCommand;
import app.plenary.ui.Fold;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Planning groups beside the agenda, as a person does it, in the whole window. */
class BreakoutFieldsTest extends WindowedRoom {

    BreakoutFieldsTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(Block.of("Market", 30, new BreakoutRounds("", 4, 1))),
                        Locale.UK));
    }

    private void open(FxRobot robot) {
        room.send(new PlanCommand.ExpectPeople(OptionalInt.of(24)));
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the fields are there", () -> page.says("24 people: 6 groups of 4."));
    }

    private BreakoutRounds groups() {
        return (BreakoutRounds) room.session().agenda().blocks().getFirst().activity();
    }

    private void until(String what, Predicate<BreakoutRounds> condition) {
        page.until(what, () -> condition.test(groups()));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void unfold(FxRobot robot, String name) {
        var head =
                robot.lookup(".fold-head")
                        .match((Node node) -> name.equals(node.getAccessibleText()))
                        .queryAs(Button.class);
        robot.interact(head::fire);
        assertTrue(((Fold) head.getParent()).openProperty().get());
    }

    private void toggle(FxRobot robot, String text) {
        var chip =
                robot.lookup((Node node) ->
                                node instanceof ToggleButton button
                                        && text.equals(button.getText())
                                        && isSeen(node))
                        .queryAs(ToggleButton.class);
        robot.interact(chip::fire);
    }

    private boolean isSeen(FxRobot robot, String field) {
        return robot.lookup((Node node) ->
                        node instanceof TextInputControl
                                && field.equals(node.getAccessibleText())
                                && isSeen(node))
                .tryQuery()
                .isPresent();
    }

    private void type(FxRobot robot, String field, String text) {
        var input = page.field(field);
        robot.interact(() -> {
            input.requestFocus();
            input.setText(text);
        });
        if (input instanceof TextArea) {
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        } else {
            robot.push(KeyCode.ENTER);
        }
    }

    @Test
    void aShapeShowsOnlyTheFieldsItNeedsAndUndoBringsTheOldOneBack(FxRobot robot) {
        open(robot);
        assertTrue(isSeen(robot, "Group size"));
        assertFalse(isSeen(robot, "Topics, one on each line"));
        unfold(robot, "How groups work");
        toggle(robot, "Troika");
        until(
                "it is a troika of three rounds",
                g -> g.equals(new BreakoutRounds("", 4, 3).with(GroupShape.TROIKA)));
        page.until("the size is gone", () -> !isSeen(robot, "Group size"));
        page.until(
                "it says so",
                () ->
                        page.says(
                                "24 people: 8 groups of 3. Threes stay together; in each round"
                                        + " another one is the client."));
        toggle(robot, "Choice of topic");
        page.until("topics can be typed", () -> isSeen(robot, "Topics, one on each line"));
        type(robot, "Topics, one on each line", "Light\n\n Noise ");
        until("they are there", g -> g.topics().equals(List.of("Light", "Noise")));
        toggle(robot, "Mixed");
        page.until("they are gone", () -> !isSeen(robot, "Topics, one on each line"));
        assertEquals(List.of("Light", "Noise"), groups().topics(), "kept");
        room.live.undo().join();
        room.live.undo().join();
        room.live.undo().join();
        room.live.undo().join();
        assertEquals(new BreakoutRounds("", 4, 1), groups());
        page.until("it shows", () -> page.says("24 people: 6 groups of 4."));
    }

    @Test
    void theNumberOfGroupsTakesThePlaceOfTheirSize(FxRobot robot) {
        open(robot);
        type(robot, "or groups", "5");
        until("five groups", g -> g.division().equals(new Division.OfCount(5)));
        page.until("it says so", () -> page.says("24 people: 5 groups of 4 or 5."));
        assertEquals("", page.field("Group size").getText());
        type(robot, "or groups", "many");
        page.until("it is refused", () -> page.says("Type a whole number, such as 3."));
        assertEquals(new Division.OfCount(5), groups().division());
    }

    @Test
    void singleRoundsHaveTheirOwnQuestionAndMinutes(FxRobot robot) {
        open(robot);
        type(robot, "Rounds", "3");
        until("three rounds", g -> g.rounds() == 3);
        unfold(robot, "Single rounds");
        page.until("there are lines", () -> isSeen(robot, "Question of round 3"));
        type(robot, "Question of round 2", "What hinders?");
        type(robot, "Minutes of round 2", "12");
        until(
                "it is there",
                g ->
                        g.each().get(1).prompt().equals("What hinders?")
                                && g.each()
                                        .get(1)
                                        .time()
                                        .equals(Optional.of(Duration.ofMinutes(12))));
        page.until("it says so", () -> page.says("Rounds of 9, 12 and 9 min."));
        type(robot, "Minutes of round 2", "");
        until("as usual", g -> g.each().get(1).time().isEmpty());
    }

    @Test
    void rolesKeepTheOrderInWhichTheyWereSwitchedOn(FxRobot robot) {
        open(robot);
        unfold(robot, "Roles");
        toggle(robot, "Timekeeper");
        until("one", g -> g.roles().equals(List.of(GroupRole.TIMEKEEPER)));
        toggle(robot, "Host");
        until("two", g -> g.roles().equals(List.of(GroupRole.TIMEKEEPER, GroupRole.HOST)));
        page.until("the order shows", () -> page.says("2  Host"));
        toggle(robot, "1  Timekeeper");
        until("one again", g -> g.roles().equals(List.of(GroupRole.HOST)));
    }

    @Test
    void aNumberInBracketsSaysHowManyFit(FxRobot robot) {
        open(robot);
        unfold(robot, "How groups work");
        toggle(robot, "Choice of topic");
        page.until("topics can be typed", () -> isSeen(robot, "Topics, one on each line"));
        assertTrue(
                page.says(
                        "A number in brackets at the end of a line is how many people fit: Pricing"
                                + " (6)."));
        type(robot, "Topics, one on each line", "Light (6)\nNoise (at night)\n Air(12)");
        until("they are there", g -> g.most().equals(Map.of("Light", 6, "Air", 12)));
        assertEquals(List.of("Light", "Noise (at night)", "Air"), groups().topics());
        page.until(
                "as they are written",
                () ->
                        page.field("Topics, one on each line")
                                .getText()
                                .equals("Light (6)\nNoise (at night)\nAir (12)"));
        type(robot, "Topics, one on each line", "Light (6)\nNoise (at night)\nAir (0)");
        page.until(
                "it is refused",
                () ->
                        page.says(
                                "A number in brackets at the end says how many people fit: 1 to"
                                        + " 500."));
        assertEquals(Map.of("Light", 6, "Air", 12), groups().most());
        type(robot, "Topics, one on each line", "Noise (at night)\nLight");
        until("no number, any number", g -> g.most().isEmpty());
        assertEquals(List.of("Noise (at night)", "Light"), groups().topics());
        toggle(robot, "Mixed");
        unfold(robot, "Names of groups");
        toggle(robot, "Own names");
        page.until("they can be typed", () -> isSeen(robot, "Names, one on each line"));
        type(robot, "Names, one on each line", "Oak (2)\nAsh");
        until("it fits two", g -> g.most().equals(Map.of("Oak", 2)));
        page.until("it says so", () -> page.says("24 people: 7 groups of 2 to 4."));
    }

    @Test
    void groupsHaveNamesOfTheirOwn(FxRobot robot) {
        open(robot);
        unfold(robot, "Names of groups");
        toggle(robot, "Own names");
        page.until("they can be typed", () -> isSeen(robot, "Names, one on each line"));
        type(robot, "Names, one on each line", "Oak\nAsh");
        until(
                "they are there",
                g -> g.names().equals(new GroupNames(GroupNames.Theme.OWN, List.of("Oak", "Ash"))));
    }
}
