package app.plenary.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates in bins of the same width, which is 1, 2 or 5 times a power of ten. Bins begin at
 * multiples of it, so the same figures always give the same bins, and their edges are easily read.
 *
 * <p>A single figure far from all others would leave one bar and a desert: what lies farther than
 * three times the width of the middle half beyond its ends ("far out": J. Tukey, Exploratory Data
 * Analysis, 1977) is only counted as below or above. When the middle half has no width, nothing is
 * far out.
 *
 * @param bins from the least; adjoining, some may hold nothing
 * @param below how many estimates are far out below the bins
 * @param above how many are far out above them
 */
public record Histogram(List<Bin> bins, int below, int above) {
    /** There are no more bins than this, and fewer when there are few figures. */
    public static final int MOST_BINS = 12;

    /**
     * A bin.
     *
     * @param from belongs to the bin
     * @param to no longer belongs to it, unless that is the same figure: when all estimates are
     *     alike, they are in one bin without width
     */
    public record Bin(BigDecimal from, BigDecimal to, int count) {}

    public Histogram {
        bins = List.copyOf(bins);
    }

    static Histogram of(EstimateTally tally) {
        List<BigDecimal> all = tally.estimates();
        if (all.isEmpty()) {
            return new Histogram(List.of(), 0, 0);
        }
        List<BigDecimal> near = near(tally);
        int below = (int) all.stream().filter(each -> each.compareTo(near.getFirst()) < 0).count();
        int above = (int) all.stream().filter(each -> each.compareTo(near.getLast()) > 0).count();
        return new Histogram(bins(near), below, above);
    }

    private static List<BigDecimal> near(EstimateTally tally) {
        BigDecimal lower = tally.lower().orElseThrow();
        BigDecimal upper = tally.upper().orElseThrow();
        BigDecimal reach = upper.subtract(lower).multiply(BigDecimal.valueOf(3));
        return reach.signum() == 0
                ? tally.estimates()
                : tally.estimates().stream()
                        .filter(each ->
                                each.compareTo(lower.subtract(reach)) >= 0
                                        && each.compareTo(upper.add(reach)) <= 0)
                        .toList();
    }

    private static List<Bin> bins(List<BigDecimal> sorted) {
        BigDecimal least = sorted.getFirst();
        BigDecimal greatest = sorted.getLast();
        if (least.compareTo(greatest) == 0) {
            return List.of(new Bin(least, least, sorted.size()));
        }
        BigDecimal width = width(least, greatest, bins(sorted.size()));
        BigInteger first = index(least, width);
        int number = index(greatest, width).subtract(first).intValueExact() + 1;
        var counts = new int[number];
        sorted.forEach(each -> counts[index(each, width).subtract(first).intValueExact()]++);
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < number; bin++) {
            BigDecimal from = width.multiply(new BigDecimal(first.add(BigInteger.valueOf(bin))));
            bins.add(new Bin(plain(from), plain(from.add(width)), counts[bin]));
        }
        return bins;
    }

    /**
     * How many bins at most: 5 to 12, between them twice the square root of the number of figures,
     * as the step to the next round width can halve them.
     */
    private static int bins(int figures) {
        return Math.clamp((int) (2 * Math.sqrt(figures)), 5, MOST_BINS);
    }

    /** The least width of 1, 2 or 5 times a power of ten that needs no more bins than these. */
    private static BigDecimal width(BigDecimal least, BigDecimal greatest, int most) {
        BigDecimal range = greatest.subtract(least);
        BigDecimal rough = range.divide(BigDecimal.valueOf(most), MathContext.DECIMAL32);
        int power = rough.precision() - rough.scale() - 1;
        while (true) {
            for (int step : new int[] {1, 2, 5}) {
                BigDecimal width = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
                BigInteger number = index(greatest, width).subtract(index(least, width));
                if (number.compareTo(BigInteger.valueOf(most)) < 0) {
                    return width;
                }
            }
            power++;
        }
    }

    /** In which multiple of the width a figure lies. */
    private static BigInteger index(BigDecimal figure, BigDecimal width) {
        return figure.divide(width, 0, RoundingMode.FLOOR).toBigIntegerExact();
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
