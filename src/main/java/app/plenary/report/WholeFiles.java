package app.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts files into a folder so that each is there whole or not at all: all of them are written under
 * other names and handed to the disk before the first gets its own.
 */
final class WholeFiles {
    private WholeFiles() {}

    /** What goes into the files. */
    @FunctionalInterface
    interface Content {
        /**
         * Writes one file, with nothing kept back; the stream stays open.
         *
         * @param index which of the endings it has
         * @param name what the file will be called
         * @throws Stopped if none of the files is wanted any more
         */
        void write(int index, String name, OutputStream out) throws IOException;

        /** All are written, and none has its own name yet: the last moment to stop. */
        default void written() throws IOException {}
    }

    /** Somebody does not want it any more. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Writes a file for each of {@code endings}, which stand right behind {@code name}. The folder
     * is made if it is not there.
     */
    static Export.Outcome write(
            Path folder,
            String name,
            List<String> endings,
            Export.IfPresent ifPresent,
            Content content) {
        var ready = new LinkedHashMap<Path, Path>();
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            var targets = targets(folder, name, endings, ifPresent);
            if (ifPresent == Export.IfPresent.ASK) {
                var present = targets.stream().filter(WholeFiles::isThere).toList();
                if (!present.isEmpty()) {
                    return new Export.Present(present);
                }
            }
            for (Path target : targets) {
                if (Files.isDirectory(target)) {
                    return new Export.Failed(ExportTrouble.IN_THE_WAY, target, List.of());
                }
            }
            for (int i = 0; i < targets.size(); i++) {
                var part = folder.resolve(".plenary-" + UUID.randomUUID() + ".part");
                ready.put(part, targets.get(i));
                var file = targets.get(i).getFileName().toString();
                try (var channel =
                        FileChannel.open(
                                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    content.write(i, file, Channels.newOutputStream(channel));
                    channel.force(true);
                }
            }
            content.written();
            for (Map.Entry<Path, Path> file : ready.entrySet()) {
                move(file.getKey(), file.getValue());
                written.add(file.getValue());
            }
            return new Export.Written(written);
        } catch (Stopped | ClosedByInterruptException _) {
            return new Export.Cancelled();
        } catch (IOException | ReadOnlyFileSystemException e) {
            return new Export.Failed(ExportTrouble.of(e), folder, written);
        } finally {
            ready.keySet().forEach(WholeFiles::discard);
        }
    }

    private static List<Path> targets(
            Path folder, String name, List<String> endings, Export.IfPresent ifPresent) {
        var targets = named(folder, name, endings);
        for (int n = 2;
                ifPresent == Export.IfPresent.NUMBER
                        && targets.stream().anyMatch(WholeFiles::isThere);
                n++) {
            targets = named(folder, name + " (" + n + ")", endings);
        }
        return targets;
    }

    private static List<Path> named(Path folder, String name, List<String> endings) {
        return endings.stream().map(ending -> folder.resolve(name + ending)).toList();
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A part that cannot be removed is no reason to call the whole a failure. */
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException | ReadOnlyFileSystemException e) {
            System.getLogger(WholeFiles.class.getName())
                    .log(System.Logger.Level.WARNING, "Cannot remove " + part, e);
        }
    }
}
