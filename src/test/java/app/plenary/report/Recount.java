package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Response;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts answers once more, slowly, and compares with what the report says of them. */
final class Recount {
    private Recount() {}

    /**
     * @param hands raised for the question by option or step
     */
    static void check(
            JsonNode found,
            Question question,
            List<Response> responses,
            Map<Integer, Integer> hands) {
        assertEquals(question.kind().name(), found.get("form").stringValue());
        assertEquals(question.text(), found.get("text").stringValue());
        switch (question.kind()) {
            case QuestionKind.Choice choice -> {
                var raised = hands.values().stream().mapToInt(Integer::intValue);
                int people = choice.isSeveral() ? raised.max().orElse(0) : raised.sum();
                int answered = responses.size() + people;
                assertEquals(answered, found.get("answered").intValue());
                for (int i = 0; i < choice.options().size(); i++) {
                    int id = choice.options().get(i).id();
                    int votes =
                            count(responses, r -> ((Response.Marks) r).options().contains(id))
                                    + hands.getOrDefault(id, 0);
                    assertEquals(votes, found.get("options").get(i).get("votes").intValue());
                    assertEquals(
                            answered == 0 ? 0 : Math.round(100.0 * votes / answered),
                            found.get("options").get(i).get("percent").intValue());
                }
            }
            case QuestionKind.Scale scale -> scale(found, scale, responses, hands);
            case QuestionKind.Matrix matrix -> {
                for (int i = 0; i < matrix.placed().size(); i++) {
                    int id = matrix.placed().get(i);
                    var item = found.get("items").get(i);
                    assertEquals(
                            corner(responses, id, p -> p.across() < 50 && p.up() >= 50),
                            item.get("upper-left").intValue());
                    assertEquals(
                            corner(responses, id, p -> p.across() >= 50 && p.up() >= 50),
                            item.get("upper-right").intValue());
                    assertEquals(
                            corner(responses, id, p -> p.across() < 50 && p.up() < 50),
                            item.get("lower-left").intValue());
                    assertEquals(
                            corner(responses, id, p -> p.across() >= 50 && p.up() < 50),
                            item.get("lower-right").intValue());
                }
            }
            case QuestionKind.Points points -> amounts(found, points.options(), responses);
            case QuestionKind.Dots dots -> amounts(found, dots.options(), responses);
            case QuestionKind.Ranking ranking -> ranking(found, ranking, responses);
            case QuestionKind.Estimate estimate -> estimate(found, estimate, responses);
            case QuestionKind.OpenText _ -> {
                var texts =
                        responses.stream()
                                .flatMap(r -> ((Response.Texts) r).texts().stream())
                                .sorted()
                                .toList();
                var there = new ArrayList<String>();
                found.get("texts").forEach(text -> there.add(text.stringValue()));
                assertEquals(texts, there.stream().sorted().toList());
            }
            case QuestionKind.Words _ ->
                    found.get("words")
                            .forEach(word ->
                                    assertEquals(
                                            count(
                                                    responses,
                                                    r ->
                                                            ((Response.Texts) r)
                                                                    .texts()
                                                                    .contains(
                                                                            word.get("text")
                                                                                    .stringValue())),
                                            word.get("votes").intValue()));
        }
    }

    private static int count(List<Response> responses, Predicate<Response> which) {
        return (int) responses.stream().filter(which).count();
    }

    private static int corner(List<Response> responses, int id, Predicate<Response.Point> where) {
        int count = 0;
        for (Response response : responses) {
            var point = ((Response.Places) response).points().get(id);
            if (point != null && where.test(point)) {
                count++;
            }
        }
        return count;
    }

    private static void scale(
            JsonNode found,
            QuestionKind.Scale scale,
            List<Response> responses,
            Map<Integer, Integer> hands) {
        for (int i = 0; i < scale.rated().size(); i++) {
            int id = scale.rated().get(i);
            var all = new ArrayList<Integer>();
            for (Response response : responses) {
                var step = ((Response.Ratings) response).steps().get(id);
                if (step != null) {
                    all.add(step);
                }
            }
            hands.forEach((step, people) -> {
                for (int n = 0; n < people; n++) {
                    all.add(step);
                }
            });
            all.sort(null);
            var statement = found.get("statements").get(i);
            for (int step : scale.steps()) {
                assertEquals(
                        all.stream().filter(rating -> rating == step).count(),
                        statement.get("counts").get(step - scale.low()).longValue());
            }
            if (!all.isEmpty()) {
                int n = all.size();
                assertEquals(
                        (all.get((n - 1) / 2) + all.get(n / 2)) / 2.0,
                        statement.get("median").doubleValue());
                assertEquals(
                        all.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                        statement.get("mean").doubleValue(),
                        0.0001);
            }
        }
    }

    private static void amounts(JsonNode found, List<Option> options, List<Response> responses) {
        for (int i = 0; i < options.size(); i++) {
            int id = options.get(i).id();
            int total = 0;
            for (Response response : responses) {
                total += ((Response.Amounts) response).given().getOrDefault(id, 0);
            }
            assertEquals(total, found.get("options").get(i).get("total").intValue());
            assertEquals(
                    count(responses, r -> ((Response.Amounts) r).given().containsKey(id)),
                    found.get("options").get(i).get("givers").intValue());
        }
    }

    private static void ranking(
            JsonNode found, QuestionKind.Ranking ranking, List<Response> responses) {
        if (responses.isEmpty()) {
            return;
        }
        var ids = ranking.options().stream().map(Option::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            double points = 0;
            for (Response response : responses) {
                var order = ((Response.Order) response).options();
                for (int other : ids) {
                    if (other != ids.get(i)) {
                        int own = place(order, ids.get(i));
                        int their = place(order, other);
                        points += own < their ? 1 : own == their ? 0.5 : 0;
                    }
                }
            }
            assertEquals(points, found.get("options").get(i).get("borda-points").doubleValue());
        }
    }

    private static int place(List<Integer> order, int option) {
        int at = order.indexOf(option);
        return at < 0 ? 99 : at;
    }

    private static void estimate(
            JsonNode found, QuestionKind.Estimate estimate, List<Response> responses) {
        var all =
                responses.stream()
                        .map(r -> ((Response.Figure) r).value())
                        .mapToDouble(BigDecimal::doubleValue)
                        .sorted()
                        .toArray();
        assertEquals(all.length, found.get("answered").intValue());
        if (all.length == 0) {
            return;
        }
        double mean = 0;
        for (double one : all) {
            mean += one / all.length;
        }
        assertEquals(mean, found.get("mean").doubleValue(), 1e-6);
        assertEquals(
                (all[(all.length - 1) / 2] + all[all.length / 2]) / 2,
                found.get("median").doubleValue(),
                1e-6);
        if (estimate.truth().isPresent()) {
            double truth = estimate.truth().get().doubleValue();
            double squares = 0;
            for (double one : all) {
                squares += (one - truth) * (one - truth) / all.length;
            }
            var errors = found.get("errors");
            assertEquals(mean - truth, errors.get("crowd").doubleValue(), 1e-6);
            assertEquals(squares, errors.get("average-squared").doubleValue(), 1e-3);
            assertEquals(
                    errors.get("crowd-squared").doubleValue(),
                    errors.get("average-squared").doubleValue()
                            - errors.get("diversity").doubleValue(),
                    1e-3);
        }
    }
}
