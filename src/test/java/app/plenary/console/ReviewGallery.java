package app.plenary.console;

import app.plenary.report.Accent;
import app.plenary.report.Item;
import app.plenary.report.Look;
import app.plenary.report.Report.Section;
import app.plenary.report.Summary;
import app.plenary.session.Arrangement;
import app.plenary.session.ArrangementChange;
import app.plenary.session.Capture.Kind;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.SummaryCommand;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;
import app.plenary.ui.Theme.Appearance;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
import java.util.Optional;

import javax.imageio.ImageIO;

/** Pictures of Review with everything arranged and with 300 lines; the folder is the argument. */
public final class ReviewGallery {
    private ReviewGallery() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(
            String name, Locale locale, Appearance look, int lines, int width, int height) {
        Shot(String name, Locale locale, Appearance look, int lines) {
            this(name, locale, look, lines, 1280, 632);
        }
    }

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private final Deque<Shot> shots = new ArrayDeque<>();

        @Override
        public void start(Stage stage) {
            shots.add(new Shot("arranged", Locale.ENGLISH, Appearance.LIGHT, 4));
            shots.add(new Shot("arranged-de", Locale.GERMAN, Appearance.DARK, 4));
            shots.add(new Shot("quiz", Locale.ENGLISH, Appearance.LIGHT, -1));
            shots.add(new Shot("quiz-de", Locale.GERMAN, Appearance.DARK, -1));
            shots.add(new Shot("many", Locale.ENGLISH, Appearance.LIGHT, 300));
            shots.add(new Shot("wide-de", Locale.GERMAN, Appearance.LIGHT, 8, 1920, 1000));
            next(stage, Path.of(getParameters().getUnnamed().getFirst()));
        }

        private void next(Stage stage, Path folder) {
            if (shots.isEmpty()) {
                Platform.exit();
                return;
            }
            var shot = shots.poll();
            var room = held(shot);
            var shell = new Shell(room.messages, new Label());
            var desk = room.desk(shell, RunFixture.places(folder, _ -> {}));
            desk.theme().show(shot.look());
            HouseLook.keep(
                    desk.remembered(), new Look(new Accent(0xe1, 0x1d, 0x48), Optional.empty()));
            var page = new ReviewView(desk, room.live, _ -> {}, Path.of("Workshops"));
            shell.content(page.region());
            var scene = new Scene(shell, shot.width(), shot.height());
            new Theme(shot.look(), _ -> {}).apply(scene);
            stage.setScene(scene);
            stage.show();
            var watch = room.live.watch(new LatestOnFx<>(page::show));
            page.entered();
            scene.getRoot().lookupAll(".page-item").stream()
                    .skip(1)
                    .findFirst()
                    .ifPresent(line -> line.requestFocus());
            var settle = new PauseTransition(Duration.seconds(3));
            settle.setOnFinished(_ -> {
                save(scene, folder.resolve("review-" + shot.name() + ".png"));
                watch.close();
                room.close();
                next(stage, folder);
            });
            settle.play();
        }

        private static RunFixture held(Shot shot) {
            if (shot.lines() < 0) {
                var quiz = QuizDays.quiz();
                var room = QuizDays.ask(QuizDays.on(shot.locale(), quiz, 9), quiz, 1, 9);
                QuizDays.ask(room, quiz, 2, 7);
                var items =
                        Summary.of(room.session(), RunFixture.ZONE, room.clock.instant()).items();
                items.stream()
                        .filter(item -> item.original().equals("The egg"))
                        .forEach(item -> change(room, item, "An egg"));
                return room;
            }
            var room = new RunFixture(RunFixture.afternoon(), shot.locale());
            room.open().join("Ada", "Ben", "Chidi").start().next(9);
            var kinds = List.of(Kind.values());
            for (int i = 0; i < shot.lines(); i++) {
                var kind = kinds.get(i % kinds.size());
                room.send(
                        new CaptureCommand.KeepCapture(
                                CaptureId.fresh(),
                                kind,
                                "Line " + i + ": what somebody said and we should keep @Ada"));
            }
            room.send(
                    new CaptureCommand.KeepCapture(
                            CaptureId.fresh(), Kind.DECISION, "We start in May"));
            var items = Summary.of(room.session(), RunFixture.ZONE, room.clock.instant()).items();
            arrange(room, new ArrangementChange.Cover("Wie wir einander um Hilfe bitten"));
            arrange(room, new ArrangementChange.Order(java.util.List.of("decisions", "agenda")));
            arrange(room, new ArrangementChange.Names(Arrangement.Presence.COUNT));
            arrange(room, new ArrangementChange.Switch("people", false));
            change(room, first(items, Section.DECISIONS), "We start on 4 May");
            arrange(room, new ArrangementChange.LeaveOut(first(items, Section.NOTES).key(), true));
            first(items, Section.INSIGHTS)
                    .matter()
                    .ifPresent(matter -> room.send(new SummaryCommand.KeepInRoom(matter)));
            return room;
        }

        private static Item first(java.util.List<Item> items, Section section) {
            return items.stream()
                    .filter(item -> item.section() == section)
                    .findFirst()
                    .orElseThrow();
        }

        private static void change(RunFixture room, Item item, String text) {
            arrange(room, new ArrangementChange.Text(item.key(), Optional.of(text)));
        }

        private static void arrange(RunFixture room, ArrangementChange change) {
            room.send(new SummaryCommand.ArrangeSummary(change));
        }

        private static void save(Scene scene, Path file) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                ImageIO.write(
                        SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
