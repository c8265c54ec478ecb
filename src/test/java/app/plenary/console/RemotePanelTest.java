package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.RemoteState;
import app.plenary.live.Remotes;
import app.plenary.plan.Talk;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.text.Dates;
import app.plenary.ui.Theme;

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

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pairing a remote, seeing it, and parting from it, by key and mouse in the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class RemotePanelTest {
    private final TestDesk test = new TestDesk(Locale.UK);
    private ConsoleWindow window;
    private Stage stage;
    private Dates dates;

    @Start
    void start(Stage on) {
        stage = on;
        test.serveRemotes();
        var desk = test.desk(Theme.Appearance.LIGHT, Optional.empty());
        dates = desk.dates();
        window = new ConsoleWindow(desk, (_, _) -> new NoPage(), (_, _) -> new NoPage(), _ -> {});
        window.show(on);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        test.close();
    }

    private Optional<JoinCode> code() {
        return test.remotes.state().get().offer().map(RemoteState.Offer::code);
    }

    @Test
    void aDeviceIsPairedSeenAndUnpaired(FxRobot robot) {
        var page = new ConsoleRobot(robot, window, stage);
        page.open(test.create(Workshops.plain("Plain", new Talk())));
        page.until("it is offered in the status bar", () -> page.says("Remote…"));
        robot.push(KeyCode.F9);
        page.until("a code is shown", () -> code().isPresent());
        page.until("in the panel", () -> page.says(code().orElseThrow().shown()));
        assertTrue(page.says("192.168.8.2:4040/remote"));
        assertTrue(page.says("None yet."));
        for (int i = 0; i < Remotes.TRIES; i++) {
            test.remotes.pair(CommandId.fresh(), new Remotes.Proof.Typed("A" + i), "Thief");
        }
        page.until(
                "it is spent",
                () ->
                        page.says(
                                "Too many wrong codes were typed. The QR code still counts for 5:00."));
        robot.interact(test.remotes::offer);
        test.goTo(TestDesk.NOW.plus(Remotes.VALID));
        page.until("its time is over", () -> page.says("The time of the code is over."));
        page.press("Show a new code");
        page.until(
                "a new one",
                () -> page.says("Pairs one device. Counts for 5:00, while this panel is open."));
        var since = dates.clock(TestDesk.NOW.plus(Remotes.VALID));
        var id = test.remotes.at(test.pair("Tablet")).orElseThrow();
        page.until("it is told", () -> page.says("“Tablet” now steers this workshop too."));
        page.until("and listed", () -> page.says("not connected · paired " + since));
        page.until("and the code is gone", () -> page.says("Pair another device"));
        test.remotes.came(id);
        page.until("it is connected", () -> page.says("connected · paired " + since));
        robot.push(KeyCode.ESCAPE);
        page.until("the status bar says so", () -> page.says("Remote: Tablet"));
        page.press("Remote: Tablet");
        page.until("the panel is back", () -> page.says("PAIRED DEVICES"));
        assertEquals(Optional.empty(), code(), "no code unless it is asked for");
        page.press("Pair another device");
        page.until("a code again", () -> code().isPresent());
        page.press("Unpair");
        page.until("nobody steers any more", () -> page.says("None yet."));
        assertEquals(List.of(), test.remotes.state().get().devices());
        robot.push(KeyCode.ESCAPE);
        page.until("the code went with the panel", () -> code().isEmpty());
    }
}
