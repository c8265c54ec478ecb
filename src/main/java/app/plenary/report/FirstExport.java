package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The first export of a program takes longer than all others, because everything that writes is
 * loaded for it. This does it beforehand, while somebody still looks at the summary: each format is
 * written once, to nowhere. For any thread.
 */
public final class FirstExport {
    private final AtomicBoolean begun = new AtomicBoolean();

    /**
     * Begins, if it has not begun, and returns at once. The work is done on one thread, so that a
     * core is left for the page. Whatever goes wrong there goes wrong again in the export itself,
     * which tells it.
     *
     * @return the thread; empty where it has begun before or there is nothing to prepare
     */
    public Optional<Thread> prepare(Report report, Messages messages, Set<ReportFormat> formats) {
        if (formats.isEmpty() || begun.getAndSet(true)) {
            return Optional.empty();
        }
        var chosen = List.copyOf(formats);
        var thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("first-export")
                        .unstarted(() -> {
                            for (ReportFormat format : chosen) {
                                write(format, report, messages);
                            }
                        });
        thread.start();
        return Optional.of(thread);
    }

    private static void write(ReportFormat format, Report report, Messages messages) {
        try {
            format.write(report, messages, OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            System.getLogger(FirstExport.class.getName())
                    .log(System.Logger.Level.DEBUG, "Not prepared: " + format, e);
        }
    }
}
