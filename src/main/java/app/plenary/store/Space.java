package app.plenary.store;

import java.util.Optional;

/**
 * Room left on the disk of the data folder.
 *
 * @param free in bytes
 */
public record Space(long free) {
    static final long LOW = 500_000_000;
    static final long TOO_LITTLE = 100_000_000;

    /**
     * The key of the sentence that warns, to be filled with {@link #megabytes}; empty with room
     * enough.
     */
    public Optional<String> warning() {
        if (isTooLittle()) {
            return Optional.of("store.space-too-little");
        }
        return isLow() ? Optional.of("store.space-low") : Optional.empty();
    }

    public long megabytes() {
        return free / 1_000_000;
    }

    /** Less than 500 MB: worth a warning. */
    public boolean isLow() {
        return free < LOW;
    }

    /** Less than 100 MB: no session should be started. */
    public boolean isTooLittle() {
        return free < TOO_LITTLE;
    }
}
