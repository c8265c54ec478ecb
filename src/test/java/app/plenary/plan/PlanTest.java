package app.plenary.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class PlanTest {
    private final Block a = Block.of("A", 10, new Talk());
    private final Block b = Block.of("B", 20, new Break());
    private final Block c = Block.of("C", 30, new Talk());
    private final Agenda agenda = new Agenda(List.of(a, b, c));

    @Test
    void startsAddUpWhatComesBefore() {
        var workshop =
                new Workshop(
                        WorkshopId.fresh(), "W", Optional.empty(), LocalTime.of(23, 45), agenda);
        var day = LocalDate.of(2026, 11, 21);
        var times = Timetable.of(workshop, day, ZoneOffset.UTC);
        var begins = day.atTime(23, 45).toInstant(ZoneOffset.UTC);
        assertEquals(
                List.of(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(30)),
                times.slots().stream()
                        .map(slot -> Duration.between(begins, slot.starts()))
                        .toList());
        assertEquals(Optional.of(LocalTime.of(0, 15)), times.slot(c.id()).map(s -> at(s.starts())));
        assertEquals(LocalTime.of(0, 45), at(times.ends().orElseThrow()));
    }

    private static LocalTime at(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalTime();
    }

    @Test
    void movingAndInsertingStayInsideTheAgenda() {
        assertEquals(List.of(b, c, a), agenda.moved(a.id(), 99).blocks());
        assertEquals(List.of(c, a, b), agenda.moved(c.id(), -3).blocks());
        assertEquals(agenda, agenda.moved(BlockId.fresh(), 0));
    }

    @Test
    void aCopySharesNoIds() {
        var workshop =
                new Workshop(WorkshopId.fresh(), "W", Optional.empty(), LocalTime.NOON, agenda);
        var copy = workshop.copy("W (copy)");
        assertFalse(copy.id().equals(workshop.id()));
        assertTrue(copy.agenda().blocks().stream().noneMatch(x -> agenda.find(x.id()).isPresent()));
        assertEquals(agenda.planned(), copy.agenda().planned());
    }

    @Test
    void optionsKeepTheirIdsWhenTextsAreMendedOrMoved() {
        var poll = Poll.of("?", false, List.of("Time", "Fear", "Rules"));
        var mended = poll.withTexts(List.of("Rules", "Time", "Fear of it", "New"));
        assertEquals(
                List.of(
                        new Option(3, "Rules"),
                        new Option(1, "Time"),
                        new Option(4, "Fear of it"),
                        new Option(5, "New")),
                mended.first().options());
        assertEquals(
                new Option(2, "Fear of it"),
                poll.withTexts(List.of("Time", "Fear of it", "Rules")).first().options().get(1));
    }

    @Test
    void textsKeepEveryScriptAndLoseWhatBreaksALine() {
        assertEquals("Zoë 李雷 👩‍👩‍👧 שלום", Wording.line(" Zoë\n李雷 👩‍👩‍👧  שלום\u0007"));
        assertEquals("ab", Wording.line("a\u202eb\ud800"));
        assertEquals("a" + "\u0301".repeat(4), Wording.line("a" + "\u0301".repeat(50)));
        assertEquals("one\n\ntwo", Wording.paragraphs("one\r\n\r\ntwo \n\n"));
    }

    @Test
    void lengthIsCountedAsAReaderCounts() {
        assertTrue(Wording.fits("👩‍👩‍👧".repeat(40), 40));
        assertFalse(Wording.fits("x".repeat(41), 40));
        assertFalse(Wording.fits("x".repeat(100_000), 40));
    }
}
