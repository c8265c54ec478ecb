package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Why files could not be written, as far as a person can do something about it. */
public enum ExportTrouble {
    DISK_IS_FULL,
    READ_ONLY,
    NOT_A_FOLDER,
    /** A folder, or a file another program holds, has the name that is needed. */
    IN_THE_WAY,
    UNKNOWN;

    /**
     * Reads the reason from what the JDK threw. A full disk has no exception of its own; it is
     * known by the words of the operating systems.
     */
    public static ExportTrouble of(Exception trouble) {
        return switch (trouble) {
            case ReadOnlyFileSystemException _, AccessDeniedException _ -> READ_ONLY;
            case FileAlreadyExistsException _, NotDirectoryException _, NoSuchFileException _ ->
                    NOT_A_FOLDER;
            case IOException e -> byWords(e);
            default -> UNKNOWN;
        };
    }

    private static ExportTrouble byWords(IOException trouble) {
        var words =
                Stream.of(
                                trouble instanceof FileSystemException e ? e.getReason() : null,
                                trouble.getMessage())
                        .filter(Objects::nonNull)
                        .reduce("", String::concat)
                        .toLowerCase(Locale.ROOT);
        if (says(
                words,
                "no space left",
                "not enough space",
                "disk full",
                "quota",
                "speicherplatz")) {
            return DISK_IS_FULL;
        }
        if (says(
                words,
                "read-only",
                "not permitted",
                "permission",
                "write-protected",
                "schreibgesch")) {
            return READ_ONLY;
        }
        if (says(words, "not a directory")) {
            return NOT_A_FOLDER;
        }
        return says(words, "being used by another", "is a directory", "von einem anderen prozess")
                ? IN_THE_WAY
                : UNKNOWN;
    }

    private static boolean says(String words, String... any) {
        return Stream.of(any).anyMatch(words::contains);
    }

    /** What happened and what to do, for a person. */
    public String sentence(Messages messages, Path place) {
        return switch (this) {
            case DISK_IS_FULL -> messages.get("report.export.disk-is-full", place);
            case READ_ONLY -> messages.get("report.export.read-only", place);
            case NOT_A_FOLDER -> messages.get("report.export.not-a-folder", place);
            case IN_THE_WAY -> messages.get("report.export.in-the-way", place);
            case UNKNOWN -> messages.get("report.export.unknown", place);
        };
    }
}
