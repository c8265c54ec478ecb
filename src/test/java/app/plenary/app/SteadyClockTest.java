package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SteadyClockTest {
    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z");

    private Instant wall = START;
    private long nanos = 77;
    private Duration boot = Duration.ofHours(5);
    private boolean bootKnown = true;
    private final List<Instant> leaps = new ArrayList<>();
    private final SteadyClock clock =
            new SteadyClock(
                    () -> wall,
                    () -> nanos,
                    () -> bootKnown ? Optional.of(boot) : Optional.empty());

    private void hold() {
        clock.onLeap(leaps::add);
        clock.hold(true);
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
        boot = boot.plus(time);
    }

    private void sleep(Duration time) {
        wall = wall.plus(time);
        boot = boot.plus(time);
    }

    private Duration shown() {
        return Duration.between(START, clock.instant());
    }

    @Test
    void whileNothingRunsItIsTheLaptopsClock() {
        wall = wall.plusSeconds(3600);
        assertEquals(wall, clock.instant());
        wall = wall.minusSeconds(7200);
        assertEquals(wall, clock.instant());
    }

    @Test
    void aClockThatIsSetBendsNothing() {
        hold();
        pass(Duration.ofMinutes(4));
        wall = wall.plus(Duration.ofHours(1));
        assertEquals(Duration.ofMinutes(4), shown());
        wall = wall.minus(Duration.ofHours(3));
        pass(Duration.ofMinutes(1));
        assertEquals(Duration.ofMinutes(5), shown());
        assertEquals(List.of(), leaps);
        clock.hold(false);
        assertEquals(wall, clock.instant());
    }

    @Test
    void sleepCounts() {
        hold();
        pass(Duration.ofMinutes(4));
        assertEquals(Duration.ofMinutes(4), shown());
        sleep(Duration.ofMinutes(20));
        assertEquals(Duration.ofMinutes(24), shown());
        pass(Duration.ofMinutes(1));
        sleep(Duration.ofMinutes(2));
        wall = wall.minus(Duration.ofDays(1)); // woken up with a wrong clock
        assertEquals(Duration.ofMinutes(27), shown());
        pass(Duration.ofSeconds(30));
        assertEquals(Duration.ofSeconds(27 * 60 + 30), shown());
        assertEquals(List.of(), leaps);
    }

    @Test
    void aClockThatIsMovedALittleAgainAndAgainIsNoLeap() {
        bootKnown = false;
        hold();
        for (int i = 1; i <= 1000; i++) {
            pass(Duration.ofSeconds(10));
            wall = wall.plusMillis(50);
            assertEquals(Duration.ofSeconds(10L * i), shown());
        }
        assertEquals(List.of(), leaps);
    }

    @Test
    void whereSleepCannotBeToldALeapGoesAlongAndIsTold() {
        bootKnown = false;
        hold();
        pass(Duration.ofMinutes(4));
        assertEquals(Duration.ofMinutes(4), shown());
        wall = wall.plus(Duration.ofMinutes(30));
        assertEquals(Duration.ofMinutes(34), shown());
        assertEquals(List.of(START.plus(Duration.ofMinutes(4))), leaps);
        pass(Duration.ofMinutes(1));
        assertEquals(Duration.ofMinutes(35), shown());
        wall = wall.minus(Duration.ofHours(2));
        assertEquals(Duration.ofMinutes(35), shown());
        assertEquals(1, leaps.size());
    }

    @Test
    void aSecondSessionBeginsAtTheLaptopsClock() {
        hold();
        pass(Duration.ofMinutes(4));
        wall = wall.plus(Duration.ofHours(1));
        assertEquals(Duration.ofMinutes(4), shown());
        clock.hold(false);
        clock.hold(true);
        assertEquals(wall, clock.instant());
        pass(Duration.ofMinutes(1));
        assertEquals(wall, clock.instant());
    }

    @Test
    void holdingAgainChangesNothing() {
        hold();
        pass(Duration.ofMinutes(4));
        wall = wall.plus(Duration.ofHours(1));
        clock.hold(true);
        assertEquals(Duration.ofMinutes(4), shown());
    }
}
