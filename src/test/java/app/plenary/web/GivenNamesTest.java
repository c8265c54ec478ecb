package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Naming;
import app.plenary.plan.WorkshopId;
import app.plenary.rehearsal.Phone;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.Roster;
import app.plenary.session.RosterEvent;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Names for people who are not asked for theirs. */
final class GivenNamesTest {

    private static Session with(Session session, ParticipantId id, String name) {
        return session.after(new RosterEvent.ParticipantJoined(id, name, "seat-" + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyoneGetsAnotherNameOfTwoWordsAndTheSameAgain(String language) {
        var names = new GivenNames(Messages.of(Locale.of(language)));
        var random = new Random(5);
        var session = Session.empty(WorkshopId.fresh());
        var given = new HashSet<String>();
        for (int i = 0; i < names.count(); i++) {
            var id = new ParticipantId(new UUID(random.nextLong(), random.nextLong()));
            var name = names.madeUp(id, session.roster());
            assertEquals(name, names.madeUp(id, session.roster()));
            assertTrue(name.matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"), name);
            assertTrue(given.add(name), name);
            session = with(session, id, name);
        }
        assertTrue(names.count() >= 500);
        // When all are given away the roster tells two of one name apart by a number.
        assertFalse(names.madeUp(new ParticipantId(UUID.randomUUID()), session.roster()).isEmpty());
    }

    @Test
    void anotherNameIsAnotherAndComesByAllOfThem() {
        var names = new GivenNames(Messages.of(Locale.ENGLISH));
        var random = new Random(6);
        for (int run = 0; run < 5; run++) {
            var id = new ParticipantId(new UUID(random.nextLong(), random.nextLong()));
            var seen = new HashSet<String>();
            var name = names.madeUp(id, Roster.EMPTY);
            while (seen.add(name)) {
                name = names.another(name, id, Roster.EMPTY);
            }
            assertEquals(names.count(), seen.size());
        }
    }

    @Test
    void guestsAreNumberedWithoutTakingAnybodysName() {
        var names = new GivenNames(Messages.of(Locale.ENGLISH));
        var session = Session.empty(WorkshopId.fresh());
        assertEquals("Guest 1", names.guest(session.roster()));
        session = with(session, new ParticipantId(UUID.randomUUID()), "guest 2");
        assertEquals("Guest 3", names.guest(session.roster()));
    }

    @Test
    void phonesAreCalledAsTheFacilitatorChose() throws Exception {
        try (var room = new TestRoom();
                var client = HttpClient.newHttpClient()) {
            room.open();
            var own = join(client, room, "Amara");
            room.send(new PlanCommand.NamePeople(Naming.MADE_UP));
            var madeUp = join(client, room, "Lars");
            room.send(new PlanCommand.NamePeople(Naming.NUMBERED));
            var numbered = join(client, room, "Mei");
            assertEquals("Amara", own);
            assertNotEquals("Lars", madeUp);
            assertTrue(madeUp.contains(" "), madeUp);
            assertTrue(numbered.endsWith(" 3"), numbered);
            client.shutdownNow();
        }
    }

    private static String join(HttpClient client, TestRoom room, String name) throws Exception {
        try (var phone = new Phone(client, URI.create(room.link()), name)) {
            assertTrue(phone.join().isSaved());
            var before = last(room).name();
            boolean changed = phone.rename("Somebody else").isSaved();
            var naming = room.live.now().session().workshop().naming();
            assertEquals(naming != Naming.NUMBERED, changed);
            assertEquals(naming == Naming.NUMBERED, before.equals(last(room).name()));
            assertEquals(naming == Naming.OWN, last(room).name().equals("Somebody else"));
            return before;
        }
    }

    private static Participant last(TestRoom room) {
        return room.live.now().session().roster().inOrder().getLast();
    }
}
