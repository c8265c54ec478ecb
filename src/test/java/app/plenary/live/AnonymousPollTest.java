package app.plenary.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun;
import app.plenary.session.Refusal;
import app.plenary.session.Response;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.TextTally;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** From the phone's answer through the box into the log, with what may fail on the way. */
class AnonymousPollTest {
    private static final Poll ASKED =
            Poll.of("How is it?", QuestionKind.Choice.one(Option.of(List.of("Good", "Bad"))))
                    .plus("Why?", new QuestionKind.OpenText(1))
                    .withAnonymous(true);

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryBallotBoxes boxes = new MemoryBallotBoxes();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Block poll = Block.of("Poll", 10, ASKED);
    private final Workshop workshop =
            new Workshop(
                    WorkshopId.fresh(),
                    "Ally learning",
                    Optional.empty(),
                    LocalTime.of(14, 0),
                    new Agenda(List.of(poll)));
    private final List<ParticipantId> people = new ArrayList<>();
    private SessionWriter writer;
    private LiveSession live;

    @BeforeEach
    void open() throws Exception {
        writer = new SessionWriter(journal, boxes, clock);
        live = get(new Library(journal, writer).create(workshop));
        get(live.send(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "s"))));
        for (int i = 0; i < 12; i++) {
            var id = ParticipantId.fresh();
            people.add(id);
            get(
                    live.send(
                            new Actor.Participant(id),
                            CommandId.fresh(),
                            new RosterCommand.Join("Person " + i, "seat " + i)));
        }
        get(live.send(new RunCommand.StartSession(ZoneOffset.UTC)));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private BoxId box() {
        return new BoxId(workshop.id(), poll.id(), 1);
    }

    private Answer answer(int person, int option) throws Exception {
        var ballot =
                new Ballot(
                        Map.of(
                                1,
                                new Response.Marks(Set.of(option)),
                                2,
                                new Response.Texts(List.of("Because " + person))));
        return get(
                live.send(
                        new Actor.Participant(people.get(person)),
                        CommandId.fresh(),
                        new PollCommand.CastBallot(
                                poll.id(),
                                1,
                                ballot,
                                Optional.of(
                                        box().mark(
                                                        ("phone " + person)
                                                                .getBytes(
                                                                        StandardCharsets
                                                                                .UTF_8))))));
    }

    private PollRun run() {
        return live.now().session().poll(poll.id());
    }

    private int votes(int option) {
        return ((ChoiceTally) run().result(ASKED.first())).votesFor(option);
    }

    private int reasons() {
        return ((TextTally) run().result(ASKED.questions().get(1))).texts().size();
    }

    @Test
    void whileItIsOpenOnlyStepsOfFiveAreTold() throws Exception {
        int entries = journal.all().size();
        for (int i = 0; i < 4; i++) {
            assertInstanceOf(Answer.Accepted.class, answer(i, 1));
        }
        assertEquals(0, run().answered());
        assertEquals(0, votes(1));
        answer(4, 2);
        assertEquals(5, run().answered());
        assertEquals(4, votes(1));
        answer(0, 2);
        answer(5, 1);
        assertEquals(5, run().answered());
        assertEquals(4, votes(1), "a changed answer does not move a bar");
        for (int i = 6; i < 10; i++) {
            answer(i, 1);
        }
        assertEquals(10, run().answered());
        assertEquals(8, votes(1));
        assertEquals(entries, journal.all().size(), "nothing of it is in the log");
    }

    @Test
    void whatIsClosedComesIntoTheLogOnceAndTheBoxIsGone() throws Exception {
        for (int i = 0; i < 12; i++) {
            answer(i, i < 7 ? 1 : 2);
        }
        answer(11, 1);
        get(live.send(new PollCommand.RevealTally(poll.id())));
        assertEquals(12, run().answered());
        assertEquals(8, votes(1));
        assertEquals(12, reasons());
        assertEquals(Set.of(), boxes.boxes());
        assertEquals(
                new Answer.Refused(Refusal.POLL_IS_NOT_OPEN),
                answer(3, 2),
                "nobody votes by what others chose");
        var again = History.of(workshop.id(), journal.entries(workshop.id())).revision();
        assertEquals(live.now().session(), again.session());
    }

    @Test
    void nothingInTheLogTellsWhoAnsweredOrWhatBelongsTogether() throws Exception {
        for (int i = 0; i < 12; i++) {
            answer(i, 1 + i % 2);
        }
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        var events =
                journal.all().stream()
                        .filter(entry -> entry.change() instanceof Entry.Happened)
                        .flatMap(entry -> ((Entry.Happened) entry.change()).events().stream())
                        .toList();
        assertTrue(events.stream().noneMatch(PollEvent.BallotCast.class::isInstance));
        var collected =
                events.stream()
                        .filter(PollEvent.BallotsCollected.class::isInstance)
                        .map(PollEvent.BallotsCollected.class::cast)
                        .toList();
        assertEquals(1, collected.size());
        var words = collected.getFirst().toString();
        for (ParticipantId person : people) {
            assertFalse(words.contains(person.toString()));
        }
    }

    @Test
    void fewerThanFiveAreNotKept() throws Exception {
        for (int i = 0; i < 4; i++) {
            answer(i, 1);
        }
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        assertTrue(run().answers().box().few());
        assertEquals(0, run().answered());
        assertEquals(0, votes(1));
        assertEquals(Set.of(), boxes.boxes());
    }

    @Test
    void takingTheClosingBackLosesNothing() throws Exception {
        for (int i = 0; i < 6; i++) {
            answer(i, 1);
        }
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        get(live.undo());
        assertEquals(PollRun.Stage.CLOSED, run().stage());
        assertEquals(6, votes(1));
        get(live.redo());
        assertEquals(6, votes(1));
    }

    @Test
    void afterACrashAnOpenBoxIsFoundAndAClosedOneIsTakenIn() throws Exception {
        for (int i = 0; i < 6; i++) {
            answer(i, 1);
        }
        writer.close();
        writer = new SessionWriter(journal, boxes, clock);
        live = get(new Library(journal, writer).open(workshop.id()));
        assertEquals(5, run().answered(), "of six, told in steps");
        assertInstanceOf(Answer.Accepted.class, answer(0, 2));
        journal.failWith(new IOException("the disk is gone"));
        assertInstanceOf(
                Answer.NotSaved.class, get(live.send(new PollCommand.ClosePoll(poll.id()))));
        assertEquals(Set.of(box()), boxes.boxes(), "nothing is taken out before it is kept");
        journal.failWith(null);
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        assertEquals(5, votes(1));
        assertEquals(1, votes(2));
        assertEquals(Set.of(), boxes.boxes());
    }

    @Test
    void aBoxWhoseAnswersAreInTheLogIsErasedAtTheNextStart() throws Exception {
        for (int i = 0; i < 6; i++) {
            answer(i, 1);
        }
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        writer.close();
        boxes.put(
                box(),
                List.of(
                        new BoxedBallot(
                                box().mark(new byte[] {1}), BallotBytes.write(Ballot.EMPTY))));
        writer = new SessionWriter(journal, boxes, clock);
        live = get(new Library(journal, writer).open(workshop.id()));
        assertEquals(Set.of(), boxes.boxes());
        assertEquals(6, votes(1));
    }

    @Test
    void aRepeatThatComesLateDoesNotReplaceANewerAnswer() throws Exception {
        var id = CommandId.fresh();
        var phone = new Actor.Participant(people.getFirst());
        var mark = Optional.of(box().mark(new byte[] {7}));
        var first = new PollCommand.CastBallot(poll.id(), 1, Ballot.ofMarks(Set.of(1)), mark);
        get(live.send(phone, id, first));
        get(
                live.send(
                        phone,
                        CommandId.fresh(),
                        new PollCommand.CastBallot(poll.id(), 1, Ballot.ofMarks(Set.of(2)), mark)));
        assertInstanceOf(Answer.Accepted.class, get(live.send(phone, id, first)));
        for (int i = 1; i < 6; i++) {
            answer(i, 1);
        }
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        assertEquals(1, votes(2));
        assertEquals(5, votes(1));
    }

    @Test
    void anAnswerThatCannotBeStoredIsNotSaidToBeSaved() throws Exception {
        boxes.failWith(new IOException("full"));
        assertInstanceOf(Answer.NotSaved.class, answer(0, 1));
        assertTrue(writer.storage().get().problem().isPresent());
        boxes.failWith(null);
        assertInstanceOf(Answer.Accepted.class, answer(0, 1));
        assertEquals(1, boxes.count(box()));
    }

    @Test
    void aDevicePassedRoundPutsEachBallotBesideTheOthers() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertInstanceOf(
                    Answer.Accepted.class,
                    get(
                            live.send(
                                    new PollCommand.HandIn(
                                            poll.id(), 1, Ballot.ofMarks(Set.of(2)), false))));
        }
        assertEquals(6, boxes.count(box()));
        get(live.send(new PollCommand.ClosePoll(poll.id())));
        assertEquals(6, votes(2));
        assertEquals(0, reasons());
    }
}
