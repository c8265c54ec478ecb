package app.plenary.session;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Polls of every kind, what people give back to them, and what a facilitator does with them. */
final class RandomPolls {
    private final RandomGenerator random;
    private final Supplier<UUID> ids;

    RandomPolls(RandomGenerator random, Supplier<UUID> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** Mostly one that can be opened. */
    Poll poll() {
        var questions = new ArrayList<Question>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(4) : 0; i >= 0; i--) {
            questions.add(
                    new Question(
                            questions.size() + 1,
                            random.nextInt(9) == 0 ? "" : "Question " + i,
                            kind(),
                            random.nextBoolean()));
        }
        return new Poll(questions, false, random.nextBoolean());
    }

    QuestionKind kind() {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(0, 5); i >= 0; i--) {
            texts.add("Option " + i);
        }
        var options = Option.of(texts);
        return switch (random.nextInt(11)) {
            case 0 ->
                    new QuestionKind.Scale(
                            options,
                            0,
                            1 + random.nextInt(11),
                            "",
                            "",
                            QuestionKind.Scale.Look.NUMBERS);
            case 1 -> QuestionKind.Scale.mood();
            case 2 ->
                    new QuestionKind.Matrix(
                            random.nextBoolean() ? options : List.of(),
                            QuestionKind.Matrix.Axis.PLAIN,
                            new QuestionKind.Matrix.Axis("Effort", "low", "high"));
            case 3 -> new QuestionKind.Points(options);
            case 4 -> new QuestionKind.Dots(options, 1 + random.nextInt(6), 1 + random.nextInt(3));
            case 5 -> new QuestionKind.Ranking(options);
            case 6 ->
                    new QuestionKind.Estimate(
                            "kg",
                            Optional.of(BigDecimal.ZERO),
                            Optional.empty(),
                            Optional.of(new BigDecimal("1198")));
            case 7 -> new QuestionKind.OpenText(1 + random.nextInt(3));
            case 8 -> new QuestionKind.Words(1 + random.nextInt(3));
            case 9 -> QuestionKind.Choice.several(options);
            default -> QuestionKind.Choice.one(options);
        };
    }

    /** Answers to some of the questions, now and then wrong ones. */
    Ballot ballot(Session session, BlockId block) {
        var responses = new TreeMap<Integer, Response>();
        var poll = session.pollOf(block).orElseGet(this::poll);
        for (Question question : poll.questions()) {
            if (random.nextInt(5) > 0) {
                var kind = random.nextInt(12) == 0 ? kind() : question.kind();
                responses.put(question.id(), response(kind));
            }
        }
        return new Ballot(responses);
    }

    private Response response(QuestionKind kind) {
        int many = Math.max(1, kind.options().size());
        return switch (kind) {
            case QuestionKind.Choice choice -> {
                var marks = new HashSet<Integer>();
                for (int i = choice.isSeveral() ? random.nextInt(3) : 0; i >= 0; i--) {
                    marks.add(1 + random.nextInt(many));
                }
                yield new Response.Marks(marks);
            }
            case QuestionKind.Scale scale -> {
                var steps = new HashMap<Integer, Integer>();
                for (int id : scale.rated()) {
                    if (random.nextInt(4) > 0) {
                        steps.put(id, scale.low() + random.nextInt(scale.steps().size()));
                    }
                }
                yield new Response.Ratings(steps);
            }
            case QuestionKind.Matrix matrix -> {
                var points = new HashMap<Integer, Response.Point>();
                matrix.placed()
                        .forEach(id ->
                                points.put(
                                        id,
                                        new Response.Point(
                                                random.nextInt(101), random.nextInt(101))));
                yield new Response.Places(points);
            }
            case QuestionKind.Points _ -> {
                int first = random.nextInt(1, 100);
                yield new Response.Amounts(
                        many < 2 ? Map.of(1, 100) : Map.of(1, first, 2, 100 - first));
            }
            case QuestionKind.Dots dots ->
                    new Response.Amounts(
                            Map.of(1 + random.nextInt(many), 1 + random.nextInt(dots.most())));
            case QuestionKind.Ranking ranking -> {
                var order = new ArrayList<>(ranking.options().stream().map(Option::id).toList());
                Collections.shuffle(order, Random.from(random));
                yield new Response.Order(order.subList(0, random.nextInt(order.size() + 1)));
            }
            case QuestionKind.Estimate _ ->
                    new Response.Figure(BigDecimal.valueOf(random.nextInt(-5, 9999), 2));
            case QuestionKind.OpenText _ ->
                    new Response.Texts(List.of("More time", " more  time ", ""));
            case QuestionKind.Words _ ->
                    new Response.Texts(List.of(random.nextBoolean() ? "Trust" : "Zeit"));
        };
    }

    /** Something a facilitator does with the poll of {@code on}, or with one that was before. */
    Command command(Session session, BlockId on, BlockId other) {
        var improvised = List.copyOf(session.improvised().keySet());
        var any =
                !improvised.isEmpty() && random.nextBoolean()
                        ? improvised.get(random.nextInt(improvised.size()))
                        : random.nextInt(4) == 0 ? other : on;
        return switch (random.nextInt(12)) {
            case 0, 1 -> new PollCommand.AskAgain(any);
            case 2 -> new PollCommand.ResetPoll(any);
            case 3 -> new PollCommand.TurnToQuestion(any, 1 + random.nextInt(3));
            case 4, 5 -> new PollCommand.AskNow(new BlockId(ids.get()), "At once", poll());
            case 6 -> new PollCommand.BringUp(any);
            case 7 -> new PollCommand.PutAway(session.up().orElse(any));
            case 8 ->
                    new PollCommand.CoverTexts(any, 1, List.of("More time"), random.nextBoolean());
            case 9 ->
                    new PollCommand.CountHands(
                            any,
                            1,
                            random.nextInt(4) == 0
                                    ? Map.of()
                                    : Map.of(1, random.nextInt(9), 2, random.nextInt(9)),
                            random.nextBoolean());
            case 10 -> new PollCommand.PassRound(any, random.nextBoolean());
            default ->
                    new PollCommand.HandIn(
                            any,
                            session.poll(any).number(),
                            ballot(session, any),
                            random.nextBoolean());
        };
    }
}
