package app.plenary.session;

import static app.plenary.session.Stage.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.plenary.plan.Spot;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Where tables stand in the room. */
class RoomTablesTest {
    @Test
    void tablesArePutSomewhereAndClearedAtOnce() {
        var stage =
                given().when(new PlanCommand.PlaceTable(2, new Spot(0.1, 0.9)))
                        .when(new PlanCommand.PlaceTable(0, new Spot(0.5, 0.5)))
                        .when(new PlanCommand.PlaceTable(2, new Spot(0.2, 0.9)))
                        .refuses(
                                new PlanCommand.PlaceTable(-1, new Spot(0, 0)),
                                Refusal.NO_SUCH_GROUP);
        assertEquals(
                Map.of(0, new Spot(0.5, 0.5), 2, new Spot(0.2, 0.9)),
                stage.session().workshop().tables());
        assertEquals(
                stage.session().workshop().tables(),
                stage.session().workshop().copy("Next time").tables(),
                "the room is the same next time");
        stage.when(new PlanCommand.ClearTables());
        assertEquals(Map.of(), stage.session().workshop().tables());
    }

    @Test
    void aSpotIsInsideTheRoom() {
        assertThrows(IllegalArgumentException.class, () -> new Spot(1.01, 0));
        assertThrows(IllegalArgumentException.class, () -> new Spot(Double.NaN, 0));
        assertEquals(new Spot(1, 0), Spot.near(7, -3));
        assertEquals(new Spot(0.333, 0.667), Spot.near(1 / 3.0, 2 / 3.0));
    }
}
