package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.PlanEvent;
import app.plenary.session.RunEvent;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/** The slides of talks in the summary: those that were on, small, with their words. */
final class SlidesReportTest {
    private static final Messages ENGLISH = Messages.of(Locale.UK);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Picture slide(int number, String alt) {
        return new Picture("%064x".formatted(number), 1920, 1080, alt);
    }

    private static Report report(List<Picture> slides, boolean on) {
        var block = Block.of("Input", 10, new Talk(slides));
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        "Slides",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(block)));
        var session = Session.empty(workshop.id()).after(new PlanEvent.WorkshopCreated(workshop));
        if (on) {
            session =
                    session.after(new RunEvent.SessionStarted(NOW, Duration.ofMinutes(10)))
                            .after(new RunEvent.BlockStarted(block.id(), NOW));
        }
        return Report.of(session, ZoneOffset.UTC, NOW);
    }

    private static PictureBytes pictures() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return _ -> Optional.of(bytes.toByteArray());
    }

    @Test
    void onlyTalksThatWereOnShowTheirSlidesAndEachOnce() {
        var slides = List.of(slide(1, "A"), slide(2, "B"), slide(1, "A"));
        assertEquals(List.of(), report(slides, false).slides());
        var there = report(slides, true);
        assertEquals(List.of(new TalkSlides("Input", slides.subList(0, 2))), there.slides());
        assertEquals(List.of(), report(List.of(), true).slides());
        var off = EnumSet.allOf(Report.Section.class);
        off.remove(Report.Section.SLIDES);
        assertEquals(List.of(), there.only(off).slides(), "switched off");
    }

    @Test
    void everyFormatHasThemWithTheirWords() throws IOException {
        var report =
                report(List.of(slide(1, "Bars <b>rise</b>"), slide(2, "")), true).with(pictures());
        var page = Written.text(ReportFormat.HTML, report, ENGLISH);
        var images = HtmlWriterTest.parse(page).getElementsByTagName("img");
        assertEquals(2, images.getLength());
        assertTrue(page.contains("alt=\"Bars &lt;b&gt;rise&lt;/b&gt;\""), page);
        var markdown = Written.text(ReportFormat.MARKDOWN, report, ENGLISH);
        assertTrue(markdown.contains("## Input"), markdown);
        assertTrue(markdown.contains("*Slide 1: Bars \\<b>rise\\</b>*"), markdown);
        assertTrue(markdown.contains("*Slide 2*"), markdown);
        var json = JsonMapper.shared().readTree(Written.text(ReportFormat.JSON, report, ENGLISH));
        var talk = json.get("slides").get(0);
        assertEquals("Input", talk.get("title").stringValue());
        assertEquals("Bars <b>rise</b>", talk.get("pictures").get(0).get("alt").stringValue());
        try (var document =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        Zip.bytes(ReportFormat.DOCX, report, ENGLISH)));
                var deck =
                        new XMLSlideShow(
                                new ByteArrayInputStream(
                                        Zip.bytes(ReportFormat.PPTX, report, ENGLISH)))) {
            assertFalse(document.getAllPictures().isEmpty());
            assertFalse(deck.getPictureData().isEmpty());
        }
    }

    @Test
    void twoHundredSlidesStaySmall() throws IOException {
        var slides = new ArrayList<Picture>();
        for (int i = 1; i <= Talk.MOST_SLIDES; i++) {
            slides.add(slide(i, "Slide of many"));
        }
        var small = new byte[60_000];
        small[0] = (byte) 0x89;
        var page =
                Written.text(
                        ReportFormat.HTML,
                        report(slides, true).with(_ -> Optional.of(small)),
                        ENGLISH);
        assertTrue(page.length() < 20_000_000, "characters: " + page.length());
    }
}
