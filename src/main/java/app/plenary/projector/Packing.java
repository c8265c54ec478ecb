package app.plenary.projector;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts boxes on a plane one after the other, each as near as it can be to where it belongs without
 * lying on those before it or leaving the plane. The same boxes always get the same places.
 */
final class Packing {
    private static final double RING = 7;
    private static final double WIDER = 1.6;

    private final double width;
    private final double height;
    private final double gap;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** {@code gap} is kept between boxes. */
    Packing(double width, double height, double gap) {
        this.width = width;
        this.height = height;
        this.gap = gap;
    }

    /** The box with its middle there or near; empty where there is no room left for it. */
    Optional<Rectangle2D> put(double x, double y, double wide, double tall) {
        if (wide > width || tall > height) {
            return Optional.empty();
        }
        double farthest = Math.hypot(width, height * WIDER);
        for (double radius = 0; radius <= farthest; radius += RING) {
            int around = radius == 0 ? 1 : Math.max(8, (int) (2 * Math.PI * radius / (2 * RING)));
            for (int i = 0; i < around; i++) {
                double angle = 2 * Math.PI * i / around;
                double left = x + radius * Math.cos(angle) - wide / 2;
                double top = y + radius / WIDER * Math.sin(angle) - tall / 2;
                // Against an edge rather than over it, for what belongs close to it.
                var box =
                        new Rectangle2D(
                                Math.clamp(left, 0, width - wide),
                                Math.clamp(top, 0, height - tall),
                                wide,
                                tall);
                if (isFree(box)) {
                    taken.add(box);
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Rectangle2D box) {
        for (Rectangle2D other : taken) {
            if (box.getMinX() < other.getMaxX() + gap
                    && other.getMinX() < box.getMaxX() + gap
                    && box.getMinY() < other.getMaxY() + gap
                    && other.getMinY() < box.getMaxY() + gap) {
                return false;
            }
        }
        return true;
    }
}
