package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Quiz;
import app.plenary.rehearsal.Phone;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.RunCommand;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/** What a facilitator does on a remote in a real Chromium: small, dark and in German. */
final class RemotePageTest extends InChromium {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>\"'</script><script>alert(2)</script>";

    private TestRoom room;
    private BrowserContext device;
    private Page page;

    @BeforeEach
    void openRoom() {
        room = new TestRoom().open();
        device = browser.phone(true, "de", 320, 600, true);
        page = device.newPage();
    }

    @AfterEach
    void closeRoom() throws IOException {
        device.close();
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private String link() {
        room.remotes.offer();
        TestRoom.await("a way", () -> room.remotes.invitation().get().isPresent());
        return room.remotes.invitation().get().orElseThrow().link();
    }

    private void pair() {
        page.navigate(link());
        page.locator("button.main").click();
        assertThat(page.locator("#line")).hasText("verbunden");
    }

    private boolean isOn(Block block) {
        return room.live.now().session().isOn(block.id());
    }

    private void accessible(String what) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertEquals(
                List.of(),
                found.stream()
                        .map(each -> each.getId() + ": " + each.getNodes().getFirst().getHtml())
                        .toList(),
                what);
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide <= 0, what + " is " + wide + " px too wide");
        var small =
                page.evaluate(
                        "[...document.querySelectorAll('button')].filter(b => b.offsetParent && (b.offsetHeight < 48 || b.offsetWidth < 48)).map(b => b.id)");
        assertEquals(List.of(), small, what + ": targets");
        Browser.picture(page, "60-" + what);
    }

    @Test
    void pairedByScanningItSteersAndKnowsItsPlaceAfterAReload() {
        room.addNotes(room.welcome, "# Open\n- **say** hello\n" + HOSTILE);
        page.navigate(link());
        accessible("pair");
        page.locator("button.main").click();
        assertThat(page.locator("#start")).containsText("Welcome");
        assertEquals("", page.evaluate("location.hash"), "the secret is gone from the address");
        page.locator("#start").click();
        assertThat(page.locator(".written")).containsText(HOSTILE);
        assertThat(page.locator(".written strong")).hasText("say");
        assertThat(page.locator("h1")).hasText("Welcome");
        page.reload();
        assertThat(page.locator("#next")).containsText("What holds us back");
        assertThat(page.locator("#clock")).hasText(java.util.regex.Pattern.compile("[45]:\\d\\d"));
        accessible("talk");
        page.locator("#more").click();
        assertThat(page.locator("#clock-note")).hasText("von 6:00");
        page.locator("#next").click();
        assertThat(page.locator("h1")).hasText("What holds us back");
        page.locator("#next")
                .click(new com.microsoft.playwright.Locator.ClickOptions().setForce(true));
        assertTrue(isOn(room.poll), "the second tap is not meant for what has just begun");
        assertThat(page.locator(".count strong")).hasText("0 von 0");
        assertThat(page.locator("#previewed .result")).hasCount(0);
        page.locator("#preview").click();
        assertThat(page.locator("#previewed .result li")).hasCount(5);
        page.locator("#reveal").click();
        TestRoom.await(
                "the result",
                () -> room.live.now().session().poll(room.poll.id()).stage() == Stage.REVEALED);
        accessible("poll");
        page.locator("#blank").click();
        assertThat(page.locator("#blank")).hasAttribute("aria-pressed", "true");
        assertTrue(room.wall.get().blank());
        page.locator("#kind-action").click();
        page.locator("#line-text").fill("Mei teilt die Karte");
        page.locator("#keep").click();
        assertThat(page.locator(".kept li")).containsText("Mei teilt die Karte");
        assertThat(page.locator("#line-text")).hasValue("");
        page.locator("#undo").click();
        assertThat(page.locator(".kept")).hasCount(0);
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("h1")).hasText("Welcome");
        assertThat(page.locator("#previewed .result")).hasCount(0);
    }

    @Test
    void aQuizIsLedThroughAndOnePersonGetsLonger() throws Exception {
        var quiz =
                QuizPhones.quiz(
                        Quiz.Preset.PLAYFUL,
                        QuizPhones.item(1, HOSTILE, false, List.of("Ant", "Whale"), 2));
        var block = Block.of("What do you know?", 5, quiz);
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE)));
        room.at(block);
        try (var client = HttpClient.newHttpClient();
                var phone = new Phone(client, URI.create(room.link()), "Amara")) {
            phone.join();
        }
        pair();
        page.locator("#quiz-step").click();
        assertThat(page.locator("#item-clock")).isVisible();
        page.locator("#quiz-step").click();
        assertThat(page.locator(".asked")).hasText(HOSTILE);
        assertThat(page.locator("#pollpart")).containsText("es wird geantwortet");
        assertThat(page.locator("#previewed")).isEmpty();
        page.locator("#preview").click();
        assertThat(page.locator("#previewed")).containsText("„Whale“");
        page.locator("#quiz-extra").click();
        assertThat(page.locator("#extra-person")).hasValue(java.util.regex.Pattern.compile(".+"));
        accessible("quiz");
        page.locator("#extra-50").click();
        assertThat(page.locator("#extra-50")).hasAttribute("aria-pressed", "true");
        assertTrue(
                room.live.now().session().quizzes().extraTime().containsValue(50), "in the room");
        page.locator("#quiz-reveal").click();
        assertThat(page.locator("#pollpart")).containsText("Lösung an der Wand");
        page.locator("#quiz-standings").click();
        assertThat(page.locator("#previewed")).isEmpty();
        page.locator("#preview").click();
        accessible("quiz-standings");
        page.locator("#quiz-reset").click();
        page.keyboard().press("Escape");
        page.locator("#quiz-again").click();
        assertThat(page.locator("#ask-headline")).hasText("Das Quiz neu beginnen?");
        assertEquals(1, room.live.now().session().quizzes().last(block.id()).number());
        page.locator("dialog button.main").click();
        assertThat(page.locator("#pollpart")).containsText("noch nicht begonnen");
        assertEquals(2, room.live.now().session().quizzes().last(block.id()).number());
        assertThat(page.locator("#quiz-again")).hasCount(0);
    }

    @Test
    void withoutANetworkNothingIsDoneAndNothingComesLater() {
        room.start();
        pair();
        assertThat(page.locator("#next")).isVisible();
        device.setOffline(true);
        assertThat(page.locator("#away")).containsText("Nicht verbunden");
        page.locator("#next").click();
        assertThat(page.locator("#notice")).containsText("nichts getan");
        device.setOffline(false);
        assertThat(page.locator("#away")).isEmpty();
        assertTrue(isOn(room.welcome));
        room.send(new RunCommand.PauseSession());
        assertThat(page.locator("#clock-note")).hasText("angehalten");
        page.route(
                "**/remote/do",
                route -> {
                    route.fetch(); // it arrives, and the answer is lost
                    route.abort();
                    page.unroute("**/remote/do");
                });
        page.locator("#much-more").click();
        assertThat(page.locator("#clock-note")).hasText("angehalten");
        TestRoom.await(
                "five minutes",
                () ->
                        room.live.now().session().countdown().orElseThrow().planned().toMinutes()
                                == 10);
        page.locator("#pause").click();
        assertThat(page.locator("#clock-note")).hasText("von 10:00");
    }

    @Test
    void aWrongCodeIsSaidAndTheRightOneStillPairsUntilItIsUnpaired() {
        link();
        var code = room.remotes.state().get().offer().orElseThrow().code();
        page.navigate(room.base() + "/remote");
        page.locator("#name").fill("Annas Handy");
        for (int left : List.of(4, 3, 2)) {
            page.locator("#code").fill("aaaa-aaaa");
            page.locator("button.main").click();
            assertThat(page.locator("#problem")).containsText("Noch " + left + " Versuche");
        }
        accessible("wrong");
        page.locator("#code").fill(code.shown());
        page.locator("button.main").click();
        assertThat(page.locator("#start")).isVisible();
        assertEquals("Annas Handy", room.remotes.state().get().devices().getFirst().name());
        room.start();
        assertThat(page.locator("#me")).hasText("Gekoppelt als Annas Handy");
        room.remotes.unpairAll();
        assertThat(page.locator("#problem")).hasText("Dieses Gerät ist nicht mehr gekoppelt.");
        assertNull(page.evaluate("localStorage.getItem('plenary.remote')"));
    }

    @Test
    void theLastBlockAsksBeforeItEndsTheSessionAndThatCanBeTakenBack() {
        room.at(room.rest);
        pair();
        page.locator("#next").click();
        assertThat(page.locator("dialog")).isVisible();
        accessible("end");
        page.keyboard().press("Escape");
        assertTrue(isOn(room.rest));
        page.locator("#next").click();
        page.locator("dialog button.main").click();
        assertThat(page.locator("h1")).hasText("Die Sitzung ist beendet");
        page.locator("#undo").click();
        assertThat(page.locator("h1")).hasText("Coffee");
    }

    @Test
    void whereStreamsDoNotGetThroughItAsksAgainAndAgain() {
        room.start();
        page.route("**/remote/stream*", route -> route.abort());
        pair();
        assertThat(page.locator("h1")).hasText("Welcome");
        room.at(room.rest);
        assertThat(page.locator("h1")).hasText("Coffee");
    }
}
