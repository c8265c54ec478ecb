package app.plenary.web;

import app.plenary.console.EventWords;
import app.plenary.live.Album;
import app.plenary.live.Answer;
import app.plenary.live.Current;
import app.plenary.live.Entry;
import app.plenary.live.Journal;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.MemoryAlbum;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.MemoryJournal;
import app.plenary.live.Remotes;
import app.plenary.live.SessionWriter;
import app.plenary.live.WallState;
import app.plenary.live.WayIn;
import app.plenary.plan.Agenda;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Command;
import app.plenary.session.Group;
import app.plenary.session.JoinCode;
import app.plenary.session.Participant;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.RunCommand;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An open room with a small agenda, served on loopback, and the facilitator's hand on it. */
public final class TestRoom implements AutoCloseable {
    static final JoinCode CODE = new JoinCode("KJTE47RM", "c2VjcmV0LXNlY3JldC1zZQ");

    final Block welcome = Block.of("Welcome", 5, new Talk());
    final Block poll =
            Block.of(
                    "What holds us back",
                    10,
                    Poll.of(
                            "What holds us back most?",
                            false,
                            List.of(
                                    "Not knowing who knows",
                                    "No time in the sprint",
                                    "Fear of looking unprepared",
                                    "Different sites and hours",
                                    "Unclear etiquette")));
    final Block several =
            Block.of(
                    "What would help",
                    10,
                    Poll.of(
                            "What would help you ask for help?",
                            true,
                            List.of(
                                    "A person to turn to",
                                    "Half an hour a week",
                                    "Seeing others ask",
                                    "A channel for beginners")));
    final Block groups =
            Block.of(
                    "In small groups",
                    14,
                    new BreakoutRounds(
                            "When did asking for help go well? What made it easy?", 4, 2));
    final Block rest = Block.of("Coffee", 15, new Break());

    final SessionWriter writer;
    final Current<WallState> wall = new Current<>(WallState.HIDDEN.withShown(true));
    final Remotes remotes = new Remotes(InstantSource.system());
    public final LiveSession live;
    public final WebServer server;
    final MemoryAlbum album = new MemoryAlbum();
    private final Journal journal;

    /** How its server is started. */
    private interface Start {
        WebServer with(RemoteMeans means, Album album) throws IOException;
    }

    public TestRoom() {
        this(new MemoryJournal());
    }

    /** A room whose log is kept by {@code journal}. */
    public TestRoom(Journal journal) {
        this(
                journal,
                (means, album) ->
                        WebServer.start(
                                0,
                                Reach.LOOPBACK,
                                InstantSource.system(),
                                new WayIn(),
                                means,
                                album));
    }

    /** A room on a laptop among these networks. */
    TestRoom(WayIn wayIn, Networks.Look look) {
        this(
                new MemoryJournal(),
                (means, _) ->
                        WebServer.start(0, Reach.ROOM, InstantSource.system(), wayIn, look, means));
    }

    private TestRoom(Journal journal, Start start) {
        try {
            this.journal = journal;
            WebServer.prepare();
            writer = new SessionWriter(journal, new MemoryBallotBoxes(), InstantSource.system());
            var workshop =
                    new Workshop(
                            WorkshopId.fresh(),
                            "Ally learning",
                            Optional.empty(),
                            LocalTime.of(9, 0),
                            new Agenda(List.of(welcome, poll, several, groups, rest)));
            live = new Library(journal, writer).create(workshop).get(10, TimeUnit.SECONDS);
            server =
                    start.with(
                            new RemoteMeans(remotes, wall, ZoneOffset.UTC, EventWords::undoable),
                            album);
            server.host(live);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts one more poll at the end of the agenda. */
    Block addPoll(String question) {
        var block = Block.of(question, 5, Poll.of(question, false, List.of("A", "B", "C", "D")));
        send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        return block;
    }

    /** Gives a block private notes. */
    TestRoom addNotes(Block block, String notes) {
        return send(
                PlanCommand.edit(new AgendaEdit.Change(block.id(), new BlockChange.Notes(notes))));
    }

    TestRoom open() {
        return send(new RunCommand.OpenRoom(CODE));
    }

    TestRoom start() {
        return send(new RunCommand.StartSession(ZoneOffset.UTC));
    }

    /** Starts if need be and goes to that block. */
    TestRoom at(Block block) {
        if (live.now().session().run().isEmpty()) {
            start();
        }
        var on = live.now().session().run().orElseThrow().block();
        return send(new RunCommand.GoToBlock(on, block.id()));
    }

    TestRoom reveal(Block block) {
        return send(new PollCommand.RevealTally(block.id()));
    }

    /** Puts everyone into groups of four by the order of joining, for two rounds. */
    TestRoom draw() {
        var people = live.now().session().roster().present().stream().map(Participant::id).toList();
        var names = List.of("Door", "Window", "Stage", "Garden", "Hall", "Roof");
        var rounds = new ArrayList<BreakoutRound>();
        for (int round = 0; round < 2; round++) {
            var formed = new ArrayList<Group>();
            for (int i = 0; i < people.size(); i += 4) {
                formed.add(
                        new Group(
                                names.get(i / 4 % names.size()),
                                people.subList(i, Math.min(people.size(), i + 4))));
            }
            rounds.add(new BreakoutRound(formed));
        }
        return send(new BreakoutCommand.DrawGroups(groups.id(), rounds));
    }

    TestRoom send(Command command) {
        try {
            var answer = live.send(command).get(10, TimeUnit.SECONDS);
            if (!(answer instanceof Answer.Accepted)) {
                throw new IllegalStateException(command + " → " + answer);
            }
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    String link() {
        return base() + "/#k=" + CODE.secret();
    }

    /** How often that poll was answered or an answer changed, by the journal. */
    long ballotsKept(Block block) {
        try {
            return writer.ask(() -> journal.entries(live.id())).get(10, TimeUnit.SECONDS).stream()
                    .map(Entry::change)
                    .flatMap(change ->
                            change instanceof Entry.Happened happened
                                    ? happened.events().stream()
                                    : java.util.stream.Stream.empty())
                    .filter(event ->
                            event instanceof PollEvent.BallotCast cast
                                    && cast.poll().equals(block.id()))
                    .count();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it is so; fails after twenty seconds. */
    static void await(String what, BooleanSupplier so) {
        await(what, Duration.ofSeconds(20), so);
    }

    static void await(String what, Duration patience, BooleanSupplier so) {
        long until = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Did not come: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        writer.close();
    }
}
