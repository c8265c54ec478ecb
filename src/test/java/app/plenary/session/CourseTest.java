package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Break;
import app.plenary.plan.CatchUp;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.session.FacilitatorView.Standing;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session against its plan. The stage's plan begins at 14:00, its clock stands at noon. */
class CourseTest {
    private final Block welcome = Block.of("Welcome", 10, new Talk());
    private final Block input = Block.of("Input", 20, new Talk());
    private final Block pause = Block.of("Break", 15, new Break());
    private final Block work = Block.of("Work", 30, new Talk());
    private final Block closing = Block.of("Closing", 10, new Talk());

    /** Begins {@code early} before 14:00. */
    private static Stage started(Duration early, Block... agenda) {
        return Stage.given(agenda)
                .when(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")))
                .later(Duration.ofHours(2).minus(early))
                .when(new RunCommand.StartSession(ZoneOffset.UTC));
    }

    private static FacilitatorView view(Stage stage) {
        return new FacilitatorView(stage.session());
    }

    private static Optional<Duration> offset(Stage stage) {
        return view(stage).offset(stage.now());
    }

    @Test
    void whoBeginsLateIsBehindAndWhoRehearsesInTheMorningIsNot() {
        assertEquals(Optional.of(ofMinutes(5)), offset(started(ofMinutes(-5), welcome, closing)));
        assertEquals(Optional.of(ofMinutes(-5)), offset(started(ofMinutes(5), welcome, closing)));
        assertEquals(Optional.of(ZERO), offset(started(ofMinutes(115), welcome, closing)));
    }

    @Test
    void aFixedTimeHoldsBackWhatIsEarlyAndShowsWhatIsLate() {
        var lunch = pause.with(new BlockChange.StartsAt(Optional.of(LocalTime.of(14, 30))));
        var stage = started(ZERO, welcome, input, lunch, closing);
        var next = view(stage).nextFixedTime(stage.now()).orElseThrow();
        assertEquals(ZERO, next.late());
        assertEquals(lunch.id(), next.block().id());
        var early = stage.fork().later(ofMinutes(2)).when(new RunCommand.NextBlock(welcome.id()));
        assertEquals(Optional.of(ZERO), offset(early), "lunch waits for its time");
        var late = stage.fork().later(ofMinutes(14));
        assertEquals(ofMinutes(4), view(late).nextFixedTime(late.now()).orElseThrow().late());
        assertEquals(Optional.of(ofMinutes(4)), offset(late));
        assertEquals(
                ofMinutes(4), view(late).rows(late.now()).get(2).late(), "and its row says so");
    }

    @Test
    void catchingUpLeavesThePlanAndIsUndoneAsOne() {
        var droppable = input.with(new BlockChange.Droppable(Optional.of(Importance.LOW)));
        var stage = started(ZERO, welcome, droppable, pause, work, closing).later(ofMinutes(16));
        assertEquals(Optional.of(ofMinutes(6)), offset(stage));
        var proposals = view(stage).proposals(stage.now());
        assertEquals(
                List.of(CatchUp.Way.TRIM, CatchUp.Way.DROP),
                proposals.stream().map(CatchUp.Proposal::way).toList());
        for (var proposal : proposals) {
            assertTrue(proposal.meets());
            var caught =
                    stage.fork()
                            .when(new RunCommand.CatchUp(proposal.lengths(), proposal.dropped()));
            assertTrue(offset(caught).orElseThrow().compareTo(ZERO) <= 0);
            assertEquals(stage.session().workshop(), caught.session().workshop());
            assertFalse(proposal.lengths().containsKey(pause.id()));
            assertFalse(proposal.lengths().containsKey(closing.id()));
        }
        var dropped = stage.fork().when(new RunCommand.SkipBlock(droppable.id()));
        assertEquals(Standing.SKIPPED, view(dropped).rows(dropped.now()).get(1).standing());
        var on = dropped.fork().when(new RunCommand.NextBlock(welcome.id()));
        assertTrue(on.session().isOn(pause.id()), "the next is the one that is not left out");
        var back = dropped.fork().when(new RunCommand.GoToBlock(welcome.id(), droppable.id()));
        assertTrue(back.session().isOn(droppable.id()));
        assertTrue(back.session().skipped().isEmpty());
    }

    @Test
    void onlyComingBlocksGetOtherLengths() {
        var stage = started(ZERO, welcome, input, closing);
        stage.refuses(
                new RunCommand.CatchUp(Map.of(welcome.id(), ofMinutes(5)), List.of()),
                Refusal.BLOCK_IS_NOT_COMING);
        stage.refuses(
                new RunCommand.CatchUp(Map.of(input.id(), ZERO), List.of()),
                Refusal.MINUTES_OUT_OF_RANGE);
        stage.refuses(new RunCommand.SkipBlock(welcome.id()), Refusal.BLOCK_IS_NOT_COMING);
        var shorter =
                stage.fork()
                        .when(new RunCommand.CatchUp(Map.of(input.id(), ofMinutes(7)), List.of()))
                        .when(new RunCommand.NextBlock(welcome.id()));
        assertEquals(
                ofMinutes(7), shorter.session().countdown().orElseThrow().remaining(shorter.now()));
    }

    @Test
    void theDaysLimitIsWhatCatchingUpAimsAt() {
        var stage =
                started(ZERO, welcome, work, closing)
                        .when(new PlanCommand.LimitWorkshop(Optional.of(LocalTime.of(14, 45))));
        var proposal = view(stage).proposals(stage.now()).getFirst();
        assertEquals(
                ofMinutes(5),
                Duration.between(
                        proposal.times().ends().orElseThrow(),
                        view(stage).expectedEnd(stage.now()).orElseThrow()));
        assertEquals(Map.of(work.id(), ofMinutes(25)), proposal.lengths());
    }

    @Test
    void tomorrowIsNotTodaysLateness() {
        var tomorrow =
                work.with(
                        new BlockChange.Day(
                                Optional.of(new Opening.DayStart(1, LocalTime.of(9, 0)))));
        var stage = started(ZERO, welcome, input, tomorrow, closing).later(ofMinutes(13));
        assertEquals(Optional.of(ofMinutes(3)), offset(stage));
        var plannedToday = view(stage).plannedEnd().orElseThrow();
        assertEquals(stage.now().plus(ofMinutes(17)), plannedToday);
        assertEquals(2, AudienceView.of(stage.session()).agenda().size(), "the room sees today");
        var next =
                stage.fork()
                        .later(ofMinutes(19 * 60 - 13 + 2))
                        .when(new RunCommand.GoToBlock(welcome.id(), tomorrow.id()));
        assertEquals(Optional.of(ofMinutes(2)), offset(next));
        assertEquals(2, AudienceView.of(next.session()).agenda().size());
    }

    @Test
    void aBlockWithAFixedEndCountsDownToItAlsoThroughPauses() {
        var lab = work.with(new BlockChange.EndsAt(Optional.of(LocalTime.of(15, 0))));
        var stage = started(ZERO, welcome, lab).later(ofMinutes(12));
        var on = stage.fork().when(new RunCommand.NextBlock(welcome.id()));
        assertEquals(ofMinutes(48), on.session().countdown().orElseThrow().remaining(on.now()));
        var paused = on.fork().when(new RunCommand.PauseSession()).later(ofMinutes(8));
        assertEquals(
                ofMinutes(40), paused.session().countdown().orElseThrow().remaining(paused.now()));
    }

    @Test
    void atZeroABlockDoesWhatItSays() {
        var poll =
                Block.of("Poll", 5, Poll.of("?", false, List.of("A", "B")))
                        .with(new BlockChange.WhenUp(AtZero.CLOSE));
        var quick = input.with(new BlockChange.WhenUp(AtZero.GO_ON));
        var stage = started(ZERO, poll, quick, closing);
        stage.refuses(new RunCommand.TimeIsUp(poll.id()), Refusal.TIME_IS_NOT_UP);
        stage.refuses(new RunCommand.TimeIsUp(quick.id()), Refusal.BLOCK_HAS_MOVED_ON);
        var closed = stage.fork().later(ofMinutes(5)).when(new RunCommand.TimeIsUp(poll.id()));
        assertEquals(PollRun.Stage.CLOSED, closed.session().poll(poll.id()).stage());
        assertTrue(closed.session().isOn(poll.id()));
        var second = closed.fork().when(new RunCommand.NextBlock(poll.id())).later(ofMinutes(20));
        var third = second.fork().when(new RunCommand.TimeIsUp(quick.id()));
        assertTrue(third.session().isOn(closing.id()));
        var over = third.fork().later(ofMinutes(30)).when(new RunCommand.TimeIsUp(closing.id()));
        assertTrue(over.session().isOn(closing.id()), "the clock never ends a session");
        var paused = second.fork().when(new RunCommand.PauseSession());
        paused.refuses(new RunCommand.TimeIsUp(quick.id()), Refusal.TIME_IS_NOT_UP);
    }

    @Test
    void aRestartedBlockHasItsWholeTimeAndKeepsWhatItTook() {
        var stage = started(ZERO, welcome, closing).later(ofMinutes(4));
        var again =
                stage.fork().when(new RunCommand.RestartBlock(welcome.id())).later(ofMinutes(1));
        assertEquals(
                ofMinutes(9), again.session().countdown().orElseThrow().remaining(again.now()));
        assertEquals(ofMinutes(5), view(again).rows(again.now()).getFirst().took());
    }
}
