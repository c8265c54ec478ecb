package app.plenary.console;

import app.plenary.exchange.PeopleFile;
import app.plenary.exchange.PeopleTable;
import app.plenary.exchange.UnreadablePeople;
import app.plenary.live.LiveSession;
import app.plenary.session.RosterCommand;
import app.plenary.session.RosterEvent;
import app.plenary.text.Messages;

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
    private final Intake intake;

    BringPeople(Desk desk, LiveSession live) {
        this.desk = desk;
        this.messages = desk.messages();
        this.live = live;
        sender = Sender.of(live, desk);
        intake =
                new Intake(
                        desk,
                        new Intake.Words(
                                messages.get("console.people.bring"),
                                messages.get("console.people.bring-why"),
                                messages.get("console.people.list"),
                                messages.get("console.people.list-prompt"),
                                messages.get("console.people.one-file"),
                                List.of("csv", "xlsx", "tsv", "txt", "vcf")),
                        new Reader());
    }

    /** Whether it waits for a list to be typed, pasted, chosen or dropped. */
    boolean isAsking() {
        return intake.isAsking();
    }

    /** Asks for a list. */
    void ask() {
        intake.ask();
    }

    /** Shows what a text comes to. */
    void paste(String text) {
        intake.paste(text, messages.get("console.people.not-pasted"));
    }

    /** Shows what is in a file that was dropped on the window. */
    void drop(List<Path> files) {
        intake.drop(files);
    }

    private final class Reader implements Intake.Reader {
        @Override
        public void text(String text, Consumer<String> refused) {
            var name = messages.get("console.people.pasted");
            read(() -> new Source(name, new byte[0], PeopleFile.pasted(text)), refused);
        }

        @Override
        public void file(Path file, Consumer<String> refused) {
            read(
                    () -> {
                        var bytes = Intake.bytes(file, PeopleFile.MOST_BYTES);
                        return new Source(Intake.name(file), bytes, PeopleFile.of(bytes));
                    },
                    refused);
        }

        private void read(Callable<Source> work, Consumer<String> refused) {
            intake.read(
                    work, source -> look(source, ""), trouble -> refused.accept(words(trouble)));
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
        intake.show(
                messages.get("console.people.from", source.name),
                pane,
                messages.get("console.people.take"),
                pane::isReady,
                () -> take(source, pane));
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
        intake.readAgain(
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
