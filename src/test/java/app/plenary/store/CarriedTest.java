package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Answer;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.ManualClock;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.SessionWriter;
import app.plenary.plan.Agenda;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.RandomCommands;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

/** Workshops that are taken along to another laptop, session and all. */
final class CarriedTest {
    @TempDir Path here;
    @TempDir Path there;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T14:00:00Z"));
    private Laptop one;
    private Laptop other;

    private record Laptop(H2Journal journal, SessionWriter writer, Library library) {
        static Laptop in(Path folder, ManualClock clock) throws Exception {
            var journal = H2Journal.open(folder, clock).journal();
            var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock);
            return new Laptop(journal, writer, new Library(journal, writer));
        }

        void close() throws Exception {
            writer.close();
            journal.close();
        }
    }

    @BeforeEach
    void twoLaptops() throws Exception {
        one = Laptop.in(here, clock);
        other = Laptop.in(there, clock);
    }

    @AfterEach
    void closed() throws Exception {
        one.close();
        other.close();
    }

    private LiveSession planned() throws Exception {
        return one.library()
                .create(
                        new Workshop(
                                WorkshopId.fresh(),
                                "Ally learning",
                                Optional.empty(),
                                LocalTime.of(14, 0),
                                Agenda.EMPTY))
                .get();
    }

    /** A day of random commands, some of them taken back; its room is closed at the end. */
    private LiveSession held(long seed) throws Exception {
        var live = planned();
        var random = new RandomCommands(seed);
        for (int step = 0; step < 300; step++) {
            clock.advance(Duration.ofSeconds(step % 40));
            var next = random.next(live.now().session(), clock.instant());
            live.send(next.actor(), random.id(), next.command()).get();
            if (step % 7 == 0 || live.now().session().deleted()) {
                live.undo().get();
            }
        }
        if (live.now().session().phase().isOpen()
                && !(live.send(new RunCommand.EndSession()).get() instanceof Answer.Accepted)) {
            live.undo().get();
        }
        while (live.now().session().phase().isOpen()) {
            live.undo().get();
        }
        return live;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSessionIsTheSameOnTheOtherLaptop(long seed) throws Exception {
        var live = held(seed);
        var text = one.library().carry(live.id()).get();
        assertSame(live.now().session(), other.library().look(text).session());
        var taken = other.library().take(other.library().look(text)).get();
        assertSame(live.now().session(), taken.now().session());
        assertNotEquals(live.id(), taken.id());
        assertEquals(taken.id(), taken.now().session().workshop().id());

        other.close();
        other = Laptop.in(there, clock);
        assertEquals(taken.now().session(), other.library().open(taken.id()).get().now().session());
        assertEquals(
                List.of(taken.id()),
                other.library().workshops().get().stream().map(summary -> summary.id()).toList());
        assertEquals(text.lines().count(), other.library().log(taken.id()).get().size());
    }

    private static void assertSame(Session expected, Session actual) {
        var id = expected.workshop().id();
        assertEquals(expected.workshop(), actual.workshop().withId(id));
        assertEquals(expected.phase(), actual.phase());
        assertEquals(expected.startedAt(), actual.startedAt());
        assertEquals(expected.endedAt(), actual.endedAt());
        assertEquals(expected.runs(), actual.runs());
        assertEquals(expected.allotted(), actual.allotted());
        assertEquals(expected.skipped(), actual.skipped());
        assertEquals(expected.polls(), actual.polls());
        assertEquals(expected.quizzes(), actual.quizzes());
        assertEquals(expected.improvised(), actual.improvised());
        assertEquals(expected.breakouts(), actual.breakouts());
        assertEquals(expected.choices(), actual.choices());
        assertEquals(expected.wishes(), actual.wishes());
        assertEquals(expected.captures(), actual.captures());
        assertEquals(names(expected), names(actual));
    }

    private static List<String> names(Session session) {
        return session.roster().inOrder().stream().map(Participant::name).toList();
    }

    @Test
    void whatWasUndoneAndWhatLetsAPhoneInStayBehind() throws Exception {
        var live = planned();
        live.send(new PlanCommand.RenameWorkshop("A slip of the tongue")).get();
        live.undo().get();
        live.send(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "the-secret"))).get();
        live.send(
                        new Actor.Participant(ParticipantId.fresh()),
                        CommandId.fresh(),
                        new RosterCommand.Join("Zoë", "fingerprint"))
                .get();
        var refused =
                assertThrows(ExecutionException.class, () -> one.library().carry(live.id()).get());
        assertEquals(
                Library.NotTaken.Why.ROOM_IS_OPEN,
                assertInstanceOf(Library.NotTaken.class, refused.getCause()).why());
        live.send(new RunCommand.StartSession(ZoneOffset.UTC)).get();
        live.send(new RunCommand.EndSession()).get();

        var text = one.library().carry(live.id()).get();
        assertTrue(text.contains("Zoë"));
        for (String secret : List.of("slip", "KITE47RM", "the-secret", "fingerprint")) {
            assertFalse(text.contains(secret), secret);
        }
        var code =
                other.library()
                        .take(other.library().look(text))
                        .get()
                        .now()
                        .session()
                        .code()
                        .orElseThrow();
        assertEquals(8, code.typed().length());
        assertFalse(code.secret().isEmpty());
    }

    /** Whatever is done to the text: it is refused, or it is a session that can be stored. */
    @Test
    void aTextFromAnybodyIsRefusedOrHarmless() throws Exception {
        var text = one.library().carry(held(3).id()).get();
        var random = new SplittableRandom(9);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            var broken = new StringBuilder(text);
            int from = random.nextInt(broken.length());
            int to = Math.min(broken.length(), from + random.nextInt(1, 40));
            switch (random.nextInt(5)) {
                case 0 -> broken.delete(from, to);
                case 1 -> broken.insert(from, broken.substring(from, to));
                case 2 -> broken.setCharAt(from, (char) random.nextInt(32, 127));
                case 3 -> broken.setLength(from);
                default -> broken.replace(from, to, "null");
            }
            try {
                other.library().look(broken.toString());
            } catch (Library.NotTaken e) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " of 200 were refused");
        for (String odd : List.of("", "\n", "[]", "null", "{}", "x".repeat(100_000))) {
            assertThrows(Library.NotTaken.class, () -> other.library().look(odd), odd);
        }
        assertTrue(other.library().workshops().get().isEmpty());
    }
}
