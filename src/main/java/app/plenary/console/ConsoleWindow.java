package app.plenary.console;

import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.live.StorageState;
import app.plenary.live.WallState;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Event;
import app.plenary.session.JoinCode;
import app.plenary.session.Phase;
import app.plenary.session.Refusal;
import app.plenary.session.RunCommand;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Tone;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The facilitator's window: Home, or one workshop with its three pages under a bar that is always
 * the same. Fills the desk's shell. To be made and used on the JavaFX thread.
 */
public final class ConsoleWindow {
    private final Desk desk;
    private final Messages messages;
    private final WorkshopPage.Maker runMaker;
    private final WorkshopPage.Maker reviewMaker;
    private final Consumer<LiveSession> join;
    private final EventWords eventWords;
    private final ConsoleCommands commands;
    private final WindowCommands own;
    private final Ways ways;
    private final Steering steering;
    private final CopiedBlocks copied = new CopiedBlocks();
    private final OwnCollection library;
    private final KnownMethods known;
    private final BorderPane frame = new BorderPane();
    private final TopBar topBar;
    private final StatusBar statusBar;
    private final HomeView home;
    private @Nullable Workbench bench;
    private @Nullable Stage stage;
    private boolean notSaved;

    /**
     * @param runMaker makes the page for running a workshop
     * @param reviewMaker makes the page for looking back at it
     * @param join shows how phones get into the room
     */
    public ConsoleWindow(
            Desk desk,
            WorkshopPage.Maker runMaker,
            WorkshopPage.Maker reviewMaker,
            Consumer<LiveSession> join) {
        this.desk = desk;
        this.messages = desk.messages();
        this.runMaker = runMaker;
        this.reviewMaker = reviewMaker;
        this.join = join;
        library = new OwnCollection(desk);
        known = new KnownMethods(desk, library);
        eventWords = new EventWords(messages);
        commands = new ConsoleCommands(() -> desk.shell().dialogs().openProperty().get());
        ways = new Ways(this, desk);
        steering = new Steering(desk, commands, this::isRunInFront);
        var wall = new WallSwitch(desk.wall());
        own = WindowCommands.of(this, wall, ways, new MessagePanel(desk)::open);
        commands.always(own.all());
        topBar = new TopBar(messages, own, this::go);
        statusBar = new StatusBar(desk, own.remote());
        home = new HomeView(desk, library, this::open, own);
        frame.setBottom(statusBar);
        desk.shell().content(frame);
        desk.shell()
                .getStylesheets()
                .add(
                        Objects.requireNonNull(ConsoleWindow.class.getResource("console.css"))
                                .toExternalForm());
        desk.library().storage().watch(new LatestOnFx<>(this::show));
        desk.wall().watch(new LatestOnFx<>(this::show));
        desk.doorway()
                .watch(
                        new LatestOnFx<>(doorway -> {
                            statusBar.show(doorway);
                            topBar.show(doorway);
                        }));
        goHome();
    }

    /** Puts the window on {@code stage}, as large as what is on it already, and shows it. */
    public void show(Stage on) {
        stage = on;
        var screen = Screen.getPrimary().getVisualBounds();
        var before = on.getScene();
        on.setScene(
                before != null
                        ? scene(before.getWidth(), before.getHeight())
                        : scene(
                                Math.min(1280, screen.getWidth()),
                                Math.min(800, screen.getHeight())));
        on.setMinWidth(Math.min(1120, screen.getWidth()));
        on.setMinHeight(640);
        nameStage();
        WhileShown.on(on, this::closing, library.follow(on));
        on.show();
        front();
    }

    /**
     * The window's content, dressed and listening to keys, for a window of that size. Once only.
     */
    public Scene scene(double width, double height) {
        var scene = new Scene(desk.shell(), width, height);
        desk.theme().apply(scene);
        commands.listenTo(scene);
        return scene;
    }

    /** Brings a workshop to the front, in the mode that fits its phase. */
    public void open(WorkshopId id) {
        new Shelf(desk).open(id, this::open);
    }

    /** Asks, over whatever is shown, whether a workshop that was saved as a file is to be added. */
    public void openFile(Path file) {
        home.openFile(file);
    }

    void open(LiveSession live) {
        var session = live.now().session();
        open(
                live,
                session.phase().isOpen()
                        ? Mode.RUN
                        : session.phase() == Phase.ENDED ? Mode.REVIEW : Mode.PLAN);
    }

    /** Opens a workshop that was made of something brought in, and offers to take that back. */
    void begin(LiveSession made) {
        open(made);
        home.added(made);
    }

    private void open(LiveSession live, Mode mode) {
        if (bench != null) {
            bench.close();
        }
        bench = new Workbench(live, mode, wanted -> make(wanted, live), this::shown);
        steering.host(live);
        topBar.show(live.now());
        frame.setTop(topBar);
        front();
    }

    private boolean isRunInFront(LiveSession live) {
        return bench != null && bench.mode() == Mode.RUN && bench.live().equals(live);
    }

    private WorkshopPage make(Mode mode, LiveSession live) {
        return switch (mode) {
            case PLAN -> new PlanView(desk, live, own, copied, library, known, ways);
            case RUN -> runMaker.make(live, ways);
            case REVIEW -> reviewMaker.make(live, ways);
        };
    }

    /** Shows what is in front: a page of the workshop, or Home. */
    private void front() {
        steering.front();
        if (bench == null) {
            frame.setTop(home.bar());
            frame.setCenter(home);
            commands.here(home.commands());
            home.entered();
        } else {
            var page = bench.page();
            topBar.show(bench.mode());
            frame.setCenter(page.region());
            commands.here(page.commands());
            page.entered();
        }
        nameKeys();
        nameStage();
    }

    /** The first two keys that can be pressed here now, and the two that help everywhere. */
    private void nameKeys() {
        var here =
                commands.here().stream()
                        .filter(command -> command.enabledProperty().get())
                        .limit(2);
        statusBar.show(Stream.concat(here, Stream.of(own.undo(), own.keys())).toList());
    }

    private void shown(Revision revision) {
        topBar.show(revision);
        commands.refresh();
        nameKeys();
        nameStage();
        if (revision.session().deleted()) {
            goHome();
        }
    }

    private void nameStage() {
        if (stage != null) {
            stage.setTitle(
                    bench == null
                            ? "Plenary"
                            : messages.get(
                                    "console.window.title",
                                    bench.revision().session().workshop().title()));
        }
    }

    private void show(StorageState storage) {
        statusBar.show(storage);
        if (storage.problem().isPresent()) {
            notSaved = true;
            desk.shell()
                    .banner()
                    .show(
                            Tone.DANGER,
                            messages.get("console.window.not-saved-banner"),
                            Buttons.plain(messages.get("console.window.try-again"))
                                    .does(desk.outbox()::sendAgain));
        } else if (notSaved) {
            notSaved = false;
            desk.shell().banner().clear();
        }
    }

    private void show(WallState state) {
        topBar.show(state);
        commands.refresh();
    }

    private void closing(WindowEvent event) {
        if (steering.isOpen()) {
            event.consume();
            desk.shell()
                    .dialogs()
                    .confirmDanger(
                            messages.get("console.window.close"),
                            messages.get("console.window.close-why"),
                            messages.get("console.window.close-yes"),
                            () -> {
                                if (stage != null) {
                                    leave();
                                    stage.hide();
                                }
                            });
        } else {
            leave();
        }
    }

    private void leave() {
        if (bench != null) {
            bench.close();
            bench = null;
        }
    }

    boolean isWorkshopOpen() {
        return bench != null;
    }

    /** Back to all workshops. A room that is open stays open. */
    void goHome() {
        leave();
        steering.leave();
        front();
    }

    void go(Mode mode) {
        if (bench != null && bench.go(mode)) {
            front();
        }
    }

    boolean canStart() {
        return bench != null && bench.revision().session().phase() == Phase.PLANNED;
    }

    /** Lets phones in and goes to Run, unless there is nothing to run or another room is open. */
    void start() {
        if (bench == null) {
            return;
        }
        var live = bench.live();
        var other = steering.openBeside(live);
        bench.page().left();
        if (live.now().session().agenda().blocks().isEmpty()) {
            desk.shell().toasts().show(desk.outbox().words(Refusal.AGENDA_IS_EMPTY));
        } else if (other.isPresent()) {
            desk.shell()
                    .dialogs()
                    .tell(
                            messages.get("console.window.other-open"),
                            messages.get("console.window.other-open-why", other.get()));
        } else {
            steering.host(live);
            desk.outbox()
                    .send(
                            live,
                            new RunCommand.OpenRoom(JoinCode.random(new SecureRandom())),
                            () -> go(Mode.RUN));
        }
    }

    boolean isRoomOpen() {
        return bench != null && bench.revision().session().phase().isOpen();
    }

    void showJoin() {
        if (bench != null) {
            join.accept(bench.live());
        }
    }

    boolean canUndo() {
        return bench != null && bench.revision().undoable().isPresent();
    }

    void undo() {
        if (bench != null) {
            var live = bench.live();
            var before = live.now();
            desk.outbox()
                    .undo(
                            live,
                            () -> told("console.window.undone", before.undoable(), before, live));
        }
    }

    boolean canRedo() {
        return bench != null && bench.revision().redoable().isPresent();
    }

    void redo() {
        if (bench != null) {
            var live = bench.live();
            var before = live.now();
            desk.outbox()
                    .redo(
                            live,
                            () -> told("console.window.redone", before.redoable(), before, live));
        }
    }

    private void told(String key, Optional<List<Event>> events, Revision before, LiveSession live) {
        var words = eventWords.of(events.orElse(List.of()), before.session(), live.now().session());
        desk.shell().toasts().show(messages.get(key, words));
    }

    WorkshopPage page() {
        return Objects.requireNonNull(bench).page();
    }

    void switchAppearance() {
        desk.theme().toggle();
    }

    /** The workshop that is open. */
    LiveSession live() {
        return Objects.requireNonNull(bench).live();
    }

    /** The mode in front. */
    Mode mode() {
        return Objects.requireNonNull(bench).mode();
    }

    /** The workshops, for tests. */
    Library library() {
        return desk.library();
    }

    /** What can be done now. */
    ConsoleCommands commands() {
        return commands;
    }
}
