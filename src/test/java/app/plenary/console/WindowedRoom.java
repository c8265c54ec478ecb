package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.List;
import java.util.concurrent.TimeoutException;

/** A room with the whole console window, both begun anew for each test; no bug may be left over. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start comes before each test
@Execution(ExecutionMode.SAME_THREAD)
class WindowedRoom {
    final RunFixture room;
    Stage stage;
    ConsoleWindow window;
    ConsoleRobot page;

    WindowedRoom(RunFixture room) {
        this.room = room;
    }

    /** A stage of its own: what a test opened goes with it. */
    @BeforeEach
    void start(FxRobot robot) throws TimeoutException {
        stage = FxToolkit.registerStage(Stage::new);
        robot.interact(() -> window = open(stage));
    }

    /** Shows the window. */
    ConsoleWindow open(Stage on) {
        return room.window(on);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        room.close();
        assertEquals(List.of(), room.bugs);
    }
}
