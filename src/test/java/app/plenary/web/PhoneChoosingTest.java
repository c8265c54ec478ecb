package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.GroupChoice;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Choosing before groups are formed, and the own part in a group, in a real Chromium. */
@SuppressWarnings("NullAway.Init") // each test joins first
final class PhoneChoosingTest extends InChromium {
    private static final List<String> TOPICS =
            List.of(
                    "Pairing with beginners",
                    "Asking in public channels",
                    "Wissenstransferveranstaltungen zwischen den Standorten",
                    "Half an hour a week");

    private final Block topics = block("Which topic is yours?", GroupShape.TOPICS);
    private final Block offers = block("", GroupShape.OFFERS_AND_ASKS);
    private TestRoom room;
    private BrowserContext phone;
    private Page page;

    private static Block block(String prompt, GroupShape shape) {
        return Block.of(
                "Ally market", 20, new BreakoutRounds(prompt, 4, 1).with(shape).withTopics(TOPICS));
    }

    @BeforeEach
    void openRoom() {
        room = new TestRoom().open();
        room.send(
                PlanCommand.edit(
                        new AgendaEdit.Insert(topics, 9), new AgendaEdit.Insert(offers, 9)));
    }

    @AfterEach
    void closeRoom() throws IOException {
        phone.close();
        room.close();
        assertEquals(List.of(), browser.complaints());
    }

    private void join(boolean dark, String language, int width) {
        phone = browser.phone(dark, language, width, 740, true);
        page = phone.newPage();
        page.navigate(room.link());
        page.locator("#name").fill("Amara");
        page.locator("button.main").click();
        assertThat(page.locator(".me")).hasText("Amara");
    }

    private ParticipantId amara() {
        return room.live.now().session().roster().inOrder().getFirst().id();
    }

    private GroupChoice choice(Block block) {
        return room.live
                .now()
                .session()
                .choices(block.id())
                .getOrDefault(amara(), GroupChoice.NONE);
    }

    private void tap(String id) {
        page.locator("#" + id).click();
    }

    private void isSaved() {
        assertThat(page.locator(".state.done")).isVisible();
    }

    private void ranks(String... ranks) {
        assertThat(page.locator(".rank")).hasText(ranks);
    }

    private void looksRight(String name) {
        Browser.picture(page, name);
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide <= 0, name + " is " + wide + " px too wide");
        assertEquals(
                List.of(),
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(each -> each.getId() + each.getNodes().getFirst().getHtml())
                                .toList(),
                name);
    }

    @Test
    void topicsAreRankedByTappingAndTappedAgainToTakeBack() {
        join(false, "en", 360);
        room.at(topics);
        assertThat(page.locator("main h1")).hasText("Which topic is yours?");
        assertThat(page.locator(".state")).containsText("Nothing chosen yet");
        looksRight("40-topics");
        tap("topic-2");
        tap("topic-0");
        tap("topic-3");
        isSaved();
        ranks("2", "", "1", "3");
        assertEquals(List.of(2, 0, 3), choice(topics).wants());
        assertThat(page.locator("#said")).hasText("Half an hour a week: choice 3");
        assertThat(page.locator("#topic-0")).hasAttribute("aria-pressed", "true");
        looksRight("41-topics-chosen");
        tap("topic-2");
        ranks("1", "", "", "2");
        assertThat(page.locator("#said")).containsText("taken back");
        page.reload();
        ranks("1", "", "", "2");
        isSaved();
        assertEquals(List.of(0, 3), choice(topics).wants());
    }

    @Test
    void theKeyboardIsEnough() {
        join(false, "en", 360);
        room.at(topics);
        page.locator("#topic-1").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        isSaved();
        assertThat(page.locator("#topic-2")).isFocused();
        assertEquals(List.of(1, 2), choice(topics).wants());
    }

    @Test
    void whatIsOfferedAndWantedIsMarkedOnSmallPhonesToo() {
        join(true, "de", 320);
        room.at(offers);
        assertThat(page.locator("main h1")).hasText("Ally market");
        tap("offers-0");
        tap("wants-2");
        tap("wants-3");
        tap("wants-3");
        isSaved();
        TestRoom.await(
                "the choice", () -> choice(offers).equals(new GroupChoice(List.of(2), List.of(0))));
        looksRight("42-offers-de-320");
    }

    @Test
    void whatIsTappedWithoutANetworkIsKeptAndSentOnceItIsBack() {
        join(false, "en", 360);
        room.at(topics);
        tap("topic-1");
        isSaved();
        phone.setOffline(true);
        tap("topic-3");
        tap("topic-1");
        assertThat(page.locator(".state.kept")).isVisible();
        ranks("", "", "", "1");
        looksRight("43-topics-kept");
        phone.setOffline(false);
        isSaved();
        assertEquals(List.of(3), choice(topics).wants());
        ranks("", "", "", "1");
    }

    @Test
    void anAnswerThatIsLostOnItsWayIsAskedForAgain() {
        join(false, "en", 360);
        room.at(topics);
        var lost = new java.util.concurrent.atomic.AtomicInteger();
        page.route(
                "**/api/choices",
                route -> {
                    if (lost.getAndIncrement() == 0) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        tap("topic-2");
        isSaved();
        assertEquals(List.of(2), choice(topics).wants());
        assertEquals(2, lost.get());
    }

    @Test
    void topicsThatChangeTakeTheChoiceAlong() {
        join(false, "en", 360);
        room.at(topics);
        tap("topic-2");
        tap("topic-0");
        isSaved();
        var activity = (BreakoutRounds) topics.activity();
        room.send(
                PlanCommand.change(
                        topics.id(),
                        new BlockChange.Becomes(
                                activity.withTopics(List.of("New", TOPICS.get(0), TOPICS.get(1)))
                                        .withMost(Map.of("New", 6, TOPICS.get(0), 1)))));
        assertThat(page.locator(".topic .text").first()).hasText("New");
        assertThat(page.locator(".topic .places")).hasText(new String[] {"6 places", "one place"});
        looksRight("44-topics-places");
        ranks("", "1", "");
    }

    @Test
    void theFacilitatorMayChooseForSomebodyWhoSeesIt() {
        join(false, "en", 360);
        room.at(topics);
        room.send(
                new BreakoutCommand.Choose(
                        topics.id(), amara(), new GroupChoice(List.of(3), List.of())));
        ranks("", "", "", "1");
        isSaved();
    }

    @Test
    void aChoiceThatComesTooLateIsSaidToBeSo() {
        join(false, "en", 360);
        room.at(topics);
        assertThat(page.locator("#topic-1")).isVisible();
        phone.setOffline(true);
        tap("topic-1");
        assertThat(page.locator(".state.kept")).isVisible();
        room.at(room.rest);
        phone.setOffline(false);
        assertThat(page.locator("#notice")).containsText("too late");
        assertThat(page.locator("main h1")).hasText("Coffee");
    }

    @Test
    void groupsShowTheMatesAndTheOwnPart() {
        join(false, "en", 360);
        room.at(topics);
        tap("topic-1");
        isSaved();
        for (String name : List.of("Lars", "Chloé", "Yusuf")) {
            room.send(new RosterCommand.AddParticipant(ParticipantId.fresh(), name));
        }
        var people =
                room.live.now().session().roster().present().stream()
                        .map(app.plenary.session.Participant::id)
                        .toList();
        var group =
                new Group(
                        "Door",
                        people,
                        Map.of(amara(), GroupRole.SCRIBE, people.getLast(), GroupRole.HOST));
        room.send(
                new BreakoutCommand.DrawGroups(
                        topics.id(), List.of(new BreakoutRound(List.of(group)))));
        assertThat(page.locator("main h1")).hasText("Door");
        assertThat(page.locator(".mates")).hasText("with Lars, Chloé and Yusuf");
        assertThat(page.locator(".role")).hasText("Your part: scribe");
        assertThat(page.locator("#note")).isVisible();
        assertThat(page.locator(".topic")).hasCount(0);
        looksRight("44-group-with-part");
        room.send(new RunCommand.PauseSession());
        assertThat(page.locator("main h1")).hasText("Door");
    }
}
