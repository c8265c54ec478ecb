package app.plenary.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole or not at all: first beside it, synced, then moved over it. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes what is in a file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes {@code text} in UTF-8, as {@link #write(Path, Content)} does. */
    public static Path write(Path file, String text) throws IOException {
        return write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes beside the file and then takes its place; what was there before stays when this fails.
     * Its folder is made if it is not there. A link is followed; a device or pipe is written to
     * directly.
     *
     * @return {@code file}
     */
    public static Path write(Path file, Content content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(file + " is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
                content.to(out);
            }
            return file;
        }
        Files.createDirectories(target.getParent());
        // made like any file, so that others may read it where they may read the folder's files
        var beside = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try (var channel =
                            FileChannel.open(
                                    beside,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.to(out);
                out.flush();
                channel.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
        return file;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
