package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.Response;
import app.plenary.session.RosterCommand;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What a person does with the page in a real Chromium, with a network that comes and goes. */
final class PhonePageTest extends InChromium {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>\"'</script><script>alert(2)</script>{{texts}}${1}";

    private TestRoom room;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void openRoom() {
        room = new TestRoom().open();
        phone = browser.phone(false, "en");
        page = phone.newPage();
    }

    @AfterEach
    void closeRoom() throws IOException {
        phone.close();
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private void join(String name) {
        page.navigate(room.link());
        page.locator("#name").fill(name);
        page.locator("button.main").click();
        assertThat(page.locator(".me")).hasText(name);
    }

    private Set<Integer> answer(Block poll) {
        var session = room.live.now().session();
        return session.poll(poll.id())
                .ballotOf(session.roster().inOrder().getFirst().id())
                .to(1)
                .map(response -> ((Response.Marks) response).options())
                .orElse(Set.of());
    }

    private void choose(int option) {
        page.locator(".option").nth(option).click();
    }

    private void submit() {
        page.locator("button.main").click();
    }

    private void isIn() {
        assertThat(page.locator(".state.done")).isVisible();
    }

    @Test
    void aLineToTheRoomShowsAtOnceAndGoesWhenItIsTakenAway() {
        join("Amara");
        var message = page.locator("#message");
        assertThat(message).isHidden();
        room.server.tell(HOSTILE);
        assertThat(message).hasText(HOSTILE);
        room.at(room.poll);
        assertThat(page.locator(".option")).hasCount(5);
        assertThat(message).isVisible();
        page.reload();
        assertThat(message).hasText(HOSTILE);
        room.server.tell("");
        assertThat(message).isHidden();
    }

    @Test
    void theOptionsOfAChoiceStandUnderEachOtherAndAsWideAsThePage() {
        join("Amara");
        room.at(room.poll);
        assertThat(page.locator(".option")).hasCount(5);
        var first = page.locator(".option").first().boundingBox();
        var second = page.locator(".option").nth(1).boundingBox();
        assertEquals(first.x, second.x, 0.5);
        assertTrue(second.y >= first.y + first.height);
        assertTrue(first.width > 280, "as wide as the page: " + first.width);
    }

    @Test
    void someoneJoinsVotesChangesAndReloads() {
        join("Amara");
        room.at(room.poll);
        choose(0);
        submit();
        isIn();
        assertEquals(Set.of(1), answer(room.poll));
        choose(2);
        assertThat(page.locator("button.main")).hasText("Send my change");
        submit();
        isIn();
        assertEquals(Set.of(3), answer(room.poll));
        page.reload();
        isIn();
        assertThat(page.locator(".option").nth(2).locator("input")).isChecked();
        assertEquals(1, room.live.now().session().roster().people().size());
        assertEquals(2, room.ballotsKept(room.poll));
        room.reveal(room.poll);
        assertThat(page.locator(".result li.own .text")).hasText("Fear of looking unprepared");
        assertThat(page.locator(".result li.own strong")).hasText("100 %");
    }

    @Test
    void thePageIsUsableByKeyboardAlone() {
        page.navigate(room.link());
        page.locator("#name").focus();
        page.keyboard().type("Amara");
        page.keyboard().press("Enter");
        assertThat(page.locator(".me")).isVisible();
        room.at(room.poll);
        page.locator(".option input").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        isIn();
        assertEquals(Set.of(3), answer(room.poll));
    }

    @Test
    void anAnswerGivenOfflineIsKeptAndSentExactlyOnce() {
        join("Amara");
        room.at(room.poll);
        assertThat(page.locator("form.open")).isVisible();
        phone.setOffline(true);
        choose(1);
        submit();
        assertThat(page.locator(".state.kept")).isVisible();
        assertThat(page.locator("#line")).hasText("offline, kept here");
        assertEquals(0, room.ballotsKept(room.poll));
        phone.setOffline(false);
        isIn();
        assertThat(page.locator("#line")).hasText("connected");
        assertEquals(Set.of(2), answer(room.poll));
        assertEquals(1, room.ballotsKept(room.poll));
    }

    @Test
    void anAnswerThatIsKeptOutlivesTheReloadOfThePage() {
        join("Amara");
        room.at(room.poll);
        page.route("**/api/ballots", route -> route.abort());
        choose(3);
        submit();
        assertThat(page.locator(".state.kept")).isVisible();
        page.unroute("**/api/ballots");
        page.reload();
        isIn();
        assertEquals(Set.of(4), answer(room.poll));
        assertEquals(1, room.ballotsKept(room.poll));
    }

    @Test
    void aReplyThatIsLostLeadsToOneVoteOnly() {
        join("Amara");
        room.at(room.poll);
        var sent = new ArrayList<String>();
        var lost = new AtomicInteger();
        page.route(
                "**/api/ballots",
                route -> {
                    sent.add(route.request().postData());
                    if (lost.getAndIncrement() < 2) {
                        route.fetch(); // the laptop has it, the phone does not learn so
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        choose(1);
        submit();
        isIn();
        TestRoom.await("three tries", () -> sent.size() == 3);
        assertEquals(1, Set.copyOf(sent).size());
        assertEquals(1, room.ballotsKept(room.poll));
    }

    @Test
    void anAnswerThatComesTooLateIsToldPlainly() {
        join("Amara");
        room.at(room.poll);
        choose(1);
        assertThat(page.locator("button.main")).isEnabled();
        phone.setOffline(true);
        submit();
        assertThat(page.locator(".state.kept")).isVisible();
        room.send(new PollCommand.ClosePoll(room.poll.id()));
        phone.setOffline(false);
        assertThat(page.locator("#notice")).containsText("does not count");
        Browser.picture(page, "32-too-late");
        assertEquals(0, room.ballotsKept(room.poll));
    }

    @Test
    void thePhoneComesBackByItselfWhenTheNetworkDoes() {
        join("Amara");
        for (int i = 0; i < 3; i++) {
            phone.setOffline(true);
            assertThat(page.locator("#line")).hasText("offline");
            room.at(i % 2 == 0 ? room.rest : room.welcome);
            phone.setOffline(false);
            assertThat(page.locator("main h1")).hasText(i % 2 == 0 ? "Coffee" : "Welcome");
            assertThat(page.locator("#line")).hasText("connected");
        }
    }

    @Test
    void whereStreamsDoNotGetThroughThePageAsksAgainAndAgain() {
        page.route("**/api/stream", route -> route.abort());
        join("Amara");
        room.at(room.rest);
        assertThat(page.locator("main h1")).hasText("Coffee");
        room.at(room.welcome);
        assertThat(page.locator("main h1")).hasText("Welcome");
    }

    @Test
    void aScannedCodeThatIsOldAsksForTheTypedOne() {
        page.navigate(room.base() + "/#k=AAAAAAAAAAAAAAAAAAAAAA");
        page.locator("#name").fill("Amara");
        page.locator("button.main").click();
        assertThat(page.locator("#problem")).containsText("no longer valid");
        page.locator("#code").fill("kjte-47rm");
        page.locator("button.main").click();
        assertThat(page.locator(".me")).hasText("Amara");
    }

    @Test
    void whatPeopleTypeStaysText() {
        var block =
                Block.of(
                        "Hostile",
                        5,
                        Poll.of(HOSTILE, false, List.of(HOSTILE + " A", HOSTILE + " B")));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, 99)));
        room.send(new PlanCommand.RenameWorkshop(HOSTILE));
        room.send(
                new RosterCommand.AddParticipant(
                        ParticipantId.fresh(), "<b onclick=alert(3)>x</b>"));
        join("<i>Amara</i>");
        assertThat(page.locator("#title")).hasText(HOSTILE);
        assertThat(page.locator("main h1")).hasText("You are in, <i>Amara</i>");
        room.at(block);
        assertThat(page.locator("main h1")).hasText(HOSTILE);
        assertThat(page.locator(".option .text").first()).hasText(HOSTILE + " A");
        choose(0);
        submit();
        isIn();
        Browser.picture(page, "30-hostile");
        room.reveal(block);
        assertThat(page.locator(".result .text").first()).hasText(HOSTILE + " A");
        room.draw().at(room.groups);
        assertThat(page.locator(".mates")).hasText("with <b onclick=alert(3)>x</b>");
        assertEquals(0, page.locator("main img, main script, main b, main i").count());
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide <= 0, wide + " px too wide");
    }

    @Test
    void twelveLongOptionsCanAllBeReached() {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= 12; i++) {
            texts.add(
                    "Option " + i + " with a text that needs more than one line on a small phone");
        }
        var block = Block.of("Many", 5, Poll.of("Which of these?", true, texts));
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, 99)));
        join("Amara");
        room.at(block);
        choose(11);
        choose(0);
        Browser.picture(page, "31-many");
        submit();
        isIn();
        assertEquals(Set.of(1, 12), answer(block));
    }

    @Test
    void aWrongClockOnThePhoneDoesNotMatter() {
        phone.addInitScript("Date.now = () => 0;");
        join("Amara");
        room.at(room.rest);
        assertThat(page.locator("#clock"))
                .containsText(java.util.regex.Pattern.compile("1[45]:[0-5][0-9]"));
    }
}
