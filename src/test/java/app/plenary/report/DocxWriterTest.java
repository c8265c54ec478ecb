package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

/** Documents are read back with POI. */
class DocxWriterTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    @Test
    void headingsAreRealHeadingsAndListsAreRealLists() throws IOException {
        var report = Scenario.rich().report();
        var composed = Composer.compose(report, ENGLISH);
        try (var document = read(report, ENGLISH)) {
            assertEquals(List.of(report.title()), styled(document, "Title"));
            assertEquals(
                    composed.chapters().stream().map(Document.Chapter::title).toList(),
                    styled(document, "Heading1"));
            assertEquals(
                    List.of("Round 1", "Round 2", "Notes of the groups", "Notes"),
                    styled(document, "Heading2"));
            assertTrue(
                    styled(document, "TaskList")
                            .contains("Share the who-knows-what map — Mei, by December 5, 2026"),
                    styled(document, "TaskList").toString());
            assertTrue(styled(document, "ListBullet").contains("Who invites the Lyon site?"));
            for (String style :
                    List.of("Title", "Heading1", "Heading2", "Heading3", "ListBullet")) {
                assertTrue(document.getStyles().styleExist(style), style);
            }
            assertEquals(report.title(), document.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void everyPartIsAsTheStandardWantsIt() throws IOException {
        for (Report each : List.of(Odd.session().report(), EveryKind.asked().report())) {
            try (var document = read(each, ENGLISH)) {
                StandardXml.assertValid("body", document.getDocument());
                for (var footer : document.getFooterList()) {
                    StandardXml.assertValid("footer", footer._getHdrFtr());
                }
            }
        }
    }

    @Test
    void everyTableHasAHeadThatIsRepeated() throws IOException {
        try (var document = read(EveryKind.asked().report(), ENGLISH)) {
            assertFalse(document.getTables().isEmpty());
            for (var table : document.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertFalse(table.getRow(1).isRepeatHeader());
                assertTrue(table.getRow(1).isCantSplitRow());
            }
            var dots =
                    document.getTables().stream()
                            .filter(table -> table.getText().contains("Quiet hours"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    List.of("Lunch", "19", "66\u00a0%", ""),
                    dots.getRow(1).getTableCells().stream().map(cell -> cell.getText()).toList());
        }
    }

    @Test
    void theLanguageIsSaidInBothPlaces() throws IOException {
        var report = Scenario.rich().report();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var files = Zip.read(Zip.bytes(ReportFormat.DOCX, report, Messages.of(locale)));
            var styles = text(files.get("word/styles.xml"));
            assertTrue(
                    styles.contains(
                            "<w:lang w:val=\"" + (locale == Locale.GERMAN ? "de-DE" : "en-GB")),
                    styles);
            assertFalse(styles.contains("@"), "a place that was not filled");
            assertTrue(
                    text(files.get("docProps/core.xml"))
                            .contains("<dc:language>" + locale.getLanguage() + "<"));
        }
    }

    @Test
    void noTextBreaksOutAndNoneIsLost() throws Exception {
        var report = Odd.session().report();
        var bytes = Zip.bytes(ReportFormat.DOCX, report, ENGLISH);
        for (var file : Zip.read(bytes).entrySet()) {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file.getValue()));
        }
        try (var document = read(report, ENGLISH)) {
            var all = String.join("\n", paragraphs(document));
            for (String text : report.insights()) {
                assertTrue(all.contains(PlainText.lines(text).replace('\t', ' ')), text);
            }
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        var report = EveryKind.asked().report();
        assertArrayEquals(
                Zip.bytes(ReportFormat.DOCX, report, ENGLISH),
                Zip.bytes(ReportFormat.DOCX, report, ENGLISH));
    }

    static XWPFDocument read(Report report, Messages messages) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(Zip.bytes(ReportFormat.DOCX, report, messages)));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> paragraphs(XWPFDocument document) {
        var all = new ArrayList<String>();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph.getText());
            }
        }
        return all;
    }

    private static String text(byte @Nullable [] file) {
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }
}
