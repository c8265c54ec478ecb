package app.plenary.report;

import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables in a word processor's XML. Their head is repeated on every page. Bars are shaded lines, so
 * that they are as sharp as the paper and can be changed where they stand.
 */
final class DocxTables {
    /** Between the margins of A4, in twentieths of a point. */
    static final int WIDTH = 9638;

    private static final int BAR = 3500;
    private static final int BAR_MARGINS = 160;
    private static final int FIGURE = 1250;
    private static final int SHARE = 900;
    private static final int NAME = WIDTH - FIGURE - SHARE - BAR;
    private static final String FAINT = "<w:color w:val=\"6B727D\"/>";

    private final Messages messages;
    private final String accent;
    private final String second;

    DocxTables(Messages messages, Accent accent) {
        this.messages = messages;
        this.accent = OfficeFile.hex(accent.onPaper());
        this.second = OfficeFile.hex(accent.second());
    }

    String bars(ResultPart.Bars bars) {
        var head =
                row(
                        true,
                        field(NAME, words(bars.head().name(), false, ""))
                                + field(FIGURE, words(bars.head().figure(), true, ""))
                                + field(SHARE, words(bars.head().share(), true, ""))
                                + field(BAR, words("", false, "")));
        return whole(
                bars.bars(),
                table(
                        List.of(NAME, FIGURE, SHARE, BAR),
                        head + bars.bars().stream().map(this::bar).collect(joining())));
    }

    /** A result that is not long stays on one page, and with the line that explains it. */
    private static String whole(List<?> rows, String table) {
        return ResultPart.staysWhole(rows)
                ? table.replaceAll("<w:pStyle w:val=\"(Cell|Gap)\"/>", "$0<w:keepNext/>")
                : table;
    }

    private String bar(ResultPart.Bar bar) {
        var bold = bar.leads() ? DocxText.BOLD : "";
        return row(
                false,
                field(NAME, words(bar.name(), false, bold))
                        + field(FIGURE, words(bar.figure(), true, bold))
                        + field(
                                SHARE,
                                words(messages.get("report.percent", bar.percent()), true, bold))
                        + field(
                                BAR,
                                shaded(
                                        Math.clamp(bar.length(), 0, 100),
                                        bar.leads() ? accent : second)));
    }

    /** A line without words, shaded from the left as far as it goes. */
    private static String shaded(int length, String colour) {
        int rest = (BAR - BAR_MARGINS) * (100 - length) / 100;
        return "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/>"
                + (length > 0
                        ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + colour + "\"/>"
                        : "")
                + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"200\" w:lineRule=\"exact\"/>"
                + "<w:ind w:right=\""
                + rest
                + "\"/></w:pPr></w:p>";
    }

    String figures(ResultPart.Figures figures) {
        var widths = widths(figures.head().size(), figures.head().size() > 8 ? 0.26 : 0.4);
        var rows = new StringBuilder();
        rows.append(cells(true, widths, figures.head(), i -> i > 0, ""));
        for (int i = 0; i < figures.rows().size(); i++) {
            rows.append(
                    cells(
                            false,
                            widths,
                            figures.rows().get(i),
                            column -> column > 0,
                            figures.leads().get(i) ? DocxText.BOLD : ""));
        }
        return whole(figures.rows(), table(widths, rows.toString()));
    }

    String table(Document.Table table) {
        var columns = table.columns();
        var widths = new ArrayList<Integer>();
        int named =
                (int)
                        columns.stream()
                                .filter(column -> !column.number() && !column.minor())
                                .count();
        int narrow = columns.size() - named;
        int small =
                named == 0
                        ? WIDTH / columns.size()
                        : Math.min(1500, WIDTH * 5 / 8 / Math.max(1, narrow));
        for (Document.Column column : columns) {
            widths.add(
                    column.number() || column.minor()
                            ? small
                            : (WIDTH - small * narrow) / Math.max(1, named));
        }
        IntPredicate right = i -> i > 0 && columns.get(i).number();
        var rows = new StringBuilder();
        rows.append(
                cells(
                        true,
                        widths,
                        columns.stream().map(Document.Column::head).toList(),
                        right,
                        ""));
        table.rows()
                .forEach(row ->
                        rows.append(
                                cells(
                                        false,
                                        widths,
                                        row.cells(),
                                        right,
                                        row.faint() ? FAINT : "")));
        return table(widths, rows.toString());
    }

    /** The first column with that share of the width, all others alike. */
    private static List<Integer> widths(int columns, double first) {
        int name = columns == 1 ? WIDTH : (int) (WIDTH * first);
        return IntStream.range(0, columns)
                .mapToObj(i -> i == 0 ? name : (WIDTH - name) / Math.max(1, columns - 1))
                .toList();
    }

    private static String cells(
            boolean head,
            List<Integer> widths,
            List<String> texts,
            IntPredicate right,
            String properties) {
        return row(
                head,
                IntStream.range(0, texts.size())
                        .mapToObj(i ->
                                field(
                                        widths.get(i),
                                        words(texts.get(i), right.test(i), properties)))
                        .collect(joining()));
    }

    private static String words(String text, boolean right, String properties) {
        return DocxText.cell(text, right, properties);
    }

    private static String field(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\""
                + width
                + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                + content
                + "</w:tc>";
    }

    private static String row(boolean head, String cells) {
        return "<w:tr><w:trPr><w:cantSplit/>"
                + (head ? "<w:tblHeader/>" : "")
                + "</w:trPr>"
                + cells
                + "</w:tr>\n";
    }

    private static String table(List<Integer> widths, String rows) {
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\""
                + WIDTH
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                + "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\""
                + " w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
                + widths.stream()
                        .map(width -> "<w:gridCol w:w=\"" + width + "\"/>")
                        .collect(joining())
                + "</w:tblGrid>\n"
                + rows
                + "</w:tbl>\n"
                + DocxText.paragraph("Gap", "", "");
    }

    private static Collector<CharSequence, ?, String> joining() {
        return Collectors.joining();
    }
}
