package app.plenary.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.session.PlanCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.RandomCommands;
import app.plenary.session.Refusal;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class SessionWriterTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Workshop workshop =
            new Workshop(
                    WorkshopId.fresh(),
                    "Ally learning",
                    Optional.empty(),
                    LocalTime.of(14, 0),
                    new Agenda(
                            List.of(
                                    Block.of("Welcome", 10, new Talk()),
                                    Block.of("Closing", 5, new Talk()))));
    private SessionWriter writer;
    private LiveSession live;

    @BeforeEach
    void open() throws Exception {
        writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock);
        live = get(new Library(journal, writer).create(workshop));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    /** The same workshop as a program started anew would see it. */
    private Revision reopened() {
        return History.of(workshop.id(), journal.entries(workshop.id())).revision();
    }

    /** Whom the last change concerned is known only while it happens. */
    private static Revision asRead(Revision live) {
        return new Revision(
                live.number(), live.session(), live.undoable(), live.redoable(), Optional.empty());
    }

    @Test
    void anAnswerComesWithARevisionThatShowsTheChange() throws Exception {
        var answer = get(live.send(new PlanCommand.RenameWorkshop("Other")));
        assertEquals(new Answer.Accepted(live.now().number()), answer);
        assertEquals("Other", live.now().session().workshop().title());
    }

    @Test
    void theSameCommandIdGetsTheFirstAnswerAlsoAfterARestart() throws Exception {
        get(live.send(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "s"))));
        var id = CommandId.fresh();
        var phone = new Actor.Participant(ParticipantId.fresh());
        var first = get(live.send(phone, id, new RosterCommand.Join("Amara", "seat")));
        assertEquals(first, get(live.send(phone, id, new RosterCommand.Join("Amara", "seat"))));
        writer.close();
        writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock);
        var again = get(new Library(journal, writer).open(workshop.id()));
        assertEquals(first, get(again.send(phone, id, new RosterCommand.Join("Amara", "seat"))));
        assertEquals(1, again.now().session().roster().people().size());
    }

    @Test
    void manyWaitingCommandsShareATransaction() throws Exception {
        get(live.send(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "s"))));
        int before = journal.appends();
        var gate = new CompletableFuture<Void>();
        var held = writer.ask(() -> gate.get(10, TimeUnit.SECONDS));
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 200; i++) {
            var id = ParticipantId.fresh();
            answers.add(
                    live.send(
                            new Actor.Participant(id),
                            CommandId.fresh(),
                            new RosterCommand.Join("P", "seat-" + i)));
        }
        gate.complete(null);
        get(held);
        for (var answer : answers) {
            assertInstanceOf(Answer.Accepted.class, get(answer));
        }
        assertEquals(200, live.now().session().roster().presentCount());
        assertTrue(
                journal.appends() - before <= 2, "transactions: " + (journal.appends() - before));
        assertEquals(live.now().session(), reopened().session());
    }

    @Test
    void whatCannotBeStoredChangesNothingAndCanBeSentAgain() throws Exception {
        var id = CommandId.fresh();
        var before = live.now();
        journal.failWith(new IOException("disk full"));
        var answer = get(live.send(Actor.FACILITATOR, id, new PlanCommand.RenameWorkshop("X")));
        assertInstanceOf(Answer.NotSaved.class, answer);
        assertEquals(before, live.now());
        assertTrue(writer.storage().get().problem().isPresent());
        journal.failWith(null);
        answer = get(live.send(Actor.FACILITATOR, id, new PlanCommand.RenameWorkshop("X")));
        assertInstanceOf(Answer.Accepted.class, answer);
        assertEquals("X", live.now().session().workshop().title());
        assertTrue(writer.storage().get().problem().isEmpty());
    }

    @Test
    void undoTakesBackOneCommandAndLeavesWhatParticipantsGave() throws Exception {
        get(live.send(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "s"))));
        get(live.send(new RunCommand.StartSession(ZoneOffset.UTC)));
        var id = ParticipantId.fresh();
        get(
                live.send(
                        new Actor.Participant(id),
                        CommandId.fresh(),
                        new RosterCommand.Join("Amara", "seat")));
        get(live.undo());
        assertEquals(Phase.LOBBY, live.now().session().phase());
        assertEquals(1, live.now().session().roster().presentCount());
        get(live.redo());
        assertEquals(Phase.RUNNING, live.now().session().phase());
    }

    @Test
    void aDeletedWorkshopComesBackByUndo() throws Exception {
        var before = live.now().session();
        get(live.send(new PlanCommand.DeleteWorkshop()));
        assertEquals(List.of(), journal.workshops());
        assertEquals(
                new Answer.Refused(Refusal.WORKSHOP_IS_DELETED),
                get(live.send(new PlanCommand.RenameWorkshop("X"))));
        get(live.undo());
        assertEquals(before, live.now().session());
        assertEquals(1, journal.workshops().size());
    }

    @Test
    void undoStopsAtTheBirthOfTheWorkshop() throws Exception {
        assertEquals(new Answer.Refused(Refusal.NOTHING_TO_UNDO), get(live.undo()));
        assertEquals(new Answer.Refused(Refusal.NOTHING_TO_REDO), get(live.redo()));
    }

    @Test
    void afterClosingEverySenderIsTold() {
        writer.close();
        var late = live.send(new PlanCommand.RenameWorkshop("X"));
        assertThrows(ExecutionException.class, () -> get(late));
    }

    /**
     * Thousands of steps of random commands: replaying the journal gives the live state, undo gives
     * back exactly the session before, redo the one after, each also in a program started anew.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void replayEqualsTheLiveStateAndUndoEqualsTheSessionBefore(long seed) throws Exception {
        var random = new RandomCommands(seed);
        var undone = 0;
        for (int step = 0; step < 1_000; step++) {
            clock.advance(Duration.ofSeconds(step % 40));
            var next = random.next(live.now().session(), clock.instant());
            var before = live.now();
            var answer = get(live.send(next.actor(), random.id(), next.command()));
            var after = live.now();
            if (answer instanceof Answer.Refused) {
                assertEquals(before, after);
            } else if (next.actor() instanceof Actor.Facilitator
                    && !(next.command() instanceof QuizCommand.ItemTimeIsUp) // nobody did it
                    && !after.session().equals(before.session())) {
                get(live.undo());
                assertEquals(before.session(), live.now().session(), next.command().toString());
                if (step % 10 == 0) {
                    assertEquals(asRead(live.now()), reopened());
                }
                if (after.session().deleted()) {
                    continue;
                }
                get(live.redo());
                assertEquals(after.session(), live.now().session(), next.command().toString());
                undone++;
            }
        }
        assertTrue(undone > 100, "only " + undone + " commands could be undone");
        assertEquals(asRead(live.now()), reopened());
        while (live.now().undoable().isPresent()) {
            get(live.undo());
        }
        assertNotEquals(Session.empty(workshop.id()), live.now().session());
        assertEquals(workshop, live.now().session().workshop());
        assertEquals(asRead(live.now()), reopened());
    }
}
