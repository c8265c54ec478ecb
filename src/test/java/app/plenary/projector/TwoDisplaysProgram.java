package app.plenary.projector;

import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.WallState;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A console and a wall on the displays that are there. Prints a line whenever the wall has another
 * place, and ends with its input.
 */
public final class TwoDisplaysProgram {
    private TwoDisplaysProgram() {}

    public static void main(String[] args) throws Exception {
        Platform.startup(TwoDisplaysProgram::open);
        while (System.in.read() >= 0) {
            FxThread.run(() -> {
                System.gc();
                var runtime = Runtime.getRuntime();
                System.out.println(
                        "used "
                                + (runtime.totalMemory() - runtime.freeMemory()) / 1024
                                + " windows "
                                + Window.getWindows().size());
            });
        }
        Platform.exit();
    }

    private static void open() {
        Platform.setImplicitExit(false);
        var console = new Stage();
        console.setX(40);
        console.setY(40);
        console.setScene(new javafx.scene.Scene(new Pane(), 900, 600));
        console.show();
        var state = new Current<>(WallState.HIDDEN);
        var remembered = new AtomicReference<>("");
        var wall =
                new Wall(
                        Messages.of(Locale.UK),
                        new Dates(Locale.UK, ZoneOffset.UTC),
                        InstantSource.system(),
                        state,
                        Displays.ofSystem(),
                        console,
                        new Wall.Memory(remembered::get, remembered::set),
                        Album.NONE);
        wall.show(Samples.open());
        wall.show(Samples.running(new Scene.TalkOn("Welcome"), Duration.ofMinutes(3)));
        state.set(state.get().withShown(true));
        new AnimationTimer() {
            private String last = "";

            @Override
            public void handle(long now) {
                String place =
                        place(wall)
                                + "; "
                                + Displays.ofSystem().all().size()
                                + " displays, "
                                + state.get();
                if (!place.equals(last)) {
                    last = place;
                    System.out.println(place);
                }
            }
        }.start();
    }

    private static String place(Wall wall) {
        return wall.stage()
                .filter(Stage::isShowing)
                .map(s ->
                        "wall %.0f,%.0f %.0fx%.0f"
                                .formatted(s.getX(), s.getY(), s.getWidth(), s.getHeight()))
                .orElse("hidden");
    }
}
