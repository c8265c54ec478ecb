package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.console.PollPicture.Line;
import app.plenary.text.Messages;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The focus stays where it is while answers come in. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class PollResultViewTest {
    private final List<String> covered = new ArrayList<>();
    private PollResultView view;
    private Stage stage;

    @Start
    void start(Stage on) {
        stage = on;
        view =
                new PollResultView(
                        Messages.of(Locale.UK), (line, cover) -> covered.add(line.text() + cover));
        on.setScene(new Scene(view, 600, 400));
        on.show();
    }

    private void show(boolean cloud, String... words) {
        var lines =
                Arrays.stream(words)
                        .map(word -> new Line(word, word.length(), 0.5, false, List.of(word)))
                        .toList();
        view.show(new PollPicture.Texts(lines, cloud, 0), "");
    }

    @Test
    void aWordKeepsItsButtonWithTheFocusWhileOthersComeAndItMoves(FxRobot robot) {
        robot.interact(() -> show(true, "calm", "tired"));
        var tired =
                robot.lookup(".word").queryAllAs(Button.class).stream()
                        .filter(word -> word.getText().startsWith("tired"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(tired::requestFocus);
        robot.interact(() -> show(true, "tired", "awake", "calm"));
        assertSame(tired, stage.getScene().getFocusOwner());
        robot.interact(() -> show(true, "awake", "tired"));
        assertSame(tired, stage.getScene().getFocusOwner());
        assertEquals(2, robot.lookup(".word").queryAll().size());
        robot.push(KeyCode.SPACE);
        assertEquals(List.of("tiredtrue"), covered);
    }

    @Test
    void theListOfTextsKeepsFocusAndChoiceWhileTextsComeIn(FxRobot robot) {
        robot.interact(() -> show(false, "More time", "Less noise"));
        var list = robot.lookup(".texts-list").queryAs(TextsList.class);
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(1);
        });
        robot.interact(() -> show(false, "More light", "More time", "Less noise"));
        assertSame(list, stage.getScene().getFocusOwner());
        assertEquals("Less noise", list.getSelectionModel().getSelectedItem().text());
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("Less noisetrue"), covered);
    }

    @Test
    void otherPicturesFollowOneAnother(FxRobot robot) {
        robot.interact(() -> show(false, "More time"));
        robot.interact(() -> view.show(new PollPicture.Nothing("None yet"), ""));
        assertTrue(robot.lookup("None yet").tryQuery().isPresent());
        robot.interact(() -> show(true, "calm"));
        assertEquals(1, robot.lookup(".word").queryAll().size());
        robot.interact(() -> show(false, "More time"));
        assertEquals(1, robot.lookup(".texts-list").queryAll().size());
    }
}
