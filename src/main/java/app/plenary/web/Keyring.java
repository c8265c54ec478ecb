package app.plenary.web;

import app.plenary.plan.WorkshopId;
import app.plenary.session.JoinCode;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Brings a phone back into its seat at another address, where its cookie is not sent: the person
 * types the seat code that the phone shows. The phones' secrets lie here, in memory only, each
 * locked with its own seat code, and the codes themselves are not kept; so nothing here tells what
 * a phone's secret is until that phone's person says the code. For any thread.
 */
final class Keyring {
    /** Makes trying all codes on a copy of the memory take weeks; one code takes milliseconds. */
    private static final int ROUNDS = 5_000;

    private final WorkshopId workshop;
    private final byte[] salt = new byte[16];
    private final Map<String, byte[]> locked = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Keyring(WorkshopId workshop) {
        this.workshop = workshop;
        new SecureRandom().nextBytes(salt);
    }

    /** Locks the seat away, once, and gives the code that unlocks it. */
    String keep(Seat seat) {
        var code = seat.code(workshop);
        if (known.add(seat.fingerprint(workshop))) {
            var key = key(code);
            locked.put(key.name(), seat.mixed(key.mask()));
        }
        return new JoinCode(code, "").shown();
    }

    /** The seat whose code somebody typed. */
    Optional<Seat> find(String typed) {
        var normal = JoinCode.normal(typed);
        if (normal.length() != Seat.CODE) {
            return Optional.empty();
        }
        var key = key(normal);
        return Optional.ofNullable(locked.get(key.name())).map(box -> Seat.mixed(box, key.mask()));
    }

    /** Under what the secret lies, and what it is mixed with, both in hexadecimal. */
    private record Key(String name, String hex) {
        byte[] mask() {
            return HexFormat.of().parseHex(hex);
        }
    }

    private Key key(String code) {
        try {
            var spec = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, 256);
            var both =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            var hex = HexFormat.of();
            return new Key(hex.formatHex(both, 0, 16), hex.formatHex(both, 16, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
        }
    }
}
