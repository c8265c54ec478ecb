package app.plenary.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Ballot boxes on the real disk, in a folder that is for the facilitator's account alone. */
final class BoxFolder implements BoxDisk {
    private static final Logger LOG = System.getLogger(BoxFolder.class.getName());

    private final Path folder;
    private final Map<String, FileChannel> open = new HashMap<>();
    private boolean interrupted;

    BoxFolder(Path folder) {
        this.folder = folder;
    }

    /** Something to be done with the open file. */
    @FunctionalInterface
    private interface Work {
        void on(FileChannel channel) throws IOException;
    }

    @Override
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(path(name));
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (var stream = Files.newInputStream(path(name))) {
            return stream.readAllBytes();
        }
    }

    @Override
    public void write(String name, long position, byte[] bytes) throws IOException {
        steadily(
                name,
                channel -> {
                    var rest = ByteBuffer.wrap(bytes);
                    while (rest.hasRemaining()) {
                        channel.write(rest, position + rest.position());
                    }
                });
    }

    @Override
    public void force(String name) throws IOException {
        steadily(name, channel -> channel.force(false));
    }

    @Override
    public void empty(String name) throws IOException {
        steadily(
                name,
                channel -> {
                    channel.truncate(0);
                    channel.force(true);
                });
    }

    @Override
    public void move(String from, String to) throws IOException {
        close(from);
        close(to);
        Disk.move(path(from), path(to));
    }

    @Override
    public void delete(String name) throws IOException {
        close(name);
        Disk.delete(path(name));
    }

    @Override
    public Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * An interrupt closes the channel under whoever works with it. Nobody may interrupt the thread
     * that writes; should somebody do, the work is done again, which is the same as doing it once.
     */
    private void steadily(String name, Work work) throws IOException {
        while (true) {
            if (Thread.interrupted() && !interrupted) {
                interrupted = true; // once is enough in a log
                LOG.log(Level.WARNING, "Somebody interrupts the thread that writes; it goes on");
            }
            try {
                work.on(channel(name));
                return;
            } catch (ClosedByInterruptException _) {
                open.remove(name);
            }
        }
    }

    private FileChannel channel(String name) throws IOException {
        var known = open.get(name);
        if (known != null) {
            return known;
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
            Disk.syncFolder(folder);
        }
        var options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        var channel = FileChannel.open(path(name), options, only(folder, "rw-------"));
        open.put(name, channel);
        return channel;
    }

    /** For the owner alone, where the disk knows such a thing; elsewhere the profile is private. */
    private static FileAttribute<?>[] only(Path place, String permissions) {
        boolean known = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        var attribute =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        return Stream.of(attribute).filter(_ -> known).toArray(FileAttribute<?>[]::new);
    }

    private void close(String name) throws IOException {
        var channel = open.remove(name);
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (String name : List.copyOf(open.keySet())) {
            close(name);
        }
    }
}
