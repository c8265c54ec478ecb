package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.live.WallState;
import app.plenary.session.AudienceView;
import app.plenary.session.Phase;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * Writes a picture of every scene; also on the headless platform. Arguments: folder, width, height,
 * language, how names of scenes begin.
 */
public final class WallPictures {
    private WallPictures() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        int width = args.length > 1 ? Integer.parseInt(args[1]) : 1920;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : 1080;
        var locale = args.length > 3 ? Locale.forLanguageTag(args[3]) : Locale.UK;
        Files.createDirectories(folder);
        try {
            String wanted = args.length > 4 ? args[4] : "";
            for (var entry : views().entrySet()) {
                if (!entry.getKey().matches(wanted + ".*")) {
                    continue;
                }
                var image =
                        FxThread.get(() -> {
                            var scene =
                                    scene(locale, entry.getKey(), entry.getValue(), width, height);
                            long before = System.nanoTime();
                            var picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                            System.out.printf(
                                    "%s %d ms%n",
                                    entry.getKey(), (System.nanoTime() - before) / 1_000_000);
                            return picture;
                        });
                ImageIO.write(image, "png", folder.resolve(entry.getKey() + ".png").toFile());
            }
        } finally {
            Platform.exit();
        }
    }

    static javafx.scene.Scene scene(
            Locale locale, AudienceView view, Doorway doorway, double width, double height) {
        var wall =
                new WallView(
                        Messages.of(locale),
                        new Dates(locale, ZoneOffset.UTC),
                        InstantSource.fixed(Samples.NOW),
                        Motion.NONE);
        var scene = new javafx.scene.Scene(wall, width, height);
        Wall.dress(scene);
        wall.show(doorway);
        wall.show(view);
        return scene;
    }

    /** The same with what the facilitator may lay over it: the names of the views tell. */
    static javafx.scene.Scene scene(
            Locale locale, String name, AudienceView view, double width, double height) {
        var open = name.contains("no-network") ? Doorway.CLOSED : Samples.open();
        var wifi = name.contains("wifi-long") ? Samples.LONG_WIFI : Samples.WIFI;
        var door =
                (name.contains("wifi") ? open.withWifi(Optional.of(Samples.sign(wifi))) : open)
                        .withMoved(name.contains("moved"));
        var scene = scene(locale, view, door, width, height);
        var wall = (WallView) scene.getRoot();
        wall.agenda(name.startsWith("agenda"));
        wall.corner(
                name.contains("always")
                        ? WallState.Corner.ALWAYS
                        : name.contains("never")
                                ? WallState.Corner.NEVER
                                : WallState.Corner.WHERE_THERE_IS_ROOM);
        wall.message(
                name.contains("message-long")
                        ? Samples.MESSAGE_140
                        : name.contains("message") ? Samples.MESSAGE : "");
        return scene;
    }

    static Map<String, AudienceView> views() {
        var views = new LinkedHashMap<String, AudienceView>();
        var minutes = Duration.ofSeconds(220);
        views.put(
                "closed", Samples.view(Phase.PLANNED, 0, new Scene.Closed(), Optional.empty(), ""));
        for (int people : List.of(0, 1, 7, 18, 300)) {
            views.put("lobby-" + people, Samples.lobby(people));
        }
        views.put("lobby-long", Samples.titled(Samples.TITLE_200, Samples.lobby(18)));
        views.put("lobby-strange", Samples.named(Samples.STRANGE, Samples.lobby(6)));
        views.put("lobby-no-network", Samples.lobby(7));
        for (String name : List.of("lobby-wifi", "lobby-wifi-long", "lobby-moved")) {
            views.put(name, Samples.lobby(18));
        }
        for (String name : List.of("talk-moved", "talk-corner-never")) {
            views.put(name, Samples.running(new Scene.TalkOn("Stories"), minutes));
        }
        views.put(
                "talk", Samples.running(new Scene.TalkOn("Welcome and why we are here"), minutes));
        views.put(
                "talk-over", Samples.running(new Scene.TalkOn("Stories"), Duration.ofSeconds(-35)));
        views.put(
                "talk-hours", Samples.running(new Scene.TalkOn("Stories"), Duration.ofMinutes(64)));
        views.put("talk-long", Samples.running(new Scene.TalkOn(Samples.TITLE_200), minutes));
        views.put("talk-paused", Samples.paused(new Scene.TalkOn("Welcome"), minutes));
        views.put(
                "talk-arabic",
                Samples.running(new Scene.TalkOn("مرحبا بكم في ورشة العمل!"), minutes));
        views.put(
                "talk-no-network",
                Samples.running(new Scene.TalkOn("Welcome"), Duration.ofSeconds(42)));
        views.put("break", Samples.running(new Scene.BreakOn("Coffee"), minutes));
        views.put("break-long", Samples.running(new Scene.BreakOn(Samples.TITLE_200), minutes));
        views.put("break-paused", Samples.paused(new Scene.BreakOn("Coffee"), minutes));
        for (Stage stage : Stage.values()) {
            views.put(
                    "poll-" + stage.name().toLowerCase(Locale.ROOT),
                    Samples.running(
                            Samples.poll(
                                    Samples.QUESTION,
                                    Samples.OPTIONS,
                                    stage,
                                    stage == Stage.WAITING ? 0 : 19),
                            minutes));
        }
        for (int topics : List.of(1, 5, 30)) {
            views.put(
                    "choosing-" + topics,
                    Samples.running(
                            new Scene.ChoosingOn(
                                    "Market",
                                    topics == 1 ? "" : "Which topic is yours?",
                                    Collections.nCopies(topics, "Asking in public channels"),
                                    topics == 5 ? Map.of(0, 6, 3, 1) : Map.of(),
                                    topics == 1,
                                    12),
                            minutes));
        }
        views.put(
                "poll-two",
                Samples.running(
                        Samples.poll("Go on?", List.of("Yes", "No"), Stage.REVEALED, 23), minutes));
        views.put(
                "poll-no-answers",
                Samples.running(
                        Samples.poll("Go on?", List.of("Yes", "No"), Stage.REVEALED, 0), minutes));
        var twelve = Samples.people(12);
        views.put(
                "poll-twelve",
                Samples.running(
                        Samples.poll(Samples.QUESTION, twelve, Stage.REVEALED, 23), minutes));
        views.put(
                "poll-twelve-paused",
                Samples.paused(Samples.poll(Samples.QUESTION, twelve, Stage.OPEN, 23), minutes));
        views.put(
                "poll-three-long",
                Samples.running(
                        Samples.poll(
                                Samples.QUESTION,
                                Collections.nCopies(3, Samples.TITLE_200),
                                Stage.REVEALED,
                                23),
                        minutes));
        views.put(
                "poll-worst",
                Samples.running(
                        Samples.poll(
                                Samples.LINE_500,
                                Collections.nCopies(12, Samples.TITLE_200),
                                Stage.REVEALED,
                                23),
                        minutes));
        views.put(
                "poll-strange",
                Samples.running(
                        Samples.poll(
                                "ما الذي يمنعنا؟ 什么阻碍了我们? 🤔", Samples.STRANGE, Stage.REVEALED, 23),
                        minutes));
        views.put(
                "poll-no-network",
                Samples.running(
                        Samples.poll(Samples.QUESTION, Samples.OPTIONS, Stage.OPEN, 0), minutes));
        String prompt = "What would make it easy to find each other?";
        views.put("groups-none", Samples.running(Samples.groups(prompt, List.of(), 4), minutes));
        for (int people : List.of(1, 7, 23, 40, 60, 300)) {
            views.put(
                    "groups-" + people,
                    Samples.running(Samples.groups(prompt, Samples.people(people), 4), minutes));
        }
        views.put(
                "groups-two-of-30",
                Samples.running(Samples.groups(prompt, Samples.people(60), 30), minutes));
        views.put(
                "groups-pairs",
                Samples.running(Samples.groups("", Samples.people(24), 2), minutes));
        views.put(
                "groups-strange",
                Samples.paused(Samples.groups(prompt, Samples.STRANGE, 3), minutes));
        views.put(
                "groups-worst",
                Samples.running(
                        Samples.groups(
                                Samples.LINE_500,
                                Collections.nCopies(50, Samples.STRANGE.get(3)),
                                50),
                        Duration.ofMinutes(64)));
        views.putAll(backFromGroups(prompt));
        for (int blocks : List.of(1, 2, 5, 9, 40, 200)) {
            views.put("agenda-" + blocks, Samples.agenda(blocks, blocks / 3, minutes));
        }
        views.put("agenda-first", Samples.agenda(12, 0, minutes));
        views.put("agenda-last", Samples.agenda(40, 39, minutes));
        views.put("agenda-over", Samples.agenda(9, 3, Duration.ofSeconds(-1510)));
        views.put("agenda-long", Samples.longAgenda());
        views.put("agenda-40-message", Samples.agenda(40, 12, minutes));
        for (String length : List.of("message", "message-long")) {
            views.put("talk-" + length, Samples.running(new Scene.TalkOn("Welcome"), minutes));
            views.put("break-" + length, Samples.running(new Scene.BreakOn("Coffee"), minutes));
            views.put("lobby-" + length, Samples.lobby(18));
            views.put(
                    "groups-" + length,
                    Samples.running(Samples.groups(prompt, Samples.people(40), 4), minutes));
            views.put(
                    "poll-" + length,
                    Samples.running(
                            Samples.poll(Samples.QUESTION, Samples.OPTIONS, Stage.REVEALED, 19),
                            minutes));
        }
        views.putAll(PollViews.views());
        views.putAll(QuizSceneViews.views());
        views.put("ended", Samples.view(Phase.ENDED, 23, new Scene.Ended(), Optional.empty(), ""));
        return views;
    }

    /** Parts in groups, the way back from them, and what they tell. */
    private static Map<String, AudienceView> backFromGroups(String prompt) {
        var views = new LinkedHashMap<String, AudienceView>();
        var left = Duration.ofSeconds(390);
        for (int people : List.of(3, 12, 23, 24, 40, 60, 61)) {
            views.put(
                    "groups-roles-" + people,
                    Samples.running(
                            Samples.roled(Samples.groups(prompt, Samples.people(people), 4)),
                            left));
        }
        views.put(
                "groups-roles-strange",
                Samples.running(Samples.roled(Samples.groups(prompt, Samples.STRANGE, 3)), left));
        views.put(
                "groups-names-strange",
                Samples.running(
                        Samples.groups(
                                Samples.LINE_500,
                                Collections.nCopies(20, Samples.STRANGE).stream()
                                        .flatMap(List::stream)
                                        .toList(),
                                5),
                        left));
        var groups = Samples.roled(Samples.groups(prompt, Samples.people(23), 4));
        var none = Optional.<Scene.Word>empty();
        views.put(
                "back",
                Samples.running(Samples.calledBack(groups, none, Optional.empty(), 0), left));
        var back = Samples.calledBack(groups, none, Optional.of("Door"), 0);
        views.put("back-order", Samples.running(back, left));
        views.put("back-over", Samples.running(back, Duration.ofSeconds(-65)));
        views.put("back-paused", Samples.paused(back, left));
        views.put("back-message", Samples.running(back, left));
        var long2000 = (Samples.LINE_500 + "\n").repeat(4).substring(0, 2_000);
        for (var note :
                Map.of(
                                "",
                                "",
                                "-note",
                                """
                                Ask in the open channel, so that others learn too.
                                One hour a week for questions, in everybody’s calendar.
                                Say who knows what, on one page.
                                """,
                                "-long",
                                long2000,
                                "-one-word",
                                "安".repeat(2_000))
                        .entrySet()) {
            views.put(
                    "report" + note.getKey(),
                    Samples.running(
                            Samples.calledBack(
                                    groups,
                                    Optional.of(new Scene.Word("Window", note.getValue())),
                                    Optional.of("Plant"),
                                    1),
                            left));
        }
        views.put(
                "report-between",
                Samples.running(Samples.calledBack(groups, none, Optional.of("Plant"), 2), left));
        views.put(
                "report-open",
                Samples.running(Samples.calledBack(groups, none, Optional.empty(), 2), left));
        views.put(
                "report-all",
                Samples.running(
                        Samples.calledBack(groups, none, Optional.empty(), groups.groups().size()),
                        left));
        return views;
    }
}
