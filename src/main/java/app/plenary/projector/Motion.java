package app.plenary.projector;

import javafx.application.Platform;
import javafx.util.Duration;

/**
 * How fast things move on the wall. Zero shows the end at once.
 *
 * @param grow how long a bar takes to its length
 * @param fade how long a new scene or page takes to appear
 * @param page how long one of several pages stays
 */
public record Motion(Duration grow, Duration fade, Duration page) {
    public static final Motion CALM =
            new Motion(Duration.millis(700), Duration.millis(300), Duration.seconds(8));

    /** Nothing glides or fades; pages still turn. */
    public static final Motion NONE = new Motion(Duration.ZERO, Duration.ZERO, Duration.seconds(8));

    /** What the person who set up this computer asked for. For the JavaFX thread. */
    public static Motion ofSystem() {
        return Platform.getPreferences().isReducedMotion() ? NONE : CALM;
    }
}
