package app.plenary.session;

/** Wishes about what leaves the room, and how. They are allowed at any time. */
public sealed interface SummaryCommand extends Command {

    /** Changes how the summary is to leave. */
    record ArrangeSummary(ArrangementChange change) implements SummaryCommand {}

    /** Promises that something stays in the room: it is in no summary, whatever is switched on. */
    record KeepInRoom(RoomMatter matter) implements SummaryCommand {}

    /** Takes that promise back. */
    record ShareOutside(RoomMatter matter) implements SummaryCommand {}
}
