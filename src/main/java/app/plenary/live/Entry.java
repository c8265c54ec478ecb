package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.Event;

import java.time.Instant;
import java.util.List;

/**
 * One accepted command of one workshop, as the journal keeps it.
 *
 * @param sequence counts up by one over all workshops, from 1
 */
public record Entry(
        long sequence,
        WorkshopId workshop,
        CommandId command,
        Actor actor,
        Instant at,
        Change change) {

    /** What the command did to the log. */
    public sealed interface Change {}

    /** Events came to pass; none when the wish was fulfilled already. */
    public record Happened(List<Event> events) implements Change {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** An earlier command's events no longer count. */
    public record Struck(CommandId undone) implements Change {}

    /** They count again. */
    public record Restored(CommandId redone) implements Change {}
}
