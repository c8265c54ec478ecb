package app.plenary.report;

import app.plenary.text.Messages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a report into sheets: what it is, its agenda, people and actions, and every activity. */
final class Sheets {
    private final Report report;
    private final Messages messages;
    private final Phrases phrases;
    private final FoundTables found;

    private Sheets(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.phrases = new Phrases(report, messages);
        this.found = new FoundTables(messages);
    }

    static List<Sheet> of(Report report, Messages messages) {
        return new Sheets(report, messages).all();
    }

    private List<Sheet> all() {
        var sheets = new ArrayList<Sheet>();
        sheets.add(overview());
        sheet(sheets, Report.Section.AGENDA, agenda());
        sheet(sheets, Report.Section.PEOPLE, people());
        sheet(sheets, Report.Section.ACTIONS, actions());
        report.polls().forEach(poll -> sheets.add(poll(poll)));
        report.quizzes().forEach(quiz -> sheets.add(quiz(quiz)));
        report.groupWork().forEach(work -> sheets.add(groups(work)));
        report.feedback().forEach(poll -> sheets.add(poll(poll)));
        captures().ifPresent(sheets::add);
        return sheets;
    }

    private void sheet(List<Sheet> sheets, Report.Section section, List<List<Cell>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var head =
                switch (section) {
                    case AGENDA ->
                            List.of(
                                    messages.get("report.sheet.number"),
                                    phrases.get(Phrases.Word.BLOCK),
                                    phrases.get(Phrases.Word.KIND),
                                    messages.get("report.sheet.planned-start"),
                                    messages.get("report.sheet.planned-minutes"),
                                    messages.get("report.sheet.began"),
                                    messages.get("report.sheet.took-minutes"));
                    case PEOPLE ->
                            List.of(
                                    messages.get("report.sheet.number"),
                                    messages.get("report.sheet.name"));
                    default ->
                            List.of(
                                    messages.get("report.sheet.action"),
                                    messages.get("report.sheet.owner"),
                                    messages.get("report.sheet.due"));
                };
        sheets.add(new Sheet(phrases.heading(section), List.of(list(head, rows))));
    }

    private static Sheet.Table list(List<String> head, Iterable<List<Cell>> rows) {
        return new Sheet.Table("", false, head, rows);
    }

    private Sheet overview() {
        var times = report.times();
        var figures = report.participation();
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(word("report.sheet.title"), text(report.title())));
        times.day()
                .ifPresent(day -> rows.add(List.of(word("report.sheet.day"), new Cell.Day(day))));
        times.startedAt()
                .ifPresent(at -> rows.add(List.of(word("report.sheet.began"), moment(at))));
        times.endedAt().ifPresent(at -> rows.add(List.of(word("report.sheet.ended"), moment(at))));
        rows.add(List.of(word("report.sheet.planned-minutes"), minutes(times.planned())));
        times.took()
                .ifPresent(took ->
                        rows.add(List.of(word("report.sheet.took-minutes"), minutes(took))));
        if (report.tellsHowMany()) {
            rows.add(List.of(word("report.sheet.people"), new Cell.Figure(figures.people())));
        }
        rows.add(List.of(word("report.sheet.polls"), new Cell.Figure(figures.polls())));
        rows.add(List.of(word("report.sheet.answers"), new Cell.Figure(figures.answers())));
        rows.add(List.of(word("report.sheet.voices"), new Cell.Figure(figures.voices())));
        figures.answerRate()
                .ifPresent(
                        rate -> rows.add(List.of(word("report.sheet.rate"), new Cell.Share(rate))));
        rows.add(List.of(word("report.sheet.rounds"), new Cell.Figure(figures.rounds())));
        figures.met()
                .ifPresent(met ->
                        rows.add(
                                List.of(
                                        word("report.sheet.met"),
                                        new Cell.Figure(
                                                BigDecimal.valueOf(met)
                                                        .setScale(2, RoundingMode.HALF_UP)))));
        return new Sheet(
                messages.get("report.sheet.overview"),
                List.of(
                        list(
                                List.of(
                                        messages.get("report.sheet.what"),
                                        messages.get("report.sheet.value")),
                                rows)));
    }

    private List<List<Cell>> agenda() {
        return report.agenda().stream()
                .map(line ->
                        List.of(
                                new Cell.Figure(line.number()),
                                text(line.title()),
                                text(phrases.kind(line.kind())),
                                text(
                                        line.plannedStart()
                                                .truncatedTo(ChronoUnit.MINUTES)
                                                .toString()),
                                minutes(line.planned()),
                                line.startedAt().map(this::moment).orElse(Cell.EMPTY),
                                line.took().map(Sheets::minutes).orElse(Cell.EMPTY)))
                .toList();
    }

    private List<List<Cell>> people() {
        var rows = new ArrayList<List<Cell>>();
        for (String name : report.people()) {
            rows.add(List.of(new Cell.Figure(rows.size() + 1), text(name)));
        }
        return rows;
    }

    private List<List<Cell>> actions() {
        return report.actions().stream()
                .map(action ->
                        List.of(
                                text(action.text()),
                                text(String.join(", ", action.owners())),
                                action.due().<Cell>map(Cell.Day::new).orElse(Cell.EMPTY)))
                .toList();
    }

    private Sheet poll(PollResult poll) {
        var results = phrases.results();
        var tables = new ArrayList<Sheet.Table>();
        tables.add(found.sentences("", results.footing(poll)));
        for (PollResult.Asked asked : poll.questions()) {
            var heading = poll.questions().size() > 1 ? asked.question().words() : "";
            results.parts(poll, asked).stream()
                    // they are among the answers, each with its name where it has one
                    .filter(part -> !(part instanceof ResultPart.Quotes))
                    .map(part -> found.of(heading, part))
                    .forEach(tables::add);
        }
        if (!poll.given().isEmpty()) {
            tables.add(new AnswerTable(poll, messages).table());
        }
        return new Sheet(results.heading(poll), tables);
    }

    private Sheet quiz(QuizResult quiz) {
        var words = phrases.quizzes();
        var tables = new ArrayList<Sheet.Table>();
        tables.add(found.sentences("", List.of(words.footing(quiz))));
        words.parts(quiz)
                .forEach(part ->
                        part.parts().forEach(each -> tables.add(found.of(part.heading(), each))));
        if (!quiz.given().isEmpty()) {
            tables.add(QuizTable.of(quiz, messages));
        }
        return new Sheet(words.heading(quiz), tables);
    }

    private Sheet groups(Report.GroupWork work) {
        var rows = new ArrayList<List<Cell>>();
        for (Report.Round round : work.rounds()) {
            for (Report.Team team : round.groups()) {
                if (team.members().isEmpty()) {
                    rows.add(
                            List.of(
                                    new Cell.Figure(round.number()),
                                    text(team.name()),
                                    Cell.EMPTY,
                                    Cell.EMPTY));
                }
                for (String name : team.members()) {
                    rows.add(
                            List.of(
                                    new Cell.Figure(round.number()),
                                    text(team.name()),
                                    text(name),
                                    Optional.ofNullable(team.roles().get(name))
                                            .map(phrases::word)
                                            .map(Sheets::text)
                                            .orElse(Cell.EMPTY)));
                }
            }
        }
        var round = messages.get("report.sheet.round");
        var group = messages.get("report.sheet.group");
        var tables = new ArrayList<Sheet.Table>();
        tables.add(
                list(
                        List.of(
                                round,
                                group,
                                messages.get("report.sheet.name"),
                                messages.get("report.sheet.role")),
                        rows));
        if (!work.notes().isEmpty()) {
            tables.add(
                    new Sheet.Table(
                            phrases.get(Phrases.Word.GROUP_NOTES),
                            false,
                            List.of(round, group, messages.get("report.sheet.note")),
                            notes(work.notes())));
        }
        return new Sheet(work.title(), tables);
    }

    private static List<List<Cell>> notes(List<Report.GroupNote> notes) {
        return notes.stream()
                .flatMap(note ->
                        note.lines().stream()
                                .map(line ->
                                        List.of(
                                                note.round() == 0
                                                        ? Cell.EMPTY
                                                        : new Cell.Figure(note.round()),
                                                text(note.group()),
                                                text(line))))
                .toList();
    }

    private Optional<Sheet> captures() {
        var rows = new ArrayList<List<Cell>>();
        captured(rows, Report.Section.DECISIONS, report.decisions());
        captured(rows, Report.Section.COMMITMENTS, report.commitments());
        captured(rows, Report.Section.INSIGHTS, report.insights());
        captured(rows, Report.Section.PARKING_LOT, report.parkingLot());
        captured(rows, Report.Section.NOTES, report.notes());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Sheet(
                                messages.get("report.sheet.captured"),
                                List.of(
                                        list(
                                                List.of(
                                                        phrases.get(Phrases.Word.KIND),
                                                        messages.get("report.sheet.note")),
                                                rows))));
    }

    private void captured(List<List<Cell>> rows, Report.Section section, List<String> lines) {
        lines.forEach(line -> rows.add(List.of(text(phrases.heading(section)), text(line))));
    }

    private Cell word(String key) {
        return text(messages.get(key));
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    private Cell moment(Instant at) {
        return new Cell.Moment(
                LocalDateTime.ofInstant(at, report.times().zone()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** To a tenth. */
    private static Cell minutes(Duration length) {
        return new Cell.Figure(
                BigDecimal.valueOf(length.toSeconds())
                        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }
}
