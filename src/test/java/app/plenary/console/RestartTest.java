package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Talk;
import app.plenary.store.H2Journal;
import app.plenary.store.Opened;
import app.plenary.ui.Theme;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Undo and redo by key, over the end of the program and its next beginning, in a real database. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // begin is called first by each test
@Execution(ExecutionMode.SAME_THREAD)
class RestartTest {
    @TempDir static Path folder;

    private Opened opened;
    private TestDesk test;
    private ConsoleWindow window;
    private Stage stage;
    private ConsoleRobot page;

    /** The program begins. */
    private void begin(FxRobot robot) throws IOException, TimeoutException {
        opened =
                H2Journal.open(folder.resolve("data"), () -> Instant.parse("2026-11-22T13:40:00Z"));
        test = TestDesk.over(opened.journal(), Locale.UK);
        stage = FxToolkit.registerStage(Stage::new);
        robot.interact(() -> {
            window =
                    new ConsoleWindow(
                            test.desk(Theme.Appearance.LIGHT, Optional.empty()),
                            (_, _) -> new NoPage(),
                            (_, _) -> new NoPage(),
                            _ -> {});
            window.show(stage);
        });
        page = new ConsoleRobot(robot, window, stage);
    }

    /** The program ends in order. */
    private void end(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
        try {
            opened.journal().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close(FxRobot robot) {
        end(robot);
    }

    private void openAgain() {
        var id = test.library.workshops().join().getFirst().id();
        page.open(test.library.open(id).join());
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
    }

    private void shows(String what, String... titles) {
        page.until(what, () -> page.titles().equals(List.of(titles)));
    }

    @Test
    void whatWasDoneBeforeTheEndIsTakenBackAfterTheNextBeginning(FxRobot robot) throws Exception {
        begin(robot);
        page.open(
                test.create(
                        Workshops.of(
                                "Five",
                                Optional.empty(),
                                LocalTime.of(9, 0),
                                Workshops.block("A", 10, new Talk()),
                                Workshops.block("B", 15, new Talk()),
                                Workshops.block("C", 20, new Talk()))));
        page.until("rows are drawn", () -> page.rowsDrawn() > 0);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        shows("moved", "B", "A", "C");
        robot.push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.A);
        robot.write("First").push(KeyCode.ENTER);
        shows("renamed", "B", "First", "C");
        robot.push(KeyCode.DELETE);
        shows("deleted", "B", "C");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        shows("deleted no more", "B", "First", "C");
        end(robot);

        begin(robot);
        openAgain();
        shows("as it was left", "B", "First", "C");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        shows("deleted again", "B", "C");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        shows("named as before", "B", "A", "C");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        shows("moved back", "A", "B", "C");
        end(robot);

        begin(robot);
        openAgain();
        shows("nothing was lost in between", "A", "B", "C");
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Y);
        }
        shows("all done once more", "B", "C");
        assertEquals(2, page.blocks().size());
    }
}
