package app.plenary.live;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether what happens is being saved.
 *
 * @param savedAt when something was last made durable
 * @param problem why the last attempt failed; empty when all is well
 */
public record StorageState(Optional<Instant> savedAt, Optional<IOException> problem) {
    public static final StorageState FRESH = new StorageState(Optional.empty(), Optional.empty());
}
