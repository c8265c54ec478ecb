package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The picture of a question in the summary. */
final class PicturedReportTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2};
    private static final String HASH = "ab".repeat(32);
    private static final PictureBytes THERE =
            hash -> hash.equals(HASH) ? Optional.of(PNG) : Optional.empty();

    private static Report report() {
        var picture = new Picture(HASH, 400, 300, "A \"crane\" <b>lifts</b> *it*");
        var poll =
                Poll.of("What is it?", false, List.of("A", "B"))
                        .with(1, question -> question.withPicture(Optional.of(picture)));
        var block = Block.of("Look", 5, poll);
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Look",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(block)));
        var session =
                Session.empty(workshop.id())
                        .after(new PlanEvent.WorkshopCreated(workshop))
                        .after(new PollEvent.PollOpened(block.id()));
        return Report.of(session, ZoneOffset.UTC, Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void thePageHasThePictureInItself() {
        var page =
                HtmlWriterTest.parse(
                        Written.text(ReportFormat.HTML, report().with(THERE), ENGLISH));
        var images = page.getElementsByTagName("img");
        assertEquals(1, images.getLength());
        var image = (Element) images.item(0);
        assertEquals(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG),
                image.getAttribute("src"));
        assertEquals("A \"crane\" <b>lifts</b> *it*", image.getAttribute("alt"));
        assertEquals("400", image.getAttribute("width"));
    }

    @Test
    void theWordsStandForAPictureThatIsMissingOrCannotBeShown() {
        var page = Written.text(ReportFormat.HTML, report(), ENGLISH);
        assertFalse(page.contains("<img"));
        assertTrue(page.contains("Picture: A &quot;crane&quot; &lt;b&gt;lifts"));
        HtmlWriterTest.parse(page);
        var markdown = Written.text(ReportFormat.MARKDOWN, report().with(THERE), ENGLISH);
        assertTrue(markdown.contains("*Picture: A \"crane\" \\<b>lifts"), markdown);
        assertFalse(markdown.contains("base64"));
    }

    @Test
    void documentsHaveThePictureInThemselves() throws IOException {
        try (var there =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        Zip.bytes(
                                                ReportFormat.DOCX,
                                                report().with(THERE),
                                                ENGLISH)));
                var missing =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        Zip.bytes(ReportFormat.DOCX, report(), ENGLISH)))) {
            var pictures =
                    there.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getEmbeddedPictures().stream())
                            .toList();
            assertEquals(1, pictures.size());
            var picture = pictures.getFirst();
            assertArrayEquals(PNG, picture.getPictureData().getData());
            assertEquals("A \"crane\" <b>lifts</b> *it*", picture.getDescription());
            assertEquals(300, picture.getWidth(), 0.1);
            assertEquals(225, picture.getDepth(), 0.1);
            assertTrue(missing.getAllPictures().isEmpty());
            assertTrue(
                    missing.getParagraphs().stream()
                            .anyMatch(paragraph ->
                                    paragraph.getText().startsWith("Picture: A \"crane\"")));
        }
    }

    @Test
    void slidesHaveThePictureInThemselves() throws IOException {
        try (var there =
                        new XMLSlideShow(
                                new ByteArrayInputStream(
                                        Zip.bytes(
                                                ReportFormat.PPTX,
                                                report().with(THERE),
                                                ENGLISH)));
                var missing =
                        new XMLSlideShow(
                                new ByteArrayInputStream(
                                        Zip.bytes(ReportFormat.PPTX, report(), ENGLISH)))) {
            var pictures =
                    there.getSlides().stream()
                            .flatMap(slide -> slide.getShapes().stream())
                            .filter(XSLFPictureShape.class::isInstance)
                            .map(XSLFPictureShape.class::cast)
                            .toList();
            assertEquals(1, pictures.size());
            var picture = pictures.getFirst();
            assertArrayEquals(PNG, picture.getPictureData().getData());
            var anchor = picture.getAnchor();
            assertEquals(180, anchor.getHeight(), 0.1);
            assertEquals(240, anchor.getWidth(), 0.1);
            assertTrue(
                    ((CTPicture) picture.getXmlObject())
                            .getNvPicPr()
                            .getCNvPr()
                            .getDescr()
                            .startsWith("A \"crane\""));
            assertTrue(missing.getPictureData().isEmpty());
            assertTrue(
                    missing.getSlides().stream()
                            .flatMap(slide -> slide.getShapes().stream())
                            .filter(XSLFTextShape.class::isInstance)
                            .map(shape -> ((XSLFTextShape) shape).getText())
                            .anyMatch(text -> text.startsWith("Picture: A \"crane\"")));
        }
    }

    @Test
    void aBugInAFormatThatIsMadeBesideTheOthersIsHeardOf(@TempDir Path folder) throws IOException {
        PictureBytes broken =
                _ -> {
                    throw new IllegalStateException("no picture");
                };
        for (Export.Packing packing : Export.Packing.values()) {
            var bug =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    Export.write(
                                            report().with(broken),
                                            ENGLISH,
                                            Set.of(ReportFormat.JSON, ReportFormat.PPTX),
                                            folder,
                                            packing,
                                            Export.IfPresent.ASK,
                                            Export.Progress.NONE));
            assertEquals("no picture", bug.getMessage());
            try (var left = Files.list(folder)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void programsGetItsNameAndItsWords() {
        var json =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(Written.text(ReportFormat.JSON, report().with(THERE), ENGLISH));
        var picture = json.get("polls").get(0).get("questions").get(0).get("picture");
        assertEquals(HASH, picture.get("hash").stringValue());
        assertEquals("A \"crane\" <b>lifts</b> *it*", picture.get("alt").stringValue());
    }
}
