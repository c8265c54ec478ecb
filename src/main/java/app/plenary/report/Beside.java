package app.plenary.report;

import app.plenary.text.Messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The formats of an export that need the most work and are held in memory anyway, made on a thread
 * of their own while the others are written. It is no virtual thread: there are as many of those at
 * work as the computer has cores, and the phones of the room would wait for them.
 */
final class Beside implements AutoCloseable {
    /** Together they need as long as the PDF, which is made before them. */
    private static final List<ReportFormat> LONG =
            List.of(ReportFormat.DOCX, ReportFormat.PPTX, ReportFormat.SVG, ReportFormat.PNG);

    private static final long BEAT_MILLIS = 100;

    private final Map<ReportFormat, FutureTask<List<Part>>> tasks = new LinkedHashMap<>();
    private boolean begun;
    private volatile boolean closed;

    /** One file as bytes; its name is that in a zip. */
    record Part(String name, ByteArrayOutputStream bytes) {}

    /**
     * Work for those of {@code formats} that take long; begins with {@link #begin}.
     *
     * @param zip as which name parts go into a zip; empty for one file of each format
     */
    Beside(Report report, Messages messages, List<ReportFormat> formats, Optional<String> zip) {
        for (ReportFormat format : formats) {
            if (LONG.contains(format)) {
                tasks.put(format, new FutureTask<>(() -> parts(format, report, messages, zip)));
            }
        }
    }

    private static List<Part> parts(
            ReportFormat format, Report report, Messages messages, Optional<String> zip)
            throws IOException {
        var parts = new ArrayList<Part>();
        if (zip.isPresent()) {
            format.tell(
                    report, messages, zip.get(), (file, content) -> parts.add(part(file, content)));
        } else {
            parts.add(part("", out -> format.write(report, messages, out)));
        }
        return parts;
    }

    private static Part part(String name, ReportWriter.Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.write(bytes);
        return new Part(name, bytes);
    }

    /** Begins, if it has not begun. */
    void begin() {
        if (!begun && !tasks.isEmpty()) {
            begun = true;
            Thread.ofPlatform()
                    .daemon()
                    .name("export")
                    .start(() -> {
                        for (FutureTask<List<Part>> task : tasks.values()) {
                            if (!closed) {
                                task.run();
                            }
                        }
                    });
        }
    }

    /** Tells that one is still waiting. */
    @FunctionalInterface
    interface Beat {
        void again() throws WholeFiles.Stopped;
    }

    /**
     * What a format became, or empty for one that is not made here. Waits for it.
     *
     * @param beat is told every now and then while it waits; stops the waiting by what it throws
     */
    Optional<List<Part>> of(ReportFormat format, Beat beat) throws IOException {
        var task = tasks.get(format);
        if (task == null) {
            return Optional.empty();
        }
        begin();
        while (true) {
            try {
                return Optional.of(task.get(BEAT_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                beat.again();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new WholeFiles.Stopped();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException trouble -> throw trouble;
                    case RuntimeException bug -> throw bug;
                    case Error bug -> throw bug;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }

    /** What has not begun is not begun any more; what is being made is dropped. */
    @Override
    public void close() {
        closed = true;
    }
}
