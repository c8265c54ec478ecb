package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizCommand.AnswerItem;
import app.plenary.session.QuizCommand.RevealItem;
import app.plenary.session.QuizCommand.SaySure;
import app.plenary.session.QuizCommand.StartItem;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.QuizScores.Standing;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

class QuizRulesTest {
    private static final ParticipantId AMARA = new ParticipantId(new UUID(0, 1));
    private static final ParticipantId BEN = new ParticipantId(new UUID(0, 2));
    private static final ParticipantId CY = new ParticipantId(new UUID(0, 3));

    private final Quiz quiz =
            new Quiz(
                    List.of(item(1, "Heaviest?", 2), item(2, "Oldest?", 3), item(3, "True?", 1)),
                    Quiz.Preset.SERIOUS,
                    Duration.ofSeconds(5),
                    true,
                    Quiz.Standings.NAMES);

    private static Quiz.Item item(int id, String text, int right) {
        return new Quiz.Item(
                new Question(
                        id,
                        text,
                        QuestionKind.Choice.one(Option.of(List.of("Ant", "Bear", "Carp")))),
                Set.of(right),
                Optional.of(Duration.ofSeconds(20)),
                "Because");
    }

    /** Three people, and the quiz is on. */
    private static app.plenary.session.Stage on(Block block) {
        return app.plenary.session.Stage.running(block).joined(AMARA, BEN, CY);
    }

    private static Actor by(ParticipantId person) {
        return new Actor.Participant(person);
    }

    private static AnswerItem answer(Block block, int item, int mark) {
        return new AnswerItem(block.id(), 1, item, Set.of(mark));
    }

    private static QuizRun run(app.plenary.session.Stage stage, Block block) {
        return stage.session().quizzes().last(block.id());
    }

    @Test
    void aQuestionIsReadThenAnsweredAndClosesWithTheLastAnswer() {
        var block = Block.of("Quiz", 10, quiz);
        var stage = on(block).when(new StartItem(block.id(), 1));
        assertEquals(Stage.READING, run(stage, block).stage());
        stage.refuses(by(AMARA), answer(block, 1, 2), Refusal.ITEM_IS_TO_BE_READ)
                .refuses(new QuizCommand.ItemTimeIsUp(block.id(), 1, 1), Refusal.TIME_IS_NOT_UP)
                .later(Duration.ofSeconds(5))
                .when(new QuizCommand.ItemTimeIsUp(block.id(), 1, 1))
                .later(Duration.ofSeconds(3))
                .when(by(AMARA), answer(block, 1, 2))
                .when(by(BEN), answer(block, 1, 1))
                .when(by(BEN), answer(block, 1, 2))
                .refuses(new StartItem(block.id(), 2), Refusal.ITEM_IS_OPEN);
        assertEquals(Stage.ANSWERING, run(stage, block).stage());
        stage.when(by(CY), answer(block, 1, 3));
        assertEquals(Stage.CLOSED, run(stage, block).stage());
        assertEquals(
                Duration.ofSeconds(3), run(stage, block).answer(1, AMARA).orElseThrow().took());
        stage.refuses(by(CY), answer(block, 1, 2), Refusal.ITEM_IS_NOT_OPEN)
                .when(by(CY), new SaySure(block.id(), 1, 1, 3))
                .when(new RevealItem(block.id(), 1))
                .refuses(by(CY), new SaySure(block.id(), 1, 1, 1), Refusal.ITEM_IS_NOT_OPEN)
                .refuses(new StartItem(block.id(), 1), Refusal.ITEM_WAS_ASKED);
        var scores = QuizScores.all(stage.session(), block.id(), quiz, run(stage, block));
        assertEquals(List.of(CY), scores.tally().confidentlyWrong().getFirst().confidentlyWrong());
    }

    @Test
    void anAnswerAfterTheOwnTimeIsRefusedAndExtraTimeCounts() {
        var block = Block.of("Quiz", 10, quiz);
        var stage =
                on(block)
                        .when(new QuizCommand.GiveExtraTime(BEN, 50))
                        .when(new StartItem(block.id(), 1))
                        .when(new QuizCommand.BeginAnswering(block.id(), 1))
                        .later(Duration.ofSeconds(20))
                        .refuses(by(AMARA), answer(block, 1, 2), Refusal.ANSWER_TIME_IS_UP)
                        .refuses(
                                new QuizCommand.ItemTimeIsUp(block.id(), 1, 1),
                                Refusal.TIME_IS_NOT_UP)
                        .later(Duration.ofSeconds(9))
                        .when(by(BEN), answer(block, 1, 2))
                        .later(Duration.ofSeconds(1))
                        .refuses(by(BEN), answer(block, 1, 1), Refusal.ANSWER_TIME_IS_UP)
                        .when(new QuizCommand.ItemTimeIsUp(block.id(), 1, 1));
        assertEquals(Stage.CLOSED, run(stage, block).stage());
        stage.refuses(new QuizCommand.GiveExtraTime(BEN, 301), Refusal.EXTRA_TIME_OUT_OF_RANGE);
    }

    @Test
    void aPauseStopsTheTimeToAnswer() {
        var block = Block.of("Quiz", 10, quiz.withReading(Duration.ZERO));
        var stage =
                on(block)
                        .when(new StartItem(block.id(), 1))
                        .later(Duration.ofSeconds(4))
                        .when(new RunCommand.PauseSession())
                        .later(Duration.ofMinutes(3))
                        .when(new RunCommand.ResumeSession())
                        .later(Duration.ofSeconds(15))
                        .when(by(AMARA), answer(block, 1, 2));
        assertEquals(
                Duration.ofSeconds(19), run(stage, block).answer(1, AMARA).orElseThrow().took());
        stage.later(Duration.ofSeconds(1))
                .refuses(by(BEN), answer(block, 1, 2), Refusal.ANSWER_TIME_IS_UP);
    }

    @Test
    void playingTheFirstAnswerStandsAndBeingQuickCounts() {
        var playful = quiz.withPreset(Quiz.Preset.PLAYFUL).withReading(Duration.ZERO);
        var block = Block.of("Quiz", 10, playful);
        var stage =
                on(block)
                        .when(new StartItem(block.id(), 1))
                        .when(by(AMARA), answer(block, 1, 2))
                        .refuses(by(AMARA), answer(block, 1, 3), Refusal.FIRST_ANSWER_STANDS)
                        .when(by(AMARA), answer(block, 1, 2))
                        .later(Duration.ofSeconds(10))
                        .when(by(BEN), answer(block, 1, 2))
                        .when(by(CY), answer(block, 1, 1))
                        .when(new RevealItem(block.id(), 1))
                        .when(new QuizCommand.ShowStandings(block.id()));
        var scene = (Scene.QuizOn) AudienceView.of(stage.session()).scene();
        var name = stage.session().roster().nameOf(AMARA);
        var second = stage.session().roster().nameOf(BEN);
        assertEquals(
                List.of(new Standing(1, name, 1000), new Standing(2, second, 750)), scene.best());
    }

    @Test
    void nobodyIsShownAsLastHoweverManyThereAre() {
        for (int people = 1; people <= 12; people++) {
            var block = Block.of("Quiz", 10, quiz.withReading(Duration.ZERO));
            var stage = app.plenary.session.Stage.running(block);
            var all =
                    IntStream.rangeClosed(1, people)
                            .mapToObj(i -> new ParticipantId(new UUID(9, i)))
                            .toList();
            stage.joined(all.toArray(ParticipantId[]::new));
            for (int item = 1; item <= 2; item++) {
                stage.when(new StartItem(block.id(), item));
                for (int i = 0; i < people; i++) {
                    int right = quiz.items().get(item - 1).correct().iterator().next();
                    stage.when(
                            by(all.get(i)),
                            answer(
                                    block,
                                    item,
                                    i % 3 < item ? right : 4 - right == right ? 1 : 4 - right));
                }
                stage.when(new RevealItem(block.id(), item));
            }
            stage.when(new QuizCommand.ShowStandings(block.id()));
            var best = ((Scene.QuizOn) AudienceView.of(stage.session()).scene()).best();
            var scores =
                    QuizScores.all(stage.session(), block.id(), quiz, run(stage, block)).tally();
            int least = scores.scores().stream().mapToInt(s -> s.points()).min().orElseThrow();
            int most = scores.scores().stream().mapToInt(s -> s.points()).max().orElseThrow();
            assertTrue(best.size() <= QuizScores.MOST_SHOWN, best.toString());
            assertFalse(best.isEmpty());
            assertTrue(
                    least == most || best.stream().noneMatch(each -> each.points() == least),
                    best.toString());
        }
    }

    @Test
    void whatTheRoomSeesSaysNothingOfTheRightAnswerBeforeItIsShown() {
        var block = Block.of("Quiz", 10, quiz);
        var stage = on(block).when(new StartItem(block.id(), 1));
        assertSecret(stage);
        stage.when(new QuizCommand.BeginAnswering(block.id(), 1));
        assertSecret(stage);
        stage.when(by(AMARA), answer(block, 1, 2));
        assertSecret(stage);
        stage.when(new QuizCommand.CloseItem(block.id(), 1));
        assertSecret(stage);
        stage.when(new RevealItem(block.id(), 1));
        var shown = (Scene.QuizOn) AudienceView.of(stage.session()).scene();
        assertEquals(Set.of(2), shown.correct());
        assertEquals(1, shown.right());
        stage.when(new StartItem(block.id(), 2));
        assertSecret(stage);
    }

    private static void assertSecret(app.plenary.session.Stage stage) {
        var scene = (Scene.QuizOn) AudienceView.of(stage.session()).scene();
        assertTrue(scene.correct().isEmpty() && scene.result().isEmpty());
        assertEquals("", scene.explanation());
        for (ParticipantId person : List.of(AMARA, BEN)) {
            var task = ParticipantView.of(stage.session(), person).orElseThrow().task();
            var seen = (ParticipantView.Quizzing) task;
            assertTrue(seen.shown().isEmpty() && seen.own().isEmpty());
        }
    }

    @Test
    void onceMoreTheQuizBeginsAnewAndTheAnswersSoFarAreKept() {
        var block = Block.of("Quiz", 10, quiz.withReading(Duration.ZERO));
        var stage =
                on(block)
                        .when(new StartItem(block.id(), 1))
                        .when(by(AMARA), answer(block, 1, 2))
                        .when(new QuizCommand.QuizAgain(block.id()))
                        .refuses(by(BEN), answer(block, 1, 2), Refusal.QUIZ_WAS_PUT_AGAIN)
                        .when(new StartItem(block.id(), 1));
        assertEquals(2, stage.session().quizzes().all(block.id()).size());
        assertEquals(1, stage.session().quizzes().run(block.id(), 1).orElseThrow().answered());
        assertEquals(0, run(stage, block).answered());
        stage.when(new QuizCommand.ResetQuiz(block.id()));
        assertTrue(run(stage, block).isUntouched());
    }

    @Test
    void aWrongKeyCanBeMendedAfterwardsButNotWhatWasAnswered() {
        var block = Block.of("Quiz", 10, quiz.withReading(Duration.ZERO));
        var stage =
                on(block)
                        .when(new StartItem(block.id(), 1))
                        .when(by(AMARA), answer(block, 1, 3))
                        .when(new RevealItem(block.id(), 1))
                        .refuses(
                                PlanCommand.change(
                                        block.id(),
                                        new BlockChange.Becomes(
                                                quiz.withItems(quiz.items().subList(1, 3)))),
                                Refusal.BLOCK_HAS_ANSWERS)
                        .when(
                                PlanCommand.change(
                                        block.id(),
                                        new BlockChange.Becomes(
                                                quiz.with(1, i -> i.withCorrect(3, true)))));
        var seen =
                (ParticipantView.Quizzing)
                        ParticipantView.of(stage.session(), AMARA).orElseThrow().task();
        assertEquals(1000, seen.shown().orElseThrow().points());
    }

    @Test
    void aQuestionThatIsNotFinishedOrNotOnIsNotPut() {
        var unfinished = Block.of("Quiz", 10, Quiz.plain());
        on(unfinished).refuses(new StartItem(unfinished.id(), 1), Refusal.TEXT_IS_EMPTY);
        var keyless = Block.of("Quiz", 10, quiz.with(1, item -> item.withCorrect(Set.of())));
        on(keyless)
                .refuses(new StartItem(keyless.id(), 1), Refusal.NO_RIGHT_OPTION)
                .refuses(new StartItem(keyless.id(), 9), Refusal.NO_SUCH_QUESTION)
                .when(new StartItem(keyless.id(), 2))
                .when(new RunCommand.EndSession())
                .refuses(new StartItem(keyless.id(), 3), Refusal.QUIZ_IS_NOT_ON)
                .refuses(by(AMARA), answer(keyless, 2, 3), Refusal.BLOCK_HAS_MOVED_ON);
    }

    @Test
    void aQuizThatIsOverComesBackOverAnotherBlockWithWhatWasAnswered() {
        var block = Block.of("Quiz", 10, quiz);
        var other = Block.of("Talk", 10, new app.plenary.plan.Talk());
        var again = new PollCommand.BringUp(block.id());
        var stage =
                app.plenary.session.Stage.running(
                                block, other, Block.of("Talk", 5, other.activity()))
                        .joined(AMARA, BEN, CY)
                        .when(new StartItem(block.id(), 1))
                        .when(new QuizCommand.BeginAnswering(block.id(), 1))
                        .when(by(AMARA), answer(block, 1, 2))
                        .when(new RunCommand.NextBlock(block.id()))
                        .when(again);
        assertTrue(stage.session().isOn(other.id()));
        var scene = (Scene.QuizOn) AudienceView.of(stage.session()).scene();
        assertEquals(Stage.CLOSED, scene.stage());
        assertTrue(scene.correct().isEmpty(), "what is right was not shown yet");
        stage.when(new RevealItem(block.id(), 1));
        assertEquals(
                Set.of(2), ((Scene.QuizOn) AudienceView.of(stage.session()).scene()).correct());
        var task = ParticipantView.of(stage.session(), AMARA).orElseThrow().task();
        assertTrue(((ParticipantView.Quizzing) task).shown().orElseThrow().right());
        stage.refuses(new StartItem(block.id(), 2), Refusal.QUIZ_IS_NOT_ON)
                .refuses(by(BEN), answer(block, 1, 2), Refusal.BLOCK_HAS_MOVED_ON)
                .refuses(new PollCommand.RevealTally(block.id()), Refusal.NOT_A_POLL)
                .when(new PollCommand.PutAway(block.id()));
        assertEquals(Optional.empty(), stage.session().up());
        stage.when(again).when(new RunCommand.NextBlock(other.id()));
        assertEquals(Optional.empty(), stage.session().up());
    }

    @Test
    void aQuizThatWasNeverPutCannotComeBack() {
        var block = Block.of("Quiz", 10, quiz);
        var other = Block.of("Talk", 10, new app.plenary.plan.Talk());
        app.plenary.session.Stage.running(block, other)
                .when(new RunCommand.NextBlock(block.id()))
                .refuses(new PollCommand.BringUp(block.id()), Refusal.POLL_WAS_NOT_ASKED);
    }
}
