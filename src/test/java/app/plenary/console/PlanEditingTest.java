package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.ui.Theme;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whole rows of the agenda, by keyboard and mouse: several at once, and each time one step. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class PlanEditingTest {
    private final TestDesk test = new TestDesk(Locale.UK);
    private ConsoleWindow window;
    private Stage stage;
    private ConsoleRobot page;

    @Start
    void start(Stage on) {
        stage = on;
        var desk = test.desk(Theme.Appearance.LIGHT, Optional.empty());
        window = new ConsoleWindow(desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
        window.show(on);
    }

    private void open(FxRobot robot, Workshop workshop) {
        page = new ConsoleRobot(robot, window, stage);
        page.open(test.create(workshop));
        page.until(
                "rows are drawn",
                () -> workshop.agenda().equals(Agenda.EMPTY) || page.rowsDrawn() > 0);
    }

    private static Workshop five() {
        return Workshops.of(
                "Five",
                Optional.empty(),
                LocalTime.of(9, 0),
                Workshops.block("A", 10, new Talk()),
                Workshops.block("B", 15, new Talk()),
                Workshops.block("C", 20, new Talk()),
                Workshops.block("D", 25, new Talk()),
                Workshops.block("E", 30, new Talk()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
    }

    @Test
    void severalAreDeletedAndComeBackInOneStep(FxRobot robot) {
        open(robot, five());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        page.until("three are chosen", () -> page.says("3 blocks · 45 min"));
        robot.push(KeyCode.DELETE);
        page.until("three are gone", () -> page.titles().equals(List.of("D", "E")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("all are back", () -> page.titles().size() == 5);
        assertEquals(List.of("A", "B", "C", "D", "E"), page.titles());
    }

    @Test
    void severalAreMovedByKeyTogether(FxRobot robot) {
        open(robot, five());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.DOWN);
        page.until("moved", () -> page.titles().equals(List.of("C", "A", "B", "D", "E")));
        robot.push(KeyCode.ALT, KeyCode.UP);
        page.until("moved back", () -> page.titles().equals(List.of("A", "B", "C", "D", "E")));
    }

    @Test
    void everythingIsChosenByKeyAndDuplicated(FxRobot robot) {
        open(robot, five());
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.D);
        page.until("ten rows", () -> page.titles().size() == 10);
        assertEquals("ABCDEABCDE", String.join("", page.titles()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("five rows", () -> page.titles().size() == 5);
    }

    @Test
    void aBlockIsSplitAndPutTogetherAgain(FxRobot robot) {
        open(robot, five());
        robot.push(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        page.until("there are two halves", () -> page.titles().size() == 6);
        assertEquals(List.of("A", "B", "B (2)", "C", "D", "E"), page.titles());
        assertEquals(8, page.blocks().get(1).minutes());
        assertEquals(7, page.blocks().get(2).minutes());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        page.until("they are one", () -> page.titles().size() == 5);
        assertEquals("B + B (2)", page.blocks().get(1).title());
        assertEquals(15, page.blocks().get(1).minutes());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        page.until("as it was", () -> page.titles().equals(List.of("A", "B", "C", "D", "E")));
        assertEquals(15, page.blocks().get(1).minutes());
    }

    @Test
    void rowsAreDraggedToAnotherPlace(FxRobot robot) {
        open(robot, five());
        page.drag(page.rows().getFirst().lookup(".agenda-row"), page.rows().get(3), 8);
        page.until("it is there", () -> String.join("", page.titles()).equals("BCDAE"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> String.join("", page.titles()).equals("ABCDE"));
    }

    @Test
    void blocksGoToAnotherWorkshopJustAsTheyAre(FxRobot robot) {
        var noted =
                five().withAgenda(a ->
                        a.changed(a.blocks().getFirst().id(), b -> b.withNotes("Hello")));
        open(robot, noted);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.C);
        page.until(
                "copied",
                () ->
                        page.says(
                                "2 blocks were copied. Ctrl V puts them after a block, here or in another workshop."));
        page.open(test.create(Workshops.plain("Other", new Talk())));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("pasted", () -> page.titles().equals(List.of("Block 1", "A", "B")));
        assertEquals("Hello", page.blocks().get(1).notes());
    }

    @Test
    void aMarkdownTableBecomesBlocks(FxRobot robot) {
        open(robot, five());
        clip(robot, "| Min | Title |\n|---|---|\n| 12 | Welcome |\n| x | Odd |\n| 20 | Work |\n");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("it is shown first", () -> page.says("3 blocks are added"));
        assertEquals(5, page.blocks().size());
        assertEquals(
                1,
                robot.lookup(".arrival-row .late-ink").queryAll().size(),
                "the line that is odd is told");
        robot.push(KeyCode.ENTER);
        page.until(
                "they are there",
                () -> page.titles().containsAll(List.of("Welcome", "Odd", "Work")));
        assertEquals(12, page.blocks().get(1).minutes());
        assertEquals(20, page.blocks().get(3).minutes());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("in one step", () -> page.titles().size() == 5);
    }

    @Test
    void aLineThatIsOneBlockIsPastedAtOnce(FxRobot robot) {
        open(robot, five());
        clip(robot, "Groups of 4 (30 min)\n");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("it is there", () -> page.titles().contains("Groups of 4"));
        assertEquals("AGroups of 4BCDE", String.join("", page.titles()));
        assertEquals(30, page.blocks().get(1).minutes());
        page.press("Undo");
        page.until("it is gone", () -> page.titles().size() == 5);
        clip(robot, "2 + 2? {=4 ~5}");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("a question is shown", () -> page.says("One question is added in one block"));
        robot.push(KeyCode.ESCAPE);
        clip(robot, " ");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until(
                "it says why",
                () -> page.says(test.messages().get("console.plan.nothing-to-paste")));
        assertEquals(5, page.blocks().size());
    }

    @Test
    void aThousandLinesAreTooManyForWhatIsThereAndNothingIsLost(FxRobot robot) {
        open(robot, five());
        var lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append("Line ").append(i).append(" ").append(5).append('\n');
        }
        clip(robot, lines.toString());
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("all are shown", () -> page.says("1,000 blocks are added"));
        robot.push(KeyCode.ENTER);
        page.until(
                "it says why",
                () -> page.says(test.messages().get("session.refused.agenda-is-full")));
        assertEquals(5, page.blocks().size());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        page.until("the agenda is empty", () -> page.titles().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until("all are shown", () -> page.says("1,000 blocks are added"));
        robot.push(KeyCode.ENTER);
        page.until("all are there", () -> page.titles().size() == 1_000);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("in one step", () -> page.titles().isEmpty());
    }

    @Test
    void undoAndRedoGoOnWhenTheWorkshopIsOpenedAnew(FxRobot robot) {
        open(robot, five());
        robot.push(KeyCode.DELETE);
        page.until("one is gone", () -> page.titles().size() == 4);
        var id = page.live().now().session().workshop().id();
        page.home();
        robot.interact(() -> window.open(id));
        page.until("it is open", () -> page.titles().size() == 4);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> page.titles().size() == 5);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        page.until("it is gone again", () -> page.titles().size() == 4);
    }

    @Test
    void tabGoesThroughTheRowsAndBadMinutesStay(FxRobot robot) {
        open(robot, five());
        robot.push(KeyCode.ENTER).push(KeyCode.TAB);
        page.until("the minutes", () -> page.focusText().equals("10"));
        robot.write("-5").push(KeyCode.TAB);
        assertTrue(page.says("Minutes are a whole number, such as 10."));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("12").push(KeyCode.TAB);
        page.until("the next title", () -> page.focusText().equals("B"));
        robot.push(KeyCode.ESCAPE);
        page.until("it is taken", () -> page.blocks().getFirst().minutes() == 12);
    }

    private static void clip(FxRobot robot, String text) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
