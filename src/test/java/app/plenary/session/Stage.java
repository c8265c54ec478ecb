package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Given, when, then for rules: a session and a clock that moves only when told. */
final class Stage {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private Session session;
    private Instant now = NOON;

    private Stage(Session session) {
        this.session = session;
    }

    static Stage given(Block... agenda) {
        var id = WorkshopId.fresh();
        var workshop =
                new Workshop(
                        id,
                        "Ally learning",
                        Optional.empty(),
                        LocalTime.of(14, 0),
                        new Agenda(List.of(agenda)));
        return new Stage(Session.empty(id)).when(new PlanCommand.CreateWorkshop(workshop));
    }

    /** The room is open and the first block is on. */
    static Stage running(Block... agenda) {
        return given(agenda)
                .when(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")))
                .when(new RunCommand.StartSession(ZoneOffset.UTC));
    }

    /** The facilitator does it; the rules must grant it. */
    Stage when(Command command) {
        return when(Actor.FACILITATOR, command);
    }

    Stage when(Actor actor, Command command) {
        switch (Rules.decide(session, actor, command, now)) {
            case Decision.Accepted accepted -> session = session.after(accepted.events());
            case Decision.Refused refused -> fail(command + " was refused: " + refused.reason());
        }
        return this;
    }

    Stage joined(ParticipantId... people) {
        for (ParticipantId person : people) {
            when(
                    new Actor.Participant(person),
                    new RosterCommand.Join("Someone", "seat-" + person));
        }
        return this;
    }

    Stage later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Another stage that goes on from here. */
    Stage fork() {
        var other = new Stage(session);
        other.now = now;
        return other;
    }

    Stage refuses(Command command, Refusal reason) {
        return refuses(Actor.FACILITATOR, command, reason);
    }

    Stage refuses(Actor actor, Command command, Refusal reason) {
        var decision = Rules.decide(session, actor, command, now);
        assertEquals(new Decision.Refused(reason), decision, command.toString());
        return this;
    }

    Session session() {
        return session;
    }

    Instant now() {
        return now;
    }
}
