package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.plenary.tally.PlaneTally.Centre;
import app.plenary.tally.PlaneTally.Place;
import app.plenary.tally.PlaneTally.Quarters;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class PlaneTallyTest {

    @Test
    void theMiddleOfAnItemIsTheMedianOfEachAxis() {
        var tally =
                PlaneTally.count(
                        List.of(1, 2),
                        List.of(
                                Map.of(1, new Place(0, 100)),
                                Map.of(1, new Place(90, 10)),
                                Map.of(1, new Place(30, 20), 3, new Place(1, 1)),
                                Map.of(1, new Place(40, 0))));
        assertEquals(4, tally.ballots());
        assertEquals(Optional.of(new Centre(35, 15)), tally.items().getFirst().median());
        assertEquals(4, tally.items().getFirst().placed());
        assertEquals(Optional.empty(), tally.items().getLast().median());
        assertEquals(
                30,
                tally.items().getFirst().across().orElseThrow().upper()
                        - tally.items().getFirst().across().orElseThrow().lower());
    }

    @Test
    void whatLiesOnTheLinesBelongsToTheRightAndTheUpperHalf() {
        var item =
                PlaneTally.count(
                                List.of(1),
                                List.of(
                                        Map.of(1, new Place(50, 50)),
                                        Map.of(1, new Place(49, 50)),
                                        Map.of(1, new Place(50, 49)),
                                        Map.of(1, new Place(49, 49)),
                                        Map.of(1, new Place(0, 0))))
                        .items()
                        .getFirst();
        assertEquals(new Quarters(2, 1, 1, 1), item.quarters());
    }

    @Test
    void theOrderOfAnswersDoesNotShowInTheCount() {
        var one = Map.of(1, new Place(80, 20));
        var other = Map.of(1, new Place(20, 80));
        assertEquals(
                PlaneTally.count(List.of(1), List.of(one, other)),
                PlaneTally.count(List.of(1), List.of(other, one)));
    }

    @Test
    void nothingLiesOffThePlane() {
        assertThrows(IllegalArgumentException.class, () -> new Place(101, 0));
        assertThrows(IllegalArgumentException.class, () -> new Place(0, -1));
    }
}
