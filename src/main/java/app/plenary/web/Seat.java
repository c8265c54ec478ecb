package app.plenary.web;

import app.plenary.live.BoxId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BallotMark;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;

import com.sun.net.httpserver.Headers;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A phone's secret: 128 random bits that only the phone's cookie keeps. Everything the laptop
 * stores is derived from it one way and differs from workshop to workshop, so that the files do not
 * tell which two people were the same phone.
 */
final class Seat {
    static final String COOKIE = "plenary-seat";

    /** How many symbols a seat code has. */
    static final int CODE = 8;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int WEEK_SECONDS = 7 * 24 * 3600;

    private final byte[] secret;

    private Seat(byte[] secret) {
        this.secret = secret;
    }

    static Seat fresh() {
        var secret = new byte[16];
        RANDOM.nextBytes(secret);
        return new Seat(secret);
    }

    /** The seat in the request's cookies; empty when there is none or it is misshapen. */
    static Optional<Seat> of(Headers request) {
        for (String line : request.getOrDefault("Cookie", List.of())) {
            for (String cookie : line.split(";", 64)) {
                var pair = cookie.strip().split("=", 2);
                if (pair.length == 2
                        && pair[0].equals(COOKIE)
                        && TOKEN.matcher(pair[1]).matches()) {
                    return Optional.of(new Seat(Base64.getUrlDecoder().decode(pair[1])));
                }
            }
        }
        return Optional.empty();
    }

    /** The {@code Set-Cookie} line that hands it to the phone, for a week. */
    String cookie() {
        return COOKIE
                + "="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret)
                + "; Path=/; Max-Age="
                + WEEK_SECONDS
                + "; HttpOnly; SameSite=Strict";
    }

    /** What the roster keeps of it. */
    String fingerprint(WorkshopId workshop) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("seat", workshop));
    }

    /** The person this phone becomes when it joins; the same however often it asks. */
    ParticipantId person(WorkshopId workshop) {
        var bytes = ByteBuffer.wrap(derive("person", workshop));
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new ParticipantId(new UUID(high, low));
    }

    /** What its person types to sit here again under another address: the same for a workshop. */
    String code(WorkshopId workshop) {
        var code = new StringBuilder();
        // Of 16 random bytes the eight symbols are as good as evenly spread.
        var rest = new BigInteger(1, derive("code", workshop));
        var symbols = BigInteger.valueOf(JoinCode.SYMBOLS.length());
        for (int i = 0; i < CODE; i++) {
            var split = rest.divideAndRemainder(symbols);
            code.append(JoinCode.SYMBOLS.charAt(split[1].intValue()));
            rest = split[0];
        }
        return code.toString();
    }

    /** The secret hidden by a mask of its length, which brings it back too. */
    byte[] mixed(byte[] mask) {
        var mixed = secret.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] ^= mask[i];
        }
        return mixed;
    }

    /** The seat that {@link #mixed(byte[])} was asked of. */
    static Seat mixed(byte[] box, byte[] mask) {
        return new Seat(new Seat(box).mixed(mask));
    }

    /** What stands for this phone in the ballot box of an anonymous poll. */
    BallotMark mark(BoxId box) {
        return box.mark(secret);
    }

    private byte[] derive(String use, WorkshopId workshop) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var derived = mac.doFinal((use + ' ' + workshop).getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(derived, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Says nothing, so that no log line can give it away. */
    @Override
    public String toString() {
        return "Seat";
    }
}
