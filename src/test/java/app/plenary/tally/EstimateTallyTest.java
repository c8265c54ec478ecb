package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.tally.EstimateRounds.Change;
import app.plenary.tally.Histogram.Bin;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class EstimateTallyTest {

    private static EstimateTally of(String truth, String... figures) {
        return EstimateTally.of(
                Stream.of(figures).map(BigDecimal::new).toList(),
                truth.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(truth)));
    }

    private static Optional<BigDecimal> figure(String figure) {
        return Optional.of(new BigDecimal(figure));
    }

    /** The figures that programs for the theorem are compared by: 49 is right. */
    @Test
    void theGroupErrsLessThanItsMembersByTheirDiversity() {
        var three = of("49", "51", "48", "47").errors().orElseThrow();
        assertEquals(new BigDecimal("3"), three.averageSquared());
        assertEquals("0.1111111111111111111111111111111111", three.crowdSquared().toString());
        assertEquals("2.888888888888888888888888888888889", three.diversity().toString());

        var tally = of("49", "51", "48", "42", "47");
        assertEquals(figure("47"), tally.mean());
        var four = tally.errors().orElseThrow();
        assertEquals(new BigDecimal("14.5"), four.averageSquared());
        assertEquals(new BigDecimal("4"), four.crowdSquared());
        assertEquals(new BigDecimal("10.5"), four.diversity());
        assertEquals(figure("10.5"), tally.variance());
        assertEquals(new BigDecimal("-2"), four.crowd());
        assertEquals(new BigDecimal("3"), four.averageDistance());
        assertEquals(1, four.beaten());
    }

    @Test
    void quartilesAreThoseOfStatisticsPrograms() {
        var tally = of("", "32", "1", "16", "2", "8", "4");
        assertEquals(figure("6"), tally.median());
        assertEquals(figure("2.5"), tally.lower());
        assertEquals(figure("14"), tally.upper());
        assertEquals(figure("11.5"), tally.middleHalf());
        assertEquals(figure("1"), tally.least());
        assertEquals(figure("32"), tally.greatest());
        assertEquals(Optional.empty(), tally.errors());
        assertEquals(Optional.empty(), of("5").median());
        assertEquals(Optional.empty(), of("5").errors());
        assertEquals(figure("7"), of("", "7").upper());
    }

    @Test
    void nothingIsLostBetweenHugeAndTinyFigures() {
        var tally = of("0", "1e90", "-1e90", "3e-90");
        assertEquals(figure("1e-90"), tally.mean());
        assertEquals(new BigDecimal("1e-90"), tally.errors().orElseThrow().crowd());
        assertEquals(figure("3e-90"), tally.median());
    }

    @Test
    void figuresOfThousandsOfDigitsAreRefused() {
        assertFalse(EstimateTally.accepts(new BigDecimal("1e999999999")));
        assertFalse(EstimateTally.accepts(new BigDecimal("1e-999999999")));
        assertFalse(EstimateTally.accepts(new BigDecimal("1e100")));
        assertTrue(EstimateTally.accepts(new BigDecimal("1e99")));
        assertTrue(EstimateTally.accepts(new BigDecimal("1e-100")));
        assertTrue(EstimateTally.accepts(new BigDecimal("0e-999999999")));
        assertThrows(IllegalArgumentException.class, () -> of("", "1e999999999"));
    }

    @Test
    void theIdentityHoldsForRandomFiguresOfAllSizes() {
        var random = new Random(5);
        for (int turn = 0; turn < 2000; turn++) {
            int size = random.nextInt(1, 40);
            var figures = new ArrayList<BigDecimal>();
            for (int person = 0; person < size; person++) {
                figures.add(BigDecimal.valueOf(random.nextInt(-1000, 1000), random.nextInt(-6, 7)));
            }
            var truth = BigDecimal.valueOf(random.nextInt(-1000, 1000), random.nextInt(-3, 4));
            var tally = EstimateTally.of(figures, Optional.of(truth));
            var errors = tally.errors().orElseThrow();
            var difference =
                    errors.averageSquared()
                            .subtract(errors.diversity())
                            .subtract(errors.crowdSquared())
                            .abs();
            var largest = errors.averageSquared().max(BigDecimal.ONE);
            assertTrue(difference.compareTo(largest.scaleByPowerOfTen(-30)) < 0);

            double mean = figures.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(0);
            double scale = largest.doubleValue();
            assertEquals(mean, tally.mean().orElseThrow().doubleValue(), 1e-9 * Math.sqrt(scale));
            assertEquals(
                    figures.stream()
                            .mapToDouble(each -> Math.pow(each.doubleValue() - mean, 2))
                            .average()
                            .orElse(0),
                    tally.variance().orElseThrow().doubleValue(),
                    1e-9 * scale);
            int beaten =
                    (int)
                            figures.stream()
                                    .filter(each ->
                                            Math.abs(each.doubleValue() - truth.doubleValue())
                                                    > Math.abs(mean - truth.doubleValue()))
                                    .count();
            assertTrue(Math.abs(beaten - errors.beaten()) <= (size == 1 ? 1 : 0), "beaten");
            Collections.shuffle(figures, random);
            assertEquals(tally, EstimateTally.of(figures, Optional.of(truth)));
        }
    }

    @Test
    void binsBeginAtRoundFigures() {
        var figures =
                IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toArray(String[]::new);
        var histogram = of("", figures).histogram();
        assertEquals(11, histogram.bins().size());
        assertEquals(
                new Bin(BigDecimal.ZERO, new BigDecimal("10"), 9), histogram.bins().getFirst());
        assertEquals(
                new Bin(new BigDecimal("100"), new BigDecimal("110"), 1),
                histogram.bins().getLast());
        assertEquals(
                List.of(new Bin(new BigDecimal("-3"), new BigDecimal("-3"), 2)),
                of("", "-3", "-3.0").histogram().bins());
        assertEquals(List.of(), of("").histogram().bins());
    }

    @Test
    void oneFigureFarOutDoesNotFlattenTheOthers() {
        var histogram = of("", "10", "11", "12", "13", "14", "15", "1e60", "-4000000").histogram();
        assertEquals(1, histogram.above());
        assertEquals(1, histogram.below());
        assertEquals(3, histogram.bins().size());
    }

    @Test
    void everyEstimateIsInOneBinAndBinsAdjoin() {
        var random = new Random(6);
        for (int turn = 0; turn < 2000; turn++) {
            var figures = new ArrayList<BigDecimal>();
            int size = random.nextInt(1, 60);
            int scale = random.nextInt(-20, 20);
            int range = random.nextInt(1, 5000);
            for (int person = 0; person < size; person++) {
                figures.add(BigDecimal.valueOf(random.nextInt(-range, range), scale));
            }
            var histogram = EstimateTally.of(figures, Optional.empty()).histogram();
            var bins = histogram.bins();
            assertTrue(!bins.isEmpty() && bins.size() <= Histogram.MOST_BINS);
            assertTrue(bins.getFirst().count() > 0 && bins.getLast().count() > 0);
            int counted = histogram.below() + histogram.above();
            for (int place = 0; place < bins.size(); place++) {
                Bin bin = bins.get(place);
                counted += bin.count();
                if (place > 0) {
                    assertEquals(bins.get(place - 1).to(), bin.from());
                }
                if (bins.size() > 1) {
                    assertEquals(
                            bin.count(),
                            figures.stream()
                                    .filter(each ->
                                            each.compareTo(bin.from()) >= 0
                                                    && each.compareTo(bin.to()) < 0)
                                    .count());
                }
            }
            assertEquals(size, counted);
        }
    }

    @Test
    void twoRoundsSayWhetherPeopleCameTogetherAndNearer() {
        var first = of("100", "20", "60", "90", "300");
        var second = of("100", "70", "90", "95", "130");
        var rounds = new EstimateRounds(first, second);
        assertEquals(Optional.of(Change.SMALLER), rounds.spread());
        assertEquals(Optional.of(Change.SMALLER), rounds.variance());
        assertEquals(Optional.of(Change.SMALLER), rounds.crowdError());
        assertEquals(Optional.of(Change.SMALLER), rounds.medianError());
        assertEquals(Optional.of(Change.SMALLER), rounds.averageError());
        assertEquals(Optional.of(Change.LARGER), new EstimateRounds(second, first).crowdError());
        assertEquals(Optional.of(Change.SAME), new EstimateRounds(first, first).spread());
        assertEquals(Optional.empty(), new EstimateRounds(first, of("100")).spread());
        assertEquals(Optional.empty(), new EstimateRounds(of("", "1"), of("", "2")).crowdError());
    }
}
