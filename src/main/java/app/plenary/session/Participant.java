package app.plenary.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person in the room.
 *
 * @param name as shown to everyone; unlike every other name in the roster
 * @param seat the fingerprint of the phone's secret, never the secret; empty for a person without
 *     phone
 * @param number counts up in the order of joining, from 1
 * @param present whether the person takes part now; people who left keep what they gave
 * @param attributes what the facilitator knows of the person, such as the team, in the order it was
 *     given; for the facilitator only
 */
public record Participant(
        ParticipantId id,
        String name,
        String seat,
        int number,
        boolean present,
        Map<String, String> attributes) {
    /** How much can be known of a person. */
    public static final int MOST_ATTRIBUTES = 20;

    /** The longest name of something known, in characters as people count them. */
    public static final int LONGEST_ATTRIBUTE_NAME = 60;

    /** The longest thing known, in characters as people count them. */
    public static final int LONGEST_ATTRIBUTE = 200;

    public Participant {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A person of whom nothing else is known. */
    public Participant(ParticipantId id, String name, String seat, int number, boolean present) {
        this(id, name, seat, number, present, Map.of());
    }

    Participant withName(String other) {
        return new Participant(id, other, seat, number, present, attributes);
    }

    Participant withPresent(boolean other) {
        return new Participant(id, name, seat, number, other, attributes);
    }

    Participant withSeat(String other) {
        return new Participant(id, name, other, number, present, attributes);
    }

    Participant with(Map<String, String> others) {
        return new Participant(id, name, seat, number, present, others);
    }
}
