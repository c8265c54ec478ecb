package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Talk;
import app.plenary.session.ParticipantId;
import app.plenary.session.RosterCommand;
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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Takes pictures of how people are brought in and what is wished of groups, into the folder given;
 * needs a display of at least 1920 by 1080. Further arguments choose by the beginnings of names.
 */
public final class PeoplePictures {
    static final String AWKWARD =
            """
            Guests of the day;;;
            Name;Abteilung;Rolle;E-Mail
            Amara Okafor;Vertrieb;Leitung;amara@example.org
            Jonas Weber;IT;Entwicklung;jonas@example.org
            ;IT;Praktikum;
            Jonas Weber;Personal;;weber@example.org
            Mei Lin;IT;Entwicklung;mei@example.org
            Mei Lin;IT;Entwicklung;mei@example.org
            Tomás de la Santísima Trinidad y Rodríguez;Vertrieb;;
            Priya Singh;Personal;Recruiting;priya@example.org
            Zoë Müller-Lüdenscheidt;Finanzen;Controlling;zoe@example.org
            """;

    private static final String QUESTIONS =
            """
            $CATEGORY: Course/Onboarding

            ::One::Which of these belong to a good check-in? {
            \t~%50%A short round#Yes
            \t~%50%A clear question
            \t~%-100%A lecture of half an hour
            }

            // plenary: seconds=20
            Our office was founded in {=1998 ~2004 ~2011} in Berlin.

            Sort these {=first -> a =second -> b}

            The <script>alert(1)</script> tag is {T#No#Yes}

            How long did it take? {#12:2}

            Who remembers this {=yes ~no

            [html]<p>What is <b>most important</b>?</p> {=People ~Plans ~Plans}

            """;

    private static final String AGENDA =
            """
            Start;Title;Minutes;Kind;Notes
            9:00;Welcome;10;Talk;Say hello
            9:10;What do you expect?;soon;Poll;
            9:20;;30;Groups;In threes
            10:30;Break;15;Break;Coffee
            10:40;Vote on the next steps;9999;Voting game;
            """;

    private static final String WISHES =
            """
            together: Jonas W., Mei L.
            apart: Priya S., Viktor P., Chloé D. (important)
            host: Ada M. at group 1
            Kofi A. absent in round 3
            spread: Abteilung
            Abteilung = IT not alone (nice)
            new pairs
            fair share (nice)
            """;

    private static final String CLASH =
            """
            together: Jonas W., Mei L., Tomás R.
            apart: Jonas W., Tomás R.
            spread: Abteilung
            new pairs
            """;

    private PeoplePictures() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(
            String name,
            int width,
            int height,
            Appearance look,
            Locale locale,
            int people,
            BiConsumer<ConsoleWindow, Desk> over) {}

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private final Deque<Shot> shots = new ArrayDeque<>();

        @Override
        public void start(Stage stage) {
            var args = getParameters().getUnnamed();
            var folder = Path.of(args.getFirst());
            var wanted = args.subList(1, args.size());
            all("people", 24, (window, _) -> window.go(Mode.RUN));
            all("ask", 0, (window, _) -> run(window, "window.people"));
            all("import", 3, (window, desk) -> bring(window, desk, AWKWARD));
            all("import-many", 0, (window, desk) -> bring(window, desk, many(300, 20)));
            all("import-one", 0, (window, desk) -> bring(window, desk, "Ada Lovelace"));
            all("wishes", 24, (window, _) -> wish(window, WISHES, ""));
            all("wishes-clash", 24, (window, _) -> wish(window, CLASH, "Ada M. and Be"));
            all("wishes-none", 1, (window, _) -> run(window, "window.wishes"));
            all("plan-ask", 0, (window, _) -> run(window, "window.bring"));
            all("plan-questions", 0, (window, desk) -> plan(window, desk, QUESTIONS));
            all("plan-agenda", 0, (window, desk) -> plan(window, desk, AGENDA));
            all("plan-many", 0, (window, desk) -> plan(window, desk, QUESTIONS.repeat(43)));
            all("plan-home", 0, (window, _) -> window.goHome());
            all("plan-one", 0, (window, desk) -> plan(window, desk, "Ready? {TRUE}"));
            shots.removeIf(shot ->
                    !wanted.isEmpty() && wanted.stream().noneMatch(shot.name()::startsWith));
            stage.setX(0);
            stage.setY(0);
            next(stage, folder);
        }

        private void all(String name, int people, BiConsumer<ConsoleWindow, Desk> over) {
            var english = Locale.ENGLISH;
            shots.add(
                    new Shot(name + "-light", 1280, 720, Appearance.LIGHT, english, people, over));
            shots.add(new Shot(name + "-dark", 1280, 720, Appearance.DARK, english, people, over));
            shots.add(
                    new Shot(name + "-large", 1920, 1080, Appearance.LIGHT, english, people, over));
            shots.add(
                    new Shot(
                            name + "-de",
                            1280,
                            720,
                            Appearance.LIGHT,
                            Locale.GERMAN,
                            people,
                            over));
        }

        private static void run(ConsoleWindow window, String id) {
            window.commands().find(id).orElseThrow().run();
        }

        private static void wish(ConsoleWindow window, String wishes, String typed) {
            var live = window.live();
            var book =
                    new WishBook(
                            live.now().session(), app.plenary.text.Messages.of(Locale.ENGLISH));
            var all =
                    new java.util.LinkedHashMap<
                            app.plenary.session.WishId, app.plenary.session.GroupWish>();
            book.read(wishes)
                    .lines()
                    .forEach(line ->
                            all.put(
                                    app.plenary.session.WishId.fresh(),
                                    book.wish(line.sentence()).orElseThrow()));
            var away = live.now().session().roster().inOrder().get(5).id();
            live.send(new app.plenary.session.WishCommand.KeepWishes(all)).join();
            live.send(new RosterCommand.MarkAway(away)).join();
            run(window, "window.wishes");
            after(
                    1500,
                    () -> {
                        var field =
                                window.page()
                                        .region()
                                        .getScene()
                                        .getRoot()
                                        .lookup(".wishes .text-field");
                        if (field instanceof javafx.scene.control.TextField text) {
                            text.setText(typed);
                            text.end();
                        }
                    });
        }

        private static void plan(ConsoleWindow window, Desk desk, String text) {
            window.go(Mode.PLAN);
            new BringPlan(desk, new Into(window)).paste(text);
        }

        /** The workshop that is open. */
        private record Into(ConsoleWindow window) implements BringPlan.Goal {
            @Override
            public Optional<LiveSession> workshop() {
                return Optional.of(window.live());
            }

            @Override
            public int place() {
                return 1;
            }

            @Override
            public void arrived(BlockId first) {}

            @Override
            public void open(LiveSession made) {}

            @Override
            public void people(Path file) {}

            @Override
            public void archive(Path file) {}
        }

        private static void bring(ConsoleWindow window, Desk desk, String text) {
            new BringPeople(desk, window.live()).paste(text);
        }

        private static String many(int people, int columns) {
            var heads =
                    IntStream.range(1, columns)
                            .mapToObj(c -> "Question number " + c)
                            .collect(Collectors.joining(";", "Full name;", "\n"));
            return heads
                    + IntStream.rangeClosed(1, people)
                            .mapToObj(p ->
                                    IntStream.range(1, columns)
                                            .mapToObj(c -> "answer " + p % (c + 2))
                                            .collect(
                                                    Collectors.joining(
                                                            ";", "Person " + p + ";", "")))
                            .collect(Collectors.joining("\n"));
        }

        private static RunFixture room(Shot shot) {
            var room =
                    new RunFixture(
                            RunFixture.workshop(
                                    Block.of("Welcome", 10, new Talk()),
                                    Block.of("Peer consulting", 30, new BreakoutRounds("", 4, 3))),
                            shot.locale());
            var come = new ArrayList<RosterCommand.Newcomer>();
            var teams = List.of("Vertrieb", "IT", "Personal");
            for (int i = 0; i < shot.people(); i++) {
                come.add(
                        new RosterCommand.Newcomer(
                                ParticipantId.fresh(),
                                i == 0
                                        ? "Amara Okafor"
                                        : RunGallery.NAMES[i % RunGallery.NAMES.length],
                                Map.of("Abteilung", teams.get(i % teams.size()))));
            }
            room.send(new RosterCommand.AddParticipants(come));
            return room;
        }

        private void next(Stage stage, Path folder) {
            if (shots.isEmpty()) {
                Platform.exit();
                return;
            }
            var shot = shots.poll();
            var room = room(shot);
            var shell = new Shell(room.messages, new Label());
            var desk = room.desk(shell, RunFixture.places(folder, _ -> {}));
            var window =
                    new ConsoleWindow(
                            desk,
                            (live, go) ->
                                    new RunView(desk, live, go, new Random(7), Patience.USUAL),
                            (live, go) -> new ReviewView(desk, live, go, folder),
                            _ -> {});
            var scene = window.scene(shot.width(), shot.height());
            new Theme(shot.look(), _ -> {}).apply(scene);
            stage.setScene(scene);
            stage.show();
            window.open(room.live);
            after(600, () -> shot.over().accept(window, desk));
            after(
                    9000,
                    () -> {
                        save(scene, folder.resolve(shot.name() + ".png"));
                        room.close();
                        next(stage, folder);
                    });
        }

        private static void after(int millis, Runnable action) {
            var pause = new PauseTransition(javafx.util.Duration.millis(millis));
            pause.setOnFinished(_ -> action.run());
            pause.play();
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
