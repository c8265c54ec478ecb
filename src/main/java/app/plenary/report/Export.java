package app.plenary.report;

import app.plenary.text.Messages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * All files are in place, in the order of the formats.
     *
     * @param remarks sentences that the person should hear of, such as of letters without a font
     */
    public record Written(List<Path> files, List<String> remarks) implements Outcome {
        public Written {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }

        Written(List<Path> files) {
            this(files, List.of());
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
        boolean zipped = packing == Packing.ZIP && !chosen.isEmpty();
        var endings =
                zipped
                        ? List.of(".zip")
                        : chosen.stream().map(format -> "." + format.extension()).toList();
        var zip = zipped ? Optional.of(name) : Optional.<String>empty();
        try (var beside = new Beside(report, messages, chosen, zip)) {
            var remarks = new ArrayList<String>();
            var outcome =
                    WholeFiles.write(
                            folder,
                            name,
                            endings,
                            ifPresent,
                            new Work(report, messages, chosen, zip, beside, remarks, progress));
            return outcome instanceof Written(var files, _) ? new Written(files, remarks) : outcome;
        }
    }

    /**
     * The formats of one export, written one after the other.
     *
     * @param zip how files in the zip are called; empty where each format is a file of its own
     * @param beside makes those that take long meanwhile
     * @param remarks gets what is to be told afterwards
     */
    private record Work(
            Report report,
            Messages messages,
            List<ReportFormat> formats,
            Optional<String> zip,
            Beside beside,
            List<String> remarks,
            Progress progress)
            implements WholeFiles.Content {

        void tell(int done, String file) throws WholeFiles.Stopped {
            if (!progress.at(done, formats.size(), file)) {
                throw new WholeFiles.Stopped();
            }
        }

        @Override
        public void write(int index, String name, OutputStream file) throws IOException {
            var out = new Told(file, this);
            try {
                if (zip.isPresent()) {
                    zip(out, zip.get());
                } else {
                    out.now(index, name);
                    beside.begin();
                    var format = formats.get(index);
                    var made = beside.of(format, out::again);
                    if (made.isPresent()) {
                        for (Beside.Part part : made.get()) {
                            part.bytes().writeTo(out);
                        }
                    } else {
                        format.tell(report, messages, out).ifPresent(remarks::add);
                    }
                }
            } catch (RuntimeException e) {
                // libraries wrap what the disk said
                if (out.trouble.isPresent()) {
                    throw out.trouble.get();
                }
                throw e;
            }
            out.flush();
        }

        private void zip(Told out, String name) throws IOException {
            var entries = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (int i = 0; i < formats.size(); i++) {
                int index = i;
                ReportWriter.Sink sink =
                        (file, content) -> {
                            out.now(index, file);
                            beside.begin();
                            entries.putNextEntry(new ZipEntry(file));
                            content.write(entries);
                            entries.closeEntry();
                        };
                var made = beside.of(formats.get(i), out::again);
                if (made.isPresent()) {
                    for (Beside.Part part : made.get()) {
                        sink.put(part.name(), to -> part.bytes().writeTo(to));
                    }
                } else {
                    formats.get(i).tell(report, messages, name, sink).ifPresent(remarks::add);
                }
            }
            entries.finish();
        }

        @Override
        public void written() throws WholeFiles.Stopped {
            tell(formats.size(), "");
        }
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

        void now(int formatsDone, String name) throws WholeFiles.Stopped {
            done = formatsDone;
            file = name;
            again();
        }

        void again() throws WholeFiles.Stopped {
            untold = 0;
            work.tell(done, file);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            try {
                super.write(bytes, from, length);
                untold += length;
                if (untold >= OFTEN) {
                    again();
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
    }
}
