package app.plenary.projector;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The time as the wall shows it: it stands still while the wall is frozen. For the JavaFX thread.
 */
final class WallClock implements InstantSource {
    private final InstantSource source;
    private Optional<Instant> stoppedAt = Optional.empty();

    WallClock(InstantSource source) {
        this.source = source;
    }

    void stop() {
        if (stoppedAt.isEmpty()) {
            stoppedAt = Optional.of(source.instant());
        }
    }

    void go() {
        stoppedAt = Optional.empty();
    }

    boolean isStopped() {
        return stoppedAt.isPresent();
    }

    @Override
    public Instant instant() {
        return stoppedAt.orElseGet(source::instant);
    }
}
