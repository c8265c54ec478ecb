package app.plenary.console;

import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Talk;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.GroupChoice;
import app.plenary.session.GroupWish;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.WishCommand;
import app.plenary.session.WishId;
import app.plenary.ui.Theme;
import app.plenary.ui.Theme.Appearance;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Takes pictures of planning groups, of people choosing and of draws, light and dark, into the
 * folder given; needs a display of at least 1920 by 1080. Further arguments choose pictures by the
 * beginnings of their names.
 */
public final class ChoosingPictures {
    private ChoosingPictures() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    private record Shot(
            String name, int width, int height, Appearance look, Supplier<RunFixture> room) {}

    /** The program itself; the launching class must not be an application. */
    public static final class App extends Application {
        private final Deque<Shot> shots = new ArrayDeque<>();
        private Path folder = Path.of(".");

        @Override
        public void start(Stage stage) {
            var args = getParameters().getUnnamed();
            folder = Path.of(args.getFirst());
            var wanted = args.subList(1, args.size());
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                var language = "-" + locale.getLanguage();
                for (GroupShape shape : GroupShape.values()) {
                    add("plan-" + shape + language, 1366, 768, () -> planned(locale, shape, true));
                }
                add("folds" + language, 1920, 1080, () -> planned(locale, GroupShape.MIXED, true));
                add("empty" + language, 1280, 720, () -> planned(locale, GroupShape.TOPICS, false));
                add("run" + language, 1366, 768, () -> running(locale, GroupShape.TOPICS));
                add("panel" + language, 1366, 768, () -> running(locale, GroupShape.TOPICS));
                add(
                        "panel-offers" + language,
                        1920,
                        1080,
                        () -> running(locale, GroupShape.OFFERS_AND_ASKS));
                add("panel-many" + language, 1280, 720, () -> many(locale));
                add("panel-find" + language, 1280, 720, () -> many(locale));
                add("draw-none" + language, 1280, 720, () -> drawing(locale));
                add("draw-looking" + language, 1280, 720, () -> drawing(locale));
                add("draw-over" + language, 1280, 720, () -> drawing(locale));
                add("draw-clash" + language, 1280, 720, () -> clashing(locale));
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

        private static Block groups(GroupShape shape, boolean topics) {
            var plain = new BreakoutRounds("What would make it easy to find each other?", 4, 3);
            return Block.of(
                    "Ally market",
                    30,
                    plain.with(shape)
                            .with(new Division.OfSize(4))
                            .withEach(
                                    List.of(
                                            new RoundPlan(
                                                    "What helped you lately?",
                                                    Optional.of(java.time.Duration.ofMinutes(5))),
                                            RoundPlan.USUAL,
                                            RoundPlan.USUAL))
                            .withRoles(List.of(GroupRole.SCRIBE, GroupRole.TIMEKEEPER))
                            .with(new GroupNames(GroupNames.Theme.OWN, List.of("Oak", "Ash")))
                            .withTopics(
                                    topics
                                            ? List.of(
                                                    "Pairing with beginners",
                                                    "Asking in public channels",
                                                    "A map of who knows what",
                                                    "Half an hour a week")
                                            : List.of()));
        }

        private static RunFixture planned(Locale locale, GroupShape shape, boolean topics) {
            var room =
                    new RunFixture(
                            RunFixture.workshop(
                                    groups(shape, topics),
                                    Block.of("Check-in", 10, new Talk()),
                                    Block.of("Commitments", 15, new Talk())),
                            locale);
            room.send(new PlanCommand.ExpectPeople(OptionalInt.of(23)));
            return room;
        }

        private static RunFixture running(Locale locale, GroupShape shape) {
            var room = planned(locale, shape, true);
            room.open().join(RunGallery.NAMES);
            for (String name : List.of("Hugo B.", "Nora K.")) {
                room.send(new RosterCommand.AddParticipant(ParticipantId.fresh(), name));
            }
            room.invite();
            room.start();
            for (int i = 0; i < 12; i++) {
                var choice =
                        shape == GroupShape.TOPICS
                                ? new GroupChoice(List.of(i % 4, (i + 1) % 4), List.of())
                                : new GroupChoice(List.of(i % 4), List.of((i + 2) % 4));
                room.send(new BreakoutCommand.Choose(room.block(0), room.people.get(i), choice));
            }
            room.send(PlanCommand.change(room.block(1), new BlockChange.Title("Check-in round")));
            return room;
        }

        /** Most people have chosen, on a phone. */
        private static RunFixture many(Locale locale) {
            var room = planned(locale, GroupShape.TOPICS, true);
            room.open();
            room.join(
                    IntStream.range(0, 300)
                            .mapToObj(i ->
                                    i < RunGallery.NAMES.length
                                            ? RunGallery.NAMES[i]
                                            : "Person " + (i + 1))
                            .toArray(String[]::new));
            room.start();
            for (int i = 40; i < 300; i++) {
                room.send(
                        new BreakoutCommand.Choose(
                                room.block(0),
                                room.people.get(i),
                                new GroupChoice(List.of(i % 4, (i + 1) % 4), List.of())));
            }
            return room;
        }

        private static RunFixture drawing(Locale locale) {
            var room =
                    new RunFixture(
                            RunFixture.workshop(
                                    Block.of("Meet", 60, new BreakoutRounds("", 4, 9)),
                                    Block.of("Commitments", 15, new Talk())),
                            locale);
            room.open().join(RunGallery.NAMES).start();
            return room;
        }

        private static RunFixture clashing(Locale locale) {
            var room = drawing(locale);
            var both = Set.copyOf(room.people.subList(0, 2));
            room.send(
                    new WishCommand.KeepWish(
                            WishId.fresh(), new GroupWish.Together(both, Strength.MUST)));
            room.send(
                    new WishCommand.KeepWish(
                            WishId.fresh(), new GroupWish.Apart(both, Strength.MUST)));
            return room;
        }

        private static void act(Shot shot, ConsoleWindow window, Stage stage) {
            if (shot.name().startsWith("panel")) {
                window.commands().find("group.choose").ifPresent(ConsoleCommand::run);
            }
            if (shot.name().startsWith("panel-find")
                    && stage.getScene().lookup(".choice-left .text-field") instanceof TextField f) {
                f.setText("12");
            }
            if (shot.name().startsWith("draw-looking")
                    || shot.name().startsWith("draw-over")
                    || shot.name().startsWith("draw-clash")) {
                window.commands().find("group.draw").ifPresent(ConsoleCommand::run);
            }
            if (shot.name().startsWith("folds") || shot.name().startsWith("empty")) {
                unfold(stage);
            }
        }

        private void next(Stage stage) {
            if (shots.isEmpty()) {
                Platform.exit();
                return;
            }
            var shot = shots.poll();
            var room = shot.room().get();
            var window = room.window(stage);
            new Theme(shot.look(), _ -> {}).apply(stage.getScene());
            stage.setWidth(shot.width());
            stage.setHeight(shot.height());
            window.open(room.live);
            boolean plan = shot.name().startsWith("plan") || shot.name().startsWith("empty");
            if (!plan && !shot.name().startsWith("folds")) {
                window.go(Mode.RUN);
            }
            after(
                    1_500,
                    () -> {
                        act(shot, window, stage);
                        after(
                                shot.name().startsWith("draw-over") ? 12_000 : 1_500,
                                () -> {
                                    save(stage, folder.resolve(shot.name() + ".png"));
                                    room.close();
                                    next(stage);
                                });
                    });
        }

        private static void unfold(Stage stage) {
            var heads = List.copyOf(stage.getScene().getRoot().lookupAll(".inspector .fold-head"));
            int open = 0;
            for (Node head : heads) {
                if (head instanceof Button button && isSeen(head) && open++ < 4) {
                    button.fire();
                }
            }
        }

        private static boolean isSeen(Node node) {
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
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
