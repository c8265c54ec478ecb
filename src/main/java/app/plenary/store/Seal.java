package app.plenary.store;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A small file beside the database that says how far the journal was and that the program was
 * alive. A database that ends before it is an older state, whatever it looks like.
 *
 * @param head the last entry that was acknowledged by then
 * @param alive when this was written
 * @param closed whether the store was closed in order
 */
record Seal(Head head, Instant alive, boolean closed) {

    void write(Path file) throws IOException {
        var text = text();
        Disk.write(file, text + Row.checksum(text) + "\n");
    }

    /** Empty when there is none or when it is itself damaged. */
    static Optional<Seal> read(Path file) throws IOException {
        String content;
        try {
            content = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        int end = content.indexOf('\n') + 1;
        var text = content.substring(0, end);
        if (!content.substring(end).equals(Row.checksum(text) + "\n")) {
            return Optional.empty();
        }
        try {
            var json = Json.read(text);
            return Optional.of(
                    new Seal(
                            new Head(json.required("seq").longValue(), Json.text(json, "checksum")),
                            Json.instant(json, "alive"),
                            Json.flag(json, "closed")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private String text() {
        return Json.write(
                        Json.object()
                                .put("format", 1)
                                .put("seq", head.sequence())
                                .put("checksum", head.checksum())
                                .put("alive", alive.toString())
                                .put("closed", closed))
                + "\n";
    }
}
