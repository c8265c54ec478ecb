package app.plenary.projector;

import app.plenary.plan.Marked;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * One statement of a scale: its words, how many gave which step, and the median as a figure; the
 * bars beside the words, or under them where the words are long. For the JavaFX thread.
 */
final class ScaleRow extends Region {
    static final double GAP = 32;

    /** The least height of bars in which a shape can be seen. */
    static final double LEAST = 56;

    private final MarkedText words = new MarkedText(FitText.Weight.SEMIBOLD, "wall-ink");
    private final FitText figure = new FitText(FitText.Weight.BOLD, "wall-scale-median");
    private final StepBars bars;
    private double size = Page.SMALL;
    private double chart;
    private double figures;
    private boolean stacked;

    ScaleRow(Setting setting) {
        setManaged(false);
        setAccessibleRole(AccessibleRole.TEXT);
        bars = new StepBars(setting, false);
        getChildren().addAll(words, bars, figure);
    }

    void words(Marked text) {
        words.words(text);
    }

    String words() {
        return words.words();
    }

    StepBars bars() {
        return bars;
    }

    void median(String text) {
        figure.words(text);
        requestLayout();
    }

    /**
     * How its parts stand: type size, width of the bars and of the figure, bars under the words.
     */
    void parts(double newSize, double newChart, double newFigures, boolean newStacked) {
        size = newSize;
        chart = newChart;
        figures = newFigures;
        stacked = newStacked;
        requestLayout();
    }

    /** The height it needs at least, in this width with the bars that wide. */
    double heightAt(double newSize, double width, double newChart, double newFigures) {
        double room = width - newChart - newFigures - 2 * GAP;
        return Math.max(LEAST + StepBars.MARK, words.heightAt(newSize, room));
    }

    double stackedHeight(double width) {
        return words.heightAt(Page.SMALL, width) + 8 + LEAST + StepBars.MARK;
    }

    boolean keepsWordsWhole(double newSize, double room) {
        return words.longestWordAt(newSize) <= room;
    }

    @Override
    protected void layoutChildren() {
        double left = getWidth() - chart - figures - GAP;
        double top = 0;
        if (stacked) {
            words.fit(getWidth(), getHeight() - LEAST - StepBars.MARK - 8, 44, Page.SMALL);
            words.place(0, 0);
            top = words.height() + 8;
        } else {
            words.at(size, left - GAP);
            words.place(0, (getHeight() - StepBars.MARK - words.height()) / 2);
        }
        double height = getHeight() - top;
        bars.resizeRelocate(left, top, chart, height);
        figure.fitLine(figures, size * 1.1);
        figure.place(
                getWidth() - figures / 2 - figure.width() / 2,
                top + (height - StepBars.MARK - figure.height()) / 2);
    }
}
