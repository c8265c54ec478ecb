package app.plenary.report;

import static app.plenary.report.HtmlText.apart;
import static app.plenary.report.HtmlText.escape;

import app.plenary.text.Messages;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pieces of a chapter as HTML. */
final class HtmlPieces {
    private final HtmlResults results;

    HtmlPieces(Messages messages, PictureBytes pictures) {
        this.results = new HtmlResults(messages, pictures);
    }

    String html(Document.Piece piece) {
        return switch (piece) {
            case Document.Heading heading -> heading(heading);
            case Document.Paragraph paragraph -> paragraph(paragraph);
            case Document.Remark remark ->
                    "<p class=\"foot\">" + escape(String.join(" · ", remark.parts())) + "</p>\n";
            case Document.Points points -> list("lines", points.lines(), HtmlText::apart);
            case Document.Named named ->
                    named.inOneLine()
                            ? list("teams", named.entries(), HtmlPieces::inOneLine)
                            : list("group-notes", named.entries(), entry -> below("lines", entry));
            case Document.Tasks tasks -> list("actions", tasks.tasks(), HtmlPieces::task);
            case Document.Result result -> results.html(result.part());
            case Document.Table table -> table(table);
            case Document.Names names -> names(names);
        };
    }

    static String heading(Document.Heading heading) {
        return "<h3 dir=\"auto\">" + HtmlText.marked(heading.text()) + "</h3>\n";
    }

    static String paragraph(Document.Paragraph paragraph) {
        return "<p class=\"prompt\" dir=\"auto\">" + HtmlText.marked(paragraph.text()) + "</p>\n";
    }

    static String names(Document.Names names) {
        return "<p>" + inOneLine(names.names()) + "</p>\n";
    }

    /** Each on its own, as each has a direction of its own. */
    private static String inOneLine(List<String> texts) {
        return texts.stream().map(HtmlText::apart).collect(Collectors.joining(", "));
    }

    static <T> String list(String kind, List<T> items, Function<T, String> item) {
        return items.isEmpty()
                ? ""
                : "<ul class=\"%s\">\n".formatted(kind)
                        + each(items, one -> "<li>" + item.apply(one) + "</li>\n")
                        + "</ul>\n";
    }

    static <T> String each(List<T> items, Function<T, String> item) {
        return items.stream().map(item).collect(Collectors.joining());
    }

    static String inOneLine(Document.Entry entry) {
        return "<b>" + apart(entry.name()) + "</b> " + inOneLine(entry.lines());
    }

    /** Its name with its lines below it, as a list of that kind. */
    static String below(String kind, Document.Entry entry) {
        return "<b>" + apart(entry.name()) + "</b>" + list(kind, entry.lines(), HtmlText::apart);
    }

    static String task(Document.Task task) {
        var owners =
                task.owners().stream()
                        .map(owner -> "<b>" + apart(owner) + "</b>")
                        .collect(Collectors.joining(", "));
        return apart(task.text())
                + (owners.isEmpty() ? "" : " — " + owners)
                + (task.by().isEmpty()
                        ? ""
                        : (owners.isEmpty() ? " — " : ", ") + escape(task.by()));
    }

    private static String table(Document.Table table) {
        var head = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            head.append("<th scope=\"col\"%s>".formatted(kind(table.columns().get(i), i)))
                    .append(escape(table.columns().get(i).head()))
                    .append("</th>");
        }
        return "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n"
                .formatted(head, each(table.rows(), row -> row(table, row)));
    }

    private static String row(Document.Table table, Document.Row row) {
        var cells = new StringBuilder(row.faint() ? "<tr class=\"skipped\">" : "<tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = row.cells().get(i);
            cells.append("<td%s>".formatted(kind(column, i)))
                    .append(column.number() || column.minor() ? escape(cell) : apart(cell))
                    .append("</td>");
        }
        return cells.append("</tr>\n").toString();
    }

    /** The first column begins at the margin, whatever is in it. */
    private static String kind(Document.Column column, int place) {
        return column.minor()
                ? " class=\"kind\""
                : column.number() && place > 0 ? " class=\"number\"" : "";
    }
}
