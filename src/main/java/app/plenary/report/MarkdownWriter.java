package app.plenary.report;

import static app.plenary.report.MarkdownText.escape;
import static app.plenary.report.MarkdownText.quoted;

import app.plenary.report.Phrases.Word;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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
        var phrases = new Phrases(report, messages);
        var parts = new ArrayList<String>();
        parts.add(frontMatter(report));
        parts.add("# " + escape(report.title()));
        parts.add(String.join(" · ", phrases.headline(report)));
        var participation = phrases.participation(report);
        if (!participation.isEmpty()) {
            parts.add(String.join(" ", participation));
        }
        actions(report, phrases, parts);
        report.polls().forEach(poll -> poll(poll, phrases, parts));
        report.quizzes().forEach(quiz -> quiz(quiz, phrases, parts));
        report.groupWork().forEach(work -> groups(work, phrases, parts));
        lines(phrases.heading(Report.Section.INSIGHTS), report.insights(), parts);
        lines(phrases.heading(Report.Section.PARKING_LOT), report.parkingLot(), parts);
        lines(phrases.heading(Report.Section.NOTES), report.notes(), parts);
        agenda(report, phrases, parts);
        lines(phrases.heading(Report.Section.PEOPLE), report.people(), parts);
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
        lines.add("people: " + report.participation().people());
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

    private static void actions(Report report, Phrases phrases, List<String> parts) {
        if (report.actions().isEmpty()) {
            return;
        }
        parts.add("## " + phrases.heading(Report.Section.ACTIONS));
        parts.add(
                String.join("\n", report.actions().stream().map(MarkdownWriter::action).toList()));
    }

    private static String action(Report.ActionItem action) {
        var line = new StringBuilder("- [ ] ").append(escape(action.text()));
        if (!action.owners().isEmpty()) {
            line.append(" — ")
                    .append(
                            String.join(
                                    ", ",
                                    action.owners().stream().map(o -> "@" + escape(o)).toList()));
        }
        action.due().ifPresent(due -> line.append(" — ").append(due));
        return line.toString();
    }

    private static void poll(PollResult poll, Phrases phrases, List<String> parts) {
        var results = phrases.results();
        parts.add("## " + escape(results.heading(poll)));
        for (PollResult.Asked asked : poll.questions()) {
            if (poll.questions().size() > 1) {
                parts.add("### " + MarkdownText.marked(asked.question().text()));
            }
            results.parts(poll, asked).forEach(part -> add(part, phrases, parts));
        }
        parts.add(String.join(" · ", results.footing(poll)));
    }

    private static void quiz(QuizResult quiz, Phrases phrases, List<String> parts) {
        var words = phrases.quizzes();
        parts.add("## " + escape(words.heading(quiz)));
        for (QuizText.Part part : words.parts(quiz)) {
            parts.add("### " + escape(part.heading()));
            part.parts().forEach(each -> add(each, phrases, parts));
        }
        parts.add(words.footing(quiz));
    }

    private static void add(ResultPart part, Phrases phrases, List<String> parts) {
        var text = result(part, phrases);
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    private static String result(ResultPart part, Phrases phrases) {
        return switch (part) {
            case ResultPart.Bars bars -> bars(bars, phrases);
            case ResultPart.Figures figures -> figures(figures);
            // pictures of what the figures say
            case ResultPart.Plane _, ResultPart.Steps _ -> "";
            case ResultPart.Sentences sentences ->
                    String.join(
                            " ", sentences.sentences().stream().map(MarkdownText::escape).toList());
            case ResultPart.Quotes quotes ->
                    String.join(
                            "\n",
                            quotes.texts().stream().map(text -> "- " + escape(text)).toList());
        };
    }

    private static String bars(ResultPart.Bars bars, Phrases phrases) {
        var table = new ArrayList<String>();
        var head = bars.head();
        table.add(row(List.of(head.name(), head.figure(), head.share())));
        table.add("| :-- | --: | --: |");
        for (ResultPart.Bar bar : bars.bars()) {
            table.add(
                    row(
                            List.of(
                                    strong(bar.name(), bar.leads()),
                                    bar.figure(),
                                    phrases.percent(bar.percent()))));
        }
        return String.join("\n", table);
    }

    private static String figures(ResultPart.Figures figures) {
        var table = new ArrayList<String>();
        table.add(row(figures.head().stream().map(MarkdownText::escape).toList()));
        table.add("| :-- |" + " --: |".repeat(figures.head().size() - 1));
        for (int i = 0; i < figures.rows().size(); i++) {
            var cells = new ArrayList<>(figures.rows().get(i));
            cells.set(0, strong(cells.getFirst(), figures.leads().get(i)));
            table.add(row(cells));
        }
        return String.join("\n", table);
    }

    private static String strong(String name, boolean leads) {
        return leads ? "**" + escape(name) + "**" : escape(name);
    }

    private static void groups(Report.GroupWork work, Phrases phrases, List<String> parts) {
        parts.add("## " + escape(work.title()));
        if (!work.prompt().isEmpty()) {
            parts.add(escape(work.prompt()));
        }
        for (Report.Round round : work.rounds()) {
            parts.add("### " + phrases.round(round.number()));
            if (!round.prompt().isEmpty()) {
                parts.add(escape(round.prompt()));
            }
            parts.add(
                    String.join(
                            "\n",
                            round.groups().stream()
                                    .map(team ->
                                            "- **%s**: %s"
                                                    .formatted(
                                                            escape(team.name()),
                                                            String.join(
                                                                    ", ", members(team, phrases))))
                                    .toList()));
        }
        if (!work.notes().isEmpty()) {
            parts.add("### " + phrases.get(Word.GROUP_NOTES));
            var lines = new ArrayList<String>();
            for (Report.GroupNote note : work.notes()) {
                lines.add("- **" + escape(phrases.group(note)) + "**");
                note.lines().forEach(line -> lines.add("  - " + escape(line)));
            }
            parts.add(String.join("\n", lines));
        }
    }

    private static List<String> members(Report.Team team, Phrases phrases) {
        return team.members().stream().map(name -> escape(phrases.member(team, name))).toList();
    }

    private static void lines(String heading, List<String> lines, List<String> parts) {
        if (lines.isEmpty()) {
            return;
        }
        parts.add("## " + heading);
        parts.add(String.join("\n", lines.stream().map(line -> "- " + escape(line)).toList()));
    }

    private static void agenda(Report report, Phrases phrases, List<String> parts) {
        if (report.agenda().isEmpty()) {
            return;
        }
        parts.add("## " + phrases.heading(Report.Section.AGENDA));
        var table = new ArrayList<String>();
        table.add(
                row(
                        List.of(
                                phrases.get(Word.START),
                                phrases.get(Word.BLOCK),
                                phrases.get(Word.KIND),
                                phrases.get(Word.PLANNED),
                                phrases.get(Word.ACTUAL))));
        table.add("| --: | :-- | :-- | --: | --: |");
        for (Report.AgendaLine line : report.agenda()) {
            table.add(
                    row(
                            List.of(
                                    phrases.start(line, report.times()),
                                    escape(line.title()),
                                    phrases.kind(line.kind()),
                                    phrases.planned(line),
                                    phrases.took(line, report.times()))));
        }
        parts.add(String.join("\n", table));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
