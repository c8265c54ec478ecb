package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Participant;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People brought in from pasted lists and from files, in the whole window. */
class BringPeopleTest extends WindowedRoom {
    @TempDir static Path folder = Path.of(".");

    BringPeopleTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(Block.of("Meet", 20, new BreakoutRounds("", 4, 2))),
                        Locale.UK));
    }

    @Override
    ConsoleWindow open(Stage on) {
        return room.window(on, folder.resolve("list"));
    }

    private void inPlan(FxRobot robot) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
    }

    private static void copy(FxRobot robot, String text) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void type(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        page.until("a list is asked for", () -> page.says("Bring people in"));
        var area = robot.lookup(".dialog-panel .text-area").queryAs(TextArea.class);
        robot.interact(() -> area.setText(text));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private List<String> names() {
        return room.session().roster().inOrder().stream().map(Participant::name).toList();
    }

    private void until(List<String> names) {
        page.until("these are in the room: " + names, () -> names().equals(names));
    }

    @SuppressWarnings("unchecked")
    private static ListView<Arrivals.Row> lines(FxRobot robot) {
        return robot.lookup(".arrival-rows").queryAs(ListView.class);
    }

    @Test
    void aPastedListIsLookedAtTakenByEnterAndTakenBackAsOneStep(FxRobot robot) {
        inPlan(robot);
        type(robot, "Name\tTeam\nAda\tSales\nBen\tIT\n\tIT\nAda\tIT\n");
        page.until("it is shown", () -> page.says("3 people are added · one line is left out"));
        assertEquals(4, lines(robot).getItems().size());
        robot.push(KeyCode.ENTER);
        until(List.of("Ada", "Ben", "Ada 2"));
        assertEquals(
                Map.of("Team", "Sales"), room.session().roster().inOrder().getFirst().attributes());
        page.until("that is told", () -> page.says("3 people were added."));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(List.of());
        page.until("what was taken back is told", () -> page.says("Undone: 3 people added"));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(List.of("Ada", "Ben", "Ada 2"));
    }

    @Test
    void aNamelessLineIsMendedAndAnotherLeftOutByKeys(FxRobot robot) {
        inPlan(robot);
        type(robot, "Name;Team\nAda;Sales\n;IT\nCarl;IT\n");
        page.until("it is shown", () -> page.says("2 people are added · one line is left out"));
        robot.push(KeyCode.SPACE);
        page.until(
                "Ada is left out", () -> page.says("One person is added · 2 lines are left out"));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.F2);
        page.until(
                "a name can be written",
                () -> stage.getScene().getFocusOwner() instanceof TextField);
        robot.write("Ben");
        robot.push(KeyCode.ENTER);
        page.until("Ben is there", () -> page.says("2 people are added · one line is left out"));
        robot.push(KeyCode.ENTER);
        until(List.of("Ben", "Carl"));
    }

    @Test
    void whoIsHereAlreadyIsDescribedInsteadOfDoubled(FxRobot robot) {
        room.open().join("Ada", "Ben");
        inPlan(robot);
        type(robot, "Name,Team\nada,Sales\nBen,IT\nCarl,IT\n");
        page.until(
                "it is shown",
                () -> page.says("One person is added · of 2 who are here more is known"));
        robot.push(KeyCode.ENTER);
        until(List.of("Ada", "Ben", "Carl"));
        assertEquals(
                List.of("Sales", "IT", "IT"),
                room.session().roster().inOrder().stream()
                        .map(p -> p.attributes().getOrDefault("Team", ""))
                        .toList());
        type(robot, "Name,Team\nAda,Sales\nBen,IT\nCarl,IT\n");
        page.until("nothing is new", () -> page.says("Nobody is added"));
        robot.push(KeyCode.ENTER);
        page.until("that is said", () -> page.says("There is nothing new to take over."));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until(
                "one step is taken back",
                () ->
                        names().equals(List.of("Ada", "Ben"))
                                && room.session().roster().inOrder().stream()
                                        .allMatch(p -> p.attributes().isEmpty()));
    }

    @Test
    void aSpreadsheetWithSeveralSheetsAndNoNameAboveTheNames(FxRobot robot) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("list"));
                var book = new Workbook(out, "test", "1.0")) {
            var notes = book.newWorksheet("Notes");
            notes.value(0, 0, "Bring markers");
            var sheet = book.newWorksheet("People");
            for (int column = 0; column < 22; column++) {
                sheet.value(0, column, "Q" + column);
            }
            sheet.value(1, 0, 17);
            sheet.value(1, 1, "Ada Lovelace");
            sheet.value(1, 21, "x".repeat(300));
            sheet.value(2, 0, 18);
            sheet.value(2, 1, "Zoë");
        }
        inPlan(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        page.press("Choose a file…");
        page.until("the file is shown", () -> page.says("People from list"));
        var boxes =
                robot.lookup(".arrivals .combo-box").queryAllAs(ComboBox.class).stream().toList();
        robot.interact(() -> boxes.getFirst().getSelectionModel().select(1));
        page.until("the other sheet is shown", () -> lines(robot).getItems().size() >= 2);
        var headings =
                robot.lookup(".arrivals .check-box")
                        .match(node ->
                                node instanceof CheckBox box
                                        && box.getText().startsWith("The first line"))
                        .queryAs(CheckBox.class);
        if (!headings.isSelected()) {
            robot.interact(headings::fire);
        }
        var name =
                robot.lookup(node ->
                                node instanceof ComboBox<?> box
                                        && "What is in Q1".equals(box.getAccessibleText()))
                        .queryAs(ComboBox.class);
        robot.interact(() -> name.getSelectionModel().select(0));
        page.until("two people", () -> page.says("2 people are added"));
        page.until(
                "what was not carried is said",
                () -> page.says("Of a person 20 things can be known. Left out: Q21"));
        robot.interact(() -> lines(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        until(List.of("Ada Lovelace", "Zoë"));
        assertEquals(
                "17",
                room.session().roster().inOrder().getFirst().attributes().getOrDefault("Q0", ""));
    }

    @Test
    void droppedFilesAreReadAndWhatIsNoFileIsSaid(FxRobot robot) throws IOException {
        inPlan(robot);
        var dropped = new BringPeople(Objects.requireNonNull(room.shown), room.live);
        robot.interact(() -> dropped.drop(List.of(folder, folder)));
        page.until("only one is taken", () -> page.says("Drop one file with people at a time."));
        robot.push(KeyCode.ENTER);
        robot.interact(() -> dropped.drop(List.of(folder)));
        page.until(
                "a folder is told", () -> page.says(folder.getFileName() + " could not be read"));
        robot.push(KeyCode.ENTER);
        Files.writeString(folder.resolve("list"), "Vorname,Nachname\nAda,Lovelace\n");
        robot.interact(() -> dropped.drop(List.of(folder.resolve("list"))));
        page.until("names are made of two columns", () -> page.says("One person is added"));
        assertTrue(page.says("Names are made of “Vorname” and “Nachname”."));
        robot.push(KeyCode.ENTER);
        until(List.of("Ada Lovelace"));
    }

    @Test
    void aFileOfAnOldProgramIsReadAndAWrongOneSaidPlainly(FxRobot robot) throws IOException {
        Files.write(
                folder.resolve("list"),
                "Name;Team\nDörte Weiß;Grün\n".getBytes(Charset.forName("windows-1252")));
        inPlan(robot);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        page.press("Choose a file…");
        page.until(
                "it is said how it was read",
                () ->
                        page.says(
                                "The file is not in UTF-8; it was read as Windows-1252. Look at the"
                                        + " names with accents."));
        robot.push(KeyCode.ENTER);
        until(List.of("Dörte Weiß"));
        Files.write(folder.resolve("list"), new byte[] {0, 1, 2, 3, 0});
        robot.push(KeyCode.CONTROL, KeyCode.P);
        page.press("Choose a file…");
        page.until(
                "the wrong file is said",
                () ->
                        page.says(
                                "This is neither a text nor an XLSX spreadsheet. Save the list as CSV or"
                                        + " XLSX."));
        Files.delete(folder.resolve("list"));
        page.press("Choose a file…");
        page.until(
                "the missing file is said",
                () ->
                        page.says(
                                "The file cannot be opened. Is it still there, and is it a file and not a"
                                        + " folder?"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("Dörte Weiß"), names());
    }

    @Test
    void aListPastedIntoTheFieldForOneNameIsLookedAt(FxRobot robot) {
        page = room.runPage(robot, window, stage);
        var many =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> "Person " + i)
                        .collect(Collectors.joining("\n"));
        copy(robot, many);
        robot.push(KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("it is shown", () -> page.says("300 people are added"));
        robot.push(KeyCode.ENTER);
        page.until("300 came", () -> names().size() == 300);
        copy(robot, "Zoe, Yusuf\n");
        robot.interact(() -> window.page().region().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("two are shown", () -> page.says("2 people are added"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(300, names().size());
    }

    @Test
    void whatIsKnownOfAPersonIsSeenAndChanged(FxRobot robot) {
        room.open().join("Ada");
        page = room.runPage(robot, window, stage);
        robot.interact(() -> window.page().reveal(room.people.getFirst()));
        robot.push(KeyCode.SHIFT, KeyCode.F2);
        page.until("it is asked", () -> page.says("What is known of Ada"));
        robot.write("Team");
        robot.push(KeyCode.TAB);
        robot.write("Sales");
        robot.push(KeyCode.ENTER);
        page.until("it is seen", () -> page.says("Team: Sales"));
        assertTrue(room.session().roster().inOrder().getFirst().attributes().containsKey("Team"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is taken back", () -> !page.says("Team: Sales"));
    }
}
