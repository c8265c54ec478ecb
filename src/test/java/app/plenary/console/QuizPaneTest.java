package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizRun.Stage;

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
        press(robot, KeyCode.R, Stage.REVEALED);
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
    }
}
