package app.plenary.web;

import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.Result;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.TextTally;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of one question, as much of it as reads well on a phone; the wall shows the rest.
 * Sentences and figures are in the phone's language.
 */
final class ResultJson {
    /** The most texts or words that go to a phone. */
    static final int MOST_TEXTS = 60;

    private ResultJson() {}

    static ObjectNode of(Question question, Result result, Messages messages) {
        var json = Reply.object().put("line", line(result, messages));
        switch (result) {
            case ChoiceTally tally -> bars(json, tally, messages);
            case AmountTally tally ->
                    bars(json, tally, question.kind() instanceof QuestionKind.Dots, messages);
            case ScaleTally tally -> rows(json, tally, messages);
            case PlaneTally tally -> spots(json, tally, messages);
            case RankingTally tally -> places(json, tally, question, messages);
            case EstimateTally tally -> figures(json, tally);
            case TextTally tally ->
                    texts(
                            json,
                            tally.same().stream()
                                    .map(each ->
                                            Reply.object()
                                                    .put("text", each.text())
                                                    .put("count", each.count()))
                                    .toList(),
                            messages);
            case CloudTally tally ->
                    texts(
                            json,
                            tally.entries().stream()
                                    .map(each ->
                                            Reply.object()
                                                    .put("text", each.shown())
                                                    .put("count", each.count()))
                                    .toList(),
                            messages);
        }
        return json;
    }

    /** Of texts, a person may have given several. */
    private static String line(Result result, Messages messages) {
        return result instanceof TextTally texts
                ? messages.get("web.view.revealed.texts", texts.texts().size())
                : messages.get("web.view.revealed.line", result.ballots());
    }

    private static void bars(ObjectNode json, ChoiceTally tally, Messages messages) {
        var bars = json.putArray("bars");
        for (var votes : tally.votes()) {
            int percent = tally.percent(votes.option());
            bars.addObject()
                    .put("id", votes.option())
                    .put("percent", percent)
                    .put("leads", tally.leads(votes.option()))
                    .put("figure", percent + " %")
                    .put("count", messages.get("web.view.revealed.count", votes.count()));
        }
    }

    private static void bars(ObjectNode json, AmountTally tally, boolean dots, Messages messages) {
        long most = tally.amounts().stream().mapToLong(AmountTally.Amount::total).max().orElse(0);
        var bars = json.putArray("bars");
        for (int option : tally.order().flat()) {
            long total = tally.totalFor(option);
            bars.addObject()
                    .put("id", option)
                    .put("percent", most == 0 ? 0 : Math.round(100.0 * total / most))
                    .put("leads", tally.leads(option))
                    .put(
                            "figure",
                            dots
                                    ? messages.get("web.view.revealed.dots", total)
                                    : messages.get("web.view.revealed.points", total))
                    .put("count", messages.get("web.view.revealed.from", tally.giversOf(option)));
        }
    }

    private static void rows(ObjectNode json, ScaleTally tally, Messages messages) {
        var rows = json.putArray("rows");
        for (var statement : tally.statements()) {
            var row = rows.addObject().put("id", statement.id());
            statement
                    .median()
                    .ifPresent(median ->
                            row.put("median", median)
                                    .put("line", median(tally, statement, median, messages)));
            var steps = row.putArray("steps");
            for (int step = tally.low(); step <= tally.high(); step++) {
                steps.addObject()
                        .put("step", step)
                        .put("count", statement.count(step))
                        .put("percent", Math.round(100 * statement.share(step)));
            }
        }
    }

    /** How many rated is said only where some skipped it. */
    private static String median(
            ScaleTally tally, ScaleTally.Statement statement, double median, Messages messages) {
        var shown = number(BigDecimal.valueOf(median), messages);
        return statement.answered() == tally.ballots()
                ? messages.get("web.view.revealed.middle", shown)
                : messages.get("web.view.revealed.median", shown, statement.answered());
    }

    private static void spots(ObjectNode json, PlaneTally tally, Messages messages) {
        var spots = json.putArray("spots");
        for (var item : tally.items()) {
            var spot =
                    spots.addObject()
                            .put("id", item.id())
                            .put("count", messages.get("web.view.revealed.placed", item.placed()));
            item.median()
                    .ifPresent(
                            median -> spot.put("across", median.across()).put("up", median.up()));
        }
    }

    private static void places(
            ObjectNode json, RankingTally tally, Question question, Messages messages) {
        var order = tally.order(RankingTally.Way.SCHULZE);
        var places = json.putArray("places");
        boolean none = tally.winners(RankingTally.Way.SCHULZE).isEmpty();
        for (int option : order.flat()) {
            var place = places.addObject().put("id", option);
            if (!none) {
                place.put("place", order.rank(option));
            }
        }
        if (tally.agreement() != RankingTally.Agreement.SAME) {
            var verdicts =
                    tally.verdicts().stream()
                            .map(verdict ->
                                    messages.get(
                                            "web.view.ranking.verdict",
                                            messages.list(
                                                    verdict.winners().stream()
                                                            .flatMap(id -> text(question, id))
                                                            .toList()),
                                            messages.list(
                                                    verdict.ways().stream()
                                                            .map(way -> way(way, messages))
                                                            .toList())))
                            .toList();
            json.put("note", messages.get("web.view.ranking.differ", String.join("; ", verdicts)));
        }
    }

    private static Stream<String> text(Question question, int option) {
        return question.option(option).stream().map(each -> "“" + each.words() + "”");
    }

    private static String way(RankingTally.Way way, Messages messages) {
        return switch (way) {
            case SCHULZE -> messages.get("web.view.ranking.schulze");
            case RUNOFF -> messages.get("web.view.ranking.runoff");
            case BORDA -> messages.get("web.view.ranking.borda");
        };
    }

    /** Plain decimals: the phone puts them on a line and writes them in its own way. */
    private static void figures(ObjectNode json, EstimateTally tally) {
        var figures = json.putObject("figures");
        tally.median().ifPresent(median -> figures.put("median", median.toPlainString()));
        tally.least().ifPresent(least -> figures.put("least", least.toPlainString()));
        tally.greatest().ifPresent(greatest -> figures.put("greatest", greatest.toPlainString()));
        tally.truth().ifPresent(truth -> figures.put("truth", truth.toPlainString()));
    }

    private static void texts(ObjectNode json, List<ObjectNode> all, Messages messages) {
        var texts = json.putArray("texts");
        all.stream().limit(MOST_TEXTS).forEach(texts::add);
        if (all.size() > MOST_TEXTS) {
            json.put("more", messages.get("web.view.revealed.more", all.size() - MOST_TEXTS));
        }
    }

    private static String number(BigDecimal number, Messages messages) {
        return NumberFormat.getInstance(messages.locale()).format(number);
    }
}
