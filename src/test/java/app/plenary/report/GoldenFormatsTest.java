package app.plenary.report;

import app.plenary.text.Messages;

import org.apache.pdfbox.Loader;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands in each format that is not plain text itself, as other programs read it, beside a
 * file that was looked at once. Markdown, HTML and JSON have such files in their own tests.
 */
class GoldenFormatsTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final Report rich = Scenario.rich().report();
    private final Report asked = EveryKind.asked().report();

    @Test
    void documents() throws IOException {
        for (Sample sample : samples()) {
            try (var docx =
                    new XWPFDocument(
                            new ByteArrayInputStream(
                                    Zip.bytes(ReportFormat.DOCX, sample.report(), ENGLISH)))) {
                Golden.assertSame(
                        sample.name() + ".docx.txt",
                        docx.getBodyElements().stream()
                                        .map(GoldenFormatsTest::element)
                                        .collect(Collectors.joining("\n"))
                                + "\n");
            }
        }
    }

    private record Sample(String name, Report report) {}

    private List<Sample> samples() {
        return List.of(new Sample("rich", rich), new Sample("asked", asked));
    }

    private static String element(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph ->
                    Optional.ofNullable(paragraph.getStyle()).orElse("")
                            + ": "
                            + paragraph.getText();
            case XWPFTable table ->
                    table.getRows().stream()
                            .map(row ->
                                    row.getTableCells().stream()
                                            .map(cell -> cell.getText())
                                            .collect(Collectors.joining(" | ", "| ", " |")))
                            .collect(Collectors.joining("\n"));
            default -> element.getElementType().name();
        };
    }

    @Test
    void slides() throws IOException {
        for (Sample sample : samples()) {
            try (var pptx =
                    new XMLSlideShow(
                            new ByteArrayInputStream(
                                    Zip.bytes(ReportFormat.PPTX, sample.report(), ENGLISH)))) {
                Golden.assertSame(
                        sample.name() + ".pptx.txt",
                        pptx.getSlides().stream()
                                .map(slide ->
                                        "=== "
                                                + slide.getSlideNumber()
                                                + "\n"
                                                + slide.getShapes().stream()
                                                        .map(GoldenFormatsTest::shape)
                                                        .filter(text -> !text.isBlank())
                                                        .collect(Collectors.joining("\n"))
                                                + "\n--- notes\n"
                                                + PptxWriterTest.notes(slide)
                                                + "\n")
                                .collect(Collectors.joining()));
            }
        }
    }

    private static String shape(XSLFShape shape) {
        return switch (shape) {
            case XSLFTextShape text -> text.getText();
            case XSLFTable table ->
                    table.getRows().stream()
                            .map(row ->
                                    row.getCells().stream()
                                            .map(cell -> cell.getText())
                                            .collect(Collectors.joining(" | ", "| ", " |")))
                            .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    @Test
    void typesetPages() throws IOException {
        for (Sample sample : samples()) {
            try (var pdf = Loader.loadPDF(Zip.bytes(ReportFormat.PDF, sample.report(), ENGLISH))) {
                Golden.assertSame(sample.name() + ".pdf.txt", TaggedText.of(pdf));
            }
        }
    }

    @Test
    void workbooks() throws IOException {
        for (Sample sample : samples()) {
            Golden.assertSame(
                    sample.name() + ".xlsx.txt",
                    SheetsTest.workbook(sample.report(), ENGLISH).entrySet().stream()
                            .map(sheet ->
                                    "=== "
                                            + sheet.getKey()
                                            + "\n"
                                            + sheet.getValue().stream()
                                                    .map(row ->
                                                            row.stream()
                                                                    .map(Object::toString)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    " | ")))
                                                    .collect(Collectors.joining("\n"))
                                            + "\n")
                            .collect(Collectors.joining()));
        }
    }

    @Test
    void calendar() throws IOException {
        Golden.assertSame("rich.ics.txt", lines(Written.text(ReportFormat.ICS, rich, ENGLISH)));
    }

    @Test
    void tablesAndRankings() throws IOException {
        Golden.assertSame("rich.csv.txt", files(ReportFormat.CSV, rich));
        Golden.assertSame("asked.preflib.txt", files(ReportFormat.PREFLIB, asked));
    }

    private static String files(ReportFormat format, Report report) throws IOException {
        return Zip.read(Zip.bytes(format, report, ENGLISH)).entrySet().stream()
                .map(file ->
                        "=== "
                                + file.getKey()
                                + "\n"
                                + lines(new String(file.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    /** Where letters stand is left out, which depends on what the system draws them with. */
    @Test
    void pictures() throws IOException {
        var drawn = new StringBuilder();
        for (Report report : List.of(rich, asked)) {
            for (var file : Zip.read(Zip.bytes(ReportFormat.SVG, report, ENGLISH)).entrySet()) {
                var svg = HtmlWriterTest.parse(new String(file.getValue(), StandardCharsets.UTF_8));
                drawn.append("=== ").append(file.getKey()).append('\n');
                for (String shape : List.of("title", "desc", "rect", "line", "circle", "text")) {
                    var all = svg.getElementsByTagName(shape);
                    drawn.append(shape).append(' ').append(all.getLength());
                    IntStream.range(0, all.getLength())
                            .mapToObj(i -> all.item(i).getTextContent())
                            .filter(text -> !text.isEmpty())
                            .forEach(text -> drawn.append("\n  ").append(text));
                    drawn.append('\n');
                }
            }
        }
        Golden.assertSame("pictures.svg.txt", drawn.toString());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
