package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.RoundLimit.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class DesignsTest {
    /** Cases of the tier {@code stretch} for which nothing is known here, so far. */
    private static final List<String> OPEN = List.of();

    static Stream<GolferCase> solvedCases() {
        return GolferCase.all().stream()
                .filter(one -> !one.tier().equals("stretch"))
                .filter(one -> !OPEN.contains(one.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solvedCases")
    void aCaseThatIsSolvedStaysSolved(GolferCase one) {
        int[] sizes = one.sizesAsArray();
        var schedule = Designs.perfect(sizes, one.rounds());
        assertEquals(Optional.empty(), one.fault(schedule.orElseThrow()));
        assertTrue(Designs.roundsKnown(sizes) >= one.rounds(), "without a search");
        assertTrue(Designs.limit(sizes).rounds() >= one.rounds());
    }

    @Test
    void whatComesBackForAnySizesHasNoFault() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 400; i++) {
            int groups = random.nextInt(1, 22);
            int size = random.nextInt(1, 9);
            int[] sizes =
                    IntStream.range(0, groups)
                            .map(_ -> Math.max(1, size - random.nextInt(2)))
                            .toArray();
            int known = Designs.roundsKnown(sizes);
            int limit = Designs.limit(sizes).rounds();
            String what = Arrays.toString(sizes) + " " + known;
            assertTrue(known >= 1 && known <= limit, what);
            int rounds = random.nextInt(1, Math.min(known, 60) + 1);
            var schedule =
                    Designs.perfect(sizes, rounds).orElseThrow(() -> new AssertionError(what));
            assertEquals(Optional.empty(), GolferCase.fault(schedule, sizes, rounds), what);
            int most = Math.min(known, 60);
            assertEquals(
                    Optional.empty(),
                    GolferCase.fault(Designs.most(sizes, most), sizes, most),
                    what);
            if (limit < Integer.MAX_VALUE) {
                assertTrue(Designs.perfect(sizes, limit + 1).isEmpty(), what);
                assertEquals(known, Designs.most(sizes, limit + 9).rounds().size(), what);
            }
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        for (String sizes : List.of("1x4_5x3", "7x6_3x5", "15x4", "2x5_9x4", "3x4_9x3")) {
            int[] asked = Sizes.parse(sizes).toArray();
            int rounds = Math.max(6, Designs.roundsKnown(asked));
            assertEquals(Designs.perfect(asked, rounds), Designs.perfect(asked, rounds));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6x4, 7, PAIRS_RUN_OUT",
        "6x6, 3, KNOWN_EXCEPTION",
        "4x3, 4, KNOWN_EXCEPTION",
        "5x4, 5, KNOWN_EXCEPTION",
        "3x4, 1, TOO_FEW_GROUPS",
        "1x9, 1, TOO_FEW_GROUPS",
        "2x3_1x2, 4, PAIRS_RUN_OUT",
        "10x5, 12, PAIRS_RUN_OUT",
        "5x1, 2147483647, NOBODY_MEETS"
    })
    void theLimitIsGivenWithItsReason(String sizes, int rounds, Reason reason) {
        assertEquals(new RoundLimit(rounds, reason), Designs.limit(Sizes.parse(sizes).toArray()));
    }

    /** Small enough to try every schedule: no limit is below what is possible. */
    @ParameterizedTest
    @CsvSource({
        "2x2", "1x3_1x2", "2x3", "3x2", "1x3_2x2", "2x3_1x2", "3x3", "4x2", "1x4_1x3", "2x2_1x1",
        "2x4"
    })
    void noLimitIsBelowWhatTryingAllFinds(String text) {
        var sizes = Sizes.parse(text);
        int possible = EveryRound.most(sizes.toArray());
        assertTrue(RoundLimit.of(sizes).rounds() >= possible);
        assertTrue(Designs.roundsKnown(sizes.toArray()) <= possible);
    }

    @Test
    void groupsComeInTheOrderOfTheSizes() {
        int[] sizes = {3, 4, 3, 4, 4, 3};
        var schedule = Designs.perfect(sizes, 4).orElseThrow();
        assertEquals(Optional.empty(), GolferCase.fault(schedule, sizes, 4));
    }

    @Test
    void moreRoundsThanAreKnownGiveThoseThatAreKnown() {
        assertEquals(3, Designs.most(Sizes.parse("6x6").toArray(), 10).rounds().size());
        assertEquals(2, Designs.most(Sizes.parse("6x6").toArray(), 2).rounds().size());
    }

    @Test
    void manyPeopleAreSeatedAtOnce() {
        for (String text :
                List.of("100x5", "20x5", "98x5_2x4", "2500x2", "1000x5", "400x5_100x4")) {
            int[] sizes = Sizes.parse(text).toArray();
            var schedule = Designs.perfect(sizes, 6).orElseThrow();
            assertEquals(Optional.empty(), GolferCase.fault(schedule, sizes, 6), text);
        }
    }

    @Test
    void sizesThatDifferByMoreAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Designs.perfect(new int[] {5, 3}, 2));
        assertThrows(IllegalArgumentException.class, () -> Designs.limit(new int[0]));
        assertThrows(IllegalArgumentException.class, () -> Designs.perfect(new int[] {0, 1}, 2));
        assertThrows(IllegalArgumentException.class, () -> Designs.perfect(new int[] {2, 2}, 0));
    }

    @Test
    void everyStarterKeptIsReadAsItIsWritten() {
        for (Starter starter : Starters.read()) {
            assertEquals(starter.toString(), Starter.parse(starter.toString()).toString());
            var sizes = Sizes.parse(starter.shape());
            int[][][] rounds = starter.first(starter.rounds());
            var schedule =
                    new Schedule(
                            Arrays.stream(rounds)
                                    .map(round ->
                                            Arrays.stream(round)
                                                    .map(group ->
                                                            Arrays.stream(group).boxed().toList())
                                                    .toList())
                                    .toList());
            assertEquals(
                    Optional.empty(),
                    GolferCase.fault(schedule, sizes.toArray(), starter.rounds()),
                    starter.toString());
        }
    }

    @Test
    void aStarterThatIsFoundAnewIsTheOneThatIsKept() {
        for (Starter kept : Starters.read()) {
            if (List.of("6x4", "7x3", "8x3", "8x4", "12x6", "6x5").contains(kept.shape())) {
                String[] part = kept.toString().split(" \\| ", -1);
                var found = StarterFinder.find(Sizes.parse(part[0]), part[1], part[2]);
                assertEquals(kept.toString(), found.orElseThrow().toString());
            }
        }
    }
}
