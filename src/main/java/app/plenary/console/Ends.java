package app.plenary.console;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Two things at the two ends of a line. When the line is too short for both, the second goes below
 * the first, so that neither is cut off. What is invisible takes no room.
 */
final class Ends extends Region {
    private static final double GAP = 8;

    private final Node start;
    private final Node end;

    Ends(Node start, Node end) {
        this.start = start;
        this.end = end;
        getChildren().addAll(start, end);
        start.visibleProperty().subscribe(this::requestLayout);
        end.visibleProperty().subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return !start.isVisible() || start.prefWidth(-1) + GAP + end.prefWidth(-1) <= width;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (!end.isVisible()) {
            start.resizeRelocate(0, 0, Math.min(width, start.prefWidth(-1)), getHeight());
            return;
        }
        double startWidth = Math.min(width, start.prefWidth(-1));
        double endWidth = Math.min(width, end.prefWidth(-1));
        double startHeight = start.prefHeight(startWidth);
        double endHeight = end.prefHeight(endWidth);
        if (fits(width)) {
            double height = getHeight();
            start.resizeRelocate(
                    0, snapPositionY((height - startHeight) / 2), startWidth, startHeight);
            end.resizeRelocate(
                    snapPositionX(width - endWidth),
                    snapPositionY((height - endHeight) / 2),
                    endWidth,
                    endHeight);
        } else {
            start.resizeRelocate(0, 0, startWidth, startHeight);
            end.resizeRelocate(0, startHeight + GAP, endWidth, endHeight);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double startHeight =
                !start.isVisible()
                        ? 0
                        : start.prefHeight(width < 0 ? -1 : Math.min(width, start.prefWidth(-1)));
        if (!end.isVisible()) {
            return startHeight;
        }
        double endHeight = end.prefHeight(width < 0 ? -1 : Math.min(width, end.prefWidth(-1)));
        return width < 0 || fits(width)
                ? Math.max(startHeight, endHeight)
                : startHeight + (endHeight > 0 ? GAP + endHeight : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(start.minWidth(-1), end.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return start.prefWidth(-1) + GAP + end.prefWidth(-1);
    }
}
