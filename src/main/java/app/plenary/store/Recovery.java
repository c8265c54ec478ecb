package app.plenary.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data were damaged or gone and have been restored.
 *
 * @param restored how many commands are back
 * @param until when the last of them was given; empty when there was nothing to restore
 * @param missing how many commands are known to have been saved and could not be restored
 * @param keptAt the folder with the damaged files as they were found; empty when there were none
 */
public record Recovery(
        long restored, Optional<Instant> until, long missing, Optional<Path> keptAt) {

    /** The sentence that says so, to be filled with {@link #arguments}. */
    public String key() {
        return keptAt.isPresent() ? "store.recovered" : "store.recovered-without-file";
    }

    /** Restored, missing, and the folder when there is one. */
    public List<Object> arguments() {
        return Stream.concat(
                        Stream.<Object>of(restored, missing), keptAt.stream().map(Path::toString))
                .toList();
    }

    /** The key of the sentence that says until when, to be filled with a time. */
    public static String untilKey() {
        return "store.recovered-until";
    }
}
