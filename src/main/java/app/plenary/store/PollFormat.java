package app.plenary.store;

import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Matrix.Axis;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Polls as JSON. One question with options and nothing unusual about it is written as it was before
 * there were other kinds.
 */
final class PollFormat {
    private PollFormat() {}

    static ObjectNode write(Poll poll) {
        var json = Json.object().put("kind", "poll");
        if (isPlain(poll) && poll.first().kind() instanceof QuestionKind.Choice choice) {
            return json.put("question", poll.title())
                    .put("several", choice.isSeveral())
                    .set("options", options(choice.options()));
        }
        json.set("questions", Json.array(poll.questions(), PollFormat::question));
        if (poll.anonymous()) {
            json.put("anonymous", true);
        }
        if (poll.live()) {
            json.put("live", true);
        }
        return json;
    }

    private static boolean isPlain(Poll poll) {
        return poll.equals(
                plain(
                        poll.title(),
                        poll.first().kind() instanceof QuestionKind.Choice c && c.isSeveral(),
                        poll.first().options()));
    }

    private static Poll plain(String question, boolean several, List<Option> options) {
        return Poll.of(
                question,
                several ? QuestionKind.Choice.several(options) : QuestionKind.Choice.one(options));
    }

    static Poll read(JsonNode json) {
        if (!json.has("questions")) {
            return plain(
                    Json.text(json, "question"),
                    Json.flag(json, "several"),
                    options(json, "options"));
        }
        return new Poll(
                Json.list(json, "questions", PollFormat::question),
                json.has("anonymous"),
                json.has("live"));
    }

    static ObjectNode question(Question question) {
        var json = Json.object().put("id", question.id()).put("text", question.text());
        json.put("form", question.kind().name());
        if (!question.options().isEmpty()) {
            json.set("options", options(question.options()));
        }
        if (question.shuffled()) {
            json.put("shuffled", true);
        }
        question.picture().ifPresent(picture -> json.set("picture", picture(picture)));
        switch (question.kind()) {
            case QuestionKind.Choice choice ->
                    json.put("least", choice.least()).put("most", choice.most());
            case QuestionKind.Scale scale -> {
                json.put("low", scale.low()).put("high", scale.high());
                json.put("lowest", scale.lowest()).put("highest", scale.highest());
                json.put("look", Json.wire(scale.look()));
            }
            case QuestionKind.Matrix matrix -> {
                json.set("across", axis(matrix.across()));
                json.set("up", axis(matrix.up()));
            }
            case QuestionKind.Dots dots ->
                    json.put("budget", dots.budget()).put("most", dots.most());
            case QuestionKind.Estimate estimate -> {
                json.put("unit", estimate.unit());
                figure(json, "least", estimate.least());
                figure(json, "most", estimate.most());
                figure(json, "truth", estimate.truth());
            }
            case QuestionKind.OpenText text -> json.put("most", text.most());
            case QuestionKind.Words words -> json.put("most", words.most());
            case QuestionKind.Points _, QuestionKind.Ranking _ -> {}
        }
        return json;
    }

    static Question question(JsonNode json) {
        return new Question(
                Json.number(json, "id"),
                Json.text(json, "text"),
                kind(json),
                json.has("shuffled"),
                Json.optional(json, "picture").map(PollFormat::picture));
    }

    static ObjectNode picture(Picture picture) {
        return Json.object()
                .put("hash", picture.hash())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("alt", picture.alt());
    }

    static Picture picture(JsonNode json) {
        return new Picture(
                Json.text(json, "hash"),
                Json.number(json, "width"),
                Json.number(json, "height"),
                Json.text(json, "alt"));
    }

    private static QuestionKind kind(JsonNode json) {
        var options = options(json, "options");
        var form = Json.text(json, "form");
        return switch (form) {
            case "choice" ->
                    new QuestionKind.Choice(
                            options, Json.number(json, "least"), Json.number(json, "most"));
            case "scale" ->
                    new QuestionKind.Scale(
                            options,
                            Json.number(json, "low"),
                            Json.number(json, "high"),
                            Json.text(json, "lowest"),
                            Json.text(json, "highest"),
                            Json.one(QuestionKind.Scale.Look.class, Json.text(json, "look")));
            case "matrix" ->
                    new QuestionKind.Matrix(
                            options, axis(json.required("across")), axis(json.required("up")));
            case "points" -> new QuestionKind.Points(options);
            case "dots" ->
                    new QuestionKind.Dots(
                            options, Json.number(json, "budget"), Json.number(json, "most"));
            case "ranking" -> new QuestionKind.Ranking(options);
            case "estimate" ->
                    new QuestionKind.Estimate(
                            Json.text(json, "unit"),
                            figure(json, "least"),
                            figure(json, "most"),
                            figure(json, "truth"));
            case "open-text" -> new QuestionKind.OpenText(Json.number(json, "most"));
            case "words" -> new QuestionKind.Words(Json.number(json, "most"));
            default -> throw new IllegalArgumentException("a question of the form " + form);
        };
    }

    private static JsonNode options(List<Option> options) {
        return Json.array(
                options, option -> Json.object().put("id", option.id()).put("text", option.text()));
    }

    private static List<Option> options(JsonNode json, String field) {
        return json.has(field)
                ? Json.list(
                        json,
                        field,
                        option -> new Option(Json.number(option, "id"), Json.text(option, "text")))
                : List.of();
    }

    private static ObjectNode axis(Axis axis) {
        return Json.object()
                .put("title", axis.title())
                .put("low", axis.low())
                .put("high", axis.high());
    }

    private static Axis axis(JsonNode json) {
        return new Axis(Json.text(json, "title"), Json.text(json, "low"), Json.text(json, "high"));
    }

    private static void figure(ObjectNode json, String field, Optional<BigDecimal> value) {
        value.ifPresent(number -> json.put(field, number.toPlainString()));
    }

    private static Optional<BigDecimal> figure(JsonNode json, String field) {
        return Json.optional(json, field).map(JsonNode::stringValue).map(BigDecimal::new);
    }
}
