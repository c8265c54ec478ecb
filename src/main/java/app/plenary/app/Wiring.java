package app.plenary.app;

import app.plenary.console.ClockJump;
import app.plenary.console.ConsoleWindow;
import app.plenary.console.Desk;
import app.plenary.console.EventWords;
import app.plenary.console.JoinDetails;
import app.plenary.console.Outbox;
import app.plenary.console.ReviewView;
import app.plenary.console.RunView;
import app.plenary.console.ZeroNotice;
import app.plenary.exchange.Enclosures;
import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.Samples;
import app.plenary.exchange.Templates;
import app.plenary.exchange.WorkshopFile;
import app.plenary.live.Album;
import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.LiveSession;
import app.plenary.live.Remotes;
import app.plenary.live.Revision;
import app.plenary.live.Timekeeper;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.plan.Workshop;
import app.plenary.projector.Displays;
import app.plenary.projector.Wall;
import app.plenary.session.AudienceView;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Chime;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Remembered;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;
import app.plenary.web.Reach;
import app.plenary.web.RemoteMeans;
import app.plenary.web.WebServer;

import javafx.application.HostServices;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Builds the program's objects in order, and so is the picture of its architecture: the journal and
 * its writer behind, the server for the phones, the console and the wall in front, each handed only
 * what it may know. To be made and used on the JavaFX thread.
 */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Wiring.class.getName());

    private final Stage stage;
    private final Shell shell;
    private final Remembered choices;
    private final Current<Doorway> doorway = new Current<>(Doorway.CLOSED);
    private final WayIn wayIn;
    private final Current<WallState> wallState = new Current<>(WallState.HIDDEN);
    private final Remotes remotes;
    private final @Nullable WebServer web;
    private final ConsoleWindow console;
    private final Wall wall;
    private final LatestOnFx<Revision> toWall;
    private final SteadyClock clock;
    private final Timekeeper timekeeper;
    private Current.@Nullable Watch followed;
    private Current.@Nullable Watch timed;
    private @Nullable LiveSession hosted;

    Wiring(
            Stage stage,
            DataFolder folder,
            Backstage backstage,
            Messages messages,
            SteadyClock clock,
            Remembered choices,
            Theme theme,
            Shell shell,
            HostServices services) {
        this.stage = stage;
        this.shell = shell;
        this.choices = choices;
        this.clock = clock;
        var zone = ZoneId.systemDefault();
        wayIn = KeptWayIn.of(choices);
        remotes = new Remotes(clock);
        var album = backstage.album();
        web =
                startWeb(
                        clock,
                        new RemoteMeans(remotes, wallState, zone, EventWords::undoable),
                        album);
        var desk =
                new Desk(
                        backstage.library(),
                        messages,
                        clock,
                        zone,
                        wallState,
                        doorway,
                        wayIn,
                        remotes,
                        shell,
                        theme,
                        new Chime(choices),
                        choices,
                        new Background(this::bug),
                        new Outbox(Background.fx(), messages, shell.toasts()::show),
                        new DesktopPlaces(stage, services),
                        samples(messages),
                        new OwnLibrary(folder.library(), new Enclosures(album::bytes, album::keep)),
                        album,
                        backstage.lastAlive(),
                        this::follow,
                        this::unfollow);
        console =
                new ConsoleWindow(
                        desk,
                        (live, go) -> new RunView(desk, live, go),
                        (live, go) -> new ReviewView(desk, live, go),
                        live -> JoinDetails.open(desk, live));
        wall =
                new Wall(
                        messages,
                        new Dates(messages.locale(), zone),
                        clock,
                        wallState,
                        Displays.ofSystem(),
                        stage,
                        new Wall.Memory(
                                () -> choices.get("wall.display").orElse(""),
                                display -> choices.put("wall.display", display)),
                        album);
        if (web != null) {
            wallState.watch(state -> web.tell(state.message().orElse("")));
        }
        wall.onOtherKeys(key -> javafx.event.Event.fireEvent(stage.getScene(), key));
        timekeeper = new Timekeeper(clock, new ZeroNotice(desk));
        clock.onLeap(before -> Background.onFx(() -> leapt(desk, before)));
        doorway.watch(new LatestOnFx<Doorway>(wall::show));
        toWall = new LatestOnFx<>(revision -> wall.show(AudienceView.of(revision.session())));
    }

    /** The look that was chosen last. */
    static Theme theme(Remembered choices) {
        var dark = choices.get("look").filter("dark"::equals).isPresent();
        return new Theme(
                dark ? Theme.Appearance.DARK : Theme.Appearance.LIGHT,
                look -> choices.put("look", look == Theme.Appearance.DARK ? "dark" : "light"));
    }

    private @Nullable WebServer startWeb(InstantSource clock, RemoteMeans means, Album album) {
        int wished =
                choices.get("port")
                        .filter(port -> port.matches("[1-9][0-9]{3,4}"))
                        .map(Integer::parseInt)
                        .filter(port -> port < 65_536)
                        .orElse(WebServer.USUAL_PORT);
        try {
            var server = WebServer.start(wished, Reach.ROOM, clock, wayIn, means, album);
            choices.put("port", Integer.toString(server.port()));
            server.doorway().watch(doorway::set);
            return server;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Phones cannot be served", e);
            doorway.set(new Doorway(Optional.empty(), 0, "app.problem.no-server"));
            return null;
        }
    }

    /** Read once; each time they are asked for they have ids of their own. */
    private static Supplier<List<Workshop>> samples(Messages messages) {
        var shipped =
                Stream.concat(
                                Samples.in(messages.locale()).stream(),
                                Templates.shipped(messages.locale()).stream())
                        .map(WorkshopFile::workshop)
                        .toList();
        return () -> shipped.stream().map(one -> one.copy(one.title())).toList();
    }

    void show() {
        console.show(stage);
    }

    /** Asks whether a workshop that was saved as a file is to be added. */
    void openFile(Path file) {
        console.openFile(file);
    }

    void tellBug(String sentence) {
        shell.toasts().show(sentence);
    }

    private void bug(Throwable bug) {
        Thread.currentThread()
                .getUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), bug);
    }

    /** Phones and wall follow this workshop from now on. */
    private void follow(LiveSession live) {
        unfollow();
        // What was said to one room is not for the next.
        wallState.set(wallState.get().withMessage("").withPage(WallState.Page.ACTIVITY));
        if (web != null) {
            web.host(live);
        }
        followed = live.watch(toWall);
        hosted = live;
        timed = live.watch(next -> clock.hold(next.session().phase().isLive()));
        timekeeper.keep(live);
    }

    private void leapt(Desk desk, Instant before) {
        if (hosted != null) {
            ClockJump.ask(desk, hosted, before);
        }
    }

    private void unfollow() {
        if (followed != null) {
            followed.close();
            followed = null;
        }
        if (timed != null) {
            timed.close();
            timed = null;
        }
        hosted = null;
        timekeeper.rest();
        clock.hold(false);
        if (web != null) {
            web.release();
        }
    }

    /** Phones first, then the windows; what they sent is still worked off behind. */
    @Override
    public void close() {
        unfollow();
        timekeeper.close();
        if (web != null) {
            web.close();
        }
        wall.close();
        choices.save();
    }
}
