package app.plenary.session;

/** Who came and went. */
public sealed interface RosterEvent extends Event {
    record ParticipantJoined(ParticipantId participant, String name, String seat)
            implements RosterEvent {}

    record ParticipantRenamed(ParticipantId participant, String name) implements RosterEvent {}

    record ParticipantLeft(ParticipantId participant) implements RosterEvent {}

    record ParticipantReturned(ParticipantId participant) implements RosterEvent {}
}
