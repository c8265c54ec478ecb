package app.plenary.console;

import app.plenary.console.BroughtPane.As;
import app.plenary.exchange.AgendaList;
import app.plenary.exchange.AgendasIn;
import app.plenary.exchange.Brought;
import app.plenary.exchange.PeopleFile;
import app.plenary.exchange.QuestionsIn;
import app.plenary.exchange.UnreadableFile;
import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Reshaping;
import app.plenary.session.PlanCommand;
import app.plenary.session.PlanEvent;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Brings questions and agendas in: pasted, or in a file. What is read is shown before anything is
 * taken, and it is taken as one step: into the plan of the workshop that is open, or as a new
 * workshop. Files are read on another thread.
 */
final class BringPlan {
    private static final List<String> ENDINGS =
            List.of(
                    "plenary", "xlsx", "csv", "txt", "gift", "md", "ics", "json", "xml", "zip",
                    "tsv");

    /** Where what is taken goes. */
    interface Goal {
        /** The workshop whose plan it goes into; empty for a new one. */
        Optional<LiveSession> workshop();

        /** The place in its agenda. */
        int place();

        /** Shows the blocks that arrived. */
        void arrived(BlockId first);

        /** Opens a workshop that was made of it. */
        void open(LiveSession made);

        /** Takes a file that may be a list of people. */
        void people(Path file);

        /** Takes a workshop that was saved as a file. */
        void archive(Path file);
    }

    /** A file or text, what it was read as, and what is shown of it. */
    private static final class Source {
        private final String name;
        private final byte[] bytes;
        private final Brought brought;

        Source(String name, byte[] bytes, Brought brought) {
            this.name = name;
            this.bytes = bytes;
            this.brought = brought;
        }
    }

    private final Desk desk;
    private final Messages messages;
    private final Goal goal;
    private Background.@Nullable Running reading;
    private boolean asking;

    BringPlan(Desk desk, Goal goal) {
        this.desk = desk;
        this.messages = desk.messages();
        this.goal = goal;
    }

    /** Whether it waits for something to be typed, pasted, chosen or dropped. */
    boolean isAsking() {
        return asking && desk.shell().dialogs().openProperty().get();
    }

    private ZoneId zone() {
        return goal.workshop()
                .flatMap(live -> live.now().session().workshop().zone())
                .orElse(desk.zone());
    }

    /** Asks for a file or a text. */
    void ask() {
        asking = true;
        var why = new Label(messages.get("console.bring.why"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var area = new TextArea();
        area.setAccessibleText(messages.get("console.bring.pasted-here"));
        area.setPromptText(messages.get("console.bring.prompt"));
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
                                                messages.get("console.people.choose-file"), ENDINGS)
                                        .ifPresent(path -> load(path, problem::setText)));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.bring.title"),
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

    /** Shows what is in a file that was dropped on the window. */
    void drop(List<Path> files) {
        if (files.size() == 1) {
            load(
                    files.getFirst(),
                    sentence ->
                            desk.shell()
                                    .dialogs()
                                    .tell(
                                            messages.get(
                                                    "console.people.not-read",
                                                    name(files.getFirst())),
                                            sentence));
        } else {
            desk.shell()
                    .dialogs()
                    .tell(
                            messages.get("console.people.several-files"),
                            messages.get("console.bring.one-file"));
        }
    }

    /** Shows what a text comes to. */
    void text(String text, Consumer<String> refused) {
        var name = messages.get("console.people.pasted");
        var here = zone();
        read(
                () ->
                        new Source(
                                name,
                                text.getBytes(StandardCharsets.UTF_8),
                                Brought.pasted(text, messages, here)),
                this::look,
                refused);
    }

    private void load(Path file, Consumer<String> refused) {
        if (WorkshopFromFile.isOne(file)) {
            if (isAsking()) {
                desk.shell().dialogs().dismiss();
            }
            forget();
            goal.archive(file);
            return;
        }
        var here = zone();
        read(
                () -> {
                    if (Files.isDirectory(file)) {
                        throw new IOException("a folder: " + file);
                    }
                    try (var in = Files.newInputStream(file)) {
                        var bytes = in.readNBytes(PeopleFile.MOST_BYTES + 1);
                        return new Source(name(file), bytes, Brought.of(bytes, messages, here));
                    }
                },
                source -> {
                    if (source.brought instanceof Brought.Anything) {
                        if (goal.workshop().isPresent()) {
                            goal.people(file);
                        } else {
                            refused.accept(messages.get("console.bring.no-plan"));
                        }
                    } else {
                        look(source);
                    }
                },
                refused);
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private void read(Callable<Source> work, Consumer<Source> done, Consumer<String> refused) {
        forget();
        asking = true;
        reading =
                desk.background()
                        .run(
                                work,
                                source -> {
                                    reading = null;
                                    asking = false;
                                    desk.shell().dialogs().dismiss();
                                    done.accept(source);
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
        return trouble instanceof UnreadableFile unreadable
                ? unreadable.sentence(messages)
                : messages.get("console.people.cannot-open");
    }

    // ---------------------------------------------------------------- before it is taken

    private void look(Source source) {
        var dialogs = desk.shell().dialogs();
        switch (source.brought) {
            case Brought.Questions asked ->
                    show(
                            source,
                            new BroughtPane(
                                    messages,
                                    dialogs,
                                    BroughtRows.of(messages, asked.list(), blockName(source)),
                                    As.QUESTIONS,
                                    asked.list().format().label(messages)),
                            "");
            case Brought.Agenda agenda ->
                    show(
                            source,
                            new BroughtPane(
                                    messages,
                                    dialogs,
                                    BroughtRows.of(messages, agenda.list()),
                                    As.AGENDA,
                                    agenda.list().format().label(messages)),
                            "");
            case Brought.Anything _ -> {}
        }
    }

    private String blockName(Source source) {
        var bare = source.name.replaceAll("\\.[A-Za-z]{2,5}$", "");
        return source.name.equals(messages.get("console.people.pasted"))
                ? messages.get("console.bring.as-questions")
                : bare;
    }

    private void show(Source source, BroughtPane pane, String refusal) {
        pane.refuse(refusal);
        pane.onAs(wanted -> again(source, wanted, pane));
        desk.shell()
                .dialogs()
                .showWidest(
                        messages.get("console.bring.from", source.name),
                        pane,
                        List.of(
                                new Choice(
                                        messages.get("console.people.cancel"),
                                        Kind.CANCEL,
                                        this::forget),
                                new Choice(
                                        goal.workshop().isPresent()
                                                ? messages.get("console.people.take")
                                                : messages.get("console.bring.make"),
                                        Kind.DEFAULT,
                                        () -> take(source, pane))),
                        choice -> choice.kind() != Kind.DEFAULT || pane.isReady());
    }

    /** Reads the same once more as something else. */
    private void again(Source source, As wanted, BroughtPane pane) {
        var here = zone();
        forget();
        reading =
                desk.background()
                        .run(
                                () ->
                                        new Source(
                                                source.name,
                                                source.bytes,
                                                switch (wanted) {
                                                    case AGENDA ->
                                                            new Brought.Agenda(
                                                                    AgendasIn.read(
                                                                            source.bytes, here));
                                                    case QUESTIONS ->
                                                            new Brought.Questions(
                                                                    QuestionsIn.read(
                                                                            source.bytes,
                                                                            messages));
                                                }),
                                other -> {
                                    desk.shell().dialogs().dismiss();
                                    look(other);
                                },
                                trouble -> pane.refuse(words(trouble)));
    }

    // ---------------------------------------------------------------- taking it

    private void take(Source source, BroughtPane pane) {
        var blocks = Reshaping.copies(pane.rows().blocks());
        goal.workshop()
                .ifPresentOrElse(
                        live -> insert(live, blocks, source, pane), () -> make(source, blocks));
    }

    private void insert(LiveSession live, List<Block> blocks, Source source, BroughtPane pane) {
        var ids = blocks.stream().map(Block::id).collect(Collectors.toSet());
        var sender =
                new Sender(
                        live,
                        desk.outbox(),
                        () ->
                                desk.shell()
                                        .toasts()
                                        .show(messages.get("console.run.undo-too-late")));
        desk.outbox()
                .send(
                        live,
                        new PlanCommand.EditAgenda(Reshaping.insert(blocks, goal.place())),
                        () -> {
                            goal.arrived(blocks.getFirst().id());
                            desk.shell()
                                    .toasts()
                                    .showWithUndo(
                                            messages.get("console.bring.taken", blocks.size()),
                                            () ->
                                                    sender.undo(event ->
                                                            event
                                                                            instanceof
                                                                            PlanEvent.BlockAdded
                                                                                    added
                                                                    && ids.contains(
                                                                            added.block().id())));
                        },
                        reason -> show(source, pane, desk.outbox().words(reason)));
    }

    private void make(Source source, List<Block> blocks) {
        var name = source.name.replaceAll("\\.[A-Za-z]{2,5}$", "");
        var workshop =
                switch (source.brought) {
                    case Brought.Agenda agenda -> agenda.list().workshop(blocks, name);
                    case Brought.Questions _, Brought.Anything _ -> AgendaList.plain(blocks, name);
                };
        new Shelf(desk).make(workshop, goal::open);
    }
}
