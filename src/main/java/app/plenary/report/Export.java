package app.plenary.report;

import app.plenary.text.Messages;

import java.io.BufferedOutputStream;
import java.io.IOException;
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
import java.util.Set;
import java.util.UUID;

/**
 * Puts a report into a folder, one file for each format. Every file is written completely under
 * another name first, so that a full disk, a cancellation or a power cut never leaves half a file
 * or takes away an older one. Blocks; not for the JavaFX thread.
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

    /** Hears how far it is. Called on the thread that exports. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (_, _) -> true;

        /**
         * Tells how far it is.
         *
         * @param done how many of {@code all} files are written
         * @return false to stop; then nothing is left behind
         */
        boolean at(int done, int all);
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

    /** Writes {@code report} with these pictures of its questions. */
    public static Outcome write(
            Report report,
            Messages messages,
            PictureBytes pictures,
            Set<ReportFormat> formats,
            Path folder,
            IfPresent ifPresent,
            Progress progress) {
        return write(report.with(pictures), messages, formats, folder, ifPresent, progress);
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
            IfPresent ifPresent,
            Progress progress) {
        var chosen = formats.stream().sorted().toList();
        var name = FileName.of(report.title(), report.times().day());
        var ready = new LinkedHashMap<Path, Path>();
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            var targets = targets(folder, name, chosen, ifPresent);
            if (ifPresent == IfPresent.ASK) {
                var present = targets.stream().filter(Export::isThere).toList();
                if (!present.isEmpty()) {
                    return new Present(present);
                }
            }
            for (int i = 0; i < chosen.size(); i++) {
                if (!progress.at(i, chosen.size())) {
                    return new Cancelled();
                }
                var target = targets.get(i);
                if (Files.isDirectory(target)) {
                    return new Failed(ExportTrouble.IN_THE_WAY, target, List.of());
                }
                var part = folder.resolve(".plenary-" + UUID.randomUUID() + ".part");
                ready.put(part, target);
                writeSynced(part, chosen.get(i), report, messages);
            }
            if (!progress.at(chosen.size(), chosen.size())) {
                return new Cancelled();
            }
            for (Map.Entry<Path, Path> file : ready.entrySet()) {
                move(file.getKey(), file.getValue());
                written.add(file.getValue());
            }
            return new Written(written);
        } catch (ClosedByInterruptException _) {
            return new Cancelled();
        } catch (IOException | ReadOnlyFileSystemException e) {
            return new Failed(ExportTrouble.of(e), folder, written);
        } finally {
            ready.keySet().forEach(Export::discard);
        }
    }

    private static List<Path> targets(
            Path folder, String name, List<ReportFormat> formats, IfPresent ifPresent) {
        var targets = named(folder, name, formats);
        for (int n = 2;
                ifPresent == IfPresent.NUMBER && targets.stream().anyMatch(Export::isThere);
                n++) {
            targets = named(folder, name + " (" + n + ")", formats);
        }
        return targets;
    }

    private static List<Path> named(Path folder, String name, List<ReportFormat> formats) {
        return formats.stream()
                .map(format -> folder.resolve(name + "." + format.extension()))
                .toList();
    }

    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void writeSynced(
            Path file, ReportFormat format, Report report, Messages messages) throws IOException {
        try (var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            format.write(report, messages, out);
            out.flush();
            channel.force(true);
        }
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
