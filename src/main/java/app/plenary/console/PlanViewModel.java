package app.plenary.console;

import app.plenary.exchange.Outline;
import app.plenary.live.LiveSession;
import app.plenary.plan.Activity;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanCommand;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The plan of one workshop as it is drawn: rows with their start times, which one is chosen, and
 * what is done to whole rows. Needs no screen.
 */
final class PlanViewModel {

    /**
     * One line of the agenda.
     *
     * @param kindWords the kind, with what matters at a glance, such as "Groups ×3"
     * @param on whether the block is on right now
     */
    record Row(
            BlockId id,
            String start,
            long minutes,
            String title,
            Kind kind,
            String kindWords,
            boolean notes,
            boolean on) {}

    private final LiveSession live;
    private final Outbox outbox;
    private final Messages messages;
    private final Dates dates;
    private final Durations durations;
    private Session session;
    private Optional<BlockId> selected = Optional.empty();

    PlanViewModel(LiveSession live, Outbox outbox, Messages messages, Dates dates) {
        this.live = live;
        this.outbox = outbox;
        this.messages = messages;
        this.dates = dates;
        this.durations = new Durations(messages);
        this.session = live.now().session();
        show(session);
    }

    /**
     * Takes in a newer session; the choice stays with its block, or goes to the one that follows.
     */
    void show(Session next) {
        var old = session.agenda().blocks();
        session = next;
        var blocks = next.agenda().blocks();
        if (selected.filter(id -> next.agenda().find(id).isPresent()).isPresent()) {
            return;
        }
        int place = selected.map(id -> old.stream().map(Block::id).toList().indexOf(id)).orElse(0);
        selected =
                blocks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(blocks.get(Math.clamp(place, 0, blocks.size() - 1)).id());
    }

    Workshop workshop() {
        return session.workshop();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var blocks = workshop().agenda().blocks();
        var starts = workshop().agenda().starts();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            rows.add(
                    new Row(
                            block.id(),
                            dates.clock(workshop().startsAt().plus(starts.get(i))),
                            block.minutes(),
                            block.title(),
                            Kind.of(block.activity()),
                            kindWords(block.activity()),
                            !block.notes().isBlank(),
                            session.isOn(block.id())));
        }
        return rows;
    }

    private String kindWords(Activity activity) {
        var name = Kind.of(activity).title(messages);
        return activity instanceof BreakoutRounds rounds && rounds.rounds() > 1
                ? messages.get("console.plan.kind.rounds", name, rounds.rounds())
                : name;
    }

    List<Strip.Part> strip() {
        return workshop().agenda().blocks().stream()
                .map(block ->
                        Strip.Part.of(
                                (double) block.minutes(),
                                Kind.of(block.activity()).tone(),
                                messages.get(
                                        "console.plan.part",
                                        block.title(),
                                        durations.length(block.planned()))))
                .toList();
    }

    /** From when to when. */
    String span() {
        return messages.get(
                "console.plan.span",
                dates.clock(workshop().startsAt()),
                dates.clock(workshop().endsAt()));
    }

    /** How long in all, and in how many blocks. */
    String total() {
        return messages.get(
                "console.plan.total",
                durations.length(workshop().agenda().planned()),
                workshop().agenda().blocks().size());
    }

    /** How much of the time people work in groups; empty when they never do. */
    Optional<String> groupShare() {
        long all = workshop().agenda().planned().toMinutes();
        long groups =
                workshop().agenda().blocks().stream()
                        .filter(block -> block.activity() instanceof BreakoutRounds)
                        .mapToLong(Block::minutes)
                        .sum();
        return groups == 0 || all == 0
                ? Optional.empty()
                : Optional.of(
                        messages.get("console.plan.group-share", Math.round(100.0 * groups / all)));
    }

    Optional<BlockId> selected() {
        return selected;
    }

    Optional<Block> selectedBlock() {
        return selected.flatMap(workshop().agenda()::find);
    }

    /** Place of the chosen block, -1 when the agenda is empty. */
    int selectedIndex() {
        return selected.map(id -> workshop().agenda().indexOf(id).orElse(-1)).orElse(-1);
    }

    void select(BlockId id) {
        selected = Optional.of(id);
    }

    /** The chosen block one place up or down. */
    void move(int by) {
        selected.ifPresent(id -> moveTo(id, selectedIndex() + by));
    }

    /** {@code id} to {@code index} of the new order; past an end nothing happens. */
    void moveTo(BlockId id, int index) {
        int last = workshop().agenda().blocks().size() - 1;
        if (index >= 0 && index <= last) {
            outbox.send(live, PlanCommand.edit(new AgendaEdit.Move(id, index)));
        }
    }

    /** The chosen block once more, below it; the copy is chosen before {@code done}. */
    void duplicate(Runnable done) {
        selectedBlock()
                .ifPresent(block -> {
                    var copy = block.withId(BlockId.fresh());
                    outbox.send(
                            live,
                            PlanCommand.edit(new AgendaEdit.Insert(copy, selectedIndex() + 1)),
                            () -> arrived(copy.id(), done));
                });
    }

    /** Takes the chosen block out; {@code done} gets its title. */
    void remove(Consumer<String> done) {
        selectedBlock()
                .ifPresent(block ->
                        outbox.send(
                                live,
                                PlanCommand.edit(new AgendaEdit.Remove(block.id())),
                                () -> done.accept(block.title())));
    }

    /** Adds the block that {@code line} describes at the end, and chooses it. */
    void add(String line, Runnable done, Consumer<String> problem) {
        var block = Outline.line(line);
        outbox.send(
                live,
                PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)),
                () -> arrived(block.id(), done),
                reason -> problem.accept(outbox.words(reason)));
    }

    private void arrived(BlockId block, Runnable done) {
        show(live.now().session());
        select(block);
        done.run();
    }
}
