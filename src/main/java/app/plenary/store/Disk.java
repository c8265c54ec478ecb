package app.plenary.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are whole or not there, also after a power cut. Uses plain streams where it writes:
 * unlike channels they do not break when the thread is interrupted.
 */
final class Disk {
    private static final Logger LOG = System.getLogger(Disk.class.getName());

    private Disk() {}

    /** Puts {@code text} in the place of whatever {@code file} was. */
    static void write(Path file, String text) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".part");
        try (var stream = new FileOutputStream(next.toFile())) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.getFD().sync();
        }
        move(next, file);
    }

    /** Copies a file; the copy appears whole. */
    static void copy(Path from, Path to) throws IOException {
        var next = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, next, StandardCopyOption.REPLACE_EXISTING);
        sync(next);
        move(next, to);
    }

    /** Moves in one step, over whatever is there, and makes the step last. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder(to);
    }

    /** Removes a file for good; does nothing when there is none. */
    static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        syncFolder(file);
    }

    static void sync(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.getFD().sync();
        }
    }

    /**
     * A new name lasts only once its folder is synced; Windows knows no such thing and needs none.
     */
    static void syncFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        if (Thread.interrupted()) {
            LOG.log(Level.WARNING, "Somebody interrupted the thread that writes; it goes on");
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // A folder cannot be opened here; the move itself is done.
        }
    }
}
