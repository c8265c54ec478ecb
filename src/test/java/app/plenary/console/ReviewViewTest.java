package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Arrangement;
import app.plenary.session.ArrangementChange;
import app.plenary.session.Capture.Kind;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.SummaryCommand;
import app.plenary.ui.Shell;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looking back at a session and taking the summary along, in the whole window. */
class ReviewViewTest extends WindowedRoom {
    private final List<Path> shown = new ArrayList<>();
    private @TempDir Path folder;

    ReviewViewTest() {
        super(new RunFixture(RunFixture.afternoon(), Locale.UK));
    }

    @Override
    ConsoleWindow open(Stage on) {
        var shell = new Shell(room.messages, new Label());
        var desk = room.desk(shell, RunFixture.places(folder, shown::add));
        var made =
                new ConsoleWindow(
                        desk,
                        (live, go) -> new RunView(desk, live, go),
                        (live, go) -> new ReviewView(desk, live, go, folder.resolve("new")),
                        _ -> {});
        made.show(on);
        return made;
    }

    private void begin(FxRobot robot) {
        if (room.session().roster().people().isEmpty()) {
            room.open().join("Ada", "Ben").start();
        }
        room.send(
                new CaptureCommand.KeepCapture(
                        CaptureId.fresh(), Kind.INSIGHT, "We ask when we feel welcome"));
        for (int i = 0; i < 8; i++) {
            room.next(1);
        }
        page = new ConsoleRobot(robot, window, stage);
        robot.interact(() -> window.open(room.live));
        page.until("Review is in front", () -> page.mode() == Mode.REVIEW);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("new"))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void theSummaryIsExportedAndTheFolderShown(FxRobot robot) throws IOException {
        begin(robot);
        export(robot);
        page.until("it says so", () -> page.says("2 files saved"));
        assertEquals(
                List.of(
                        "ally-learning-onboarding-cohort-2026-11-22.html",
                        "ally-learning-onboarding-cohort-2026-11-22.md"),
                files());
        page.press("Show");
        page.until("it is shown", () -> shown.equals(List.of(folder.resolve("new"))));
    }

    @Test
    void filesThatAreThereAreAskedAbout(FxRobot robot) throws IOException {
        begin(robot);
        export(robot);
        page.until("saved", () -> page.says("2 files saved"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        page.until("it asks", () -> page.says("These files are there already"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(2, files().size());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        page.until("it asks again", () -> page.says("These files are there already"));
        page.press("Keep both");
        page.until("both are there", () -> files().size() == 4);
    }

    @Test
    void aSectionIsLeftOut(FxRobot robot) {
        begin(robot);
        CheckBox insights =
                robot.lookup((Node node) ->
                                node instanceof CheckBox box && box.getText().equals("Insights"))
                        .queryAs(CheckBox.class);
        assertTrue(headings(robot).contains("Insights"));
        robot.interact(insights::fire);
        page.until("it is gone", () -> !headings(robot).contains("Insights"));
        robot.interact(insights::fire);
        page.until("it is back", () -> headings(robot).contains("Insights"));
    }

    private static List<String> headings(FxRobot robot) {
        return robot.lookup(".heading-words").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void lookingChangesNothing(FxRobot robot) {
        room.open().join("Ada", "Ben").start();
        room.send(
                new SummaryCommand.ArrangeSummary(
                        new ArrangementChange.Names(Arrangement.Presence.COUNT)));
        var before = room.session().takeaway();
        begin(robot);
        assertEquals(before, room.session().takeaway());
    }

    @Test
    void aTextIsChangedInItsPlaceAndLeftOut(FxRobot robot) {
        begin(robot);
        robot.interact(() -> line(robot, "We ask when we feel welcome").requestFocus());
        robot.push(KeyCode.ENTER);
        robot.write("We ask when asked");
        robot.push(KeyCode.ENTER);
        page.until("it says so", () -> spoken(robot).contains("We ask when asked, edited"));
        robot.push(KeyCode.O);
        page.until("as it was", () -> spoken(robot).contains("We ask when we feel welcome"));
        robot.push(KeyCode.DELETE);
        page.until("it is listed", () -> page.says("One thing is not in this summary"));
        page.press("Take in");
        page.until("it is in again", () -> spoken(robot).contains("We ask when we feel welcome"));
    }

    @Test
    void aTextThatIsTooLongStaysInItsFieldUntilItFits(FxRobot robot) {
        begin(robot);
        var title = "Ally learning: onboarding cohort";
        robot.interact(() -> line(robot, title).requestFocus());
        robot.push(KeyCode.ENTER);
        var area = robot.lookup(".page-item .text-area").queryAs(TextArea.class);
        robot.interact(() -> area.setText("x".repeat(2_001)));
        robot.push(KeyCode.ENTER);
        page.until(
                "it says why",
                () ->
                        page.says(
                                "A text here has at most 2,000 characters. What you typed is still"
                                        + " in the field."));
        assertEquals(2_001, area.getText().length());
        robot.interact(() -> area.setText("Ally learning"));
        robot.push(KeyCode.ENTER);
        page.until("it is kept", () -> spoken(robot).contains("Ally learning, edited"));
        assertEquals(title, room.session().workshop().title());
    }

    private static List<String> spoken(FxRobot robot) {
        return robot.lookup(".page-item").queryAll().stream().map(Node::getAccessibleText).toList();
    }

    private static Node line(FxRobot robot, String words) {
        return robot.lookup(".page-item").queryAll().stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /** The first export comes after the list of what leaves the room. */
    private void export(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        page.until("it lists what leaves", () -> page.says("What leaves this room"));
        robot.push(KeyCode.ENTER);
    }

    @Test
    void anotherFolderIsChosen(FxRobot robot) {
        begin(robot);
        page.press("Change…");
        export(robot);
        page.until("it says so", () -> page.says("2 files saved"));
        assertTrue(
                Files.exists(folder.resolve("ally-learning-onboarding-cohort-2026-11-22.md")),
                "the chosen folder");
    }
}
