package app.plenary.store;

import app.plenary.session.Ballot;
import app.plenary.session.PollEvent;
import app.plenary.session.Response;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happens in polls, and what is given back to them, as JSON. */
final class BallotFormat {
    private BallotFormat() {}

    static ObjectNode write(PollEvent event) {
        return switch (event) {
            case PollEvent.PollOpened e -> PlanFormat.of("poll-opened", e.poll());
            case PollEvent.PollClosed e -> PlanFormat.of("poll-closed", e.poll());
            case PollEvent.TallyRevealed e -> PlanFormat.of("tally-revealed", e.poll());
            case PollEvent.TallyHidden e -> PlanFormat.of("tally-hidden", e.poll());
            case PollEvent.PollAskedAgain e -> PlanFormat.of("poll-asked-again", e.poll());
            case PollEvent.PollReset e -> PlanFormat.of("poll-reset", e.poll());
            case PollEvent.QuestionTurnedTo e ->
                    PlanFormat.of("question-turned-to", e.poll()).put("question", e.question());
            case PollEvent.QuestionAsked e ->
                    PlanFormat.of("question-asked", e.poll())
                            .put("title", e.title())
                            .set("poll", PollFormat.write(e.question()));
            case PollEvent.PollBroughtUp e -> PlanFormat.of("poll-brought-up", e.poll());
            case PollEvent.PollPutAway e -> PlanFormat.of("poll-put-away", e.poll());
            case PollEvent.TextCovered e ->
                    PlanFormat.of("text-covered", e.poll())
                            .put("question", e.question())
                            .put("text", e.text())
                            .put("covered", e.covered());
            case PollEvent.HandsCounted e ->
                    PlanFormat.of("hands-counted", e.poll())
                            .put("question", e.question())
                            .set("counts", numbers("option", "count", e.counts()));
            case PollEvent.PassingRound e ->
                    PlanFormat.of("passing-round", e.poll()).put("on", e.on());
            case PollEvent.BallotHandedIn e ->
                    PlanFormat.of("ballot-handed-in", e.poll()).set("answers", write(e.ballot()));
            case PollEvent.BallotCast e ->
                    EventFormat.event("ballot-cast", 2)
                            .put("block", e.poll().toString())
                            .put("participant", e.participant().toString())
                            .set("answers", write(e.ballot()));
            case PollEvent.BallotsCollected e ->
                    PlanFormat.of("ballots-collected", e.poll())
                            .put("number", e.number())
                            .put("ballots", e.ballots())
                            .put("few", e.few())
                            .set(
                                    "questions",
                                    Json.array(
                                            e.responses().entrySet(),
                                            each ->
                                                    Json.object()
                                                            .put("question", each.getKey())
                                                            .set(
                                                                    "answers",
                                                                    Json.array(
                                                                            each.getValue(),
                                                                            BallotFormat::write))));
        };
    }

    static @Nullable PollEvent read(String name, JsonNode json) {
        return switch (name) {
            case "poll-opened" -> new PollEvent.PollOpened(PlanFormat.blockId(json, "block"));
            case "poll-closed" -> new PollEvent.PollClosed(PlanFormat.blockId(json, "block"));
            case "tally-revealed" -> new PollEvent.TallyRevealed(PlanFormat.blockId(json, "block"));
            case "tally-hidden" -> new PollEvent.TallyHidden(PlanFormat.blockId(json, "block"));
            case "poll-asked-again" ->
                    new PollEvent.PollAskedAgain(PlanFormat.blockId(json, "block"));
            case "poll-reset" -> new PollEvent.PollReset(PlanFormat.blockId(json, "block"));
            case "question-turned-to" ->
                    new PollEvent.QuestionTurnedTo(
                            PlanFormat.blockId(json, "block"), Json.number(json, "question"));
            case "question-asked" ->
                    new PollEvent.QuestionAsked(
                            PlanFormat.blockId(json, "block"),
                            Json.text(json, "title"),
                            PollFormat.read(json.required("poll")));
            case "poll-brought-up" ->
                    new PollEvent.PollBroughtUp(PlanFormat.blockId(json, "block"));
            case "poll-put-away" -> new PollEvent.PollPutAway(PlanFormat.blockId(json, "block"));
            case "text-covered" ->
                    new PollEvent.TextCovered(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "question"),
                            Json.text(json, "text"),
                            Json.flag(json, "covered"));
            case "hands-counted" ->
                    new PollEvent.HandsCounted(
                            PlanFormat.blockId(json, "block"),
                            Json.number(json, "question"),
                            numbers(json, "counts", "option", "count"));
            case "passing-round" ->
                    new PollEvent.PassingRound(
                            PlanFormat.blockId(json, "block"), Json.flag(json, "on"));
            case "ballot-handed-in" ->
                    new PollEvent.BallotHandedIn(
                            PlanFormat.blockId(json, "block"), ballot(json, "answers"));
            case "ballot-cast" ->
                    new PollEvent.BallotCast(
                            PlanFormat.blockId(json, "block"),
                            PeopleFormat.participant(json),
                            json.has("choices")
                                    ? marks(Json.list(json, "choices", JsonNode::intValue))
                                    : ballot(json, "answers"));
            case "ballots-collected" -> {
                var responses = new TreeMap<Integer, List<Response>>();
                Json.list(json, "questions", each -> each)
                        .forEach(each ->
                                responses.put(
                                        Json.number(each, "question"),
                                        Json.list(each, "answers", BallotFormat::response)));
                yield new PollEvent.BallotsCollected(
                        PlanFormat.blockId(json, "block"),
                        Json.number(json, "number"),
                        Json.number(json, "ballots"),
                        Json.flag(json, "few"),
                        responses);
            }
            default -> null;
        };
    }

    private static Ballot marks(List<Integer> options) {
        return options.isEmpty() ? Ballot.EMPTY : Ballot.ofMarks(Set.copyOf(options));
    }

    private static JsonNode write(Ballot ballot) {
        return Json.array(
                ballot.responses().entrySet(),
                each -> write(each.getValue()).put("question", each.getKey()));
    }

    private static Ballot ballot(JsonNode json, String field) {
        var responses = new TreeMap<Integer, Response>();
        Json.list(json, field, each -> each)
                .forEach(each -> responses.put(Json.number(each, "question"), response(each)));
        return new Ballot(responses);
    }

    private static ObjectNode write(Response response) {
        var json = Json.object();
        return switch (response) {
            case Response.Marks(var options) ->
                    json.set("marks", Json.array(new TreeSet<>(options), Json::number));
            case Response.Ratings(var steps) -> json.set("ratings", numbers("of", "step", steps));
            case Response.Places(var points) ->
                    json.set(
                            "places",
                            Json.array(
                                    points.entrySet(),
                                    each ->
                                            Json.object()
                                                    .put("of", each.getKey())
                                                    .put("across", each.getValue().across())
                                                    .put("up", each.getValue().up())));
            case Response.Amounts(var given) -> json.set("amounts", numbers("of", "give", given));
            case Response.Order(var options) ->
                    json.set("order", Json.array(options, Json::number));
            case Response.Figure(var value) -> json.put("figure", value.toPlainString());
            case Response.Texts(var texts) -> json.set("texts", Json.array(texts, Json::text));
        };
    }

    private static Response response(JsonNode json) {
        if (json.has("marks")) {
            return new Response.Marks(Set.copyOf(Json.list(json, "marks", JsonNode::intValue)));
        }
        if (json.has("ratings")) {
            return new Response.Ratings(numbers(json, "ratings", "of", "step"));
        }
        if (json.has("places")) {
            var points = new TreeMap<Integer, Response.Point>();
            Json.list(json, "places", each -> each)
                    .forEach(each ->
                            points.put(
                                    Json.number(each, "of"),
                                    new Response.Point(
                                            Json.number(each, "across"), Json.number(each, "up"))));
            return new Response.Places(points);
        }
        if (json.has("amounts")) {
            return new Response.Amounts(numbers(json, "amounts", "of", "give"));
        }
        if (json.has("order")) {
            return new Response.Order(Json.list(json, "order", JsonNode::intValue));
        }
        if (json.has("figure")) {
            return new Response.Figure(new BigDecimal(Json.text(json, "figure")));
        }
        return new Response.Texts(Json.list(json, "texts", JsonNode::stringValue));
    }

    private static JsonNode numbers(String key, String value, Map<Integer, Integer> numbers) {
        return Json.array(
                numbers.entrySet(),
                each -> Json.object().put(key, each.getKey()).put(value, each.getValue()));
    }

    private static Map<Integer, Integer> numbers(
            JsonNode json, String field, String key, String value) {
        var numbers = new TreeMap<Integer, Integer>();
        Json.list(json, field, each -> each)
                .forEach(each -> numbers.put(Json.number(each, key), Json.number(each, value)));
        return numbers;
    }
}
