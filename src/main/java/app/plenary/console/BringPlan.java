package app.plenary.console;

import app.plenary.console.BroughtPane.As;
import app.plenary.exchange.AgendaList;
import app.plenary.exchange.AgendasIn;
import app.plenary.exchange.Brought;
import app.plenary.exchange.QuestionsIn;
import app.plenary.exchange.UnreadableFile;
import app.plenary.live.LiveSession;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Reshaping;
import app.plenary.plan.Talk;
import app.plenary.plan.Wording;
import app.plenary.session.PlanCommand;
import app.plenary.session.PlanEvent;
import app.plenary.session.Refusal;
import app.plenary.text.Messages;

import java.nio.charset.StandardCharsets;
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
                    "tsv", "pdf", "png", "jpg", "jpeg");

    /** How long a block of slides is planned to take at first. */
    private static final int SLIDE_MINUTES = 15;

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
    private final Reader reader = new Reader();
    private final Intake intake;

    BringPlan(Desk desk, Goal goal) {
        this.desk = desk;
        this.messages = desk.messages();
        this.goal = goal;
        intake =
                new Intake(
                        desk,
                        new Intake.Words(
                                messages.get("console.bring.title"),
                                messages.get("console.bring.why"),
                                messages.get("console.bring.pasted-here"),
                                messages.get("console.bring.prompt"),
                                messages.get("console.bring.one-file"),
                                ENDINGS),
                        reader);
    }

    /** Whether it waits for something to be typed, pasted, chosen or dropped. */
    boolean isAsking() {
        return intake.isAsking();
    }

    private ZoneId zone() {
        return goal.workshop()
                .flatMap(live -> live.now().session().workshop().zone())
                .orElse(desk.zone());
    }

    /** Asks for a file or a text. */
    void ask() {
        intake.ask();
    }

    /**
     * Takes a line that is one block and nothing else at once; of anything longer it shows what it
     * comes to.
     */
    void paste(String text) {
        reader.text(
                text,
                source -> {
                    var pane = pane(source);
                    if (isOneBlock(text, source) && pane.isReady()) {
                        take(source, pane);
                    } else {
                        show(source, pane, "");
                    }
                },
                sentence ->
                        desk.shell()
                                .dialogs()
                                .tell(messages.get("console.bring.not-pasted"), sentence));
    }

    private static boolean isOneBlock(String text, Source source) {
        return source.brought instanceof Brought.Agenda(var list)
                && text.strip().lines().count() == 1
                && list.rows().size() == 1
                && list.rows().getFirst().problems().isEmpty()
                && list.problems().isEmpty()
                && list.losses().isEmpty();
    }

    /** Shows what is in a file that was dropped on the window. */
    void drop(List<Path> files) {
        if (BringSlides.areSlides(files)) {
            slides(files);
        } else {
            intake.drop(files);
        }
    }

    /** Slides become a block of their own, called like the file. */
    private void slides(List<Path> files) {
        if (isAsking()) {
            desk.shell().dialogs().dismiss();
        }
        intake.forget();
        BringSlides.open(
                desk,
                files,
                Talk.MOST_SLIDES,
                slides -> {
                    var title =
                            Wording.usable(BringSlides.title(files), Wording.TITLE)
                                    .orElseGet(() -> messages.get("console.slides"));
                    take(List.of(Block.of(title, SLIDE_MINUTES, new Talk(slides))), title);
                });
    }

    private void take(List<Block> blocks, String name) {
        goal.workshop()
                .ifPresentOrElse(
                        live ->
                                insert(
                                        live,
                                        blocks,
                                        reason ->
                                                desk.shell()
                                                        .dialogs()
                                                        .tell(
                                                                messages.get("console.slides"),
                                                                desk.outbox().words(reason))),
                        () -> new Shelf(desk).make(AgendaList.plain(blocks, name), goal::open));
    }

    private final class Reader implements Intake.Reader {
        @Override
        public void text(String text, Consumer<String> refused) {
            text(text, BringPlan.this::look, refused);
        }

        void text(String text, Consumer<Source> read, Consumer<String> refused) {
            var name = messages.get("console.people.pasted");
            var here = zone();
            read(
                    () ->
                            new Source(
                                    name,
                                    text.getBytes(StandardCharsets.UTF_8),
                                    Brought.pasted(text, messages, here)),
                    read,
                    refused);
        }

        @Override
        public void file(Path file, Consumer<String> refused) {
            if (WorkshopFromFile.isOne(file)) {
                if (isAsking()) {
                    desk.shell().dialogs().dismiss();
                }
                intake.forget();
                goal.archive(file);
                return;
            }
            if (BringSlides.areSlides(List.of(file))) {
                slides(List.of(file));
                return;
            }
            var here = zone();
            read(
                    () -> {
                        var bytes = Intake.bytes(file, Brought.MOST_BYTES);
                        return new Source(
                                Intake.name(file), bytes, Brought.of(bytes, messages, here));
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

        private void read(Callable<Source> work, Consumer<Source> done, Consumer<String> refused) {
            intake.expect();
            intake.read(work, done, trouble -> refused.accept(words(trouble)));
        }
    }

    private String words(Exception trouble) {
        return trouble instanceof UnreadableFile unreadable
                ? unreadable.sentence(messages)
                : messages.get("console.people.cannot-open");
    }

    // ---------------------------------------------------------------- before it is taken

    private void look(Source source) {
        show(source, pane(source), "");
    }

    private BroughtPane pane(Source source) {
        var dialogs = desk.shell().dialogs();
        return switch (source.brought) {
            case Brought.Questions(var list) ->
                    new BroughtPane(
                            messages,
                            dialogs,
                            BroughtRows.of(messages, list, blockName(source)),
                            As.QUESTIONS,
                            list.format().label(messages));
            case Brought.Agenda(var list) ->
                    new BroughtPane(
                            messages,
                            dialogs,
                            BroughtRows.of(messages, list, dropped(list)).saying(kept(list)),
                            As.AGENDA,
                            list.format().label(messages));
            case Brought.Anything _ ->
                    throw new IllegalStateException("Anything is handed on, not shown");
        };
    }

    private List<String> dropped(AgendaList list) {
        return goal.workshop()
                .map(live ->
                        new BroughtHead(messages, desk.dates())
                                .dropped(
                                        list,
                                        live.now().session().workshop(),
                                        goal.place(),
                                        desk.zone()))
                .orElse(List.of());
    }

    private List<String> kept(AgendaList list) {
        return goal.workshop().isPresent()
                ? List.of()
                : new BroughtHead(messages, desk.dates()).kept(list);
    }

    private String blockName(Source source) {
        return source.name.equals(messages.get("console.people.pasted"))
                ? messages.get("console.bring.as-questions")
                : Intake.withoutEnding(source.name);
    }

    private void show(Source source, BroughtPane pane, String refusal) {
        pane.refuse(refusal);
        pane.onAs(wanted -> again(source, wanted, pane));
        intake.show(
                messages.get("console.bring.from", source.name),
                pane,
                goal.workshop().isPresent()
                        ? messages.get("console.people.take")
                        : messages.get("console.bring.make"),
                pane::isReady,
                () -> take(source, pane));
    }

    /** Reads the same once more as something else. */
    private void again(Source source, As wanted, BroughtPane pane) {
        var here = zone();
        intake.readAgain(
                () ->
                        new Source(
                                source.name,
                                source.bytes,
                                switch (wanted) {
                                    case AGENDA ->
                                            new Brought.Agenda(AgendasIn.read(source.bytes, here));
                                    case QUESTIONS ->
                                            new Brought.Questions(
                                                    QuestionsIn.read(source.bytes, messages));
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
                        live ->
                                insert(
                                        live,
                                        blocks,
                                        reason -> show(source, pane, desk.outbox().words(reason))),
                        () -> make(source, blocks));
    }

    private void insert(LiveSession live, List<Block> blocks, Consumer<Refusal> refused) {
        var ids = blocks.stream().map(Block::id).collect(Collectors.toSet());
        var sender = Sender.of(live, desk);
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
                        refused);
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
