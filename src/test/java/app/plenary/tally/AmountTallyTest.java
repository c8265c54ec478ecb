package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Map;

class AmountTallyTest {

    @Test
    void pointsAreAddedUpAndGiversAreCounted() {
        var tally =
                AmountTally.count(
                        List.of(1, 2, 3, 4),
                        List.of(
                                Map.of(1, 60, 2, 40),
                                Map.of(1, 30, 2, 50, 3, 20),
                                Map.of(1, 0, 3, 70, 9, 30),
                                Map.of()));
        assertEquals(4, tally.ballots());
        assertEquals(270, tally.total());
        assertEquals(90, tally.totalFor(1));
        assertEquals(2, tally.giversOf(1));
        assertEquals(1.0 / 3, tally.share(1), 1e-12);
        assertEquals(22.5, tally.mean(1));
        assertEquals(List.of(List.of(1, 2, 3), List.of(4)), tally.order().tiers());
        assertEquals(4, tally.order().rank(4));
        assertTrue(tally.leads(3) && tally.order().tied(3));
        assertFalse(tally.leads(4) || tally.order().tied(4));
    }

    @Test
    void nothingLeadsBeforeTheFirstAnswerAndNegativeAmountsAreNone() {
        var tally = AmountTally.count(List.of(1, 2), List.of(Map.of(1, -5)));
        assertFalse(tally.leads(1) || tally.leads(2));
        assertEquals(0, tally.share(1));
        assertEquals(0, AmountTally.count(List.of(1), List.of()).mean(1));
    }

    @Test
    void aBillionPointsFromEverybodyDoNotOverflow() {
        var many = Collections.nCopies(1000, Map.of(1, Integer.MAX_VALUE));
        assertEquals(1000L * Integer.MAX_VALUE, AmountTally.count(List.of(1), many).total());
    }
}
