package app.plenary.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class TimetableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Workshop workshop(LocalTime start, Block... blocks) {
        return new Workshop(
                WorkshopId.fresh(), "W", Optional.empty(), start, new Agenda(List.of(blocks)));
    }

    private static Block talk(int minutes) {
        return Block.of("Talk", minutes, new Talk());
    }

    private static Block at(Block block, LocalTime time) {
        return block.with(new BlockChange.StartsAt(Optional.of(time)));
    }

    private static Block until(Block block, LocalTime time) {
        return block.with(new BlockChange.EndsAt(Optional.of(time)));
    }

    private static List<LocalTime> starts(Timetable times, ZoneId zone) {
        return times.slots().stream()
                .map(slot -> slot.starts().atZone(zone).toLocalTime())
                .toList();
    }

    @Test
    void aFixedStartIsWaitedForAndSaidToBeMissed() {
        var noon = LocalTime.NOON;
        var early = workshop(LocalTime.of(11, 0), talk(45), at(talk(30), noon), talk(10));
        var times = Timetable.of(early, DAY, ZoneOffset.UTC);
        assertEquals(
                List.of(LocalTime.of(11, 0), noon, LocalTime.of(12, 30)),
                starts(times, ZoneOffset.UTC));
        assertEquals(ofMinutes(15), times.slots().get(1).waits());
        var late = workshop(LocalTime.of(11, 0), talk(70), at(talk(30), noon));
        var slot = Timetable.of(late, DAY, ZoneOffset.UTC).slots().get(1);
        assertEquals(ofMinutes(10), slot.late());
        assertEquals(Duration.ZERO, slot.waits());
    }

    @Test
    void aFixedEndBendsItsBlockButNotBelowTheLeast() {
        var block = until(talk(30), LocalTime.of(15, 0));
        var times =
                Timetable.of(workshop(LocalTime.of(14, 0), talk(20), block), DAY, ZoneOffset.UTC);
        assertEquals(ofMinutes(40), times.slots().get(1).length());
        var tight =
                Timetable.of(workshop(LocalTime.of(14, 0), talk(50), block), DAY, ZoneOffset.UTC);
        assertEquals(ofMinutes(20), tight.slots().get(1).length());
        assertEquals(ofMinutes(10), tight.slots().get(1).late());
    }

    @Test
    void anEveningGoesOnAfterMidnight() {
        var night =
                workshop(LocalTime.of(22, 0), talk(60), at(talk(30), LocalTime.of(1, 0)), talk(5));
        var times = Timetable.of(night, DAY, ZoneOffset.UTC);
        assertEquals(Instant.parse("2026-11-22T01:00:00Z"), times.slots().get(1).starts());
        assertEquals(Duration.ofHours(2), times.slots().get(1).waits());
    }

    @Test
    void furtherDaysBeginWhenTheySayAndNightsAreNoGaps() {
        var next =
                talk(20).with(
                                new BlockChange.Day(
                                        Optional.of(new Opening.DayStart(2, LocalTime.of(8, 30)))));
        var days = workshop(LocalTime.of(14, 0), talk(60), next, at(talk(10), LocalTime.of(9, 0)));
        var times = Timetable.of(days, DAY, ZoneOffset.UTC);
        assertEquals(Instant.parse("2026-11-23T08:30:00Z"), times.slots().get(1).starts());
        assertEquals(Duration.ZERO, times.slots().get(1).waits());
        assertEquals(Instant.parse("2026-11-23T09:00:00Z"), times.slots().get(2).starts());
        assertEquals(1, times.firstDay().slots().size());
    }

    /** The clock goes from 3:00 back to 2:00 on 25 October 2026. */
    @Test
    void theHourThatComesTwiceIsAnHour() {
        var night = workshop(LocalTime.of(1, 30), talk(120), at(talk(10), LocalTime.of(4, 0)));
        var times = Timetable.of(night, LocalDate.of(2026, 10, 25), BERLIN);
        assertEquals(List.of(LocalTime.of(1, 30), LocalTime.of(4, 0)), starts(times, BERLIN));
        assertEquals(Duration.ofHours(2), times.slots().getFirst().length());
        assertEquals(ofMinutes(90), times.slots().get(1).waits());
    }

    @Test
    void theRoomsZoneCountsAndNotTheLaptops() {
        var there =
                workshop(LocalTime.of(9, 0), talk(10))
                        .withZone(Optional.of(ZoneId.of("Asia/Kolkata")));
        assertEquals(
                Instant.parse("2026-11-21T03:30:00Z"),
                Timetable.of(there, DAY, BERLIN).slots().getFirst().starts());
    }

    @Test
    void nothingOverlapsAndNothingIsLost() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            var blocks = new ArrayList<Block>();
            for (int b = random.nextInt(1, 12); b > 0; b--) {
                var block = talk(random.nextInt(1, 90));
                var time = LocalTime.of(random.nextInt(24), random.nextInt(60));
                block =
                        switch (random.nextInt(8)) {
                            case 0 -> at(block, time);
                            case 1 -> until(block, time);
                            case 2 ->
                                    block.with(
                                            new BlockChange.Day(
                                                    Optional.of(new Opening.DayStart(1, time))));
                            default -> block;
                        };
                blocks.add(block);
            }
            var workshop = workshop(LocalTime.of(9, 0), blocks.toArray(Block[]::new));
            var slots = Timetable.of(workshop, DAY, BERLIN).slots();
            assertEquals(blocks.size(), slots.size());
            for (int b = 0; b < slots.size(); b++) {
                var slot = slots.get(b);
                var block = blocks.get(b);
                assertTrue(slot.length().compareTo(block.timing().least()) >= 0);
                assertTrue(
                        block.timing().endsAt().isPresent()
                                || slot.length().equals(block.planned()));
                if (b > 0) {
                    var before = slots.get(b - 1).ends().plus(slot.waits());
                    assertTrue(slot.beginsDay() || before.equals(slot.starts()));
                    assertTrue(!slot.starts().isBefore(slots.get(b - 1).ends()));
                }
            }
        }
    }
}
