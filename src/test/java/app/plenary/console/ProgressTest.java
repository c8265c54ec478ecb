package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.session.PlanCommand;
import app.plenary.session.RunCommand;
import app.plenary.text.Dates;
import app.plenary.ui.Tone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class ProgressTest {
    private final RunFixture room =
            new RunFixture(
                    RunFixture.workshop(
                            Block.of("One", 10, new Talk()),
                            Block.of("Two", 20, new Talk()),
                            Block.of("Three", 5, new Talk())),
                    Locale.UK);
    private final Progress progress =
            new Progress(room.messages, new Dates(room.messages.locale(), RunFixture.ZONE));

    @AfterEach
    void close() {
        room.close();
    }

    private Progress.Offset offset() {
        return progress.offset(room.session(), room.now.get());
    }

    private List<RunRow> rows() {
        return progress.rows(room.session(), room.now.get());
    }

    @Test
    void beforeTheStartItShowsThePlan() {
        assertEquals("Begins 14:00", offset().words());
        assertEquals("ends 14:35", offset().ends());
        assertEquals("3 blocks · 35 min", offset().detail());
        assertEquals(
                List.of("14:00", "14:10", "14:30"), rows().stream().map(RunRow::clock).toList());
    }

    @Test
    void overrunsPushTheEndAndAreCalledBehind() {
        room.open().start().next(14);
        assertEquals("4 min behind", offset().words());
        assertEquals("ends 14:39", offset().ends());
        assertEquals("planned 14:35 · one block left", offset().detail());
        assertEquals(Tone.LATE, offset().tone());
    }

    @Test
    void gainedTimeIsCalledAhead() {
        room.open().start().next(7);
        assertEquals("3 min ahead", offset().words());
        assertEquals(Tone.ACCENT, offset().tone());
    }

    @Test
    void lessThanHalfAMinuteIsOnTime() {
        room.open().start();
        room.pass(Duration.ofSeconds(625));
        assertEquals("On time", offset().words());
    }

    @Test
    void rowsTellWhatWasWhatIsAndWhatComes() {
        room.open().start().next(12);
        room.pass(Duration.ofMinutes(5));
        var rows = rows();
        assertEquals(Standing.DONE, rows.get(0).standing());
        assertEquals("12 ✓ +2", rows.get(0).minutes());
        assertEquals(Standing.ON, rows.get(1).standing());
        assertEquals("15:00", rows.get(1).left());
        assertEquals("/ 20", rows.get(1).minutes());
        assertEquals(Standing.COMING, rows.get(2).standing());
        assertEquals("14:32", rows.get(2).clock());
        assertEquals("5", rows.get(2).minutes());
    }

    @Test
    void aBlockThatWasPassedOverHasNoTime() {
        room.open().start();
        room.send(new RunCommand.GoToBlock(room.block(0), room.block(2)));
        assertEquals(Standing.SKIPPED, rows().get(1).standing());
        assertEquals("", rows().get(1).clock());
        assertEquals("skipped", rows().get(1).minutes());
    }

    @Test
    void whatIsLeftUntilTheDayHasToBeOverIsSaid() {
        room.send(new PlanCommand.LimitWorkshop(Optional.of(LocalTime.of(14, 37))));
        assertEquals("Over by 14:37: 2 min to spare", offset().limit());
        room.open().start().next(14);
        assertEquals("Over by 14:37: 2 min over", offset().limit());
        assertTrue(offset().over());
        room.next(18);
        assertEquals("Over by 14:37: just in time", offset().limit());
        assertFalse(offset().over());
    }

    @Test
    void timesAreThoseOfTheRoomAndItsZoneIsNamed() {
        assertEquals("", progress.zone(room.session(), room.now.get()));
        room.open().start();
        room.send(new PlanCommand.PlaceWorkshop(Optional.of(ZoneId.of("Asia/Kolkata"))));
        assertEquals("ends 20:05", offset().ends());
        assertEquals("19:30", rows().getFirst().clock());
        assertEquals("Times in Asia/Kolkata", progress.zone(room.session(), room.now.get()));
        room.send(new PlanCommand.PlaceWorkshop(Optional.of(ZoneId.of("Africa/Accra"))));
        assertEquals("", progress.zone(room.session(), room.now.get()), "the same clock");
    }

    @Test
    void overTimeIsMarkedInTheRow() {
        room.open().start();
        room.pass(Duration.ofMinutes(11));
        assertTrue(rows().getFirst().left().startsWith("+"), rows().getFirst().left());
    }

    @Test
    void afterTheEndItSaysWhenAndHowFarFromThePlan() {
        room.open().start().next(10).next(20).next(10);
        assertEquals("Ended 14:40", offset().words());
        assertEquals("5 min behind", offset().ends());
    }
}
