package app.plenary.report;

import app.plenary.text.Messages;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;

/** Results as tables of a sheet: the words of every other format, and figures to reckon with. */
final class FoundTables {
    private final Messages messages;
    private final NumberFormat numbers;

    FoundTables(Messages messages) {
        this.messages = messages;
        this.numbers = NumberFormat.getInstance(messages.locale());
    }

    Sheet.Table of(String title, ResultPart part) {
        return switch (part) {
            case ResultPart.Bars bars ->
                    new Sheet.Table(
                            title,
                            true,
                            List.of(bars.head().name(), bars.head().figure(), bars.head().share()),
                            bars.bars().stream()
                                    .map(bar ->
                                            List.of(
                                                    Sheets.text(bar.name()),
                                                    figure(bar.figure()),
                                                    new Cell.Share(bar.percent())))
                                    .toList());
            case ResultPart.Figures figures ->
                    new Sheet.Table(
                            title,
                            true,
                            figures.head(),
                            figures.rows().stream().map(this::row).toList());
            case ResultPart.Sentences sentences -> sentences(title, sentences.sentences());
            case ResultPart.Quotes quotes -> sentences(title, quotes.texts());
            case ResultPart.Pictured pictured -> sentences(title, List.of(pictured.words()));
            // pictures of what the figures say
            case ResultPart.Plane _, ResultPart.Steps _ -> sentences(title, List.of());
        };
    }

    Sheet.Table sentences(String title, List<String> sentences) {
        return new Sheet.Table(
                title,
                true,
                List.of(),
                sentences.stream().map(sentence -> List.of(Sheets.text(sentence))).toList());
    }

    private List<Cell> row(List<String> cells) {
        var row = new ArrayList<Cell>();
        for (String cell : cells) {
            row.add(row.isEmpty() ? Sheets.text(cell) : figure(cell));
        }
        return row;
    }

    /** The number that is written there, in the language of the report; any other text as it is. */
    private Cell figure(String written) {
        var at = new ParsePosition(0);
        var number = numbers.parse(written, at);
        return number != null && at.getIndex() == written.length()
                ? new Cell.Figure(number)
                : Sheets.text(written);
    }

    /** What was found in all sheets, a line for each figure, to filter and to count on. */
    Sheet.Table together(List<Sheet> sheets) {
        var rows = new ArrayList<List<Cell>>();
        for (Sheet sheet : sheets) {
            for (Sheet.Table table : sheet.tables()) {
                if (table.found()) {
                    table.rows().forEach(row -> apart(sheet, table, row, rows));
                }
            }
        }
        return new Sheet.Table(
                "",
                false,
                List.of(
                        messages.get("report.sheet.activity"),
                        messages.get("report.sheet.question"),
                        messages.get("report.sheet.what"),
                        messages.get("report.sheet.measure"),
                        messages.get("report.sheet.value")),
                rows);
    }

    private static void apart(
            Sheet sheet, Sheet.Table table, List<Cell> row, List<List<Cell>> rows) {
        var activity = Sheets.text(sheet.title());
        var question = Sheets.text(table.title());
        if (table.head().isEmpty()) {
            rows.add(List.of(activity, question, Cell.EMPTY, Cell.EMPTY, row.getFirst()));
            return;
        }
        for (int i = 1; i < row.size(); i++) {
            rows.add(
                    List.of(
                            activity,
                            question,
                            row.getFirst(),
                            Sheets.text(table.head().get(i)),
                            row.get(i)));
        }
    }
}
