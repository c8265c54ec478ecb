package app.plenary.web;

import app.plenary.session.JoinCode;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Looks at the codes people type. At most twenty wrong ones a minute are even compared, from all
 * phones together, and eight at first from one address: going through all codes of eight symbols
 * would take tens of thousands of years, and nobody is ever locked out. The secret in the QR code
 * needs no limit.
 */
final class CodeDesk {
    /** What came of a try. */
    sealed interface Verdict {
        record Right() implements Verdict {}

        record Wrong() implements Verdict {}

        /** Not even looked at. */
        record Later(long seconds) implements Verdict {}
    }

    private final Pace all;
    private final Pace.Each<InetAddress> each;

    CodeDesk(LongSupplier nanos) {
        all = new Pace(20, Duration.ofSeconds(3), nanos);
        each = new Pace.Each<>(2_000, () -> new Pace(8, Duration.ofSeconds(6), nanos));
    }

    /** Compares what a person typed at {@code address}; dashes, spaces and case do not matter. */
    Verdict tryCode(JoinCode code, String typed, InetAddress address) {
        return tryOne(address, () -> same(code.typed(), JoinCode.normal(typed)));
    }

    /** Looks whether what was typed at {@code address} is right, unless too much was tried. */
    Verdict tryOne(InetAddress address, BooleanSupplier right) {
        var own = each.of(address);
        if (!own.take()) {
            return new Verdict.Later(own.secondsLeft());
        }
        if (!all.take()) {
            own.giveBack();
            return new Verdict.Later(all.secondsLeft());
        }
        if (!right.getAsBoolean()) {
            return new Verdict.Wrong();
        }
        own.giveBack();
        all.giveBack();
        return new Verdict.Right();
    }

    /** Compares the secret of a scanned code, in the same time wherever it differs. */
    static boolean isSecret(JoinCode code, String secret) {
        return same(code.secret(), secret);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
