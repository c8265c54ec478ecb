package app.plenary.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data folder. It ends with the process, whatever happens to it, so that a crash
 * leaves nothing to be cleared away.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder where there is none, and takes it. */
    static FolderLock take(Path folder) throws StoreException {
        if (folder.toString().indexOf(';') >= 0) {
            throw new StoreException.BadFolder(folder);
        }
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve("store.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = channel.tryLock() != null;
            } catch (OverlappingFileLockException _) {
                // This process has it already.
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
                throw new StoreException.InUse(folder);
            }
            return new FolderLock(channel);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw Database.refusal(folder, e) instanceof StoreException.DiskFull full
                    ? full
                    : new StoreException.NotWritable(folder, e);
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
