package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.WishCompletion.Choice;
import app.plenary.exchange.WishCompletion.Kind;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class WishCompletionTest {
    private static final NamedPeople PEOPLE =
            new NamedPeople(
                    List.of("Ada Lovelace", "Ben", "Anna", "Anna", "Joe, Jr"),
                    List.of("Team", "Age"),
                    List.of(
                            List.of("Sales", "36"),
                            List.of("IT", "20"),
                            List.of("sales", "30"),
                            List.of("", ""),
                            List.of("IT", "")));

    private static List<String> offered(String text) {
        return offered(text, Locale.ENGLISH);
    }

    private static List<String> offered(String text, Locale locale) {
        return new WishCompletion(PEOPLE, Messages.of(locale))
                .at(text, text.length()).stream().map(Choice::text).toList();
    }

    @Test
    void namesFollowTheWordOfAWishAndNobodyTwice() {
        assertEquals(
                List.of("together: Ada Lovelace", "together: Anna 1", "together: Anna 2"),
                offered("together: a"));
        assertEquals(List.of("together: Ada Lovelace"), offered("together: lov"));
        assertEquals(List.of("together: Ben"), offered("together: b"));
        assertEquals(
                List.of("apart: Ada Lovelace, Ben", "apart: Ada Lovelace, \"Joe, Jr\""),
                offered("apart: Ada Lovelace, ").stream()
                        .filter(text -> !text.contains("Anna"))
                        .toList());
    }

    @Test
    void aLineMayBeginWithAnything() {
        assertTrue(offered("").contains("together: "));
        assertEquals(
                List.of("together: ", "Team "), offered("t").stream().sorted().toList().reversed());
        assertTrue(offered("Ben ").contains("Ben at group "));
        assertTrue(offered("Ada and Ben ").contains("Ada and Ben apart"));
        assertTrue(offered("Team sp").contains("Team spread evenly"));
        assertTrue(
                offered("Ada Lovelace und Ben ", Locale.GERMAN)
                        .contains("Ada Lovelace und Ben getrennt"));
    }

    @Test
    void attributesValuesAndStrengthsAreOffered() {
        assertEquals(List.of("spread: Team", "spread: Age"), offered("spread: "));
        assertEquals(
                List.of("not alone: Team = Sales", "not alone: Team = IT"),
                offered("not alone: Team = "));
        assertEquals(List.of("apart: Ada, Ben (important)"), offered("apart: Ada, Ben (i"));
        assertEquals(
                List.of("verteilen: Team (schön)"), offered("verteilen: Team (s", Locale.GERMAN));
    }

    @Test
    void whatIsBegunIsReadOnceTheNamesAreThere() {
        for (var messages : List.of(Messages.of(Locale.ENGLISH), Messages.of(Locale.GERMAN))) {
            for (Kind kind : Kind.values()) {
                var begun = new WishCompletion(PEOPLE, messages).begin(kind);
                var put =
                        switch (kind) {
                            case TOGETHER, APART -> "Ada, Ben";
                            case GROUP, HOST, ABSENT -> "Ada";
                            case SPREAD, ALIKE -> "Team";
                            case BALANCE -> "Age";
                            case NOT_ALONE -> "Team = IT";
                            case NEW_PAIRS, FAIR_SHARE -> "";
                        };
                var line =
                        begun.text().substring(0, begun.caret())
                                + put
                                + begun.text().substring(begun.caret());
                assertEquals(List.of(), WishText.readWithGaps(line, PEOPLE, 3, 3).problems(), line);
            }
        }
    }

    @Test
    void everyChoiceKeepsWhatStandsBehindTheCaret() {
        var choices =
                new WishCompletion(PEOPLE, Messages.of(Locale.ENGLISH)).at("be at group 1", 2);
        assertEquals("Ben at group 1", choices.getFirst().text());
        assertEquals(3, choices.getFirst().caret());
    }
}
