package app.plenary.live;

import app.plenary.session.Invitation;

import java.util.Optional;

/**
 * How the room's network stands.
 *
 * @param invitation how to get in, while the room is open and reachable
 * @param phones how many phones are connected now
 * @param problem the key of a sentence about what is wrong; empty when all is well
 * @param wifi how to get into the room's Wi-Fi first, where the facilitator has told it
 * @param moved whether the address is another than some phones in the room still have
 */
public record Doorway(
        Optional<Invitation> invitation,
        int phones,
        String problem,
        Optional<WifiSign> wifi,
        boolean moved) {
    public static final Doorway CLOSED = new Doorway(Optional.empty(), 0, "");

    /** A doorway that has not moved and says nothing about a Wi-Fi. */
    public Doorway(Optional<Invitation> invitation, int phones, String problem) {
        this(invitation, phones, problem, Optional.empty(), false);
    }

    public Doorway withPhones(int other) {
        return new Doorway(invitation, other, problem, wifi, moved);
    }

    public Doorway withWifi(Optional<WifiSign> other) {
        return new Doorway(invitation, phones, problem, other, moved);
    }

    /** With another address than some phones still have, or not any more. */
    public Doorway withMoved(boolean other) {
        return new Doorway(invitation, phones, problem, wifi, other);
    }
}
