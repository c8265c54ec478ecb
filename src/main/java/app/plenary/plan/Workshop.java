package app.plenary.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The designed event: what it is called, when it begins, what happens in it.
 *
 * @param day when it takes place; empty while that is open
 * @param startsAt the planned beginning, in the room's local time
 * @param endsBy when each of its days has to be over; empty when it may end when it ends
 * @param zone the room's time zone; empty for that of the laptop
 * @param people how many are expected; empty while nobody knows
 * @param tables where the facilitator has put tables, by the place of their group from 0; the
 *     others stand wherever there is room
 * @param naming how people with a phone are called
 * @param unknown what a file said of it besides, without that of its blocks
 */
public record Workshop(
        WorkshopId id,
        String title,
        Optional<LocalDate> day,
        LocalTime startsAt,
        Optional<LocalTime> endsBy,
        Optional<ZoneId> zone,
        OptionalInt people,
        Map<Integer, Spot> tables,
        Naming naming,
        UnknownKeys unknown,
        Agenda agenda) {
    /** How many people a room can hold. */
    public static final int MOST_PEOPLE = 2_000;

    public Workshop {
        tables = Map.copyOf(tables);
    }

    /** A workshop in the time zone of the laptop, for any number of people. */
    public Workshop(
            WorkshopId id,
            String title,
            Optional<LocalDate> day,
            LocalTime startsAt,
            Agenda agenda) {
        this(
                id,
                title,
                day,
                startsAt,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                agenda);
    }

    /** A workshop in whose room no table has been put anywhere. */
    public Workshop(
            WorkshopId id,
            String title,
            Optional<LocalDate> day,
            LocalTime startsAt,
            Optional<LocalTime> endsBy,
            Optional<ZoneId> zone,
            OptionalInt people,
            Agenda agenda) {
        this(id, title, day, startsAt, endsBy, zone, people, Map.of(), Naming.OWN, agenda);
    }

    /** A workshop of which nothing else is known. */
    public Workshop(
            WorkshopId id,
            String title,
            Optional<LocalDate> day,
            LocalTime startsAt,
            Optional<LocalTime> endsBy,
            Optional<ZoneId> zone,
            OptionalInt people,
            Map<Integer, Spot> tables,
            Naming naming,
            Agenda agenda) {
        this(
                id,
                title,
                day,
                startsAt,
                endsBy,
                zone,
                people,
                tables,
                naming,
                UnknownKeys.NONE,
                agenda);
    }

    public Workshop withTitle(String other) {
        return new Workshop(
                id, other, day, startsAt, endsBy, zone, people, tables, naming, unknown, agenda);
    }

    public Workshop withTime(Optional<LocalDate> otherDay, LocalTime otherStart) {
        return new Workshop(
                id,
                title,
                otherDay,
                otherStart,
                endsBy,
                zone,
                people,
                tables,
                naming,
                unknown,
                agenda);
    }

    public Workshop withEndsBy(Optional<LocalTime> other) {
        return new Workshop(
                id, title, day, startsAt, other, zone, people, tables, naming, unknown, agenda);
    }

    public Workshop withZone(Optional<ZoneId> other) {
        return new Workshop(
                id, title, day, startsAt, endsBy, other, people, tables, naming, unknown, agenda);
    }

    public Workshop withPeople(OptionalInt other) {
        return new Workshop(
                id, title, day, startsAt, endsBy, zone, other, tables, naming, unknown, agenda);
    }

    public Workshop withAgenda(UnaryOperator<Agenda> change) {
        return new Workshop(
                id,
                title,
                day,
                startsAt,
                endsBy,
                zone,
                people,
                tables,
                naming,
                unknown,
                change.apply(agenda));
    }

    /** With that table put there. */
    public Workshop withTable(int group, Spot at) {
        var next = new HashMap<>(tables);
        next.put(group, at);
        return withTables(next);
    }

    public Workshop withNaming(Naming other) {
        return new Workshop(
                id, title, day, startsAt, endsBy, zone, people, tables, other, unknown, agenda);
    }

    public Workshop withTables(Map<Integer, Spot> others) {
        return new Workshop(
                id,
                title,
                day,
                startsAt,
                endsBy,
                zone,
                people,
                others,
                naming,
                unknown.after(others.keySet()),
                agenda);
    }

    public Workshop with(UnknownKeys other) {
        return new Workshop(
                id, title, day, startsAt, endsBy, zone, people, tables, naming, other, agenda);
    }

    /** The same under another id. */
    public Workshop withId(WorkshopId other) {
        return new Workshop(
                other, title, day, startsAt, endsBy, zone, people, tables, naming, unknown, agenda);
    }

    /** Every picture that the plan needs, once, in the order of the agenda. */
    public Set<Picture> pictures() {
        return agenda.blocks().stream()
                .flatMap(block -> block.activity().pictures().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
                people,
                tables,
                naming,
                unknown,
                new Agenda(blocks));
    }
}
