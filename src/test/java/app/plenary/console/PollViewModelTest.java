package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Answers;
import app.plenary.session.Ballot;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Response;
import app.plenary.session.RosterCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PollViewModelTest {
    private RunFixture room = room(Poll.of("Soup or rice?", false, List.of("Soup", "Rice")));
    private PollViewModel model = new PollViewModel(room.messages, room.plainSender());

    private static RunFixture room(Poll poll) {
        return new RunFixture(
                RunFixture.workshop(
                        Block.of("Lunch", 5, poll),
                        Block.of("Later", 5, Poll.of("", false, List.of()))));
    }

    /** Another room, with three people, in which that is asked. */
    private void ask(Poll poll) {
        room.close();
        room = room(poll);
        model = new PollViewModel(room.messages, room.plainSender());
        room.open().join("Ada", "Ben", "Chloé").start();
    }

    private void ask(QuestionKind kind) {
        ask(Poll.of("What?", kind));
    }

    private void give(int person, Response response) {
        PollDays.cast(
                room,
                room.people.get(person),
                room.session().poll(room.block(0)).number(),
                Ballot.of(1, response));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private PollViewModel.Result result(int index) {
        return result(index, 0);
    }

    private PollViewModel.Result result(int index, int time) {
        var block = room.session().agenda().blocks().get(index);
        return model.result(room.session(), block.id(), (Poll) block.activity(), time);
    }

    private <P extends PollPicture> P picture(Class<P> kind) {
        return assertInstanceOf(kind, result(0).picture());
    }

    @Test
    void theCountRunsForTheFacilitatorAlone() {
        room.open().join("Ada", "Ben", "Chloé").start();
        room.vote(room.people.get(0), room.block(0), 2);
        room.vote(room.people.get(1), room.block(0), 2);
        var result = result(0);
        assertEquals("Live result — only you see this", result.heading());
        assertEquals("2 of 3 answered", result.answered());
        assertEquals(2.0 / 3, result.progress(), 1e-9);
        var bars = picture(PollPicture.Bars.class).bars();
        assertEquals(List.of("0", "2 · 100 %"), bars.stream().map(b -> b.figure()).toList());
        assertTrue(bars.get(1).leads());
        assertFalse(bars.get(0).leads());
        assertTrue(result.foot().startsWith("One person has not answered."), result.foot());
    }

    @Test
    void someoneWhoAnsweredAndLeftStillCounts() {
        room.open().join("Ada").start();
        room.vote(room.people.get(0), room.block(0), 1);
        room.send(new RosterCommand.MarkAway(room.people.get(0)));
        assertEquals("1 of 1 answered", result(0).answered());
    }

    @Test
    void closingRevealingHidingAndReopeningFollowEachOther() {
        room.open().join("Ada").start();
        var poll = room.block(0);
        model.voting(poll, result(0).stage());
        room.settle();
        assertEquals(Stage.CLOSED, result(0).stage());
        model.reveal(poll, Stage.CLOSED);
        room.settle();
        assertEquals("Result — everyone sees this", result(0).heading());
        model.reveal(poll, Stage.REVEALED);
        room.settle();
        assertEquals(Stage.CLOSED, result(0).stage());
        model.voting(poll, Stage.CLOSED);
        room.settle();
        assertEquals(Stage.OPEN, result(0).stage());
        assertEquals(List.of(), room.told);
    }

    @Test
    void aPollWithoutOptionsSaysWhatIsMissing() {
        room.open().start().next(1);
        var result = result(1);
        assertFalse(result.ready());
        assertEquals(Stage.WAITING, result.stage());
        assertEquals("A poll opens once it has a question and two options.", result.foot());
        assertEquals(0, result.progress());
    }

    @Test
    void aScaleTellsItsMedianAndWhoSkipped() {
        ask(QuestionKind.Scale.of(Option.of(List.of("I was heard", "I learned"))));
        give(0, new Response.Ratings(Map.of(1, 5, 2, 2)));
        give(1, new Response.Ratings(Map.of(1, 4)));
        give(2, new Response.Ratings(Map.of(1, 5, 2, 1)));
        var lines = picture(PollPicture.Scales.class).lines();
        assertEquals("I was heard", lines.getFirst().text());
        assertEquals("Median 5", lines.getFirst().middle());
        assertEquals("mean 4.67", lines.getFirst().detail());
        assertEquals("Median 1.5", lines.getLast().middle());
        assertEquals("mean 1.5 · 1 skipped", lines.getLast().detail());
        assertEquals(
                List.of("0", "0", "0", "1", "2"),
                lines.getFirst().columns().stream().map(PollPicture.Column::figure).toList());
    }

    @Test
    void pointsAreToldPerPersonAndDotsWithTheirGivers() {
        ask(new QuestionKind.Points(Option.of(List.of("A", "B"))));
        give(0, new Response.Amounts(Map.of(1, 100)));
        give(1, new Response.Amounts(Map.of(1, 25, 2, 75)));
        var points = picture(PollPicture.Bars.class).bars();
        assertEquals("Ø 62.5", points.getFirst().figure());
        assertEquals(1, points.getFirst().share());
        assertEquals(0.6, points.getLast().share(), 1e-9);
        ask(new QuestionKind.Dots(Option.of(List.of("A", "B")), 3, 2));
        give(0, new Response.Amounts(Map.of(1, 2, 2, 1)));
        give(1, new Response.Amounts(Map.of(1, 1)));
        var dots = picture(PollPicture.Bars.class).bars();
        assertEquals(
                List.of("3 · by 2", "1 · by 1"),
                dots.stream().map(PollPicture.Bar::figure).toList());
    }

    @Test
    void aMatrixSaysInWhichQuarterMostPutAThing() {
        ask(
                new QuestionKind.Matrix(
                        Option.of(List.of("Tea kitchen")),
                        new QuestionKind.Matrix.Axis("Effort", "little", "much"),
                        QuestionKind.Matrix.Axis.PLAIN));
        give(0, new Response.Places(Map.of(1, new Response.Point(10, 90))));
        give(1, new Response.Places(Map.of(1, new Response.Point(30, 70))));
        give(2, new Response.Places(Map.of(1, new Response.Point(80, 20))));
        var plane = picture(PollPicture.Plane.class);
        assertEquals("little", plane.left());
        var item = plane.items().getFirst();
        assertEquals("2 of 3: top, little", item.detail());
        assertEquals(Optional.of(new PollPicture.Spot(0.3, 0.7)), item.middle());
    }

    @Test
    void aRankingWhoseWaysDisagreeSaysSo() {
        ask(new QuestionKind.Ranking(Option.of(List.of("Red", "Blue", "Green"))));
        give(0, new Response.Order(List.of(1, 2, 3)));
        give(1, new Response.Order(List.of(1, 2, 3)));
        var agreed = picture(PollPicture.Ladder.class);
        assertTrue(agreed.agreed());
        assertEquals("All three ways of counting put “Red” first.", agreed.verdict());
        assertEquals(List.of("1", "1", "1"), agreed.options().getFirst().places());
        // 3 red first with blue second, 2 blue first, 2 green with blue second: not all agree
        ask(new QuestionKind.Ranking(Option.of(List.of("Red", "Blue", "Green"))));
        room.join("D", "E", "F", "G");
        for (int i = 0; i < 3; i++) {
            give(i, new Response.Order(List.of(1, 2, 3)));
        }
        give(3, new Response.Order(List.of(2, 3, 1)));
        give(4, new Response.Order(List.of(2, 3, 1)));
        give(5, new Response.Order(List.of(3, 2, 1)));
        give(6, new Response.Order(List.of(3, 2, 1)));
        var ladder = picture(PollPicture.Ladder.class);
        assertEquals("Blue", ladder.options().getFirst().text());
        assertEquals(List.of("Schulze", "Run-off", "Borda"), ladder.ways());
        assertTrue(ladder.verdict().contains("“Blue”"), ladder.verdict());
    }

    @Test
    void estimatesAreComparedWithTheFirstTime() {
        ask(
                new QuestionKind.Estimate(
                        "kg",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("1198"))));
        give(0, new Response.Figure(new BigDecimal("800")));
        give(1, new Response.Figure(new BigDecimal("1600")));
        give(2, new Response.Figure(new BigDecimal("1500")));
        room.send(new PollCommand.AskAgain(room.block(0)));
        assertEquals("No estimates yet.", picture(PollPicture.Nothing.class).words());
        give(0, new Response.Figure(new BigDecimal("1100")));
        give(1, new Response.Figure(new BigDecimal("1250")));
        give(2, new Response.Figure(new BigDecimal("1200")));
        var now = picture(PollPicture.Estimates.class);
        assertEquals(
                new PollPicture.Fact("Median", "1,200 kg", "1,500 kg"), now.facts().getFirst());
        assertTrue(
                now.words().contains("People came closer together since the first time."),
                now.words().toString());
        assertTrue(
                now.words().contains("The group came nearer to the right answer."),
                now.words().toString());
        assertEquals(2, result(0).times());
        var first = result(0, 1);
        assertFalse(first.newest());
        assertEquals(
                "1,500 kg",
                assertInstanceOf(PollPicture.Estimates.class, first.picture())
                        .facts()
                        .getFirst()
                        .figure());
    }

    @Test
    void aHiddenTextStaysOnTheDeskAndIsMarked() {
        ask(new QuestionKind.OpenText(2));
        give(0, new Response.Texts(List.of("More time", "rude")));
        give(1, new Response.Texts(List.of("more time")));
        var texts = picture(PollPicture.Texts.class);
        assertEquals(2, texts.lines().getFirst().count());
        var rude = texts.lines().get(1);
        model.cover(room.block(0), 1, rude, true);
        model.cover(room.block(0), 1, texts.lines().getFirst(), true);
        room.settle();
        var after = picture(PollPicture.Texts.class);
        assertEquals(2, after.covered());
        assertEquals(2, after.lines().size());
        assertEquals(
                Map.of(1, Set.of("More time", "more time", "rude")),
                room.session().poll(room.block(0)).covered());
        model.cover(room.block(0), 1, after.lines().get(1), false);
        room.settle();
        assertEquals(1, picture(PollPicture.Texts.class).covered());
    }

    @Test
    void wordsGrowWithHowManyGaveThem() {
        ask(new QuestionKind.Words(2));
        give(0, new Response.Texts(List.of("Trust")));
        give(1, new Response.Texts(List.of("trust", "time")));
        var cloud = picture(PollPicture.Texts.class);
        assertTrue(cloud.cloud());
        assertEquals(2, cloud.lines().getFirst().count());
        assertEquals(0.5, cloud.lines().getLast().weight());
    }

    @Test
    void anonymousAnswersAreToldNoFinerThanTheyMayBe() {
        ask(Poll.of("Soup?", false, List.of("Yes", "No")).withAnonymous(true));
        assertEquals("Fewer than 5 of 3 answered", result(0).answered());
        assertTrue(picture(PollPicture.Nothing.class).words().contains("from 5 answers on"));
        var poll = (Poll) room.session().agenda().blocks().getFirst().activity();
        var marks = new Response.Marks(Set.of(1));
        var open =
                room.session()
                        .withBox(
                                room.block(0),
                                1,
                                new Answers.Box(
                                        5,
                                        false,
                                        Map.of(1, List.of(marks, marks, marks, marks, marks)),
                                        false));
        var result = model.result(open, room.block(0), poll);
        assertEquals("at least 5 of 5 answered", result.answered());
        assertInstanceOf(PollPicture.Bars.class, result.picture());
        var many =
                room.session()
                        .withBox(room.block(0), 1, new Answers.Box(25, false, Map.of(), false));
        assertEquals(
                "at least 25 of 25 answered",
                model.result(many, room.block(0), poll).answered(),
                "in steps as well where they are many");
        room.send(new PollCommand.ClosePoll(room.block(0)));
        var few =
                room.session()
                        .after(new PollEvent.BallotsCollected(room.block(0), 1, 0, true, Map.of()));
        assertEquals(
                new PollPicture.Nothing(
                        "Too few answers to show: anonymous results need at least 5."),
                model.result(few, room.block(0), poll).picture());
    }

    @Test
    void turningToAnotherQuestionTurnsDeskAndWall() {
        ask(
                Poll.of("Soup?", false, List.of("Yes", "No"))
                        .plus("In a word?", new QuestionKind.Words(3)));
        assertEquals(
                List.of("1", "2"), result(0).tabs().stream().map(PollViewModel.Tab::name).toList());
        model.turnTo(room.block(0), 2);
        room.settle();
        assertEquals(2, result(0).question());
        assertEquals("In a word?", result(0).text());
    }

    @Test
    void everyKindHasAPictureForNoneOneAndManyAnswersInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (String kind : PollDays.questions().keySet()) {
                for (int answers : List.of(0, 1, 7)) {
                    var poll = PollDays.poll(kind);
                    try (var other = PollDays.asked(locale, poll, 7, answers)) {
                        var result =
                                new PollViewModel(other.messages, other.plainSender())
                                        .result(other.session(), other.block(0), poll);
                        assertEquals(answers / 7.0, result.progress(), 1e-9, kind);
                        assertFalse(
                                result.picture().toString().contains("console."),
                                result.picture().toString());
                    }
                }
            }
        }
    }
}
