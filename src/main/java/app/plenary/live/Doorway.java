package app.plenary.live;

import app.plenary.session.Invitation;

import java.util.Optional;

/**
 * How the room's network stands.
 *
 * @param invitation how to get in, while the room is open and reachable
 * @param phones how many phones are connected now
 * @param problem the key of a sentence about what is wrong; empty when all is well
 */
public record Doorway(Optional<Invitation> invitation, int phones, String problem) {
    public static final Doorway CLOSED = new Doorway(Optional.empty(), 0, "");

    public Doorway withPhones(int other) {
        return new Doorway(invitation, other, problem);
    }
}
