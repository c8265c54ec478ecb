package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.session.JoinCode;
import app.plenary.session.RunCommand;
import app.plenary.ui.Theme;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * Writes pictures of the console's window into the folder that is its argument. Needs a screen of
 * at least 1440×900.
 */
public final class ConsolePictures {
    private ConsolePictures() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /** One picture: what is prepared, and what is done in the window before it is taken. */
    private record Picture(
            String name,
            int width,
            int height,
            Locale locale,
            Theme.Appearance appearance,
            boolean crashed,
            Consumer<TestDesk> prepare,
            Consumer<ConsoleWindow> act) {}

    /** The program itself. */
    public static final class App extends Application {
        private final List<Picture> pictures = new ArrayList<>();

        @Override
        public void start(Stage stage) {
            Platform.setImplicitExit(false);
            var folder = Path.of(getParameters().getUnnamed().getFirst());
            var only =
                    getParameters().getUnnamed().size() > 1
                            ? getParameters().getUnnamed().get(1)
                            : "";
            fill();
            pictures.removeIf(picture -> !picture.name().contains(only));
            take(folder, 0);
        }

        private void fill() {
            var light = Theme.Appearance.LIGHT;
            var dark = Theme.Appearance.DARK;
            add("home-light-1280", 1280, 720, light, App::many, _ -> {});
            add("home-dark-1440", 1440, 900, dark, App::many, _ -> {});
            add("home-welcome", 1280, 720, light, App::samples, _ -> {});
            add(
                    "plan-light-1440",
                    1440,
                    900,
                    light,
                    App::many,
                    window -> window.open(ally(window)));
            add("plan-dark-1280", 1280, 720, dark, App::many, window -> window.open(ally(window)));
            add("plan-poll", 1280, 720, light, App::many, window -> choose(window, 4));
            add("plan-groups-dark", 1440, 900, dark, App::many, window -> choose(window, 5));
            add("plan-long", 1280, 720, light, App::longest, window -> window.open(ally(window)));
            add("plan-empty", 1280, 720, light, App::empty, window -> window.open(ally(window)));
            pictures.add(
                    new Picture(
                            "plan-german",
                            1280,
                            720,
                            Locale.GERMANY,
                            light,
                            false,
                            App::many,
                            window -> window.open(ally(window))));
            pictures.add(
                    new Picture(
                            "home-stopped",
                            1280,
                            720,
                            Locale.GERMANY,
                            light,
                            true,
                            App::running,
                            _ -> {}));
            fillPlans();
            add("run-bar", 1280, 720, light, App::running, window -> window.open(ally(window)));
            add("keys", 1280, 720, light, App::many, window -> then(window, "window.keys"));
            add(
                    "keys-running",
                    1366,
                    768,
                    dark,
                    App::running,
                    window -> then(window, "window.keys"));
            german("keys-german", App::running, window -> then(window, "window.keys"));
            add(
                    "message",
                    1366,
                    768,
                    light,
                    App::running,
                    window -> then(window, "window.message"));
            Consumer<ConsoleWindow> pairing = window -> then(window, "window.remote");
            for (int n : new int[] {0, 2}) {
                add("remotes-" + n, 1280, 720, dark, desk -> remotes(desk, n), pairing);
                german("remotes-german-" + n, desk -> remotes(desk, n), pairing);
            }
            german("message-german", App::running, window -> then(window, "window.message"));
            add(
                    "plan-running",
                    1366,
                    768,
                    light,
                    App::running,
                    window -> {
                        then(window, "window.plan");
                        then("run.next", window);
                        then("run.longer", window);
                    });
        }

        /** Plans of every size and in every look. */
        private void fillPlans() {
            for (Theme.Appearance look : Theme.Appearance.values()) {
                var name = look == Theme.Appearance.DARK ? "-dark" : "-light";
                for (int width : new int[] {1366, 1920}) {
                    int height = width == 1366 ? 768 : 1080;
                    var size = name + "-" + width;
                    add(
                            "days" + size,
                            width,
                            height,
                            look,
                            desk -> desk.create(PlanDays.twoDays()),
                            window -> choose(window, 1, 2, 4));
                    add(
                            "findings" + size,
                            width,
                            height,
                            look,
                            desk -> desk.create(PlanDays.twoDays()),
                            window -> {
                                window.open(ally(window));
                                PictureHands.press(".check-pill");
                            });
                }
                add(
                        "typing" + name,
                        1366,
                        768,
                        look,
                        desk -> desk.create(PlanDays.twoDays()),
                        window -> {
                            choose(window, 1, 2);
                            PictureHands.later(() -> then("plan.edit", window));
                        });
                for (int count : new int[] {0, 1, 40, 300}) {
                    add(
                            "blocks-" + count + name,
                            1366,
                            768,
                            look,
                            desk -> desk.create(PlanDays.of(count)),
                            window -> window.open(ally(window)));
                }
            }
            german(
                    "days-german",
                    desk -> desk.create(PlanDays.twoDays()),
                    window -> {
                        window.open(ally(window));
                        PictureHands.press(".check-pill");
                    });
        }

        private void german(String name, Consumer<TestDesk> prepare, Consumer<ConsoleWindow> act) {
            pictures.add(
                    new Picture(
                            name,
                            1366,
                            768,
                            Locale.GERMANY,
                            Theme.Appearance.LIGHT,
                            false,
                            prepare,
                            act));
        }

        private static void then(ConsoleWindow window, String command) {
            window.open(ally(window));
            then(command, window);
        }

        private static void then(String command, ConsoleWindow window) {
            window.commands().find(command).ifPresent(ConsoleCommand::run);
        }

        private static void choose(ConsoleWindow window, int row, int... more) {
            window.open(ally(window));
            for (var open : javafx.stage.Window.getWindows()) {
                if (open.getScene().lookup(".agenda-list") instanceof ListView<?> list) {
                    list.getSelectionModel().clearAndSelect(row);
                    for (int other : more) {
                        list.getSelectionModel().select(other);
                    }
                }
            }
        }

        private static LiveSession ally(ConsoleWindow window) {
            return window.library().open(newest(window)).join();
        }

        private static app.plenary.plan.WorkshopId newest(ConsoleWindow window) {
            return window.library().workshops().join().getFirst().id();
        }

        private void add(
                String name,
                int width,
                int height,
                Theme.Appearance appearance,
                Consumer<TestDesk> prepare,
                Consumer<ConsoleWindow> act) {
            pictures.add(
                    new Picture(name, width, height, Locale.UK, appearance, false, prepare, act));
        }

        private static void samples(TestDesk desk) {
            desk.samples.add(Workshops.ally().copy("Ally learning: who can help with what?"));
            desk.samples.add(
                    Workshops.plain(
                            "Team retrospective",
                            new Talk(),
                            Poll.of("", false, List.of()),
                            new BreakoutRounds("", 3, 1),
                            new Break()));
            desk.samples.add(
                    Workshops.plain("Decide together", new Talk(), new BreakoutRounds("", 4, 2)));
        }

        private static void many(TestDesk desk) {
            samples(desk);
            var random = new Random(7);
            for (int i = 0; i < 30; i++) {
                var workshop = Workshops.ally();
                var blocks = new ArrayList<>(workshop.agenda().blocks());
                while (blocks.size() > 3 + random.nextInt(6)) {
                    blocks.remove(random.nextInt(blocks.size()));
                }
                var titles =
                        List.of(
                                "Platform team retrospective",
                                "Strategy offsite, day 1",
                                "Feedback that helps",
                                "Lunch-and-learn: accessibility",
                                "Decide together: tooling for the next two years and what we will"
                                        + " stop doing",
                                "مرحبا بكم في ورشة العمل");
                var live =
                        desk.create(
                                Workshops.of(
                                        titles.get(i % titles.size()),
                                        i % 4 == 0
                                                ? Optional.of(LocalDate.of(2026, 11, 1 + i % 28))
                                                : Optional.empty(),
                                        LocalTime.of(9, 0),
                                        blocks.stream()
                                                .map(b ->
                                                        b.withId(app.plenary.plan.BlockId.fresh()))
                                                .toArray(app.plenary.plan.Block[]::new)));
                if (i % 3 == 0) {
                    TestDesk.send(live, new RunCommand.OpenRoom(JoinCode.random(new Random(i))));
                    TestDesk.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
                    TestDesk.send(live, new RunCommand.EndSession());
                }
            }
            desk.goTo(TestDesk.NOW.plusSeconds(1));
            desk.create(Workshops.ally());
        }

        private static void longest(TestDesk desk) {
            var blocks = new ArrayList<app.plenary.plan.Block>();
            for (int i = 0; i < 300; i++) {
                blocks.add(
                        Workshops.block(
                                i % 3 == 0 ? "A very long title ".repeat(11).strip() : "Block " + i,
                                1 + i % 60,
                                i % 2 == 0 ? new Talk() : new BreakoutRounds("", 3, 4)));
            }
            desk.create(
                    Workshops.of(
                            "Two hundred characters of title ".repeat(6).strip(),
                            Optional.empty(),
                            LocalTime.of(8, 30),
                            blocks.toArray(app.plenary.plan.Block[]::new)));
        }

        private static void empty(TestDesk desk) {
            desk.create(Workshops.plain("New workshop"));
        }

        private static void remotes(TestDesk desk, int devices) {
            running(desk);
            desk.serveRemotes();
            for (int i = 0; i < devices; i++) {
                desk.remotes.offer();
                desk.remotes.came(desk.remotes.at(desk.pair("Tablet")).orElseThrow());
            }
        }

        private static void running(TestDesk desk) {
            many(desk);
            var live = desk.library.open(desk.journal.workshops().getFirst().id()).join();
            TestDesk.send(live, new RunCommand.OpenRoom(JoinCode.random(new Random(1))));
            TestDesk.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
            desk.goTo(TestDesk.NOW.plusSeconds(420));
        }

        private void take(Path folder, int number) {
            if (number >= pictures.size()) {
                Platform.exit();
                return;
            }
            var picture = pictures.get(number);
            var test = new TestDesk(picture.locale());
            picture.prepare().accept(test);
            var desk =
                    test.desk(
                            picture.appearance(),
                            picture.crashed()
                                    ? Optional.of(TestDesk.NOW.plusSeconds(200))
                                    : Optional.empty());
            WorkshopPage.Maker none = (_, _) -> new NoPage();
            var window =
                    new ConsoleWindow(
                            desk, (live, go) -> new RunView(desk, live, go), none, _ -> {});
            var stage = new Stage();
            window.show(stage);
            stage.setWidth(picture.width());
            stage.setHeight(picture.height());
            picture.act().accept(window);
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long frame) {
                    frames++;
                    if (frames == 90) {
                        stop();
                        write(folder.resolve(picture.name() + ".png"), stage);
                        stage.close();
                        test.close();
                        take(folder, number + 1);
                    }
                }
            }.start();
        }

        private static void write(Path file, Stage stage) {
            try {
                Files.createDirectories(file.getParent());
                var image = stage.getScene().snapshot(null);
                ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
                System.out.println(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
