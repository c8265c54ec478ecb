package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.plenary.live.BoxId;
import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;

import com.sun.net.httpserver.Headers;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SeatTest {
    private static final WorkshopId WORKSHOP = new WorkshopId(UUID.randomUUID());
    private static final BlockId POLL = new BlockId(UUID.randomUUID());

    private static Seat backWith(Seat seat) {
        var request = new Headers();
        request.set("Cookie", seat.cookie().substring(0, seat.cookie().indexOf(';')));
        return Seat.of(request).orElseThrow();
    }

    /** After a restart nothing but the cookie is left to know a phone by. */
    @Test
    void aPhoneThatComesBackHasTheSameMarkAndNoOtherPhoneHas() {
        var box = new BoxId(WORKSHOP, POLL, 1);
        var seat = Seat.fresh();
        assertEquals(seat.mark(box), backWith(seat).mark(box));
        var marks = new HashSet<>(List.of(seat.mark(box), Seat.fresh().mark(box)));
        marks.add(seat.mark(new BoxId(WORKSHOP, POLL, 2)));
        assertEquals(3, marks.size());
    }

    /** What is stored must share nothing with a mark that could be compared. */
    @Test
    void whatTheRosterKeepsIsNoPartOfAMarkAndNoKeyToIt() {
        var seat = Seat.fresh();
        var box = new BoxId(WORKSHOP, POLL, 1);
        var mark = HexFormat.of().formatHex(seat.mark(box).bytes());
        var fingerprint = Base64.getUrlDecoder().decode(seat.fingerprint(WORKSHOP));
        var person = seat.person(WORKSHOP).value();
        assertFalse(mark.contains(HexFormat.of().formatHex(Arrays.copyOf(fingerprint, 4))));
        assertFalse(mark.contains(person.toString().substring(0, 8)));
        var request = new Headers();
        request.set("Cookie", Seat.COOKIE + "=" + seat.fingerprint(WORKSHOP));
        assertEquals(
                Optional.of(false),
                Seat.of(request).map(guess -> guess.mark(box).equals(seat.mark(box))),
                "who reads the roster cannot take a person's place");
        assertFalse(String.valueOf(seat).contains(mark));
    }
}
