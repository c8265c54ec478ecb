package app.plenary.projector;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many gave which step of a scale: a bar for each step from the lowest, and a mark under them
 * where the median is. The step or the two steps of the median have solid bars, the others hatched
 * ones. For the JavaFX thread.
 */
final class StepBars extends Region {
    /** The height that the median's mark takes under the bars. */
    static final double MARK = 22;

    private static final double COUNT = 50;
    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

    private final Setting setting;
    private final boolean counting;
    private final List<Region> tracks = new ArrayList<>();
    private final List<Region> fills = new ArrayList<>();
    private final List<FitText> counts = new ArrayList<>();
    private final List<Growth> growths = new ArrayList<>();
    private final Polygon mark = new Polygon(0, 0, 13, 20, -13, 20);
    private OptionalDouble median = OptionalDouble.empty();

    /** {@code counting}: with the number above each bar. */
    StepBars(Setting setting, boolean counting) {
        this.setting = setting;
        this.counting = counting;
        setManaged(false);
        mark.getStyleClass().add("wall-median");
        mark.setManaged(false);
        getChildren().add(mark);
    }

    /** Empty bars for so many steps. */
    void steps(int number) {
        if (number != tracks.size()) {
            getChildren().setAll(mark);
            tracks.clear();
            fills.clear();
            counts.clear();
            growths.clear();
            for (int i = 0; i < number; i++) {
                var track = region("wall-step");
                var fill = region("wall-step-fill");
                tracks.add(track);
                fills.add(fill);
                counts.add(new FitText(FitText.Weight.SEMIBOLD, "wall-ink"));
                growths.add(new Growth(setting, this::placeFills));
            }
            getChildren().addAll(tracks);
            getChildren().addAll(fills);
            getChildren().addAll(counts);
        }
        show(Collections.nCopies(number, 0), 1, OptionalDouble.empty());
        counts.forEach(count -> count.words(""));
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    /**
     * Shows how many gave each step; {@code most} is the number of the highest bar, and {@code
     * newMedian} counts from 0 for the lowest step.
     */
    void show(List<Integer> numbers, int most, OptionalDouble newMedian) {
        median = newMedian;
        mark.setVisible(newMedian.isPresent());
        for (int i = 0; i < numbers.size(); i++) {
            growths.get(i).to((double) numbers.get(i) / Math.max(1, most));
            boolean middle = newMedian.isPresent() && Math.abs(newMedian.getAsDouble() - i) < 1;
            fills.get(i).pseudoClassStateChanged(LEADING, middle);
            counts.get(i).words(counting ? Integer.toString(numbers.get(i)) : "");
        }
        requestLayout();
    }

    /** The shares that are drawn at this moment, of the highest bar. */
    List<Double> shown() {
        return growths.stream().map(Growth::shown).toList();
    }

    /** Where the middle of a step is, counted from 0, in this width. */
    double middle(double step, double width) {
        return (step + 0.5) * width / Math.max(1, tracks.size());
    }

    @Override
    protected void layoutChildren() {
        counts.forEach(count -> count.at(Page.SMALL, Double.MAX_VALUE));
        placeFills();
        median.ifPresent(
                step -> mark.relocate(middle(step, getWidth()) - 13, getHeight() - MARK + 2));
    }

    private void placeFills() {
        double cell = getWidth() / Math.max(1, tracks.size());
        double gap = Math.min(16, cell * 0.12);
        double top = counting ? COUNT : 0;
        double bottom = getHeight() - MARK;
        for (int i = 0; i < tracks.size(); i++) {
            double x = i * cell + gap / 2;
            double width = Math.max(0, cell - gap);
            double tall = Math.max(0, (bottom - top) * growths.get(i).shown());
            tracks.get(i).resizeRelocate(x, top, width, Math.max(0, bottom - top));
            fills.get(i).setVisible(tall >= 1);
            fills.get(i).resizeRelocate(x, bottom - tall, width, tall);
            var count = counts.get(i);
            count.place(x + (width - count.width()) / 2, bottom - tall - COUNT);
        }
    }
}
