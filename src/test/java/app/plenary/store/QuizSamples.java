package app.plenary.store;

import static app.plenary.store.EventSamples.BLOCK;
import static app.plenary.store.EventSamples.MEI;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.Event;
import app.plenary.session.PlanEvent;
import app.plenary.session.QuizEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens in quizzes. */
final class QuizSamples {
    private static final Instant AT = Instant.parse("2026-11-07T13:05:09.123Z");

    private QuizSamples() {}

    static void addTo(Map<String, List<Event>> all, Block block) {
        var options = List.of(new Option(1, "Tee ☕"), new Option(3, "Kaffee"));
        var quiz =
                new Quiz(
                        List.of(
                                new Quiz.Item(
                                        new Question(
                                                1, "A?", QuestionKind.Choice.one(options), true),
                                        Set.of(3),
                                        Optional.of(Duration.ofSeconds(20)),
                                        "Weil *wach*"),
                                new Quiz.Item(
                                        new Question(4, "B?", QuestionKind.Choice.several(options)),
                                        Set.of(3, 1),
                                        Optional.empty(),
                                        "")),
                        Quiz.Preset.PLAYFUL,
                        Duration.ofSeconds(5),
                        true,
                        Quiz.Standings.TEAMS);
        all.put(
                "block-added-v1-quiz",
                List.of(
                        new PlanEvent.BlockAdded(block.withActivity(quiz), 0),
                        new PlanEvent.BlockAdded(block.withActivity(Quiz.plain()), 0)));
        all.put(
                "block-changed-v1-quiz",
                List.of(new PlanEvent.BlockChanged(BLOCK, new BlockChange.Becomes(quiz))));
        all.put("quiz-item-started-v1", List.of(new QuizEvent.ItemStarted(BLOCK, 4, AT)));
        all.put(
                "quiz-answering-began-v1",
                List.of(
                        new QuizEvent.AnsweringBegan(BLOCK, 4, AT, false),
                        new QuizEvent.AnsweringBegan(BLOCK, 4, AT, true)));
        all.put(
                "quiz-item-closed-v1",
                List.of(
                        new QuizEvent.ItemClosed(BLOCK, 4, false),
                        new QuizEvent.ItemClosed(BLOCK, 4, true)));
        all.put("quiz-item-revealed-v1", List.of(new QuizEvent.ItemRevealed(BLOCK, 4)));
        all.put("quiz-standings-shown-v1", List.of(new QuizEvent.StandingsShown(BLOCK)));
        all.put("quiz-put-again-v1", List.of(new QuizEvent.QuizPutAgain(BLOCK)));
        all.put("quiz-reset-v1", List.of(new QuizEvent.QuizReset(BLOCK)));
        all.put("extra-time-given-v1", List.of(new QuizEvent.ExtraTimeGiven(MEI, 50)));
        all.put(
                "quiz-item-answered-v1",
                List.of(
                        new QuizEvent.ItemAnswered(
                                BLOCK, 4, MEI, Set.of(3, 1), Duration.ofMillis(4321))));
        all.put("quiz-sureness-said-v1", List.of(new QuizEvent.SurenessSaid(BLOCK, 4, MEI, 3)));
    }
}
