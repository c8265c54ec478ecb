package app.plenary.projector;

import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.Current.Watch;
import app.plenary.live.Doorway;
import app.plenary.live.WallState;
import app.plenary.session.AudienceView;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Theme;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.util.Duration;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The audience's window. It fills the display that the console is not on, undecorated and on top;
 * where there is no such display it is an ordinary window. When its display is unplugged it hides,
 * so that it can never cover the console, and comes back with it. It follows {@link WallState} and
 * never takes the keyboard from the console. For the JavaFX thread, but for the state, which may be
 * set from any.
 */
public final class Wall {
    private static final Duration SETTLE = Duration.millis(400);
    private static final Duration CURSOR_REST = Duration.seconds(2);

    /** Where the window is. */
    private enum Place {
        NOWHERE,
        WINDOW,
        DISPLAY,
        /** Hidden, because its display is unplugged. */
        AWAY
    }

    /**
     * Where the choice of a display is kept.
     *
     * @param get what was put last; empty at first
     * @param put must not block
     */
    public record Memory(Supplier<String> get, Consumer<String> put) {}

    private final Messages messages;
    private final Current<WallState> state;
    private final Displays displays;
    private final Window console;
    private final Memory memory;
    private final WallView view;
    private final Scene scene;
    private final Stage onDisplay = new Stage(StageStyle.UNDECORATED);
    private final Stage inWindow = new Stage(StageStyle.DECORATED);
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final PauseTransition cursorRest = new PauseTransition(CURSOR_REST);
    private final InvalidationListener consoleMoved = _ -> settle.playFromStart();
    private final LatestOnFx<WallState> states = new LatestOnFx<>(this::follow);
    private final List<Watch> watches;
    private Consumer<KeyEvent> otherKeys = _ -> {};
    private Place place = Place.NOWHERE;
    private int moves;
    private boolean closed;

    /**
     * Shows nothing until {@code state} asks for it. {@code console} is the window to stay clear
     * of, {@code album} has the pictures of questions.
     */
    public Wall(
            Messages messages,
            Dates dates,
            InstantSource clock,
            Current<WallState> state,
            Displays displays,
            Window console,
            Memory memory,
            Album album) {
        this.messages = messages;
        this.state = state;
        this.displays = displays;
        this.console = console;
        this.memory = memory;
        view = new WallView(messages, dates, clock, Motion.ofSystem(), album);
        scene = new Scene(view, 960, 540);
        dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> cursor());
        cursorRest.setOnFinished(_ -> scene.setCursor(place == Place.DISPLAY ? Cursor.NONE : null));
        settle.setOnFinished(_ -> arrange());
        for (Stage stage : List.of(onDisplay, inWindow)) {
            stage.setTitle(messages.get("projector.window.title"));
            stage.setOnCloseRequest(event -> {
                event.consume();
                state.set(state.get().withShown(false));
            });
        }
        onDisplay.setAlwaysOnTop(true);
        inWindow.setMinWidth(480);
        inWindow.setMinHeight(300);
        console.xProperty().addListener(consoleMoved);
        console.yProperty().addListener(consoleMoved);
        watches = List.of(displays.watch(this::plugged), state.watch(states));
    }

    /** Shows the newest view. */
    public void show(AudienceView newest) {
        view.show(newest);
    }

    /** Shows how to join now. */
    public void show(Doorway newest) {
        view.show(newest);
    }

    /**
     * Keys that the wall has no use for go here, so that a presenter's remote works whatever has
     * the focus.
     */
    public void onOtherKeys(Consumer<KeyEvent> receiver) {
        otherKeys = receiver;
    }

    /** Moves on to the next display that the console is not on, and remembers it. */
    void moveToNextDisplay() {
        var others = displays.all();
        if (place == Place.DISPLAY && others.size() > 2) {
            int now = others.indexOf(chosen().orElseThrow());
            for (int i = 1; i < others.size(); i++) {
                var next = others.get((now + i) % others.size());
                if (Display.forWall(displays.all(), consoleBounds(), next.id())
                        .equals(Optional.of(next))) {
                    memory.put().accept(next.id());
                    arrange();
                    return;
                }
            }
        }
    }

    /** Closes the window for good and lets go of everything it watched. */
    public void close() {
        closed = true;
        watches.forEach(Watch::close);
        console.xProperty().removeListener(consoleMoved);
        console.yProperty().removeListener(consoleMoved);
        settle.stop();
        cursorRest.stop();
        onDisplay.hide();
        inWindow.hide();
        place = Place.NOWHERE;
    }

    /** What is on it, for pictures and tests. */
    WallView view() {
        return view;
    }

    /** The window that shows now. */
    Optional<Stage> stage() {
        return switch (place) {
            case DISPLAY -> Optional.of(onDisplay);
            case WINDOW -> Optional.of(inWindow);
            case NOWHERE, AWAY -> Optional.empty();
        };
    }

    /** Gives a scene that holds a {@link WallView} the look of the wall. */
    public static void dress(Scene scene) {
        Theme.applyWall(scene);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(Wall.class.getResource("wall.css"), "wall.css")
                                .toExternalForm());
    }

    private void follow(WallState newest) {
        if (closed) {
            return;
        }
        view.message(newest.message().orElse(""));
        view.agenda(newest.page() == WallState.Page.AGENDA);
        view.corner(newest.corner());
        view.blank(newest.blank());
        view.freeze(newest.frozen());
        if (newest.moves() != moves) {
            moves = newest.moves();
            moveToNextDisplay();
        }
        boolean shown = place != Place.NOWHERE;
        if (newest.shown() != shown) {
            arrange();
        }
    }

    // Systems tell about screens while they are still moving windows about: once now, so that the
    // wall
    // is off the console at once, and once more when all has settled.
    private void plugged() {
        arrange();
        settle.playFromStart();
    }

    private void arrange() {
        if (closed) {
            return;
        }
        var display = chosen();
        if (!state.get().shown()) {
            place = Place.NOWHERE;
            onDisplay.hide();
            inWindow.hide();
            tell("");
        } else if (display.isPresent()) {
            fill(display.get());
        } else if (place == Place.DISPLAY || place == Place.AWAY) {
            place = Place.AWAY;
            onDisplay.hide();
            tell(messages.get("projector.display.none"));
        } else {
            open();
        }
    }

    private Optional<Display> chosen() {
        return Display.forWall(displays.all(), consoleBounds(), memory.get().get());
    }

    private Optional<Rectangle2D> consoleBounds() {
        boolean known = console.isShowing() && console.getWidth() > 0 && console.getHeight() > 0;
        return known
                ? Optional.of(
                        new Rectangle2D(
                                console.getX(),
                                console.getY(),
                                console.getWidth(),
                                console.getHeight()))
                : Optional.empty();
    }

    private void fill(Display display) {
        inWindow.hide();
        place = Place.DISPLAY;
        carry(onDisplay);
        var bounds = display.bounds();
        onDisplay.setX(bounds.getMinX());
        onDisplay.setY(bounds.getMinY());
        onDisplay.setWidth(bounds.getWidth());
        onDisplay.setHeight(bounds.getHeight());
        showQuietly(onDisplay);
        if (memory.get().get().isEmpty()) {
            memory.put().accept(display.id());
        }
        cursor();
        tell(
                messages.get(
                        "projector.display.words",
                        display.number(),
                        bounds.getWidth(),
                        bounds.getHeight()));
    }

    private void open() {
        place = Place.WINDOW;
        carry(inWindow);
        showQuietly(inWindow);
        scene.setCursor(null);
        tell("");
    }

    private void carry(Stage stage) {
        if (stage.getScene() != scene) {
            stage.setScene(scene);
        }
    }

    // Showing a window makes it the active one; the facilitator goes on typing in the console.
    private void showQuietly(Stage stage) {
        if (!stage.isShowing()) {
            boolean typing = console.isFocused();
            stage.show();
            if (typing) {
                console.requestFocus();
            }
        }
    }

    private void tell(String display) {
        int others = Math.max(0, displays.all().size() - 1);
        if (!state.get().display().equals(display) || state.get().displays() != others) {
            state.set(state.get().withDisplay(display).withDisplays(others));
        }
    }

    private void cursor() {
        scene.setCursor(null);
        cursorRest.playFromStart();
    }

    private void key(KeyEvent event) {
        boolean plain =
                !event.isControlDown()
                        && !event.isAltDown()
                        && !event.isMetaDown()
                        && !event.isShiftDown();
        if (!plain) {
            otherKeys.accept(event);
            return;
        }
        switch (event.getCode()) {
            case B, PERIOD, DECIMAL -> state.set(state.get().withBlank(!state.get().blank()));
            case F -> state.set(state.get().withFrozen(!state.get().frozen()));
            case ESCAPE -> {
                // Nothing on the wall can be left by this key; the room must not lose its picture.
            }
            default -> {
                otherKeys.accept(event);
                return;
            }
        }
        event.consume();
    }
}
