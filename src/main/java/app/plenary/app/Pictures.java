package app.plenary.app;

import app.plenary.console.ConsoleWindow;
import app.plenary.console.Desk;
import app.plenary.console.JoinDetails;
import app.plenary.console.Outbox;
import app.plenary.console.Places;
import app.plenary.console.ReviewView;
import app.plenary.console.RunView;
import app.plenary.exchange.OwnLibrary;
import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.LiveSession;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.projector.Motion;
import app.plenary.projector.Wall;
import app.plenary.projector.WallView;
import app.plenary.rehearsal.PhoneCamera;
import app.plenary.session.AudienceView;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Chime;
import app.plenary.ui.Remembered;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;
import app.plenary.web.WebServer;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/**
 * Takes the pictures of a rehearsal: of the real console and the real wall, drawn into memory, and
 * of the real phone page in a browser where the computer has one. Every method blocks until the
 * picture is written; none is for the JavaFX thread.
 */
final class Pictures implements AutoCloseable {
    /** Enough for bars to have grown and toasts to have slid in. */
    private static final int FRAMES = 45;

    private final LiveSession live;
    private final Path folder;
    private final List<Path> taken = new ArrayList<>();
    private final Supplier<Desk> desks;
    private final Scene wall;
    private final WallView wallView;
    private final Current<Doorway> doorway;
    private @Nullable PhoneCamera camera;

    private Pictures(
            LiveSession live,
            Supplier<Desk> desks,
            WallView wallView,
            Current<Doorway> doorway,
            Path folder) {
        this.live = live;
        this.desks = desks;
        this.folder = folder;
        this.wallView = wallView;
        this.doorway = doorway;
        wall = new Scene(wallView, 1920, 1080);
        Wall.dress(wall);
    }

    /** Starts JavaFX, and the browser where there is one. */
    static Pictures open(
            Backstage backstage,
            WebServer web,
            LiveSession live,
            FastClock clock,
            Messages messages,
            Path folder)
            throws IOException {
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        Platform.setImplicitExit(false);
        started.join();
        var zone = ZoneId.systemDefault();
        var pictures =
                onFx(() ->
                        new Pictures(
                                live,
                                () -> desk(backstage, web, clock, messages, zone),
                                new WallView(
                                        messages,
                                        new Dates(messages.locale(), zone),
                                        clock,
                                        Motion.NONE,
                                        backstage.album()),
                                web.doorway(),
                                folder));
        var browser = PhoneCamera.browser();
        if (browser.isPresent()) {
            pictures.camera = PhoneCamera.open(browser.get());
        } else {
            System.out.println(messages.get("app.rehearsal.no-browser"));
        }
        return pictures;
    }

    /** A desk that remembers nothing and opens no other program. */
    static Desk desk(
            Backstage backstage,
            WebServer web,
            InstantSource clock,
            Messages messages,
            ZoneId zone) {
        var shell = new Shell(messages, new Region());
        return new Desk(
                backstage.library(),
                messages,
                clock,
                zone,
                new Current<>(WallState.HIDDEN),
                web.doorway(),
                new WayIn(),
                web.remotes(),
                shell,
                new Theme(Theme.Appearance.LIGHT, _ -> {}),
                new Chime(Remembered.forThisRunOnly()),
                Remembered.forThisRunOnly(),
                new Background(BugLog::record),
                new Outbox(Background.fx(), messages, shell.toasts()::show),
                new NoPlaces(),
                List::of,
                new OwnLibrary(backstage.folder().library()),
                backstage.album(),
                Optional.empty(),
                _ -> {},
                () -> {});
    }

    /** What was taken so far, in order. */
    List<Path> taken() {
        return List.copyOf(taken);
    }

    /**
     * The console in the mode that fits the session. A new one each time: in a scene without a
     * window JavaFX goes on drawing nodes that were taken out.
     */
    void console(String name) {
        var scene =
                onFx(() -> {
                    var desk = desks.get();
                    var window =
                            new ConsoleWindow(
                                    desk,
                                    (workshop, go) -> new RunView(desk, workshop, go),
                                    (workshop, go) -> new ReviewView(desk, workshop, go),
                                    workshop -> JoinDetails.open(desk, workshop));
                    window.open(live.id());
                    return window.scene(1440, 900);
                });
        afterFrames();
        take(name, scene);
    }

    /** The wall as it is now. */
    void wall(String name) {
        onFx(() -> {
            wallView.show(doorway.get());
            wallView.show(AudienceView.of(live.now().session()));
            return wallView;
        });
        afterFrames();
        take(name, wall);
    }

    /** The phone page with the seat that {@code cookie} stands for, light and dark. */
    void phone(String name, URI link, String cookie) throws IOException {
        if (camera == null) {
            return;
        }
        var page = URI.create("http://" + link.getAuthority() + "/");
        var ready =
                "document.querySelector('#main h1') && document.getElementById('title').textContent"
                        + " && document.getAnimations().every(a => a.playState !== 'running')";
        for (boolean dark : new boolean[] {false, true}) {
            var png = folder.resolve(dark ? name + "-dark.png" : name + ".png");
            camera.take(page, cookie, ready, dark, png);
            taken.add(png);
        }
    }

    private void take(String name, Scene scene) {
        var png = folder.resolve(name + ".png");
        onFx(() -> {
            var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            try {
                ImageIO.write(image, "png", png.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return png;
        });
        taken.add(png);
    }

    /** Waits until the windows have drawn some frames since now. */
    private static void afterFrames() {
        var done = new CompletableFuture<Void>();
        Background.onFx(() ->
                new AnimationTimer() {
                    private int left = FRAMES;

                    @Override
                    public void handle(long now) {
                        if (--left == 0) {
                            stop();
                            done.complete(null);
                        }
                    }
                }.start());
        done.join();
    }

    private static <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Background.fx()).join();
    }

    @Override
    public void close() throws IOException {
        if (camera != null) {
            camera.close();
        }
        Platform.exit();
    }

    /** A rehearsal asks nobody for a folder and opens no other program. */
    private static final class NoPlaces implements Places {
        @Override
        public Optional<Path> askForFolder(String title, Path start) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askForFile(String title, List<String> endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askToSave(String title, String name) {
            return Optional.empty();
        }

        @Override
        public boolean show(Path fileOrFolder) {
            return false;
        }
    }
}
