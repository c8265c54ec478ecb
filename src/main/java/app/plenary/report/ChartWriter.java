package app.plenary.report;

import app.plenary.text.Messages;

import java.io.IOException;

/** A picture of each result that can be drawn, a file each. */
final class ChartWriter implements ReportWriter.AsFiles {
    private final Charts.Kind kind;

    ChartWriter(Charts.Kind kind) {
        this.kind = kind;
    }

    @Override
    public void write(Report report, Messages messages, ReportWriter.Sink sink) throws IOException {
        for (Charts.ChartFile file : Charts.files(report, messages, kind, false)) {
            sink.put(file.name(), out -> out.write(file.bytes()));
        }
    }
}
