package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

class ScaleTallyTest {
    private static final List<Integer> TWO = List.of(7, 9);

    @Test
    void aStatementThatIsMissingInAnAnswerWasSkipped() {
        var tally =
                ScaleTally.count(
                        TWO,
                        1,
                        5,
                        List.of(Map.of(7, 5, 9, 1), Map.of(7, 4), Map.of(), Map.of(7, 4)));
        var first = tally.statement(7).orElseThrow();
        assertEquals(4, tally.ballots());
        assertEquals(List.of(0, 0, 0, 2, 1), first.counts());
        assertEquals(3, first.answered());
        assertEquals(1, first.skipped());
        assertEquals(3, tally.statement(9).orElseThrow().skipped());
        assertEquals(OptionalDouble.of(4), first.median());
        assertEquals(13.0 / 3, first.mean().orElseThrow(), 1e-12);
        assertEquals(List.of(4), first.modes());
    }

    @Test
    void valuesOffTheScaleAndUnknownStatementsAreLeftOut() {
        var tally = ScaleTally.count(TWO, -2, 2, List.of(Map.of(7, 3, 9, -2, 1, 1), Map.of(7, -3)));
        assertEquals(0, tally.statement(7).orElseThrow().answered());
        assertEquals(OptionalDouble.empty(), tally.statement(7).orElseThrow().median());
        assertEquals(OptionalDouble.empty(), tally.statement(7).orElseThrow().mean());
        assertEquals(List.of(), tally.statement(7).orElseThrow().modes());
        assertEquals(1, tally.statement(9).orElseThrow().count(-2));
        assertEquals(0, tally.statement(9).orElseThrow().count(5));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        var tally =
                ScaleTally.count(
                        List.of(1),
                        0,
                        10,
                        List.of(Map.of(1, 0), Map.of(1, 3), Map.of(1, 10), Map.of(1, 6)));
        assertEquals(OptionalDouble.of(4.5), tally.statement(1).orElseThrow().median());
    }

    @Test
    void handsAndPhonesMakeOneCount() {
        var phones = ScaleTally.count(TWO, 1, 3, List.of(Map.of(7, 3, 9, 2), Map.of(7, 1)));
        var hands =
                ScaleTally.ofHands(
                        TWO, 1, 3, Map.of(7, Map.of(1, 4, 3, 6, 8, 50), 9, Map.of(2, 7)));
        assertEquals(10, hands.ballots());
        var both = phones.plus(hands);
        assertEquals(12, both.ballots());
        assertEquals(List.of(5, 0, 7), both.statement(7).orElseThrow().counts());
        assertEquals(4, both.statement(9).orElseThrow().skipped());
        var other = ScaleTally.count(TWO, 1, 4, List.of());
        assertThrows(IllegalArgumentException.class, () -> phones.plus(other));
    }

    @Test
    void theFiguresOfManyRandomAnswersAreThoseOfTheSortedRatings() {
        var random = new Random(1);
        for (int turn = 0; turn < 1000; turn++) {
            int low = random.nextInt(-3, 3);
            int high = low + random.nextInt(1, 12);
            var ballots = new ArrayList<Map<Integer, Integer>>();
            var sorted = new ArrayList<Integer>();
            int people = random.nextInt(0, 30);
            for (int person = 0; person < people; person++) {
                var ballot = new HashMap<Integer, Integer>();
                if (random.nextInt(4) > 0) {
                    int value = random.nextInt(low, high + 1);
                    ballot.put(7, value);
                    sorted.add(value);
                }
                ballots.add(ballot);
            }
            sorted.sort(null);
            var statement = ScaleTally.count(TWO, low, high, ballots).statement(7).orElseThrow();
            assertEquals(people - sorted.size(), statement.skipped());
            int size = sorted.size();
            if (size == 0) {
                assertEquals(OptionalDouble.empty(), statement.median());
                continue;
            }
            double median =
                    size % 2 == 1
                            ? sorted.get(size / 2)
                            : (sorted.get(size / 2 - 1) + sorted.get(size / 2)) / 2.0;
            assertEquals(median, statement.median().orElseThrow());
            assertEquals(median, statement.spread().orElseThrow().median());
            assertEquals(
                    sorted.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                    statement.mean().orElseThrow(),
                    1e-9);
        }
    }
}
