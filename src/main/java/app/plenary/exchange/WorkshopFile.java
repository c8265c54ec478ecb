package app.plenary.exchange;

import app.plenary.plan.Workshop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workshop's plan as a JSON file: the agenda with the facilitator's notes, no people and no
 * answers. Reading checks the form only; whether the plan keeps the rules is decided where it is
 * created.
 *
 * @param language the language it is written in, as a language tag; may be empty
 * @param summary one sentence about what it is for; may be empty
 */
public record WorkshopFile(Workshop workshop, String language, String summary) {
    /** What the key {@code format} says. */
    public static final String FORMAT = "plenary-workshop";

    /** The newest version that can be read, and the one that is written. */
    public static final int VERSION = 1;

    /** More than the longest agenda with the longest notes needs in everyday use. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** What came of reading. */
    public sealed interface Reading {}

    /** It is well-formed; all ids are new. */
    public record Read(WorkshopFile file) implements Reading {}

    /** It cannot be used; nothing of it is taken. */
    public record Unusable(FileProblem problem) implements Reading {}

    /** Reads a whole file's text. Every key must be known, so that a typing error is never lost. */
    public static Reading read(String json) {
        return WorkshopReader.read(json);
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws IOException when the file cannot be read at all
     */
    public static Reading read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return new Unusable(FileProblem.of(FileProblem.Reason.TOO_LARGE));
        }
        return read(Files.readAllBytes(file));
    }

    static Reading read(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return new Unusable(FileProblem.of(FileProblem.Reason.NOT_UTF_8));
        }
    }

    /**
     * The file's text, with line feeds as line ends. Reading it gives the same plan with new ids.
     */
    public String write() {
        return WorkshopWriting.write(this);
    }
}
