package app.plenary.store;

import app.plenary.live.Album;
import app.plenary.plan.Picture;

import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Pictures as files in the data folder, each named by its hash. A name is only ever a hash, so that
 * nothing from outside can become a path; what does not have its hash any more counts as missing.
 */
public final class PictureFolder implements Album {
    /** So long nothing is cleared away that no workshop names: it may be about to be named. */
    public static final Duration UNDISTURBED = Duration.ofDays(1);

    /** More than any picture has that was made for a question. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Logger LOG = System.getLogger(PictureFolder.class.getName());
    private static final int REMEMBERED = 6;

    private final Path folder;
    private final InstantSource clock;

    /**
     * What a hall of phones asks for at once is read and checked once, and is there once however
     * many of them are still taking it.
     */
    private final Map<String, byte[]> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** Of the data folder {@code data}; makes no file or folder before there is a picture. */
    public PictureFolder(Path data, InstantSource clock) {
        this.folder = data.resolve("pictures");
        this.clock = clock;
    }

    @Override
    public synchronized String keep(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new IOException("A picture of " + bytes.length + " bytes");
        }
        var hash = hash(bytes);
        var file = folder.resolve(hash);
        if (!isWhole(file, hash)) {
            Files.createDirectories(folder);
            var part = folder.resolve(UUID.randomUUID() + ".part");
            try {
                try (var stream = new FileOutputStream(part.toFile())) {
                    stream.write(bytes);
                    stream.getFD().sync();
                }
                Disk.move(part, file);
                Disk.syncFolder(folder);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        // also one that was there already is young again, so that it is not cleared away now
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return hash;
    }

    private static boolean isWhole(Path file, String hash) {
        return read(file).filter(there -> hash(there).equals(hash)).isPresent();
    }

    @Override
    public synchronized Optional<byte[]> bytes(String hash) {
        if (!Picture.isHash(hash)) {
            return Optional.empty();
        }
        var known = last.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read(folder.resolve(hash));
        if (found.isPresent() && !hash(found.get()).equals(hash)) {
            LOG.log(Level.WARNING, "The picture " + hash + " is damaged");
            return Optional.empty();
        }
        found.ifPresent(bytes -> last.put(hash, bytes));
        return found;
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A picture cannot be read", e);
            return Optional.empty();
        }
    }

    /** The pictures that may be cleared away unless something names them: older than a day. */
    public synchronized Set<String> old() throws IOException {
        var old = new TreeSet<String>();
        for (Path file : files()) {
            var name = String.valueOf(file.getFileName());
            if (Picture.isHash(name) && isOld(file)) {
                old.add(name);
            }
        }
        return old;
    }

    /**
     * Clears away the pictures that are not {@code named}, and what was left half written, if they
     * are still older than a day. The named ones count as young again, so that nobody has to find
     * out what is named more than once a day.
     *
     * @return how many files went
     */
    public synchronized int clear(Set<String> named) throws IOException {
        int gone = 0;
        for (Path file : files()) {
            var name = String.valueOf(file.getFileName());
            boolean ours = Picture.isHash(name) || name.endsWith(".part");
            if (!ours || !isOld(file)) {
                continue;
            }
            if (named.contains(name)) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            } else {
                last.remove(name);
                Files.deleteIfExists(file);
                gone++;
            }
        }
        return gone;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    private boolean isOld(Path file) throws IOException {
        Instant young = clock.instant().minus(UNDISTURBED);
        return Files.getLastModifiedTime(file).toInstant().isBefore(young);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
