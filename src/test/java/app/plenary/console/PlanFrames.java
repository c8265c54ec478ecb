package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Talk;
import app.plenary.session.PlanCommand;
import app.plenary.ui.Theme;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Plans a day of 200 blocks as fast as hands can, and prints how long the JavaFX thread was kept
 * from its next task: by handlers, layout and style together. What is asked for is 16 ms.
 */
public final class PlanFrames {
    private static final int BLOCKS = 200;
    private static final int TIMES = 120;
    private static final int WARM = 60;
    private static final Duration WATCHED = Duration.ofMillis(60);

    private PlanFrames() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /** The program itself. */
    public static final class App extends Application {
        private final TestDesk test = new TestDesk(Locale.UK);

        @Override
        public void start(Stage stage) {
            var window =
                    new ConsoleWindow(
                            test.desk(Theme.Appearance.LIGHT, Optional.empty()),
                            (_, _) -> new NoPage(),
                            (_, _) -> new NoPage(),
                            _ -> {});
            window.show(stage);
            var live = test.create(day());
            Thread.ofPlatform()
                    .daemon()
                    .name("hands")
                    .start(() -> {
                        measure(stage, window, live);
                        Platform.exit();
                        test.close();
                    });
        }

        private static app.plenary.plan.Workshop day() {
            var blocks = new Block[BLOCKS];
            for (int i = 0; i < BLOCKS; i++) {
                blocks[i] =
                        Workshops.block(
                                "Block " + i,
                                2 + i % 5,
                                i % 3 == 0 ? new BreakoutRounds("", 3, 2) : new Talk());
            }
            return Workshops.of("A long day", Optional.empty(), LocalTime.of(8, 0), blocks);
        }

        private void measure(Stage stage, ConsoleWindow window, LiveSession live) {
            once("opening", () -> fx(() -> window.open(live)));
            once("nothing", () -> {});
            var first = live.now().session().agenda().blocks().getFirst().id();
            report(
                    "typing minutes",
                    i ->
                            TestDesk.send(
                                    live,
                                    PlanCommand.change(
                                            first,
                                            new BlockChange.Planned(
                                                    Duration.ofMinutes(5 + i % 7)))));
            report("typing a title", i -> fx(() -> typeTitle(stage, window, i)));
            report(
                    "opening a field",
                    i ->
                            fx(() -> {
                                if (focus(stage) instanceof TextField field) {
                                    key(field, KeyCode.ESCAPE);
                                } else {
                                    run(window, "plan.edit");
                                }
                            }));
            report(
                    "moving by key",
                    i -> fx(() -> run(window, i % 40 < 20 ? "plan.down" : "plan.up")));
            report("dragging a row", i -> fx(() -> drag(stage, i)));
            report(
                    "choosing rows",
                    i -> fx(() -> key(focus(stage), i % 40 < 20 ? KeyCode.DOWN : KeyCode.UP)));
            report("duplicating", _ -> fx(() -> run(window, "plan.duplicate")));
            report("undoing", _ -> fx(() -> run(window, "window.undo")));
        }

        private static void run(ConsoleWindow window, String command) {
            window.commands().find(command).orElseThrow().run();
        }

        private static Node focus(Stage stage) {
            return stage.getScene().getFocusOwner();
        }

        private static void typeTitle(Stage stage, ConsoleWindow window, int i) {
            if (i % 20 == 0 || !(focus(stage) instanceof TextField)) {
                run(window, "plan.edit");
            }
            if (focus(stage) instanceof TextField field) {
                if (i % 20 == 19) {
                    key(field, KeyCode.ENTER);
                } else {
                    field.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    "x",
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false));
                }
            }
        }

        private static void key(Node on, KeyCode code) {
            on.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }

        private static void drag(Stage stage, int i) {
            var row = stage.getScene().lookup(".agenda-row");
            double y = 260 + 18 * (i % 20);
            mouse(row, MouseEvent.MOUSE_PRESSED, 255, i % 20 == 0);
            mouse(row, MouseEvent.MOUSE_DRAGGED, y, true);
            if (i % 20 == 19) {
                mouse(row, MouseEvent.MOUSE_RELEASED, y, true);
            }
        }

        private static void mouse(
                Node on, javafx.event.EventType<MouseEvent> type, double y, boolean really) {
            if (really) {
                var point = on.localToScene(20, 0);
                on.fireEvent(
                        new MouseEvent(
                                type,
                                point.getX(),
                                y,
                                point.getX(),
                                y,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                false,
                                new PickResult(on, point.getX(), y)));
            }
        }

        private interface Step {
            void take(int number);
        }

        private static void once(String name, Runnable step) {
            var frames = FrameMeter.measure(1, Duration.ofSeconds(4), _ -> step.run());
            System.out.printf(
                    Locale.ROOT,
                    "%-16s busy %s%n",
                    name,
                    FrameMeter.words(frames, FrameMeter.Frame::busy));
        }

        /** Does {@code step} again and again, and prints what it cost the JavaFX thread. */
        private void report(String name, Step step) {
            var wanted = getParameters().getRaw();
            if (!wanted.isEmpty() && wanted.stream().noneMatch(name::startsWith)) {
                return;
            }
            var cold = FrameMeter.measure(WARM, WATCHED, step::take);
            var warm = FrameMeter.measure(TIMES, WATCHED, step::take);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s busy %s   waited %s   together %s   first: busy %s   over: %s%n",
                    name,
                    FrameMeter.words(warm, FrameMeter.Frame::busy),
                    FrameMeter.words(warm, FrameMeter.Frame::waited),
                    FrameMeter.words(warm, FrameMeter.Frame::together),
                    FrameMeter.words(cold, FrameMeter.Frame::busy),
                    FrameMeter.late(warm));
        }

        /** Runs on the JavaFX thread without waiting, so that the meter sees what it costs. */
        private static void fx(Runnable action) {
            Platform.runLater(action);
        }
    }
}
