package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.live.LocalNetwork;
import app.plenary.live.LocalNetwork.Kind;
import app.plenary.live.WayIn;
import app.plenary.plan.Naming;
import app.plenary.session.PlanCommand;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** How the page keeps its line to the laptop where the network is odd; in a real Chromium. */
final class PhoneLineTest extends InChromium {
    private TestRoom room;
    private BrowserContext phone;
    private Page page;
    private final WayIn wayIn = new WayIn();
    private volatile List<LocalNetwork> around = List.of();

    @BeforeEach
    void openRoom() {
        around = List.of(NetworksTest.network(Kind.WIFI, "wlan0", "127.0.0.2"));
        room = new TestRoom(wayIn, () -> around).open();
        phone = browser.phone(false, "en");
        page = phone.newPage();
    }

    @AfterEach
    void closeRoom() throws IOException {
        phone.close();
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private void join() {
        TestRoom.await("the door", () -> room.server.doorway().get().invitation().isPresent());
        page.navigate(room.server.doorway().get().invitation().orElseThrow().link());
        page.locator("#name").fill("Amara");
        page.locator("button.main").click();
        assertThat(page.locator(".me")).hasText("Amara");
    }

    private void followsWithoutAStream() {
        room.at(room.poll);
        assertThat(page.locator(".option")).hasCount(5, patience());
        page.locator(".option").first().click();
        page.locator("button.main").click();
        assertThat(page.locator(".state.done")).isVisible();
        room.at(room.rest);
        assertThat(page.locator("h1")).hasText("Coffee", text());
        assertThat(page.locator("#line")).hasText("connected", text());
        TestRoom.await("it is counted", () -> room.server.doorway().get().phones() == 1);
    }

    private static LocatorAssertions.HasCountOptions patience() {
        return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.HasTextOptions text() {
        return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }

    @Test
    void withoutEventStreamsInTheBrowserThePageAsksAgainAndAgain() {
        phone.addInitScript("delete window.EventSource");
        join();
        followsWithoutAStream();
    }

    @Test
    void whereAProxyRefusesTheStreamThePageAsksAgainAndAgain() {
        page.route("**/api/stream", route -> route.abort());
        join();
        followsWithoutAStream();
    }

    @Test
    void whereAProxyHoldsTheStreamBackThePageAsksAgainAndAgain() {
        page.route("**/api/stream", _ -> {});
        join();
        followsWithoutAStream();
    }

    @Test
    void aPhoneThatWakesUpLooksAtOnce() {
        join();
        page.evaluate(
                """
                () => {
                  const state = { now: 'hidden' };
                  Object.defineProperty(document, 'visibilityState', { get: () => state.now });
                  window.wake = () => { state.now = 'visible'; document.dispatchEvent(new Event('visibilitychange')); };
                  document.dispatchEvent(new Event('visibilitychange'));
                  performance.clearResourceTimings();
                }
                """);
        var before = looks();
        page.evaluate("() => window.wake()");
        page.waitForCondition(() -> looks() > before);
        assertThat(page.locator("#line")).hasText("connected");
    }

    private int looks() {
        return ((Number)
                        page.evaluate(
                                "() => performance.getEntriesByType('resource')"
                                        + ".filter(e => e.name.endsWith('/api/view')).length"))
                .intValue();
    }

    @Test
    void whoScansTheNewAddressComesBackToTheSameSeat() {
        join();
        room.at(room.poll);
        assertThat(page.locator(".option")).hasCount(5);
        page.locator(".option").first().click();
        page.locator("button.main").click();
        assertThat(page.locator(".state.done")).isVisible();
        around = List.of(NetworksTest.network(Kind.WIFI, "wlan0", "127.0.7.3"));
        TestRoom.await(
                "the new address",
                () ->
                        room.server
                                .doorway()
                                .get()
                                .invitation()
                                .filter(i -> i.address().startsWith("127.0.7.3"))
                                .isPresent());
        var moved = page.locator("#moved");
        assertThat(moved)
                .containsText(
                        "seat code:",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        Browser.picture(page, "moved");
        var said = moved.textContent();
        var code = said.substring(said.lastIndexOf(' ') + 1);
        var next = phone.newPage();
        next.navigate(room.server.doorway().get().invitation().orElseThrow().link());
        Browser.picture(next, "join");
        next.locator("button.plain").click();
        next.locator("#own").fill("nnnn-nnnn");
        next.locator("button.main").click();
        assertThat(next.locator("#problem")).containsText("No seat has this code");
        next.locator("#own").fill(code);
        Browser.picture(next, "back");
        next.locator("button.main").click();
        assertThat(next.locator(".me")).hasText("Amara");
        assertThat(next.locator(".state.done")).isVisible();
        assertEquals(1, room.live.now().session().roster().people().size());
    }

    @Test
    void whoIsNotAskedForANameTapsOnceAndMayTakeAnotherMadeUpOne() {
        TestRoom.await("the door", () -> room.server.doorway().get().invitation().isPresent());
        room.send(new PlanCommand.NamePeople(Naming.MADE_UP));
        page.navigate(room.server.doorway().get().invitation().orElseThrow().link());
        assertThat(page.locator("#name")).hasCount(0);
        Browser.picture(page, "made-up");
        page.locator("button.main").click();
        var me = page.locator(".me");
        assertThat(me).isVisible();
        var first = me.textContent();
        me.click();
        Browser.picture(page, "made-up-me");
        page.locator("dialog button.main").click();
        assertThat(me).not().hasText(first);
        room.send(new PlanCommand.NamePeople(Naming.NUMBERED));
        page.reload();
        me.click();
        assertThat(page.locator("dialog button.main")).hasCount(0);
        assertThat(page.locator("dialog .seat")).isVisible();
    }
}
