package app.plenary.projector;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Optional;

/**
 * A screen of this computer.
 *
 * @param number from 1, the primary one first
 * @param bounds its place among the others, in JavaFX's pixels
 */
public record Display(int number, Rectangle2D bounds) {

    /** What is remembered of it; the same after it was unplugged and plugged in again. */
    public String id() {
        return "%.0fx%.0f@%.0f,%.0f"
                .formatted(
                        bounds.getWidth(), bounds.getHeight(), bounds.getMinX(), bounds.getMinY());
    }

    /**
     * The display for the wall: the remembered one, else the last that there is, but never the one
     * that the console is on. Empty when there is no other.
     *
     * @param console where the console's window is; without one it counts as being on the first
     *     display
     */
    static Optional<Display> forWall(
            List<Display> all, Optional<Rectangle2D> console, String remembered) {
        var own =
                console.flatMap(window -> holding(all, window)).or(() -> all.stream().findFirst());
        var others = all.stream().filter(display -> !own.equals(Optional.of(display))).toList();
        return others.stream()
                .filter(display -> display.id().equals(remembered))
                .findFirst()
                .or(() -> others.isEmpty() ? Optional.empty() : Optional.of(others.getLast()));
    }

    /** The display with the largest part of the window. */
    private static Optional<Display> holding(List<Display> all, Rectangle2D window) {
        Optional<Display> most = Optional.empty();
        double area = 0;
        for (Display display : all) {
            double part = common(display.bounds(), window);
            if (part > area) {
                area = part;
                most = Optional.of(display);
            }
        }
        return most;
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }
}
