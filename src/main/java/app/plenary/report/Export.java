package app.plenary.report;

import app.plenary.text.Messages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts a report into a folder, one file for each format or one zip of all. Every file is written
 * completely under another name first, so that a full disk, a cancellation or a power cut never
 * leaves half a file or takes away an older one. Blocks; not for the JavaFX thread.
 */
public final class Export {
    private Export() {}

    /** What to do about files that are there already. */
    public enum IfPresent {
        /** Write nothing and name them. */
        ASK,
        REPLACE,
        /** Keep them and put a number behind the new names, the same for all formats. */
        NUMBER
    }

    /** Whether formats are files of their own. */
    public enum Packing {
        FILES,
        /** One file with all of them in it; formats of several files have a folder there. */
        ZIP
    }

    /** Hears how far it is. Called on the thread that exports. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (_, _, _) -> true;

        /**
         * Tells how far it is: before each file, every now and then within a long one, and when all
         * are written.
         *
         * @param done how many of {@code all} formats are written
         * @param file the name of the one that is being written; empty after the last
         * @return false to stop; then nothing is left behind
         */
        boolean at(int done, int all, String file);
    }

    /** How it went. */
    public sealed interface Outcome {}

    /** All files are in place, in the order of the formats. */
    public record Written(List<Path> files) implements Outcome {
        public Written {
            files = List.copyOf(files);
        }
    }

    /** Nothing was written, because these are there and {@link IfPresent#ASK} was asked for. */
    public record Present(List<Path> files) implements Outcome {
        public Present {
            files = List.copyOf(files);
        }
    }

    /** Nothing was written, because the one who listens said so. */
    public record Cancelled() implements Outcome {}

    /**
     * It did not work.
     *
     * @param place the folder, or the file that is in the way
     * @param written what is in place all the same; mostly nothing
     */
    public record Failed(ExportTrouble trouble, Path place, List<Path> written) implements Outcome {
        public Failed {
            written = List.copyOf(written);
        }

        /** What happened and what to do, for a person. */
        public String sentence(Messages messages) {
            return trouble.sentence(messages, place);
        }
    }

    /**
     * Writes {@code report} in these formats. The folder is made if it is not there.
     *
     * @param formats in any order; none gives an empty {@link Written}
     */
    public static Outcome write(
            Report report,
            Messages messages,
            Set<ReportFormat> formats,
            Path folder,
            Packing packing,
            IfPresent ifPresent,
            Progress progress) {
        var chosen = formats.stream().sorted().toList();
        var name = FileName.of(report.title(), report.times().day());
        var endings =
                packing == Packing.FILES || chosen.isEmpty()
                        ? chosen.stream().map(ReportFormat::extension).toList()
                        : List.of("zip");
        var ready = new LinkedHashMap<Path, Path>();
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            var targets = targets(folder, name, endings, ifPresent);
            if (ifPresent == IfPresent.ASK) {
                var present = targets.stream().filter(Export::isThere).toList();
                if (!present.isEmpty()) {
                    return new Present(present);
                }
            }
            for (Path target : targets) {
                if (Files.isDirectory(target)) {
                    return new Failed(ExportTrouble.IN_THE_WAY, target, List.of());
                }
            }
            var work = new Work(report, messages, chosen, progress);
            for (int i = 0; i < targets.size(); i++) {
                var target = targets.get(i);
                var part = folder.resolve(".plenary-" + UUID.randomUUID() + ".part");
                ready.put(part, target);
                if (packing == Packing.FILES) {
                    work.file(part, i, target.getFileName().toString());
                } else {
                    work.zip(part, name);
                }
            }
            work.tell(chosen.size(), "");
            for (Map.Entry<Path, Path> file : ready.entrySet()) {
                move(file.getKey(), file.getValue());
                written.add(file.getValue());
            }
            return new Written(written);
        } catch (Stopped | ClosedByInterruptException _) {
            return new Cancelled();
        } catch (IOException | ReadOnlyFileSystemException e) {
            return new Failed(ExportTrouble.of(e), folder, written);
        } finally {
            ready.keySet().forEach(Export::discard);
        }
    }

    /** Somebody does not want it any more. */
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The formats of one export, written one after the other. */
    private record Work(
            Report report, Messages messages, List<ReportFormat> formats, Progress progress) {

        void tell(int done, String file) throws Stopped {
            if (!progress.at(done, formats.size(), file)) {
                throw new Stopped();
            }
        }

        void file(Path part, int index, String name) throws IOException {
            synced(
                    part,
                    out -> {
                        out.now(index, name);
                        formats.get(index).write(report, messages, out);
                    });
        }

        void zip(Path part, String name) throws IOException {
            synced(
                    part,
                    out -> {
                        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                        for (int i = 0; i < formats.size(); i++) {
                            int index = i;
                            formats.get(i)
                                    .write(
                                            report,
                                            messages,
                                            name,
                                            (file, content) -> {
                                                out.now(index, file);
                                                zip.putNextEntry(new ZipEntry(file));
                                                content.write(zip);
                                                zip.closeEntry();
                                            });
                        }
                        zip.finish();
                    });
        }

        /** Writes a file and waits until the disk has it. */
        private void synced(Path part, Writing writing) throws IOException {
            try (var channel =
                            FileChannel.open(
                                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = new Told(Channels.newOutputStream(channel), this)) {
                try {
                    writing.write(out);
                } catch (RuntimeException e) {
                    // libraries wrap what the disk said
                    if (out.trouble.isPresent()) {
                        throw out.trouble.get();
                    }
                    throw e;
                }
                out.flush();
                channel.force(true);
            }
        }
    }

    private interface Writing {
        void write(Told out) throws IOException;
    }

    /** Tells how far it is while much is written, and remembers why it could not go on. */
    private static final class Told extends BufferedOutputStream {
        private static final int OFTEN = 1 << 16;

        private final Work work;
        private int done;
        private String file = "";
        private int untold;
        private Optional<IOException> trouble = Optional.empty();

        Told(OutputStream out, Work work) {
            super(out);
            this.work = work;
        }

        void now(int formatsDone, String name) throws Stopped {
            done = formatsDone;
            file = name;
            untold = 0;
            work.tell(done, file);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            try {
                super.write(bytes, from, length);
                untold += length;
                if (untold >= OFTEN) {
                    untold = 0;
                    work.tell(done, file);
                }
            } catch (IOException e) {
                trouble = Optional.of(e);
                throw e;
            }
        }

        @Override
        public synchronized void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void flush() throws IOException {
            try {
                super.flush();
            } catch (IOException e) {
                trouble = Optional.of(e);
                throw e;
            }
        }

        /** What could not be written before cannot be written at the end. */
        @Override
        public void close() throws IOException {
            if (trouble.isEmpty()) {
                super.close();
            }
        }
    }

    private static List<Path> targets(
            Path folder, String name, List<String> endings, IfPresent ifPresent) {
        var targets = named(folder, name, endings);
        for (int n = 2;
                ifPresent == IfPresent.NUMBER && targets.stream().anyMatch(Export::isThere);
                n++) {
            targets = named(folder, name + " (" + n + ")", endings);
        }
        return targets;
    }

    private static List<Path> named(Path folder, String name, List<String> endings) {
        return endings.stream().map(ending -> folder.resolve(name + "." + ending)).toList();
    }

    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A part that cannot be removed is no reason to call the export a failure. */
    static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException | ReadOnlyFileSystemException e) {
            System.getLogger(Export.class.getName())
                    .log(System.Logger.Level.WARNING, "Cannot remove " + part, e);
        }
    }
}
