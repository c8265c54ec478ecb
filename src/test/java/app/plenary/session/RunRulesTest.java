package app.plenary.session;

import static app.plenary.session.Stage.given;
import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class RunRulesTest {
    private final Block welcome = Block.of("Welcome", 10, new Talk());
    private final Block poll =
            Block.of("Poll", 5, Poll.of("What holds us back?", false, List.of("Time", "Fear")));
    private final Block closing = Block.of("Closing", 15, new Talk());

    @Test
    void aSessionStartsOnlyInAnOpenRoomWithAnAgenda() {
        given(welcome)
                .refuses(new RunCommand.StartSession(ZoneOffset.UTC), Refusal.ROOM_IS_NOT_OPEN);
        given().when(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "s")))
                .refuses(new RunCommand.StartSession(ZoneOffset.UTC), Refusal.AGENDA_IS_EMPTY);
    }

    @Test
    void nextGoesOnFromTheBlockTheSenderSawAndFromNoOther() {
        var stage = running(welcome, poll, closing).when(new RunCommand.NextBlock(welcome.id()));
        assertTrue(stage.session().isOn(poll.id()));
        stage.refuses(new RunCommand.NextBlock(welcome.id()), Refusal.BLOCK_HAS_MOVED_ON);
    }

    @Test
    void nextAfterTheLastBlockEndsTheSession() {
        var stage =
                running(welcome).later(ofMinutes(9)).when(new RunCommand.NextBlock(welcome.id()));
        assertEquals(Phase.ENDED, stage.session().phase());
        assertEquals(Optional.of(stage.now()), stage.session().endedAt());
        assertEquals(ofMinutes(9), stage.session().runs().getFirst().took(stage.now()));
        stage.refuses(new RunCommand.EndSession(), Refusal.SESSION_HAS_ENDED);
    }

    @Test
    void previousBeginsTheEarlierBlockAgain() {
        var stage =
                running(welcome, closing)
                        .when(new RunCommand.NextBlock(welcome.id()))
                        .when(new RunCommand.PreviousBlock(closing.id()));
        assertTrue(stage.session().isOn(welcome.id()));
        assertEquals(3, stage.session().runs().size());
        stage.refuses(new RunCommand.PreviousBlock(welcome.id()), Refusal.NO_SUCH_BLOCK);
    }

    @Test
    void aCountdownStandsStillInAPause() {
        var stage =
                running(welcome)
                        .later(ofMinutes(4))
                        .when(new RunCommand.PauseSession())
                        .later(ofMinutes(30));
        assertEquals(
                ofMinutes(6), stage.session().countdown().orElseThrow().remaining(stage.now()));
        stage.when(new RunCommand.ResumeSession()).later(ofMinutes(7));
        assertEquals(
                ofMinutes(-1), stage.session().countdown().orElseThrow().remaining(stage.now()));
        stage.refuses(new RunCommand.ResumeSession(), Refusal.IS_NOT_PAUSED);
    }

    @Test
    void minutesCanBeGivenAndTakenButNotTheLastOne() {
        var stage = running(welcome).when(new RunCommand.ExtendBlock(welcome.id(), ofMinutes(1)));
        assertEquals(ofMinutes(11), stage.session().countdown().orElseThrow().planned());
        stage.when(new RunCommand.ExtendBlock(welcome.id(), ofMinutes(-10)))
                .refuses(
                        new RunCommand.ExtendBlock(welcome.id(), ofMinutes(-1)),
                        Refusal.MINUTES_OUT_OF_RANGE);
    }

    @Test
    void theExpectedEndCountsWhatIsLeftAndWhatComes() {
        var stage = running(welcome, poll, closing).later(ofMinutes(16));
        var view = new FacilitatorView(stage.session());
        assertEquals(Optional.of(stage.now().plus(ofMinutes(20))), view.expectedEnd(stage.now()));
        assertEquals(Optional.of(ofMinutes(6)), view.offset(stage.now()));
        var rows = view.rows(stage.now());
        assertEquals(Optional.of(stage.now()), rows.get(1).starts());
        assertEquals(FacilitatorView.Standing.COMING, rows.get(2).standing());
        assertEquals(Optional.of(stage.now().plus(ofMinutes(5))), rows.get(2).starts());
    }

    @Test
    void aBlockPassedOverIsSkippedAndOneThatRanIsDone() {
        var stage =
                running(welcome, poll, closing)
                        .when(new RunCommand.GoToBlock(welcome.id(), closing.id()));
        var rows = new FacilitatorView(stage.session()).rows(stage.now());
        assertEquals(
                List.of(
                        FacilitatorView.Standing.DONE,
                        FacilitatorView.Standing.SKIPPED,
                        FacilitatorView.Standing.ON),
                rows.stream().map(FacilitatorView.Row::standing).toList());
    }

    @Test
    void anInterruptionCanBeForgiven() {
        var stage = running(welcome).later(ofMinutes(3));
        var lastAlive = stage.now();
        stage.later(Duration.ofHours(2)).when(new RunCommand.ForgiveInterruption(lastAlive));
        assertEquals(
                ofMinutes(7), stage.session().countdown().orElseThrow().remaining(stage.now()));
        assertEquals(Phase.RUNNING, stage.session().phase());
    }

    @Test
    void aRoundsCountdownIsItsShareAndLeavesEarlierPausesOut() {
        var block = Block.of("Threes", 12, new BreakoutRounds("", 3, 2));
        var person = ParticipantId.fresh();
        var rounds =
                List.of(
                        new BreakoutRound(List.of(new Group("Door", List.of(person)))),
                        new BreakoutRound(List.of(new Group("Window", List.of(person)))));
        var stage =
                running(block)
                        .joined(person)
                        .when(new BreakoutCommand.DrawGroups(block.id(), rounds))
                        .later(ofMinutes(2))
                        .when(new RunCommand.PauseSession())
                        .later(ofMinutes(5))
                        .when(new BreakoutCommand.StartRound(block.id(), 1))
                        .later(ofMinutes(3));
        var view = AudienceView.of(stage.session());
        assertEquals(ofMinutes(6), view.countdown().orElseThrow().remaining(stage.now()));
        stage.when(new RunCommand.ResumeSession()).later(ofSeconds(90));
        view = AudienceView.of(stage.session());
        assertEquals(ofSeconds(270), view.countdown().orElseThrow().remaining(stage.now()));
    }

    @Test
    void enteringAPollOpensItAndLeavingClosesIt() {
        var stage = running(welcome, poll, closing).when(new RunCommand.NextBlock(welcome.id()));
        assertEquals(PollRun.Stage.OPEN, stage.session().poll(poll.id()).stage());
        stage.when(new RunCommand.NextBlock(poll.id()));
        assertEquals(PollRun.Stage.CLOSED, stage.session().poll(poll.id()).stage());
        stage.when(new RunCommand.PreviousBlock(closing.id()));
        assertEquals(PollRun.Stage.CLOSED, stage.session().poll(poll.id()).stage());
    }
}
