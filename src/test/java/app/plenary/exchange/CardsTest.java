package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.PeopleRemark.Kind;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** People from address cards of every version. */
final class CardsTest {
    static final String CARDS =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;
            TEL;CELL:+49 1
            EMAIL;INTERNET:zoe@example.org
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Ada Lovelace
            N:Lovelace;Ada;;;
            ORG:Analytical Engines;Numbers
            TITLE:Countess
            NOTE:<script>alert(1)</script>
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:李 小龙
            ROLE:Actor
            PHOTO:data:image/jpeg;base64,AAAA
            END:VCARD
            """;

    @Test
    void cardsOfEveryVersionAreReadAndWhatIsPrivateStays() throws UnreadablePeople {
        var table = PeopleFile.of(CARDS.getBytes(StandardCharsets.UTF_8));
        var list = PeopleList.of(table);
        assertEquals(
                List.of("Zoë Müller", "Ada Lovelace", "李 小龙"),
                list.people().stream().map(PeopleList.Person::name).toList());
        assertEquals(List.of("E-Mail", "Organisation", "Team", "Position"), list.headings());
        assertEquals(
                List.of("", "Analytical Engines", "Numbers", "Countess"),
                list.people().get(1).values());
        assertEquals("zoe@example.org", list.people().getFirst().values().getFirst());
        assertTrue(list.remarks().stream().anyMatch(r -> r.kind() == Kind.MORE_IS_SAID));
        assertTrue(table.lines().stream().noneMatch(l -> l.cells().toString().contains("script")));
    }

    @Test
    void pastedCardsAreReadToo() throws UnreadablePeople {
        var list = PeopleList.of(PeopleFile.pasted(CARDS));
        assertEquals(3, list.people().size());
    }
}
