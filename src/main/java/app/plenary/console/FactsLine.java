package app.plenary.console;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * Small facts beside fields, the most important first: in one line where there is room, else in
 * two. What fits into neither is left out rather than cut off.
 */
final class FactsLine extends Region {
    private static final double GAP = 8;
    private static final double BETWEEN = 5;

    /** How high the fields beside it are, on whose middle a single line stands. */
    private static final double FIELD = 34;

    FactsLine(Node... facts) {
        getChildren().addAll(facts);
        getStyleClass().add("facts");
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Node> facts() {
        return getChildren().stream().filter(Node::isManaged).toList();
    }

    private double line() {
        return snapSizeY(facts().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0));
    }

    @Override
    protected double computePrefWidth(double height) {
        return facts().stream().mapToDouble(n -> n.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return FIELD;
    }

    @Override
    protected double computeMinHeight(double width) {
        return FIELD;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = line();
        boolean one = computePrefWidth(-1) - GAP <= width;
        double low = getHeight() - (one ? (FIELD + line) / 2 : line + 2);
        double[] tops = one ? new double[] {low} : new double[] {low - line - BETWEEN, low};
        double[] used = new double[tops.length];
        for (Node fact : facts()) {
            double own = snapSizeX(fact.prefWidth(-1));
            int row = 0;
            while (row < tops.length && used[row] > 0 && used[row] + own > width) {
                row++;
            }
            // An opacity and no visibility, which belongs to whoever has something to say.
            boolean fits = row < tops.length && (row == 0 || used[row] + own <= width);
            fact.setOpacity(fits ? 1 : 0);
            fact.setMouseTransparent(!fits);
            if (fits) {
                double high = fact.prefHeight(-1);
                fact.resizeRelocate(
                        used[row], snapPositionY(tops[row] + (line - high) / 2), own, high);
                used[row] += own + GAP;
            }
        }
    }
}
