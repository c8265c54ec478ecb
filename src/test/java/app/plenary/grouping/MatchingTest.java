package app.plenary.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class MatchingTest {
    @Test
    void inSmallGraphsNoMatchingIsHeavier() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 6_000; i++) {
            long[][] weight = graph(random.nextInt(11), random);
            assertEquals(
                    exhaustive(weight, (1 << weight.length) - 1, new Long[1 << weight.length]),
                    sum(weight, Matching.heaviest(weight)));
        }
    }

    @Test
    void aKnownExactAlgorithmFindsNoHeavierMatching() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 1_500; i++) {
            long[][] weight = graph(random.nextInt(1, 70), random);
            var known =
                    new KolmogorovWeightedMatching<>(jgrapht(weight, 0), ObjectiveSense.MAXIMIZE);
            assertEquals(
                    Math.round(known.getMatching().getWeight()),
                    sum(weight, Matching.heaviest(weight)));
        }
    }

    @Test
    void aKnownExactAlgorithmFindsNoCheaperPerfectMatching() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 600; i++) {
            int n = 2 * random.nextInt(1, 31);
            long[][] cost = complete(n, random.nextInt(1, 1_000), random);
            var known =
                    new KolmogorovWeightedPerfectMatching<>(
                            jgrapht(cost, Long.MIN_VALUE), ObjectiveSense.MINIMIZE);
            int[] partner = Matching.cheapest(cost);
            assertTrue(Arrays.stream(partner).allMatch(p -> p >= 0));
            assertEquals(Math.round(known.getMatching().getWeight()), sum(cost, partner));
        }
    }

    @Test
    void manyBlossomsWithinBlossomsAreFound() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 40; i++) {
            // sparse with few different weights: odd rings everywhere
            int n = random.nextInt(150, 301);
            var weight = new long[n][n];
            for (int edge = 0; edge < n * 3 / 2; edge++) {
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                if (a != b) {
                    weight[a][b] = random.nextInt(1, 4);
                    weight[b][a] = weight[a][b];
                }
            }
            var known =
                    new KolmogorovWeightedMatching<>(jgrapht(weight, 0), ObjectiveSense.MAXIMIZE);
            assertEquals(
                    Math.round(known.getMatching().getWeight()),
                    sum(weight, Matching.heaviest(weight)));
        }
    }

    @Test
    void largeWeightsKeepTheirLastDigit() {
        long large = Matching.MOST_WEIGHT;
        var weight = new long[4][4];
        set(weight, 0, 1, large - 1);
        set(weight, 1, 2, large);
        set(weight, 2, 3, 2);
        assertArrayEquals(new int[] {1, 0, 3, 2}, Matching.heaviest(weight));
    }

    @Test
    void whatCannotBeMatchedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Matching.cheapest(new long[3][3]));
        long[][] far = {{0, Long.MAX_VALUE}, {Long.MAX_VALUE, 0}};
        assertEquals(1, Matching.cheapest(far)[0]);
        var farther = new long[4][4];
        set(farther, 0, 1, Long.MIN_VALUE);
        set(farther, 2, 3, Long.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> Matching.cheapest(farther));
        assertThrows(IllegalArgumentException.class, () -> Matching.heaviest(far));
        assertEquals(0, Matching.heaviest(new long[0][0]).length);
        assertEquals(0, Matching.cheapest(new long[0][0]).length);
    }

    private static void set(long[][] weight, int a, int b, long to) {
        weight[a][b] = to;
        weight[b][a] = to;
    }

    private static long[][] graph(int n, SplittableRandom random) {
        double density = random.nextDouble();
        var weight = complete(n, random.nextInt(1, random.nextBoolean() ? 4 : 10_000), random);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                if (random.nextDouble() > density) {
                    set(weight, a, b, 0);
                }
            }
        }
        return weight;
    }

    private static long[][] complete(int n, int most, SplittableRandom random) {
        var weight = new long[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                set(weight, a, b, random.nextInt(1, most + 1));
            }
        }
        return weight;
    }

    private static SimpleWeightedGraph<Integer, DefaultWeightedEdge> jgrapht(
            long[][] weight, long none) {
        var graph =
                new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        // that algorithm works on a copy of the graph beside it
        graph.setVertexSupplier(SupplierUtil.createIntegerSupplier(1_000_000));
        for (int a = 0; a < weight.length; a++) {
            graph.addVertex(a);
            for (int b = 0; b < a; b++) {
                if (weight[a][b] != none) {
                    graph.setEdgeWeight(graph.addEdge(a, b), (double) weight[a][b]);
                }
            }
        }
        return graph;
    }

    private static long sum(long[][] weight, int[] partner) {
        long sum = 0;
        for (int a = 0; a < partner.length; a++) {
            if (partner[a] >= 0) {
                assertEquals(a, partner[partner[a]]);
                sum += partner[a] > a ? weight[a][partner[a]] : 0;
            }
        }
        return sum;
    }

    private static long exhaustive(long[][] weight, int free, Long[] known) {
        if (free == 0) {
            return 0;
        }
        if (known[free] == null) {
            int a = Integer.numberOfTrailingZeros(free);
            long best = exhaustive(weight, free & ~(1 << a), known);
            for (int b = a + 1; b < weight.length; b++) {
                if ((free & (1 << b)) != 0 && weight[a][b] > 0) {
                    int rest = free & ~(1 << a) & ~(1 << b);
                    best = Math.max(best, weight[a][b] + exhaustive(weight, rest, known));
                }
            }
            known[free] = best;
        }
        return known[free];
    }
}
