package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.EstimateRounds.Change;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.RankingTally.Way;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.TextTally;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Results of polls as JSON. */
final class PollJson {
    private PollJson() {}

    static void write(ObjectNode node, PollResult poll) {
        node.put("question", poll.title());
        if (poll.round() > 0) {
            node.put("round", poll.round());
        }
        node.put("improvised", poll.improvised());
        node.put("anonymous", poll.anonymous());
        node.put("too-few-answers", poll.few());
        node.put("revealed", poll.revealed());
        node.put("answered", poll.answered());
        if (poll.of() > 0) {
            node.put("of", poll.of());
        }
        node.put("by-phone", poll.ways().phones());
        node.put("by-hand", poll.ways().hands());
        node.put("passed-round", poll.ways().passed());
        JsonWriter.objects(node, "questions", poll.questions(), PollJson::question);
    }

    private static void question(ObjectNode node, PollResult.Asked asked) {
        var question = asked.question();
        node.put("text", question.text());
        node.put("form", question.kind().name());
        picture(node, question);
        switch (asked.result()) {
            case ChoiceTally tally -> choice(node, question, tally);
            case ScaleTally tally -> scale(node, question, tally);
            case PlaneTally tally -> plane(node, question, tally);
            case AmountTally tally -> amounts(node, question, tally);
            case RankingTally tally -> ranking(node, question, tally);
            case EstimateTally tally -> estimate(node, question, tally, asked.change());
            case TextTally tally -> JsonWriter.strings(node, "texts", tally.texts());
            case CloudTally tally -> {
                node.put("answered", tally.ballots());
                JsonWriter.objects(
                        node,
                        "words",
                        tally.entries(),
                        (child, entry) -> {
                            child.put("text", entry.shown());
                            child.put("votes", entry.count());
                        });
            }
        }
    }

    /** Its name, under which the program has it, and its words. */
    static void picture(ObjectNode node, Question question) {
        question.picture()
                .ifPresent(picture ->
                        node.putObject("picture")
                                .put("hash", picture.hash())
                                .put("alt", picture.alt()));
    }

    private static void choice(ObjectNode node, Question question, ChoiceTally tally) {
        node.put("answered", tally.ballots());
        node.put(
                "several",
                question.kind() instanceof QuestionKind.Choice choice && choice.isSeveral());
        JsonWriter.objects(
                node,
                "options",
                question.options(),
                (child, option) -> {
                    child.put("text", option.text());
                    child.put("votes", tally.votesFor(option.id()));
                    child.put("percent", tally.percent(option.id()));
                });
    }

    private static void scale(ObjectNode node, Question question, ScaleTally tally) {
        node.put("answered", tally.ballots());
        node.put("low", tally.low());
        node.put("high", tally.high());
        if (question.kind() instanceof QuestionKind.Scale scale) {
            text(node, "lowest", scale.lowest());
            text(node, "highest", scale.highest());
        }
        JsonWriter.objects(
                node,
                "statements",
                tally.statements(),
                (child, statement) -> {
                    named(child, question, statement.id());
                    var counts = child.putArray("counts");
                    statement.counts().forEach(counts::add);
                    child.put("skipped", statement.skipped());
                    decimal(child, "median", statement.median());
                    decimal(child, "mean", statement.mean());
                });
    }

    private static void named(ObjectNode node, Question question, int id) {
        question.option(id).map(Option::text).ifPresent(text -> node.put("text", text));
    }

    private static void text(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    private static void decimal(ObjectNode node, String key, OptionalDouble figure) {
        figure.ifPresent(value -> node.put(key, rounded(value)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static void plane(ObjectNode node, Question question, PlaneTally tally) {
        node.put("answered", tally.ballots());
        if (question.kind() instanceof QuestionKind.Matrix matrix) {
            axis(node.putObject("across"), matrix.across());
            axis(node.putObject("up"), matrix.up());
        }
        JsonWriter.objects(
                node,
                "items",
                tally.items(),
                (child, item) -> {
                    named(child, question, item.id());
                    child.put("placed", item.placed());
                    item.median()
                            .ifPresent(median -> {
                                child.put("median-across", rounded(median.across()));
                                child.put("median-up", rounded(median.up()));
                            });
                    child.put("upper-left", item.quarters().upperLeft());
                    child.put("upper-right", item.quarters().upperRight());
                    child.put("lower-left", item.quarters().lowerLeft());
                    child.put("lower-right", item.quarters().lowerRight());
                });
    }

    private static void axis(ObjectNode node, QuestionKind.Matrix.Axis axis) {
        text(node, "title", axis.title());
        text(node, "lowest", axis.low());
        text(node, "highest", axis.high());
    }

    private static void amounts(ObjectNode node, Question question, AmountTally tally) {
        node.put("answered", tally.ballots());
        if (question.kind() instanceof QuestionKind.Dots dots) {
            node.put("budget", dots.budget());
        }
        JsonWriter.objects(
                node,
                "options",
                question.options(),
                (child, option) -> {
                    child.put("text", option.text());
                    child.put("total", tally.totalFor(option.id()));
                    child.put("givers", tally.giversOf(option.id()));
                    child.put(
                            "share-percent",
                            (int) Math.floor(tally.share(option.id()) * 100 + 0.5));
                });
    }

    private static void ranking(ObjectNode node, Question question, RankingTally tally) {
        node.put("answered", tally.ballots());
        if (tally.ballots() > 0) {
            node.put("ways-agree", tally.agreement().name().toLowerCase(Locale.ROOT));
        }
        JsonWriter.objects(
                node,
                "options",
                question.options(),
                (child, option) -> {
                    int id = option.id();
                    child.put("text", option.text());
                    if (tally.ballots() > 0) {
                        child.put("schulze-place", tally.order(Way.SCHULZE).rank(id));
                        child.put("runoff-place", tally.order(Way.RUNOFF).rank(id));
                        child.put("borda-place", tally.order(Way.BORDA).rank(id));
                        child.put("borda-points", tally.borda().points(id));
                    }
                });
    }

    private static void estimate(
            ObjectNode node,
            Question question,
            EstimateTally tally,
            Optional<EstimateRounds> change) {
        node.put("answered", tally.ballots());
        if (question.kind() instanceof QuestionKind.Estimate estimate) {
            text(node, "unit", estimate.unit());
        }
        figure(node, "least", tally.least());
        figure(node, "lower-quartile", tally.lower());
        figure(node, "median", tally.median());
        figure(node, "mean", tally.mean());
        figure(node, "upper-quartile", tally.upper());
        figure(node, "greatest", tally.greatest());
        figure(node, "variance", tally.variance());
        figure(node, "truth", tally.truth());
        tally.errors()
                .ifPresent(errors -> {
                    var object = node.putObject("errors");
                    figure(object, "crowd", Optional.of(errors.crowd()));
                    figure(object, "crowd-squared", Optional.of(errors.crowdSquared()));
                    figure(object, "average-squared", Optional.of(errors.averageSquared()));
                    figure(object, "diversity", Optional.of(errors.diversity()));
                    figure(object, "average-distance", Optional.of(errors.averageDistance()));
                    object.put("beaten", errors.beaten());
                });
        change.filter(_ -> tally.ballots() > 0)
                .ifPresent(rounds -> {
                    var object = node.putObject("change");
                    change(object, "spread", rounds.spread());
                    change(object, "crowd-error", rounds.crowdError());
                    change(object, "average-error", rounds.averageError());
                });
    }

    private static void change(ObjectNode node, String key, Optional<Change> change) {
        change.ifPresent(word -> node.put(key, word.name().toLowerCase(Locale.ROOT)));
    }

    private static void figure(ObjectNode node, String key, Optional<BigDecimal> figure) {
        figure.ifPresent(value -> node.put(key, value.round(MathContext.DECIMAL64)));
    }
}
