package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Block;
import app.plenary.plan.Quiz;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Planning a quiz beside the agenda, as a person does it, in the whole window. */
class QuizFieldsTest extends WindowedRoom {

    QuizFieldsTest() {
        super(new RunFixture(RunFixture.workshop(Block.of("Animals", 5, Quiz.plain())), Locale.UK));
    }

    private Quiz quiz() {
        return (Quiz) room.session().agenda().blocks().getFirst().activity();
    }

    private void until(String what, Predicate<Quiz> condition) {
        page.until(what, () -> condition.test(quiz()));
    }

    private void type(FxRobot robot, String field, String text) {
        var input = shown(robot, TextInputControl.class, i -> field.equals(i.getAccessibleText()));
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

    /** Other kinds of blocks have fields of the same name, which are hidden. */
    private static <T extends Node> T shown(FxRobot robot, Class<T> type, Predicate<T> is) {
        return robot.lookup((Node node) ->
                        type.isInstance(node) && is.test(type.cast(node)) && isShown(node))
                .queryAs(type);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(FxRobot robot, String button) {
        robot.interact(
                () -> shown(robot, ButtonBase.class, b -> button.equals(b.getText())).fire());
    }

    private void tick(FxRobot robot, String option) {
        press(robot, option);
    }

    @Test
    void aQuizIsPlannedWithWhatIsRightAndHowItGoes(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.until("the fields are there", () -> page.says("How many are right"));
        type(robot, "Question", "Which weighs most?");
        type(robot, "Options, one on each line", "Elephant\nWhale");
        page.until(
                "it says what is missing", () -> page.says("Question 1 has no right option yet."));
        tick(robot, "Whale");
        page.until("it is ready", () -> page.says("Ready: one question."));
        assertEquals(Set.of(2), quiz().first().correct());
        tick(robot, "Elephant");
        until("one is right", q -> q.first().correct().equals(Set.of(1)));
        type(robot, "Seconds to answer", "3");
        page.until(
                "it says why not",
                () -> page.says("Reading takes at most 120 seconds, an answer 5 to 600."));
        type(robot, "Seconds to answer", "");
        until("without limit", q -> q.first().time().equals(Optional.empty()));
        type(robot, "Seconds to read before answering", "10");
        until("longer to read", q -> q.reading().equals(Duration.ofSeconds(10)));
        press(robot, "Playful: right and quick");
        until("playful", q -> q.preset() == Quiz.Preset.PLAYFUL);
        assertEquals(Quiz.Standings.NAMES, quiz().standings());
        press(robot, "Add a question");
        until("two questions", q -> q.items().size() == 2);
        press(robot, "True or false");
        until(
                "true or false",
                q ->
                        q.items().getLast().question().options().stream()
                                .map(option -> option.text())
                                .toList()
                                .equals(List.of("True", "False")));
    }
}
