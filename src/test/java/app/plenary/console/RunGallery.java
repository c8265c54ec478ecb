package app.plenary.console;

import app.plenary.grouping.Solver;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture.Kind;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.GroupDraw;
import app.plenary.session.GroupTitles;
import app.plenary.session.Lock;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Seats;
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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Takes pictures of Run and Review in every state, light and dark, into the folder given; needs a
 * display of at least 1440 by 900. Further arguments choose pictures by the beginnings of their
 * names.
 */
public final class RunGallery {
    static final String[] NAMES = {
        "Amara O.",
        "Jonas W.",
        "Mei L.",
        "Tomás R.",
        "Priya S.",
        "Viktor P.",
        "Chloé D.",
        "Yusuf K.",
        "Ada M.",
        "Ben T.",
        "Ines F.",
        "Kofi A.",
        "Sara N.",
        "Lars H.",
        "Lin X.",
        "Omar B.",
        "Ruth E.",
        "Diego C.",
        "Hana J.",
        "Paul G.",
        "Zoe V.",
        "Ali Z.",
        "Marta Q."
    };

    private RunGallery() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(
            String name,
            int width,
            int height,
            Appearance look,
            Supplier<RunFixture> room,
            boolean review) {}

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private final Deque<Shot> shots = new ArrayDeque<>();

        @Override
        public void start(Stage stage) {
            var args = getParameters().getUnnamed();
            var folder = Path.of(args.getFirst());
            var wanted = args.subList(1, args.size());
            add("poll", 1440, 900, () -> poll(Locale.ENGLISH), false);
            add("poll-de", 1280, 720, () -> poll(Locale.GERMAN), false);
            add("groups", 1440, 900, App::groups, false);
            add("groups-roles", 1366, 768, () -> groupsWithRoles(Locale.ENGLISH), false);
            add("groups-roles-large", 1920, 1080, () -> groupsWithRoles(Locale.ENGLISH), false);
            add("groups-roles-de", 1366, 768, () -> groupsWithRoles(Locale.GERMAN), false);
            add("groups-none", 1280, 720, App::groupsNone, false);
            add("groups-many", 1280, 720, App::groupsMany, false);
            add("talk", 1280, 720, App::talk, false);
            add("break", 1280, 720, App::breakOn, false);
            add("lobby", 1280, 720, () -> lobby(Locale.ENGLISH), false);
            add("lobby-de", 1366, 768, () -> lobby(Locale.GERMAN), false);
            add("closed", 1280, 720, () -> new RunFixture(RunFixture.afternoon()), false);
            add("long", 1280, 720, App::longTexts, false);
            add("day", 1366, 768, RunDays::day, false);
            add("day-small", 1280, 720, RunDays::day, false);
            add("day-large", 1920, 1080, RunDays::day, false);
            add("away", 1366, 768, () -> RunDays.away(Locale.ENGLISH, 16), false);
            add("away-large", 1920, 1080, () -> RunDays.away(Locale.ENGLISH, 0), false);
            add("away-de", 1120, 640, () -> RunDays.away(Locale.GERMAN, 16), false);
            add("one", 1280, 720, RunDays::one, false);
            add("many", 1366, 768, RunDays::many, false);
            add("catch-up", 1366, 768, RunDays::day, false);
            add("catch-up-de", 1280, 720, () -> RunDays.day(Locale.GERMAN), false);
            add("catch-up-hard", 1280, 720, RunDays::hard, false);
            add("palette", 1366, 768, RunDays::day, false);
            add("ended", 1280, 720, App::ended, false);
            add("review", 1440, 900, App::reviewed, true);
            add("review-small", 1280, 720, App::reviewed, true);
            add("review-empty", 1280, 720, () -> new RunFixture(RunFixture.afternoon()), true);
            shots.removeIf(shot ->
                    !wanted.isEmpty() && wanted.stream().noneMatch(shot.name()::startsWith));
            stage.setX(0);
            stage.setY(0);
            next(stage, folder);
        }

        private void add(
                String name, int width, int height, Supplier<RunFixture> room, boolean review) {
            shots.add(new Shot(name + "-light", width, height, Appearance.LIGHT, room, review));
            shots.add(new Shot(name + "-dark", width, height, Appearance.DARK, room, review));
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
            var page = page(shot, desk, room);
            shell.content(page.region());
            var scene = new Scene(shell, shot.width(), shot.height() - 88);
            shell.getStylesheets().add("app/plenary/console/console.css");
            new Theme(shot.look(), _ -> {}).apply(scene);
            stage.setScene(scene);
            stage.show();
            var watch = room.live.watch(new LatestOnFx<>(page::show));
            page.entered();
            over(shot, desk, page, room);
            var settle = new PauseTransition(javafx.util.Duration.millis(5000));
            settle.setOnFinished(_ -> {
                save(scene, folder.resolve(shot.name() + ".png"));
                watch.close();
                room.close();
                next(stage, folder);
            });
            settle.play();
        }

        private static void over(Shot shot, Desk desk, WorkshopPage page, RunFixture room) {
            if (shot.name().startsWith("catch-up")) {
                run(page, "run.catch-up");
            } else if (shot.name().startsWith("palette")) {
                new CommandPalette(desk)
                        .open(page.commands(), Optional.of(room.session()), _ -> {}, _ -> {});
            }
        }

        private static void run(WorkshopPage page, String command) {
            page.commands().stream()
                    .filter(one -> one.id().equals(command))
                    .forEach(ConsoleCommand::run);
        }

        private static WorkshopPage page(Shot shot, Desk desk, RunFixture room) {
            if (shot.review()) {
                return new ReviewView(desk, room.live, _ -> {}, Path.of("Workshops"));
            }
            return new RunView(desk, room.live, _ -> {}, room.random, Patience.USUAL);
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

        private static RunFixture started() {
            return started(Locale.ENGLISH);
        }

        private static RunFixture started(Locale locale) {
            var room = new RunFixture(RunFixture.afternoon(), locale);
            room.open().join(NAMES);
            room.send(new RosterCommand.AddParticipant(ParticipantId.fresh(), "Hugo B."));
            room.send(new RosterCommand.MarkAway(room.people.get(10)));
            room.invite();
            room.start();
            return room;
        }

        private static RunFixture poll(Locale locale) {
            var room = started(locale).next(10).next(17);
            keep(room, Kind.INSIGHT, "“I’d ask if I knew it was welcome”");
            room.next(9);
            keep(room, Kind.ACTION_ITEM, "Mei: share the who-knows-what map by 5 December");
            var poll = room.block(3);
            for (int i = 0; i < 19; i++) {
                room.vote(room.people.get(i), poll, i < 12 ? 1 : i < 16 ? 2 : i < 18 ? 3 : 4);
            }
            room.pass(Duration.ofSeconds(228));
            return room;
        }

        private static void keep(RunFixture room, Kind kind, String text) {
            room.send(new CaptureCommand.KeepCapture(CaptureId.fresh(), kind, text));
        }

        private static RunFixture groupsNone() {
            return started().next(10).next(12).next(9).next(8);
        }

        private static RunFixture groups() {
            var room = groupsNone();
            draw(room, 4, 4);
            room.pass(Duration.ofSeconds(75));
            room.join("Nora K.");
            return room;
        }

        /** With roles, locks, notes, and the end of the round near. */
        private static RunFixture groupsWithRoles(Locale locale) {
            var peers =
                    new BreakoutRounds("What would make it easy to find each other?", 4, 3)
                            .withRoles(
                                    List.of(
                                            GroupRole.SCRIBE,
                                            GroupRole.TIMEKEEPER,
                                            GroupRole.REPORTER));
            var room =
                    new RunFixture(
                            RunFixture.workshop(
                                    Block.of("Peer consulting", 30, peers),
                                    Block.of("Commitments", 15, new Talk())),
                            locale);
            room.open().join(NAMES).start();
            draw(room, 0, 4);
            var block = room.block(0);
            room.send(new BreakoutCommand.LockSeats(block, new Lock.OfGroup(0, 1)));
            room.send(
                    new BreakoutCommand.LockSeats(
                            block, new Lock.OfPerson(0, room.people.getFirst())));
            room.send(
                    new BreakoutCommand.WriteGroupNote(
                            block, 0, "A map of who knows what, kept by the teams themselves"));
            room.pass(Duration.ofSeconds(501));
            return room;
        }

        private static void draw(RunFixture room, int block, int size) {
            var id = room.block(block);
            var on = room.session().agenda().find(id).orElseThrow();
            if (on.activity() instanceof BreakoutRounds rounds) {
                var present = room.session().roster().present().stream().map(p -> p.id()).toList();
                var places = List.of(room.messages.get("console.group.places").split(",", -1));
                room.send(
                        new BreakoutCommand.DrawGroups(
                                id,
                                drawn(
                                        Seats.of(present, rounds.with(new Division.OfSize(size))),
                                        places)));
            }
        }

        private static List<BreakoutRound> drawn(Seats seats, List<String> places) {
            var schedule = Solver.solve(seats.problem(), 7, Solver.STEPS_A_SECOND).schedule();
            return GroupDraw.dressed(seats, schedule, GroupTitles.of(places), 7);
        }

        private static RunFixture groupsMany() {
            var room =
                    new RunFixture(
                            RunFixture.workshop(
                                    Block.of("Everyone meets", 30, new BreakoutRounds("", 5, 4))));
            room.open();
            room.join(
                    IntStream.range(0, 300)
                            .mapToObj(i -> "Person " + (i + 1))
                            .toArray(String[]::new));
            room.start();
            draw(room, 0, 5);
            return room;
        }

        private static RunFixture talk() {
            var room = started().next(10);
            room.pass(Duration.ofMinutes(14));
            return room;
        }

        private static RunFixture breakOn() {
            var room = started().next(10).next(12).next(9).next(8).next(30);
            room.pass(Duration.ofMinutes(2));
            room.send(new RunCommand.PauseSession());
            return room;
        }

        private static RunFixture lobby(Locale locale) {
            var room = new RunFixture(RunFixture.afternoon(), locale);
            room.open().join(NAMES).invite();
            return room;
        }

        private static RunFixture ended() {
            var room = lobby(Locale.ENGLISH).start();
            room.next(12);
            room.pass(Duration.ofMinutes(9));
            room.send(new RunCommand.EndSession());
            return room;
        }

        private static RunFixture reviewed() {
            var room = poll(Locale.ENGLISH);
            keep(
                    room,
                    Kind.ACTION_ITEM,
                    "Buddy hours, Tuesdays 10–11, for a month @Ruth E. by 1 December");
            keep(
                    room,
                    Kind.ACTION_ITEM,
                    "Invite the Lyon site to session 4 @Lars H. by 28 November");
            keep(room, Kind.PARKING_LOT, "How do we include the night shift?");
            keep(room, Kind.NOTE, "The room was warm after lunch: open the windows earlier.");
            room.send(new PollCommand.RevealTally(room.block(3)));
            room.next(5);
            draw(room, 4, 4);
            room.next(33).next(15).next(0).next(20);
            return room;
        }

        private static RunFixture longTexts() {
            var title =
                    "A title that goes on and on, because somebody copied a whole sentence "
                            .repeat(3);
            var blocks = new Block[60];
            for (int i = 0; i < blocks.length; i++) {
                blocks[i] = Block.of((i + 1) + " " + title.substring(0, 190), 5, new Talk());
            }
            blocks[1] =
                    Block.of(
                            title.substring(0, 190),
                            5,
                            Poll.of(
                                    title.repeat(2).substring(0, 350),
                                    true,
                                    IntStream.range(0, 12)
                                            .mapToObj(i -> i + " " + title.substring(0, 150))
                                            .toList()));
            var room = new RunFixture(RunFixture.workshop(blocks));
            room.open();
            room.join(
                    IntStream.range(0, 300)
                            .mapToObj(i -> "Maximiliana-Theodora von und zu " + i)
                            .toArray(String[]::new));
            room.start().next(5);
            for (int i = 0; i < 280; i++) {
                room.vote(room.people.get(i), room.block(1), 1 + i % 12, 1 + i % 5);
            }
            room.send(new PollCommand.RevealTally(room.block(1)));
            for (int i = 0; i < 40; i++) {
                keep(room, CaptureViewModel.kinds().get(i % 4), title.substring(0, 60 + i));
            }
            room.pass(Duration.ofMinutes(70));
            return room;
        }
    }
}
