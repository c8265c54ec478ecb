package app.plenary.console;

import app.plenary.grouping.Answer;
import app.plenary.live.Library;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutEvent;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Encounter;
import app.plenary.session.GroupDraw;
import app.plenary.session.GroupTitles;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.session.Seats;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Drawing the groups of a breakout block: over whom, what came of it in words, and the groups of
 * another time. To be used on one thread; only the work that {@link #draw} and {@link #asLastTime}
 * give back belongs on another one.
 */
final class DrawViewModel {
    private static final Logger LOG = System.getLogger(DrawViewModel.class.getName());
    private static final Duration BETWEEN_PREVIEWS = Duration.ofMillis(200);

    private final Messages messages;
    private final DrawWords words;
    private final Sender sender;
    private final Library library;
    private final Patience patience;
    private @Nullable Session session;
    private @Nullable Block block;
    private BreakoutRounds activity = new BreakoutRounds("", 2, 1);
    private boolean onlyPresent = true;
    private @Nullable Drawing drawing;
    private @Nullable Roster askedFor;
    private List<BreakoutRound> lastSession = List.of();

    DrawViewModel(Messages messages, Sender sender, Library library, Patience patience) {
        this.messages = messages;
        this.words = new DrawWords(messages);
        this.sender = sender;
        this.library = library;
        this.patience = patience;
    }

    void show(Session newest, Block of, BreakoutRounds as) {
        session = newest;
        block = of;
        activity = as;
    }

    /** Follows no block until {@link #show}; a draw that is under way still counts. */
    void rest() {
        session = null;
        block = null;
    }

    // --- over whom -------------------------------------------------------------------------------

    boolean isOnlyPresent() {
        return onlyPresent;
    }

    /** Whether a draw leaves out those who are away. */
    void setOnlyPresent(boolean only) {
        onlyPresent = only;
    }

    /** How many people a draw would seat. */
    int people() {
        return session == null ? 0 : people(session).size();
    }

    private List<ParticipantId> people(Session of) {
        var roster = of.roster();
        return (onlyPresent ? roster.present() : roster.inOrder())
                .stream().map(Participant::id).toList();
    }

    /** Groups of what size and how many, in words, as a draw would make them now. */
    String outlook() {
        return words.outlook(activity, people());
    }

    boolean isDrawing() {
        return drawing != null && block != null && drawing.block().id().equals(block.id());
    }

    /** Whether it can be chosen over whom to draw. */
    boolean canChoose() {
        return block != null && drawing == null;
    }

    boolean canDraw() {
        return block != null && drawing == null && people() > 0;
    }

    // --- drawing ---------------------------------------------------------------------------------

    /**
     * Begins a draw: the work that is given back belongs on another thread, its result into {@link
     * #drawn}. People, wishes and locks are those of this moment.
     *
     * @param better told on that thread of groups that are good already, now and then
     */
    Callable<Drawing.Outcome> draw(long seed, Consumer<List<BreakoutRound>> better) {
        var of = begin(false);
        return () -> {
            var seats = seats(of);
            long deadline = patience.now() + patience.longest().toNanos();
            return new Drawing.Outcome(
                    of,
                    seats,
                    GroupDraw.draw(
                            seats,
                            titles(of.activity()),
                            seed,
                            patience.steps(of.people().size()),
                            () -> of.enough().get() || patience.now() - deadline > 0,
                            new Previews(of, seats, seed, better)));
        };
    }

    /** Passes on now and then what a search has found. */
    private final class Previews implements Consumer<Answer> {
        private final Drawing of;
        private final Seats seats;
        private final long seed;
        private final Consumer<List<BreakoutRound>> better;
        private long next = patience.now();

        Previews(Drawing of, Seats seats, long seed, Consumer<List<BreakoutRound>> better) {
            this.of = of;
            this.seats = seats;
            this.seed = seed;
            this.better = better;
        }

        @Override
        public void accept(Answer answer) {
            if (patience.now() - next >= 0) {
                better.accept(
                        GroupDraw.dressed(seats, answer.schedule(), titles(of.activity()), seed));
                next = patience.now() + BETWEEN_PREVIEWS.toNanos();
            }
        }
    }

    private Drawing begin(boolean copied) {
        if (session == null || block == null) {
            throw new IllegalStateException("there is no block to draw for");
        }
        var of =
                new Drawing(session, block, activity, people(session), copied, new AtomicBoolean());
        drawing = of;
        return of;
    }

    private Seats seats(Drawing of) {
        return Seats.of(
                of.session(), of.block(), of.activity(), of.people(), meetings(of.session()));
    }

    /** What cannot be read is not known; groups are drawn all the same. */
    private List<Encounter> meetings(Session of) {
        try {
            return library.earlierMeetings(of).join();
        } catch (CompletionException failure) {
            LOG.log(Level.WARNING, "Earlier meetings could not be read", failure);
            return List.of();
        }
    }

    private GroupTitles titles(BreakoutRounds as) {
        var names =
                as.names()
                        .of(
                                List.of(messages.get("console.group.places").split(",", -1)),
                                List.of(messages.get("console.group.colours").split(",", -1)));
        return new GroupTitles(
                names, messages.get("console.draw.alone"), messages.get("console.draw.all"));
    }

    /** The best groups so far are enough. */
    void enough() {
        if (drawing != null) {
            drawing.enough().set(true);
        }
    }

    /**
     * Puts the people into the groups drawn, unless not all that must be can be; {@code done} gets
     * the way back when it counts, {@code refused} is told when it does not. A round that was begun
     * meanwhile stays as it was, and whoever came meanwhile finds a place.
     *
     * @return what the facilitator must be told instead
     */
    Optional<String> drawn(Drawing.Outcome outcome, Consumer<Runnable> done, Runnable refused) {
        drawing = null;
        return switch (outcome.result()) {
            case GroupDraw.Impossible impossible -> Optional.of(words.of(outcome, impossible));
            case GroupDraw.TooFewPlaces few ->
                    Optional.of(words.of(outcome.drawing(), few.shortage()));
            case GroupDraw.Drawn drawn -> {
                var of = outcome.drawing().block().id();
                var rounds = reconciled(outcome.drawing(), drawn.rounds());
                sender.sendWithUndo(
                        new BreakoutCommand.DrawGroups(of, rounds),
                        new BreakoutEvent.GroupsDrawn(of, rounds),
                        done,
                        refused);
                yield Optional.empty();
            }
        };
    }

    /** What is to be told once these groups count; empty for nothing. */
    String told(Drawing.Outcome outcome) {
        return words.told(outcome);
    }

    /** The draw came to nothing. */
    void notDrawn() {
        drawing = null;
    }

    private List<BreakoutRound> reconciled(Drawing of, List<BreakoutRound> drawn) {
        var now = sender.session();
        var before = of.session().breakout(of.block().id());
        var rounds = new ArrayList<>(drawn);
        now.breakout(of.block().id())
                .ifPresent(breakout -> {
                    for (int r : breakout.held()) {
                        boolean meanwhile = before.filter(b -> b.begun().contains(r)).isEmpty();
                        if (meanwhile && before.isPresent() && r < rounds.size()) {
                            rounds.set(r, breakout.rounds().get(r));
                        }
                    }
                });
        var newcomers =
                now.roster().present().stream()
                        .map(Participant::id)
                        .filter(id -> !of.people().contains(id))
                        .filter(id ->
                                of.session()
                                        .roster()
                                        .find(id)
                                        .filter(Participant::present)
                                        .isEmpty())
                        .toList();
        return GroupDraw.withLatecomers(now, of.block(), of.activity(), rounds, newcomers);
    }

    // --- as last time ----------------------------------------------------------------------------

    /**
     * Looks for groups of an earlier session, where this one has none to copy and the people are
     * others than when it looked last; {@code found} is told when there is something new to show.
     */
    void lookBack(Executor executor, Runnable found) {
        var now = session;
        if (now == null || now.roster().equals(askedFor) || !inThisSession(now).isEmpty()) {
            return;
        }
        askedFor = now.roster();
        library.lastGroups(now)
                .thenAcceptAsync(
                        rounds -> {
                            lastSession = rounds;
                            found.run();
                        },
                        executor)
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "Earlier groups could not be read", failure);
                    return null;
                });
    }

    boolean canCopy() {
        return canDraw() && !source().isEmpty();
    }

    /** Why nothing can be copied; empty when it can. */
    String whyNotCopy() {
        return source().isEmpty() ? messages.get("console.draw.nothing-to-copy") : "";
    }

    private List<BreakoutRound> source() {
        if (session == null) {
            return List.of();
        }
        var here = inThisSession(session);
        return here.isEmpty() ? lastSession : here;
    }

    /** Of the block with groups that was on last before, else of the nearest one in the agenda. */
    private List<BreakoutRound> inThisSession(Session of) {
        var own = block == null ? null : block.id();
        var agenda = of.agenda().blocks().stream().map(Block::id).toList();
        int place = own == null ? -1 : agenda.indexOf(own);
        Stream<BlockId> ran = of.runs().reversed().stream().map(run -> run.block());
        Stream<BlockId> before =
                IntStream.range(0, Math.max(0, place)).mapToObj(i -> agenda.get(place - 1 - i));
        Stream<BlockId> after = agenda.stream().skip(Math.max(0, place + 1));
        return Stream.of(ran, before, after)
                .flatMap(all -> all)
                .filter(id -> !id.equals(own))
                .flatMap(id -> of.breakout(id).stream())
                .map(Breakout::rounds)
                .filter(rounds -> !rounds.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Begins to put the people into the groups of last time, as {@link #draw} does. */
    Callable<Drawing.Outcome> asLastTime(long seed) {
        var source = source();
        var of = begin(true);
        return () -> {
            var seats = seats(of);
            return new Drawing.Outcome(
                    of, seats, GroupDraw.asBefore(seats, source, titles(of.activity()), seed));
        };
    }
}
