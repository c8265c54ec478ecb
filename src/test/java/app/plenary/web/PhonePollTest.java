package app.plenary.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.plenary.session.Ballot;
import app.plenary.session.Response;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Questions of every kind on a real page: answered, reloaded, sent while the network was away,
 * changed, shown to all.
 */
final class PhonePollTest extends WithPollPhones {

    static List<String> kinds() {
        return List.copyOf(EveryKind.polls().keySet());
    }

    private static Ballot expected(String kind) {
        return switch (kind) {
            case "choice", "several" -> Ballot.ofMarks(Set.of(2));
            case "scale" -> Ballot.of(1, new Response.Ratings(Map.of(1, 4, 2, 4, 3, 4, 4, 4)));
            case "steps" -> Ballot.of(1, new Response.Ratings(Map.of(0, 3)));
            case "mood" -> Ballot.of(1, new Response.Ratings(Map.of(0, 4)));
            case "matrix" ->
                    Ballot.of(
                            1,
                            new Response.Places(
                                    Map.of(
                                            1, new Response.Point(30, 70),
                                            2, new Response.Point(50, 70),
                                            3, new Response.Point(70, 70))));
            case "myself" ->
                    Ballot.of(1, new Response.Places(Map.of(0, new Response.Point(30, 70))));
            case "points" -> Ballot.of(1, new Response.Amounts(Map.of(1, 70, 2, 30)));
            case "dots" -> Ballot.of(1, new Response.Amounts(Map.of(1, 2, 2, 1)));
            case "ranking" -> Ballot.of(1, new Response.Order(List.of(3, 1)));
            case "estimate" -> Ballot.of(1, new Response.Figure(new BigDecimal("6500")));
            case "open-text" ->
                    Ballot.of(1, new Response.Texts(List.of("Somebody who answers my questions")));
            case "words" ->
                    Ballot.of(1, new Response.Texts(List.of("curious", "curious", "curious")));
            default ->
                    new Ballot(
                            Map.of(
                                    1, new Response.Ratings(Map.of(0, 4)),
                                    2,
                                            new Response.Texts(
                                                    List.of("Somebody who answers my questions")),
                                    3, new Response.Marks(Set.of(2))));
        };
    }

    /** With places in tens: a finger is not more exact than that. */
    private static Ballot tens(Ballot ballot) {
        if (!(ballot.to(1).orElseThrow() instanceof Response.Places(var points))) {
            return ballot;
        }
        var rounded = new TreeMap<Integer, Response.Point>();
        points.forEach((item, point) ->
                rounded.put(
                        item,
                        new Response.Point(
                                Math.round(point.across() / 10f) * 10,
                                Math.round(point.up() / 10f) * 10)));
        return Ballot.of(1, new Response.Places(rounded));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsAnsweredReloadedLostAndChanged(String kind) {
        var block = phones.ask(Objects.requireNonNull(EveryKind.polls().get(kind)));
        assertThat(phones.page.locator(".promise")).containsText("with your name");
        PollForm.fill(phones.page);
        phones.page.reload(); // what is marked and not sent stays
        assertThat(phones.button()).isEnabled();
        phones.submit();
        assertEquals(expected(kind), tens(phones.ballot(block)));
        phones.accessible(kind);
        phones.page.reload();
        PollPhones.isIn(phones.page);
        phones.phone.setOffline(true);
        change(kind);
        assertThat(phones.button()).hasText("Send my change");
        phones.button().click();
        assertThat(phones.page.locator(".state.kept")).isVisible();
        phones.phone.setOffline(false);
        PollPhones.isIn(phones.page);
        assertFalse(phones.ballot(block).equals(expected(kind)), "the change has not arrived");
        assertEquals(2, phones.room.ballotsKept(block));
        phones.room.reveal(block);
        assertThat(phones.page.locator(".result")).isVisible();
        assertThat(phones.watched.locator(".result")).isVisible();
        phones.accessible(kind + "-result");
    }

    /** Something small that makes the answer another one. */
    private void change(String kind) {
        switch (kind) {
            case "choice", "several" -> phones.page.locator(".option").last().click();
            case "scale", "steps", "mood", "exit-ticket" ->
                    phones.page.locator(".rated label").first().click();
            case "matrix", "myself" -> phones.page.locator("#q1-left").click();
            case "points" -> {
                phones.page.locator(".step").nth(0).click();
                phones.page.locator(".step").nth(3).click();
            }
            case "dots" -> phones.page.locator(".step").nth(5).click();
            case "ranking" -> phones.page.locator("#q1-4").click();
            case "estimate" -> phones.page.locator("input.figure").fill("0.5");
            default -> phones.page.locator("#q1-1").fill("something else");
        }
    }
}
