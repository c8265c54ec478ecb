package app.plenary.console;

import app.plenary.exchange.OwnLibrary;
import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.Journal;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.MemoryAlbum;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.MemoryJournal;
import app.plenary.live.Remotes;
import app.plenary.live.SessionWriter;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.plan.Workshop;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.Invitation;
import app.plenary.session.JoinCode;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Chime;
import app.plenary.ui.Remembered;
import app.plenary.ui.Shell;
import app.plenary.ui.Theme;

import javafx.scene.control.Label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk over a journal in memory, at a time that only the test moves. */
final class TestDesk implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T13:40:00Z");

    final MemoryJournal journal;
    final List<LiveSession> opened = new CopyOnWriteArrayList<>();
    final List<Workshop> samples = new ArrayList<>();

    /** Where own methods and templates are; a test that keeps some gives a folder of its own. */
    Path own = Path.of("no-library");

    /** What is answered to whoever asks for a file, or where to save one. */
    Optional<Path> file = Optional.empty();

    private volatile Instant now = NOW;
    private final InstantSource clock = () -> now;
    final Remotes remotes = new Remotes(clock);
    final SessionWriter writer;
    final MemoryAlbum album = new MemoryAlbum();
    final Library library;
    private final Messages messages;

    TestDesk(Locale locale) {
        this(locale, new MemoryJournal());
    }

    private TestDesk(Locale locale, MemoryJournal journal) {
        this(locale, journal, journal);
    }

    /** Over a real journal, which whoever opened it closes after the desk. */
    static TestDesk over(Journal journal, Locale locale) {
        return new TestDesk(locale, new MemoryJournal(), journal);
    }

    private TestDesk(Locale locale, MemoryJournal memory, Journal journal) {
        this.journal = memory;
        messages = Messages.of(locale);
        try {
            writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        library = new Library(journal, writer);
    }

    void goTo(Instant time) {
        now = time;
    }

    Messages messages() {
        return messages;
    }

    /** Keeps a workshop; waits until it is stored. */
    LiveSession create(Workshop workshop) {
        return library.create(workshop).join();
    }

    /** Sends and waits until it is stored. */
    static void send(LiveSession live, Command command) {
        live.send(command).join();
    }

    /** As if there were a server: the code of a remote that is shown has a way to its page. */
    void serveRemotes() {
        remotes.state()
                .watch(state ->
                        remotes.invitation()
                                .set(state.offer().map(offer -> invitation(offer.code()))));
    }

    private static Invitation invitation(JoinCode code) {
        var link = "http://192.168.8.2:4040/remote#p=" + code.secret();
        return new Invitation(link, "192.168.8.2:4040/remote", code.shown(), RunFixture.qr(link));
    }

    /** A device is paired with the code that is shown; its token. */
    String pair(String name) {
        var code = remotes.state().get().offer().orElseThrow().code();
        var paired = remotes.pair(CommandId.fresh(), new Remotes.Proof.Typed(code.typed()), name);
        return ((Remotes.Pairing.Paired) paired).token();
    }

    /** The desk itself; to be made on the JavaFX thread. */
    Desk desk(Theme.Appearance appearance, Optional<Instant> lastAlive) {
        var shell = new Shell(messages, new Label());
        return new Desk(
                library,
                messages,
                clock,
                ZoneOffset.UTC,
                new Current<>(WallState.HIDDEN),
                new Current<>(Doorway.CLOSED),
                new WayIn(),
                remotes,
                shell,
                new Theme(appearance, _ -> {}),
                new Chime(new Remembered(Path.of("no-choices"))),
                new Remembered(Path.of("target", "choices-" + UUID.randomUUID())),
                new Background(bug -> {
                    throw new IllegalStateException(bug);
                }),
                new Outbox(Background.fx(), messages, shell.toasts()::show),
                new OneFile(),
                () -> List.copyOf(samples),
                new OwnLibrary(own),
                album,
                lastAlive,
                opened::add,
                opened::clear);
    }

    @Override
    public void close() {
        writer.close();
    }

    /** A desktop without folders, with one file. */
    private final class OneFile implements Places {
        @Override
        public Optional<Path> askForFolder(String title, Path start) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askForFile(String title, List<String> endings) {
            return file;
        }

        @Override
        public Optional<Path> askToSave(String title, String name) {
            return file;
        }

        @Override
        public boolean show(Path fileOrFolder) {
            return false;
        }
    }
}
