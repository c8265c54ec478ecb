package app.plenary.store;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A disk in front of the real one that remembers every step of a database file, or fails at the
 * step it is told. From what it remembers the tests make every state that a crash could leave
 * behind.
 */
public final class CrashDisk {
    /** What H2 finds it by: the tests put this where the program has {@code async:}. */
    static final String SCHEME = "crash:";

    private static final int BLOCK = 4096;

    /** By the folder they stand for, so that tests beside each other have one each. */
    private static final Map<Path, CrashDisk> DISKS = new ConcurrentHashMap<>();

    static {
        FilePath.register(new Files());
    }

    /** One step on the file, or a note that so many entries had been acknowledged by then. */
    sealed interface Step {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Write(long position, byte[] bytes) implements Step {}

    record Truncate(long size) implements Step {}

    record Force() implements Step {}

    record Acknowledged(int entries) implements Step {}

    private final List<Step> steps = new ArrayList<>();
    private final AtomicInteger until = new AtomicInteger(-1);
    private String failure = "";

    private final Path folder;

    private CrashDisk(Path folder) {
        this.folder = folder;
    }

    /** A fresh disk, used by everything in {@code folder} that is opened from now on. */
    static CrashDisk insert(Path folder) {
        var disk = new CrashDisk(folder.toAbsolutePath());
        DISKS.put(disk.folder, disk);
        return disk;
    }

    /** The disk goes on without remembering anything. */
    void remove() {
        DISKS.remove(folder, this);
    }

    private static @Nullable CrashDisk of(String file) {
        return DISKS.values().stream()
                .filter(disk -> file.contains(disk.folder + File.separator))
                .findFirst()
                .orElse(null);
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    synchronized void acknowledge(int entries) {
        steps.add(new Acknowledged(entries));
    }

    /** Lets {@code more} writes, truncations and syncs pass and fails each after them. */
    void failAfter(int more, String message) {
        failure = message;
        until.set(more);
    }

    /** Works again. */
    void heal() {
        until.set(-1);
    }

    /** Whether a step has failed since {@link #failAfter}. */
    boolean hasFailed() {
        return until.get() == -2;
    }

    private synchronized void take(Step step) throws IOException {
        if (until.get() == 0 || until.get() == -2) {
            until.set(-2);
            throw new IOException(failure);
        }
        if (until.get() > 0) {
            until.decrementAndGet();
        }
        steps.add(step);
    }

    /** Does a step on a file; with {@code torn} only some of the blocks of a write arrive. */
    static void apply(RandomAccessFile file, Step step, @Nullable Random torn) throws IOException {
        switch (step) {
            case Write write -> {
                for (int i = 0; i < write.bytes().length; i += BLOCK) {
                    if (torn == null || torn.nextBoolean()) {
                        file.seek(write.position() + i);
                        file.write(write.bytes(), i, Math.min(BLOCK, write.bytes().length - i));
                    }
                }
            }
            case Truncate truncate -> {
                if (file.length() > truncate.size()) {
                    file.setLength(truncate.size());
                }
            }
            case Force _, Acknowledged _ -> {}
        }
    }

    /** The first blocks of a write: what is there when the process dies within it. */
    static void applyBeginning(RandomAccessFile file, Write write, int blocks) throws IOException {
        file.seek(write.position());
        file.write(write.bytes(), 0, Math.min(write.bytes().length, blocks * BLOCK));
    }

    /** A write of which one block never arrived. */
    static void applyWithout(Path image, Write write, int lost) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            for (int i = 0; i < write.bytes().length; i += BLOCK) {
                if (i != lost * BLOCK) {
                    file.seek(write.position() + i);
                    file.write(write.bytes(), i, Math.min(BLOCK, write.bytes().length - i));
                }
            }
        }
    }

    /** A file of a disk has whole blocks. */
    static void fill(Path image) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((file.length() + BLOCK - 1) / BLOCK * BLOCK);
        }
    }

    /** H2’s door to this disk; H2 makes them itself. */
    public static final class Files extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "crash";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(super.open(mode), mode.equals("r") ? null : of(toString()));
        }
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel real;
        private final @Nullable CrashDisk disk;

        Channel(FileChannel real, @Nullable CrashDisk disk) {
            this.real = real;
            this.disk = disk;
        }

        private void note(Step step) throws IOException {
            if (disk != null) {
                disk.take(step);
            }
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            var bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            note(new Write(position, bytes));
            return real.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            note(new Truncate(size));
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            note(new Force());
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
