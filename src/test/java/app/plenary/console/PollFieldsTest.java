package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;

import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Planning a poll beside the agenda, as a person does it, in the whole window. */
class PollFieldsTest extends WindowedRoom {

    PollFieldsTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(Block.of("Lunch", 5, Poll.of("", false, List.of()))),
                        Locale.UK));
    }

    private Poll poll() {
        return (Poll) room.session().agenda().blocks().getFirst().activity();
    }

    private void until(String what, Predicate<Poll> condition) {
        page.until(what, () -> condition.test(poll()));
    }

    private void open(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until(
                "it says what is missing",
                () -> page.says("A poll opens once it has a question and two options."));
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

    private void choose(FxRobot robot, String kind) {
        var menu = robot.lookup(".kind-menu").queryAs(MenuButton.class);
        robot.interact(() ->
                menu.getItems().stream()
                        .filter(item -> kind.equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    @Test
    void anotherKindKeepsTextAndOptionsAndOneUndoBringsTheOldOneBack(FxRobot robot) {
        open(robot);
        type(robot, "Question", "What shall we do first?");
        type(robot, "Options, one on each line", "Walk\nTalk\nEat");
        page.until("it is ready", () -> page.says("Ready to be asked: 3 of at most 12 options."));
        choose(robot, "Dots");
        until(
                "they are dots",
                p ->
                        p.first()
                                .kind()
                                .equals(
                                        new QuestionKind.Dots(
                                                Option.of(List.of("Walk", "Talk", "Eat")), 5, 3)));
        assertEquals("What shall we do first?", poll().title());
        page.until("the fields of dots are there", () -> page.says("Most per option"));
        type(robot, "Dots each", "99");
        page.until(
                "it says why not",
                () ->
                        page.says(
                                "Please choose a number that can be given: at least 1, and not"
                                        + " more than there is."));
        type(robot, "Dots each", "2");
        until("two dots", p -> p.first().kind() instanceof QuestionKind.Dots d && d.budget() == 2);
        choose(robot, "Estimate");
        until("an estimate", p -> p.first().kind() instanceof QuestionKind.Estimate);
        choose(robot, "Ranking");
        until(
                "the options are back",
                p -> p.first().options().equals(Option.of(List.of("Walk", "Talk", "Eat"))));
        robot.interact(() -> window.commands().find("window.undo").orElseThrow().run());
        until("it is an estimate again", p -> p.first().kind() instanceof QuestionKind.Estimate);
    }

    @Test
    void anExitTicketIsThreeQuestionsThatCanBeMovedAndRemoved(FxRobot robot) {
        open(robot);
        choose(robot, "Exit ticket");
        until("three questions", p -> p.questions().size() == 3 && p.isReady());
        page.until("it says so", () -> page.says("Ready to be asked: 3 questions on one page."));
        var first = poll().questions().getFirst();
        page.press("Add a question");
        until("four", p -> p.questions().size() == 4);
        page.until("what is missing", () -> page.says("Not ready: question 4 has no text."));
        type(robot, "Question", "Anything else?");
        until("it is typed", p -> p.questions().getLast().text().equals("Anything else?"));
        assertEquals(first, poll().questions().getFirst());
        robot.interact(() ->
                new PollEdits(
                                new PlanEdits(room.live, room.plainOutbox(), room.messages),
                                room.messages)
                        .move(new PollEdits.Place(room.block(0), first.id()), 1, room.told::add));
        until("it moved", p -> p.questions().get(1).equals(first));
        assertTrue(room.told.isEmpty(), room.told.toString());
    }
}
