package app.plenary.web;

import app.plenary.live.Doorway;
import app.plenary.live.Wifi;
import app.plenary.live.WifiSign;
import app.plenary.session.Invitation;
import app.plenary.session.JoinCode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Writes what the doorway says: the way in, the Wi-Fi, and that the way is another than before. For
 * one thread at a time.
 */
final class Signpost {
    /** How long it says so at most, where not all phones come back. */
    static final Duration TOLD = Duration.ofMinutes(15);

    private final LongSupplier nanos;
    private @Nullable Invited invited;
    private Optional<WifiSign> wifi = Optional.empty();
    private Optional<Use> use = Optional.empty();
    private Optional<Move> move = Optional.empty();

    /** What the invitation was made from, and what it came to. */
    private record Invited(JoinCode code, String at, Invitation invitation) {}

    /** An address that phones were given, and the most of them that were there at once. */
    private record Use(String at, int phones) {}

    /** How many phones were at the address before, and when they had to leave it. */
    private record Move(int phones, long nanos) {}

    Signpost(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The address, without port, that phones of the room have now. */
    Optional<String> inUse() {
        return use.filter(each -> each.phones() > 0)
                .map(each -> each.at().substring(0, each.at().lastIndexOf(':')));
    }

    /** Forgets the phones of a room that is left. */
    void leave() {
        use = Optional.empty();
        move = Optional.empty();
    }

    /**
     * What the doorway says.
     *
     * @param at address and port; empty while there is none
     */
    Doorway write(
            Optional<JoinCode> code,
            Optional<String> at,
            int phones,
            String problem,
            Optional<Wifi> told) {
        at.ifPresent(address -> follow(address, phones));
        var invitation = code.flatMap(c -> at.map(address -> invitation(c, address)));
        return new Doorway(
                invitation,
                phones,
                problem,
                invitation.isPresent() ? told.map(this::sign) : Optional.empty(),
                invitation.isPresent() && isMoved(phones));
    }

    private void follow(String at, int phones) {
        var before = use;
        if (before.isPresent() && before.get().at().equals(at)) {
            use = Optional.of(new Use(at, Math.max(phones, before.get().phones())));
            return;
        }
        if (before.isPresent() && before.get().phones() > 0) {
            move = Optional.of(new Move(before.get().phones(), nanos.getAsLong()));
        }
        use = Optional.of(new Use(at, 0));
    }

    private boolean isMoved(int phones) {
        return move.filter(m -> phones < m.phones())
                .filter(m -> nanos.getAsLong() - m.nanos() < TOLD.toNanos())
                .isPresent();
    }

    private Invitation invitation(JoinCode code, String at) {
        var before = invited;
        if (before != null && before.code().equals(code) && before.at().equals(at)) {
            return before.invitation();
        }
        var link = "http://" + at + "/#k=" + code.secret();
        var made = new Invitation(link, at, code.shown(), QrCode.of(link));
        invited = new Invited(code, at, made);
        return made;
    }

    private WifiSign sign(Wifi told) {
        var made =
                wifi.filter(sign -> sign.wifi().equals(told))
                        .orElseGet(() -> new WifiSign(told, QrCode.of(WifiCode.text(told))));
        wifi = Optional.of(made);
        return made;
    }
}
