package app.plenary.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Remotes.Pairing;
import app.plenary.live.Remotes.Proof;
import app.plenary.plan.WorkshopId;
import app.plenary.session.CommandId;
import app.plenary.session.JoinCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** How a device becomes a remote, and how it stops to be one. */
final class RemotesTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = START;
    private final Remotes remotes = new Remotes(() -> now);
    private final WorkshopId workshop = WorkshopId.fresh();

    @BeforeEach
    void host() {
        remotes.follow(workshop);
    }

    private JoinCode offered() {
        remotes.offer();
        return remotes.state().get().offer().orElseThrow().code();
    }

    private Pairing pair(Proof proof) {
        return remotes.pair(CommandId.fresh(), proof, "Tablet");
    }

    private String paired() {
        return token(pair(new Proof.Scanned(offered().secret())));
    }

    private static String token(Pairing pairing) {
        return assertInstanceOf(Pairing.Paired.class, pairing).token();
    }

    private List<String> names() {
        return remotes.state().get().devices().stream().map(RemoteState.Device::name).toList();
    }

    @Test
    void withoutACodeThatIsShownNothingIsPaired() {
        assertEquals(new Pairing.Over(), pair(new Proof.Typed("KJTE47RM")));
        assertEquals(new Pairing.Over(), pair(new Proof.Scanned("")));
        assertEquals(RemoteState.NONE, remotes.state().get());
    }

    @Test
    void aCodePairsOneDeviceAndNoSecond() {
        var code = offered();
        var first = token(pair(new Proof.Typed(code.shown().toLowerCase(java.util.Locale.ROOT))));
        assertEquals(43, first.length(), "256 bits");
        assertEquals(new Pairing.Over(), pair(new Proof.Typed(code.typed())));
        assertEquals(new Pairing.Over(), pair(new Proof.Scanned(code.secret())));
        assertEquals(List.of("Tablet"), names());
        assertTrue(remotes.at(first).isPresent());
        assertEquals(Optional.empty(), remotes.at(first + "A"));
        assertEquals(Optional.empty(), remotes.at(""));
    }

    @Test
    void aCodeCountsForFiveMinutesAndOnlyWhileItIsShown() {
        var code = offered();
        now = START.plus(Remotes.VALID).minusMillis(1);
        remotes.pair(CommandId.fresh(), new Proof.Typed("AAAAAAAA"), "Tablet");
        now = START.plus(Remotes.VALID);
        assertEquals(new Pairing.Over(), pair(new Proof.Typed(code.typed())));
        assertEquals(new Pairing.Over(), pair(new Proof.Scanned(code.secret())));
        var hidden = offered();
        remotes.withdraw();
        assertEquals(new Pairing.Over(), pair(new Proof.Scanned(hidden.secret())));
        var old = offered();
        var newer = offered();
        assertEquals(new Pairing.Wrong(4), pair(new Proof.Typed(old.typed())));
        token(pair(new Proof.Typed(newer.typed())));
    }

    @Test
    void afterFiveWrongCodesTheRightOneCannotBeTypedAnyMoreButStillBeScanned() {
        var code = offered();
        for (int left = Remotes.TRIES - 1; left >= 0; left--) {
            assertEquals(new Pairing.Wrong(left), pair(new Proof.Typed("AAAA-AAA" + left)));
        }
        assertEquals(new Pairing.Over(), pair(new Proof.Typed(code.typed())));
        assertEquals(new Pairing.Over(), pair(new Proof.Scanned("AAAA")));
        assertEquals(List.of(), names());
        token(pair(new Proof.Scanned(code.secret())));
        token(pair(new Proof.Typed(offered().typed())));
        assertEquals(List.of("Tablet", "Tablet 2"), names());
    }

    @Test
    void aLostReplyIsGivenAgainToTheSameDeviceUntilItsTokenIsUsed() {
        var code = offered();
        var command = CommandId.fresh();
        var scanned = new Proof.Scanned(code.secret());
        var token = token(remotes.pair(command, scanned, "Tablet"));
        assertEquals(new Pairing.Over(), pair(scanned), "another device");
        assertEquals(
                new Pairing.Over(),
                remotes.pair(command, new Proof.Scanned("guessed"), "Tablet"),
                "the id alone is no proof");
        now = now.plusSeconds(29);
        assertEquals(token, token(remotes.pair(command, scanned, "Tablet")));
        assertEquals(List.of("Tablet"), names());
        assertTrue(remotes.at(token).isPresent());
        assertEquals(new Pairing.Over(), remotes.pair(command, scanned, "Tablet"));
        var second = CommandId.fresh();
        var next = new Proof.Scanned(offered().secret());
        token(remotes.pair(second, next, "Phone"));
        now = now.plusSeconds(31);
        assertEquals(new Pairing.Over(), remotes.pair(second, next, "Phone"));
    }

    @Test
    void ofManyDevicesThatRaceForOneCodeOneIsPaired() throws Exception {
        var code = offered();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    java.util.Collections.<Callable<Pairing>>nCopies(
                            200, () -> pair(new Proof.Scanned(code.secret())));
            int paired = 0;
            for (var each : threads.invokeAll(tries)) {
                paired += each.get() instanceof Pairing.Paired ? 1 : 0;
            }
            assertEquals(1, paired);
        }
        assertEquals(1, remotes.state().get().devices().size());
    }

    @Test
    void everyDeviceHasATokenAndANameOfItsOwnAndThereAreNoMoreThanSix() {
        var tokens = new HashSet<String>();
        var ids = new HashSet<RemoteId>();
        for (int i = 0; i < Remotes.MOST; i++) {
            var token = paired();
            tokens.add(token);
            ids.add(remotes.at(token).orElseThrow());
        }
        assertEquals(Remotes.MOST, tokens.size());
        assertEquals(Remotes.MOST, ids.size());
        assertEquals(Remotes.MOST, new HashSet<>(names()).size());
        assertEquals(new Pairing.Full(), pair(new Proof.Scanned(offered().secret())));
        remotes.unpair(ids.iterator().next());
        paired();
    }

    @Test
    void aNameIsOneLineAndNotTooLong() {
        remotes.pair(
                CommandId.fresh(),
                new Proof.Scanned(offered().secret()),
                "  My\n\ttablet " + "🙂".repeat(100));
        var name = names().getFirst();
        assertTrue(name.startsWith("My tablet 🙂"), name);
        assertEquals(Remotes.NAME, name.codePointCount(0, name.length()));
        assertFalse(Character.isHighSurrogate(name.charAt(name.length() - 1)));
    }

    @Test
    void unpairedIsUnpairedAtOnceEachOrAll() {
        var one = paired();
        var other = paired();
        remotes.unpair(remotes.at(one).orElseThrow());
        assertEquals(Optional.empty(), remotes.at(one));
        assertEquals(List.of("Tablet 2"), names());
        assertTrue(remotes.at(other).isPresent());
        remotes.unpairAll();
        assertEquals(Optional.empty(), remotes.at(other));
        assertEquals(List.of(), names());
    }

    @Test
    void anotherWorkshopHasOtherRemotes() {
        var token = paired();
        remotes.follow(workshop);
        assertTrue(remotes.at(token).isPresent(), "the same one comes back");
        remotes.offer();
        remotes.follow(WorkshopId.fresh());
        assertEquals(Optional.empty(), remotes.at(token));
        assertEquals(RemoteState.NONE, remotes.state().get());
    }

    @Test
    void whoHasAStreamOpenIsConnected() {
        var id = remotes.at(paired()).orElseThrow();
        assertFalse(remotes.state().get().find(id).orElseThrow().isConnected());
        remotes.came(id);
        remotes.came(id);
        remotes.went(id);
        assertTrue(remotes.state().get().find(id).orElseThrow().isConnected());
        remotes.went(id);
        assertFalse(remotes.state().get().find(id).orElseThrow().isConnected());
        remotes.unpair(id);
        remotes.went(id);
        assertEquals(List.of(), remotes.state().get().devices());
    }

    @Test
    void nothingThatIsKeptTellsAToken() {
        var token = paired();
        assertTrue(remotes.at(token).isPresent());
        assertFalse(remotes.state().get().toString().contains(token));
        assertNotEquals(token, paired());
        assertTrue(Duration.ofMinutes(5).compareTo(Remotes.VALID) >= 0);
    }
}
