package app.plenary.console;

import app.plenary.session.RunCommand;
import app.plenary.ui.Theme;
import app.plenary.ui.Theme.Appearance;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/**
 * Takes pictures of planning and showing slides, light and dark, into the folder given; needs a
 * display of at least 1920 by 1080. Further arguments choose pictures by the beginnings of their
 * names.
 */
public final class SlidePictures {
    private SlidePictures() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(
            String name, int width, int height, Appearance look, Supplier<RunFixture> room) {}

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private static final String NOTES =
                "Say where the figures come from.\n\n- 23 of 31 answered\n- let them read first";

        private final Deque<Shot> shots = new ArrayDeque<>();
        private Path folder = Path.of(".");

        @Override
        public void start(Stage stage) {
            var args = getParameters().getUnnamed();
            folder = Path.of(args.getFirst());
            var wanted = args.subList(1, args.size());
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                var language = "-" + locale.getLanguage();
                add("run" + language, 1280, 720, () -> running(locale, 20, NOTES, 3));
                add("run-large" + language, 1920, 1080, () -> running(locale, 200, NOTES, 150));
                add("run-upright" + language, 1280, 720, () -> running(locale, 9, "", 7));
                add("run-last" + language, 1280, 720, () -> running(locale, 1, NOTES, 1));
                add("plan-none" + language, 1280, 720, () -> SlideDays.of(locale, 0, NOTES));
                add("plan-one" + language, 1280, 720, () -> SlideDays.of(locale, 1, NOTES));
                add("plan-many" + language, 1280, 720, () -> SlideDays.of(locale, 200, NOTES));
                add("plan-drag" + language, 1280, 720, () -> SlideDays.of(locale, 9, NOTES));
                add("preview" + language, 1280, 720, () -> SlideDays.of(locale, 0, NOTES));
            }
            shots.removeIf(shot ->
                    !wanted.isEmpty() && wanted.stream().noneMatch(shot.name()::startsWith));
            stage.setX(0);
            stage.setY(0);
            next(stage);
        }

        private void add(String name, int width, int height, Supplier<RunFixture> room) {
            shots.add(new Shot(name, width, height, Appearance.LIGHT, room));
            shots.add(new Shot(name + "-dark", width, height, Appearance.DARK, room));
        }

        private static RunFixture running(Locale locale, int slides, String notes, int on) {
            var room = SlideDays.of(locale, slides, notes);
            room.open().join(RunGallery.NAMES).start();
            room.send(new RunCommand.ShowSlide(room.block(0), on));
            return room;
        }

        private void next(Stage stage) {
            if (shots.isEmpty()) {
                Platform.exit();
                return;
            }
            var shot = shots.poll();
            var room = shot.room().get();
            var window = room.window(stage, folder.resolve("deck.pdf"));
            new Theme(shot.look(), _ -> {}).apply(stage.getScene());
            stage.setWidth(shot.width());
            stage.setHeight(shot.height());
            window.open(room.live);
            if (shot.name().startsWith("run")) {
                window.go(Mode.RUN);
            }
            after(
                    2_500,
                    () -> {
                        act(shot, stage);
                        after(
                                shot.name().startsWith("preview") ? 30_000 : 2_500,
                                () -> {
                                    save(stage, folder.resolve(shot.name() + ".png"));
                                    room.close();
                                    next(stage);
                                });
                    });
        }

        /** Chooses a slide, or reads the file that lies in the folder. */
        private static void act(Shot shot, Stage stage) {
            var root = stage.getScene().getRoot();
            if (root.lookup(".slide-list") instanceof ListView<?> list) {
                list.getSelectionModel().clearAndSelect(shot.name().contains("many") ? 2 : 0);
                if (shot.name().contains("drag")) {
                    var rows = Rows.drawn(list);
                    ConsoleRobot.pull(rows.getFirst(), rows.get(2), 15);
                }
            }
            if (shot.name().startsWith("preview")
                    && root.lookup(".slide-fields .action") instanceof Button add) {
                add.fire();
            }
        }

        private static void after(int millis, Runnable then) {
            var wait = new PauseTransition(Duration.millis(millis));
            wait.setOnFinished(_ -> then.run());
            wait.play();
        }

        private static void save(Stage stage, Path file) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                var image = stage.getScene().snapshot(null);
                ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
