package app.plenary.report;

import app.plenary.text.Messages;

import java.util.List;
import java.util.stream.Stream;

/** Reports as the text formats have them. */
final class Written {
    private Written() {}

    static String text(ReportFormat format, Report report, Messages messages) {
        return format.text(report, messages).orElseThrow();
    }

    /** The formats that are text. */
    static List<ReportFormat> formats(Report report, Messages messages) {
        return Stream.of(ReportFormat.values())
                .filter(format -> format.text(report, messages).isPresent())
                .toList();
    }
}
