package app.plenary.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When each block begins and ends. A fixed start is waited for; a fixed end shortens or lengthens
 * its block, but not below the least it takes.
 */
public record Timetable(List<Slot> slots) {
    public Timetable {
        slots = List.copyOf(slots);
    }

    /**
     * One block's time.
     *
     * @param waits the time before it in which nothing is planned; zero over night
     * @param late how much later than the clock asks it begins or ends; zero when in time
     */
    public record Slot(
            BlockId block,
            Instant starts,
            Instant ends,
            Duration waits,
            Duration late,
            boolean beginsDay) {

        public Duration length() {
            return Duration.between(starts, ends);
        }
    }

    /**
     * The blocks of {@code workshop} with their fixed times as instants. The first leg begins with
     * the workshop. A time of day means its first occurrence since its day of the workshop began.
     *
     * @param day the first day when the workshop names none
     * @param zone the time zone when the workshop names none
     */
    public static List<Leg> legs(Workshop workshop, LocalDate day, ZoneId zone) {
        var there = workshop.zone().orElse(zone);
        var begins = workshop.day().orElse(day).atTime(workshop.startsAt()).atZone(there);
        var legs = new ArrayList<Leg>();
        for (Block block : workshop.agenda().blocks()) {
            var opens = block.opening().day();
            boolean beginsDay = opens.isPresent() && !legs.isEmpty();
            if (beginsDay) {
                begins =
                        begins.toLocalDate()
                                .plusDays(opens.get().daysLater())
                                .atTime(opens.get().at())
                                .atZone(there);
            }
            var since = begins;
            var fixed = block.timing().startsAt().map(time -> at(since, time));
            var opening =
                    beginsDay || legs.isEmpty()
                            ? Optional.of(fixed.orElse(since.toInstant()))
                            : fixed;
            legs.add(
                    new Leg(
                            block.id(),
                            block.planned(),
                            block.timing().least(),
                            opening,
                            block.timing().endsAt().map(time -> at(since, time)),
                            beginsDay));
        }
        return legs;
    }

    /** The first time the clock shows {@code time} at or after {@code since}. */
    public static Instant at(ZonedDateTime since, LocalTime time) {
        var day = since.toLocalDate();
        var at = day.atTime(time).atZone(since.getZone());
        return (at.isBefore(since) ? day.plusDays(1).atTime(time).atZone(since.getZone()) : at)
                .toInstant();
    }

    /** The plan as it stands; see {@link #legs}. */
    public static Timetable of(Workshop workshop, LocalDate day, ZoneId zone) {
        return of(legs(workshop, day, zone));
    }

    /** The legs of a whole plan, from when the first begins. */
    public static Timetable of(List<Leg> legs) {
        return legs.isEmpty()
                ? new Timetable(List.of())
                : lay(legs.getFirst().from().orElseThrow(), legs);
    }

    /** One leg after the other from {@code start} on. */
    public static Timetable lay(Instant start, List<Leg> legs) {
        var slots = new ArrayList<Slot>();
        var at = start;
        for (Leg leg : legs) {
            var begins = leg.from().filter(at::isBefore).orElse(at);
            var late = leg.from().map(from -> Duration.between(from, begins)).orElse(Duration.ZERO);
            var length =
                    leg.until()
                            .map(until -> longer(Duration.between(begins, until), leg.least()))
                            .orElse(leg.length());
            var ends = begins.plus(length);
            var over = leg.until().map(until -> Duration.between(until, ends)).orElse(late);
            slots.add(
                    new Slot(
                            leg.block(),
                            begins,
                            ends,
                            leg.beginsDay() ? Duration.ZERO : Duration.between(at, begins),
                            longer(late, over),
                            leg.beginsDay()));
            at = ends;
        }
        return new Timetable(slots);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    public Optional<Slot> slot(BlockId block) {
        return slots.stream().filter(slot -> slot.block().equals(block)).findFirst();
    }

    /** When the last block ends; empty without blocks. */
    public Optional<Instant> ends() {
        return slots.isEmpty() ? Optional.empty() : Optional.of(slots.getLast().ends());
    }

    /** The slots of the first day. */
    public Timetable firstDay() {
        var day = new ArrayList<Slot>();
        for (Slot slot : slots) {
            if (slot.beginsDay() && !day.isEmpty()) {
                break;
            }
            day.add(slot);
        }
        return new Timetable(day);
    }
}
