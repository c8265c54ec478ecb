package app.plenary.session;

/** Who sends a command. */
public sealed interface Actor {

    /** The person at the laptop. */
    record Facilitator() implements Actor {}

    /** A person in the room, by phone. A new phone brings a fresh id with its {@code Join}. */
    record Participant(ParticipantId id) implements Actor {}

    Actor FACILITATOR = new Facilitator();
}
