package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is told of nothing has missed nothing. */
class ConcernedTest {
    private static final int STEPS = 1_000;

    private int ballots;
    private int quizzed;

    @Test
    void whoIsNotConcernedSeesWhatWasThereBefore() {
        for (long seed = 1; seed <= 6; seed++) {
            day(seed);
        }
        assertTrue(ballots > 200, "only " + ballots + " ballots");
        assertTrue(quizzed > 100, "only " + quizzed + " answers to a quiz");
    }

    private void day(long seed) {
        var commands = new RandomCommands(seed);
        var now = Instant.parse("2026-11-22T09:00:00Z");
        var session = begun(now);
        var random = new SplittableRandom(seed);
        var polls = new RandomPolls(random, () -> new UUID(random.nextLong(), random.nextLong()));
        var quizzes = new RandomQuizzes(random);
        for (int i = 0; i < STEPS; i++) {
            now = now.plusSeconds(7);
            session = after(session, commands.next(session, now), now);
            for (var each : answers(session, random, polls, quizzes)) {
                session = after(session, each, now);
            }
        }
    }

    /** The session after that step, or as it was where the step is refused or would end the day. */
    private Session after(Session session, RandomCommands.Step step, Instant now) {
        if (!(Rules.decide(session, step.actor(), step.command(), now)
                instanceof Decision.Accepted accepted)) {
            return session;
        }
        var next = session.after(accepted.events());
        if (!goesOn(next)) {
            return session;
        }
        var concerned = ParticipantView.concerned(accepted.events());
        if (concerned.isPresent() && !accepted.events().isEmpty()) {
            assertEquals(others(session, concerned.get()), others(next, concerned.get()));
            ballots += accepted.events().getFirst() instanceof PollEvent ? 1 : 0;
            quizzed += accepted.events().getFirst() instanceof QuizEvent ? 1 : 0;
        }
        return next;
    }

    private static boolean goesOn(Session session) {
        return session.phase().isLive() && !session.deleted();
    }

    /** Three people answer what is on. */
    private static List<RandomCommands.Step> answers(
            Session session, SplittableRandom random, RandomPolls polls, RandomQuizzes quizzes) {
        var on = session.up().orElseGet(() -> session.run().orElseThrow().block());
        var people = List.copyOf(session.roster().people().keySet());
        boolean poll = session.pollOf(on).isPresent();
        return people.isEmpty() || (!poll && session.quizOf(on).isEmpty())
                ? List.of()
                : Stream.generate(() -> people.get(random.nextInt(people.size())))
                        .limit(3)
                        .map(person ->
                                new RandomCommands.Step(
                                        new Actor.Participant(person),
                                        poll
                                                ? new PollCommand.CastBallot(
                                                        on,
                                                        session.poll(on).number(),
                                                        polls.ballot(session, on),
                                                        Optional.empty())
                                                : quizzes.answer(session, on)))
                        .toList();
    }

    private static Session begun(Instant now) {
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Ally learning",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(Block.of("Welcome", 10, new Talk()))));
        var session = Session.empty(workshop.id());
        for (Command command :
                List.of(
                        new PlanCommand.CreateWorkshop(workshop),
                        new RunCommand.OpenRoom(new JoinCode("KJTE47RM", "secret")),
                        new RunCommand.StartSession(ZoneOffset.UTC))) {
            var accepted =
                    (Decision.Accepted) Rules.decide(session, Actor.FACILITATOR, command, now);
            session = session.after(accepted.events());
        }
        return session;
    }

    private static Map<ParticipantId, Optional<ParticipantView>> others(
            Session session, Set<ParticipantId> concerned) {
        return session.roster().people().keySet().stream()
                .filter(id -> !concerned.contains(id))
                .collect(Collectors.toMap(id -> id, id -> ParticipantView.of(session, id)));
    }

    @Test
    void anythingButAnAnswerMayConcernAnybody() {
        var person = new ParticipantId(new UUID(0, 1));
        var poll = BlockId.fresh();
        var cast = new PollEvent.BallotCast(poll, person, Ballot.EMPTY);
        assertEquals(Optional.of(Set.of(person)), ParticipantView.concerned(List.of(cast)));
        assertEquals(
                Optional.empty(),
                ParticipantView.concerned(List.of(cast, new PollEvent.TallyRevealed(poll))));
    }
}
