package app.plenary.console;

import app.plenary.report.Document;
import app.plenary.report.Item;
import app.plenary.report.QuizText;
import app.plenary.report.Report.Section;
import app.plenary.report.ResultPart;
import app.plenary.text.Messages;
import app.plenary.ui.BarRow;
import app.plenary.ui.Stills;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One chapter of a summary as nodes, each with what it is of where it can be changed. */
final class PagePieces {

    /** No key goes on with this. */
    private static final String NOTHING = "-";

    /** Makes what is shown of an item something that can be changed. */
    @FunctionalInterface
    interface Lines {
        Node of(Optional<Item> item, Region content);
    }

    private final Messages messages;
    private final Stills stills;
    private final Document.Chapter chapter;
    private final PageItems items;
    private final Lines lines;
    private final QuizText quizzes;
    private final List<Node> nodes = new ArrayList<>();

    /** What the keys of the questions here go on with, and those of the options in front. */
    private String chapterKey = NOTHING;

    private String under = NOTHING;

    PagePieces(
            Messages messages,
            Stills stills,
            Document.Chapter chapter,
            PageItems items,
            Lines lines) {
        this.messages = messages;
        this.stills = stills;
        this.chapter = chapter;
        this.items = items;
        this.lines = lines;
        this.quizzes = new QuizText(messages);
    }

    /** What the chapter itself is; to be asked before its pieces. */
    Optional<Item> heading() {
        var item = items.heading(chapter.section(), chapter.title());
        chapterKey = item.map(PagePieces::rest).orElse(NOTHING);
        under = chapterKey;
        return item;
    }

    /** A key without its kind, as the keys of what belongs to it go on. */
    private static String rest(Item item) {
        return item.key().substring(item.key().indexOf(':') + 1) + ":";
    }

    /** Asks for all pieces, in their order. */
    List<Node> nodes() {
        chapter.pieces().forEach(this::add);
        return nodes;
    }

    private void add(Document.Piece piece) {
        switch (piece) {
            case Document.Heading heading -> {
                var item = items.of(chapter.section(), "question:" + chapterKey, words(heading));
                under = item.map(PagePieces::rest).orElse(NOTHING);
                add(item, PageText.label(words(heading), "strong", "page-question"));
            }
            case Document.Paragraph paragraph ->
                    add(
                            items.of(chapter.section(), "prompt:", words(paragraph.text().spans())),
                            PageText.marked(paragraph.text()));
            case Document.Remark remark ->
                    nodes.add(
                            PageText.label(
                                    String.join(" · ", remark.parts()),
                                    "small",
                                    "quiet",
                                    "page-remark"));
            case Document.Points points ->
                    points.lines().forEach(line -> add(items.next(chapter.section()), dot(line)));
            case Document.Named named -> named(named);
            case Document.Tasks tasks ->
                    tasks.tasks().forEach(task -> add(items.next(chapter.section()), task(task)));
            case Document.Result result -> result(result.part());
            case Document.Table table -> table(table);
            case Document.Names names ->
                    nodes.add(PageText.label(String.join(" · ", names.names())));
        }
    }

    private void add(Optional<Item> item, Region content) {
        nodes.add(lines.of(item, content));
    }

    private static String words(Document.Heading heading) {
        return words(heading.text().spans());
    }

    private static String words(List<app.plenary.plan.Marked.Span> spans) {
        var words = new StringBuilder();
        spans.forEach(span -> words.append(span.text()));
        return words.toString();
    }

    private static Region dot(String words) {
        return PageText.line(PageText.plain("•"), new TextFlow(PageText.plain(words)));
    }

    private static Region task(Document.Task task) {
        var box = FontIcon.of(Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK);
        box.getStyleClass().add("tick-box");
        var flow = new TextFlow(PageText.plain(task.text()));
        if (!task.owners().isEmpty()) {
            flow.getChildren().add(PageText.plain(" — "));
            flow.getChildren().add(PageText.strong(String.join(", ", task.owners())));
        }
        if (!task.by().isEmpty()) {
            flow.getChildren()
                    .add(PageText.plain((task.owners().isEmpty() ? " — " : ", ") + task.by()));
        }
        return PageText.line(box, flow);
    }

    private void named(Document.Named named) {
        for (Document.Entry entry : named.entries()) {
            if (chapter.section() == Section.AGENDA) {
                nodes.add(PageText.label(entry.name(), "strong"));
                entry.lines()
                        .forEach(line -> add(items.of(Section.NOTES, "line:", line), dot(line)));
            } else if (named.inOneLine()) {
                add(
                        items.of(chapter.section(), "team:", entry.name()),
                        new TextFlow(
                                PageText.strong(entry.name()),
                                PageText.plain("  " + String.join(", ", entry.lines()))));
            } else {
                var flow =
                        new TextFlow(
                                PageText.strong(entry.name()),
                                PageText.plain("\n" + String.join("\n", entry.lines())));
                add(items.note(entry.name(), entry.lines()), flow);
            }
        }
    }

    private void result(ResultPart part) {
        switch (part) {
            case ResultPart.Bars bars ->
                    bars.bars().forEach(bar -> add(option(bar.name()), bar(bar)));
            case ResultPart.Figures figures -> nodes.add(figures(figures));
            case ResultPart.Sentences sentences ->
                    sentences
                            .sentences()
                            .forEach(line ->
                                    add(
                                            items.of(
                                                    chapter.section(),
                                                    "explanation:" + explained(),
                                                    line),
                                            PageText.label(line)));
            case ResultPart.Quotes quotes ->
                    quotes.texts()
                            .forEach(text ->
                                    add(items.of(chapter.section(), "quote:", text), dot(text)));
            case ResultPart.Pictured pictured -> {
                var picture = new Thumbnail(messages, stills, 420, 220);
                picture.show(Optional.of(pictured.picture()));
                nodes.add(picture);
            }
            case ResultPart.Plane plane -> nodes.add(ReviewPictures.plane(plane));
            case ResultPart.Steps steps -> nodes.add(ReviewPictures.steps(steps));
        }
    }

    private Optional<Item> option(String words) {
        return items.option(chapter.section(), under, words, quizzes::rightOption);
    }

    /** The key of the question in front, which nothing follows. */
    private String explained() {
        return under.equals(NOTHING) ? NOTHING : under.substring(0, under.length() - 1);
    }

    private Region bar(ResultPart.Bar bar) {
        var row = new BarRow(messages, BarRow.Place.BESIDE, bar.name());
        row.show(
                bar.length() / 100.0,
                bar.percent() == 0 && !bar.leads()
                        ? bar.figure()
                        : messages.get("console.poll.figure", bar.figure(), bar.percent()),
                bar.leads());
        return row;
    }

    private Node figures(ResultPart.Figures figures) {
        var grid = grid();
        for (int column = 0; column < figures.head().size(); column++) {
            head(grid, column, figures.head().get(column), column > 0);
        }
        for (int row = 0; row < figures.rows().size(); row++) {
            var cells = figures.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                var cell = PageText.label(cells.get(column));
                if (column > 0) {
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                }
                if (figures.leads().get(row)) {
                    cell.getStyleClass().add("strong");
                }
                var item = column == 0 ? option(cells.get(column)) : Optional.<Item>empty();
                grid.add(lines.of(item, cell), column, row + 1);
            }
        }
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("page-figures");
        return grid;
    }

    private static void head(GridPane grid, int column, String words, boolean number) {
        var constraints = new ColumnConstraints();
        if (number) {
            constraints.setHalignment(HPos.RIGHT);
        } else {
            constraints.setHgrow(Priority.ALWAYS);
        }
        grid.getColumnConstraints().add(constraints);
        var head = PageText.label(words, "small", "quiet");
        head.setTextAlignment(number ? TextAlignment.RIGHT : TextAlignment.LEFT);
        grid.add(head, column, 0);
    }

    /** The lines of the agenda can be changed; those of the appendix follow the quotes. */
    private void table(Document.Table table) {
        var grid = grid();
        for (int column = 0; column < table.columns().size(); column++) {
            var of = table.columns().get(column);
            head(grid, column, of.head(), of.number() && column > 0);
        }
        int title = table.columns().stream().map(Document.Column::number).toList().indexOf(false);
        for (int row = 0; row < table.rows().size(); row++) {
            var line = table.rows().get(row);
            for (int column = 0; column < line.cells().size(); column++) {
                var cell =
                        PageText.label(
                                line.cells().get(column), line.faint() ? "quiet" : "page-cell");
                if (table.columns().get(column).number()) {
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                }
                var item =
                        chapter.section() == Section.AGENDA && column == title
                                ? items.next(Section.AGENDA)
                                : Optional.<Item>empty();
                grid.add(lines.of(item, cell), column, row + 1);
            }
        }
        nodes.add(grid);
    }
}
