package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.WorkshopFile;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.ui.Theme;

import javafx.scene.Node;
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

/** Templates of one's own: kept from a plan, and begun from on Home. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class HomeTemplatesTest {
    @TempDir static Path temp;
    private final TestDesk test = new TestDesk(Locale.UK);
    private OwnLibrary own;
    private ConsoleWindow window;
    private Stage stage;
    private ConsoleRobot page;

    @Start
    void start(Stage on) throws IOException {
        stage = on;
        test.own = Files.createTempDirectory(temp, "library");
        own = new OwnLibrary(test.own);
        test.samples.add(Workshops.plain("A sample", new Talk()));
        var desk = test.desk(Theme.Appearance.LIGHT, Optional.empty());
        window = new ConsoleWindow(desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
        window.show(on);
    }

    private void begin(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
    }

    private void template(String title) throws IOException {
        own.saveTemplate(new WorkshopFile(Workshops.plain(title, new Talk()), "en", ""));
    }

    private void press(FxRobot robot, String title, KeyCode key) {
        robot.interact(() ->
                robot.lookup((Node node) ->
                                ("New workshop from the sample " + title)
                                        .equals(node.getAccessibleText()))
                        .query()
                        .requestFocus());
        robot.push(key);
    }

    /** All that a plan says; every id is left out. */
    private static String said(Workshop workshop) {
        return new WorkshopFile(workshop.copy("any title"), "", "").write();
    }

    @Test
    void anAgendaIsKeptAndAWorkshopBegunFromItIsTheSame(FxRobot robot) throws IOException {
        begin(robot);
        page.open(test.create(Workshops.ally()));
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("as template");
        page.until("found", () -> page.says("Save agenda as template…"));
        robot.push(KeyCode.ENTER);
        page.until(
                "the name is offered",
                () -> page.focusText().equals("Ally learning: onboarding cohort"));
        robot.write("Ally day").push(KeyCode.TAB).write("For new people.").push(KeyCode.ENTER);
        page.until(
                "it says so",
                () -> page.says("“Ally day” is on the first page now, among your templates."));
        var kept = own.read().templates().getFirst().content();
        assertEquals("For new people.", kept.summary());
        assertEquals(Optional.empty(), kept.workshop().day());

        page.home();
        page.until("it is there", () -> page.says("Your templates") && page.says("Ally day"));
        press(robot, "Ally day", KeyCode.ENTER);
        page.until("it is open", () -> window.isWorkshopOpen());
        assertEquals("Ally day", page.live().now().session().workshop().title());
        assertEquals(said(Workshops.ally()), said(page.live().now().session().workshop()));
    }

    @Test
    void aTemplateOfTheSameNameIsReplacedWhenAsked(FxRobot robot) throws IOException {
        template("Ally learning: onboarding cohort");
        begin(robot);
        page.home();
        page.open(test.create(Workshops.ally()));
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
        robot.interact(() -> window.commands().find("plan.save-template").orElseThrow().run());
        page.until("it asks for the name", () -> page.says("Save agenda as template"));
        robot.push(KeyCode.ENTER);
        page.press("Replace it");
        page.until("closed", () -> !page.says("Save agenda as template"));
        var templates = own.read().templates();
        assertEquals(1, templates.size());
        assertEquals(9, templates.getFirst().content().workshop().agenda().blocks().size());
    }

    @Test
    void aTemplateIsDeletedAndComesBack(FxRobot robot) throws IOException {
        template("Mine");
        begin(robot);
        page.home();
        page.until("it is there", () -> page.says("Mine"));
        var before = Files.readString(test.own.resolve("templates/mine.json"));
        press(robot, "Mine", KeyCode.DELETE);
        page.until("it is gone", () -> !page.says("Mine") && !page.says("Your templates"));
        assertEquals(List.of(), own.read().templates());
        page.until("it can be undone", () -> page.says("“Mine” was deleted."));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> page.says("Mine"));
        assertEquals(before, Files.readString(test.own.resolve("templates/mine.json")));
    }

    @Test
    void ofManyOnlyAFewAreShownUntilAllAreWanted(FxRobot robot) throws IOException {
        for (int i = 10; i < 50; i++) {
            template("Template " + i);
        }
        begin(robot);
        page.home();
        page.press("Show all 40");
        page.press("Show fewer");
        page.until("the samples are in sight", () -> page.says("A sample"));
        long cells =
                robot.lookup(".home-list").<ListView<HomeRow>>query().getItems().stream()
                        .filter(row -> row instanceof HomeRow.Templates)
                        .count();
        assertEquals(2, cells);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("plate 47");
        page.until("only what fits", () -> page.says("Template 47") && !page.says("Template 10"));
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone(FxRobot robot) throws IOException {
        Files.createDirectories(test.own.resolve("templates"));
        var bad = Files.writeString(test.own.resolve("templates/bad.json"), "no");
        Files.writeString(test.own.resolve("templates/worse.json"), "");
        template("Fine");
        begin(robot);
        page.home();
        page.until(
                "both are named",
                () ->
                        page.says(
                                "“bad.json” and one more file cannot be used and were left as they are."));
        assertTrue(page.says("Fine"));
        assertEquals("no", Files.readString(bad));
    }
}
