package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollRun;
import app.plenary.session.Response;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.io.IOException;
import java.util.List;

/**
 * A running room with two phones: Amara's, on which she answers, and Lars's, small, dark and in
 * German, into which tools may look.
 */
final class PollPhones implements AutoCloseable {
    final Browser browser = Browser.open();
    final TestRoom room = new TestRoom().open().start();
    final BrowserContext phone = browser.phone(false, "en");
    final Page page = joined(phone, "Amara");
    final Page watched = joined(browser.phone(true, "de", 320, 600, true), "Lars");

    private Page joined(BrowserContext context, String name) {
        var opened = context.newPage();
        opened.navigate(room.link());
        opened.locator("#name").fill(name);
        opened.locator("button.main").click();
        assertThat(opened.locator(".me")).hasText(name);
        return opened;
    }

    /** Puts it at the end of the agenda, asks it, and waits until both phones show it. */
    Block ask(Poll poll) {
        var block = Block.of("A look back", 5, poll);
        room.send(PlanCommand.edit(new AgendaEdit.Insert(block, Integer.MAX_VALUE))).at(block);
        for (Page each : List.of(page, watched)) {
            assertThat(each.locator("form.open[data-poll='" + block.id() + " 1']")).isVisible();
        }
        return block;
    }

    Block ask(String question, QuestionKind kind) {
        return ask(Poll.of(question, kind));
    }

    PollRun run(Block block) {
        return room.live.now().session().poll(block.id());
    }

    /** What the laptop has of Amara. */
    Ballot ballot(Block block) {
        return run(block).ballotOf(amara());
    }

    Response response(Block block) {
        return ballot(block).to(1).orElseThrow();
    }

    private ParticipantId amara() {
        return room.live.now().session().roster().inOrder().stream()
                .filter(person -> person.name().equals("Amara"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Amara's button that sends. */
    Locator button() {
        return page.locator(".bottom button.main");
    }

    void submit() {
        button().click();
        isIn(page);
    }

    static void isIn(Page page) {
        assertThat(page.locator(".state.done")).isVisible();
    }

    /** Nothing that axe finds wrong on Lars's phone, and nothing that is wider than it. */
    void accessible(String what) {
        var found = new AxeBuilder(watched).analyze().getViolations();
        assertEquals(
                List.of(),
                found.stream()
                        .map(each ->
                                each.getId()
                                        + ": "
                                        + each.getNodes().getFirst().getHtml()
                                        + each.getNodes().getFirst().getAny())
                        .toList(),
                what);
        int wide = (int) watched.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide <= 0, what + " is " + wide + " px too wide");
        Browser.picture(watched, "40-" + what);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        room.close();
    }
}
