package app.plenary.console;

import app.plenary.exchange.PeopleFile;
import app.plenary.exchange.PeopleTable;
import app.plenary.exchange.UnreadablePeople;
import app.plenary.live.LiveSession;
import app.plenary.session.RosterCommand;
import app.plenary.session.RosterEvent;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Brings people into the room from a list: pasted, typed, or in a file. What is read is shown
 * before anything is taken, and it is taken as one step. Files are read on another thread.
 */
final class BringPeople {
    /** A list and where it is from; what is in the file is empty for a text. */
    private static final class Source {
        private final String name;
        private final byte[] file;
        private final PeopleTable table;

        Source(String name, byte[] file, PeopleTable table) {
            this.name = name;
            this.file = file;
            this.table = table;
        }
    }

    private final Desk desk;
    private final Messages messages;
    private final LiveSession live;
    private final Sender sender;
    private Background.@Nullable Running reading;
    private boolean asking;

    BringPeople(Desk desk, LiveSession live) {
        this.desk = desk;
        this.messages = desk.messages();
        this.live = live;
        sender =
                new Sender(
                        live,
                        desk.outbox(),
                        () ->
                                desk.shell()
                                        .toasts()
                                        .show(messages.get("console.run.undo-too-late")));
    }

    /** Whether it waits for a list to be typed, pasted, chosen or dropped. */
    boolean isAsking() {
        return asking && desk.shell().dialogs().openProperty().get();
    }

    /** Asks for a list. */
    void ask() {
        asking = true;
        var why = new Label(messages.get("console.people.bring-why"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var area = new TextArea();
        area.setAccessibleText(messages.get("console.people.list"));
        area.setPromptText(messages.get("console.people.list-prompt"));
        area.setPrefRowCount(9);
        var problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        FieldSet.onlyWhenVisible(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        area.textProperty().subscribe(() -> problem.setText(""));
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                        desk.shell().dialogs().takeDefault();
                        key.consume();
                    }
                });
        var file =
                Buttons.plain(messages.get("console.people.choose-file"))
                        .does(() ->
                                desk.places()
                                        .askForFile(
                                                messages.get("console.people.choose-file"),
                                                List.of("csv", "xlsx", "tsv", "txt", "vcf"))
                                        .ifPresent(path -> load(path, problem::setText)));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.people.bring"),
                        new VBox(10, why, area, new HBox(file), problem),
                        List.of(
                                new Choice(
                                        messages.get("console.people.cancel"),
                                        Kind.CANCEL,
                                        this::forget),
                                new Choice(
                                        messages.get("console.people.look"),
                                        Kind.DEFAULT,
                                        () -> {})),
                        choice -> {
                            if (choice.kind() == Kind.DEFAULT) {
                                text(area.getText(), problem::setText);
                            }
                            return choice.kind() != Kind.DEFAULT;
                        });
    }

    /** Shows what a text comes to. */
    void paste(String text) {
        text(text, sentence -> tell(messages.get("console.people.not-pasted"), sentence));
    }

    /** Shows what is in a file that was dropped on the window. */
    void drop(List<Path> files) {
        if (files.size() == 1) {
            load(
                    files.getFirst(),
                    sentence ->
                            tell(
                                    messages.get("console.people.not-read", name(files.getFirst())),
                                    sentence));
        } else {
            tell(
                    messages.get("console.people.several-files"),
                    messages.get("console.people.one-file"));
        }
    }

    private void tell(String title, String sentence) {
        desk.shell().dialogs().tell(title, sentence);
    }

    private void text(String text, Consumer<String> refused) {
        var name = messages.get("console.people.pasted");
        read(() -> new Source(name, new byte[0], PeopleFile.pasted(text)), refused);
    }

    private void load(Path file, Consumer<String> refused) {
        read(
                () -> {
                    if (Files.isDirectory(file)) {
                        throw new IOException("a folder: " + file);
                    }
                    try (var in = Files.newInputStream(file)) {
                        var bytes = in.readNBytes(PeopleFile.MOST_BYTES + 1);
                        return new Source(name(file), bytes, PeopleFile.of(bytes));
                    }
                },
                refused);
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private void read(Callable<Source> work, Consumer<String> refused) {
        if (reading != null) {
            reading.cancel();
        }
        reading =
                desk.background()
                        .run(
                                work,
                                source -> {
                                    reading = null;
                                    asking = false;
                                    desk.shell().dialogs().dismiss();
                                    look(source, "");
                                },
                                trouble -> refused.accept(words(trouble)));
    }

    private void forget() {
        asking = false;
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    private String words(Exception trouble) {
        return trouble instanceof UnreadablePeople unreadable
                ? unreadable.sentence(messages)
                : messages.get("console.people.cannot-open");
    }

    // ---------------------------------------------------------------- before it is taken

    private void look(Source source, String refusal) {
        var list = new Arrivals(messages, source.table, () -> live.now().session().roster());
        var pane = new ArrivalPane(messages, desk.shell().dialogs(), list, sheets(source));
        pane.onSheet(sheet -> sheet(source, sheet, pane));
        look(source, pane, refusal);
    }

    private void look(Source source, ArrivalPane pane, String refusal) {
        pane.refuse(refusal);
        desk.shell()
                .dialogs()
                .showWidest(
                        messages.get("console.people.from", source.name),
                        pane,
                        List.of(
                                new Choice(
                                        messages.get("console.people.cancel"),
                                        Kind.CANCEL,
                                        this::forget),
                                new Choice(
                                        messages.get("console.people.take"),
                                        Kind.DEFAULT,
                                        () -> take(source, pane))),
                        choice -> choice.kind() != Kind.DEFAULT || pane.isReady());
    }

    private static List<String> sheets(Source source) {
        var origin = source.table.origin();
        if (origin.others().isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<String>();
        all.add(origin.sheet());
        all.addAll(origin.others());
        return all;
    }

    private void sheet(Source source, String sheet, ArrivalPane pane) {
        forget();
        reading =
                desk.background()
                        .run(
                                () -> PeopleFile.of(source.file, sheet),
                                pane::read,
                                trouble -> pane.refuse(words(trouble)));
    }

    private void take(Source source, ArrivalPane pane) {
        var list = pane.list();
        var count = list.count();
        list.command()
                .ifPresent(command ->
                        desk.outbox()
                                .send(
                                        live,
                                        command,
                                        () -> taken(command, count),
                                        reason -> look(source, pane, desk.outbox().words(reason))));
    }

    private void taken(RosterCommand command, Arrivals.Count count) {
        desk.shell()
                .toasts()
                .showWithUndo(
                        messages.get("console.people.taken", count.added(), count.described()),
                        () -> sender.undo(event -> isOf(command, event)));
    }

    private static boolean isOf(RosterCommand command, app.plenary.session.Event event) {
        return command instanceof RosterCommand.TakeList list
                && switch (event) {
                    case RosterEvent.ParticipantJoined e ->
                            list.newcomers().stream()
                                    .anyMatch(n -> n.participant().equals(e.participant()));
                    case RosterEvent.ParticipantDescribed e ->
                            list.known().stream()
                                    .anyMatch(k -> k.participant().equals(e.participant()));
                    default -> false;
                };
    }
}
