package app.plenary.projector;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.QuestionKind.Matrix.Axis;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.tally.AmountTally;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.Result;
import app.plenary.tally.ScaleTally;
import app.plenary.tally.TextTally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Polls of every kind with as many answers as wanted; the same ones every time. */
final class PollSamples {
    static final List<String> STATEMENTS =
            List.of(
                    "I know whom to ask",
                    "I get an answer within a day",
                    "I dare to ask in public",
                    "Others ask me, too",
                    "What we learn is written down");
    static final QuestionKind.Estimate ESTIMATE =
            new QuestionKind.Estimate(
                    "km",
                    Optional.of(BigDecimal.ZERO),
                    Optional.of(BigDecimal.valueOf(1000)),
                    Optional.of(BigDecimal.valueOf(385)));
    static final QuestionKind.Matrix MATRIX =
            new QuestionKind.Matrix(
                    Option.of(Samples.OPTIONS),
                    new Axis("Effort", "little", "much"),
                    new Axis("Impact", "small", "large"));
    private static final List<String> WORDS =
            List.of(
                    "curious",
                    "open",
                    "tired",
                    "hopeful",
                    "coffee!",
                    "ready to learn",
                    "nervous",
                    "grateful",
                    "awake",
                    "Zuversicht",
                    "busy",
                    "glad to be here",
                    "focus",
                    "安心",
                    "فضول",
                    "👩🏽‍🚀",
                    "patience",
                    "trust",
                    "time",
                    "quiet");
    private static final List<String> TEXTS =
            List.of(
                    "Say who knows what, on one page that everybody can find and change.",
                    "More time",
                    "Ask in the open channel first, so that others learn too; and answer there even when"
                            + " somebody has asked you in private.",
                    "An hour a week in everybody’s calendar.",
                    "Nobody laughs at a question.",
                    "Pairing across sites",
                    "知っている人を一覧にする。",
                    "Less noise, fewer channels, and a search that finds things.");

    private PollSamples() {}

    static Scene.PollOn scene(String text, QuestionKind kind, Stage stage, int answers) {
        return scene(text, kind, stage, answers, stage == Stage.REVEALED);
    }

    static Scene.PollOn scene(
            String text, QuestionKind kind, Stage stage, int answers, boolean shown) {
        var question = new Question(1, text, kind);
        return new Scene.PollOn(
                "Poll",
                question,
                2,
                3,
                false,
                stage,
                answers,
                false,
                shown ? Optional.of(result(question, answers)) : Optional.empty());
    }

    /** The same without names; {@code few} when too few answered to show any. */
    static Scene.PollOn anonymous(Scene.PollOn poll, boolean few) {
        return new Scene.PollOn(
                poll.title(),
                poll.question(),
                poll.place(),
                poll.questions(),
                true,
                poll.stage(),
                few ? 0 : poll.answered(),
                few,
                few ? Optional.of(result(poll.question(), 0)) : poll.result());
    }

    static Scene.PollOn with(Scene.PollOn poll, Result result) {
        return new Scene.PollOn(
                poll.title(),
                poll.question(),
                poll.place(),
                poll.questions(),
                poll.anonymous(),
                poll.stage(),
                poll.answered(),
                poll.few(),
                Optional.of(result));
    }

    static Result result(Question question, int answers) {
        var random = new Random(7);
        var ids = question.options().stream().map(Option::id).toList();
        var people = IntStream.range(0, answers).boxed().toList();
        return switch (question.kind()) {
            case QuestionKind.Choice _ ->
                    ChoiceTally.count(
                            ids,
                            people.stream()
                                    .map(_ -> Set.of(ids.get(skewed(random, ids.size()))))
                                    .toList());
            case QuestionKind.Scale kind ->
                    ScaleTally.count(
                            kind.rated(),
                            kind.low(),
                            kind.high(),
                            people.stream()
                                    .map(_ -> {
                                        var all = new LinkedHashMap<Integer, Integer>();
                                        int steps = kind.high() - kind.low() + 1;
                                        kind.rated()
                                                .forEach(id ->
                                                        all.put(
                                                                id,
                                                                kind.high()
                                                                        - skewed(random, steps)));
                                        return all;
                                    })
                                    .toList());
            case QuestionKind.Matrix kind ->
                    PlaneTally.count(
                            kind.placed(),
                            people.stream()
                                    .map(_ -> {
                                        var all = new LinkedHashMap<Integer, PlaneTally.Place>();
                                        kind.placed()
                                                .forEach(id ->
                                                        all.put(
                                                                id,
                                                                new PlaneTally.Place(
                                                                        near(random, 25 + id * 9),
                                                                        near(
                                                                                random,
                                                                                80 - id * 7))));
                                        return all;
                                    })
                                    .toList());
            case QuestionKind.Points _, QuestionKind.Dots _ -> {
                int budget =
                        question.kind() instanceof QuestionKind.Dots dots
                                ? dots.budget()
                                : QuestionKind.Points.BUDGET;
                yield AmountTally.count(
                        ids,
                        people.stream()
                                .map(_ ->
                                        Map.of(
                                                ids.get(skewed(random, ids.size())),
                                                budget - budget / 3,
                                                -1,
                                                0))
                                .toList());
            }
            case QuestionKind.Ranking _ ->
                    RankingTally.count(
                            ids,
                            people.stream()
                                    .map(_ -> {
                                        var order = new ArrayList<>(ids);
                                        Collections.shuffle(order, random);
                                        return order;
                                    })
                                    .toList());
            case QuestionKind.Estimate kind ->
                    EstimateTally.of(
                            people.stream()
                                    .map(i ->
                                            BigDecimal.valueOf(
                                                    i % 50 == 49
                                                            ? 9_000
                                                            : Math.round(
                                                                    420
                                                                            + random.nextGaussian()
                                                                                    * 110)))
                                    .toList(),
                            kind.truth());
            case QuestionKind.OpenText _ ->
                    new TextTally(
                            people.stream()
                                    .map(i ->
                                            TEXTS.get(i % TEXTS.size())
                                                    + (i % 3 == 0 || i < 8 ? "" : " " + i / 9))
                                    .toList());
            case QuestionKind.Words _ ->
                    CloudTally.count(
                            people.stream()
                                    .map(i ->
                                            List.of(
                                                    WORDS.get(skewed(random, WORDS.size())),
                                                    i % 2 == 0
                                                            ? WORDS.get(i % WORDS.size())
                                                            : Samples.people(60).get(i % 60)))
                                    .toList(),
                            Set.of());
        };
    }

    private static int skewed(Random random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2));
    }

    private static int near(Random random, int middle) {
        return Math.clamp(Math.round(middle + random.nextGaussian() * 14), 0, 100);
    }

    /** Every kind as it is mostly used. */
    static Map<String, QuestionKind> kinds() {
        var options = Option.of(Samples.OPTIONS);
        var kinds = new LinkedHashMap<String, QuestionKind>();
        kinds.put("choice-several", new QuestionKind.Choice(options, 1, 3));
        kinds.put(
                "scale",
                new QuestionKind.Scale(
                        Option.of(STATEMENTS),
                        1,
                        5,
                        "not at all",
                        "completely",
                        QuestionKind.Scale.Look.NUMBERS));
        kinds.put(
                "scale-one",
                new QuestionKind.Scale(
                        List.of(),
                        0,
                        10,
                        "not at all likely",
                        "extremely likely",
                        QuestionKind.Scale.Look.NUMBERS));
        kinds.put("mood", QuestionKind.Scale.mood());
        kinds.put("matrix", MATRIX);
        kinds.put("matrix-people", MATRIX.withOptions(List.of()));
        kinds.put("matrix-item", MATRIX.withOptions(options.subList(0, 1)));
        kinds.put("points", new QuestionKind.Points(options));
        kinds.put("dots", new QuestionKind.Dots(options, 5, 3));
        kinds.put("ranking", new QuestionKind.Ranking(options));
        kinds.put("estimate", ESTIMATE);
        kinds.put("texts", new QuestionKind.OpenText(3));
        kinds.put("words", new QuestionKind.Words(3));
        return kinds;
    }
}
