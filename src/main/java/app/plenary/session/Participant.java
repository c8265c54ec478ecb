package app.plenary.session;

/**
 * A person in the room.
 *
 * @param name as shown to everyone; unlike every other name in the roster
 * @param seat the fingerprint of the phone's secret, never the secret; empty for a person without
 *     phone
 * @param number counts up in the order of joining, from 1
 * @param present whether the person takes part now; people who left keep what they gave
 */
public record Participant(ParticipantId id, String name, String seat, int number, boolean present) {

    Participant withName(String other) {
        return new Participant(id, other, seat, number, present);
    }

    Participant withPresent(boolean other) {
        return new Participant(id, name, seat, number, other);
    }

    Participant withSeat(String other) {
        return new Participant(id, name, other, number, present);
    }
}
