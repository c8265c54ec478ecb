package app.plenary.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Takes values from any thread as fast as they come, and shows only the newest one, at most once a
 * frame, on the JavaFX thread. The last value put in is always shown; it costs nothing while none
 * comes.
 */
public final class LatestOnFx<T> implements Consumer<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Consumer<? super T> show;
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    T newest = waiting.getAndSet(null);
                    if (newest == null) {
                        stop();
                    } else {
                        show.accept(newest);
                    }
                }
            };

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
