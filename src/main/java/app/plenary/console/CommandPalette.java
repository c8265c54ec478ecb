package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.session.Participant;
import app.plenary.session.Session;
import app.plenary.ui.Palette;
import app.plenary.ui.Palette.Entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that can be found by typing: what can be done now, every block and every person. What
 * was taken last stands first. To be used on the JavaFX thread.
 */
final class CommandPalette {
    private static final int RECENT = 6;

    private final Desk desk;
    private final Deque<String> recent = new ArrayDeque<>();

    CommandPalette(Desk desk) {
        this.desk = desk;
    }

    /**
     * Opens it.
     *
     * @param session the one that is open, if one is
     * @param block what is done with a block that is chosen
     * @param person what is done with a person who is chosen
     */
    void open(
            List<ConsoleCommand> commands,
            Optional<Session> session,
            Consumer<Block> block,
            Consumer<Participant> person) {
        var messages = desk.messages();
        var entries = new ArrayList<Entry>();
        for (ConsoleCommand command : commands) {
            command.refresh();
            if (command.enabledProperty().get() && !command.id().equals("window.palette")) {
                entries.add(
                        new Entry(
                                command.id(),
                                messages.get("console.palette.command"),
                                command.text(messages),
                                command.keyHint(messages),
                                command::run));
            }
        }
        session.ifPresent(open -> {
            for (Block one : open.agenda().blocks()) {
                entries.add(
                        new Entry(
                                "block." + one.id(),
                                messages.get("console.palette.block"),
                                one.title(),
                                desk.durations().length(open.allotted(one)),
                                () -> block.accept(one)));
            }
            for (Participant one : open.roster().inOrder()) {
                entries.add(
                        new Entry(
                                "person." + one.id(),
                                messages.get("console.palette.person"),
                                one.name(),
                                one.present() ? "" : messages.get("console.run.people.away"),
                                () -> person.accept(one)));
            }
        });
        desk.shell().dialogs().showBare(new Palette(messages, recentFirst(entries), this::take));
    }

    private List<Entry> recentFirst(List<Entry> entries) {
        var sorted = new ArrayList<Entry>();
        for (String id : recent) {
            entries.stream().filter(entry -> entry.id().equals(id)).forEach(sorted::add);
        }
        entries.stream().filter(entry -> !recent.contains(entry.id())).forEach(sorted::add);
        return sorted;
    }

    private void take(Entry entry) {
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
        desk.shell().dialogs().dismiss();
        entry.action().run();
    }
}
