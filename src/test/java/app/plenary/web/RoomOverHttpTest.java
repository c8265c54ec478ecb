package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.MemoryJournal;
import app.plenary.rehearsal.Attempt;
import app.plenary.rehearsal.Attempt.Outcome;
import app.plenary.rehearsal.Phone;
import app.plenary.session.Ballot;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.PollCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People with phones in an open room, over real HTTP. */
final class RoomOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryJournal journal = new MemoryJournal();
    private final TestRoom room = new TestRoom(journal);
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Phone> phones = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        phones.forEach(Phone::close);
        client.shutdownNow();
        room.close();
    }

    private Phone phone(String name) {
        var phone = new Phone(client, URI.create(room.link()), name);
        phones.add(phone);
        return phone;
    }

    private Phone seated(String name) {
        var phone = phone(name);
        assertEquals(Outcome.SAVED, phone.join().outcome());
        phone.listen();
        return phone;
    }

    @Test
    void someoneJoinsAndFollowsTheSession() throws Exception {
        room.open();
        var amara = seated("Amara");
        assertEquals("waiting", amara.await(_ -> true, PATIENCE).kind());
        room.start();
        amara.await(seen -> seen.kind().equals("listening"), PATIENCE);
        room.at(room.poll);
        var asked = amara.await(seen -> seen.asks(), PATIENCE);
        assertEquals("What holds us back most?", asked.headline());
        var sent = amara.answer(asked.poll(), Set.of(2));
        assertTrue(sent.isSaved());
        amara.await(seen -> seen.mine().equals(Set.of(2)), PATIENCE);
        assertFalse(amara.now().orElseThrow().revealed());
        room.reveal(room.poll);
        assertTrue(amara.await(seen -> seen.stage().equals("revealed"), PATIENCE).revealed());
        room.at(room.rest);
        amara.await(seen -> seen.kind().equals("resting"), PATIENCE);
        room.send(new RunCommand.EndSession());
        amara.await(seen -> seen.kind().equals("over"), PATIENCE);
    }

    @Test
    void aPhoneThatComesBackKeepsItsSeatAndItsAnswer() throws Exception {
        room.open().at(room.poll);
        var amara = seated("Amara");
        var poll = amara.await(seen -> seen.asks(), PATIENCE).poll();
        assertTrue(amara.answer(poll, Set.of(3)).isSaved());
        int streams = amara.streams();
        amara.hangUp();
        TestRoom.await("another stream", () -> amara.streams() > streams);
        amara.await(seen -> seen.mine().equals(Set.of(3)), PATIENCE);
        assertEquals(1, room.live.now().session().roster().people().size());
    }

    @Test
    void joiningTwiceWithTheSameSeatMakesOnePerson() {
        room.open();
        var amara = phone("Amara");
        assertTrue(amara.join().isSaved());
        assertTrue(amara.join().isSaved());
        assertEquals(1, room.live.now().session().roster().people().size());
    }

    @Test
    void theSameCommandTwiceCountsOnceAndGetsTheFirstAnswer() throws Exception {
        room.open().at(room.poll);
        var amara = seated("Amara");
        var first = amara.answer(room.poll.id().toString(), Set.of(1));
        var second = amara.answer(room.poll.id().toString(), Set.of(4));
        var again = amara.again(first);
        assertTrue(again.isSaved());
        assertEquals(first.revision(), again.revision());
        assertNotEquals(second.revision(), again.revision());
        assertEquals(2, room.ballotsKept(room.poll));
        var person = room.live.now().session().roster().inOrder().getFirst();
        assertEquals(
                Ballot.ofMarks(Set.of(4)),
                room.live.now().session().poll(room.poll.id()).ballotOf(person.id()));
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndGoesThroughLater() throws Exception {
        room.open().at(room.poll);
        var amara = seated("Amara");
        journal.failWith(new IOException("the disk is full"));
        var sent = amara.answer(room.poll.id().toString(), Set.of(1));
        assertEquals(Outcome.UNKNOWN, sent.outcome());
        assertEquals("not-saved", sent.reason());
        assertEquals(0, room.live.now().session().poll(room.poll.id()).answered());
        journal.failWith(null);
        assertTrue(amara.again(sent).isSaved());
        assertEquals(1, room.ballotsKept(room.poll));
    }

    @Test
    void refusalsAreFactsInThePhonesLanguage() throws Exception {
        room.open().at(room.poll);
        var amara = seated("Amara");
        room.send(new PollCommand.ClosePoll(room.poll.id()));
        var late = amara.answer(room.poll.id().toString(), Set.of(1));
        assertEquals(Outcome.REFUSED, late.outcome());
        assertEquals("poll-is-not-open", late.reason());
        var body =
                "{\"command\":\"%s\",\"poll\":\"%s\",\"number\":1,\"answers\":[{\"question\":1,\"marks\":[1]}]}"
                        .formatted(UUID.randomUUID(), room.poll.id());
        var german =
                Raw.post(
                        room.server.port(),
                        "/api/ballots",
                        body,
                        "Cookie: " + amara.cookie(),
                        "Accept-Language: de-AT, en;q=0.5");
        assertEquals(409, german.status());
        assertTrue(german.body().contains("Abstimmung"), german.body());
    }

    private Raw note(Phone phone, String group, String text) throws IOException {
        var body =
                "{\"command\":\"%s\",\"breakout\":\"%s\",\"group\":%s,\"text\":\"%s\"}"
                        .formatted(UUID.randomUUID(), room.groups.id(), group, text);
        return Raw.post(room.server.port(), "/api/notes", body, "Cookie: " + phone.cookie());
    }

    private String view(Phone phone) throws IOException {
        return Raw.get(room.server.port(), "/api/view", "Cookie: " + phone.cookie()).body();
    }

    @Test
    void thePhoneWritesTheNoteOfItsGroup() throws Exception {
        room.open();
        var people = new ArrayList<Phone>();
        for (int i = 0; i < 5; i++) {
            people.add(seated("Person " + i));
        }
        room.at(room.groups).draw();
        assertEquals(200, note(people.get(0), "0", "More light").status());
        var mate = view(people.get(1));
        assertTrue(mate.contains("\"text\":\"More light\",\"revision\":1,\"mine\":true"), mate);
        var other = view(people.get(4));
        assertFalse(other.contains("More light"), other);
        var refused = note(people.get(4), "0", "Not ours");
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("not-in-this-group"), refused.body());
        assertEquals(400, note(people.get(0), "\"0\"", "x").status());
        assertEquals(400, note(people.get(0), "0", "x".repeat(2_001)).status());
        room.send(new BreakoutCommand.CallBack(room.groups.id()));
        var back = view(people.get(0));
        assertTrue(back.contains("\"back\":\"Please come back"), back);
    }

    @Test
    void thePageIsInTheLanguageOfThePhone() throws IOException {
        int port = room.server.port();
        assertTrue(Raw.get(port, "/").body().contains("lang=\"en\""));
        assertTrue(Raw.get(port, "/", "Accept-Language: de").body().contains("Teilnehmen"));
        assertTrue(
                Raw.get(port, "/", "Accept-Language: fr, de;q=0.4").body().contains("lang=\"de\""));
        assertTrue(Raw.get(port, "/", "Accept-Language: ;;;q=x").body().contains("lang=\"en\""));
        assertTrue(Raw.get(port, "/", "Accept-Language: xx").body().contains("lang=\"en\""));
    }

    @Test
    void beforeTheRoomIsOpenAndAfterTheEndNobodyGetsIn() throws IOException {
        var early = phone("Amara").join();
        assertEquals("room-is-not-open", early.reason());
        room.open();
        assertTrue(phone("Lars").join().isSaved());
        room.send(new RunCommand.EndSession());
        assertEquals("session-has-ended", phone("Mei").join().reason());
        room.server.release();
        var view = Raw.get(room.server.port(), "/api/view");
        assertEquals(409, view.status());
        assertTrue(view.body().contains("room-is-not-open"));
    }

    @Test
    void aNameHasToBeANameAndStaysUnique() {
        room.open();
        assertEquals("text-is-empty", phone("   ").join().reason());
        assertEquals("text-is-too-long", phone("x".repeat(41)).join().reason());
        assertTrue(phone("Amara").join().isSaved());
        var second = phone("amara");
        assertTrue(second.join().isSaved());
        second.look();
        assertEquals("amara 2", second.now().orElseThrow().name());
        assertTrue(second.rename("Chloé").isSaved());
        second.look();
        assertEquals("Chloé", second.now().orElseThrow().name());
    }

    @Test
    void whoLeavesMayComeBackWithoutTheCode() throws Exception {
        room.open();
        var amara = seated("Amara");
        amara.await(_ -> true, PATIENCE);
        assertTrue(amara.leave().isSaved());
        amara.await(seen -> !seen.present(), PATIENCE);
        amara.scan(URI.create(room.base() + "/#k=forgotten"));
        assertTrue(amara.join().isSaved());
        amara.await(seen -> seen.present(), PATIENCE);
        assertEquals(1, room.live.now().session().roster().people().size());
    }

    @Test
    void wrongCodesAreSlowedAndRightOnesStillGetInByTheLink() throws IOException {
        room.open();
        int port = room.server.port();
        int wrong = 0;
        int later = 0;
        for (int i = 0; i < 40; i++) {
            var answer =
                    Raw.post(port, "/api/join", code("KITE-47R" + "ABCDEFGHJK".charAt(i % 10)));
            if (answer.status() == 403) {
                wrong++;
            } else {
                assertEquals(429, answer.status());
                assertTrue(Integer.parseInt(answer.headers().get("retry-after")) <= 6);
                later++;
            }
        }
        assertTrue(wrong <= 10, wrong + " wrong codes were compared");
        assertTrue(later >= 30);
        assertTrue(phone("Amara").join().isSaved());
    }

    @Test
    void theCodeMayBeTypedAsPeopleType() throws IOException {
        room.open();
        int port = room.server.port();
        assertEquals(200, Raw.post(port, "/api/join", code("kjte 47rm")).status());
        assertEquals(200, Raw.post(port, "/api/join", code("KJTE-47RM")).status());
        assertEquals(403, Raw.post(port, "/api/join", code("")).status());
        assertEquals(2, room.live.now().session().roster().people().size());
    }

    private static String code(String typed) {
        return "{\"command\":\"%s\",\"name\":\"Amara\",\"code\":\"%s\"}"
                .formatted(UUID.randomUUID(), typed);
    }

    @Test
    void onePhoneCannotFloodTheRoom() throws Exception {
        room.open().at(room.poll);
        var amara = seated("Amara");
        var outcomes = new ArrayList<Attempt>();
        for (int i = 0; i < 60; i++) {
            outcomes.add(amara.answer(room.poll.id().toString(), Set.of(1 + i % 2)));
        }
        assertTrue(outcomes.stream().anyMatch(attempt -> attempt.reason().equals("too-fast")));
        var lars = seated("Lars");
        assertTrue(lars.answer(room.poll.id().toString(), Set.of(1)).isSaved());
    }

    @Test
    void anotherPersonsAnswerIsNoNewsToAPhone() throws Exception {
        room.open().at(room.poll);
        var amara = seated("Amara");
        var lars = seated("Lars");
        amara.await(seen -> seen.asks(), PATIENCE);
        lars.await(seen -> seen.asks(), PATIENCE);
        int before = amara.views();
        assertTrue(lars.answer(room.poll.id().toString(), Set.of(2)).isSaved());
        lars.await(seen -> !seen.mine().isEmpty(), PATIENCE);
        room.send(new PollCommand.ClosePoll(room.poll.id()));
        amara.await(seen -> seen.stage().equals("closed"), PATIENCE);
        assertEquals(before + 1, amara.views());
    }

    @Test
    void aBusyFacilitatorDoesNotFloodThePhones() throws Exception {
        room.open();
        var amara = seated("Amara");
        var person = room.live.now().session().roster().inOrder().getFirst().id();
        amara.await(_ -> true, PATIENCE);
        int before = amara.views();
        long begun = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            room.send(new RosterCommand.RenameParticipant(person, "Amara " + (i + 3)));
        }
        amara.await(seen -> seen.name().equals("Amara 202"), PATIENCE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertTrue(amara.views() - before <= 2 + 4 * Math.ceil(seconds), amara.views() + " views");
    }

    @Test
    void anAccidentalEndIsTakenBackForThePhonesToo() throws Exception {
        room.open().start();
        var amara = seated("Amara");
        room.send(new RunCommand.EndSession());
        amara.await(seen -> seen.kind().equals("over"), PATIENCE);
        room.live.undo().get();
        amara.await(seen -> seen.kind().equals("listening"), PATIENCE);
    }
}
