package app.plenary.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What people estimated, and how near the group came to the truth.
 *
 * <p>All is counted exactly; only where a figure is a fraction without end it is rounded, once, at
 * its 34th digit. Nothing is lost between a figure of 10⁹⁰ and one of 10⁻⁹⁰.
 *
 * @param estimates in rising order, so that their order says nothing of who answered first
 * @param truth the right figure, when there is one and it is known
 */
public record EstimateTally(List<BigDecimal> estimates, Optional<BigDecimal> truth)
        implements Result {
    /** How many digits a figure may have before the decimal point, and how many behind it. */
    public static final int MOST_DIGITS = 100;

    private static final MathContext ROUNDED = MathContext.DECIMAL128;

    /**
     * How far the group and its members were from the truth. The errors' squares obey {@code crowd²
     * = average² − diversity}: the group errs less than its members by as much as they differ (S.
     * Page, The Difference, 2007, the diversity prediction theorem).
     *
     * @param crowd the mean of the estimates minus the truth: positive when the group was too high
     * @param crowdSquared its square
     * @param averageSquared the mean over people of the square of their own errors
     * @param diversity the mean square of the distance from the group's mean, the variance of these
     *     people (not an estimate for others)
     * @param averageDistance the mean over people of how far they were off, without sign
     * @param beaten how many people were farther off than the group's mean
     */
    public record Errors(
            BigDecimal crowd,
            BigDecimal crowdSquared,
            BigDecimal averageSquared,
            BigDecimal diversity,
            BigDecimal averageDistance,
            int beaten) {}

    /**
     * @throws IllegalArgumentException when a figure is not {@linkplain #accepts accepted}
     */
    public EstimateTally {
        estimates = estimates.stream().map(EstimateTally::checked).sorted().toList();
        truth = truth.map(EstimateTally::checked);
    }

    /** Counts the figures that people gave. */
    public static EstimateTally of(List<BigDecimal> estimates, Optional<BigDecimal> truth) {
        return new EstimateTally(estimates, truth);
    }

    /**
     * Whether a figure can be counted: at most {@value #MOST_DIGITS} digits before the decimal
     * point and as many behind it, zeros at the end left out.
     */
    public static boolean accepts(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() <= MOST_DIGITS && (long) bare.precision() - bare.scale() <= MOST_DIGITS;
    }

    /** The figure without zeros at its end, so that 2.0 is 2. */
    private static BigDecimal checked(BigDecimal figure) {
        if (!accepts(figure)) {
            throw new IllegalArgumentException("too large or too fine a figure");
        }
        return plain(figure);
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    @Override
    public int ballots() {
        return estimates.size();
    }

    public Optional<BigDecimal> least() {
        return estimates.isEmpty() ? Optional.empty() : Optional.of(estimates.getFirst());
    }

    public Optional<BigDecimal> greatest() {
        return estimates.isEmpty() ? Optional.empty() : Optional.of(estimates.getLast());
    }

    /** The estimate in the middle; of an even number the mean of the two middle ones. */
    public Optional<BigDecimal> median() {
        return quarter(2);
    }

    /** The lower quartile, interpolated as in {@link Spread}. */
    public Optional<BigDecimal> lower() {
        return quarter(1);
    }

    /** The upper quartile, interpolated as in {@link Spread}. */
    public Optional<BigDecimal> upper() {
        return quarter(3);
    }

    /** How wide the middle half of the estimates is: the upper minus the lower quartile. */
    public Optional<BigDecimal> middleHalf() {
        return lower().flatMap(lower -> upper().map(upper -> plain(upper.subtract(lower))));
    }

    private Optional<BigDecimal> quarter(int quarters) {
        if (estimates.isEmpty()) {
            return Optional.empty();
        }
        int place = (estimates.size() - 1) * quarters;
        BigDecimal below = estimates.get(place / 4);
        BigDecimal above = estimates.get(Math.min(place / 4 + 1, estimates.size() - 1));
        BigDecimal share = BigDecimal.valueOf(place % 4).divide(BigDecimal.valueOf(4));
        return Optional.of(plain(below.add(above.subtract(below).multiply(share))));
    }

    /** The arithmetic mean. */
    public Optional<BigDecimal> mean() {
        return estimates.isEmpty()
                ? Optional.empty()
                : Optional.of(plain(sum().divide(size(), ROUNDED)));
    }

    /** The mean square of the distance from the mean: the variance of these figures themselves. */
    public Optional<BigDecimal> variance() {
        return estimates.isEmpty() ? Optional.empty() : Optional.of(overSquare(scatter()));
    }

    /** How far off the group was; empty without a truth or without estimates. */
    public Optional<Errors> errors() {
        return estimates.isEmpty() ? Optional.empty() : truth.map(this::errors);
    }

    private Errors errors(BigDecimal right) {
        // n times the group's error: no fraction before the last step
        BigDecimal off = sum().subtract(right.multiply(size()));
        BigDecimal squares = BigDecimal.ZERO;
        BigDecimal distances = BigDecimal.ZERO;
        int beaten = 0;
        for (BigDecimal estimate : estimates) {
            BigDecimal own = estimate.subtract(right);
            squares = squares.add(own.multiply(own));
            distances = distances.add(own.abs());
            if (own.abs().multiply(size()).compareTo(off.abs()) > 0) {
                beaten++;
            }
        }
        return new Errors(
                plain(off.divide(size(), ROUNDED)),
                overSquare(off.multiply(off)),
                plain(squares.divide(size(), ROUNDED)),
                overSquare(scatter()),
                plain(distances.divide(size(), ROUNDED)),
                beaten);
    }

    /** The variance times n². */
    private BigDecimal scatter() {
        BigDecimal squares =
                estimates.stream()
                        .map(estimate -> estimate.multiply(estimate))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return size().multiply(squares).subtract(sum().multiply(sum()));
    }

    private BigDecimal overSquare(BigDecimal figure) {
        return plain(figure.divide(size().multiply(size()), ROUNDED));
    }

    private BigDecimal sum() {
        return estimates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal size() {
        return BigDecimal.valueOf(estimates.size());
    }

    /** The estimates in bins; see {@link Histogram} for where they begin. */
    public Histogram histogram() {
        return Histogram.of(this);
    }
}
