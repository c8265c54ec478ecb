package app.plenary.projector;

import static app.plenary.projector.FakeDisplays.LAPTOP;
import static app.plenary.projector.FakeDisplays.PROJECTOR;
import static app.plenary.projector.FakeDisplays.TELEVISION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.WallState;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@Execution(ExecutionMode.SAME_THREAD)
class WallTest {
    private final Current<WallState> state = new Current<>(WallState.HIDDEN);
    private final AtomicReference<String> remembered = new AtomicReference<>("");
    private final FakeDisplays displays = new FakeDisplays(LAPTOP, PROJECTOR);
    private final Stage console =
            FxThread.get(() -> {
                var stage = new Stage();
                stage.setX(20);
                stage.setY(20);
                stage.setScene(new javafx.scene.Scene(new Pane(), 300, 200));
                stage.show();
                stage.requestFocus();
                return stage;
            });
    private final Wall wall =
            FxThread.get(() -> {
                var created =
                        new Wall(
                                Messages.of(Locale.UK),
                                new Dates(Locale.UK, ZoneOffset.UTC),
                                InstantSource.fixed(Samples.NOW),
                                state,
                                displays,
                                console,
                                new Wall.Memory(remembered::get, remembered::set),
                                Album.NONE);
                created.show(Samples.open());
                created.show(Samples.running(new Scene.TalkOn("Welcome"), Duration.ofMinutes(3)));
                return created;
            });

    @AfterEach
    void close() {
        FxThread.run(() -> {
            wall.close();
            console.hide();
        });
    }

    private void shown() {
        state.set(state.get().withShown(true));
        FxThread.await("the wall shows", () -> wall.stage().map(Stage::isShowing).orElse(false));
    }

    private void become(Display... next) {
        FxThread.run(() -> displays.become(next));
    }

    private Optional<Rectangle2D> bounds() {
        return FxThread.get(() -> wall.stage().filter(Stage::isShowing).map(WallTest::bounds));
    }

    private static Rectangle2D bounds(Window w) {
        return new Rectangle2D(w.getX(), w.getY(), w.getWidth(), w.getHeight());
    }

    @Test
    void itFillsTheDisplayThatTheConsoleIsNotOn() {
        shown();
        assertEquals(Optional.of(PROJECTOR.bounds()), bounds());
        assertEquals("display 2, 480 × 300", state.get().display());
        assertTrue(FxThread.get(() -> wall.stage().orElseThrow().isAlwaysOnTop()));
        assertFalse(FxThread.get(() -> wall.stage().orElseThrow().isFullScreen()));
    }

    @Test
    void theConsoleKeepsTheKeyboard() {
        FxThread.await("the console has the keyboard", console::isFocused);
        shown();
        FxThread.await("the console has the keyboard again", console::isFocused);
    }

    @Test
    void withOneDisplayItIsAnOrdinaryWindow() {
        become(LAPTOP);
        shown();
        assertEquals("", state.get().display());
        assertTrue(FxThread.get(() -> wall.stage().orElseThrow().isResizable()));
        assertFalse(FxThread.get(() -> wall.stage().orElseThrow().isAlwaysOnTop()));
    }

    @Test
    void anOrdinaryWindowMovesToADisplayThatIsPluggedIn() {
        become(LAPTOP);
        shown();
        become(LAPTOP, PROJECTOR);
        assertEquals(Optional.of(PROJECTOR.bounds()), bounds());
    }

    @Test
    void whenItsDisplayIsUnpluggedItHidesAndSaysSoAndComesBackWithIt() {
        shown();
        become(LAPTOP);
        assertEquals(Optional.empty(), bounds());
        assertTrue(state.get().shown());
        assertEquals(
                "No second display – the wall comes back when one is connected",
                state.get().display());
        become(LAPTOP, PROJECTOR);
        assertEquals(Optional.of(PROJECTOR.bounds()), bounds());
    }

    @Test
    void fiftyTimesUnpluggedAndPluggedLeavesNothingBehind() {
        shown();
        int windows = FxThread.get(() -> Window.getWindows().size());
        for (int i = 0; i < 50; i++) {
            become(LAPTOP);
            assertEquals(Optional.empty(), bounds());
            become(LAPTOP, PROJECTOR);
            assertEquals(Optional.of(PROJECTOR.bounds()), bounds());
        }
        assertEquals(windows, FxThread.get(() -> Window.getWindows().size()));
        assertEquals(1, displays.watchers());
        FxThread.run(wall::close);
        assertEquals(0, displays.watchers());
        assertEquals(windows - 1, FxThread.get(() -> Window.getWindows().size()));
    }

    @Test
    void aDisplayThatChangesItsSizeIsFilledAgain() {
        shown();
        var smaller = new Display(2, new Rectangle2D(480, 0, 400, 250));
        become(LAPTOP, smaller);
        assertEquals(Optional.of(smaller.bounds()), bounds());
    }

    @Test
    void theChosenDisplayIsRememberedAndFoundAgain() {
        become(LAPTOP, PROJECTOR, TELEVISION);
        shown();
        assertEquals(Optional.of(TELEVISION.bounds()), bounds());
        assertEquals(2, state.get().displays());
        state.set(state.get().withMove());
        FxThread.await(
                "it goes on to the next display",
                () -> wall.stage().map(WallTest::bounds).equals(Optional.of(PROJECTOR.bounds())));
        assertEquals(PROJECTOR.id(), remembered.get());
        become(LAPTOP);
        become(LAPTOP, PROJECTOR, TELEVISION);
        assertEquals(Optional.of(PROJECTOR.bounds()), bounds());
    }

    @Test
    void itGivesWayWhenTheConsoleMovesToItsDisplay() {
        shown();
        FxThread.run(() -> console.setX(600));
        FxThread.await(
                "the wall is on the other display",
                () -> wall.stage().map(WallTest::bounds).equals(Optional.of(LAPTOP.bounds())));
    }

    @Test
    void itHidesWhenItIsNoLongerWanted() {
        shown();
        state.set(state.get().withShown(false));
        FxThread.await("the wall is hidden", () -> wall.stage().isEmpty());
        assertEquals("", state.get().display());
    }

    @Test
    void closingTheWindowMeansThatItIsNoLongerWanted() {
        shown();
        FxThread.run(() -> {
            var stage = wall.stage().orElseThrow();
            stage.fireEvent(
                    new javafx.stage.WindowEvent(
                            stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        assertFalse(state.get().shown());
    }

    @Test
    void blankAndFrozenFollowTheState() {
        shown();
        state.set(state.get().withBlank(true).withFrozen(true));
        FxThread.await(
                "it is dark and still", () -> wall.view().isBlank() && wall.view().isFrozen());
        state.set(state.get().withBlank(false).withFrozen(false));
        FxThread.await("it goes on", () -> !wall.view().isBlank() && !wall.view().isFrozen());
    }

    @Test
    void itsKeysChangeTheStateAndEscapeLeavesItAlone() {
        shown();
        List<KeyCode> others = new ArrayList<>();
        FxThread.run(() -> wall.onOtherKeys(event -> others.add(event.getCode())));
        press(KeyCode.B);
        assertTrue(state.get().blank());
        press(KeyCode.PERIOD);
        assertFalse(state.get().blank());
        press(KeyCode.F);
        assertTrue(state.get().frozen());
        press(KeyCode.ESCAPE);
        assertTrue(state.get().shown());
        press(KeyCode.PAGE_DOWN);
        assertEquals(List.of(KeyCode.PAGE_DOWN), others);
        assertEquals(Optional.of(PROJECTOR.bounds()), bounds());
    }

    @Test
    void theCursorGoesAwayByItself() {
        shown();
        FxThread.await(
                "there is no cursor", () -> wall.view().getScene().getCursor() == Cursor.NONE);
    }

    private void press(KeyCode code) {
        FxThread.run(() ->
                wall.stage()
                        .orElseThrow()
                        .getScene()
                        .getRoot()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }
}
