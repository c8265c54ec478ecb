package app.plenary.console;

import app.plenary.exchange.OwnLibrary;
import app.plenary.live.Answer;
import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.LocalNetwork;
import app.plenary.live.MemoryAlbum;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.MemoryJournal;
import app.plenary.live.Remotes;
import app.plenary.live.SessionWriter;
import app.plenary.live.Surroundings;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.live.Wifi;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.Invitation;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Chime;
import app.plenary.ui.Remembered;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A workshop in memory that a test can drive: real rules and writer, a clock that is moved by hand.
 */
final class RunFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T14:00:00Z");
    static final ZoneId ZONE = ZoneOffset.UTC;

    final MemoryJournal journal = new MemoryJournal();
    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final InstantSource clock = now::get;
    final Remotes remotes = new Remotes(clock);
    final Messages messages;
    final Current<WallState> wall = new Current<>(WallState.HIDDEN);
    final Current<Doorway> doorway = new Current<>(Doorway.CLOSED);
    final WayIn wayIn = new WayIn();
    final List<ParticipantId> people = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<Throwable> bugs = new ArrayList<>();
    final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    final SessionWriter writer;
    final MemoryAlbum album = new MemoryAlbum();
    final Library library;
    final LiveSession live;

    /** The desk of the window that was shown last. */
    @Nullable Desk shown;

    RunFixture(Workshop workshop) {
        this(workshop, Locale.ENGLISH);
    }

    RunFixture(Workshop workshop, Locale locale) {
        messages = Messages.of(locale);
        try {
            writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        library = new Library(journal, writer);
        live = library.create(workshop).orTimeout(5, TimeUnit.SECONDS).join();
    }

    static Workshop workshop(Block... blocks) {
        return new Workshop(
                WorkshopId.fresh(),
                "Ally learning: onboarding cohort",
                Optional.of(LocalDate.of(2026, 11, 22)),
                LocalTime.of(14, 0),
                new Agenda(List.of(blocks)));
    }

    /** The afternoon of the sketches. */
    static Workshop afternoon() {
        return workshop(
                Block.of("Check-in round", 10, new Talk()),
                Block.of("Working agreement", 12, new Talk())
                        .withNotes(
                                """
                                Read the three sentences aloud, then ask:

                                * What would make it **easy** to keep them?
                                * What is missing? *Wait at least ten seconds.*
                                * Who watches the time?

                                Close with a show of hands. If someone hesitates, ask what they need.\
                                """),
                Block.of("Recall: last session", 9, new Talk()),
                Block.of(
                                "What holds us back?",
                                8,
                                Poll.of(
                                        "What most holds us back from asking a colleague for help?",
                                        false,
                                        List.of(
                                                "Not knowing who knows",
                                                "Fear of looking unprepared",
                                                "No time in the sprint",
                                                "Different sites and hours",
                                                "Unclear etiquette")))
                        .withNotes(
                                "Ask for one story per top-two item. Do **not** comment on the result"
                                        + " until revealed. If “who knows” wins, bridge to *peer"
                                        + " consulting*: “What would make it easy to find each other?”"),
                Block.of(
                        "Peer consulting",
                        30,
                        new BreakoutRounds("What would make it easy to find each other?", 4, 3)),
                Block.of("Break", 15, new Break()),
                Block.of("Troika consulting", 30, new BreakoutRounds("", 3, 1)),
                Block.of("Commitments & exit ticket", 17, new Talk()));
    }

    Session session() {
        return live.now().session();
    }

    BlockId block(int index) {
        return session().agenda().blocks().get(index).id();
    }

    /** Waits until everything that was sent is answered. */
    void settle() {
        library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Sends as the facilitator and waits for the answer. */
    Answer send(Command command) {
        return live.send(command).orTimeout(5, TimeUnit.SECONDS).join();
    }

    private void accepted(Answer answer) {
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError("Not accepted: " + answer);
        }
    }

    void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    RunFixture open() {
        accepted(send(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "c2VjcmV0"))));
        return this;
    }

    RunFixture start() {
        accepted(send(new RunCommand.StartSession(ZoneOffset.UTC)));
        return this;
    }

    /** On to the next block after {@code minutes}. */
    RunFixture next(int minutes) {
        pass(Duration.ofMinutes(minutes));
        var on = session().run().orElseThrow().block();
        accepted(send(new RunCommand.NextBlock(on)));
        return this;
    }

    /** People with phones. */
    RunFixture join(String... names) {
        for (String name : names) {
            var id = ParticipantId.fresh();
            people.add(id);
            accepted(
                    live.send(
                                    new Actor.Participant(id),
                                    CommandId.fresh(),
                                    new RosterCommand.Join(name, "seat-" + id))
                            .orTimeout(5, TimeUnit.SECONDS)
                            .join());
        }
        return this;
    }

    void vote(ParticipantId who, BlockId poll, Integer... choices) {
        accepted(
                live.send(
                                new Actor.Participant(who),
                                CommandId.fresh(),
                                new PollCommand.CastBallot(
                                        poll, Ballot.ofMarks(Set.copyOf(List.of(choices)))))
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join());
    }

    /** Shows phones the way in. */
    void invite() {
        var wifi = network(LocalNetwork.Kind.WIFI, "Intel Wi-Fi 6", "wlp3s0", "192.168.8.2");
        var cable = network(LocalNetwork.Kind.CABLE, "Ethernet", "enp0s31f6", "10.1.2.3");
        wayIn.surroundings()
                .set(new Surroundings(List.of(wifi, cable), Optional.of(wifi), false, 4041, 4040));
        wayIn.tell(Optional.of(new Wifi("Seminarhaus Gast", "kastanie-2026", false)));
        var link = "http://192.168.8.2:4040/#c2VjcmV0";
        doorway.set(
                new Doorway(
                        Optional.of(
                                new Invitation(link, "192.168.8.2:4040", "KITE-47RM", qr(link))),
                        people.size(),
                        ""));
    }

    private static LocalNetwork network(
            LocalNetwork.Kind kind, String card, String device, String address) {
        return new LocalNetwork(kind, card, device, address);
    }

    static List<boolean[]> qr(String link) {
        try {
            var matrix = Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
            var rows = new ArrayList<boolean[]>();
            for (int y = 0; y < matrix.getHeight(); y++) {
                var row = new boolean[matrix.getWidth()];
                for (int x = 0; x < row.length; x++) {
                    row[x] = matrix.get(x, y) == 1;
                }
                rows.add(row);
            }
            return rows;
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * An outbox whose outcomes come at once on the writer thread, for view-models without a screen.
     */
    Outbox plainOutbox() {
        return new Outbox(Runnable::run, messages, told::add);
    }

    Sender plainSender() {
        return new Sender(live, plainOutbox(), () -> told.add("too late"));
    }

    /** A desk whose window is {@code shell}. */
    Desk desk(Shell shell, Places places) {
        return new Desk(
                library,
                messages,
                clock,
                ZONE,
                wall,
                doorway,
                wayIn,
                remotes,
                shell,
                new Theme(Theme.Appearance.LIGHT, _ -> {}),
                new Chime(new Remembered(Path.of("no-choices"))),
                new Remembered(Path.of("target", "choices-" + UUID.randomUUID())),
                new Background(bugs::add),
                new Outbox(Background.fx(), messages, shell.toasts()::show),
                places,
                List::of,
                new OwnLibrary(Path.of("no-library")),
                album,
                Optional.empty(),
                _ -> {},
                () -> {});
    }

    /** A desktop that answers {@code folder} and only counts what it is to show. */
    static Places places(Path folder, Consumer<Path> shown) {
        return new Places() {
            @Override
            public Optional<Path> askForFolder(String title, Path start) {
                return Optional.of(folder);
            }

            @Override
            public Optional<Path> askForFile(String title, List<String> endings) {
                return Optional.of(folder);
            }

            @Override
            public Optional<Path> askToSave(String title, String name) {
                return Optional.of(folder.resolve(name));
            }

            @Override
            public boolean show(Path fileOrFolder) {
                shown.accept(fileOrFolder);
                return true;
            }
        };
    }

    /** A window on {@code stage} with every page, shown. */
    ConsoleWindow window(Stage stage) {
        return window(stage, Path.of("nowhere"), Patience.USUAL);
    }

    /** As {@link #window(Stage)}; whoever asks for a file or a folder gets {@code chosen}. */
    ConsoleWindow window(Stage stage, Path chosen) {
        return window(stage, chosen, Patience.USUAL);
    }

    /** As {@link #window(Stage)}, with another patience with draws. */
    ConsoleWindow window(Stage stage, Patience patience) {
        return window(stage, Path.of("nowhere"), patience);
    }

    private ConsoleWindow window(Stage stage, Path chosen, Patience patience) {
        var shell = new Shell(messages, new Label());
        var desk = desk(shell, places(chosen, _ -> {}));
        shown = desk;
        var window =
                new ConsoleWindow(
                        desk,
                        (live, go) -> new RunView(desk, live, go, new Random(7), patience),
                        (live, go) -> new ReviewView(desk, live, go, Path.of("nowhere")),
                        live -> JoinDetails.open(desk, live));
        window.show(stage);
        return window;
    }

    /** The workshop on the Run page of {@code window}. */
    ConsoleRobot runPage(FxRobot robot, ConsoleWindow window, Stage stage) {
        var page = new ConsoleRobot(robot, window, stage);
        robot.interact(() -> window.open(live));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        page.until("Run is in front", () -> page.mode() == Mode.RUN);
        return page;
    }

    @Override
    public void close() {
        writer.close();
    }
}
