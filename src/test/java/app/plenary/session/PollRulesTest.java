package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.session.PollRun.Stage;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.TextTally;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class PollRulesTest {
    private static final List<Option> OPTIONS = Option.of(List.of("Time", "Fear", "Rules"));

    private final Block talk = Block.of("Welcome", 10, new Talk());
    private final ParticipantId amara = ParticipantId.fresh();
    private final ParticipantId ben = ParticipantId.fresh();
    private final Actor phone = new Actor.Participant(amara);

    private static Block asking(QuestionKind kind) {
        return Block.of("Poll", 5, Poll.of("What holds us back?", kind));
    }

    private static PollCommand.CastBallot cast(Block poll, Response response) {
        return new PollCommand.CastBallot(poll.id(), Ballot.of(1, response));
    }

    private void takes(QuestionKind kind, Response good, Map<Response, Refusal> bad) {
        var poll = asking(kind);
        var stage = running(poll).joined(amara);
        bad.forEach((response, why) -> stage.refuses(phone, cast(poll, response), why));
        stage.when(phone, cast(poll, good));
        assertEquals(Ballot.of(1, good), stage.session().poll(poll.id()).ballotOf(amara));
        assertEquals(
                1,
                stage.session().poll(poll.id()).result(((Poll) poll.activity()).first()).ballots());
    }

    @Test
    void eachKindTakesItsOwnAnswersOnly() {
        var wrong = new Response.Texts(List.of("words"));
        takes(
                new QuestionKind.Choice(OPTIONS, 2, 2),
                new Response.Marks(Set.of(1, 3)),
                Map.of(
                        new Response.Marks(Set.of(1)),
                        Refusal.TOO_FEW_CHOSEN,
                        new Response.Marks(Set.of(1, 2, 3)),
                        Refusal.TOO_MANY_CHOSEN,
                        new Response.Marks(Set.of(1, 9)),
                        Refusal.NO_SUCH_OPTION,
                        wrong,
                        Refusal.ANOTHER_KIND_OF_QUESTION));
        takes(
                QuestionKind.Scale.of(OPTIONS),
                new Response.Ratings(Map.of(1, 5, 3, 1)),
                Map.of(
                        new Response.Ratings(Map.of()), Refusal.NOTHING_CHOSEN,
                        new Response.Ratings(Map.of(1, 6)), Refusal.NO_SUCH_OPTION,
                        new Response.Ratings(Map.of(0, 1)), Refusal.NO_SUCH_OPTION));
        takes(
                new QuestionKind.Matrix(
                        List.of(), QuestionKind.Matrix.Axis.PLAIN, QuestionKind.Matrix.Axis.PLAIN),
                new Response.Places(Map.of(0, new Response.Point(0, 100))),
                Map.of(
                        new Response.Places(Map.of(0, new Response.Point(0, 101))),
                        Refusal.NO_SUCH_OPTION));
        takes(
                new QuestionKind.Points(OPTIONS),
                new Response.Amounts(Map.of(1, 60, 2, 40)),
                Map.of(
                        new Response.Amounts(Map.of(1, 60)), Refusal.BUDGET_IS_NOT_KEPT,
                        new Response.Amounts(Map.of(1, 160, 2, -60)), Refusal.BUDGET_IS_NOT_KEPT));
        takes(
                new QuestionKind.Dots(OPTIONS, 5, 3),
                new Response.Amounts(Map.of(1, 3, 2, 1)),
                Map.of(
                        new Response.Amounts(Map.of(1, 4)), Refusal.BUDGET_IS_NOT_KEPT,
                        new Response.Amounts(Map.of(1, 3, 2, 3)), Refusal.BUDGET_IS_NOT_KEPT));
        takes(
                new QuestionKind.Ranking(OPTIONS),
                new Response.Order(List.of(3, 1)),
                Map.of(
                        new Response.Order(List.of(3, 3)), Refusal.NO_SUCH_OPTION,
                        new Response.Order(List.of()), Refusal.NOTHING_CHOSEN));
        takes(
                new QuestionKind.Estimate(
                        "kg",
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(new BigDecimal("2000")),
                        Optional.empty()),
                new Response.Figure(new BigDecimal("1198.5")),
                Map.of(
                        new Response.Figure(new BigDecimal("-1")), Refusal.NUMBER_OUT_OF_RANGE,
                        new Response.Figure(new BigDecimal("1e99")), Refusal.NUMBER_OUT_OF_RANGE));
        takes(
                new QuestionKind.OpenText(1),
                new Response.Texts(List.of("More time")),
                Map.of(
                        new Response.Texts(List.of("a", "b")), Refusal.TOO_MANY_CHOSEN,
                        new Response.Texts(List.of("x".repeat(301))), Refusal.TEXT_IS_TOO_LONG,
                        new Response.Texts(List.of(" ")), Refusal.NOTHING_CHOSEN));
        takes(
                new QuestionKind.Words(2),
                new Response.Texts(List.of("trust", "time")),
                Map.of(new Response.Texts(List.of("x".repeat(41))), Refusal.TEXT_IS_TOO_LONG));
    }

    @Test
    void aPageOfQuestionsMayBeAnsweredInPart() {
        var page =
                Poll.of("What do you take with you?", new QuestionKind.OpenText(1))
                        .plus("How useful was it?", QuestionKind.Scale.of(List.of()));
        var exit = Block.of("Exit ticket", 5, page);
        var stage =
                running(exit)
                        .joined(amara, ben)
                        .when(
                                phone,
                                new PollCommand.CastBallot(
                                        exit.id(),
                                        Ballot.of(2, new Response.Ratings(Map.of(0, 4)))))
                        .refuses(
                                phone,
                                new PollCommand.CastBallot(
                                        exit.id(), Ballot.of(3, new Response.Texts(List.of("?")))),
                                Refusal.NO_SUCH_QUESTION);
        var run = stage.session().poll(exit.id());
        assertEquals(1, run.answered());
        assertEquals(0, assertInstanceOf(TextTally.class, run.result(page.first())).ballots());
        assertEquals(
                1,
                assertInstanceOf(ScaleTally.class, run.result(page.questions().get(1))).ballots());
    }

    @Test
    void whatIsAskedAgainKeepsWhatWasSaidBefore() {
        var poll = asking(QuestionKind.Estimate.PLAIN);
        var stage =
                running(poll)
                        .joined(amara)
                        .when(phone, cast(poll, new Response.Figure(BigDecimal.TEN)))
                        .when(new PollCommand.AskAgain(poll.id()))
                        .refuses(
                                phone,
                                cast(poll, new Response.Figure(BigDecimal.ONE)),
                                Refusal.POLL_WAS_ASKED_AGAIN)
                        .when(
                                phone,
                                new PollCommand.CastBallot(
                                        poll.id(),
                                        2,
                                        Ballot.of(1, new Response.Figure(BigDecimal.ONE)),
                                        Optional.empty()));
        var runs = stage.session().pollRuns(poll.id());
        assertEquals(List.of(1, 2), runs.stream().map(PollRun::number).toList());
        assertEquals(List.of(1, 1), runs.stream().map(PollRun::answered).toList());
        assertEquals(Stage.CLOSED, runs.getFirst().stage());
        assertEquals(Stage.OPEN, runs.getLast().stage());
        stage.when(new PollCommand.ResetPoll(poll.id()));
        assertEquals(0, stage.session().poll(poll.id()).answered());
        assertEquals(Stage.WAITING, stage.session().poll(poll.id()).stage());
        assertEquals(1, stage.session().pollRuns(poll.id()).getFirst().answered());
        assertInstanceOf(
                EstimateTally.class, runs.getFirst().result(((Poll) poll.activity()).first()));
    }

    @Test
    void aQuestionIsAskedOnTheSpotOverWhateverIsOn() {
        var id = BlockId.fresh();
        var yesNo = Poll.of("Shall we go on?", false, List.of("Yes", "No", "Maybe"));
        var stage =
                running(talk, asking(QuestionKind.Choice.one(OPTIONS)))
                        .joined(amara)
                        .when(new PollCommand.AskNow(id, "Yes or no", yesNo))
                        .when(phone, new PollCommand.CastBallot(id, Ballot.ofMarks(Set.of(1))));
        assertTrue(stage.session().isOn(talk.id()));
        var scene = assertInstanceOf(Scene.PollOn.class, AudienceView.of(stage.session()).scene());
        assertEquals(1, scene.answered());
        assertInstanceOf(
                ParticipantView.Voting.class,
                ParticipantView.of(stage.session(), amara).orElseThrow().task());
        stage.when(new RunCommand.NextBlock(talk.id()));
        assertEquals(Optional.empty(), stage.session().up());
        assertEquals(Stage.CLOSED, stage.session().poll(id).stage());
        stage.when(new PollCommand.RevealTally(id)).when(new PollCommand.BringUp(id));
        var again = assertInstanceOf(Scene.PollOn.class, AudienceView.of(stage.session()).scene());
        assertEquals("Yes or no", again.title());
        assertEquals(
                1, assertInstanceOf(ChoiceTally.class, again.result().orElseThrow()).votesFor(1));
        stage.when(new PollCommand.PutAway(id));
        assertEquals(Optional.empty(), stage.session().up());
    }

    @Test
    void handsAndPassedDevicesAreCountedWithThePhonesAndNeverMoreThanThereArePeople() {
        var poll = asking(QuestionKind.Choice.one(OPTIONS));
        var marks = Ballot.ofMarks(Set.of(2));
        var stage =
                running(poll)
                        .joined(amara, ben)
                        .when(phone, cast(poll, new Response.Marks(Set.of(1))))
                        .when(new PollCommand.CountHands(poll.id(), 1, Map.of(2, 1), false));
        stage.refuses(
                        new PollCommand.CountHands(poll.id(), 1, Map.of(2, 2), false),
                        Refusal.MORE_ANSWERS_THAN_PEOPLE)
                .refuses(
                        new PollCommand.HandIn(poll.id(), 1, marks, false),
                        Refusal.MORE_ANSWERS_THAN_PEOPLE)
                .refuses(
                        phone,
                        new PollCommand.HandIn(poll.id(), 1, marks, true),
                        Refusal.NOT_PASSED_ROUND)
                .when(new PollCommand.HandIn(poll.id(), 1, marks, true));
        var answers = stage.session().poll(poll.id()).answers();
        assertEquals(1, answers.byPhone());
        assertEquals(1, answers.byHand());
        assertEquals(1, answers.handedIn().size());
        var tally =
                assertInstanceOf(
                        ChoiceTally.class, answers.result(((Poll) poll.activity()).first()));
        assertEquals(3, tally.ballots());
        assertEquals(2, tally.votesFor(2));
        stage.when(new PollCommand.PassRound(poll.id(), true))
                .refuses(
                        phone,
                        new PollCommand.HandIn(poll.id(), 1, marks, true),
                        Refusal.MORE_ANSWERS_THAN_PEOPLE)
                .when(new PollCommand.CountHands(poll.id(), 1, Map.of(), false));
        assertEquals(0, stage.session().poll(poll.id()).answers().byHand());
    }

    @Test
    void anonymousAnswersGoToTheBoxAndNeverToTheLog() {
        var poll =
                Block.of(
                        "Poll",
                        5,
                        Poll.of("How is it?", QuestionKind.Choice.one(OPTIONS))
                                .withAnonymous(true));
        var stage = running(poll).joined(amara, ben);
        var mark = BallotMark.ofBytes(new byte[BallotMark.SIZE]);
        var cast =
                new PollCommand.CastBallot(
                        poll.id(), 1, Ballot.ofMarks(Set.of(1)), Optional.of(mark));
        var decision =
                assertInstanceOf(
                        Decision.Accepted.class,
                        Rules.decide(stage.session(), phone, cast, java.time.Instant.EPOCH));
        assertEquals(List.of(), decision.events());
        assertEquals(Optional.of(mark), decision.boxed().orElseThrow().mark());
        stage.refuses(new PollCommand.ResetPoll(poll.id()), Refusal.POLL_IS_OPEN)
                .when(new PollCommand.ClosePoll(poll.id()))
                .refuses(new PollCommand.OpenPoll(poll.id()), Refusal.ANONYMOUS_POLL_IS_CLOSED);
        var closed =
                stage.session()
                        .after(
                                new PollEvent.BallotsCollected(
                                        poll.id(),
                                        1,
                                        6,
                                        false,
                                        Map.of(
                                                1,
                                                java.util.Collections.nCopies(
                                                        6, new Response.Marks(Set.of(3))))));
        assertEquals(6, closed.poll(poll.id()).answered());
        assertEquals(
                6,
                assertInstanceOf(
                                ChoiceTally.class,
                                closed.poll(poll.id()).result(((Poll) poll.activity()).first()))
                        .votesFor(3));
        assertTrue(closed.poll(poll.id()).anonymous());
    }

    @Test
    void whatWasPromisedAndGivenCannotBeChangedByPlanning() {
        var poll = asking(QuestionKind.Choice.several(OPTIONS));
        var plan = (Poll) poll.activity();
        var stage =
                running(poll)
                        .joined(amara)
                        .when(phone, cast(poll, new Response.Marks(Set.of(1, 2))));
        for (Poll other :
                List.of(
                        plan.withAnonymous(true),
                        plan.withSeveral(false),
                        plan.withTexts(List.of("Rules", "New")),
                        Poll.of("?", new QuestionKind.Ranking(OPTIONS)))) {
            stage.refuses(
                    PlanCommand.change(poll.id(), new BlockChange.Becomes(other)),
                    Refusal.BLOCK_HAS_ANSWERS);
        }
        stage.when(
                PlanCommand.change(
                        poll.id(),
                        new BlockChange.Becomes(
                                plan.withTexts(List.of("Time", "Fear of it", "Rules", "New"))
                                        .withLive(true))));
        assertEquals(4, stage.session().pollOf(poll.id()).orElseThrow().first().options().size());
    }

    @Test
    void theRightAnswerIsKeptFromTheRoomUntilTheResult() {
        var truth = Optional.of(new BigDecimal("1198"));
        var poll =
                asking(new QuestionKind.Estimate("kg", Optional.empty(), Optional.empty(), truth));
        var stage = running(poll).joined(amara);
        assertFalse(AudienceView.of(stage.session()).toString().contains("1198"));
        assertFalse(ParticipantView.of(stage.session(), amara).toString().contains("1198"));
        stage.when(new PollCommand.RevealTally(poll.id()));
        assertTrue(AudienceView.of(stage.session()).toString().contains("1198"));
    }

    @Test
    void mixedOptionsStandInAnOrderOfTheirOwnOnEachPhoneAndStayThere() {
        var options = Option.of(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        var poll =
                Block.of(
                        "Poll",
                        5,
                        new Poll(
                                List.of(
                                        new Question(
                                                1,
                                                "Which?",
                                                QuestionKind.Choice.one(options),
                                                true)),
                                false,
                                false));
        var people = new ParticipantId[20];
        java.util.Arrays.setAll(people, _ -> ParticipantId.fresh());
        var stage = running(poll).joined(people);
        var orders = new java.util.HashSet<List<Option>>();
        for (ParticipantId person : people) {
            var seen = options(stage.session(), person);
            assertEquals(Set.copyOf(options), Set.copyOf(seen));
            assertEquals(seen, options(stage.session(), person));
            orders.add(seen);
        }
        assertTrue(orders.size() > 15, "20 phones have many orders");
    }

    private static List<Option> options(Session session, ParticipantId person) {
        var task = ParticipantView.of(session, person).orElseThrow().task();
        return ((ParticipantView.Voting) task).questions().getFirst().options();
    }

    @Test
    void aTextCanBeKeptFromTheRoom() {
        var poll = asking(new QuestionKind.OpenText(1));
        var question = ((Poll) poll.activity()).first();
        var stage =
                running(poll)
                        .joined(amara)
                        .when(phone, cast(poll, new Response.Texts(List.of("Rude words"))))
                        .when(
                                new PollCommand.CoverTexts(
                                        poll.id(), 1, List.of("Rude words"), true));
        var run = stage.session().poll(poll.id());
        assertEquals(List.of(), ((TextTally) run.shown(question)).texts());
        assertEquals(List.of("Rude words"), ((TextTally) run.result(question)).texts());
        assertInstanceOf(
                AmountTally.class,
                PollRun.WAITING.result(new Question(1, "?", new QuestionKind.Points(OPTIONS))));
        assertInstanceOf(
                PlaneTally.class,
                PollRun.WAITING.result(
                        new Question(
                                1,
                                "?",
                                new QuestionKind.Matrix(
                                        List.of(),
                                        QuestionKind.Matrix.Axis.PLAIN,
                                        QuestionKind.Matrix.Axis.PLAIN))));
    }
}
