package app.plenary.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The designed event: what it is called, when it begins, what happens in it.
 *
 * @param day when it takes place; empty while that is open
 * @param startsAt the planned beginning, in the room's local time
 * @param endsBy when each of its days has to be over; empty when it may end when it ends
 * @param zone the room's time zone; empty for that of the laptop
 */
public record Workshop(
        WorkshopId id,
        String title,
        Optional<LocalDate> day,
        LocalTime startsAt,
        Optional<LocalTime> endsBy,
        Optional<ZoneId> zone,
        Agenda agenda) {

    /** A workshop in the time zone of the laptop. */
    public Workshop(
            WorkshopId id,
            String title,
            Optional<LocalDate> day,
            LocalTime startsAt,
            Agenda agenda) {
        this(id, title, day, startsAt, Optional.empty(), Optional.empty(), agenda);
    }

    public Workshop withTitle(String other) {
        return new Workshop(id, other, day, startsAt, endsBy, zone, agenda);
    }

    public Workshop withTime(Optional<LocalDate> otherDay, LocalTime otherStart) {
        return new Workshop(id, title, otherDay, otherStart, endsBy, zone, agenda);
    }

    public Workshop withEndsBy(Optional<LocalTime> other) {
        return new Workshop(id, title, day, startsAt, other, zone, agenda);
    }

    public Workshop withZone(Optional<ZoneId> other) {
        return new Workshop(id, title, day, startsAt, endsBy, other, agenda);
    }

    public Workshop withAgenda(UnaryOperator<Agenda> change) {
        return new Workshop(id, title, day, startsAt, endsBy, zone, change.apply(agenda));
    }

    /** The same plan as a workshop of its own: new ids throughout, the given title, no day. */
    public Workshop copy(String newTitle) {
        var blocks = agenda.blocks().stream().map(block -> block.withId(BlockId.fresh())).toList();
        return new Workshop(
                WorkshopId.fresh(),
                newTitle,
                Optional.empty(),
                startsAt,
                endsBy,
                zone,
                new Agenda(blocks));
    }
}
