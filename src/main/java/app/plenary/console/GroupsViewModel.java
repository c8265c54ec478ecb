package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.GroupNote;
import app.plenary.session.Lock;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The board of groups of one breakout block: the groups of the round that is looked at, who is not
 * seated, whether people meet again, and moving people. To be used on one thread.
 */
public final class GroupsViewModel {

    /**
     * Someone on the board.
     *
     * @param role the part in the group of this round
     * @param locked whether a draw leaves the person in this group
     */
    public record Person(
            ParticipantId id,
            String name,
            boolean present,
            Optional<GroupRole> role,
            boolean locked) {}

    /** What a group has written: the newest text, by whomever; empty for none. */
    public record Note(BlockId block, int round, int group, String text) {}

    /**
     * A group.
     *
     * @param place its place in the round, from 0
     * @param most how many people fit; empty for any number
     * @param locked whether a draw leaves the group as it is
     * @param note empty until the round has begun
     */
    public record Table(
            int place,
            String name,
            List<Person> people,
            Optional<Integer> most,
            boolean locked,
            Optional<Note> note) {
        public Table {
            people = List.copyOf(people);
        }
    }

    /**
     * All that the board shows.
     *
     * @param rounds how many were drawn; 0 before
     * @param shown the round that is looked at, from 0
     * @param on the round that is on
     * @param unseated present people who are in no group of this round
     * @param away names of those who are away and in no group
     * @param mix who meets again, in words; empty for a single round
     */
    public record Board(
            int rounds,
            int shown,
            OptionalInt on,
            List<Table> tables,
            List<Person> unseated,
            List<String> away,
            String mix,
            Tone mixTone) {
        public Board {
            tables = List.copyOf(tables);
            unseated = List.copyOf(unseated);
            away = List.copyOf(away);
        }
    }

    private final Messages messages;
    private final Sender sender;
    private @Nullable BlockId block;
    private @Nullable Roster roster;
    private @Nullable Breakout breakout;
    private BreakoutRounds activity = new BreakoutRounds("", 2, 1);
    private Board board = none();
    private int shown;
    private OptionalInt on = OptionalInt.empty();
    private boolean live;
    private List<BreakoutRound> preview = List.of();
    private Consumer<Runnable> whenDrawn = Runnable::run;
    private int again;

    public GroupsViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
    }

    private static Board none() {
        return new Board(
                0, 0, OptionalInt.empty(), List.of(), List.of(), List.of(), "", Tone.NEUTRAL);
    }

    /**
     * Follows {@code of}, a breakout block of {@code session}; the round that is on comes to the
     * front.
     */
    public void show(Session session, Block of, BreakoutRounds as) {
        var newest = session.breakout(of.id());
        var nowOn =
                newest.filter(b -> session.isOn(of.id()) && b.roundStartedAt().isPresent())
                        .map(b -> OptionalInt.of(b.round()))
                        .orElseGet(OptionalInt::empty);
        boolean other = !of.id().equals(block);
        live = session.phase().isLive() && session.isOn(of.id());
        if (other || !nowOn.equals(on)) {
            shown = nowOn.orElse(0);
        }
        boolean same =
                !other
                        && as.equals(activity)
                        && nowOn.equals(on)
                        && session.roster() == roster
                        && newest.orElse(null) == breakout;
        block = of.id();
        activity = as;
        on = nowOn;
        roster = session.roster();
        breakout = newest.orElse(null);
        if (!same) {
            build();
        }
    }

    /** Follows no block until {@link #show}; a draw that is under way still counts. */
    public void rest() {
        block = null;
        breakout = null;
        live = false;
        board = none();
        preview = List.of();
    }

    /**
     * Shows rounds that are only being drawn, in place of those that count; none shows these again,
     * as they are by now: between the two there is no moment without groups.
     */
    public void preview(List<BreakoutRound> rounds) {
        if (!preview.equals(rounds)) {
            preview = List.copyOf(rounds);
            if (rounds.isEmpty() && block != null) {
                breakout = sender.session().breakout(block).orElse(null);
            }
            build();
        }
    }

    /** {@code order} gets what is to be done to the groups once those that are drawn count. */
    void onChange(Consumer<Runnable> order) {
        whenDrawn = order;
    }

    /**
     * Does {@code action} to the groups that count; while others are being drawn, the best so far
     * are taken first.
     */
    void change(Runnable action) {
        whenDrawn.accept(action);
    }

    private void build() {
        var people = roster == null ? Roster.EMPTY : roster;
        var rounds = rounds();
        shown = Math.clamp(shown, 0, Math.max(0, rounds.size() - 1));
        if (rounds.isEmpty()) {
            board = none();
            return;
        }
        var round = rounds.get(shown);
        Set<ParticipantId> seated = new HashSet<>();
        round.groups().forEach(group -> seated.addAll(group.members()));
        var tables =
                IntStream.range(0, round.groups().size())
                        .mapToObj(i -> table(i, round.groups().get(i), people))
                        .toList();
        var rest = people.inOrder().stream().filter(p -> !seated.contains(p.id())).toList();
        again = rounds.size() < 2 ? 0 : Repeats.pairsThatMeetAgain(rounds);
        board =
                new Board(
                        rounds.size(),
                        shown,
                        on,
                        tables,
                        rest.stream()
                                .filter(Participant::present)
                                .map(p ->
                                        new Person(p.id(), p.name(), true, Optional.empty(), false))
                                .toList(),
                        rest.stream().filter(p -> !p.present()).map(Participant::name).toList(),
                        rounds.size() < 2 ? "" : messages.get("console.group.mix", again),
                        again == 0 ? Tone.BREAK : Tone.LATE);
    }

    private List<BreakoutRound> rounds() {
        if (!preview.isEmpty()) {
            return preview;
        }
        return breakout == null ? List.of() : breakout.rounds();
    }

    private Table table(int place, Group group, Roster people) {
        var of = breakout;
        return new Table(
                place,
                group.name(),
                group.members().stream()
                        .map(people::find)
                        .flatMap(Optional::stream)
                        .map(p ->
                                new Person(
                                        p.id(),
                                        p.name(),
                                        p.present(),
                                        group.roleOf(p.id()),
                                        of != null && of.isLocked(shown, p.id())))
                        .toList(),
                activity.most(group.name()),
                of != null && of.isLocked(shown, place),
                note(place));
    }

    private Optional<Note> note(int place) {
        if (breakout == null || block == null) {
            return Optional.empty();
        }
        var written = breakout.note(activity, shown, place).map(GroupNote::text).orElse("");
        return breakout.begun().contains(shown) || !written.isEmpty()
                ? Optional.of(new Note(block, shown, place, written))
                : Optional.empty();
    }

    public Board board() {
        return board;
    }

    /** How many pairs meet more than once in the rounds of the board. */
    int again() {
        return again;
    }

    /** Looks at another round. */
    public void look(int round) {
        if (round != shown) {
            shown = round;
            build();
        }
    }

    /** Whether there are groups to show. */
    public boolean isDrawn() {
        return block != null && (breakout != null || !preview.isEmpty());
    }

    /**
     * Whether the round that is looked at can be started: the block is on, and it is another round.
     */
    public boolean canStartRound() {
        return live
                && breakout != null
                && preview.isEmpty()
                && !(on.isPresent() && on.getAsInt() == shown);
    }

    public void startRound() {
        if (block != null) {
            sender.send(new BreakoutCommand.StartRound(block, shown));
        }
    }

    /** Whether a round follows the one that is on. */
    public boolean canStartNextRound() {
        return live && breakout != null && on.orElse(-1) + 1 < breakout.rounds().size();
    }

    public void startNextRound() {
        if (block != null) {
            sender.send(new BreakoutCommand.StartRound(block, on.orElse(-1) + 1));
        }
    }

    /** Keeps someone in the group of the round that is looked at, or lets go again. */
    public void lock(ParticipantId person, boolean on) {
        lock(new Lock.OfPerson(shown, person), on);
    }

    /** Keeps a group of the round that is looked at as it is, or lets go again. */
    public void lock(int table, boolean on) {
        lock(new Lock.OfGroup(shown, table), on);
    }

    private void lock(Lock lock, boolean on) {
        var of = block;
        if (of != null) {
            change(() ->
                    sender.send(
                            on
                                    ? new BreakoutCommand.LockSeats(of, lock)
                                    : new BreakoutCommand.UnlockSeats(of, lock)));
        }
    }

    /** Whether a draw now would leave something as it is because it is locked. */
    public boolean keepsLocked() {
        var of = breakout;
        return of != null
                && of.locks().stream()
                        .anyMatch(lock ->
                                lock.round() >= of.round() && lock.round() < of.rounds().size());
    }

    /** Writes down what the group of {@code note} found; an empty text takes the note away. */
    public void write(Note note, String text) {
        sender.send(
                new BreakoutCommand.WriteGroupNote(
                        note.block(), note.group(), text, Optional.of(note.round())));
    }

    /** The place of the group someone is in; empty for the unseated. */
    public OptionalInt tableOf(ParticipantId person) {
        return board.tables().stream()
                .filter(table -> table.people().stream().anyMatch(p -> p.id().equals(person)))
                .mapToInt(Table::place)
                .findFirst();
    }

    /** What a round is called, from 0. */
    public String roundName(int round) {
        return messages.get("console.group.round", round + 1);
    }
}
