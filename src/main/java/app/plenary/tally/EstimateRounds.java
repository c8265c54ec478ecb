package app.plenary.tally;

import java.math.BigDecimal;
import java.util.Optional;

/** The same question estimated twice, as before and after people talked about it. */
public record EstimateRounds(EstimateTally first, EstimateTally second) {

    /** How a figure of the second round compares with that of the first. */
    public enum Change {
        SMALLER,
        SAME,
        LARGER
    }

    /**
     * Whether people came together: the width of the middle half of the estimates, which one figure
     * far out does not move. Empty when a round has no estimates.
     */
    public Optional<Change> spread() {
        return compare(first.middleHalf(), second.middleHalf());
    }

    /** Whether people came together, every one of them counted: the variance of the estimates. */
    public Optional<Change> variance() {
        return compare(first.variance(), second.variance());
    }

    /**
     * Whether the group's mean came nearer to the truth ({@code SMALLER}); empty without a truth.
     */
    public Optional<Change> crowdError() {
        return compare(
                first.errors().map(errors -> errors.crowd().abs()),
                second.errors().map(errors -> errors.crowd().abs()));
    }

    /** Whether the group's median came nearer to the truth ({@code SMALLER}); empty without one. */
    public Optional<Change> medianError() {
        return compare(off(first), off(second));
    }

    /** Whether people themselves came nearer to the truth, in the mean; empty without a truth. */
    public Optional<Change> averageError() {
        return compare(
                first.errors().map(EstimateTally.Errors::averageDistance),
                second.errors().map(EstimateTally.Errors::averageDistance));
    }

    private static Optional<BigDecimal> off(EstimateTally tally) {
        return tally.truth()
                .flatMap(truth -> tally.median().map(median -> median.subtract(truth).abs()));
    }

    private static Optional<Change> compare(
            Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return before.flatMap(one ->
                after.map(other -> {
                    int sign = other.compareTo(one);
                    if (sign == 0) {
                        return Change.SAME;
                    }
                    return sign < 0 ? Change.SMALLER : Change.LARGER;
                }));
    }
}
