package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.session.PlanCommand;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/** A question with a picture on a phone, in a real Chromium. */
final class PhonePictureTest extends InChromium {
    private TestRoom room;
    private BrowserContext phone;
    private Page page;
    private String hash;
    private Block block;

    static byte[] crane() throws IOException {
        var image = new BufferedImage(1200, 700, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x9AD1F5));
        graphics.fillRect(0, 0, 1200, 700);
        graphics.setColor(new Color(0xB45309));
        graphics.fillRect(300, 120, 40, 580);
        graphics.fillRect(200, 120, 800, 36);
        graphics.fillRect(900, 150, 6, 260);
        graphics.setColor(new Color(0x1D4ED8));
        graphics.fillRect(860, 410, 90, 60);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @BeforeEach
    void openRoom() throws IOException {
        room = new TestRoom().open();
        hash = room.album.keep(crane());
        var picture = new Picture(hash, 1200, 700, "A crane lifts a \"blue\" box <b>");
        block =
                Block.of(
                        "Look",
                        5,
                        Poll.of("What does it lift?", false, List.of("A box", "A bird", "Nothing"))
                                .with(1, question -> question.withPicture(Optional.of(picture))));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, 99)));
        phone = browser.phone(false, "en", 320, 640, false);
        page = phone.newPage();
        page.navigate(room.link());
        page.locator("#name").fill("Amara");
        page.locator("button.main").click();
        assertThat(page.locator(".me")).isVisible();
    }

    @AfterEach
    void closeRoom() throws IOException {
        phone.close();
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private boolean isLoaded() {
        return (boolean) page.evaluate("document.querySelector('img.picture')?.naturalWidth > 0");
    }

    @Test
    void thePictureComesWithItsQuestionAndStaysWithTheResult() {
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        room.at(room.poll);
        assertThat(page.locator(".option")).hasCount(5);
        assertThat(page.locator("img.picture")).hasCount(0);
        assertTrue(
                asked.stream().noneMatch(url -> url.contains("/pictures/")), "nothing came early");
        assertTrue(!page.content().contains(hash), "its name is not on the phone yet");
        room.at(block);
        assertThat(page.locator("form.open")).isVisible();
        page.waitForCondition(this::isLoaded);
        var image = page.locator("img.picture");
        assertThat(image).hasAttribute("alt", "A crane lifts a \"blue\" box <b>");
        var box = image.boundingBox();
        assertTrue(box.x >= 0 && box.x + box.width <= 320, "fits the narrowest phone");
        assertEquals(1200.0 / 700, box.width / box.height, 0.02);
        var option = page.locator(".option").first().boundingBox();
        assertTrue(box.y + box.height <= option.y, "above the options");
        Browser.picture(page, "pictured-320");
        assertEquals(320, (int) page.evaluate("document.documentElement.scrollWidth"));
        assertTrue(
                asked.stream()
                        .filter(url -> url.contains("/pictures/"))
                        .allMatch(url -> url.endsWith("/small")),
                "the small form is enough");
        room.reveal(block);
        assertThat(page.locator(".result img.picture")).isVisible();
    }

    @Test
    void whoLooksCloserGetsAllPixels() {
        room.at(block);
        assertThat(page.locator("form.open")).isVisible();
        page.waitForCondition(this::isLoaded);
        page.evaluate(
                "Object.defineProperty(visualViewport, 'scale', {value: 2});"
                        + " visualViewport.dispatchEvent(new Event('resize'))");
        assertThat(page.locator("img.picture")).hasAttribute("src", "/pictures/" + hash);
        page.waitForCondition(this::isLoaded);
    }

    @Test
    void itsPlaceIsKeptWhileItIsOnItsWay() {
        room.at(block);
        assertThat(page.locator("form.open")).isVisible();
        // as laid out from its size alone, before a byte of it is there
        double reserved =
                ((Number)
                                page.evaluate(
                                        "(() => { const i = document.querySelector('img.picture').cloneNode();"
                                                + " i.removeAttribute('src');"
                                                + " document.querySelector('.question').append(i);"
                                                + " const h = i.getBoundingClientRect().height; i.remove();"
                                                + " return h; })()"))
                        .doubleValue();
        page.waitForCondition(this::isLoaded);
        assertEquals(page.locator("img.picture").boundingBox().height, reserved, 1);
    }

    @Test
    void whereThePictureIsGoneItsWordsAreThere() {
        room.album.lose(hash);
        room.at(block);
        assertThat(page.locator(".picture-words"))
                .hasText(
                        "A crane lifts a \"blue\" box <b>",
                        new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(page.locator(".option")).hasCount(3);
        Browser.picture(page, "pictured-missing");
    }

    @Test
    void itComesAlsoToAPhoneThatGetsNoStream() {
        phone.close();
        phone = browser.phone(true, "en", 360, 740, false);
        page = phone.newPage();
        page.addInitScript("delete window.EventSource");
        page.navigate(room.link());
        page.locator("#name").fill("Bo");
        page.locator("button.main").click();
        assertThat(page.locator(".me")).isVisible();
        room.at(block);
        assertThat(page.locator("img.picture")).isVisible();
        page.waitForCondition(this::isLoaded);
        Browser.picture(page, "pictured-dark");
    }
}
