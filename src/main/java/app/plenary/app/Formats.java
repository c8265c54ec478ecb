package app.plenary.app;

import app.plenary.report.Export;
import app.plenary.report.Look;
import app.plenary.report.PictureBytes;
import app.plenary.report.Report;
import app.plenary.report.ReportFormat;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Summaries from the command line: which formats were meant, and writing them. */
final class Formats {
    /** What formats are called on the command line. */
    static final List<String> WORDS =
            Stream.of(ReportFormat.values()).map(ReportFormat::word).toList();

    private Formats() {}

    /** The same for a line of help. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return WORDS.iterator();
        }
    }

    /**
     * The formats that are called so.
     *
     * @throws BadUse for a word there is no format for
     */
    static Set<ReportFormat> of(List<String> words) throws BadUse {
        var chosen = EnumSet.noneOf(ReportFormat.class);
        for (String word : words) {
            chosen.add(
                    EnumSet.allOf(ReportFormat.class).stream()
                            .filter(format -> format.word().equalsIgnoreCase(word.strip()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new BadUse(
                                            "app.cli.no-such-format",
                                            word,
                                            String.join(", ", WORDS))));
        }
        return chosen;
    }

    /** Writes the summary as it was arranged; files of the same name are replaced. */
    static Export.Written write(
            Session session,
            Look look,
            PictureBytes pictures,
            Set<ReportFormat> formats,
            Path folder,
            Export.Packing packing,
            Instant now,
            Messages messages)
            throws IOException {
        var outcome =
                Export.write(
                        Report.of(session, ZoneId.systemDefault(), now).in(look).with(pictures),
                        messages,
                        formats,
                        folder,
                        packing,
                        Export.IfPresent.REPLACE,
                        Export.Progress.NONE);
        return switch (outcome) {
            case Export.Written written -> written;
            case Export.Failed failed -> throw new IOException(failed.sentence(messages));
            case Export.Present _, Export.Cancelled _ -> new Export.Written(List.of(), List.of());
        };
    }
}
