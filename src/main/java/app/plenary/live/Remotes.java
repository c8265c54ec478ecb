package app.plenary.live;

import app.plenary.plan.Wording;
import app.plenary.plan.WorkshopId;
import app.plenary.session.CommandId;
import app.plenary.session.Invitation;
import app.plenary.session.JoinCode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The devices from which the facilitator steers beside the console: who pairs them, which token
 * each has, and who may still use it. They are paired for one workshop and as long as the program
 * runs; nothing of them is stored. For any thread.
 */
public final class Remotes {
    /** How long a code that is shown counts. */
    public static final Duration VALID = Duration.ofMinutes(5);

    /** After so many wrong codes the one that is shown can only be scanned, no longer typed. */
    public static final int TRIES = 5;

    /** The most devices at once. */
    public static final int MOST = 6;

    /** The longest name of a device, in characters as a reader counts them. */
    public static final int NAME = 40;

    /** How long a device whose reply was lost may ask for it again. */
    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Current<RemoteState> state = new Current<>(RemoteState.NONE);
    private final Current<Optional<Invitation>> invitation = new Current<>(Optional.empty());
    private final Map<String, RemoteId> byFingerprint = new HashMap<>();
    private Optional<WorkshopId> workshop = Optional.empty();
    private Optional<Fresh> fresh = Optional.empty();

    /** A device that was paired and has not used its token yet. */
    private record Fresh(CommandId command, JoinCode code, RemoteId id, String token, Instant at) {}

    /** What a device shows to be paired. */
    public sealed interface Proof {
        /** The secret of the QR code. */
        record Scanned(String secret) implements Proof {}

        /** What a person typed; dashes, spaces and case do not matter. */
        record Typed(String code) implements Proof {}
    }

    /** What came of it. */
    public sealed interface Pairing {
        /** Its token, which is kept nowhere but on the device. */
        record Paired(String token) implements Pairing {}

        /** {@code left} more codes may be typed. */
        record Wrong(int left) implements Pairing {}

        /** No code is shown, or its time is over, or it was used. */
        record Over() implements Pairing {}

        record Full() implements Pairing {}
    }

    public Remotes(InstantSource clock) {
        this.clock = clock;
    }

    public Current<RemoteState> state() {
        return state;
    }

    /** How to reach the page with the code that is shown; set by whoever owns the network. */
    public Current<Optional<Invitation>> invitation() {
        return invitation;
    }

    /** Devices paired for another workshop are forgotten, and so is a code that is shown. */
    public synchronized void follow(WorkshopId hosted) {
        if (!workshop.equals(Optional.of(hosted))) {
            workshop = Optional.of(hosted);
            unpairAll();
            withdraw();
        }
    }

    /** Shows a new code; an older one no longer counts. */
    public synchronized void offer() {
        var offer = new RemoteState.Offer(JoinCode.random(random), clock.instant().plus(VALID), 0);
        state.set(state.get().with(Optional.of(offer)));
    }

    /** The code that is shown no longer counts. */
    public synchronized void withdraw() {
        state.set(state.get().with(Optional.empty()));
    }

    /**
     * Pairs a device with the code that is shown, which is used up by it. The same {@code command}
     * gets the same token for a short time, until the token is first used: a reply can be lost.
     *
     * @param name cut when it is too long, and numbered when another device has it
     */
    public synchronized Pairing pair(CommandId command, Proof proof, String name) {
        var now = clock.instant();
        var before = fresh.filter(f -> f.at().plus(REPEAT).isAfter(now));
        if (before.filter(f -> f.command().equals(command) && proves(proof, f.code()))
                .isPresent()) {
            return new Pairing.Paired(before.get().token());
        }
        var offer = state.get().offer().filter(shown -> !shown.isOver(now));
        if (offer.isEmpty()) {
            return new Pairing.Over();
        }
        var shown = offer.get();
        if (proof instanceof Proof.Typed && shown.isSpent()) {
            return new Pairing.Over();
        }
        if (!proves(proof, shown.code())) {
            if (proof instanceof Proof.Scanned) {
                return new Pairing.Over(); // an older QR code: nobody guesses 128 bits
            }
            state.set(state.get().with(Optional.of(shown.withWrong())));
            return new Pairing.Wrong(TRIES - shown.withWrong().wrong());
        }
        if (state.get().devices().size() >= MOST) {
            return new Pairing.Full();
        }
        var bits = new byte[32];
        random.nextBytes(bits);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var id = RemoteId.fresh();
        byFingerprint.put(fingerprint(token), id);
        fresh = Optional.of(new Fresh(command, shown.code(), id, token, now));
        state.set(state.get().with(new RemoteState.Device(id, own(name), now, 0)));
        return new Pairing.Paired(token);
    }

    /** The device that has this token; empty when none has, or no longer. */
    public synchronized Optional<RemoteId> at(String token) {
        var found = Optional.ofNullable(byFingerprint.get(fingerprint(token)));
        if (found.isPresent() && fresh.map(Fresh::id).equals(found)) {
            fresh = Optional.empty();
        }
        return found;
    }

    public boolean isPaired(RemoteId id) {
        return state.get().find(id).isPresent();
    }

    /** Its token no longer counts, and its streams end. */
    public synchronized void unpair(RemoteId id) {
        byFingerprint.values().remove(id);
        fresh = fresh.filter(f -> !f.id().equals(id));
        state.set(state.get().without(id));
    }

    public synchronized void unpairAll() {
        byFingerprint.clear();
        fresh = Optional.empty();
        state.set(new RemoteState(state.get().offer(), List.of()));
    }

    /** The device has opened a stream. */
    public synchronized void came(RemoteId id) {
        state.set(state.get().withLines(id, 1));
    }

    /** One of its streams has ended. */
    public synchronized void went(RemoteId id) {
        state.set(state.get().withLines(id, -1));
    }

    private String own(String typed) {
        var line = Wording.line(typed);
        var name = line;
        while (!Wording.fits(name, NAME)) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        var first = name.strip();
        var free = first;
        for (int i = 2; isTaken(free); i++) {
            free = first + " " + i;
        }
        return free;
    }

    private boolean isTaken(String name) {
        return state.get().devices().stream().anyMatch(device -> device.name().equals(name));
    }

    private static boolean proves(Proof proof, JoinCode code) {
        return switch (proof) {
            case Proof.Scanned(var secret) -> same(secret, code.secret());
            case Proof.Typed(var typed) -> same(JoinCode.normal(typed), code.typed());
        };
    }

    /** Takes the same time wherever they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes(token));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
