package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.ui.Shell;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Papers for the room, from the key to the files, in the whole window. */
@Execution(ExecutionMode.SAME_THREAD)
class PrintPanelTest extends WindowedRoom {
    private final List<Path> shown = new ArrayList<>();
    private @TempDir Path folder;

    PrintPanelTest() {
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
                        (live, go) -> new ReviewView(desk, live, go, folder),
                        _ -> {});
        made.show(on);
        return made;
    }

    @Test
    void papersAreChosenSavedAndShown(FxRobot robot) throws IOException {
        room.open().join("Ada", "Ben").start();
        page = new ConsoleRobot(robot, window, stage);
        robot.interact(() -> window.open(room.live));
        page.until("the workshop is open", window::isWorkshopOpen);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        page.until("it asks which", () -> page.says("Each becomes a PDF document to print."));
        assertTrue(box(robot, "Agenda to hand out").isSelected());
        assertTrue(box(robot, "Lists of groups").isDisabled());
        var tents = box(robot, "Name tents");
        robot.interact(tents::fire);
        page.press("Save as PDF");
        page.until("it says so", () -> page.says("2 files saved"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(
                            "ally-learning-onboarding-cohort-2026-11-22-name-tents.pdf",
                            "ally-learning-onboarding-cohort-2026-11-22-run-sheet.pdf"),
                    files.map(file -> folder.relativize(file).toString()).sorted().toList());
        }
        page.press("Show");
        page.until("it is shown", () -> shown.equals(List.of(folder)));
    }

    private static CheckBox box(FxRobot robot, String begins) {
        return robot.lookup((Node node) ->
                        node instanceof CheckBox box && box.getText().startsWith(begins))
                .queryAs(CheckBox.class);
    }
}
