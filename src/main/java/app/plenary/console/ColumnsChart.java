package app.plenary.console;

import app.plenary.console.PollPicture.Column;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Upright bars side by side, what they count below and how many above. */
final class ColumnsChart extends Region {
    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");
    private static final double WIDEST = 84;
    private static final double LABEL = 20;
    private static final double LEAST = 3;

    private record Parts(Region bar, Label name, Label figure) {}

    private final double height;
    private final List<Parts> parts = new ArrayList<>();
    private List<Column> shown = List.of();

    /** {@code height} of the tallest bar, in pixels. */
    ColumnsChart(double height) {
        this.height = height;
        getStyleClass().add("columns-chart");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<Column> columns) {
        shown = columns;
        while (parts.size() > columns.size()) {
            var gone = parts.removeLast();
            getChildren().removeAll(gone.bar(), gone.name(), gone.figure());
        }
        while (parts.size() < columns.size()) {
            var next = new Parts(new Region(), new Label(), new Label());
            next.bar().getStyleClass().add("column");
            next.name().getStyleClass().addAll("small", "quiet");
            next.figure().getStyleClass().add("small");
            parts.add(next);
            getChildren().addAll(next.bar(), next.name(), next.figure());
        }
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            parts.get(i).name().setText(column.name());
            parts.get(i).figure().setText(column.figure());
            parts.get(i).bar().pseudoClassStateChanged(LEADING, column.marked());
        }
        setAccessibleText(
                columns.stream()
                        .map(column -> column.name() + ": " + column.figure())
                        .collect(Collectors.joining(", ")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (shown.isEmpty()) {
            return;
        }
        double each = Math.min(WIDEST, getWidth() / shown.size());
        double gap = Math.min(10, each * 0.16);
        double base = LABEL + height;
        for (int i = 0; i < shown.size(); i++) {
            double share = shown.get(i).share();
            double tall = snapSizeY(share == 0 ? LEAST : Math.max(LEAST, share * height));
            double x = snapPositionX(i * each);
            double wide = snapSizeX(each - gap);
            var part = parts.get(i);
            part.bar().resizeRelocate(x, base - tall, wide, tall);
            layoutInArea(
                    part.figure(),
                    x,
                    base - tall - LABEL,
                    wide,
                    LABEL,
                    0,
                    HPos.CENTER,
                    VPos.CENTER);
            layoutInArea(part.name(), x, base, wide, LABEL, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return height + 2 * LABEL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double across) {
        return 100;
    }

    @Override
    protected double computePrefWidth(double across) {
        return shown.size() * WIDEST;
    }
}
