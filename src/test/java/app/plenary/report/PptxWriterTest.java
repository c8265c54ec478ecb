package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Slides are read back with POI. */
class PptxWriterTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Rectangle2D PAGE = new Rectangle2D.Double(-0.5, -0.5, 961, 541);

    @Test
    void everyResultHasASlideOfItsOwn() throws IOException {
        var report = EveryKind.asked().report();
        try (var show = read(report)) {
            var titles = show.getSlides().stream().map(PptxWriterTest::title).toList();
            assertEquals(report.title(), titles.getFirst());
            for (PollResult poll : report.polls()) {
                var title =
                        poll.round() > 0 ? poll.title() + " · Round " + poll.round() : poll.title();
                assertTrue(titles.contains(title), title + " is not among " + titles);
            }
            assertEquals(2, titles.stream().filter("Block 1"::equals).count());
            assertEquals(report.title(), show.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void barsAreShapesAsLongAsTheirShare() throws IOException {
        try (var show = read(EveryKind.asked().report())) {
            var slide =
                    show.getSlides().stream()
                            .filter(each -> "A break now?".equals(title(each)))
                            .findFirst()
                            .orElseThrow();
            var widths =
                    slide.getShapes().stream()
                            .filter(shape ->
                                    shape.getClass() == XSLFAutoShape.class
                                            && !shape.isPlaceholder())
                            .map(shape -> Math.round(shape.getAnchor().getWidth()))
                            .toList();
            assertEquals(
                    List.of(390L, Math.round(390 * 0.75), 390L, Math.round(390 * 0.25)), widths);
        }
    }

    @Test
    void notesHaveThePromptEveryFigureAndWhatOneHasToKnow() throws IOException {
        try (var show = read(Scenario.rich().report())) {
            var notes =
                    show.getSlides().stream()
                            .filter(slide -> title(slide).startsWith("What most holds us back"))
                            .map(PptxWriterTest::notes)
                            .findFirst()
                            .orElseThrow();
            assertTrue(notes.contains("What most holds us back from asking a colleague for help?"));
            assertTrue(notes.contains("Not knowing who knows: 6 (67\u00a0%)"), notes);
            assertTrue(notes.contains("<b>Nothing</b> & | nobody: 0 (0\u00a0%)"), notes);
            assertTrue(notes.contains("9 of 11 answered"), notes);
        }
    }

    @Test
    void nothingStandsBeyondASlideHoweverLongTextsAre() throws IOException {
        var report = Odd.session().report();
        for (Report each : List.of(report, EveryKind.asked().report())) {
            try (var show = read(each)) {
                for (XSLFSlide slide : show.getSlides()) {
                    for (var shape : slide.getShapes()) {
                        assertTrue(
                                PAGE.contains(shape.getAnchor()),
                                title(slide) + ": " + shape.getAnchor());
                        if (shape instanceof XSLFTextShape words && !(words.getText().isEmpty())) {
                            assertFits(slide, words);
                        }
                        if (shape instanceof XSLFTable table) {
                            assertTrue(
                                    table.getAnchor().getMaxY() <= Deck.BOTTOM + 1, title(slide));
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyPartIsAsTheStandardWantsIt() throws IOException {
        for (Report each : List.of(Odd.session().report(), EveryKind.asked().report())) {
            try (var show = read(each)) {
                StandardXml.assertValid("presentation", show.getCTPresentation());
                for (var master : show.getSlideMasters()) {
                    StandardXml.assertValid("master", master.getXmlObject());
                    StandardXml.assertValid("theme", master.getTheme().getXmlObject());
                    for (var layout : master.getSlideLayouts()) {
                        StandardXml.assertValid(layout.getName(), layout.getXmlObject());
                    }
                }
                StandardXml.assertValid("notes", show.getNotesMaster().getXmlObject());
                for (XSLFSlide slide : show.getSlides()) {
                    StandardXml.assertValid(title(slide), slide.getXmlObject());
                    if (slide.getNotes() != null) {
                        StandardXml.assertValid(title(slide), slide.getNotes().getXmlObject());
                    }
                }
            }
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        var report = EveryKind.asked().report();
        assertArrayEquals(
                Zip.bytes(ReportFormat.PPTX, report, ENGLISH),
                Zip.bytes(ReportFormat.PPTX, report, ENGLISH));
    }

    @Test
    void noTextIsLostHoweverOdd() throws IOException {
        var report = Odd.session().report();
        try (var show = read(report)) {
            var notes =
                    show.getSlides().stream()
                            .map(PptxWriterTest::notes)
                            .collect(Collectors.joining("\n"));
            for (String text : report.insights()) {
                assertTrue(notes.contains(PlainText.lines(text).replace('\t', ' ')), text);
            }
        }
    }

    @Test
    void aThousandWordsAreFewSlides() {
        var text = "word ".repeat(1000).strip();
        var fitting = SlideText.fitting(text, 18, 800, 3);
        assertEquals(3, SlideText.lines(fitting, 18, 800));
        assertTrue(fitting.endsWith("…") && text.startsWith(fitting.replace("…", "")));
        assertFalse(SlideText.fitting("short", 18, 800, 1).endsWith("…"));
    }

    /** By its own estimate, which is on the wide side. */
    private static void assertFits(XSLFSlide slide, XSLFTextShape words) {
        double size = words.getTextParagraphs().getFirst().getTextRuns().getFirst().getFontSize();
        double needed = SlideText.height(words.getText(), size, words.getAnchor().getWidth());
        assertTrue(
                needed <= words.getAnchor().getHeight() * 1.15 + 3,
                title(slide) + ": " + words.getText());
    }

    static String title(XSLFSlide slide) {
        return slide.getPlaceholder(0).getText();
    }

    static String notes(XSLFSlide slide) {
        var notes = slide.getNotes();
        return notes == null
                ? ""
                : notes.getTextParagraphs().stream()
                        .flatMap(List::stream)
                        .map(paragraph -> paragraph.getText())
                        .collect(Collectors.joining("\n"));
    }

    private static XMLSlideShow read(Report report) throws IOException {
        var show =
                new XMLSlideShow(
                        new ByteArrayInputStream(Zip.bytes(ReportFormat.PPTX, report, ENGLISH)));
        assertFalse(show.getSlides().isEmpty());
        return show;
    }
}
