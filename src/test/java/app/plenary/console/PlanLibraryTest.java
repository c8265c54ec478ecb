package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.console.KnownMethods.Known;
import app.plenary.exchange.MethodFile;
import app.plenary.exchange.OwnLibrary;
import app.plenary.plan.Method;
import app.plenary.plan.Opening;
import app.plenary.plan.Talk;
import app.plenary.ui.Theme;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
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
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Methods beside the agenda: those of the program and one's own. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class PlanLibraryTest {
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
        page.until("methods are read", () -> methods(robot).size() > 40);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
    }

    private static List<Known> methods(FxRobot robot) {
        return robot.lookup(".method-list").<ListView<Known>>query().getItems();
    }

    private static Node card(FxRobot robot, String title) {
        return robot.lookup(".method-cell").queryAll().stream()
                .filter(node ->
                        node instanceof MethodCell cell
                                && cell.getItem() != null
                                && cell.getItem().method().title().equals(title))
                .map(cell -> cell.lookup(".method-card"))
                .findFirst()
                .orElseThrow();
    }

    private void find(FxRobot robot, String words, String title) {
        robot.push(KeyCode.CONTROL, KeyCode.L).write(words);
        page.until(
                "it is found",
                () ->
                        methods(robot).stream()
                                .map(known -> known.method().title())
                                .toList()
                                .equals(List.of(title)));
    }

    private void keep(FxRobot robot, String name) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        page.until("it asks for the name", () -> page.says("Save as method"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write(name).push(KeyCode.ENTER);
    }

    private void keepOne(FxRobot robot, String name) {
        keep(robot, name);
        page.until("it is kept", () -> page.says("“" + name + "” is among your methods now."));
    }

    @Test
    void aMethodOfTheProgramIsDraggedIntoTheAgenda(FxRobot robot) {
        open(robot);
        find(robot, "troika", "Troika consulting");
        page.drag(card(robot, "Troika consulting"), page.rows().get(1), 8);
        page.until("its blocks are there", () -> page.titles().size() == 11);
        assertEquals("Consult each other in threes", page.titles().get(2));
        assertEquals(Optional.of("troika-consulting"), page.blocks().get(2).method());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("in one step", () -> page.titles().size() == 9);
    }

    @Test
    void aBlockIsKeptAsAMethodByKeyboardAndDraggedIntoTheAgenda(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        page.until("the name is offered", () -> page.focusText().equals("Recall: last session"));
        robot.write("What stayed").push(KeyCode.TAB);
        robot.write("Begins where we were.").push(KeyCode.TAB);
        robot.write("3").push(KeyCode.TAB).write("30").push(KeyCode.TAB).write("4");
        robot.push(KeyCode.TAB).write("Opening, recall").push(KeyCode.ENTER);
        page.until("it says so", () -> page.says("“What stayed” is among your methods now."));
        page.until(
                "it is in the list at once",
                () -> methods(robot).getFirst().method().title().equals("What stayed"));
        assertTrue(Files.exists(test.own.resolve("methods/what-stayed.json")));
        var method = methods(robot).getFirst().method();
        assertEquals("Begins where we were.", method.purpose());
        assertEquals(new Method.People(3, 30), method.people());
        assertEquals(new Method.Need(4, 0), method.needs());
        assertEquals(List.of("opening", "recall"), method.tags());

        find(robot, "recall where we", "What stayed");
        page.drag(card(robot, "What stayed"), page.rows().getLast(), 8);
        page.until("it is there", () -> page.titles().size() == 10);
        var block = page.blocks().getLast();
        assertEquals("Recall: last session", block.title());
        assertEquals(8, block.minutes());
        assertEquals(page.blocks().get(2).activity(), block.activity());
        assertEquals(Optional.of("what-stayed"), block.method(), "its times will be its own");
    }

    @Test
    void aNameThatIsTakenIsAskedAbout(FxRobot robot) throws IOException {
        open(robot);
        keepOne(robot, "Mine");
        robot.push(KeyCode.DOWN);
        keep(robot, "mine");
        page.until("it asks", () -> page.says("You have “mine” already."));
        assertEquals(1, own.read().methods().size());
        page.press("Replace it");
        page.until("closed", () -> !page.says("Save as method"));
        page.until("replaced", () -> page.says("“mine” is among your methods now."));
        assertEquals("Working agreement", firstKept());
        robot.push(KeyCode.DOWN);
        keep(robot, "Mine");
        page.until("it asks again", () -> page.says("You have “Mine” already."));
        robot.push(KeyCode.ENTER);
        page.until(
                "both are there",
                () ->
                        methods(robot).stream().filter(known -> known.own().isPresent()).count()
                                == 2);
        assertEquals("Working agreement", firstKept());
    }

    private String firstKept() throws IOException {
        return own.read().methods().getLast().content().method().blocks().getFirst().title();
    }

    @Test
    void whatCannotBeTakenIsToldAtItsField(FxRobot robot) throws IOException {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        page.until("it asks for the name", () -> page.says("Save as method"));
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);
        page.until("no name", () -> page.says("It needs a name, to be found again."));
        robot.write("Named");
        page.until("gone", () -> !page.says("It needs a name, to be found again."));
        robot.interact(() -> page.field("From how many people").setText("9"));
        robot.interact(() -> page.field("To how many").setText("3"));
        robot.interact(() -> page.field("Takes at least, minutes").setText("-5"));
        robot.push(KeyCode.ENTER);
        page.until("fewer", () -> page.says("Not fewer than it begins with."));
        assertTrue(page.says("Whole minutes, from 0 to 1,440."));
        assertEquals("3", page.focusText());
        robot.push(KeyCode.ESCAPE);
        page.until("it is closed", () -> !page.says("Save as method"));
        assertEquals(List.of(), own.read().methods());
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoAndKeepsWhatWasTyped(FxRobot robot) throws IOException {
        Files.writeString(test.own, "a file where the folder should be");
        open(robot);
        keep(robot, "Kept anyway");
        page.until(
                "it says why",
                () -> page.says(test.messages().get("console.own.failed", test.own)));
        assertEquals("Kept anyway", page.focusText());
        Files.delete(test.own);
        robot.push(KeyCode.ENTER);
        page.until("it is kept", () -> page.says("“Kept anyway” is among your methods now."));
        assertEquals(1, own.read().methods().size());
    }

    @Test
    void anOwnMethodIsRenamedDeletedAndBroughtBack(FxRobot robot) throws IOException {
        open(robot);
        keepOne(robot, "Mine");
        robot.interact(() ->
                robot.lookup((Node node) ->
                                node instanceof ToggleButton chip && chip.getText().equals("Own"))
                        .queryAs(ToggleButton.class)
                        .fire());
        page.until("only the own one", () -> methods(robot).size() == 1);
        robot.interact(() -> robot.lookup(".method-list").query().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        page.until("its page", () -> page.says("All methods"));
        edit(robot);
        page.until("the name is offered", () -> page.focusText().equals("Mine"));
        robot.write("Yours").push(KeyCode.ENTER);
        page.until("renamed", () -> page.says("Yours"));
        var kept = own.read().methods().getFirst();
        assertEquals("mine", kept.content().method().id(), "what it took before is still its own");
        page.press("All methods");
        robot.push(KeyCode.DELETE);
        page.until("it is gone", () -> methods(robot).size() > 40 && !page.says("Yours"));
        assertEquals(List.of(), own.read().methods());
        assertEquals(9, page.titles().size(), "no block was deleted");
        page.press("Undo");
        page.until("it is back", () -> page.says("Yours"));
        assertEquals(kept.content().write(), own.read().methods().getFirst().content().write());
    }

    private void edit(FxRobot robot) {
        robot.interact(() ->
                robot.lookup((Node node) -> "Edit details…".equals(node.getAccessibleText()))
                        .queryButton()
                        .fire());
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone(FxRobot robot) throws IOException {
        Files.createDirectories(test.own.resolve("methods"));
        var bad = Files.writeString(test.own.resolve("methods/bad.json"), "{ not json");
        var method =
                new Method(
                        "fine",
                        "Fine",
                        "",
                        List.of(),
                        new Method.Need(1, 0),
                        new Method.People(1, 9),
                        "",
                        "",
                        List.of(),
                        List.of(Workshops.block("Fine block", 5, new Talk())));
        own.save(new MethodFile(method, "en"));
        open(robot);
        page.until(
                "it is named", () -> page.says("“bad.json” cannot be used and was left as it is."));
        assertEquals("Fine", methods(robot).getFirst().method().title());
        robot.interact(() -> robot.lookup(".damaged-line").queryAs(Hyperlink.class).fire());
        page.until("it says why", () -> page.says("One file cannot be used"));
        robot.push(KeyCode.ESCAPE);
        assertEquals("{ not json", Files.readString(bad));
        Files.delete(bad);
        robot.interact(() -> window.go(Mode.RUN));
        robot.interact(() -> window.go(Mode.PLAN));
        page.until(
                "it is mended",
                () -> !page.says("“bad.json” cannot be used and was left as it is."));
    }

    @Test
    void severalBlocksBecomeOneMethodFreeOfTheClock() {
        var first =
                Workshops.block("One", 10, new Talk())
                        .with(new Opening("Warming up", Optional.empty()));
        var second = Workshops.block("Two", 20, new Talk());
        second = second.with(second.timing().withStartsAt(Optional.of(LocalTime.of(10, 0))));
        var method = MethodDraft.of(List.of(first, second), Map.of());
        assertEquals("Warming up", method.title());
        assertEquals(
                List.of(new Method.Step("One", 10), new Method.Step("Two", 20)), method.steps());
        assertEquals(21, method.needs().minutes(), "two thirds of each, rounded up");
        assertTrue(method.blocks().stream().noneMatch(b -> b.timing().isOnTheClock()));
        assertTrue(method.blocks().stream().allMatch(b -> b.opening().isNone()));
        assertFalse(method.blocks().isEmpty());
    }
}
