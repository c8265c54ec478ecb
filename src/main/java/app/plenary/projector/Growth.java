package app.plenary.projector;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.animation.TranslateTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * A length, as a share from 0 to 1, that grows to where it belongs; at once where the wall's pace
 * is none. For the JavaFX thread.
 */
final class Growth {
    private static final String WAY = "plenary.way";

    private final Duration grow;
    private final DoubleProperty shown = new SimpleDoubleProperty(this, "shown", 0);
    private double target;
    private Timeline growth = new Timeline();

    /** {@code moved} is called whenever another length is to be drawn. */
    Growth(Setting setting, Runnable moved) {
        grow = setting.motion().grow();
        shown.addListener(_ -> moved.run());
    }

    /** Grows or shrinks to {@code share}; what has to be gone is gone at once. */
    void to(double share) {
        double next = Math.clamp(share, 0, 1);
        if (next == target) {
            return;
        }
        target = next;
        growth.stop();
        if (next == 0 || grow.lessThanOrEqualTo(Duration.ZERO)) {
            shown.set(next);
        } else {
            growth =
                    new Timeline(
                            new KeyFrame(grow, new KeyValue(shown, next, Interpolator.EASE_BOTH)));
            growth.play();
        }
    }

    /** The share that is drawn at this moment. */
    double shown() {
        return shown.get();
    }

    /** Puts the node there, seen to come from where it was. */
    static void glide(Setting setting, Node node, double x, double y) {
        if (node.getProperties().get(WAY) instanceof TranslateTransition before) {
            before.stop();
        }
        double oldX = node.getLayoutX() + node.getTranslateX();
        double oldY = node.getLayoutY() + node.getTranslateY();
        node.relocate(x, y);
        double fromX = oldX - node.getLayoutX();
        double fromY = oldY - node.getLayoutY();
        boolean still = Math.abs(fromX) < 0.5 && Math.abs(fromY) < 0.5;
        if (still || setting.motion().grow().lessThanOrEqualTo(Duration.ZERO)) {
            node.setTranslateX(0);
            node.setTranslateY(0);
            return;
        }
        var way = new TranslateTransition(setting.motion().grow(), node);
        way.setFromX(fromX);
        way.setFromY(fromY);
        way.setToX(0);
        way.setToY(0);
        way.setInterpolator(Interpolator.EASE_BOTH);
        node.getProperties().put(WAY, way);
        way.play();
    }
}
