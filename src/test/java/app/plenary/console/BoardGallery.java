package app.plenary.console;

import app.plenary.grouping.Solver;
import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Spot;
import app.plenary.plan.Talk;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.GroupDraw;
import app.plenary.session.GroupTitles;
import app.plenary.session.GroupWish;
import app.plenary.session.PlanCommand;
import app.plenary.session.Seats;
import app.plenary.session.WishCommand;
import app.plenary.session.WishId;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Takes pictures of every face of the groups of a block, with few and with many people, in two
 * sizes, light and dark, into the folder given; needs a display of 1920 by 1080. Further arguments
 * choose pictures by the beginnings of their names, such as {@code met-24}.
 */
public final class BoardGallery {
    private BoardGallery() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(String face, int people, Locale locale, boolean large, Appearance look) {
        String name() {
            return face
                    + "-"
                    + people
                    + (locale.equals(Locale.GERMAN) ? "-de" : "")
                    + (large ? "-large" : "")
                    + (look == Appearance.DARK ? "-dark" : "-light");
        }
    }

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private final Deque<Shot> shots = new ArrayDeque<>();

        @Override
        public void start(Stage stage) {
            var args = getParameters().getUnnamed();
            var wanted = args.subList(1, args.size());
            for (String face : List.of("landing", "met", "room", "report", "why")) {
                for (int people : new int[] {2, 24, 60, 300}) {
                    for (boolean large : new boolean[] {false, true}) {
                        for (var look : Appearance.values()) {
                            shots.add(new Shot(face, people, Locale.ENGLISH, large, look));
                            shots.add(new Shot(face, people, Locale.GERMAN, large, look));
                        }
                    }
                }
            }
            shots.removeIf(shot ->
                    !wanted.isEmpty() && wanted.stream().noneMatch(shot.name()::startsWith));
            stage.setX(0);
            stage.setY(0);
            next(stage, Path.of(args.getFirst()));
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
            var page = new RunView(desk, room.live, _ -> {}, room.random, Patience.USUAL);
            shell.content(page.region());
            int height = (shot.large() ? 1080 : 720) - 88;
            var scene = new Scene(shell, shot.large() ? 1920 : 1280, height);
            new Theme(shot.look(), _ -> {}).apply(scene);
            stage.setScene(scene);
            stage.show();
            var watch = room.live.watch(new LatestOnFx<>(page::show));
            page.entered();
            var begin =
                    new PauseTransition(
                            javafx.util.Duration.millis(shot.people() > 60 ? 3000 : 900));
            begin.setOnFinished(_ -> turn(shot, scene, page));
            begin.play();
            var settle =
                    new PauseTransition(
                            javafx.util.Duration.millis(shot.people() > 60 ? 7000 : 3000));
            settle.setOnFinished(_ -> {
                save(scene, folder.resolve(shot.name() + ".png"));
                watch.close();
                room.close();
                next(stage, folder);
            });
            settle.play();
        }

        private static void turn(Shot shot, Scene scene, RunView page) {
            switch (shot.face()) {
                case "landing" -> {
                    run(page, "group.face-groups");
                    if (scene.lookup(".group-card .person-chip") instanceof PersonChip chip) {
                        chip.requestFocus();
                        chip.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ALT,
                                        false,
                                        false,
                                        true,
                                        false));
                    }
                }
                case "why" -> run(page, "group.why");
                case "met" -> {
                    run(page, "group.face-met");
                    scene.lookup(".met-grid").requestFocus();
                }
                default -> run(page, "group.face-" + shot.face());
            }
        }

        private static void run(RunView page, String command) {
            page.commands().stream()
                    .filter(one -> one.id().equals(command))
                    .forEach(ConsoleCommand::run);
        }

        private static RunFixture room(Shot shot) {
            var peers =
                    new BreakoutRounds("What would make it easy to find each other?", 4, 3)
                            .withRoles(List.of(GroupRole.SCRIBE, GroupRole.REPORTER));
            var room =
                    new RunFixture(
                            RunFixture.workshop(
                                    Block.of("Warming up", 10, new BreakoutRounds("", 2, 1)),
                                    Block.of("Peer consulting", 30, peers),
                                    Block.of("Commitments", 15, new Talk())),
                            shot.locale());
            room.open();
            room.join(
                    IntStream.range(0, shot.people())
                            .mapToObj(i ->
                                    i < RunGallery.NAMES.length
                                            ? RunGallery.NAMES[i]
                                            : "Person " + (i + 1))
                            .toArray(String[]::new));
            room.start();
            draw(room, 0);
            room.next(8);
            wish(
                    room,
                    new GroupWish.Apart(
                            Set.of(room.people.get(0), room.people.get(1)), Strength.MUST));
            draw(room, 1);
            var block = room.block(1);
            if (shot.people() >= 24) {
                wish(
                        room,
                        new GroupWish.Apart(
                                Set.of(room.people.get(0), room.people.get(2)), Strength.MUST));
                room.pass(Duration.ofMinutes(9));
                room.send(new BreakoutCommand.StartRound(block, 1));
                room.send(
                        new BreakoutCommand.WriteGroupNote(
                                block, 1, "A map of who knows what, kept by the teams themselves"));
                room.send(new BreakoutCommand.PassWord(block));
                room.send(new BreakoutCommand.PassWord(block));
                room.send(
                        new CaptureCommand.KeepCapture(
                                CaptureId.fresh(),
                                Capture.Kind.INSIGHT,
                                "Ask early, and in public",
                                Optional.of(1)));
                if (shot.people() == 24) {
                    room.send(new PlanCommand.PlaceTable(0, new Spot(0.05, 0.1)));
                    room.send(new PlanCommand.PlaceTable(1, new Spot(0.4, 0.75)));
                }
            }
            return room;
        }

        private static void wish(RunFixture room, GroupWish wish) {
            room.send(new WishCommand.KeepWish(WishId.fresh(), wish));
        }

        private static void draw(RunFixture room, int index) {
            var id = room.block(index);
            var on = room.session().agenda().find(id).orElseThrow();
            if (on.activity() instanceof BreakoutRounds rounds) {
                var present = room.session().roster().present().stream().map(p -> p.id()).toList();
                var places = List.of(room.messages.get("console.group.places").split(",", -1));
                var seats = Seats.of(present, rounds);
                var schedule = Solver.solve(seats.problem(), 7, Solver.STEPS_A_SECOND).schedule();
                room.send(
                        new BreakoutCommand.DrawGroups(
                                id, GroupDraw.dressed(seats, schedule, GroupTitles.of(places), 7)));
            }
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
