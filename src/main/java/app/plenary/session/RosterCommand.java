package app.plenary.session;

/** Wishes about who is in the room. */
public sealed interface RosterCommand extends Command {

    /**
     * A phone asks for a seat; its actor brings the new participant's id.
     *
     * @param seat the fingerprint of the phone's secret
     */
    record Join(String name, String seat) implements RosterCommand {}

    /** A person changes the own name. */
    record ChangeName(String name) implements RosterCommand {}

    /** A person goes; what was given stays. */
    record Leave() implements RosterCommand {}

    /** The facilitator adds someone without a phone. */
    record AddParticipant(ParticipantId participant, String name) implements RosterCommand {}

    record RenameParticipant(ParticipantId participant, String name) implements RosterCommand {}

    /** The person does not take part for now: left out when groups are drawn. */
    record MarkAway(ParticipantId participant) implements RosterCommand {}

    record MarkBack(ParticipantId participant) implements RosterCommand {}
}
