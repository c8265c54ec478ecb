package app.plenary.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Takes values from any thread as fast as they come, and shows only the newest one on the JavaFX
 * thread: the first with the next frame, and while more come at most {@value #A_SECOND} a second.
 * To lay out and draw both windows with every frame while a hall answers would take half of what
 * the computer can do from those who answer, and nobody reads faster. The last value put in is
 * always shown; it costs nothing while none comes.
 */
public final class LatestOnFx<T> implements Consumer<T> {
    private static final int A_SECOND = 20;
    private static final long GAP_NANOS = 1_000_000_000L / A_SECOND;

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Consumer<? super T> show;
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (hasShown && now - shownAt < GAP_NANOS) {
                        return;
                    }
                    T newest = waiting.getAndSet(null);
                    if (newest == null) {
                        stop();
                    } else {
                        hasShown = true;
                        shownAt = now;
                        show.accept(newest);
                    }
                }
            };

    private boolean hasShown;
    private long shownAt;

    /** {@code show} is called on the JavaFX thread. */
    public LatestOnFx(Consumer<? super T> show) {
        this.show = show;
    }

    @Override
    public void accept(T value) {
        // Whoever finds the place empty wakes the timer; others only replace the value that waits.
        if (waiting.getAndSet(value) == null) {
            Platform.runLater(frames::start);
        }
    }
}
