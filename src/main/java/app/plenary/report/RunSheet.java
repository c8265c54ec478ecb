package app.plenary.report;

import static app.plenary.report.HtmlText.escape;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.plan.Timetable;
import app.plenary.plan.Workshop;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The agenda to hold in one's hand: when, how long, what. The facilitators' own copy has what is
 * asked, their notes, the material and who leads as well, and says that it is theirs.
 *
 * @param day the first day where the workshop names none
 * @param zone the time zone where the workshop names none
 * @param own whether it is the facilitators' copy
 */
public record RunSheet(Workshop workshop, LocalDate day, ZoneId zone, boolean own)
        implements Paper {
    private static final String LOOK =
            """
            @page { size: landscape; margin: 14mm 16mm 18mm; }
            body { font-size: 9.5pt; line-height: 1.35; }
            td.time { width: 15mm; white-space: nowrap; } td.min { width: 16mm; white-space: nowrap; }
            td.kind { width: 24mm; color: #4b4f5c; } td.notes { width: 38%; } td.with { width: 17%; }
            .small { font-size: 8.5pt; color: #4b4f5c; } .block { font-weight: bold; }
            tbody { page-break-inside: avoid; } h2 { -fs-page-break-min-height: 48mm; }
            .section td { padding-top: 10pt; font-weight: bold; color: ACCENT; }
            .own { margin-top: 6pt; padding: 4pt 8pt; border: 1pt solid #1e2230; font-weight: bold; }
            .everyone { margin-top: 6pt; color: #4b4f5c; } table { margin-top: 10pt; }
            """;

    @Override
    public String name() {
        return own ? "run-sheet-facilitators" : "run-sheet";
    }

    @Override
    public boolean isEmpty() {
        return workshop.agenda().blocks().isEmpty();
    }

    @Override
    public void write(Messages messages, OutputStream out) throws IOException {
        var page =
                Paper.page(
                        messages,
                        workshop.title(),
                        own
                                ? workshop.title() + " · " + messages.get("report.run-sheet.own")
                                : workshop.title(),
                        new Sheet(this, messages).body());
        Paper.set(PdfPages.of(page, Map.of(), Accent.USUAL), messages, LOOK, out);
    }

    private static final class Sheet {
        private final RunSheet of;
        private final Messages messages;
        private final Dates dates;
        private final Durations durations;
        private final Timetable times;

        Sheet(RunSheet of, Messages messages) {
            this.of = of;
            this.messages = messages;
            this.dates = new Dates(messages.locale(), of.zone()).in(of.workshop().zone());
            this.durations = new Durations(messages);
            this.times = Timetable.of(of.workshop(), of.day(), of.zone());
        }

        String body() {
            var body = new StringBuilder();
            body.append("<h1 dir=\"auto\">%s</h1>\n".formatted(escape(of.workshop().title())));
            body.append(
                    of.own()
                            ? "<p class=\"own\">%s</p>\n"
                                    .formatted(escape(messages.get("report.run-sheet.own")))
                            : "<p class=\"everyone\">%s</p>\n"
                                    .formatted(escape(messages.get("report.run-sheet.everyone"))));
            boolean open = false;
            for (Block block : of.workshop().agenda().blocks()) {
                var slot = times.slot(block.id()).orElseThrow();
                if (slot.beginsDay() || !open) {
                    body.append(open ? "</table>\n" : "").append(day(slot.starts())).append(head());
                    open = true;
                }
                // the heading of a section and what comes first in it stay together
                body.append("<tbody>\n");
                if (!block.opening().section().isEmpty()) {
                    body.append(
                            "<tr class=\"section\"><td colspan=\"%d\" dir=\"auto\">%s</td></tr>\n"
                                    .formatted(
                                            of.own() ? 6 : 4, escape(block.opening().section())));
                }
                body.append(row(block, slot)).append("</tbody>\n");
            }
            body.append(open ? "</table>\n" : "");
            times.ends()
                    .ifPresent(end ->
                            body.append(
                                    "<p class=\"remark\">%s</p>\n"
                                            .formatted(
                                                    escape(
                                                            messages.get(
                                                                    "report.run-sheet.ends",
                                                                    dates.clock(end))))));
            return body.toString();
        }

        private String day(Instant starts) {
            boolean named =
                    of.workshop().day().isPresent()
                            || times.slots().stream().anyMatch(Timetable.Slot::beginsDay);
            return named
                    ? "<h2>%s</h2>\n"
                            .formatted(
                                    escape(
                                            dates.weekday(
                                                    starts.atZone(dates.zone()).toLocalDate())))
                    : "";
        }

        private String head() {
            var heads =
                    of.own()
                            ? List.of(
                                    messages.get("report.run-sheet.time"),
                                    messages.get("report.run-sheet.length"),
                                    messages.get("report.agenda.column.block"),
                                    messages.get("report.agenda.column.kind"),
                                    messages.get("report.run-sheet.notes"),
                                    messages.get("report.run-sheet.material"))
                            : List.of(
                                    messages.get("report.run-sheet.time"),
                                    messages.get("report.run-sheet.length"),
                                    messages.get("report.agenda.column.block"),
                                    messages.get("report.agenda.column.kind"));
            return "<table>\n<thead><tr>%s</tr></thead>\n"
                    .formatted(
                            heads.stream()
                                    .map(head -> "<th scope=\"col\">" + escape(head) + "</th>")
                                    .collect(Collectors.joining()));
        }

        private String row(Block block, Timetable.Slot slot) {
            var row =
                    "<td class=\"time\">%s</td><td class=\"min\">%s</td><td>%s</td><td class=\"kind\">%s</td>"
                            .formatted(
                                    escape(dates.clock(slot.starts())),
                                    escape(durations.length(slot.length())),
                                    block(block),
                                    escape(Phrases.kind(block.activity().kind(), messages)));
            return of.own()
                    ? "<tr>%s<td class=\"notes\">%s</td><td class=\"with\">%s%s</td></tr>\n"
                            .formatted(
                                    row,
                                    lines("", block.brief().notes()),
                                    lines("", block.brief().materials()),
                                    lines("small", block.brief().lead()))
                    : "<tr>" + row + "</tr>\n";
        }

        private String block(Block block) {
            var title = lines("block", block.title());
            return of.own()
                    ? title + lines("small", block.brief().goal()) + lines("small", asked(block))
                    : title;
        }

        private static String asked(Block block) {
            return switch (block.activity()) {
                case Poll poll -> questions(poll.questions());
                case Quiz quiz ->
                        questions(quiz.items().stream().map(Quiz.Item::question).toList());
                case BreakoutRounds rounds -> rounds.prompt();
                default -> "";
            };
        }

        private static String questions(List<Question> questions) {
            return questions.stream().map(Question::words).collect(Collectors.joining("\n"));
        }

        /** Each line of Markdown as a paragraph. */
        private static String lines(String kind, String text) {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line ->
                            "<p%s dir=\"auto\">%s</p>"
                                    .formatted(
                                            kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                                            HtmlText.marked(
                                                    line.strip().replaceFirst("^[-*+] ", "• "))))
                    .collect(Collectors.joining());
        }
    }
}
