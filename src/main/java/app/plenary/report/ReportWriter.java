package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts a report into one file format, in one language. For any thread. */
sealed interface ReportWriter {

    /** Writes the whole file and leaves the stream open. */
    void write(Report report, Messages messages, OutputStream out) throws IOException;

    /** The same, and what the person who asked for it should hear of; mostly nothing. */
    default Optional<String> tell(Report report, Messages messages, OutputStream out)
            throws IOException {
        write(report, messages, out);
        return Optional.empty();
    }

    /** A format that is text, in UTF-8. */
    non-sealed interface AsText extends ReportWriter {
        String text(Report report, Messages messages);

        @Override
        default void write(Report report, Messages messages, OutputStream out) throws IOException {
            out.write(text(report, messages).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A format that is bytes. */
    non-sealed interface AsBytes extends ReportWriter {}

    /** A format of several files, which travel together in one zip. */
    non-sealed interface AsFiles extends ReportWriter {
        void write(Report report, Messages messages, Sink sink) throws IOException;

        @Override
        default void write(Report report, Messages messages, OutputStream out) throws IOException {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            write(
                    report,
                    messages,
                    (name, content) -> {
                        zip.putNextEntry(new ZipEntry(name));
                        content.write(zip);
                        zip.closeEntry();
                    });
            zip.finish();
        }
    }

    /** Takes the files of a format, one after the other. */
    interface Sink {
        /**
         * Takes one file.
         *
         * @param name unlike all others of the same format
         */
        void put(String name, Content content) throws IOException;
    }

    /** Writes one file and leaves the stream open. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
