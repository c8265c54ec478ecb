package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Command;
import app.plenary.session.Decision;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizRun;
import app.plenary.session.RosterCommand;
import app.plenary.session.Rules;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class QuizWordsTest {
    private final Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Block block = Block.of("What do you know?", 8, QuizDays.quiz());
    private Session session = Session.empty(WorkshopId.fresh());

    private void does(Actor actor, Command command) {
        var decision = (Decision.Accepted) Rules.decide(session, actor, command, now);
        session = session.after(decision.events());
    }

    private void does(Command command) {
        does(Actor.FACILITATOR, command);
    }

    /** So many people, who all are sure of the same wrong answer to the first question. */
    private String footOf(int people) {
        does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                session.workshop().id(),
                                "Hall",
                                Optional.empty(),
                                LocalTime.of(9, 0),
                                new Agenda(List.of(block)))));
        does(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")));
        for (int i = 1; i <= people; i++) {
            does(by(i), new RosterCommand.Join("Person " + i, "seat-" + i));
        }
        does(new RunCommand.StartSession(ZoneOffset.UTC));
        does(new QuizCommand.StartItem(block.id(), 1));
        does(new QuizCommand.BeginAnswering(block.id(), 1));
        // the last to come is the first to answer
        for (int i = people; i > 0; i--) {
            does(by(i), new QuizCommand.AnswerItem(block.id(), 1, 1, Set.of(1)));
            does(by(i), new QuizCommand.SaySure(block.id(), 1, 1, 3));
        }
        assertEquals(QuizRun.Stage.CLOSED, session.quizzes().last(block.id()).stage());
        var quiz = session.quizOf(block.id()).orElseThrow();
        return new QuizWords(Messages.of(Locale.UK))
                .outcome(session, quiz, session.quizzes().last(block.id()), 1);
    }

    private static Actor by(int person) {
        return new Actor.Participant(new ParticipantId(new UUID(31L * person * person, person)));
    }

    private static String names(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i -> "Person " + i)
                .collect(Collectors.joining(", "));
    }

    @Test
    void whoWasSureAndWrongIsNamedInTheOrderOfJoining() {
        assertEquals(
                "0 of 3 had it right. Sure and wrong: Person 1, Person 2 and Person 3. The room"
                        + " does not know the right answer yet.",
                footOf(3));
    }

    @Test
    void ofAHallThoseAreNamedThatOneCanReadAndTheOthersCounted() {
        assertEquals(
                "0 of 25 had it right. Sure and wrong: "
                        + names(20)
                        + " and 5 more. The room does not know the right answer yet.",
                footOf(25));
    }
}
