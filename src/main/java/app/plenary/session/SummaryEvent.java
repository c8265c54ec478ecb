package app.plenary.session;

/** What leaves the room, and how. */
public sealed interface SummaryEvent extends Event {
    record SummaryArranged(ArrangementChange change) implements SummaryEvent {}

    record KeptInRoom(RoomMatter matter) implements SummaryEvent {}

    record SharedOutside(RoomMatter matter) implements SummaryEvent {}
}
