package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.rehearsal.Crowd;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.RunCommand;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.Headers;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Every state of the phone page in a real Chromium, looked at by axe, and pictures of each. */
final class PhoneScreensTest {

    @BeforeAll
    static void thereIsABrowser() {
        Browser.assumeInstalled();
    }

    /** One walk through a workshop, on one phone. */
    private static final class Walk implements AutoCloseable {
        final TestRoom room = new TestRoom();
        final Browser browser = Browser.open();
        final BrowserContext phone;
        final Page page;
        final String suffix;
        final boolean accessible;

        Walk(boolean dark, String language, int width) {
            phone = browser.phone(dark, language, width, 740, true);
            page = phone.newPage();
            accessible = width == 360;
            suffix =
                    "-"
                            + language
                            + (dark ? "-dark" : "-light")
                            + (width == 360 ? "" : "-" + width);
        }

        void shows(String headline) {
            assertThat(page.locator("main h1")).hasText(headline);
        }

        void picture(String name) {
            Browser.picture(page, name + suffix);
            int wide = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertTrue(wide <= 0, name + " is " + wide + " px too wide");
            if (!accessible) {
                return;
            }
            var found = new AxeBuilder(page).analyze().getViolations();
            assertEquals(
                    List.of(),
                    found.stream()
                            .map(each ->
                                    each.getId()
                                            + ": "
                                            + each.getNodes().getFirst().getHtml()
                                            + each.getNodes().getFirst().getAny())
                            .toList(),
                    name);
        }

        @Override
        public void close() throws java.io.IOException {
            browser.close();
            room.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"false,en,360", "true,en,360", "false,de,320"})
    void everyStateIsReadableAndAccessible(boolean dark, String language, int width)
            throws Exception {
        try (var walk = new Walk(dark, language, width)) {
            var en = language.equals("en");
            var room = walk.room;
            var page = walk.page;
            page.navigate(room.link());
            walk.shows(en ? "The room is not open yet" : "Der Raum ist noch nicht offen");
            walk.picture("01-not-open");
            room.open();
            page.navigate(room.base());
            assertThat(page.locator("#code")).isVisible();
            page.locator("#name").fill("Amara");
            page.locator("#code").fill("KITE-AAAA");
            page.locator("button.main").click();
            assertThat(page.locator("#problem")).not().isEmpty();
            walk.picture("02-wrong-code");
            page.navigate(room.link());
            page.reload();
            assertThat(page.locator("#code")).hasCount(0);
            walk.picture("03-join");
            page.locator("#name").fill("Amara");
            page.locator("button.main").click();
            walk.shows(en ? "You are in, Amara" : "Sie sind dabei, Amara");
            assertThat(page).hasURL(room.base() + "/");
            walk.picture("04-waiting");
            try (var crowd = new Crowd(URI.create(room.link()), 23, 7)) {
                crowd.join();
                crowd.answerEverything(Duration.ofMillis(50));
                room.start();
                walk.shows("Welcome");
                walk.picture("05-listening");
                room.at(room.poll);
                walk.shows("What holds us back most?");
                walk.picture("06-voting");
                page.locator(".option").nth(1).click();
                walk.picture("07-chosen");
                page.locator("button.main").click();
                assertThat(page.locator(".state.done")).isVisible();
                walk.picture("08-answered");
                page.locator(".option").nth(3).click();
                walk.picture("09-changing");
                walk.phone.setOffline(true);
                page.locator("button.main").click();
                assertThat(page.locator(".state.kept")).isVisible();
                assertThat(page.locator("#line")).hasClass("offline");
                walk.picture("10-kept");
                walk.phone.setOffline(false);
                assertThat(page.locator(".state.done")).isVisible();
                crowd.awaitAnswers(room.poll.id().toString(), Duration.ofSeconds(10));
                room.send(new PollCommand.ClosePoll(room.poll.id()));
                assertThat(page.locator("form.closed")).isVisible();
                walk.picture("11-closed");
                room.reveal(room.poll);
                assertThat(page.locator(".result .own")).hasCount(1);
                walk.picture("12-revealed");
                room.at(room.several);
                page.locator(".option").nth(0).click();
                page.locator(".option").nth(2).click();
                walk.picture("13-several");
                room.at(room.groups);
                walk.shows(en ? "Groups are being formed" : "Die Gruppen werden gebildet");
                walk.picture("14-no-group-yet");
                room.draw();
                walk.shows("Door");
                walk.picture("15-group");
                page.locator("#note").fill("Mehr Licht, weniger Lärm");
                room.send(
                        new BreakoutCommand.WriteGroupNote(
                                room.groups.id(), 0, "A longer note that somebody else wrote"));
                assertThat(page.locator(".note .written")).isVisible();
                walk.picture("15-note");
                room.send(new BreakoutCommand.CallBack(room.groups.id()));
                assertThat(page.locator(".back")).isVisible();
                walk.picture("15-back");
                room.at(room.rest);
                walk.shows("Coffee");
                assertThat(page.locator("#clock")).containsText("1");
                walk.picture("16-break");
                room.send(new RunCommand.PauseSession());
                assertThat(page.locator("#clock-note")).not().isEmpty();
                walk.picture("17-paused");
                page.locator(".me").click();
                assertThat(page.locator("#me")).isVisible();
                walk.picture("18-me");
                page.locator("button.danger").click();
                assertThat(page.locator("main button.main")).isVisible();
                walk.picture("19-away");
                page.locator("main button.main").click();
                walk.shows("Coffee");
                room.send(new RunCommand.EndSession());
                walk.shows(en ? "Thank you, Amara" : "Danke, Amara");
                walk.picture("20-over");
            }
            assertEquals(List.of(), walk.browser.complaints());
        }
    }

    /** Everything a phone loads before the first use, packed as every browser asks for it. */
    @ParameterizedTest
    @CsvSource({"en", "de"})
    void theWholePageIsSmall(String language) {
        var page = new app.plenary.web.Page();
        var request = new Headers();
        request.add("Accept-Encoding", "gzip, deflate");
        request.add("Accept-Language", language);
        long sum = page.all().stream().mapToLong(path -> page.get(path, request).length()).sum();
        assertTrue(sum < 60_000, sum + " bytes");
    }
}
