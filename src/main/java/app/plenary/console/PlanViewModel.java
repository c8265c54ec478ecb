package app.plenary.console;

import app.plenary.exchange.Outline;
import app.plenary.live.LiveSession;
import app.plenary.live.PastTimes;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Reshaping;
import app.plenary.plan.Timetable;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanCommand;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Strip;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The plan of one workshop as it is drawn: rows with their start times, which are chosen, and what
 * is done to whole rows, each time as one step that can be taken back. Needs no screen.
 */
final class PlanViewModel {
    private final LiveSession live;
    private final Outbox outbox;
    private final Messages messages;
    private final Dates dates;
    private final LocalDate today;
    private final Durations durations;
    private final AgendaRows rows;
    private Session session;
    private Timetable times = new Timetable(List.of());
    private Optional<BlockId> lead = Optional.empty();
    private Set<BlockId> chosen = Set.of();

    /** {@code today} stands for the day of a workshop that has none yet. */
    PlanViewModel(
            LiveSession live, Outbox outbox, Messages messages, Dates dates, LocalDate today) {
        this.live = live;
        this.outbox = outbox;
        this.messages = messages;
        this.dates = dates;
        this.today = today;
        this.durations = new Durations(messages);
        this.rows = new AgendaRows(messages, dates);
        this.session = live.now().session();
        write();
        show(session);
    }

    /**
     * Takes in a newer session; the choice stays with its blocks, or goes to the one that follows.
     */
    void show(Session next) {
        var old = session;
        session = next;
        if (!next.workshop().equals(old.workshop()) || !isOn(old).equals(isOn(next))) {
            write();
        }
        keepChoice(old.agenda().blocks());
    }

    private static Optional<BlockId> isOn(Session session) {
        return session.agenda().blocks().stream().map(Block::id).filter(session::isOn).findFirst();
    }

    private void write() {
        times = Timetable.of(session.workshop(), today, dates.zone());
        rows.write(session, times, zone());
    }

    private void keepChoice(List<Block> old) {
        var blocks = session.agenda().blocks();
        var here = new HashSet<BlockId>();
        blocks.forEach(block -> here.add(block.id()));
        if (lead.filter(here::contains).isPresent()) {
            var kept = new LinkedHashSet<>(chosen);
            kept.retainAll(here);
            chosen = kept;
            return;
        }
        var stillThere = chosen.stream().filter(here::contains).findFirst();
        int place = lead.map(id -> placeAmong(old, id, here)).orElse(0);
        lead =
                stillThere.or(() ->
                        blocks.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        blocks.get(Math.clamp(place, 0, blocks.size() - 1)).id()));
        chosen = lead.map(Set::of).orElse(Set.of());
    }

    /** How many of the blocks that are still {@code here} stood before {@code id}. */
    private static int placeAmong(List<Block> old, BlockId id, Set<BlockId> here) {
        int place = 0;
        for (Block block : old) {
            if (block.id().equals(id)) {
                break;
            }
            place += here.contains(block.id()) ? 1 : 0;
        }
        return place;
    }

    /** How many people are expected, or are here; empty where nobody knows yet. */
    OptionalInt people() {
        int here = session.roster().presentCount();
        return here > 0 ? OptionalInt.of(here) : session.workshop().people();
    }

    Workshop workshop() {
        return session.workshop();
    }

    /** The room's time zone. */
    ZoneId zone() {
        return workshop().zone().orElse(dates.zone());
    }

    List<AgendaRow> rows() {
        return rows.rows();
    }

    List<Strip.Part> strip() {
        return rows.strip();
    }

    /** From now on blocks are compared with how long such blocks took before. */
    void compare(PastTimes times) {
        rows.compare(block ->
                times.usual(block).map(u -> usual(block, u)).orElse(AgendaRow.Usual.UNKNOWN));
        write();
    }

    private AgendaRow.Usual usual(Block block, PastTimes.Usual took) {
        long median = minutes(took.median());
        return new AgendaRow.Usual(
                Long.toString(median),
                messages.get(
                        "console.plan.usual",
                        median,
                        minutes(took.lower()),
                        minutes(took.upper()),
                        took.times()),
                block.minutes() < median);
    }

    private static long minutes(Duration took) {
        return Math.round(took.toSeconds() / 60.0);
    }

    /** From when to when. */
    String span() {
        var ends =
                times.ends()
                        .map(new Dates(messages.locale(), zone())::clock)
                        .orElseGet(() -> dates.clock(workshop().startsAt()));
        long days = AgendaRows.days(workshop().agenda().blocks());
        return days > 1
                ? messages.get(
                        "console.plan.span-days", dates.clock(workshop().startsAt()), ends, days)
                : messages.get("console.plan.span", dates.clock(workshop().startsAt()), ends);
    }

    /** The least time that a day ends before it has to be over; empty when none has to. */
    Optional<Duration> buffer() {
        var by = workshop().endsBy();
        if (by.isEmpty() || times.slots().isEmpty()) {
            return Optional.empty();
        }
        var slots = times.slots();
        var begins = slots.getFirst().starts().atZone(zone());
        Optional<Duration> least = Optional.empty();
        for (int i = 0; i < slots.size(); i++) {
            begins = slots.get(i).beginsDay() ? slots.get(i).starts().atZone(zone()) : begins;
            if (i + 1 == slots.size() || slots.get(i + 1).beginsDay()) {
                var left = Duration.between(slots.get(i).ends(), Timetable.at(begins, by.get()));
                least = least.filter(d -> d.compareTo(left) <= 0).or(() -> Optional.of(left));
            }
        }
        return least;
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

    /** The block that was chosen last. */
    Optional<BlockId> selected() {
        return lead;
    }

    Optional<Block> selectedBlock() {
        return lead.flatMap(workshop().agenda()::find);
    }

    /** Place of the block chosen last, -1 when the agenda is empty. */
    int selectedIndex() {
        return lead.map(id -> workshop().agenda().indexOf(id).orElse(-1)).orElse(-1);
    }

    boolean isChosen(BlockId id) {
        return chosen.contains(id);
    }

    /** All that are chosen, in agenda order. */
    List<Block> chosen() {
        return workshop().agenda().blocks().stream()
                .filter(block -> chosen.contains(block.id()))
                .toList();
    }

    /** Their places in the agenda. */
    BitSet chosenIndices() {
        var places = new BitSet();
        var blocks = workshop().agenda().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            places.set(i, chosen.contains(blocks.get(i).id()));
        }
        return places;
    }

    void select(BlockId id) {
        choose(List.of(id), id);
    }

    /** Chooses {@code ids}; {@code last} is the one the others were added to. */
    void choose(Collection<BlockId> ids, BlockId last) {
        lead = Optional.of(last);
        chosen = new LinkedHashSet<>(ids);
        chosen.add(last);
    }

    /** The place after what is chosen, where something new would go. */
    int placeAfterChoice() {
        var blocks = workshop().agenda().blocks();
        for (int i = blocks.size(); i > 0; i--) {
            if (chosen.contains(blocks.get(i - 1).id())) {
                return i;
            }
        }
        return blocks.size();
    }

    boolean canMove(int by) {
        return !moves(by).isEmpty();
    }

    /** The chosen blocks one place up or down; past an end nothing happens. */
    void move(int by) {
        send(moves(by));
    }

    private List<AgendaEdit> moves(int by) {
        var all = chosen();
        if (all.isEmpty()) {
            return List.of();
        }
        var agenda = workshop().agenda();
        int gap =
                by < 0
                        ? agenda.indexOf(all.getFirst().id()).orElse(0) + by
                        : agenda.indexOf(all.getLast().id()).orElse(0) + 1 + by;
        return gap < 0 || gap > agenda.blocks().size()
                ? List.of()
                : Reshaping.move(agenda, chosen, gap);
    }

    /** {@code blocks} before the row at {@code gap}. */
    void moveTo(Set<BlockId> blocks, int gap) {
        send(Reshaping.move(workshop().agenda(), blocks, gap));
    }

    private void send(List<AgendaEdit> edits) {
        if (!edits.isEmpty()) {
            outbox.send(live, new PlanCommand.EditAgenda(edits));
        }
    }

    private void send(List<AgendaEdit> edits, Runnable done) {
        if (!edits.isEmpty()) {
            outbox.send(live, new PlanCommand.EditAgenda(edits), done);
        }
    }

    /** The chosen blocks once more, below them; the copies are chosen before {@code done}. */
    void duplicate(Runnable done) {
        insert(Reshaping.repeated(chosen()), placeAfterChoice(), done);
    }

    /** Puts copies of {@code blocks} before the row at {@code index}, and chooses them. */
    void insert(List<Block> blocks, int index, Runnable done) {
        var copies = Reshaping.copies(blocks);
        send(
                Reshaping.insert(copies, index),
                () -> arrived(copies.stream().map(Block::id).toList(), done));
    }

    /** The chosen blocks for other programs. */
    String chosenAsText() {
        return Outline.write(chosen(), messages);
    }

    /** Takes the chosen blocks out; {@code done} gets them. */
    void remove(Consumer<List<Block>> done) {
        var gone = chosen();
        send(Reshaping.remove(gone), () -> done.accept(gone));
    }

    boolean canSplit() {
        return chosen.size() == 1 && selectedBlock().filter(Reshaping::canSplit).isPresent();
    }

    /** The chosen block as two halves. */
    void split(Runnable done) {
        selectedBlock()
                .ifPresent(block -> {
                    var rest = BlockId.fresh();
                    send(
                            Reshaping.split(
                                    workshop().agenda(),
                                    block,
                                    rest,
                                    messages.get("console.plan.second-half", block.title())),
                            () -> arrived(List.of(block.id(), rest), done));
                });
    }

    boolean canMerge() {
        return Reshaping.canMerge(workshop().agenda(), chosen());
    }

    /** The chosen neighbours as one block. */
    void merge(Runnable done) {
        var all = chosen();
        send(Reshaping.merge(all), () -> arrived(List.of(all.getFirst().id()), done));
    }

    /** Adds the block that {@code line} describes at the end, and chooses it. */
    void add(String line, Runnable done, Consumer<String> problem) {
        var block = Outline.line(line);
        outbox.send(
                live,
                PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)),
                () -> arrived(List.of(block.id()), done),
                reason -> problem.accept(outbox.words(reason)));
    }

    private void arrived(List<BlockId> blocks, Runnable done) {
        show(live.now().session());
        choose(blocks, blocks.getLast());
        done.run();
    }
}
