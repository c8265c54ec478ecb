package app.plenary.app;

import app.plenary.exchange.Samples;
import app.plenary.live.StorageProblem;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.EmptyState;
import app.plenary.ui.Remembered;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;
import app.plenary.web.WebServer;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The program with windows: one console, one wall, one data folder. */
public final class PlenaryApp extends Application {
    private static final Logger LOG = System.getLogger(PlenaryApp.class.getName());
    private static @Nullable DataFolder chosen;
    private static Optional<Path> toOpen = Optional.empty();

    private final Messages messages = Messages.of(java.util.Locale.getDefault());
    private final SteadyClock clock = SteadyClock.ofSystem();
    private final DataFolder folder = Objects.requireNonNull(chosen);
    private final List<Path> early = new ArrayList<>();
    private @Nullable Stage stage;
    private volatile @Nullable SingleInstance instance;
    private volatile @Nullable Backstage backstage;
    private @Nullable Wiring wiring;

    /**
     * Opens the console and returns when it is closed. Gives the program's exit code.
     *
     * @param file a workshop to open, if there is one
     */
    static int open(DataFolder folder, Optional<Path> file) {
        chosen = folder;
        toOpen = file;
        WebServer.prepare();
        launch(PlenaryApp.class);
        return 0;
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        primary.getIcons().addAll(icons());
        primary.setTitle("Plenary");
        Thread.setDefaultUncaughtExceptionHandler((_, bug) -> bug(bug));
        Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> bug(bug));
        var choices = new Remembered(folder.choices());
        var theme = Wiring.theme(choices);
        var opening =
                new Shell(
                        messages,
                        new EmptyState(
                                Material2AL.HOURGLASS_EMPTY, messages.get("app.opening"), ""));
        var screen = Screen.getPrimary().getVisualBounds();
        var scene =
                new Scene(
                        opening,
                        Math.min(1280, screen.getWidth()),
                        Math.min(800, screen.getHeight()));
        theme.apply(scene);
        primary.setScene(scene);
        primary.setMaximized(screen.getWidth() < 1400 || screen.getHeight() < 880);
        primary.show();
        if (OpenedFiles.comeAsEvents()) {
            OpenedFiles.listen(file -> toFront(Optional.of(file)));
        }
        new Background(this::bug)
                .run(
                        this::openFolder,
                        claimed -> {
                            if (claimed.isPresent()) {
                                show(primary, claimed.get(), choices, theme);
                            } else {
                                System.out.println(messages.get("app.cli.running-already"));
                                Platform.exit();
                            }
                        },
                        problem -> tell(opening, words(problem)));
    }

    private static List<Image> icons() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> "/app/plenary/ui/icon/" + size + ".png")
                .map(file ->
                        Objects.requireNonNull(PlenaryApp.class.getResourceAsStream(file), file))
                .map(Image::new)
                .toList();
    }

    /** Blocks; runs on a thread of its own. */
    private Optional<Backstage> openFolder() throws StartProblem, IOException {
        folder.prepare();
        BugLog.start(folder.logs());
        Runtime.getRuntime().addShutdownHook(new Thread(this::endedFromOutside, "end"));
        var claim =
                SingleInstance.claim(
                        folder.path(), toOpen, file -> Background.onFx(() -> toFront(file)));
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        instance = claim.get();
        var open = Backstage.open(folder, clock);
        backstage = open;
        if (open.opened().created()) {
            var sample = Samples.in(messages.locale()).getFirst().workshop();
            Backstage.await(open.library().create(sample));
        }
        return Optional.of(open);
    }

    private void show(Stage primary, Backstage open, Remembered choices, Theme theme) {
        var shell = new Shell(messages, new Region());
        var built =
                new Wiring(
                        primary,
                        folder,
                        open,
                        messages,
                        clock,
                        choices,
                        theme,
                        shell,
                        getHostServices());
        wiring = built;
        built.show();
        toOpen.ifPresent(built::openFile);
        early.forEach(built::openFile);
        early.clear();
        new Background(this::bug)
                .run(
                        open::clearPictures,
                        _ -> {},
                        problem -> LOG.log(Level.WARNING, "Old pictures stay", problem));
        open.opened()
                .recovery()
                .ifPresent(recovery ->
                        shell.dialogs()
                                .tell(
                                        messages.get("app.recovered.title"),
                                        Recovered.words(recovery, messages)));
        open.boxTroubles()
                .forEach(trouble ->
                        shell.dialogs()
                                .tell(
                                        messages.get("app.box-damaged.title"),
                                        messages.get(
                                                trouble.key(), trouble.arguments().toArray())));
    }

    /** A file that comes before there is a window for it is opened with the window. */
    private void toFront(Optional<Path> file) {
        if (wiring == null) {
            file.ifPresent(early::add);
        } else {
            file.ifPresent(wiring::openFile);
        }
        if (stage != null) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    private String words(Exception problem) {
        return switch (problem) {
            case StartProblem start -> start.words(messages);
            case StorageProblem storage ->
                    messages.get(storage.key(), storage.arguments().toArray());
            default -> messages.get("app.problem.bug", BugLog.record(problem));
        };
    }

    private void tell(Shell opening, String sentence) {
        System.err.println(sentence);
        opening.content(
                new EmptyState(
                        Material2AL.ERROR_OUTLINE, messages.get("app.problem.title"), sentence));
    }

    /** The last resort: logged once, told with a code, and the program goes on. */
    private void bug(Throwable bug) {
        var code = BugLog.record(bug);
        Background.onFx(() -> {
            if (wiring != null) {
                wiring.tellBug(messages.get("app.problem.bug", code));
            }
        });
    }

    @Override
    public void stop() throws IOException {
        if (wiring != null) {
            wiring.close();
            wiring = null;
        }
        closeFolder();
    }

    /** Closes the journal in order, however the program ends; once. */
    private synchronized void closeFolder() throws IOException {
        if (backstage != null) {
            backstage.close();
            backstage = null;
        }
        if (instance != null) {
            instance.close();
            instance = null;
        }
    }

    /**
     * The system asks the program to end, at a log-off for example: nothing of JavaFX runs any
     * more.
     */
    private void endedFromOutside() {
        try {
            closeFolder();
        } catch (IOException e) {
            BugLog.record(e);
        }
    }
}
