package app.plenary.web;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.ParticipantView.Voting;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Response;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions of a poll as they go to a phone, with its own answers and the results. */
final class PollJson {
    private PollJson() {}

    static ObjectNode of(Voting voting, Messages messages) {
        var first = voting.questions().getFirst();
        boolean single = voting.questions().size() == 1 && !first.text().isEmpty();
        var json =
                Reply.object()
                        .put("kind", "voting")
                        .put("poll", voting.poll().toString())
                        .put("number", voting.number())
                        .put("headline", single ? first.text() : voting.title())
                        .put("anonymous", voting.anonymous())
                        .put("passing", voting.passing())
                        .put("stage", voting.stage().name().toLowerCase(Locale.ROOT));
        if (voting.few()) {
            json.put("few", messages.get("web.view.revealed.few"));
        }
        var questions = json.putArray("questions");
        for (Question question : voting.questions()) {
            var each = of(questions.addObject(), question);
            Gallery.name(each, question);
            var result = voting.results().get(question.id());
            if (voting.stage() == Stage.REVEALED && result != null && !voting.few()) {
                each.set("result", ResultJson.of(question, result, messages));
            }
        }
        put(json.putArray("mine"), voting.mine());
        return json;
    }

    /** Puts a question into {@code json}, without anything of its result. */
    static ObjectNode of(ObjectNode json, Question question) {
        json.put("id", question.id())
                .put("text", question.text())
                .put("kind", question.kind().name());
        var options = json.putArray("options");
        for (Option option : question.options()) {
            options.addObject().put("id", option.id()).put("text", option.text());
        }
        return switch (question.kind()) {
            case QuestionKind.Choice kind -> {
                int most = Math.min(kind.most(), Math.max(1, kind.options().size()));
                yield json.put("least", Math.clamp(kind.least(), 1, most)).put("most", most);
            }
            case QuestionKind.Scale kind ->
                    json.put("low", kind.low())
                            .put("high", kind.high())
                            .put("lowest", kind.lowest())
                            .put("highest", kind.highest())
                            .put("look", kind.look().name().toLowerCase(Locale.ROOT));
            case QuestionKind.Matrix kind -> {
                json.set("across", of(kind.across()));
                json.set("up", of(kind.up()));
                yield json;
            }
            case QuestionKind.Points _ -> json.put("budget", QuestionKind.Points.BUDGET);
            case QuestionKind.Dots kind ->
                    json.put("budget", kind.budget())
                            .put("most", Math.min(kind.most(), kind.budget()));
            case QuestionKind.Ranking _ -> json;
            case QuestionKind.Estimate kind -> {
                kind.least().ifPresent(least -> json.put("least", least.toPlainString()));
                kind.most().ifPresent(most -> json.put("most", most.toPlainString()));
                yield json.put("unit", kind.unit());
            }
            case QuestionKind.OpenText(int most) ->
                    json.put("most", most).put("longest", QuestionKind.OpenText.LONGEST);
            case QuestionKind.Words(int most) ->
                    json.put("most", most).put("longest", QuestionKind.Words.LONGEST);
        };
    }

    private static ObjectNode of(QuestionKind.Matrix.Axis axis) {
        return Reply.object()
                .put("title", axis.title())
                .put("low", axis.low())
                .put("high", axis.high());
    }

    /** A ballot in the shape in which phones send it, see {@link Wish#ballot}. */
    private static void put(ArrayNode json, Ballot ballot) {
        ballot.responses()
                .forEach((question, response) -> {
                    var each = json.addObject().put("question", question);
                    switch (response) {
                        case Response.Marks(var options) ->
                                put(each.putArray("marks"), options.stream().sorted().toList());
                        case Response.Ratings(var steps) -> put(each.putObject("ratings"), steps);
                        case Response.Amounts(var given) -> put(each.putObject("amounts"), given);
                        case Response.Places(var points) -> {
                            var places = each.putObject("places");
                            points.forEach((item, point) ->
                                    places.putArray(item.toString())
                                            .add(point.across())
                                            .add(point.up()));
                        }
                        case Response.Order(var options) -> put(each.putArray("order"), options);
                        case Response.Figure(var value) ->
                                each.put("figure", value.toPlainString());
                        case Response.Texts(var texts) -> {
                            var given = each.putArray("texts");
                            texts.forEach(given::add);
                        }
                    }
                });
    }

    private static void put(ArrayNode json, List<Integer> numbers) {
        numbers.forEach(json::add);
    }

    private static void put(ObjectNode json, Map<Integer, Integer> numbers) {
        numbers.forEach((id, number) -> json.put(id.toString(), number));
    }
}
