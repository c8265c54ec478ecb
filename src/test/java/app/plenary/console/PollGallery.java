package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/**
 * Takes pictures of polls of every kind while they run, light and dark, into the folder given.
 * Further arguments choose pictures by the beginnings of their names.
 */
public final class PollGallery {
    private PollGallery() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(
            String name,
            int width,
            int height,
            Appearance look,
            Supplier<RunFixture> room,
            Consumer<RunView> then) {}

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private final Deque<Shot> shots = new ArrayDeque<>();

        @Override
        public void start(Stage stage) {
            var args = getParameters().getUnnamed();
            for (String kind : PollDays.questions().keySet()) {
                add(kind + "-0", 1280, 720, () -> asked(Locale.ENGLISH, kind, 7, 0));
                add(kind + "-1", 1280, 720, () -> asked(Locale.ENGLISH, kind, 7, 1));
                add(kind + "-7", 1280, 720, () -> asked(Locale.GERMAN, kind, 9, 7));
                add(kind + "-300", 1920, 1080, () -> asked(Locale.ENGLISH, kind, 310, 300));
                add(
                        kind + "-long",
                        1280,
                        720,
                        () ->
                                PollDays.asked(
                                        Locale.ENGLISH,
                                        PollDays.longOptions(PollDays.poll(kind)),
                                        12,
                                        9));
            }
            add("quiz-waiting", 1280, 720, () -> QuizDays.on(Locale.ENGLISH, QuizDays.quiz(), 9));
            add("quiz-open", 1280, 720, () -> quiz(Locale.GERMAN, 9, 7));
            add("quiz-300", 1280, 720, () -> quiz(Locale.ENGLISH, 310, 300));
            add("quiz-revealed", 1280, 720, () -> quiz(Locale.ENGLISH, 12, 9), run("quiz.reveal"));
            add(
                    "quiz-revealed-de",
                    1280,
                    720,
                    () -> quiz(Locale.GERMAN, 12, 9),
                    run("quiz.reveal"));
            add("quiz-standings", 1280, 720, () -> revealed(12, 9), run("quiz.standings"));
            add("quiz-extra", 1280, 720, () -> quiz(Locale.ENGLISH, 12, 9), run("quiz.extra-time"));
            add("several", 1280, 720, App::several);
            add("twice", 1280, 720, App::twice);
            add("over", 1280, 720, App::over);
            add("ask", 1280, 720, () -> asked(Locale.ENGLISH, "choice", 9, 7), run("run.ask"));
            add("ask-de", 1280, 720, () -> asked(Locale.GERMAN, "choice", 9, 7), run("run.ask"));
            add("hands", 1280, 720, () -> asked(Locale.ENGLISH, "choice", 9, 7), run("poll.hands"));
            for (String kind : PollDays.questions().keySet()) {
                add(
                        "answer-" + kind,
                        1280,
                        720,
                        () -> asked(Locale.ENGLISH, kind, 9, 7),
                        run("poll.answer-here"));
            }
            var wanted = args.subList(1, args.size());
            shots.removeIf(shot ->
                    !wanted.isEmpty() && wanted.stream().noneMatch(shot.name()::startsWith));
            next(stage, Path.of(args.getFirst()));
        }

        private static Consumer<RunView> run(String command) {
            return page ->
                    page.commands().stream()
                            .filter(one -> one.id().equals(command))
                            .forEach(ConsoleCommand::run);
        }

        private static RunFixture asked(Locale locale, String kind, int people, int answers) {
            return PollDays.asked(locale, PollDays.poll(kind), people, answers);
        }

        private static RunFixture quiz(Locale locale, int people, int answers) {
            var quiz = QuizDays.quiz();
            return QuizDays.ask(QuizDays.on(locale, quiz, people), quiz, 1, answers);
        }

        private static RunFixture revealed(int people, int answers) {
            var room = quiz(Locale.ENGLISH, people, answers);
            room.send(new QuizCommand.RevealItem(room.block(0), 1));
            return room;
        }

        private static RunFixture several() {
            var poll =
                    PollDays.poll("scale-itself")
                            .plus("What do you take with you?", new QuestionKind.OpenText(3))
                            .plus("And in a word?", new QuestionKind.Words(3));
            return PollDays.asked(Locale.ENGLISH, poll, 12, 9);
        }

        private static RunFixture twice() {
            var poll = PollDays.poll("estimate");
            var room = PollDays.asked(Locale.ENGLISH, poll, 30, 29);
            room.send(new PollCommand.AskAgain(room.block(0)));
            PollDays.answer(room, poll, 27, 8);
            return room;
        }

        private static RunFixture over() {
            var room = asked(Locale.ENGLISH, "ranking", 12, 9);
            room.send(
                    new PollCommand.AskNow(
                            BlockId.fresh(),
                            "Shall we go on?",
                            Poll.of(
                                    "Shall we go on?",
                                    QuestionKind.Choice.one(
                                            Option.of(List.of("Yes", "No", "Maybe"))))));
            return room;
        }

        private void add(String name, int width, int height, Supplier<RunFixture> room) {
            add(name, width, height, room, _ -> {});
        }

        private void add(
                String name,
                int width,
                int height,
                Supplier<RunFixture> room,
                Consumer<RunView> then) {
            boolean dark = shots.size() % 2 == 1;
            shots.add(
                    new Shot(
                            name,
                            width,
                            height,
                            dark ? Appearance.DARK : Appearance.LIGHT,
                            room,
                            then));
        }

        private void next(Stage stage, Path folder) {
            if (shots.isEmpty()) {
                Platform.exit();
                return;
            }
            var shot = shots.poll();
            var room = shot.room().get();
            var shell = new Shell(room.messages, new Label());
            var desk = room.desk(shell, RunFixture.places(folder, _ -> {}));
            var page = new RunView(desk, room.live, _ -> {}, room.random, Patience.USUAL);
            shell.content(page.region());
            shell.getStylesheets()
                    .add(
                            Objects.requireNonNull(ConsoleWindow.class.getResource("console.css"))
                                    .toExternalForm());
            var scene = new Scene(shell, shot.width(), shot.height() - 88);
            new Theme(shot.look(), _ -> {}).apply(scene);
            stage.setScene(scene);
            stage.show();
            var watch = room.live.watch(new LatestOnFx<>(page::show));
            page.entered();
            var first = new PauseTransition(javafx.util.Duration.millis(250));
            first.setOnFinished(_ -> {
                shot.then().accept(page);
                var settle = new PauseTransition(javafx.util.Duration.millis(600));
                settle.setOnFinished(_ -> {
                    save(scene, folder.resolve(shot.name() + ".png"));
                    watch.close();
                    room.close();
                    next(stage, folder);
                });
                settle.play();
            });
            first.play();
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
