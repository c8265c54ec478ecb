package app.plenary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole workshop as one file whose name ends in {@code .plenary}: a zip with {@code
 * manifest.json}, the plan as {@code workshop.json}, and if it was asked for what happened as
 * {@code session.jsonl}, and the pictures by the SHA-256 of their bytes. Never a database. The
 * manifest tells the length and the SHA-256 of each file, so that a damaged archive is known.
 *
 * @param session the lines that the journal makes of what happened; empty for the plan alone
 * @param pictures by their SHA-256 in hexadecimal
 */
public record WorkshopArchive(
        WorkshopFile plan, Optional<String> session, Map<String, byte[]> pictures) {
    /** How names of such files end, without the dot. */
    public static final String ENDING = "plenary";

    /** What the manifest says under {@code format}. */
    static final String FORMAT = "plenary-archive";

    /** The newest version that can be read, and the one that is written. */
    static final int VERSION = 1;

    static final String MANIFEST = "manifest.json";
    static final String WORKSHOP = "workshop.json";
    static final String SESSION = "session.jsonl";
    static final String PICTURES = "pictures/";

    public WorkshopArchive {
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    }

    /** What came of reading. */
    public sealed interface Reading {}

    /**
     * It is whole.
     *
     * @param passedOver names in it that mean nothing to this program
     */
    public record Read(WorkshopArchive archive, List<String> passedOver) implements Reading {
        public Read {
            passedOver = List.copyOf(passedOver);
        }
    }

    /** Nothing of it is taken. */
    public record Unusable(ArchiveProblem problem) implements Reading {}

    /**
     * Saves it as a file, whole or not at all; a file that is there is replaced.
     *
     * @throws IOException when it cannot be written; what was there before is untouched
     */
    public void save(Path file) throws IOException {
        WholeFile.write(file, this::write);
    }

    /** Writes it and leaves the stream open. The same content gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        ArchiveWriter.write(this, out);
    }

    /**
     * Reads a file that may come from anybody: what is in it is counted while it is unpacked,
     * whatever it says of itself, and no name in it is ever used as a path.
     *
     * @throws IOException when the file cannot be read at all
     */
    public static Reading read(Path file) throws IOException {
        try {
            return ArchiveReader.read(file);
        } catch (ArchiveReader.Stop stop) {
            return new Unusable(stop.problem());
        }
    }
}
