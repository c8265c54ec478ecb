package app.plenary.console;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards in columns of equal width, as many as fit; the cards of a row are equally high. */
final class CardGrid extends Pane {
    private static final double GAP = 12;

    private final double least;

    /** {@code least} is the narrowest that a card may be, in pixels. */
    CardGrid(double least) {
        this.least = least;
        getStyleClass().add("card-grid");
    }

    /** How many cards stand side by side now. */
    int columns() {
        return columns(getWidth());
    }

    private int columns(double width) {
        int fit = (int) Math.max(1, Math.floor((width + GAP) / (least + GAP)));
        return Math.clamp(fit, 1, Math.max(1, getManagedChildren().size()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return least;
    }

    @Override
    protected double computeMinWidth(double height) {
        return least;
    }

    @Override
    protected double computePrefHeight(double width) {
        double at = width < 0 ? Math.max(least, getWidth()) : width;
        int columns = columns(at);
        double card = cardWidth(at, columns);
        double sum = 0;
        var cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i += columns) {
            sum += rowHeight(i, columns, card) + (i == 0 ? 0 : GAP);
        }
        return sum;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double cardWidth(double width, int columns) {
        // Few cards do not become as wide as the window.
        return Math.min(Math.floor((width - GAP * (columns - 1)) / columns), least * 1.8);
    }

    private double rowHeight(int from, int columns, double width) {
        double height = 0;
        var cards = getManagedChildren();
        for (int i = from; i < Math.min(from + columns, cards.size()); i++) {
            height = Math.max(height, cards.get(i).prefHeight(width));
        }
        return snapSizeY(height);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = cardWidth(getWidth(), columns);
        double y = 0;
        var cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i += columns) {
            double height = rowHeight(i, columns, width);
            for (int k = i; k < Math.min(i + columns, cards.size()); k++) {
                Node card = cards.get(k);
                card.resizeRelocate((k - i) * (width + GAP), y, width, height);
            }
            y += height + GAP;
        }
    }
}
