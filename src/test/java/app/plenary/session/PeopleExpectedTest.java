package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

final class PeopleExpectedTest {
    private final Stage stage = Stage.given(Block.of("Talk", 10, new Talk()));

    @Test
    void aRoomfulMayBeExpectedAndNobodyNeedKnow() {
        assertEquals(OptionalInt.empty(), stage.session().workshop().people());
        for (int people : List.of(1, 24, Workshop.MOST_PEOPLE)) {
            stage.when(new PlanCommand.ExpectPeople(OptionalInt.of(people)));
            assertEquals(OptionalInt.of(people), stage.session().workshop().people());
        }
        stage.when(new PlanCommand.ExpectPeople(OptionalInt.empty()));
        assertEquals(OptionalInt.empty(), stage.session().workshop().people());
    }

    @Test
    void whatNoRoomHoldsIsRefused() {
        for (int people : List.of(-1, 0, Workshop.MOST_PEOPLE + 1)) {
            stage.refuses(
                    new PlanCommand.ExpectPeople(OptionalInt.of(people)),
                    Refusal.PEOPLE_OUT_OF_RANGE);
            stage.refuses(
                    new PlanCommand.CreateWorkshop(
                            stage.session().workshop().withPeople(OptionalInt.of(people))),
                    Refusal.WORKSHOP_EXISTS);
            assertEquals(
                    new Decision.Refused(Refusal.PEOPLE_OUT_OF_RANGE),
                    Rules.decide(
                            Session.empty(stage.session().workshop().id()),
                            Actor.FACILITATOR,
                            new PlanCommand.CreateWorkshop(
                                    stage.session().workshop().withPeople(OptionalInt.of(people))),
                            Stage.NOON));
        }
    }

    @Test
    void theSameNumberOnceMoreChangesNothing() {
        stage.when(new PlanCommand.ExpectPeople(OptionalInt.of(5)));
        assertEquals(
                Decision.accept(),
                Rules.decide(
                        stage.session(),
                        Actor.FACILITATOR,
                        new PlanCommand.ExpectPeople(OptionalInt.of(5)),
                        stage.now()));
    }
}
