package app.plenary.projector;

import app.plenary.tally.EstimateTally;
import app.plenary.tally.Histogram;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How estimates are spread: a bar for each range of figures, a line where the median is and one for
 * the truth, each with its name above. For the JavaFX thread.
 */
final class EstimateChart extends Region {
    /** The least height in which all of it can be read. */
    static final double LEAST = 330;

    private static final double LINE = 52;
    private static final double STROKE = 6;
    private static final double WORDS = Page.SMALL;

    private final Setting setting;
    private final List<Region> bars = new ArrayList<>();
    private final List<Growth> growths = new ArrayList<>();
    private final List<FitText> counts = new ArrayList<>();
    private final List<FitText> edges = new ArrayList<>();
    private final Region ground = region("wall-axis-line");
    private final Region median = region("wall-median-line");
    private final Region truth = region("wall-truth-line");
    private final FitText medianWords = new FitText(FitText.Weight.BOLD, "wall-median-words");
    private final FitText truthWords = new FitText(FitText.Weight.BOLD, "wall-truth-words");
    private final FitText far = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private List<Histogram.Bin> bins = List.of();
    private double from;
    private double to = 1;
    private double middle;
    private Optional<Double> right = Optional.empty();

    EstimateChart(Setting setting) {
        this.setting = setting;
        setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(ground, median, truth, medianWords, truthWords, far);
    }

    private static Region region(String style) {
        var region = new Region();
        region.setManaged(false);
        region.getStyleClass().add(style);
        return region;
    }

    /** Shows at least one estimate. */
    void show(EstimateTally tally, Figures figures) {
        var messages = setting.messages();
        var histogram = tally.histogram();
        renew(histogram.bins(), figures);
        BigDecimal half = tally.median().orElseThrow();
        middle = half.doubleValue();
        right = tally.truth().map(BigDecimal::doubleValue);
        range();
        medianWords.words(messages.get("projector.poll.median", figures.of(half)));
        truthWords.words(
                tally.truth()
                        .map(figure ->
                                messages.get("projector.poll.estimate.truth", figures.of(figure)))
                        .orElse(""));
        truth.setVisible(right.isPresent());
        far.words(far(histogram));
        setAccessibleText(
                messages.get(
                        "projector.poll.estimate.spoken",
                        tally.ballots(),
                        figures.of(tally.least().orElseThrow()),
                        figures.of(tally.greatest().orElseThrow()),
                        figures.of(half)));
        requestLayout();
    }

    private String far(Histogram histogram) {
        var messages = setting.messages();
        var parts = new ArrayList<String>();
        if (histogram.below() > 0) {
            parts.add(messages.get("projector.poll.estimate.below", histogram.below()));
        }
        if (histogram.above() > 0) {
            parts.add(messages.get("projector.poll.estimate.above", histogram.above()));
        }
        return parts.isEmpty()
                ? ""
                : messages.get("projector.poll.estimate.far", messages.list(parts));
    }

    private void renew(List<Histogram.Bin> newBins, Figures figures) {
        if (newBins.size() != bars.size()) {
            getChildren().removeAll(bars);
            getChildren().removeAll(counts);
            getChildren().removeAll(edges);
            bars.clear();
            growths.clear();
            counts.clear();
            edges.clear();
            for (int i = 0; i < newBins.size(); i++) {
                bars.add(region("wall-step-fill"));
                growths.add(new Growth(setting, this::placeBars));
                counts.add(new FitText(FitText.Weight.SEMIBOLD, "wall-ink"));
                edges.add(new FitText(FitText.Weight.REGULAR, "wall-soft"));
            }
            edges.add(new FitText(FitText.Weight.REGULAR, "wall-soft"));
            getChildren().addAll(0, bars);
            getChildren().addAll(counts);
            getChildren().addAll(edges);
        }
        bins = newBins;
        int most = bins.stream().mapToInt(Histogram.Bin::count).max().orElse(1);
        for (int i = 0; i < bins.size(); i++) {
            int count = bins.get(i).count();
            growths.get(i).to((double) count / Math.max(1, most));
            counts.get(i).words(count == 0 ? "" : Integer.toString(count));
            edges.get(i).words(figures.number(bins.get(i).from()));
        }
        var last = bins.getLast();
        boolean point = last.from().compareTo(last.to()) == 0;
        edges.getLast().words(point ? "" : figures.number(last.to()));
    }

    /** The truth is in the picture unless it would press the estimates together. */
    private void range() {
        from = bins.getFirst().from().doubleValue();
        to = bins.getLast().to().doubleValue();
        if (from == to) {
            double around = Math.max(1, Math.abs(from) * 0.2);
            from -= around;
            to += around;
        }
        double width = to - from;
        right.filter(it -> it < from && it >= from - width)
                .ifPresent(it -> from = it - width * 0.05);
        right.filter(it -> it > to && it <= to + width).ifPresent(it -> to = it + width * 0.05);
    }

    @Override
    protected void layoutChildren() {
        placeBars();
    }

    private double x(double figure) {
        return (Math.clamp(figure, from, to) - from) / (to - from) * getWidth();
    }

    private double low() {
        return getHeight() - LINE - (far.isBlank() ? 0 : LINE);
    }

    private double high() {
        return truthWords.isBlank() ? LINE : 2 * LINE;
    }

    private void placeBars() {
        double low = low();
        double top = high() + LINE;
        double tallest = Math.max(0, low - top);
        for (int i = 0; i < bins.size(); i++) {
            var bin = bins.get(i);
            boolean point = bin.from().compareTo(bin.to()) == 0;
            double left = x(bin.from().doubleValue()) + (point ? -60 : 3);
            double width = point ? 120 : x(bin.to().doubleValue()) - 3 - left;
            double tall = tallest * growths.get(i).shown();
            bars.get(i).resizeRelocate(left, low - tall, Math.max(1, width), tall);
            var count = counts.get(i);
            count.at(WORDS, Double.MAX_VALUE);
            placeCount(count, left, width, low - tall - LINE + 2);
        }
        ground.resizeRelocate(0, low, getWidth(), 3);
        placeEdges(low + 4);
        placeLine(median, x(middle), 0, low);
        placeLine(truth, x(right.orElse(from)), LINE, low);
        placeNames();
        far.cut(WORDS, getWidth(), 1);
        far.place(0, getHeight() - far.height());
    }

    /** Over the middle of its bar, or beside a line that goes through there. */
    private void placeCount(FitText count, double left, double width, double y) {
        double wide = count.width();
        double spare = width - wide;
        count.setVisible(false);
        for (double share : new double[] {0.5, 0.08, 0.92}) {
            double x = left + spare * share;
            if (!count.isVisible() && spare >= -2 && isFree(x, wide)) {
                count.setVisible(true);
                count.place(x, y);
            }
        }
    }

    private boolean isFree(double x, double wide) {
        return Stream.concat(Stream.of(middle), right.stream())
                .map(this::x)
                .allMatch(line -> line < x - STROKE || line > x + wide + STROKE);
    }

    /** As many edges of bars as have room side by side. */
    private void placeEdges(double y) {
        int every = 1;
        while (every < edges.size() && !fit(every)) {
            every++;
        }
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            edge.at(WORDS, Double.MAX_VALUE);
            double x = edgeX(i);
            boolean shown = i % every == 0 && !edge.isBlank() && x >= end;
            edge.setVisible(shown);
            edge.place(x, y);
            end = shown ? x + edge.width() + 16 : end;
        }
    }

    private boolean fit(int every) {
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < edges.size(); i += every) {
            double x = edgeX(i);
            if (x < end) {
                return false;
            }
            end = x + edges.get(i).lineAt(WORDS) + 16;
        }
        return true;
    }

    private double edgeX(int i) {
        var bin = bins.get(Math.min(i, bins.size() - 1));
        double at = x((i < bins.size() ? bin.from() : bin.to()).doubleValue());
        double width = edges.get(i).lineAt(WORDS);
        return Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width));
    }

    /** Each above its line, that of the truth beside the line of the median. */
    private void placeNames() {
        double width = getWidth();
        double half = x(middle);
        medianWords.fitLine(width, WORDS);
        double wide = medianWords.width();
        medianWords.place(Math.clamp(half - wide / 2, 0, Math.max(0, width - wide)), 0);
        truthWords.fitLine(width, WORDS);
        wide = truthWords.width();
        double x = Math.clamp(x(right.orElse(from)) - wide / 2, 0, Math.max(0, width - wide));
        boolean before = right.orElse(from) < middle;
        double beside = 14 + STROKE / 2;
        if (x < half + beside && x + wide > half - beside) {
            boolean left = half - beside - wide >= 0;
            boolean after = half + beside + wide <= width;
            x = (before && left) || !after ? half - beside - wide : half + beside;
        }
        truthWords.place(Math.max(0, x), LINE);
    }

    private static void placeLine(Region line, double x, double y, double low) {
        line.resizeRelocate(x - STROKE / 2, y + LINE, STROKE, low - y - LINE);
        line.setViewOrder(-1);
    }
}
