package app.plenary.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Lays its content out at a fixed design height and scales it to the height it gets, so that a wall
 * looks the same at 720p and at 4K. The content is as wide as the pane's shape allows, but never
 * narrower than the design: on a narrower screen everything becomes smaller instead of being cut
 * off.
 */
public final class ScaledPane extends Region {
    private final Node content;
    private final double designWidth;
    private final double designHeight;
    private final Scale scale = new Scale();

    /** Sizes in pixels of the design. */
    public ScaledPane(Node content, double designWidth, double designHeight) {
        this.content = content;
        this.designWidth = designWidth;
        this.designHeight = designHeight;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / designWidth, getHeight() / designHeight);
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return designWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        return designHeight;
    }
}
