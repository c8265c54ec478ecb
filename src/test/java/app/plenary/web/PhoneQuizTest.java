package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizCommand;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A quiz on a real page: reading, answering, what stands and what can be changed, the result. */
final class PhoneQuizTest extends WithPollPhones {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</button>{0}${1}";
    private static final List<String> OPTIONS = List.of("Elephant", "Whale", "Ant");

    private Page page;

    @BeforeAll
    void lookAtThePage() {
        page = phones.page;
    }

    private Block put(Quiz.Preset preset) {
        return QuizPhones.put(
                phones,
                QuizPhones.quiz(
                        preset,
                        QuizPhones.item(1, "Heaviest?", false, OPTIONS, 2),
                        QuizPhones.item(2, "Which live in the sea?", true, OPTIONS, 2)));
    }

    private Locator choice(int option) {
        return page.locator("#o" + option);
    }

    private Set<Integer> marks(Block block, int item) {
        return QuizPhones.run(phones, block).answers(item).values().stream()
                .findFirst()
                .orElseThrow()
                .marks();
    }

    @Test
    void aSeriousQuestionIsReadAnsweredChangedAndResolved() {
        var block = put(Quiz.Preset.SERIOUS);
        phones.room.send(new QuizCommand.StartItem(block.id(), 1));
        assertThat(page.locator(".note-of-stage")).containsText("Read first");
        assertThat(choice(1)).hasAttribute("aria-disabled", "true");
        choice(1).dispatchEvent("click");
        phones.accessible("quiz reading");
        phones.room.send(new QuizCommand.BeginAnswering(block.id(), 1));
        assertThat(page.locator("#said")).containsText("You can answer now");
        assertThat(page.locator(".promise").first()).containsText("change your answer");
        choice(1).click();
        assertThat(page.locator(".note-of-stage.done")).isVisible();
        choice(2).focus();
        page.keyboard().press("Enter");
        assertThat(choice(2)).hasAttribute("aria-pressed", "true");
        assertThat(choice(2)).isFocused();
        assertThat(page.locator(".note-of-stage.done")).isVisible();
        page.locator("#sure3").click();
        assertThat(page.locator("#sure3")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".sureness .quiet")).containsText("Thank you");
        page.reload();
        assertThat(choice(2)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#sure3")).hasAttribute("aria-pressed", "true");
        assertEquals(Set.of(2), marks(block, 1));
        var answers = QuizPhones.run(phones, block).answers(1).values();
        assertEquals(OptionalInt.of(3), answers.iterator().next().confidence());
        phones.watched.locator("#o3").click();
        assertThat(phones.watched.locator(".sureness")).isVisible();
        phones.accessible("quiz answered");
        assertThat(page.locator(".quiz.closed")).isVisible();
        phones.room.send(new QuizCommand.RevealItem(block.id(), 1));
        assertThat(page.locator(".verdict.right")).hasText("✓ That is right!");
        assertThat(page.locator(".points")).hasText("1,000 points");
        assertThat(page.locator(".explanation em")).hasText("it");
        assertThat(phones.watched.locator(".verdict")).containsText("Whale");
        phones.accessible("quiz revealed");
        phones.room.send(new QuizCommand.ShowStandings(block.id()));
        assertThat(page.locator(".own h1")).hasText("1 of 1 right");
        assertThat(phones.watched.locator(".own .total")).hasText("Keine Punkte");
        phones.accessible("quiz own");
    }

    @Test
    void playingTheFirstAnswerStandsInEveryTab() {
        var block = put(Quiz.Preset.PLAYFUL);
        QuizPhones.open(phones, block, 1);
        var other = phones.phone.newPage();
        other.navigate(phones.room.base());
        assertThat(other.locator(".promise").first()).containsText("first answer stands");
        choice(3).click();
        assertThat(page.locator(".note-of-stage.done")).containsText("It stands");
        assertThat(other.locator("#o3")).hasAttribute("aria-pressed", "true");
        other.locator("#o2").dispatchEvent("click");
        choice(2).dispatchEvent("click");
        assertThat(choice(3)).hasAttribute("aria-pressed", "true");
        assertEquals(Set.of(3), marks(block, 1));
        other.close();
        phones.room.send(new QuizCommand.CloseItem(block.id(), 1));
        QuizPhones.open(phones, block, 2);
        choice(1).click();
        choice(2).click();
        choice(1).click();
        page.locator("#quiz-send").click();
        assertThat(page.locator(".note-of-stage.done")).isVisible();
        assertEquals(Set.of(2), marks(block, 2));
    }

    private void sure(Block block, int level) {
        TestRoom.await(
                "so sure",
                () ->
                        QuizPhones.run(phones, block).answers(1).values().stream()
                                .allMatch(answer ->
                                        answer.confidence().equals(OptionalInt.of(level))));
    }

    @Test
    void anAnswerIsKeptWhileTheNetworkIsAwayAndOneThatIsTooLateIsToldSo() {
        var block = put(Quiz.Preset.SERIOUS);
        QuizPhones.open(phones, block, 1);
        phones.phone.setOffline(true);
        choice(2).click();
        assertThat(page.locator(".note-of-stage")).containsText("kept on this phone");
        assertEquals(0, QuizPhones.run(phones, block).answered());
        page.locator("#sure3").click();
        assertThat(page.locator(".sureness .quiet")).containsText("kept on this phone");
        phones.phone.setOffline(false);
        assertThat(page.locator(".note-of-stage.done")).isVisible();
        assertEquals(Set.of(2), marks(block, 1));
        sure(block, 3);
        page.route("**/api/sureness", route -> route.abort());
        page.locator("#sure1").click();
        page.reload();
        assertThat(page.locator("#sure1")).hasAttribute("aria-pressed", "true");
        sure(block, 3);
        page.unroute("**/api/sureness");
        sure(block, 1);
        phones.phone.setOffline(true);
        choice(1).click();
        assertThat(page.locator(".note-of-stage")).containsText("kept on this phone");
        phones.room.send(new QuizCommand.CloseItem(block.id(), 1));
        phones.phone.setOffline(false);
        assertThat(page.locator("#notice")).hasText("This question is closed.");
        assertThat(choice(2)).hasAttribute("aria-pressed", "true");
        phones.room.send(new QuizCommand.StartItem(block.id(), 2));
        assertThat(page.locator("#notice")).isEmpty();
    }

    @Test
    void whatIsWrittenInAQuizStaysText() {
        var block =
                QuizPhones.put(
                        phones,
                        QuizPhones.quiz(
                                Quiz.Preset.SERIOUS,
                                QuizPhones.item(
                                        1, HOSTILE, false, List.of(HOSTILE, "x".repeat(200)), 1)));
        QuizPhones.open(phones, block, 1);
        assertThat(page.locator("h1")).hasText(HOSTILE);
        choice(2).click();
        phones.accessible("quiz hostile");
        phones.room.send(new QuizCommand.RevealItem(block.id(), 1));
        assertThat(page.locator(".verdict")).containsText(HOSTILE);
        assertThat(page.locator(".explanation")).containsText("<b>not</b>");
        assertEquals(0, page.locator("main img, main script, main b").count());
        assertFalse(page.locator(".verdict.right").isVisible());
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide <= 0, wide + " px too wide");
    }
}
