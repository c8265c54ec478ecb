package app.plenary.console;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A part of a row as wide as its column. What stands in it is laid out for itself, so that other
 * words do not let the row, and with it the list, be laid out anew. Children that are added stand
 * as in any stack.
 */
final class RowPart extends StackPane {
    private final Region content;

    RowPart(Region content) {
        this.content = content;
        content.setManaged(false);
        getChildren().add(content);
        getStyleClass().add("place");
        content.needsLayoutProperty().subscribe(this::measure);
    }

    /** Another size of the letters changes the height, which the row has to know. */
    private void measure(boolean changed) {
        if (changed && content.prefHeight(-1) != content.getHeight()) {
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computePrefHeight(width), content.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(super.computeMinHeight(width), content.minHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double height = content.prefHeight(-1);
        content.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), getWidth(), height);
    }
}
