package app.plenary.report;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Workshop;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun;
import app.plenary.session.Response;
import app.plenary.session.RunCommand;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Polls of every kind and what people give back to them. */
final class EveryKind {
    static final String COVERED = "Kept from the room";

    private EveryKind() {}

    private static List<Option> options(String... texts) {
        return Option.of(List.of(texts));
    }

    private static Poll poll(Question... questions) {
        return new Poll(List.of(questions), false, false);
    }

    /** A session in which everything was asked, always the same. */
    static Scenario asked() {
        return asked(UnaryOperator.identity());
    }

    /** The same with another first poll. */
    static Scenario asked(UnaryOperator<Poll> first) {
        var scene = new Scenario(Instant.parse("2026-11-22T13:00:00Z"));
        var plans = new ArrayList<Activity>();
        plans.add(
                first.apply(
                        poll(
                                new Question(1, "How are you?", QuestionKind.Scale.mood()),
                                new Question(2, "In a word?", new QuestionKind.Words(3)))));
        plans.add(
                Poll.of(
                        "How far do you agree?",
                        new QuestionKind.Scale(
                                options("We know *why*", "We know how | when"),
                                0,
                                5,
                                "not at all",
                                "fully",
                                QuestionKind.Scale.Look.NUMBERS)));
        plans.add(
                Poll.of(
                        "Where does it belong?",
                        new QuestionKind.Matrix(
                                options("Buddy hours", "A <map>"),
                                new QuestionKind.Matrix.Axis("Effort", "little", "much"),
                                new QuestionKind.Matrix.Axis("Effect", "small", "large"))));
        plans.add(
                Poll.of(
                        "Share a hundred points",
                        new QuestionKind.Points(options("Time", "Money", "People"))));
        plans.add(
                Poll.of(
                        "Where would you put your dots?",
                        new QuestionKind.Dots(options("Lunch", "Walks", "Quiet hours"), 5, 3)));
        plans.add(
                Poll.of(
                        "Which one first?",
                        new QuestionKind.Ranking(options("Lyon", "Graz", "Turku"))));
        plans.add(
                Poll.of(
                        "What does the ox weigh?",
                        new QuestionKind.Estimate(
                                "lb",
                                Optional.of(BigDecimal.ZERO),
                                Optional.empty(),
                                Optional.of(BigDecimal.valueOf(1198)))));
        plans.add(Poll.of("What should stay?", new QuestionKind.OpenText(2)));
        plans.add(
                Poll.of("Can you speak openly?", false, List.of("Yes", "No")).withAnonymous(true));
        plans.add(Poll.of("What stops you?", new QuestionKind.OpenText(1)).withAnonymous(true));
        plans.add(Poll.of("Which do you like?", true, List.of("Tea", "Juice", "<b>Mate</b>")));
        var blocks = new ArrayList<Block>();
        for (Activity plan : plans) {
            blocks.add(scene.block("Block " + (blocks.size() + 1), 5, plan));
        }
        scene.does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                scene.session().workshop().id(),
                                "Asked",
                                Optional.empty(),
                                LocalTime.of(14, 0),
                                new Agenda(blocks))));
        scene.does(new RunCommand.OpenRoom(JoinCode.random(new Random(7))));
        var people = new ArrayList<ParticipantId>();
        Scenario.NAMES.forEach(name -> people.add(scene.joins(name)));
        scene.does(new RunCommand.StartSession(ZoneOffset.UTC));
        var random = new Random(5);
        for (Block block : blocks) {
            var poll = (Poll) block.activity();
            opens(scene.minutes(1), block.id());
            if (poll.anonymous()) {
                scene.does(new PollCommand.ClosePoll(block.id()));
                scene.happens(collected(block.id(), poll));
            } else {
                answers(scene, people, block.id(), 1, random);
            }
            switch (poll.first().kind()) {
                case QuestionKind.Estimate _ -> {
                    scene.does(new PollCommand.RevealTally(block.id()));
                    scene.does(new PollCommand.AskAgain(block.id()));
                    opens(scene, block.id());
                    answers(scene, people, block.id(), 2, random);
                }
                case QuestionKind.OpenText _ when !poll.anonymous() ->
                        scene.does(
                                new PollCommand.CoverTexts(block.id(), 1, List.of(COVERED), true));
                default -> {}
            }
            if (block.equals(blocks.getLast())) {
                onTheSpot(scene);
            } else {
                scene.does(new PollCommand.RevealTally(block.id())).next();
            }
        }
        return scene.minutes(5).does(new RunCommand.EndSession());
    }

    /** A poll opens by itself when its block begins. */
    private static void opens(Scenario scene, BlockId poll) {
        if (scene.session().poll(poll).stage() == PollRun.Stage.WAITING) {
            scene.does(new PollCommand.OpenPoll(poll));
        }
    }

    private static PollEvent collected(BlockId block, Poll poll) {
        if (poll.first().kind() instanceof QuestionKind.OpenText) {
            return new PollEvent.BallotsCollected(block, 1, 0, true, Map.of());
        }
        var marks = new ArrayList<Response>();
        for (int i = 0; i < 7; i++) {
            marks.add(new Response.Marks(Set.of(i % 3 == 0 ? 2 : 1)));
        }
        return new PollEvent.BallotsCollected(block, 1, 7, false, Map.of(1, marks));
    }

    private static void onTheSpot(Scenario scene) {
        var id = new BlockId(scene.id());
        scene.does(
                new PollCommand.AskNow(
                        id, "At once", Poll.of("A break now?", false, List.of("Yes", "No"))));
        opens(scene, id);
        scene.does(new PollCommand.CountHands(id, 1, Map.of(1, 5, 2, 2), false));
        scene.does(new PollCommand.HandIn(id, 1, Ballot.ofMarks(Set.of(1)), false));
        scene.does(new PollCommand.RevealTally(id));
    }

    private static void answers(
            Scenario scene, List<ParticipantId> people, BlockId block, int number, Random random) {
        var poll = scene.session().pollOf(block).orElseThrow();
        for (int i = 0; i < people.size() - 1; i++) {
            var ballot = new Ballot(Map.of());
            for (int tries = 0; tries < 99 && ballot.isEmpty(); tries++) {
                ballot = ballot(poll, i, random);
            }
            scene.tries(
                    new Actor.Participant(people.get(i)),
                    new PollCommand.CastBallot(block, number, ballot, Optional.empty()));
        }
    }

    private static Ballot ballot(Poll poll, int person, Random random) {
        var responses = new TreeMap<Integer, Response>();
        for (Question question : poll.questions()) {
            responses.put(
                    question.id(),
                    switch (question.kind()) {
                        // five, four and one of these rankings: the ways of counting disagree
                        case QuestionKind.Ranking _ ->
                                new Response.Order(
                                        person < 6
                                                ? List.of(1, 2, 3)
                                                : person < 10 ? List.of(2, 3, 1) : List.of(3));
                        case QuestionKind.OpenText _ ->
                                new Response.Texts(
                                        person == 0
                                                ? List.of(COVERED)
                                                : List.of("The round " + person % 4, "#1 `x`"));
                        case QuestionKind kind -> response(kind, random);
                    });
        }
        return new Ballot(responses);
    }

    /** A poll with one to three questions of any kind that people can answer. */
    static Poll poll(Random random) {
        var questions = new ArrayList<Question>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            questions.add(new Question(questions.size() + 1, "Q" + i + "?", kind(random)));
        }
        return new Poll(questions, false, random.nextBoolean());
    }

    private static QuestionKind kind(Random random) {
        var options = options("a", "b & <b>", "c | d");
        return switch (random.nextInt(11)) {
            case 0 -> QuestionKind.Scale.of(options);
            case 1 -> QuestionKind.Scale.mood();
            case 2 ->
                    new QuestionKind.Matrix(
                            random.nextBoolean() ? options : List.of(),
                            QuestionKind.Matrix.Axis.PLAIN,
                            new QuestionKind.Matrix.Axis("Up", "", "high"));
            case 3 -> new QuestionKind.Points(options);
            case 4 -> new QuestionKind.Dots(options, 6, 1 + random.nextInt(3));
            case 5 -> new QuestionKind.Ranking(options);
            case 6 ->
                    new QuestionKind.Estimate(
                            "kg",
                            Optional.empty(),
                            Optional.empty(),
                            random.nextBoolean()
                                    ? Optional.of(BigDecimal.valueOf(random.nextInt(999)))
                                    : Optional.empty());
            case 7 -> new QuestionKind.OpenText(2);
            case 8 -> new QuestionKind.Words(2);
            case 9 -> QuestionKind.Choice.several(options);
            default -> QuestionKind.Choice.one(options);
        };
    }

    /** A whole answer; an own one may be too little for the rules. */
    static Response response(QuestionKind kind, Random random) {
        return switch (kind) {
            case QuestionKind.Choice choice -> {
                var marks = new HashSet<Integer>();
                for (int i = choice.isSeveral() ? random.nextInt(3) : 0; i >= 0; i--) {
                    marks.add(1 + random.nextInt(choice.options().size()));
                }
                yield new Response.Marks(marks);
            }
            case QuestionKind.Scale scale -> {
                var steps = new HashMap<Integer, Integer>();
                steps.put(scale.rated().getFirst(), step(scale, random));
                for (int id : scale.rated()) {
                    if (random.nextInt(4) > 0) {
                        steps.put(id, step(scale, random));
                    }
                }
                yield new Response.Ratings(steps);
            }
            case QuestionKind.Matrix matrix -> {
                var points = new HashMap<Integer, Response.Point>();
                for (int id : matrix.placed()) {
                    points.put(id, new Response.Point(random.nextInt(101), random.nextInt(101)));
                }
                yield new Response.Places(points);
            }
            case QuestionKind.Points _ -> {
                int first = 1 + random.nextInt(99);
                yield new Response.Amounts(Map.of(1, first, 2 + random.nextInt(2), 100 - first));
            }
            case QuestionKind.Dots dots ->
                    new Response.Amounts(
                            Map.of(1, 1 + random.nextInt(dots.most()), 2 + random.nextInt(2), 1));
            case QuestionKind.Ranking ranking -> {
                var order = new ArrayList<>(ranking.options().stream().map(Option::id).toList());
                Collections.shuffle(order, random);
                yield new Response.Order(order.subList(0, 1 + random.nextInt(order.size())));
            }
            case QuestionKind.Estimate _ ->
                    new Response.Figure(BigDecimal.valueOf(800 + random.nextInt(800)));
            case QuestionKind.OpenText _ ->
                    new Response.Texts(List.of("More <i>time</i> " + random.nextInt(5)));
            case QuestionKind.Words _ ->
                    new Response.Texts(
                            List.of(List.of("Trust", "Hope", "Calm").get(random.nextInt(3))));
        };
    }

    private static int step(QuestionKind.Scale scale, Random random) {
        return scale.low() + random.nextInt(scale.steps().size());
    }
}
