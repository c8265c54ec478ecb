package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;
import app.plenary.session.PlanCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.SlideOn;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/** Slides of a talk on a phone and on the facilitator's remote, in a real Chromium. */
final class SlidesInRoomTest extends InChromium {
    private TestRoom room;
    private Block talk;
    private List<Picture> slides;

    private Picture slide(int number, String alt) throws IOException {
        var image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1280, 720);
        graphics.setColor(new Color(0x1D4ED8));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 300));
        graphics.drawString(Integer.toString(number), 500, 460);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new Picture(room.album.keep(bytes.toByteArray()), 1280, 720, alt);
    }

    @BeforeEach
    void openRoom() throws IOException {
        room = new TestRoom().open();
        slides = List.of(slide(1, "A large one"), slide(2, "A \"large\" two <b>"), slide(3, ""));
        talk = Block.of("Where questions come from", 10, new Talk(slides));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(talk, 99)));
    }

    @AfterEach
    void closeRoom() throws IOException {
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private void turnTo(int slide) {
        room.send(new RunCommand.ShowSlide(talk.id(), slide));
    }

    private static void accessible(Page page) {
        assertEquals(
                List.of(),
                new AxeBuilder(page)
                        .analyze().getViolations().stream().map(each -> each.getId()).toList());
        assertEquals(0, (int) page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    }

    @Test
    void aPhoneReadsTheWordsAndFetchesASlideOnlyWhenAsked() {
        try (var phone = browser.phone(false, "en", 320, 640, false)) {
            var page = phone.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/pictures/")) {
                    asked.add(request.url());
                }
            });
            page.navigate(room.link());
            page.locator("#name").fill("Amara");
            page.locator("button.main").click();
            assertThat(page.locator(".me")).isVisible();
            room.at(talk);
            assertThat(page.locator(".slide-words")).hasText("Slide 1 of 3. A large one");
            assertTrue(!page.content().contains(slides.get(1).hash()), "no name of what comes");
            turnTo(2);
            assertThat(page.locator(".slide-words")).hasText("Slide 2 of 3. A \"large\" two <b>");
            assertThat(page.locator("#said")).hasText("Slide 2 of 3. A \"large\" two <b>");
            assertEquals(List.of(), asked, "no slide comes unasked");
            accessible(page);
            Browser.picture(page, "slide-words-320");
            page.locator("#slide-here").focus();
            page.keyboard().press("Enter");
            var image = page.locator(".slide img");
            assertThat(image).hasAttribute("alt", "A \"large\" two <b>");
            page.waitForCondition(
                    () -> (boolean) page.evaluate("document.querySelector('.slide img').complete"));
            assertEquals("slide-here", page.evaluate("document.activeElement.id"));
            assertEquals(
                    List.of(room.base() + "/pictures/" + slides.get(1).hash() + "/small"), asked);
            accessible(page);
            Browser.picture(page, "slide-here-320");
            turnTo(3);
            assertThat(page.locator(".slide-words")).hasText("Slide 3 of 3");
            assertThat(image).hasAttribute("src", "/pictures/" + slides.get(2).hash() + "/small");
            assertEquals("slide-here", page.evaluate("document.activeElement.id"), "it stays");
            page.locator("#slide-here").click();
            assertThat(image).hasCount(0);
            turnTo(1);
            assertThat(page.locator(".slide-words")).hasText("Slide 1 of 3. A large one");
            assertEquals(2, asked.size(), "hidden again, nothing comes");
        }
    }

    @Test
    void theRemoteTurnsSlidesAndShowsTheOneThatIsOn() {
        try (var device = browser.phone(true, "en", 360, 740, false)) {
            var page = device.newPage();
            room.remotes.offer();
            TestRoom.await("a way", () -> room.remotes.invitation().get().isPresent());
            page.navigate(room.remotes.invitation().get().orElseThrow().link());
            page.locator("button.main").click();
            assertThat(page.locator("#line")).hasText("connected");
            room.at(talk);
            var image = page.locator("#slidepart img");
            page.waitForCondition(() ->
                    (boolean)
                            page.evaluate(
                                    "document.querySelector('#slidepart img')?.naturalWidth"
                                            + " > 0"));
            assertThat(page.locator("#slide-back")).isDisabled();
            page.locator("#slide-on").click();
            assertThat(image).hasAttribute("alt", "A \"large\" two <b>");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#slide-on")).isDisabled();
            page.keyboard().press("ArrowRight");
            assertEquals(3, SlideOn.of(room.live.now().session()).orElseThrow().place());
            accessible(page);
            Browser.picture(page, "remote-slides-360");
        }
    }
}
