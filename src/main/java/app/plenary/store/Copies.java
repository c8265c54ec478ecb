package app.plenary.store;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Copies of the journal as JSON lines, one {@link Row#line line} for each row. A whole copy is
 * begun at every start and follows the journal from then on; the newest ten are kept. They are what
 * a damaged database is restored from, and can be read without Plenary.
 */
final class Copies implements AutoCloseable {
    static final int KEPT = 10;
    static final String SUFFIX = ".jsonl";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private @Nullable FileOutputStream current;

    Copies(Path folder) {
        this.folder = folder;
    }

    /** A source of rows, given from the first to the last. */
    interface Rows {
        void each(Consumer<Row> to) throws IOException;
    }

    /**
     * Begins a new copy with {@code rows}, reads it back and only then gives it its name. It is the
     * one that {@link #append} follows.
     *
     * @throws StoreException.Damaged when the copy does not come out as {@code head} says
     */
    void begin(Instant now, Head head, Rows rows) throws IOException {
        close();
        var file = write("journal-" + TIME.format(now), head, rows);
        prune("journal-");
        current = new FileOutputStream(file.toFile(), true);
    }

    /** Keeps a copy apart, from before something risky; {@code name} says before what. */
    Path keep(String name, Instant now, Head head, Rows rows) throws IOException {
        var file = write(name + "-" + TIME.format(now), head, rows);
        prune(name.substring(0, name.indexOf('-') + 1));
        return file;
    }

    /**
     * Adds rows that are durable in the database. Not synced: {@link #sync} does that with the
     * seal.
     */
    void append(List<Row> rows) throws IOException {
        var stream = current;
        if (stream == null) {
            throw new IOException("There is no copy to follow the journal");
        }
        var lines = new StringBuilder();
        rows.forEach(row -> lines.append(row.line()).append('\n'));
        stream.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a copy follows the journal. */
    boolean isFollowing() {
        return current != null;
    }

    void sync() throws IOException {
        if (current != null) {
            current.getFD().sync();
        }
    }

    @Override
    public void close() throws IOException {
        var stream = current;
        current = null;
        if (stream != null) {
            stream.close();
        }
    }

    /** All copies, newest first. */
    List<Path> newestFirst() throws IOException {
        return named("");
    }

    /**
     * The whole rows at the beginning of a copy: up to its end, or to the first line that is not
     * good.
     */
    static Head read(Path copy, Consumer<Row> to) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var head = Head.START;
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(copy), decoder), 1 << 16)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var row = Row.ofLine(line);
                if (row.isEmpty()
                        || row.get().sequence() != head.sequence() + 1
                        || !row.get().follows(head.checksum())) {
                    break;
                }
                to.accept(row.get());
                head = Head.of(row.get());
            }
        }
        return head;
    }

    private Path write(String name, Head head, Rows rows) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(name + SUFFIX + ".part");
        try (var stream = new FileOutputStream(part.toFile());
                var buffered = new java.io.BufferedOutputStream(stream, 1 << 16)) {
            rows.each(row -> {
                try {
                    buffered.write((row.line() + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            buffered.flush();
            stream.getFD().sync();
        } catch (UncheckedIOException e) {
            Files.deleteIfExists(part);
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        if (!read(part, _ -> {}).equals(head)) {
            Files.deleteIfExists(part);
            throw new StoreException.Damaged("the copy " + name + " just written");
        }
        var file = folder.resolve(name + SUFFIX);
        Disk.move(part, file);
        return file;
    }

    private void prune(String kind) throws IOException {
        for (Path old : named(kind).stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
        try (var files = Files.list(folder)) {
            for (Path left : files.filter(Copies::isUnfinished).toList()) {
                Files.deleteIfExists(left);
            }
        }
    }

    private List<Path> named(String kind) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> nameOf(file).startsWith(kind) && nameOf(file).endsWith(SUFFIX))
                    .sorted(Comparator.comparing(Copies::timeOf).reversed())
                    .toList();
        }
    }

    /** The time in the name, which is its last 19 characters before the suffix. */
    private static String timeOf(Path file) {
        var name = nameOf(file);
        int end = name.length() - SUFFIX.length();
        return name.substring(Math.max(0, end - 19), end);
    }

    private static boolean isUnfinished(Path file) {
        return nameOf(file).endsWith(SUFFIX + ".part");
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
