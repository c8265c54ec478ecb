package app.plenary.report;

import static app.plenary.report.HtmlText.apart;
import static app.plenary.report.HtmlText.escape;

import app.plenary.report.Phrases.Word;
import app.plenary.text.Messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report as one HTML file without script or anything to load, light and dark, for screen and
 * paper. It is well-formed XML as well. Its own policy forbids scripts and requests, whatever a
 * name contains.
 */
final class HtmlWriter implements ReportWriter.AsText {
    private static final String STYLE = style();

    @Override
    public String text(Report report, Messages messages) {
        return new Page(report, new Phrases(report, messages)).html(messages.locale());
    }

    private static String style() {
        try (var stream =
                Objects.requireNonNull(HtmlWriter.class.getResourceAsStream("report.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of reports cannot be read", e);
        }
    }

    private record Page(Report report, Phrases phrases) {

        String html(Locale locale) {
            return """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="referrer" content="no-referrer"/>
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            <header>
            <p class="eyebrow">%s</p>
            <h1 dir="auto">%s</h1>
            %s</header>
            %s<footer>%s</footer>
            </main>
            </body>
            </html>
            """
                    .formatted(
                            locale.toLanguageTag(),
                            escape(report.title()),
                            STYLE,
                            escape(String.join(" · ", phrases.headline(report))),
                            escape(report.title()),
                            lead(),
                            sections(),
                            escape(phrases.get(Word.MADE_WITH)));
        }

        private String lead() {
            var sentences = phrases.participation(report);
            return sentences.isEmpty()
                    ? ""
                    : "<p class=\"lead\">" + escape(String.join(" ", sentences)) + "</p>\n";
        }

        private String sections() {
            return section(
                            "actions",
                            phrases.heading(Report.Section.ACTIONS),
                            list("actions", report.actions(), this::action))
                    + each(report.polls(), this::poll)
                    + each(report.quizzes(), this::quiz)
                    + each(report.groupWork(), this::groups)
                    + lines("insights", Report.Section.INSIGHTS, report.insights())
                    + lines("parking-lot", Report.Section.PARKING_LOT, report.parkingLot())
                    + lines("notes", Report.Section.NOTES, report.notes())
                    + agenda()
                    + section(
                            "people",
                            phrases.heading(Report.Section.PEOPLE),
                            report.people().isEmpty()
                                    ? ""
                                    : "<p>"
                                            + report.people().stream()
                                                    .map(HtmlText::apart)
                                                    .collect(Collectors.joining(", "))
                                            + "</p>\n");
        }

        private static String section(String kind, String heading, String content) {
            return content.isEmpty()
                    ? ""
                    : "<section class=\"%s\">\n<h2 dir=\"auto\">%s</h2>\n%s</section>\n"
                            .formatted(kind, escape(heading), content);
        }

        private String lines(String kind, Report.Section section, List<String> lines) {
            return section(kind, phrases.heading(section), list("lines", lines, HtmlText::apart));
        }

        private static <T> String list(String kind, List<T> items, Function<T, String> item) {
            return items.isEmpty()
                    ? ""
                    : "<ul class=\"%s\">\n".formatted(kind)
                            + each(items, one -> "<li>" + item.apply(one) + "</li>\n")
                            + "</ul>\n";
        }

        private static <T> String each(List<T> items, Function<T, String> item) {
            return items.stream().map(item).collect(Collectors.joining());
        }

        private String action(Report.ActionItem action) {
            var owners =
                    action.owners().stream()
                            .map(owner -> "<b>" + apart(owner) + "</b>")
                            .collect(Collectors.joining(", "));
            var due = action.due().map(phrases::by).map(HtmlText::escape).orElse("");
            return apart(action.text())
                    + (owners.isEmpty() ? "" : " — " + owners)
                    + (due.isEmpty() ? "" : (owners.isEmpty() ? " — " : ", ") + due);
        }

        private String poll(PollResult poll) {
            var results = phrases.results();
            return section(
                    "poll",
                    results.heading(poll),
                    each(poll.questions(), asked -> question(poll, asked))
                            + "<p class=\"foot\">"
                            + escape(String.join(" · ", results.footing(poll)))
                            + "</p>\n");
        }

        private String quiz(QuizResult quiz) {
            var words = phrases.quizzes();
            return section(
                    "poll",
                    words.heading(quiz),
                    each(
                                    words.parts(quiz),
                                    part ->
                                            "<h3 dir=\"auto\">"
                                                    + escape(part.heading())
                                                    + "</h3>\n"
                                                    + each(part.parts(), this::result))
                            + "<p class=\"foot\">"
                            + escape(words.footing(quiz))
                            + "</p>\n");
        }

        private String question(PollResult poll, PollResult.Asked asked) {
            var heading =
                    poll.questions().size() > 1
                            ? "<h3 dir=\"auto\">"
                                    + HtmlText.marked(asked.question().text())
                                    + "</h3>\n"
                            : "";
            return heading + each(phrases.results().parts(poll, asked), this::result);
        }

        private String result(ResultPart part) {
            return switch (part) {
                case ResultPart.Bars bars ->
                        "<ul class=\"bars\">\n" + each(bars.bars(), this::bar) + "</ul>\n";
                case ResultPart.Figures figures -> figures(figures);
                case ResultPart.Sentences sentences ->
                        "<p class=\"finding\">"
                                + sentences.sentences().stream()
                                        .map(HtmlText::apart)
                                        .collect(Collectors.joining(" "))
                                + "</p>\n";
                case ResultPart.Quotes quotes -> list("lines", quotes.texts(), HtmlText::apart);
                case ResultPart.Plane plane -> HtmlPictures.plane(plane);
                case ResultPart.Steps steps -> HtmlPictures.steps(steps);
            };
        }

        private String bar(ResultPart.Bar bar) {
            return """
            <li%s><span class="option">%s</span><span class="bar"><span style="--share:%d%%"></span></span>\
            <span class="share"><span class="votes">%s</span> <b>%s</b></span></li>
            """
                    .formatted(
                            bar.leads() ? " class=\"leads\"" : "",
                            apart(bar.name()),
                            bar.length(),
                            escape(bar.figure()),
                            escape(phrases.percent(bar.percent())));
        }

        private static String figures(ResultPart.Figures figures) {
            var head = new StringBuilder();
            for (int i = 0; i < figures.head().size(); i++) {
                head.append(i == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
                        .append(escape(figures.head().get(i)))
                        .append("</th>");
            }
            var rows = new StringBuilder();
            for (int i = 0; i < figures.rows().size(); i++) {
                var cells = figures.rows().get(i);
                rows.append(figures.leads().get(i) ? "<tr class=\"leads\">" : "<tr>")
                        .append("<td>")
                        .append(apart(cells.getFirst()))
                        .append("</td>");
                cells.stream()
                        .skip(1)
                        .forEach(cell ->
                                rows.append("<td class=\"number\">")
                                        .append(escape(cell))
                                        .append("</td>"));
                rows.append("</tr>\n");
            }
            return "<table class=\"figures\">\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n"
                    .formatted(head, rows);
        }

        private String groups(Report.GroupWork work) {
            return section(
                    "groups",
                    work.title(),
                    prompt(work.prompt())
                            + each(
                                    work.rounds(),
                                    round ->
                                            "<h3>"
                                                    + escape(phrases.round(round.number()))
                                                    + "</h3>\n"
                                                    + prompt(round.prompt())
                                                    + list("teams", round.groups(), this::team))
                            + notes(work.notes()));
        }

        private static String prompt(String text) {
            return text.isEmpty()
                    ? ""
                    : "<p class=\"prompt\" dir=\"auto\">" + escape(text) + "</p>\n";
        }

        private String notes(List<Report.GroupNote> notes) {
            return notes.isEmpty()
                    ? ""
                    : "<h3>"
                            + escape(phrases.get(Word.GROUP_NOTES))
                            + "</h3>\n"
                            + list(
                                    "group-notes",
                                    notes,
                                    note ->
                                            "<b>"
                                                    + apart(phrases.group(note))
                                                    + "</b>"
                                                    + list("lines", note.lines(), HtmlText::apart));
        }

        private String team(Report.Team team) {
            return "<b>"
                    + apart(team.name())
                    + "</b> "
                    + team.members().stream()
                            .map(name -> apart(phrases.member(team, name)))
                            .collect(Collectors.joining(", "));
        }

        private String agenda() {
            if (report.agenda().isEmpty()) {
                return "";
            }
            var head =
                    "<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\" class=\"kind\">%s</th><th scope=\"col\" class=\"number\">%s</th><th scope=\"col\" class=\"number\">%s</th></tr></thead>\n"
                            .formatted(
                                    escape(phrases.get(Word.START)),
                                    escape(phrases.get(Word.BLOCK)),
                                    escape(phrases.get(Word.KIND)),
                                    escape(phrases.get(Word.PLANNED)),
                                    escape(phrases.get(Word.ACTUAL)));
            return section(
                    "agenda",
                    phrases.heading(Report.Section.AGENDA),
                    "<table>\n"
                            + head
                            + "<tbody>\n"
                            + each(report.agenda(), this::row)
                            + "</tbody>\n</table>\n");
        }

        private String row(Report.AgendaLine line) {
            boolean skipped = report.times().endedAt().isPresent() && line.took().isEmpty();
            return """
            <tr%s><td>%s</td><td>%s</td><td class="kind">%s</td><td class="number">%s</td><td class="number">%s</td></tr>
            """
                    .formatted(
                            skipped ? " class=\"skipped\"" : "",
                            escape(phrases.start(line, report.times())),
                            apart(line.title()),
                            escape(phrases.kind(line.kind())),
                            escape(phrases.planned(line)),
                            escape(phrases.took(line, report.times())));
        }
    }
}
