package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.apache.pdfbox.Loader;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** Every format, read by somebody else's reader, tells the same of one session. */
class SameEverywhereTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @Test
    void headingsOptionsFiguresAndActionsAreInEveryFormat() throws Exception {
        for (Report report :
                List.of(
                        Scenario.rich().report(),
                        EveryKind.asked().report(),
                        UsualSession.held().report())) {
            var document = Composer.compose(report, ENGLISH);
            for (var format : read(report).entrySet()) {
                var text = format.getValue();
                says(format.getKey(), text, report.title());
                for (Document.Chapter chapter : document.chapters()) {
                    if (chapter.section() == Report.Section.POLLS
                            || chapter.section() == Report.Section.GROUPS) {
                        says(format.getKey(), text, chapter.title());
                    }
                    for (Document.Piece piece : chapter.pieces()) {
                        switch (piece) {
                            case Document.Result(ResultPart.Bars(_, var bars), _) ->
                                    bars.forEach(bar -> {
                                        says(format.getKey(), text, bar.name());
                                        says(
                                                format.getKey(),
                                                after(text, bar.name()),
                                                plain(bar.figure()));
                                    });
                            case Document.Tasks(var tasks) ->
                                    tasks.forEach(task -> {
                                        says(format.getKey(), text, task.text());
                                        task.owners()
                                                .forEach(owner ->
                                                        says(format.getKey(), text, owner));
                                    });
                            default -> {}
                        }
                    }
                }
                for (String line : report.insights()) {
                    says(format.getKey(), text, line);
                }
            }
        }
    }

    @Test
    void votesInJsonAreThoseOnTheSheets() throws Exception {
        var report = UsualSession.held().report();
        var json =
                JsonMapper.shared().readTree(ReportFormat.JSON.text(report, ENGLISH).orElseThrow());
        var sheet = SheetsTest.workbook(report, ENGLISH).get("What is missing most");
        var options = json.get("polls").get(1).get("questions").get(0).get("options");
        assertEquals(5, options.size());
        int all = 0;
        for (JsonNode option : options) {
            double votes = option.get("votes").doubleValue();
            all += (int) votes;
            var text = option.get("text").stringValue();
            assertTrue(
                    Objects.requireNonNull(sheet).stream()
                            .anyMatch(row ->
                                    row.size() == 3
                                            && row.get(0).equals(text)
                                            && row.get(1).equals(votes)),
                    text);
        }
        assertEquals(UsualSession.PEOPLE, all);
    }

    /** All the words of each format, white space as one blank. */
    private static Map<String, String> read(Report report) throws Exception {
        var all = new LinkedHashMap<String, String>();
        var extensions = List.<Extension>of(TablesExtension.create());
        all.put(
                "Markdown",
                TextContentRenderer.builder()
                        .extensions(extensions)
                        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                        .build()
                        .render(
                                Parser.builder()
                                        .extensions(extensions)
                                        .build()
                                        .parse(
                                                ReportFormat.MARKDOWN
                                                        .text(report, ENGLISH)
                                                        .orElseThrow())));
        var html = ReportFormat.HTML.text(report, ENGLISH).orElseThrow();
        var factory = DocumentBuilderFactory.newDefaultInstance();
        var xml =
                factory.newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(html.replace("<!DOCTYPE html>", ""))));
        all.put("HTML", texts(xml.getElementsByTagName("main")));
        try (var docx =
                new XWPFDocument(
                        new ByteArrayInputStream(Zip.bytes(ReportFormat.DOCX, report, ENGLISH)))) {
            all.put(
                    "DOCX",
                    docx.getBodyElements().stream()
                            .map(element ->
                                    switch (element) {
                                        case XWPFParagraph paragraph -> paragraph.getText();
                                        case XWPFTable table -> table.getText();
                                        default -> "";
                                    })
                            .collect(Collectors.joining("\n")));
        }
        try (var pptx =
                new XMLSlideShow(
                        new ByteArrayInputStream(Zip.bytes(ReportFormat.PPTX, report, ENGLISH)))) {
            all.put(
                    "PPTX notes",
                    PptxWriterTest.title(pptx.getSlides().getFirst())
                            + "\n"
                            + pptx.getSlides().stream()
                                    .map(PptxWriterTest::notes)
                                    .collect(Collectors.joining("\n")));
        }
        all.put(
                "XLSX",
                SheetsTest.workbook(report, ENGLISH).values().stream()
                        .flatMap(List::stream)
                        .map(row ->
                                row.stream()
                                        .map(SameEverywhereTest::cell)
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n")));
        try (var pdf = Loader.loadPDF(Zip.bytes(ReportFormat.PDF, report, ENGLISH))) {
            all.put("PDF", TaggedText.of(pdf));
        }
        all.put(
                "CSV",
                Zip.read(Zip.bytes(ReportFormat.CSV, report, ENGLISH)).values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n"))
                        .replace("\"\"", "\""));
        all.replaceAll((_, text) -> plain(text));
        return all;
    }

    private static String texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .collect(Collectors.joining("\n"));
    }

    private static String cell(Object cell) {
        return cell instanceof Double figure && figure == Math.rint(figure)
                ? Long.toString(figure.longValue())
                : cell.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").replace(",", "").strip();
    }

    private static String after(String text, String words) {
        return text.substring(Math.max(0, text.indexOf(plain(words))));
    }

    private static void says(String format, String text, String words) {
        assertTrue(text.contains(plain(words)), () -> format + " does not say: " + words);
    }
}
