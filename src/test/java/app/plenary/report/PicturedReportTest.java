package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    void programsGetItsNameAndItsWords() {
        var json =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(Written.text(ReportFormat.JSON, report().with(THERE), ENGLISH));
        var picture = json.get("polls").get(0).get("questions").get(0).get("picture");
        assertEquals(HASH, picture.get("hash").stringValue());
        assertEquals("A \"crane\" <b>lifts</b> *it*", picture.get("alt").stringValue());
    }
}
