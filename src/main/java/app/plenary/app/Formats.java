package app.plenary.app;

import app.plenary.report.Export;
import app.plenary.report.Report;
import app.plenary.report.ReportFormat;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Summaries from the command line: which formats were meant, and writing them. */
final class Formats {
    private Formats() {}

    /**
     * The formats with these file endings.
     *
     * @throws BadUse for an ending there is no format for
     */
    static Set<ReportFormat> of(List<String> endings) throws BadUse {
        var chosen = EnumSet.noneOf(ReportFormat.class);
        for (String ending : endings) {
            chosen.add(
                    EnumSet.allOf(ReportFormat.class).stream()
                            .filter(format -> format.extension().equalsIgnoreCase(ending.strip()))
                            .findFirst()
                            .orElseThrow(() -> new BadUse("app.cli.no-such-format", ending)));
        }
        return chosen;
    }

    /** Writes the summary; files of the same name are replaced. */
    static List<Path> write(
            Session session, Set<ReportFormat> formats, Path folder, Instant now, Messages messages)
            throws IOException {
        var outcome =
                Export.write(
                        Report.of(session, ZoneId.systemDefault(), now),
                        messages,
                        formats,
                        folder,
                        Export.IfPresent.REPLACE,
                        Export.Progress.NONE);
        return switch (outcome) {
            case Export.Written written -> written.files();
            case Export.Failed failed -> throw new IOException(failed.sentence(messages));
            case Export.Present _, Export.Cancelled _ -> List.of();
        };
    }
}
