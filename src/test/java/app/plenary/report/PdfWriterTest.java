package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Capture;
import app.plenary.text.Messages;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

class PdfWriterTest {
    private static final List<String> ODD =
            List.of(
                    "Grüße aus Łódź, Αθήνα, Москва",
                    "مرحبا بالعالم",
                    "שלום עולם",
                    "漢字とかな 한국어",
                    "สวัสดี",
                    "=1+1",
                    "<script>alert(1)</script> &amp; \"x\" 'y'",
                    "→ ≤ ∑ ★ 👍",
                    "a\u0000b\u001bc\ud800d");

    private static byte[] written(Report report, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFormat.PDF.write(report, Messages.of(language), out);
        return out.toByteArray();
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        return stripper.getText(document);
    }

    @Test
    void everyKindOfResultIsAccessibleAndCanBeKept() throws Exception {
        var pdf = written(EveryKind.asked().report(), Locale.ENGLISH);
        assertEquals(List.of(), Conformance.accessible(pdf));
        assertEquals(List.of(), Conformance.kept(pdf));
    }

    @Test
    void logoPicturesAndChartsInTheColourOfTheHouseAreAccessibleAndCanBeKept() throws Exception {
        var pdf = written(Dressed.report(), Locale.ENGLISH);
        assertEquals(List.of(), Conformance.accessible(pdf));
        assertEquals(List.of(), Conformance.kept(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            var figures = new ArrayList<String>();
            figures(document.getDocumentCatalog().getStructureTreeRoot(), figures);
            assertTrue(figures.contains("Logo"), figures.toString());
            assertTrue(figures.contains("Three circles side by side"), figures.toString());
            assertTrue(figures.size() > 5, figures.toString());
        }
    }

    @Test
    void aDocumentWithoutTagsWouldBeFound() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
        }
        assertFalse(Conformance.accessible(out.toByteArray()).isEmpty());
        assertFalse(Conformance.kept(out.toByteArray()).isEmpty());
    }

    @Test
    void aSummaryReadsInItsOrderWithTagsTitleLanguageAndBookmarks() throws Exception {
        var scene = Scenario.rich();
        ODD.forEach(text -> scene.keeps(Capture.Kind.INSIGHT, text));
        var report = scene.report();
        var messages = Messages.of(Locale.GERMANY);
        var pdf = written(report, Locale.GERMANY);
        assertEquals(List.of(), Conformance.accessible(pdf));
        assertEquals(List.of(), Conformance.kept(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            var summary = Composer.compose(report, messages);
            assertEquals(report.title(), document.getDocumentInformation().getTitle());
            assertEquals("de-DE", document.getDocumentCatalog().getLanguage());
            var text = TaggedText.of(document).replaceAll("\\s+", " ");
            int at = text.indexOf(report.title());
            for (Document.Chapter chapter : summary.chapters()) {
                int next = text.indexOf(chapter.title(), at);
                assertTrue(next >= at, chapter.title() + " after " + at + " in " + text);
                at = next;
            }
            for (String odd : ODD.subList(0, 8)) {
                for (String word : odd.split(" ", -1)) {
                    assertTrue(text.contains(word), word + " in " + text);
                }
            }
            assertTrue(
                    text.contains("Buddy hours, Tuesdays 10–11 — Ruth, Chloé Martin, bis"), text);
            assertFalse(text.contains(Typefaces.UNKNOWN), text);
            assertFalse(text.contains(Scenario.PRIVATE));
            assertTrue(text(document).contains("1 / " + document.getNumberOfPages()));
            var bookmarks = new ArrayList<String>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(each -> bookmarks.add(each.getTitle()));
            assertEquals(
                    summary.chapters().stream().map(Document.Chapter::title).toList(), bookmarks);
            var tags = new HashSet<String>();
            tags(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertTrue(
                    tags.containsAll(
                            List.of("H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD")),
                    tags.toString());
        }
    }

    @Test
    void everyFontIsInTheDocumentAndChartsAreDrawnInLines() throws Exception {
        try (var document = Loader.loadPDF(written(EveryKind.asked().report(), Locale.ENGLISH))) {
            for (var page : document.getPages()) {
                var resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    var font = resources.getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("+"), "only a part of " + font.getName());
                }
                for (COSName name : resources.getXObjectNames()) {
                    assertFalse(resources.isImageXObject(name), "a picture of pixels");
                }
            }
            var figures = new ArrayList<String>();
            figures(document.getDocumentCatalog().getStructureTreeRoot(), figures);
            assertTrue(
                    figures.stream().anyMatch(words -> words.contains("Buddy hours")),
                    figures.toString());
            assertTrue(figures.stream().noneMatch(String::isBlank));
        }
    }

    @Test
    void noHeadingStandsAloneAtTheEndOfAPageAndTablesRepeatTheirHeads() throws Exception {
        var random = new Random(3);
        var page = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            page.append("<h2>Heading " + i + "</h2>");
            for (int line = random.nextInt(9); line >= 0; line--) {
                page.append("<p>Words</p>");
            }
        }
        page.append("<table><thead><tr><th>Repeated</th></tr></thead><tbody>");
        page.append("<tr><td>Row</td></tr>".repeat(90));
        page.append("</tbody></table><p>").append("y".repeat(10_000)).append("</p>");
        var out = new ByteArrayOutputStream();
        PdfPages.of(
                        "<html lang=\"en\"><head><title>T</title></head><body>"
                                + page
                                + "</body></html>",
                        Map.of(),
                        Accent.USUAL)
                .write("@page { size: A4; }", out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertTrue(document.getNumberOfPages() > 8);
            assertEquals(10_000, text(document).chars().filter(c -> c == 'y').count());
            int repeated = 0;
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                var lines =
                        stripper.getText(document)
                                .lines()
                                .filter(line -> !line.isBlank() && !line.matches("\\d+ / \\d+"))
                                .toList();
                assertFalse(lines.getLast().startsWith("Heading"), lines.toString());
                repeated += lines.contains("Repeated") ? 1 : 0;
            }
            assertTrue(repeated >= 3, "heads of tables: " + repeated);
        }
    }

    @Test
    void whatNoFontHasIsSaidInsteadOfPrintedAsBoxes() throws Exception {
        // a character for private use, which nobody has
        var scene = Scenario.rich();
        scene.keeps(Capture.Kind.INSIGHT, "Before \udbff\udffd\udbff\udffd after");
        var report = scene.report();
        try (var document = Loader.loadPDF(written(report, Locale.ENGLISH))) {
            var text = text(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Before [?] after"), text);
            assertTrue(text.contains("[?] stands for characters"), text);
        }
    }

    private static void tags(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element, tags);
            }
        }
    }

    private static void figures(PDStructureNode node, List<String> figures) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    assertNotNull(element.getAlternateDescription());
                    figures.add(Objects.requireNonNull(element.getAlternateDescription()));
                }
                figures(element, figures);
            }
        }
    }
}
