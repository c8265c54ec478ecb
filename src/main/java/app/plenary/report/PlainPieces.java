package app.plenary.report;

import app.plenary.text.Messages;

import java.util.List;
import java.util.stream.Stream;

/** Pieces of a document as lines of plain text, whole: for the notes below slides. */
final class PlainPieces {
    private final Messages messages;

    PlainPieces(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(Document.Piece piece) {
        return switch (piece) {
            case Document.Heading(var text) -> List.of(text.words());
            case Document.Paragraph(var text) -> List.of(text.words());
            case Document.Remark(var parts) -> List.of(String.join(" · ", parts));
            case Document.Points(var lines) -> lines;
            case Document.Named named ->
                    named.entries().stream()
                            .map(entry ->
                                    entry.name()
                                            + ": "
                                            + String.join(
                                                    named.inOneLine() ? ", " : "; ", entry.lines()))
                            .toList();
            case Document.Tasks(var tasks) -> tasks.stream().map(PlainPieces::task).toList();
            case Document.Result(var part, _) -> lines(part);
            case Document.Table table ->
                    Stream.concat(
                                    Stream.of(
                                            table.columns().stream()
                                                    .map(Document.Column::head)
                                                    .toList()),
                                    table.rows().stream().map(Document.Row::cells))
                            .map(cells -> String.join(" | ", cells))
                            .toList();
            case Document.Names(var names) -> List.of(String.join(", ", names));
        };
    }

    static String task(Document.Task task) {
        var owners = String.join(", ", task.owners());
        var who = owners.isEmpty() ? "" : " — " + owners;
        return task.text()
                + who
                + (task.by().isEmpty() ? "" : (who.isEmpty() ? " — " : ", ") + task.by());
    }

    private List<String> lines(ResultPart part) {
        return switch (part) {
            case ResultPart.Bars(_, var bars) ->
                    bars.stream()
                            .map(bar ->
                                    bar.name()
                                            + ": "
                                            + bar.figure()
                                            + " ("
                                            + messages.get("report.percent", bar.percent())
                                            + ")")
                            .toList();
            case ResultPart.Figures(var head, var rows, _) ->
                    Stream.concat(Stream.of(head), rows.stream())
                            .map(cells -> String.join(" | ", cells))
                            .toList();
            case ResultPart.Sentences(var sentences) -> sentences;
            case ResultPart.Quotes(var texts) -> texts;
            case ResultPart.Pictured(_, var words) -> List.of(words);
            // pictures of what the figures say
            case ResultPart.Plane _, ResultPart.Steps _ -> List.of();
        };
    }
}
