package app.plenary.web;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.AudienceView;
import app.plenary.session.Command;
import app.plenary.session.CommandId;
import app.plenary.session.Decision;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.Rules;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * A poll and a quiz, played through before anybody is asked anything. What a program has done a few
 * hundred times it does several times as fast, and at the first question a whole hall asks at once:
 * see decision 20. The workshop is made up and so are the people in it; nothing of it is stored,
 * sent or shown.
 */
final class WarmUp {
    private static final Logger LOG = System.getLogger(WarmUp.class.getName());

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** Enough for the methods concerned to be compiled. */
    private static final int PEOPLE = 250;

    private static final List<Option> OPTIONS = Option.of(List.of("A", "B", "C"));

    /** One question of each kind, as far as they fit. */
    private static final List<QuestionKind> KINDS =
            List.of(
                    QuestionKind.Choice.one(OPTIONS),
                    QuestionKind.Scale.mood(),
                    new QuestionKind.Matrix(
                            OPTIONS,
                            QuestionKind.Matrix.Axis.PLAIN,
                            QuestionKind.Matrix.Axis.PLAIN),
                    new QuestionKind.Points(OPTIONS),
                    new QuestionKind.Dots(OPTIONS, 3, 2),
                    new QuestionKind.Ranking(OPTIONS),
                    QuestionKind.Estimate.PLAIN,
                    new QuestionKind.Words(2));

    /** What everybody answers to them, as it comes from a phone. */
    private static final String ANSWERS =
            """
            [{"question":1,"marks":[2]},{"question":2,"ratings":{"0":4}},\
            {"question":3,"places":{"1":[20,80]}},{"question":4,"amounts":{"1":60,"2":40}},\
            {"question":5,"amounts":{"1":2,"3":1}},{"question":6,"order":[3,1]},\
            {"question":7,"figure":"12.5"},{"question":8,"texts":["trust"]}]\
            """;

    private final Messages messages = Messages.of(Locale.ENGLISH);
    private final Instant now = Instant.EPOCH;
    private final List<ParticipantId> people;
    private final Block poll;
    private final Block quiz;
    private Session session;

    private WarmUp(int people) {
        this.people = IntStream.range(0, people).mapToObj(_ -> ParticipantId.fresh()).toList();
        var questions = new ArrayList<Question>();
        for (QuestionKind kind : KINDS) {
            questions.add(new Question(questions.size() + 1, "?", kind));
        }
        this.poll = Block.of("Poll", 5, new Poll(questions, false, false));
        var item = new Question(1, "?", QuestionKind.Choice.one(OPTIONS));
        this.quiz =
                Block.of(
                        "Quiz",
                        5,
                        Quiz.plain()
                                .withItems(
                                        List.of(
                                                Quiz.plain()
                                                        .first()
                                                        .with(item)
                                                        .withCorrect(Set.of(2))))
                                .withReading(Duration.ZERO)
                                .withConfidence(true));
        this.session = Session.empty(WorkshopId.fresh());
    }

    /** Begins on a thread of its own, unless this program has done so before. */
    static void begin() {
        if (!BEGUN.compareAndSet(false, true)) {
            return;
        }
        Thread.ofPlatform()
                .daemon()
                .name("warm-up")
                .start(() -> {
                    try {
                        play(PEOPLE);
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "The warm-up broke off; questions go on", e);
                    }
                });
    }

    /**
     * Plays it through and tells how many views it made.
     *
     * @throws IllegalStateException when the rules refuse something
     */
    static int play(int people) {
        var warmUp = new WarmUp(people);
        warmUp.gather();
        return warmUp.poll() + warmUp.quiz();
    }

    private void gather() {
        lead(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                session.workshop().id(),
                                "Warm-up",
                                Optional.empty(),
                                LocalTime.NOON,
                                new Agenda(
                                        List.of(Block.of("Welcome", 5, new Talk()), poll, quiz)))));
        lead(new RunCommand.OpenRoom(JoinCode.random(new Random(1))));
        for (ParticipantId person : people) {
            lead(new RosterCommand.AddParticipant(person, person.toString()));
        }
        lead(new RunCommand.StartSession(ZoneOffset.UTC));
    }

    private int poll() {
        next();
        int views = 0;
        for (ParticipantId person : people) {
            views += view(person);
            act(person, ballot());
            AudienceView.of(session);
            views += view(person);
        }
        lead(new PollCommand.ClosePoll(poll.id()));
        lead(new PollCommand.RevealTally(poll.id()));
        return views + people.stream().mapToInt(this::view).sum();
    }

    private int quiz() {
        next();
        lead(new QuizCommand.StartItem(quiz.id(), 1));
        int views = 0;
        for (ParticipantId person : people) {
            views += view(person);
            act(person, new QuizCommand.AnswerItem(quiz.id(), 1, 1, Set.of(2)));
            views += view(person);
            act(person, new QuizCommand.SaySure(quiz.id(), 1, 1, 2));
            AudienceView.of(session);
            views += view(person);
        }
        lead(new QuizCommand.RevealItem(quiz.id(), 1));
        return views + people.stream().mapToInt(this::view).sum();
    }

    private Command ballot() {
        var body =
                "{\"command\":\"%s\",\"poll\":\"%s\",\"number\":1,\"answers\":%s}"
                        .formatted(CommandId.fresh(), poll.id(), ANSWERS);
        try {
            var wish = Wish.of(Reply.utf8(body));
            return new PollCommand.CastBallot(
                    wish.poll(), wish.number(), wish.ballot(), Optional.empty());
        } catch (Wish.Unusable e) {
            throw new IllegalStateException(e);
        }
    }

    private int view(ParticipantId person) {
        var shown = ViewJson.Shown.of(session, person, "").orElseThrow();
        var text = ViewJson.of(shown, 1, now, messages).toString();
        return Reply.utf8(text).length > 0 ? 1 : 0;
    }

    private void next() {
        lead(new RunCommand.NextBlock(session.current().orElseThrow().id()));
    }

    private void lead(Command command) {
        decide(Actor.FACILITATOR, command);
    }

    private void act(ParticipantId person, Command command) {
        decide(new Actor.Participant(person), command);
    }

    private void decide(Actor actor, Command command) {
        session =
                switch (Rules.decide(session, actor, command, now)) {
                    case Decision.Accepted accepted -> session.after(accepted.events());
                    case Decision.Refused refused ->
                            throw new IllegalStateException(refused.reason() + " " + command);
                };
    }
}
