package app.plenary.console;

import app.plenary.exchange.WorkshopArchive;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Opens a workshop that was saved as a file: shows what is in it, and adds it only when that is
 * wanted. To be used on the JavaFX thread.
 */
final class WorkshopFromFile {
    private static final int MOST_REMARKS = 5;

    private enum What {
        SESSION,
        PLAN
    }

    /** What a file turned out to be. */
    private sealed interface Found {}

    private record Usable(WorkshopArchive.Read read, Optional<Library.Looked> looked)
            implements Found {
        Optional<Session> session() {
            return looked.map(Library.Looked::session);
        }
    }

    private record Refused(String sentence) implements Found {}

    private final Desk desk;
    private final Shelf shelf;
    private final Messages messages;
    private final Consumer<LiveSession> added;

    /** {@code added} is told of a workshop that is kept now. */
    WorkshopFromFile(Desk desk, Shelf shelf, Consumer<LiveSession> added) {
        this.desk = desk;
        this.shelf = shelf;
        this.messages = desk.messages();
        this.added = added;
    }

    /** Whether a file's name says that it is one. */
    static boolean isOne(Path file) {
        return String.valueOf(file.getFileName())
                .toLowerCase(java.util.Locale.ROOT)
                .endsWith("." + WorkshopArchive.ENDING);
    }

    /** Reads a file and asks whether it is to be added. */
    void open(Path file) {
        desk.background()
                .run(
                        look(file),
                        found -> {
                            switch (found) {
                                case Usable usable -> ask(usable);
                                case Refused refused -> refuse(file, refused.sentence());
                            }
                        },
                        _ -> refuse(file, messages.get("console.file.unreadable")));
    }

    private Callable<Found> look(Path file) {
        return () ->
                switch (WorkshopArchive.read(file)) {
                    case WorkshopArchive.Read read -> looked(read);
                    case WorkshopArchive.Unusable unusable ->
                            new Refused(unusable.problem().sentence(messages));
                };
    }

    private Found looked(WorkshopArchive.Read read) throws IOException {
        try {
            var lines = read.archive().session();
            return new Usable(
                    read,
                    lines.isPresent()
                            ? Optional.of(desk.library().look(lines.get()))
                            : Optional.empty());
        } catch (Library.NotTaken e) {
            return new Refused(
                    e.why() == Library.NotTaken.Why.NOT_READABLE
                            ? messages.get("console.file.session-not-readable")
                            : messages.get("console.file.session-not-sound"));
        }
    }

    private void refuse(Path file, String sentence) {
        desk.shell()
                .dialogs()
                .tell(
                        messages.get("console.file.not-opened", String.valueOf(file.getFileName())),
                        sentence);
    }

    private void ask(Usable found) {
        var archive = found.read().archive();
        var plan = archive.plan().workshop();
        var body = new VBox(14);
        var facts = new ArrayList<String>();
        facts.add(messages.get("console.home.blocks", plan.agenda().blocks().size()));
        facts.add(desk.durations().length(plan.agenda().planned()));
        found.session()
                .flatMap(Session::startedAt)
                .map(at -> desk.dates().day(java.time.LocalDate.ofInstant(at, desk.zone())))
                .ifPresent(facts::add);
        found.session()
                .ifPresent(session ->
                        facts.add(
                                messages.get(
                                        "console.file.people", session.roster().inOrder().size())));
        body.getChildren().add(words(String.join(" · ", facts), ""));
        var what =
                new SegmentedControl<>(
                        List.of(What.SESSION, What.PLAN),
                        each ->
                                each == What.PLAN
                                        ? messages.get("console.file.plan")
                                        : messages.get("console.file.session"));
        what.valueProperty().set(found.session().isPresent() ? What.SESSION : What.PLAN);
        if (found.session().isPresent()) {
            body.getChildren().add(what);
        } else {
            body.getChildren().add(words(messages.get("console.file.plan-alone"), "quiet"));
        }
        if (!found.read().passedOver().isEmpty()) {
            body.getChildren()
                    .add(
                            words(
                                    messages.get(
                                            "console.file.passed-over",
                                            found.read().passedOver().size()),
                                    "quiet"));
        }
        var remarks = archive.plan().remarks(messages);
        if (!remarks.isEmpty()) {
            var shown = remarks.subList(0, Math.min(MOST_REMARKS, remarks.size()));
            var more = remarks.size() > shown.size() ? "\n…" : "";
            body.getChildren().add(words(String.join("\n", shown) + more, "quiet"));
        }
        desk.shell()
                .dialogs()
                .showWide(
                        EventWords.shortened(plan.title()),
                        body,
                        List.of(
                                Choice.cancel(messages.get("console.file.cancel")),
                                new Choice(
                                        messages.get("console.file.add"),
                                        Kind.DEFAULT,
                                        () -> add(found, what.getValue()))));
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    /** The pictures are kept before anything names them. */
    private void add(Usable found, What what) {
        var archive = found.read().archive();
        desk.background()
                .run(
                        () -> {
                            for (byte[] picture : archive.pictures().values()) {
                                desk.album().keep(picture);
                            }
                            return found;
                        },
                        kept -> addKept(kept, what),
                        _ -> desk.shell().toasts().show(messages.get("console.home.failed")));
    }

    private void addKept(Usable found, What what) {
        if (what == What.SESSION && found.looked().isPresent()) {
            shelf.add(found.looked().get(), added);
        } else {
            shelf.make(found.read().archive().plan().workshop(), added);
        }
    }
}
