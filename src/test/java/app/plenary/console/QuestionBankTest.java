package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.console.KnownQuestions.Known;
import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.QuestionFile;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.ui.Theme;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Questions that are kept and asked again. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class QuestionBankTest {
    private static final Question OWN =
            new Question(
                    1,
                    "Where is our **lighthouse**?",
                    QuestionKind.Choice.one(Option.of(List.of("North", "South"))));

    @TempDir static Path temp;
    private final TestDesk test = new TestDesk(Locale.UK);
    private OwnLibrary own;
    private ConsoleWindow window;
    private Stage stage;
    private ConsoleRobot page;

    @Start
    void start(Stage on) throws IOException {
        stage = on;
        test.own = Files.createTempDirectory(temp, "library").resolve("of my own");
        own = new OwnLibrary(test.own);
        var desk = test.desk(Theme.Appearance.LIGHT, Optional.empty());
        window = new ConsoleWindow(desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
        window.show(on);
        stage.setWidth(1400);
        stage.setHeight(800);
    }

    private void open(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(test.create(Workshops.ally()));
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
    }

    private List<Known> found(FxRobot robot) {
        return robot.lookup(".question-list").<ListView<Known>>query().getItems();
    }

    private void search(FxRobot robot, String words, int found) {
        robot.push(KeyCode.CONTROL, KeyCode.J);
        page.until("the bank is open", () -> page.says("Question bank"));
        page.until("questions are read", () -> found(robot).size() > 30);
        robot.write(words);
        page.until("it is found", () -> found(robot).size() == found);
    }

    private Poll poll(int index) {
        return (Poll) page.blocks().get(index).activity();
    }

    private int firstPoll() {
        return page.blocks().stream()
                .map(Block::activity)
                .map(Poll.class::isInstance)
                .toList()
                .indexOf(true);
    }

    private void choosePoll(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        for (int i = 0; i < firstPoll(); i++) {
            robot.push(KeyCode.DOWN);
        }
        page.until("its fields are shown", () -> page.says("From the question bank…"));
    }

    @Test
    void aQuestionBecomesAPollByKeyboardAloneAndOneUndoTakesItBack(FxRobot robot) {
        open(robot);
        int before = page.blocks().size();
        search(robot, "weather", 1);
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        page.until("the poll is there", () -> page.blocks().size() == before + 1);
        var title = "If today were weather, what would yours be?";
        var block =
                page.blocks().stream()
                        .filter(b -> b.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        assertEquals(title, ((Poll) block.activity()).title());
        assertEquals(6, ((Poll) block.activity()).first().options().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is gone", () -> page.blocks().size() == before);
    }

    @Test
    void aQuestionGoesIntoThePollThatIsChosen(FxRobot robot) {
        open(robot);
        choosePoll(robot);
        int at = firstPoll();
        int before = poll(at).questions().size();
        search(robot, "energy check-in", 1);
        robot.push(KeyCode.ENTER);
        page.until("it is in the poll", () -> poll(at).questions().size() == before + 1);
        assertTrue(
                poll(at).questions().stream()
                        .anyMatch(q -> q.text().equals("How much energy have you brought along?")));
    }

    @Test
    void aChoiceGoesIntoAQuizWithWhatIsRight(FxRobot robot) throws IOException {
        own.save(new QuestionFile(OWN, Set.of(2), List.of("quiz"), "en"));
        page = new ConsoleRobot(robot, window, stage);
        page.open(test.create(Workshops.plain("Animals", Quiz.plain())));
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        page.until("its fields are shown", () -> page.says("From the question bank…"));
        search(robot, "energy check-in", 1);
        robot.push(KeyCode.ENTER);
        page.until(
                "it says why not",
                () ->
                        page.says(
                                "A quiz asks choices only. Shift and Enter makes a poll of this"
                                        + " question."));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("lighthouse");
        page.until("it is found", () -> found(robot).size() == 1);
        robot.push(KeyCode.ENTER);
        page.until("it is in the quiz", () -> quiz().first().isReady());
        assertEquals(1, quiz().items().size(), "in place of the empty one");
        assertEquals(Set.of(2), quiz().first().correct());
    }

    private Quiz quiz() {
        return (Quiz) page.blocks().getFirst().activity();
    }

    @Test
    void anOwnOneIsKeptFoundChangedDeletedAndBroughtBack(FxRobot robot) throws IOException {
        own.save(new QuestionFile(OWN, List.of("opening"), "en"));
        open(robot);
        choosePoll(robot);
        page.press("Keep this question…");
        page.until("it asks", () -> page.says("Keep the question"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Which way now?").push(KeyCode.ENTER);
        page.until(
                "it is kept", () -> Files.exists(test.own.resolve("questions/which-way-now.json")));
        page.until("the form is gone", () -> !page.says("Keep the question"));

        search(robot, "lighthouse", 1);
        robot.push(KeyCode.F2);
        page.until("it asks what to change", () -> page.says("Change the question"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Where is our harbour?").push(KeyCode.ENTER);
        page.until("the bank is back", () -> page.says("Question bank"));
        robot.write("harbour");
        page.until("it is changed", () -> found(robot).size() == 1);
        page.press("Delete");
        page.until("it is deleted", () -> own.read().questions().size() == 1);
        page.until("and no more found", () -> found(robot).isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> found(robot).size() == 1);
        assertEquals(2, own.read().questions().size());
    }
}
