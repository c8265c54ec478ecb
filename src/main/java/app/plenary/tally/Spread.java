package app.plenary.tally;

import java.util.List;
import java.util.Optional;

/**
 * The middle of some figures and how far they lie apart.
 *
 * @param count of how many figures
 * @param lower the lower quartile
 * @param upper the upper quartile
 */
public record Spread(int count, double median, double lower, double upper) {

    /**
     * Quartiles as most statistics programs give them: interpolated between the two nearest figures
     * (Hyndman and Fan, 1996, definition 7). Empty without figures.
     */
    public static Optional<Spread> of(List<? extends Number> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        var sorted = figures.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return Optional.of(
                new Spread(sorted.length, at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75)));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
