package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ChoiceTallyTest {
    @Test
    void sharesAreOfPeopleNotOfMarks() {
        var tally =
                ChoiceTally.count(List.of(1, 2, 3), List.of(Set.of(1, 2), Set.of(1), Set.of(2, 1)));
        assertEquals(3, tally.ballots());
        assertEquals(100, tally.percent(1));
        assertEquals(67, tally.percent(2));
        assertEquals(0, tally.percent(3));
    }

    @Test
    void runningTotalsGiveTheSameAsCounting() {
        assertEquals(
                ChoiceTally.count(List.of(1, 2), List.of(Set.of(2), Set.of(2))),
                ChoiceTally.of(List.of(1, 2), Map.of(2, 2), 2));
    }

    @Test
    void nobodyLeadsBeforeTheFirstVoteAndATieHasSeveralLeaders() {
        assertFalse(ChoiceTally.of(List.of(1, 2), Map.of(), 0).leads(1));
        var tie = ChoiceTally.of(List.of(1, 2, 3), Map.of(1, 2, 3, 2), 4);
        assertTrue(tie.leads(1) && tie.leads(3) && !tie.leads(2));
    }

    @Test
    void raisedHandsAreAddedAsPeopleWithOneMarkEach() {
        var phones = ChoiceTally.count(List.of(1, 2, 3), List.of(Set.of(1), Set.of(2)));
        assertEquals(
                ChoiceTally.of(List.of(1, 2, 3), Map.of(1, 13, 2, 6, 3, 3), 22),
                phones.withHands(Map.of(1, 12, 2, 5, 3, 3, 9, 40)));
    }

    @Test
    void withSeveralMarksAllowedThePeopleAreCountedApartFromTheirHands() {
        var nobody = ChoiceTally.of(List.of(1, 2), Map.of(), 0);
        assertEquals(10, nobody.withHands(Map.of(1, 8, 2, 6), 10).ballots());
        assertEquals(8, nobody.withHands(Map.of(1, 8, 2, 6), 3).ballots());
        assertEquals(14, nobody.withHands(Map.of(1, 8, 2, 6), 99).ballots());
        assertThrows(IllegalArgumentException.class, () -> nobody.withHands(Map.of(1, -1, 2, 6)));
    }
}
