package app.plenary.report;

import app.plenary.plan.Marked;
import app.plenary.report.Document.Chapter;
import app.plenary.report.Document.Piece;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a report into words, once for all formats that people read. A pure function. */
public final class Composer {
    private final Report report;
    private final Messages messages;
    private final Phrases phrases;
    private final Charts charts;

    private Composer(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.phrases = new Phrases(report, messages);
        this.charts = new Charts(messages);
    }

    /** The report in the language of {@code messages}. */
    public static Document compose(Report report, Messages messages) {
        return new Composer(report, messages).document();
    }

    private Document document() {
        return new Document(
                messages.locale(),
                report.title(),
                report.cover(),
                report.look(),
                report.pictures(),
                phrases.headline(report),
                phrases.participation(report),
                report.order().stream().flatMap(this::chapters).toList(),
                phrases.get(Phrases.Word.MADE_WITH));
    }

    private Stream<Chapter> chapters(Report.Section section) {
        return switch (section) {
            case ACTIONS -> one(section, tasks());
            case POLLS ->
                    Stream.concat(
                            report.polls().stream().map(poll -> poll(section, poll)),
                            report.quizzes().stream().map(this::quiz));
            case DECISIONS -> lines(section, report.decisions());
            case COMMITMENTS -> lines(section, report.commitments());
            case FEEDBACK -> report.feedback().stream().map(poll -> poll(section, poll));
            case ANSWERS -> one(section, answers());
            case GROUPS -> report.groupWork().stream().map(this::groups);
            case INSIGHTS -> lines(section, report.insights());
            case PARKING_LOT -> lines(section, report.parkingLot());
            case NOTES -> lines(section, report.otherNotes());
            case SLIDES -> report.slides().stream().map(this::slides);
            case AGENDA -> one(section, agenda());
            case PEOPLE ->
                    one(
                            section,
                            report.people().isEmpty()
                                    ? List.of()
                                    : List.of(new Document.Names(report.people())));
        };
    }

    private Stream<Chapter> lines(Report.Section section, List<String> lines) {
        return one(section, lines.isEmpty() ? List.of() : List.of(new Document.Points(lines)));
    }

    private Stream<Chapter> one(Report.Section section, List<Piece> pieces) {
        return pieces.isEmpty()
                ? Stream.empty()
                : Stream.of(new Chapter(section, phrases.heading(section), pieces));
    }

    private List<Piece> tasks() {
        return report.actions().isEmpty()
                ? List.of()
                : List.of(
                        new Document.Tasks(
                                report.actions().stream()
                                        .map(action ->
                                                new Document.Task(
                                                        action.text(),
                                                        action.owners(),
                                                        action.due(),
                                                        action.due().map(phrases::by).orElse("")))
                                        .toList()));
    }

    private Chapter poll(Report.Section section, PollResult poll) {
        var results = phrases.results();
        var pieces = new ArrayList<Piece>();
        for (PollResult.Asked asked : poll.questions()) {
            if (poll.questions().size() > 1) {
                pieces.add(new Document.Heading(Marked.of(asked.question().text())));
            }
            add(results.parts(poll, asked), charts.of(poll, asked), pieces);
        }
        pieces.add(new Document.Remark(results.footing(poll)));
        return new Chapter(section, results.heading(poll), pieces);
    }

    /** The chart belongs to the first part of what was found, after the question's picture. */
    private static void add(List<ResultPart> parts, Optional<Chart> chart, List<Piece> pieces) {
        var left = chart;
        for (ResultPart part : parts) {
            boolean takes = !(part instanceof ResultPart.Pictured);
            pieces.add(new Document.Result(part, takes ? left : Optional.empty()));
            left = takes ? Optional.empty() : left;
        }
    }

    private Chapter quiz(QuizResult quiz) {
        var words = phrases.quizzes();
        var pieces = new ArrayList<Piece>();
        for (QuizText.Part part : words.parts(quiz)) {
            pieces.add(new Document.Heading(Marked.of(part.heading())));
            add(part.parts(), charts.of(part), pieces);
        }
        pieces.add(new Document.Remark(List.of(words.footing(quiz))));
        return new Chapter(Report.Section.POLLS, words.heading(quiz), pieces);
    }

    private Chapter groups(Report.GroupWork work) {
        var pieces = new ArrayList<Piece>();
        prompt(work.prompt(), pieces);
        for (Report.Round round : work.rounds()) {
            pieces.add(new Document.Heading(Marked.asTyped(phrases.round(round.number()))));
            prompt(round.prompt(), pieces);
            pieces.add(
                    new Document.Named(
                            round.groups().stream()
                                    .map(team -> new Document.Entry(team.name(), members(team)))
                                    .toList(),
                            true));
        }
        if (!work.notes().isEmpty()) {
            pieces.add(new Document.Heading(Marked.asTyped(phrases.get(Phrases.Word.GROUP_NOTES))));
            pieces.add(
                    new Document.Named(
                            work.notes().stream()
                                    .map(note ->
                                            new Document.Entry(phrases.group(note), note.lines()))
                                    .toList(),
                            false));
        }
        return new Chapter(Report.Section.GROUPS, work.title(), pieces);
    }

    private Chapter slides(TalkSlides talk) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < talk.slides().size(); i++) {
            var slide = talk.slides().get(i);
            var words =
                    slide.alt().isEmpty()
                            ? messages.get("report.slide", i + 1)
                            : messages.get("report.slide-of", i + 1, slide.alt());
            pieces.add(
                    new Document.Result(new ResultPart.Pictured(TalkSlides.small(slide), words)));
        }
        return new Chapter(Report.Section.SLIDES, talk.title(), pieces);
    }

    private List<String> members(Report.Team team) {
        return team.members().isEmpty()
                ? List.of(phrases.people(team.people()))
                : team.members().stream().map(name -> phrases.member(team, name)).toList();
    }

    private List<Piece> answers() {
        var pieces = new ArrayList<Piece>();
        for (AnswerSheet sheet : report.answers()) {
            var heading =
                    sheet.round() == 0
                            ? sheet.title()
                            : sheet.title() + " · " + phrases.round(sheet.round());
            pieces.add(new Document.Heading(Marked.asTyped(heading)));
            var columns = new ArrayList<Document.Column>();
            columns.add(column(Phrases.Word.WHO, false));
            sheet.questions().forEach(text -> columns.add(new Document.Column(text, false)));
            pieces.add(new Document.Table(columns, answers(sheet)));
        }
        return pieces;
    }

    /** One row for each person; equal answers without a name stand once, with their number. */
    private List<Document.Row> answers(AnswerSheet sheet) {
        var nameless = new LinkedHashMap<List<String>, Integer>();
        var rows = new ArrayList<Document.Row>();
        for (AnswerSheet.Row row : sheet.rows()) {
            if (row.name().isEmpty()) {
                nameless.merge(row.cells(), 1, Integer::sum);
            } else {
                rows.add(row(row.name(), row.cells()));
            }
        }
        nameless.forEach((cells, count) -> rows.add(row(phrases.nameless(count), cells)));
        return rows;
    }

    private static Document.Row row(String who, List<String> cells) {
        return new Document.Row(Stream.concat(Stream.of(who), cells.stream()).toList(), false);
    }

    private static void prompt(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Document.Paragraph(Marked.asTyped(text)));
        }
    }

    private List<Piece> agenda() {
        if (report.agenda().isEmpty()) {
            return List.of();
        }
        var pieces = new ArrayList<Piece>();
        pieces.add(timetable());
        var noted = report.agenda().stream().filter(line -> !line.notes().isEmpty()).toList();
        if (!noted.isEmpty()) {
            pieces.add(new Document.Heading(Marked.asTyped(phrases.heading(Report.Section.NOTES))));
            pieces.add(
                    new Document.Named(
                            noted.stream()
                                    .map(line -> new Document.Entry(line.title(), line.notes()))
                                    .toList(),
                            false));
        }
        return pieces;
    }

    private Document.Table timetable() {
        var times = report.times();
        return new Document.Table(
                List.of(
                        column(Phrases.Word.START, true),
                        column(Phrases.Word.BLOCK, false),
                        new Document.Column(phrases.get(Phrases.Word.KIND), false, true),
                        column(Phrases.Word.PLANNED, true),
                        column(Phrases.Word.ACTUAL, true)),
                report.agenda().stream()
                        .map(line ->
                                new Document.Row(
                                        List.of(
                                                phrases.start(line, times),
                                                line.title(),
                                                phrases.kind(line.kind()),
                                                phrases.planned(line),
                                                phrases.took(line, times)),
                                        times.endedAt().isPresent() && line.took().isEmpty()))
                        .toList());
    }

    private Document.Column column(Phrases.Word word, boolean number) {
        return new Document.Column(phrases.get(word), number);
    }
}
