package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.PollCommand;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Response;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What answering a poll on a real page must never get wrong: two tabs, being asked again, moving
 * things without a mouse, mistakes, a phone that is passed on, hostile texts.
 */
final class PhoneAnsweringTest extends WithPollPhones {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</fieldset>{0}${1}";

    private static List<Option> options(String... texts) {
        return Option.of(List.of(texts));
    }

    @Test
    void twoTabsOfOnePhoneAreOnePerson() {
        var block = phones.ask("Which?", QuestionKind.Choice.one(options("A", "B", "C")));
        var other = phones.phone.newPage();
        other.navigate(phones.room.base());
        assertThat(other.locator("form.open")).isVisible();
        phones.page.locator(".option").nth(0).click();
        phones.submit();
        PollPhones.isIn(other);
        assertThat(other.locator("#q1-1")).isChecked();
        other.locator(".option").nth(2).click();
        other.locator(".bottom button.main").click();
        PollPhones.isIn(other);
        assertThat(phones.page.locator("#q1-3")).isChecked();
        assertEquals(1, phones.run(block).answered());
        assertEquals(new Response.Marks(Set.of(3)), phones.response(block));
        other.close();
    }

    @Test
    void aPollThatIsAskedAgainIsAFreshForm() {
        var block = phones.ask("Which?", QuestionKind.Choice.one(options("A", "B")));
        phones.page.locator(".option").nth(0).click();
        phones.submit();
        phones.room.send(new PollCommand.ClosePoll(block.id()));
        phones.room.send(new PollCommand.AskAgain(block.id()));
        if (phones.run(block).stage() != Stage.OPEN) {
            phones.room.send(new PollCommand.OpenPoll(block.id()));
        }
        assertThat(phones.page.locator(".again")).isVisible();
        assertThat(phones.page.locator("input:checked")).hasCount(0);
        phones.page.locator(".option").nth(1).click();
        phones.submit();
        assertEquals(2, phones.run(block).number());
        assertEquals(new Response.Marks(Set.of(2)), phones.response(block));
    }

    @Test
    void aRankingIsMovedByButtonsKeysAndDragging() {
        var block = phones.ask("In which order?", new QuestionKind.Ranking(options("A", "B", "C")));
        phones.page.locator("#q1-1").click();
        phones.page.locator("#q1-2").press("Enter");
        phones.page.locator("#q1-3").click();
        phones.page.locator("#q1-3-up").press("Enter");
        assertThat(phones.page.locator("#said")).hasText("C: place 2 of 3");
        phones.page.locator("#q1-3-up").press("Enter");
        assertThat(phones.page.locator("#q1-3-down")).isFocused();
        phones.submit();
        assertEquals(new Response.Order(List.of(3, 1, 2)), phones.response(block));
        var grip = phones.page.locator(".ranked .grip").nth(2).boundingBox();
        var first = phones.page.locator(".ranked").first().boundingBox();
        phones.page.mouse().move(grip.x + 10, grip.y + 20);
        phones.page.mouse().down();
        phones.page.mouse().move(grip.x + 10, first.y + first.height);
        phones.page.mouse().move(grip.x + 10, first.y + 5);
        phones.page.mouse().up();
        phones.submit();
        assertEquals(new Response.Order(List.of(2, 3, 1)), phones.response(block));
        phones.page.locator("#q1-3").click();
        phones.submit();
        assertEquals(new Response.Order(List.of(2, 1)), phones.response(block));
    }

    @Test
    void aThingIsPlacedByTapKeysAndDragging() {
        var plain = QuestionKind.Matrix.Axis.PLAIN;
        var block = phones.ask("Where?", new QuestionKind.Matrix(options("A", "B"), plain, plain));
        var square = phones.page.locator(".square");
        square.click();
        assertThat(phones.page.locator("#said"))
                .hasText("A: from left to right: 50, from bottom to top: 50");
        phones.page.locator("#q1-right").click(); // B is the next to be placed
        phones.page.locator("#q1-token-1").press("ArrowUp");
        phones.page.locator("#q1-token-1").press("Shift+ArrowLeft");
        phones.submit();
        assertEquals(
                new Response.Places(
                        Map.of(1, new Response.Point(49, 55), 2, new Response.Point(55, 50))),
                phones.response(block));
        var box = square.boundingBox();
        var token = phones.page.locator("#q1-token-2").boundingBox();
        phones.page.mouse().move(token.x + 35, token.y + 35);
        phones.page.mouse().down();
        phones.page.mouse().move(box.x + box.width / 2, box.y + 20);
        phones.page.mouse().move(box.x + box.width + 50, box.y - 50);
        phones.page.mouse().up();
        phones.page.locator("#q1-1").click();
        phones.page.locator(".away").click();
        phones.submit();
        assertEquals(
                new Response.Places(Map.of(2, new Response.Point(100, 100))),
                phones.response(block));
    }

    @Test
    void whatIsMissingOrTooMuchIsSaidBeforeItIsSent() {
        var points = phones.ask("How much?", new QuestionKind.Points(options("A", "B")));
        phones.page.locator("#q1-1").fill("60");
        phones.button().click();
        assertThat(phones.page.locator("#q1-problem")).containsText("40 points are left");
        phones.page.locator("#q1-2").fill("90");
        assertThat(phones.page.locator(".total")).hasText("50 too many");
        phones.page.locator("#q1-2").fill("40");
        assertThat(phones.page.locator("#q1-problem")).isHidden();
        phones.submit();
        assertEquals(new Response.Amounts(Map.of(1, 60, 2, 40)), phones.response(points));
        phones.ask("Which two?", new QuestionKind.Choice(options("A", "B", "C"), 2, 2));
        phones.page.locator(".option").nth(0).click();
        phones.button().click();
        assertThat(phones.page.locator("#q1-problem")).hasText("Choose 2.");
        phones.page.locator(".option").nth(1).click();
        phones.submit();
        phones.ask("How many?", QuestionKind.Estimate.PLAIN);
        phones.page.locator("input.figure").fill("many");
        phones.button().click();
        assertThat(phones.page.locator("#q1-problem")).hasText("This is not a number.");
    }

    @Test
    void aNumberIsReadTheWayPeopleHereWriteIt() {
        var block = phones.ask("Wie viel?", QuestionKind.Estimate.PLAIN);
        phones.watched.locator("input.figure").fill("1.234,50");
        phones.watched.locator(".bottom button.main").click();
        PollPhones.isIn(phones.watched);
        var given = phones.run(block).answers().to(1).toList();
        assertEquals(List.of(new Response.Figure(new BigDecimal("1234.5"))), given);
        phones.watched.reload();
        assertThat(phones.watched.locator("input.figure")).hasValue("1.234,5");
    }

    @Test
    void anAnonymousAnswerIsRememberedOnThePhoneAlone() {
        var block = phones.ask(Poll.of("Why?", new QuestionKind.OpenText(1)).withAnonymous(true));
        assertThat(phones.page.locator(".promise")).containsText("not who gave it");
        phones.page.locator("#q1-1").fill("Because");
        phones.submit();
        assertEquals(Ballot.EMPTY, phones.ballot(block));
        phones.page.reload();
        PollPhones.isIn(phones.page);
        assertThat(phones.page.locator("#q1-1")).hasValue("Because");
        phones.page.locator("#q1-1").fill("Because of that");
        phones.submit();
        phones.room.send(new PollCommand.RevealTally(block.id()));
        assertThat(phones.page.locator(".few")).isVisible();
        assertEquals(0, phones.page.locator(".result li").count());
    }

    @Test
    void aPhoneThatIsPassedOnTakesManyAnswersAndKeepsNone() {
        var block =
                phones.ask(
                        new Poll(
                                List.of(
                                        new Question(1, "Why?", new QuestionKind.OpenText(1)),
                                        new Question(2, "When?", QuestionKind.Scale.mood())),
                                false,
                                false));
        phones.page.locator("#q1-1").fill("Mine");
        phones.submit();
        assertThat(phones.page.locator(".pass")).hasCount(0);
        phones.room.send(new PollCommand.PassRound(block.id(), true));
        phones.page.locator(".pass").click();
        assertThat(phones.page.locator("#q1-1")).hasValue("");
        phones.page.locator("#q1-1").fill("Secret of a guest");
        phones.page.locator("button.main").click();
        assertThat(phones.page.locator(".thanks .quiet")).containsText("nothing of it is left");
        assertFalse(phones.page.content().contains("Secret of a guest"));
        assertFalse(
                phones.page.evaluate("JSON.stringify(localStorage)").toString().contains("Secret"),
                "kept on the phone");
        phones.page.locator("button.main").click();
        phones.page.reload(); // it stays with the next person
        assertThat(phones.page.locator("#q1-1")).hasValue("");
        phones.page.locator("#q1-1").fill("Somebody else");
        phones.page.locator("button.main").click();
        assertThat(phones.page.locator(".thanks .problem"))
                .not()
                .isEmpty(); // more answers than people
        phones.page.locator("button.plain").click();
        assertThat(phones.page.locator("#q1-1")).hasValue("Mine");
        assertEquals(2, phones.run(block).answered());
    }

    @Test
    void withoutNamesAPhoneThatIsPassedOnTellsNobodyWhoAnswered() {
        var poll = Poll.of("Why?", new QuestionKind.OpenText(1)).withAnonymous(true);
        var block = phones.ask(poll);
        phones.room.send(new PollCommand.PassRound(block.id(), true));
        phones.page.locator(".pass").click();
        assertThat(phones.page.locator(".promise.anonymous")).isVisible();
        phones.page.locator("#q1-1").fill("Secret of a guest");
        phones.page.locator("button.main").click();
        assertThat(phones.page.locator(".thanks .quiet")).containsText("nothing of it is left");
        assertFalse(
                phones.page.evaluate("JSON.stringify(localStorage)").toString().contains("Secret"),
                "kept on the phone");
        var run = phones.run(block);
        assertTrue(run.answers().ballots().isEmpty(), "nobody's name stands beside it");
        phones.page.locator("button.plain").click();
        assertThat(phones.page.locator("#q1-1")).hasValue("");
        phones.room.send(new PollCommand.ClosePoll(block.id()));
        assertThat(phones.page.locator("form.closed")).isVisible();
        assertTrue(phones.run(block).answers().ballots().isEmpty());
    }

    @Test
    void questionsAndOptionsShowTheirMarksAsTypeAndReadThemAsTheLaptopDoes() {
        phones.ask(
                "Which **one**, `now`?",
                QuestionKind.Choice.one(
                        options("*Bread*", "2 * 3 * 4", "[page](http://a.example)")));
        assertThat(phones.page.locator("#q1-text")).hasText("Which one, now?");
        assertThat(phones.page.locator("#q1-text strong")).hasText("one");
        assertThat(phones.page.locator(".option em")).hasText("Bread");
        assertThat(phones.page.locator(".option .text").nth(1)).hasText("2 * 3 * 4");
        assertThat(phones.page.locator(".option .text").nth(2)).hasText("page");
        assertEquals(0, phones.page.locator("main a").count());
        var random = new Random(11);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            var line = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                line.append("ab *`[]()\\".charAt(random.nextInt(10)));
            }
            lines.add(line.toString());
        }
        assertEquals(
                lines.stream().map(Marked::words).toList(),
                phones.page.evaluate(
                        "lines => import('/screens.js').then(it => lines.map(it.plain))", lines));
    }

    @Test
    void whatPeopleTypeStaysText() {
        var hostile = options(HOSTILE, HOSTILE + " B");
        var block =
                phones.ask(
                        new Poll(
                                List.of(
                                        new Question(1, HOSTILE, new QuestionKind.OpenText(1)),
                                        new Question(2, HOSTILE, new QuestionKind.Ranking(hostile)),
                                        new Question(3, HOSTILE, new QuestionKind.Points(hostile)),
                                        new Question(
                                                4,
                                                HOSTILE,
                                                new QuestionKind.Matrix(
                                                        hostile,
                                                        new QuestionKind.Matrix.Axis(
                                                                "<b>up", "<b>", "&amp;"),
                                                        QuestionKind.Matrix.Axis.PLAIN)),
                                        new Question(5, HOSTILE, QuestionKind.Scale.of(hostile)),
                                        new Question(6, HOSTILE, new QuestionKind.Words(2))),
                                false,
                                false));
        assertThat(phones.page.locator("#q1-text")).hasText(HOSTILE);
        phones.page.locator("#q1-1").fill(HOSTILE);
        phones.page.locator("#q2-1").click();
        phones.page.locator("#q3-1").fill("100");
        phones.page.locator(".square").click();
        phones.page.locator("#q6-1").fill("<b>&amp;");
        phones.submit();
        phones.room.reveal(block);
        assertThat(phones.page.locator(".open-text .text")).hasText(HOSTILE);
        assertEquals(0, phones.page.locator("main img, main script, main b").count());
        int wide = (int) phones.page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide <= 0, wide + " px too wide");
    }
}
