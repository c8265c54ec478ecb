package app.plenary.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sees to it that one Plenary at a time uses a data folder: the first holds a lock that the system
 * frees when the program ends in whatever way, and listens on a local socket; a second start knocks
 * there, which brings the first to the front.
 */
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SingleInstance.class.getName());

    /** Comes first; what follows, if anything, is the path of a file in UTF-8. */
    private static final byte KNOCK = 'f';

    /** More than the longest path of any system. */
    private static final int LONGEST_KNOCK = 40_000;

    /** Longer paths do not fit into a socket's address on every system. */
    private static final int LONGEST_PATH = 100;

    private final FileChannel file;
    private final ServerSocketChannel door;
    private final Path socket;

    private SingleInstance(FileChannel file, ServerSocketChannel door, Path socket) {
        this.file = file;
        this.door = door;
        this.socket = socket;
    }

    /**
     * Takes the folder, or knocks at the one who has it.
     *
     * @param file what this start was to open, which the one who has the folder is told
     * @param knocked called, on a thread of its own, each time another start knocks, with the file
     *     it was to open
     * @return empty when another program has the folder
     */
    static Optional<SingleInstance> claim(
            Path folder, Optional<Path> file, Consumer<Optional<Path>> knocked) throws IOException {
        var locked =
                FileChannel.open(
                        folder.resolve("plenary.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var socket = socketFor(folder);
        if (!lock(locked)) {
            locked.close();
            knock(socket, file);
            return Optional.empty();
        }
        try {
            Files.deleteIfExists(socket);
            var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door.bind(UnixDomainSocketAddress.of(socket));
            var instance = new SingleInstance(locked, door, socket);
            Thread.ofVirtual().name("front-door").start(() -> instance.listen(knocked));
            return Optional.of(instance);
        } catch (IOException | RuntimeException e) {
            locked.close();
            throw e;
        }
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static Path socketFor(Path folder) {
        var near = folder.resolve("plenary.sock");
        return near.toString().length() <= LONGEST_PATH
                ? near
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "plenary-" + Integer.toHexString(folder.toString().hashCode()) + ".sock");
    }

    private static void knock(Path socket, Optional<Path> file) {
        var path = file.map(Path::toAbsolutePath).map(Path::toString).orElse("");
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var out = Channels.newOutputStream(channel)) {
            out.write(KNOCK);
            out.write(path.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.INFO, "The other Plenary does not answer", e);
        }
    }

    private void listen(Consumer<Optional<Path>> knocked) {
        while (door.isOpen()) {
            try (var visitor = door.accept()) {
                var read = Channels.newInputStream(visitor).readNBytes(LONGEST_KNOCK);
                if (read.length > 0 && read[0] == KNOCK) {
                    knocked.accept(file(read));
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A knock at the door was not understood", e);
            }
        }
    }

    private static Optional<Path> file(byte[] knock) throws IOException {
        var path = new String(knock, 1, knock.length - 1, StandardCharsets.UTF_8);
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            throw new IOException("A knock with a path that is none", e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(socket);
        file.close();
    }
}
