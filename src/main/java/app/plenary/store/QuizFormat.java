package app.plenary.store;

import app.plenary.plan.Quiz;
import app.plenary.session.ParticipantId;
import app.plenary.session.QuizEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** Quizzes and what happens in them as JSON. What is as usual is left out. */
final class QuizFormat {
    private QuizFormat() {}

    static ObjectNode write(Quiz quiz) {
        var json =
                Json.object()
                        .put("kind", "quiz")
                        .put("preset", Json.wire(quiz.preset()))
                        .put("reading", quiz.reading().toString())
                        .put("standings", Json.wire(quiz.standings()));
        if (quiz.confidence()) {
            json.put("confidence", true);
        }
        return json.set("items", Json.array(quiz.items(), QuizFormat::item));
    }

    private static ObjectNode item(Quiz.Item item) {
        var json = Json.object();
        json.set("question", PollFormat.question(item.question()));
        json.set("correct", Json.array(new TreeSet<>(item.correct()), Json::number));
        item.time().ifPresent(time -> json.put("time", time.toString()));
        if (!item.explanation().isEmpty()) {
            json.put("explanation", item.explanation());
        }
        return json;
    }

    static Quiz read(JsonNode json) {
        return new Quiz(
                Json.list(json, "items", QuizFormat::item),
                Json.one(Quiz.Preset.class, Json.text(json, "preset")),
                Json.duration(json, "reading"),
                json.has("confidence"),
                Json.one(Quiz.Standings.class, Json.text(json, "standings")));
    }

    private static Quiz.Item item(JsonNode json) {
        return new Quiz.Item(
                PollFormat.question(json.required("question")),
                Set.copyOf(Json.list(json, "correct", JsonNode::intValue)),
                Json.optional(json, "time").map(JsonNode::stringValue).map(Duration::parse),
                Json.optional(json, "explanation").map(JsonNode::stringValue).orElse(""));
    }

    static ObjectNode write(QuizEvent event) {
        return switch (event) {
            case QuizEvent.ItemStarted e ->
                    PlanFormat.of("quiz-item-started", e.quiz())
                            .put("item", e.item())
                            .put("at", e.at().toString());
            case QuizEvent.AnsweringBegan e ->
                    clock(
                            PlanFormat.of("quiz-answering-began", e.quiz())
                                    .put("item", e.item())
                                    .put("at", e.at().toString()),
                            e.clock());
            case QuizEvent.ItemClosed e ->
                    clock(
                            PlanFormat.of("quiz-item-closed", e.quiz()).put("item", e.item()),
                            e.clock());
            case QuizEvent.ItemRevealed e ->
                    PlanFormat.of("quiz-item-revealed", e.quiz()).put("item", e.item());
            case QuizEvent.StandingsShown e -> PlanFormat.of("quiz-standings-shown", e.quiz());
            case QuizEvent.QuizPutAgain e -> PlanFormat.of("quiz-put-again", e.quiz());
            case QuizEvent.QuizReset e -> PlanFormat.of("quiz-reset", e.quiz());
            case QuizEvent.ExtraTimeGiven e ->
                    person(EventFormat.event("extra-time-given", 1), e.person())
                            .put("percent", e.percent());
            case QuizEvent.ItemAnswered e -> {
                var json =
                        person(PlanFormat.of("quiz-item-answered", e.quiz()), e.person())
                                .put("item", e.item())
                                .put("took", e.took().toString());
                yield json.set("marks", Json.array(new TreeSet<>(e.marks()), Json::number));
            }
            case QuizEvent.SurenessSaid e ->
                    person(PlanFormat.of("quiz-sureness-said", e.quiz()), e.person())
                            .put("item", e.item())
                            .put("sure", e.sure());
        };
    }

    static @Nullable QuizEvent read(String name, JsonNode json) {
        return switch (name) {
            case "quiz-item-started" ->
                    new QuizEvent.ItemStarted(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "item"),
                            Json.instant(json, "at"));
            case "quiz-answering-began" ->
                    new QuizEvent.AnsweringBegan(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "item"),
                            Json.instant(json, "at"),
                            json.has("clock"));
            case "quiz-item-closed" ->
                    new QuizEvent.ItemClosed(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "item"),
                            json.has("clock"));
            case "quiz-item-revealed" ->
                    new QuizEvent.ItemRevealed(
                            PlanFormat.blockId(json, "block"), Json.number(json, "item"));
            case "quiz-standings-shown" ->
                    new QuizEvent.StandingsShown(PlanFormat.blockId(json, "block"));
            case "quiz-put-again" -> new QuizEvent.QuizPutAgain(PlanFormat.blockId(json, "block"));
            case "quiz-reset" -> new QuizEvent.QuizReset(PlanFormat.blockId(json, "block"));
            case "extra-time-given" ->
                    new QuizEvent.ExtraTimeGiven(
                            PeopleFormat.participant(json), Json.number(json, "percent"));
            case "quiz-item-answered" ->
                    new QuizEvent.ItemAnswered(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "item"),
                            PeopleFormat.participant(json),
                            Set.copyOf(Json.list(json, "marks", JsonNode::intValue)),
                            Json.duration(json, "took"));
            case "quiz-sureness-said" ->
                    new QuizEvent.SurenessSaid(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "item"),
                            PeopleFormat.participant(json),
                            Json.number(json, "sure"));
            default -> null;
        };
    }

    private static ObjectNode clock(ObjectNode json, boolean clock) {
        return clock ? json.put("clock", true) : json;
    }

    private static ObjectNode person(ObjectNode json, ParticipantId person) {
        return json.put("participant", person.toString());
    }
}
