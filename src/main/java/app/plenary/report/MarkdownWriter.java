package app.plenary.report;

import static app.plenary.report.MarkdownText.escape;
import static app.plenary.report.MarkdownText.quoted;

import app.plenary.text.Messages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/**
 * The report as CommonMark with tables and tick boxes, and front matter in YAML whose keys and
 * values do not depend on the language.
 */
final class MarkdownWriter implements ReportWriter.AsText {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public String text(Report report, Messages messages) {
        var document = Composer.compose(report, messages);
        var pieces = new MarkdownPieces(messages);
        var parts = new ArrayList<String>();
        parts.add(frontMatter(report));
        parts.add("# " + escape(document.title()));
        if (!document.cover().isEmpty()) {
            parts.add(escape(document.cover()));
        }
        parts.add(escape(String.join(" · ", document.facts())));
        if (!document.lead().isEmpty()) {
            parts.add(escape(String.join(" ", document.lead())));
        }
        for (Document.Chapter chapter : document.chapters()) {
            parts.add("## " + escape(chapter.title()));
            chapter.pieces().stream()
                    .map(pieces::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(parts::add);
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String frontMatter(Report report) {
        var times = report.times();
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("title: " + quoted(report.title()));
        times.day().ifPresent(day -> lines.add("date: " + day));
        times.startedAt().ifPresent(at -> lines.add("start: " + clock(at, times.zone())));
        times.endedAt().ifPresent(at -> lines.add("end: " + clock(at, times.zone())));
        lines.add("time-zone: " + quoted(times.zone().getId()));
        if (report.tellsHowMany()) {
            lines.add("people: " + report.participation().people());
        }
        lines.add("planned-minutes: " + times.planned().toMinutes());
        times.took()
                .map(Duration::toMinutes)
                .ifPresent(took -> lines.add("actual-minutes: " + took));
        lines.add("---");
        return String.join("\n", lines);
    }

    private static String clock(Instant at, ZoneId zone) {
        return quoted(CLOCK.format(at.atZone(zone)));
    }
}
