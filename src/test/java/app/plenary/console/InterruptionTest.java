package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.LiveSession;
import app.plenary.session.JoinCode;
import app.plenary.session.RunCommand;
import app.plenary.text.Dates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

class InterruptionTest {
    private final TestDesk desk = new TestDesk(Locale.UK);

    @AfterEach
    void close() {
        desk.close();
    }

    private LiveSession running() {
        var live = desk.create(Workshops.ally());
        TestDesk.send(live, new RunCommand.OpenRoom(JoinCode.random(new Random(1))));
        TestDesk.send(live, new RunCommand.StartSession(ZoneOffset.UTC));
        return live;
    }

    @Test
    void itShowsTheTimeForEachWayToGoOn() {
        var stopped =
                Interruption.of(running(), TestDesk.NOW.plus(Duration.ofMinutes(4))).orElseThrow();
        var later = TestDesk.NOW.plus(Duration.ofMinutes(12));
        assertEquals("6:00 left", stopped.asItWas(desk.messages()));
        assertEquals("+2:00 over time", stopped.goneOn(desk.messages(), later));
        assertEquals(
                "It stopped at 13:44 during “Check-in round” of “Ally learning: onboarding cohort”."
                        + " Nothing that was answered is lost. How shall it go on?",
                stopped.sentence(desk.messages(), new Dates(Locale.UK, ZoneOffset.UTC)));
    }

    @Test
    void aPausedSessionOnlyGoesOn() {
        var live = running();
        TestDesk.send(live, new RunCommand.PauseSession());
        assertTrue(Interruption.of(live, TestDesk.NOW).orElseThrow().isPaused());
    }

    @Test
    void withoutABlockNothingWasCutOff() {
        var live = desk.create(Workshops.ally());
        assertEquals(Optional.empty(), Interruption.of(live, TestDesk.NOW));
    }
}
