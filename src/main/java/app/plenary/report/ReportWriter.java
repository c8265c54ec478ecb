package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a report into one file format, in one language. For any thread. */
sealed interface ReportWriter {

    /** Writes the whole file and leaves the stream open. */
    void write(Report report, Messages messages, OutputStream out) throws IOException;

    /** A format that is text: UTF-8, line feeds as line ends. */
    non-sealed interface AsText extends ReportWriter {
        String text(Report report, Messages messages);

        @Override
        default void write(Report report, Messages messages, OutputStream out) throws IOException {
            out.write(text(report, messages).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A format that is bytes. */
    non-sealed interface AsBytes extends ReportWriter {}
}
