package app.plenary.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.plenary.plan.Agenda;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollCommand;
import app.plenary.session.PollRun;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizRun;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class TimekeeperTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryJournal journal = new MemoryJournal();
    private final SessionWriter writer;
    private final LinkedBlockingQueue<Timekeeper.Zero> heard = new LinkedBlockingQueue<>();
    private final Timekeeper timekeeper = new Timekeeper(clock, heard::add, Duration.ofMillis(3));

    TimekeeperTest() throws IOException {
        writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock);
    }

    @AfterEach
    void close() {
        timekeeper.close();
        writer.close();
    }

    private static Block block(String title, int minutes, AtZero atZero) {
        return Block.of(title, minutes, new Talk()).with(new BlockChange.WhenUp(atZero));
    }

    private LiveSession running(Block... blocks) throws Exception {
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Ally learning",
                        Optional.empty(),
                        LocalTime.of(12, 0),
                        new Agenda(List.of(blocks)));
        var live = get(new Library(journal, writer).create(workshop));
        does(live, new RunCommand.OpenRoom(new JoinCode("KITE47RM", "s")));
        does(live, new RunCommand.StartSession(ZoneOffset.UTC));
        timekeeper.keep(live);
        return live;
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static void does(LiveSession live, Command command) throws Exception {
        assertInstanceOf(Answer.Accepted.class, get(live.send(command)));
    }

    private Timekeeper.Zero zero() throws InterruptedException {
        return notNull(heard.poll(10, TimeUnit.SECONDS));
    }

    private static <T> T notNull(T value) {
        assertNotNull(value, "nothing was heard");
        return value;
    }

    private static String on(LiveSession live) {
        return live.now().session().current().orElseThrow().title();
    }

    @Test
    void aQuestionOfAQuizOpensAndClosesByItself() throws Exception {
        var plain = Quiz.plain().first();
        var options = Option.of(List.of("Yes", "No"));
        var item =
                plain.with(
                                plain.question()
                                        .withText("Is it?")
                                        .with(QuestionKind.Choice.one(options)))
                        .withCorrect(1, true);
        var block = Block.of("Quiz", 10, Quiz.plain().withItems(List.of(item)));
        var live = running(block);
        var ann = new ParticipantId(new UUID(0, 1));
        assertInstanceOf(
                Answer.Accepted.class,
                get(
                        live.send(
                                new Actor.Participant(ann),
                                CommandId.fresh(),
                                new RosterCommand.Join("Ann", "seat"))));
        does(live, new QuizCommand.GiveExtraTime(ann, 100));
        does(live, new QuizCommand.StartItem(block.id(), 1));
        clock.advance(Duration.ofSeconds(5));
        awaitStage(live, QuizRun.Stage.ANSWERING);
        clock.advance(Duration.ofSeconds(59));
        does(live, new RunCommand.PauseSession());
        clock.advance(Duration.ofSeconds(59));
        does(live, new RunCommand.ResumeSession());
        assertEquals(QuizRun.Stage.ANSWERING, stage(live));
        clock.advance(Duration.ofSeconds(1));
        awaitStage(live, QuizRun.Stage.CLOSED);
        get(live.undo());
        get(live.undo());
        assertEquals(
                QuizRun.Stage.CLOSED,
                stage(live),
                "what the clock did is not taken back, only the pause");
        get(live.undo());
        assertEquals(QuizRun.Stage.WAITING, stage(live));
    }

    private static QuizRun.Stage stage(LiveSession live) {
        var session = live.now().session();
        return session.quizzes().last(session.current().orElseThrow().id()).stage();
    }

    private static void awaitStage(LiveSession live, QuizRun.Stage wanted) throws Exception {
        var there = new CompletableFuture<QuizRun.Stage>();
        try (var _ =
                live.watch(_ -> {
                    if (stage(live) == wanted) {
                        there.complete(wanted);
                    }
                })) {
            if (stage(live) == wanted) {
                there.complete(wanted);
            }
            get(there);
        }
    }

    @Test
    void whatIsToGoOnGoesOnBlockAfterBlock() throws Exception {
        var live =
                running(
                        block("One", 10, AtZero.GO_ON),
                        block("Two", 5, AtZero.GO_ON),
                        block("Three", 5, AtZero.COUNT_OVER));
        clock.advance(Duration.ofMinutes(10));
        assertEquals("One", zero().block().title());
        assertEquals("Two", on(live));
        clock.advance(Duration.ofMinutes(5));
        assertEquals("Two", zero().block().title());
        assertEquals("Three", on(live));
        clock.advance(Duration.ofMinutes(5));
        assertEquals("Three", zero().block().title());
        assertEquals("Three", on(live));
        assertEquals(0, heard.size());
    }

    @Test
    void givenMinutesPausesAndANewBeginningPutItOff() throws Exception {
        var live = running(block("One", 10, AtZero.CHIME), block("Two", 5, AtZero.CHIME));
        var one = live.now().session().run().orElseThrow().block();
        clock.advance(Duration.ofMinutes(9));
        does(live, new RunCommand.ExtendBlock(one, Duration.ofMinutes(2)));
        clock.advance(Duration.ofMinutes(1));
        does(live, new RunCommand.PauseSession());
        clock.advance(Duration.ofMinutes(30));
        does(live, new RunCommand.ResumeSession());
        does(live, new RunCommand.RestartBlock(one));
        clock.advance(Duration.ofMinutes(10));
        // this run got no minutes of its own
        assertEquals(Duration.ZERO, zero().late());
        does(live, new RunCommand.ExtendBlock(one, Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        assertEquals(Duration.ZERO, zero().late());
        assertEquals(0, heard.size());
    }

    @Test
    void takenBackItDoesNotGoOnASecondTime() throws Exception {
        var live =
                running(
                        block("One", 10, AtZero.GO_ON),
                        block("Two", 5, AtZero.GO_ON),
                        block("Three", 5, AtZero.CHIME));
        clock.advance(Duration.ofMinutes(10));
        assertEquals("One", zero().block().title());
        assertInstanceOf(Answer.Accepted.class, get(live.undo()));
        assertEquals("One", on(live));
        clock.advance(Duration.ofMinutes(3));
        does(live, new RunCommand.NextBlock(live.now().session().run().orElseThrow().block()));
        clock.advance(Duration.ofMinutes(5));
        assertEquals("Two", zero().block().title(), "and nothing of One in between");
    }

    @Test
    void anOpenVoteIsClosedOnce() throws Exception {
        var poll =
                Block.of("Vote", 5, Poll.of("Which day?", false, List.of("Monday", "Tuesday")))
                        .with(new BlockChange.WhenUp(AtZero.CLOSE));
        var live = running(poll, block("End", 5, AtZero.CHIME));
        clock.advance(Duration.ofMinutes(5));
        assertEquals("Vote", zero().block().title());
        assertEquals(PollRun.Stage.CLOSED, live.now().session().poll(poll.id()).stage());
        does(live, new PollCommand.OpenPoll(poll.id()));
        does(live, new RunCommand.ExtendBlock(poll.id(), Duration.ofMinutes(1)));
        assertEquals(PollRun.Stage.OPEN, live.now().session().poll(poll.id()).stage());
        clock.advance(Duration.ofMinutes(1));
        assertEquals("Vote", zero().block().title());
        assertEquals(PollRun.Stage.CLOSED, live.now().session().poll(poll.id()).stage());
    }

    @Test
    void aClockThatLeapsAheadOrBackTellsOnce() throws Exception {
        running(block("One", 10, AtZero.CHIME), block("Two", 5, AtZero.CHIME));
        clock.advance(Duration.ofHours(2));
        assertEquals(Duration.ofMinutes(110), zero().late());
        clock.advance(Duration.ofHours(-2));
        clock.advance(Duration.ofHours(3));
        timekeeper.rest();
        var other = running(block("Other", 1, AtZero.CHIME));
        clock.advance(Duration.ofMinutes(1));
        var next = zero();
        assertEquals(other.id(), next.live().id(), "and nothing of One in between");
    }

    @Test
    void whatRanOutBeforeIsLeftAlone() throws Exception {
        var live = running(block("One", 1, AtZero.GO_ON), block("Two", 5, AtZero.CHIME));
        timekeeper.rest();
        clock.advance(Duration.ofMinutes(20));
        timekeeper.keep(live);
        var one = live.now().session().run().orElseThrow().block();
        does(live, new RunCommand.NextBlock(one));
        clock.advance(Duration.ofMinutes(5));
        assertEquals("Two", zero().block().title());
    }

    @Test
    void somethingThatCouldNotBeTidiedUpIsForgottenOnceItCould() throws Exception {
        running(block("One", 1, AtZero.CHIME));
        journal.failRestWith(new IOException("full"));
        until(() -> writer.storage().get().problem().isPresent());
        journal.failRestWith(null);
        until(() -> writer.storage().get().problem().isEmpty());
    }

    private void until(java.util.function.BooleanSupplier condition) throws Exception {
        var seen = new CompletableFuture<Void>();
        try (var watch =
                writer.storage()
                        .watch(_ -> {
                            if (condition.getAsBoolean()) {
                                seen.complete(null);
                            }
                        })) {
            assertNotNull(watch);
            seen.get(20, TimeUnit.SECONDS);
        }
    }
}
