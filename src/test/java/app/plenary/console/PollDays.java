package app.plenary.console;

import app.plenary.live.Answer;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.CommandId;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollCommand;
import app.plenary.session.Response;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Workshops whose first block is a poll of some kind, with answers that look like a room's. */
final class PollDays {
    static final List<String> OPTIONS =
            List.of(
                    "Not knowing who knows",
                    "Fear of looking unprepared",
                    "No time in the sprint",
                    "Different sites and hours",
                    "Unclear etiquette");
    private static final String LONG =
            "An option that somebody wrote as if it were a whole paragraph, with everything that"
                    + " could possibly be said about it, so that no screen in the world has room for"
                    + " it on one line, and then a bit more at its end";
    private static final List<String> TEXTS =
            List.of(
                    "More time to ask, less hurry between the meetings",
                    "Somebody who answers",
                    "I would ask if I knew it was welcome",
                    "Office hours once a week, with a name on the door",
                    "It is not the tools",
                    "A list of who knows what, kept by the people themselves, and not one more wiki",
                    "Courage");
    private static final List<String> WORDS =
            List.of(
                    "time",
                    "trust",
                    "courage",
                    "Time",
                    "curiosity",
                    "noise",
                    "no idea",
                    "trust",
                    "trust",
                    "coffee",
                    "shared language",
                    "time",
                    "humour");

    private PollDays() {}

    /** A question of each kind, by the name of its kind; choice comes twice, scale three times. */
    static Map<String, Question> questions() {
        var options = Option.of(OPTIONS);
        var all = new TreeMap<String, Question>();
        add(all, "choice", QuestionKind.Choice.one(options));
        add(all, "choice-several", new QuestionKind.Choice(options, 1, 3));
        add(all, "scale", QuestionKind.Scale.of(options));
        add(
                all,
                "scale-itself",
                new QuestionKind.Scale(
                        List.of(),
                        0,
                        10,
                        "not at all likely",
                        "very likely",
                        QuestionKind.Scale.Look.NUMBERS));
        add(all, "mood", QuestionKind.Scale.mood());
        add(
                all,
                "matrix",
                new QuestionKind.Matrix(
                        options,
                        new QuestionKind.Matrix.Axis("Effort", "little effort", "much effort"),
                        new QuestionKind.Matrix.Axis("Effect", "small effect", "large effect")));
        add(
                all,
                "matrix-itself",
                new QuestionKind.Matrix(
                        List.of(),
                        new QuestionKind.Matrix.Axis("Experience", "", ""),
                        new QuestionKind.Matrix.Axis("Energy", "", "")));
        add(all, "points", new QuestionKind.Points(options));
        add(all, "dots", new QuestionKind.Dots(options, 5, 3));
        add(all, "ranking", new QuestionKind.Ranking(options));
        add(
                all,
                "estimate",
                new QuestionKind.Estimate(
                        "kg",
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty(),
                        Optional.of(new BigDecimal("1198"))));
        add(all, "open-text", new QuestionKind.OpenText(1));
        add(all, "words", new QuestionKind.Words(3));
        return all;
    }

    private static void add(Map<String, Question> all, String name, QuestionKind kind) {
        all.put(
                name,
                new Question(1, "What most holds us back from asking a colleague for help?", kind));
    }

    static Poll poll(String name) {
        var question = questions().get(name);
        if (question == null) {
            throw new IllegalArgumentException(name);
        }
        return new Poll(List.of(question), false, false);
    }

    /** With options as long as they may be. */
    static Poll longOptions(Poll poll) {
        var texts =
                IntStream.rangeClosed(1, poll.first().options().size())
                        .mapToObj(i -> (i + ". " + LONG).substring(0, 199))
                        .toList();
        return poll.withTexts(texts);
    }

    /** A running workshop whose first block is {@code poll}, open and answered so often. */
    static RunFixture asked(Locale locale, Poll poll, int people, int answers) {
        var room =
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("What holds us back?", 8, poll)
                                        .withNotes(
                                                "Ask for one story per top-two item. Do **not**"
                                                        + " comment on the result until revealed."),
                                Block.of("Peer consulting", 30, new Talk())),
                        locale);
        room.open();
        room.join(
                IntStream.range(0, people)
                        .mapToObj(i -> "Person " + (i + 1))
                        .toArray(String[]::new));
        room.start();
        answer(room, poll, answers, 7);
        return room;
    }

    /** So many of the people answer the poll that is the first block. */
    static void answer(RunFixture room, Poll poll, int answers, long seed) {
        var random = new Random(seed);
        int number = room.session().poll(room.block(0)).number();
        for (int i = 0; i < answers; i++) {
            var responses = new HashMap<Integer, Response>();
            for (Question question : poll.questions()) {
                responses.put(question.id(), response(question, random, seed));
            }
            cast(room, room.people.get(i), number, new Ballot(responses));
        }
    }

    static void cast(RunFixture room, ParticipantId who, int number, Ballot ballot) {
        var answer =
                room.live
                        .send(
                                new Actor.Participant(who),
                                CommandId.fresh(),
                                new PollCommand.CastBallot(
                                        room.block(0), number, ballot, Optional.empty()))
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join();
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError("Not accepted: " + answer);
        }
    }

    private static Response response(Question question, Random random, long seed) {
        var ids = new ArrayList<>(question.options().stream().map(Option::id).toList());
        return switch (question.kind()) {
            case QuestionKind.Choice choice -> {
                Collections.shuffle(ids, random);
                yield new Response.Marks(
                        choice.isSeveral()
                                ? Set.copyOf(ids.subList(0, 1 + random.nextInt(2)))
                                : Set.of(
                                        1
                                                + Math.min(
                                                        random.nextInt(ids.size()),
                                                        random.nextInt(ids.size()))));
            }
            case QuestionKind.Scale scale -> {
                var steps = new TreeMap<Integer, Integer>();
                int span = scale.high() - scale.low();
                for (int id : scale.rated()) {
                    if (id == 0 || random.nextInt(9) > 0) {
                        double at = 0.6 + random.nextGaussian() * 0.22 - 0.08 * id;
                        steps.put(id, scale.low() + (int) Math.round(Math.clamp(at, 0, 1) * span));
                    }
                }
                yield new Response.Ratings(steps);
            }
            case QuestionKind.Matrix matrix -> {
                var places = new TreeMap<Integer, Response.Point>();
                for (int id : matrix.placed()) {
                    places.put(
                            id,
                            new Response.Point(
                                    near(random, 20 + 14 * id), near(random, 85 - 13 * id)));
                }
                yield new Response.Places(places);
            }
            case QuestionKind.Points _ -> {
                Collections.shuffle(ids, random);
                yield new Response.Amounts(Map.of(ids.get(0), 60, ids.get(1), 40));
            }
            case QuestionKind.Dots dots -> {
                var given = new TreeMap<Integer, Integer>();
                for (int i = 0; i < dots.budget() - random.nextInt(2); i++) {
                    int at = 1 + Math.min(random.nextInt(5), random.nextInt(5));
                    if (given.getOrDefault(at, 0) < dots.most()) {
                        given.merge(at, 1, Integer::sum);
                    }
                }
                yield new Response.Amounts(given);
            }
            case QuestionKind.Ranking _ -> {
                Collections.shuffle(ids, random);
                yield new Response.Order(ids.subList(0, 2 + random.nextInt(4)));
            }
            case QuestionKind.Estimate _ ->
                    new Response.Figure(
                            BigDecimal.valueOf(
                                    Math.round(
                                            Math.abs(
                                                    1150
                                                            + random.nextGaussian()
                                                                    * (seed == 7 ? 300 : 140)))));
            case QuestionKind.OpenText _ ->
                    new Response.Texts(
                            List.of(
                                    TEXTS.get(random.nextInt(TEXTS.size()))
                                            + (random.nextBoolean()
                                                    ? ""
                                                    : " (" + random.nextInt(40) + ")")));
            case QuestionKind.Words _ ->
                    new Response.Texts(
                            List.of(
                                    WORDS.get(random.nextInt(WORDS.size())),
                                    WORDS.get(random.nextInt(WORDS.size()))
                                            + (random.nextInt(4) == 0
                                                    ? " " + random.nextInt(60)
                                                    : "")));
        };
    }

    private static int near(Random random, int middle) {
        return Math.clamp(Math.round(middle + random.nextGaussian() * 12), 0, 100);
    }
}
