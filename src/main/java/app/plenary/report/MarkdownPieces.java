package app.plenary.report;

import static app.plenary.report.MarkdownText.escape;

import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pieces of a chapter as Markdown, each a block of its own. */
final class MarkdownPieces {
    private final Messages messages;

    MarkdownPieces(Messages messages) {
        this.messages = messages;
    }

    String text(Document.Piece piece) {
        return switch (piece) {
            case Document.Heading heading -> "### " + MarkdownText.marked(heading.text());
            case Document.Paragraph paragraph -> MarkdownText.marked(paragraph.text());
            case Document.Remark remark -> escape(String.join(" · ", remark.parts()));
            case Document.Points points -> points(points.lines());
            case Document.Named named ->
                    lines(
                            named.entries(),
                            named.inOneLine() ? MarkdownPieces::inOneLine : MarkdownPieces::below);
            case Document.Tasks tasks -> lines(tasks.tasks(), MarkdownPieces::task);
            case Document.Result result -> result(result.part());
            case Document.Table table -> table(table);
            case Document.Names names -> points(names.names());
        };
    }

    private static String points(List<String> texts) {
        return lines(texts, text -> "- " + escape(text));
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String inOneLine(Document.Entry entry) {
        return "- **%s**: %s"
                .formatted(
                        escape(entry.name()),
                        entry.lines().stream()
                                .map(MarkdownText::escape)
                                .collect(Collectors.joining(", ")));
    }

    private static String below(Document.Entry entry) {
        return "- **"
                + escape(entry.name())
                + "**"
                + entry.lines().stream()
                        .map(line -> "\n  - " + escape(line))
                        .collect(Collectors.joining());
    }

    /** As Obsidian, Notion and GitHub read a task; the date is the same in every language. */
    private static String task(Document.Task task) {
        var line = new StringBuilder("- [ ] ").append(escape(task.text()));
        if (!task.owners().isEmpty()) {
            line.append(" — ")
                    .append(
                            task.owners().stream()
                                    .map(owner -> "@" + escape(owner))
                                    .collect(Collectors.joining(", ")));
        }
        task.due().ifPresent(due -> line.append(" — ").append(due));
        return line.toString();
    }

    private String result(ResultPart part) {
        return switch (part) {
            case ResultPart.Bars bars -> bars(bars);
            case ResultPart.Figures figures -> figures(figures);
            case ResultPart.Sentences sentences ->
                    sentences.sentences().stream()
                            .map(MarkdownText::escape)
                            .collect(Collectors.joining(" "));
            case ResultPart.Quotes quotes -> points(quotes.texts());
            // pictures of what the figures say
            case ResultPart.Plane _, ResultPart.Steps _ -> "";
            case ResultPart.Pictured pictured -> "*" + escape(pictured.words()) + "*";
        };
    }

    private String bars(ResultPart.Bars bars) {
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
                                    messages.get("report.percent", bar.percent()))));
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

    private static String table(Document.Table table) {
        var lines = new ArrayList<String>();
        lines.add(row(table.columns().stream().map(column -> escape(column.head())).toList()));
        lines.add(
                row(
                        table.columns().stream()
                                .map(column -> column.number() ? "--:" : ":--")
                                .toList()));
        table.rows()
                .forEach(row ->
                        lines.add(row(row.cells().stream().map(MarkdownText::escape).toList())));
        return String.join("\n", lines);
    }

    private static String strong(String name, boolean leads) {
        return leads ? "**" + escape(name) + "**" : escape(name);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
