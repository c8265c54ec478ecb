package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizRun.Stage;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Locale;
import java.util.Set;

/** A quiz led with the keys alone, in the whole window. */
class QuizPaneTest extends WindowedRoom {

    QuizPaneTest() {
        super(QuizDays.on(Locale.UK, QuizDays.quiz(), 3));
    }

    private Stage stageOf() {
        return room.session().quizzes().last(room.block(0)).stage();
    }

    private void press(FxRobot robot, KeyCode key, Stage wanted) {
        robot.push(key);
        page.until("it is " + wanted, () -> stageOf() == wanted);
    }

    private void answers(int person, int mark, int sure) {
        var who = new Actor.Participant(room.people.get(person));
        for (var command :
                new QuizCommand[] {
                    new QuizCommand.AnswerItem(room.block(0), 1, 1, Set.of(mark)),
                    new QuizCommand.SaySure(room.block(0), 1, 1, sure)
                }) {
            room.live.send(who, CommandId.fresh(), command).join();
        }
    }

    @Test
    void oneKeyLeadsThroughTheQuizAndTheDeskKnowsWhoWasSureAndWrong(FxRobot robot) {
        page = room.runPage(robot, window, stage);
        page.until("it can begin", () -> page.says("First question"));
        press(robot, KeyCode.V, Stage.READING);
        page.until("it is read", () -> page.says("Question 1: being read"));
        press(robot, KeyCode.V, Stage.ANSWERING);
        answers(0, 2, 1);
        answers(1, 1, 3);
        page.until("two have answered", () -> page.says("2 of 3 answered"));
        press(robot, KeyCode.V, Stage.CLOSED);
        page.until(
                "who was wrong",
                () ->
                        page.says(
                                "1 of 2 had it right. Sure and wrong: Person 2. The room does not"
                                        + " know the right answer yet."));
        robot.push(KeyCode.U);
        page.until(
                "it is hidden",
                () ->
                        page.says("Your preview is hidden. Results still arrive.")
                                && !page.says("Person 2."));
        robot.push(KeyCode.U);
        page.until("it is back", () -> !page.says("Your preview is hidden. Results still arrive."));
        robot.push(KeyCode.U);
        press(robot, KeyCode.R, Stage.REVEALED);
        page.until(
                "what the room sees is there",
                () -> !page.says("Your preview is hidden. Results still arrive."));
        robot.push(KeyCode.U);
        page.until("it says so", () -> page.says("Question 1: right answer on the wall"));
        press(robot, KeyCode.O, Stage.STANDINGS);
        page.until("standings", () -> page.says("Person 1"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is taken back", () -> stageOf() == Stage.REVEALED);
        press(robot, KeyCode.V, Stage.READING);
        assertEquals(2, room.session().quizzes().last(room.block(0)).item());
        robot.push(KeyCode.E);
        page.until("the panel is there", () -> page.says("Extra time for a person"));
        robot.clickOn("+50 %");
        page.until("somebody has more time", () -> !room.session().quizzes().extraTime().isEmpty());
        assertTrue(room.session().quizzes().extraTime().containsValue(50));
        robot.push(KeyCode.ESCAPE);
        page.until("it is closed", () -> !page.says("Extra time for a person"));
        robot.interact(() -> robot.lookup(".people-list").query().requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        robot.clickOn("Extra time in the quiz").clickOn("+100 %");
        page.until(
                "somebody has more still",
                () -> room.session().quizzes().extraTime().containsValue(100));
        robot.push(KeyCode.SHIFT, KeyCode.V);
        page.until("it is put once more", () -> page.says("Not begun"));
        robot.interact(() ->
                robot.lookup((Node node) ->
                                node instanceof ToggleButton button
                                        && button.getText().equals("First time"))
                        .queryAs(ToggleButton.class)
                        .fire());
        page.until("the first time is told", () -> page.says("Standings, for you alone"));
    }
}
