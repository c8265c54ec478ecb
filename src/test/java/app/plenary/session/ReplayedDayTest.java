package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A day of forty blocks in fast time, with everything a facilitator does to the clock, over
 * midnight and over the change from summer time: what each block took is what happened, to the
 * second.
 */
class ReplayedDayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Map<BlockId, Duration> happened = new HashMap<>();
    private Session session = Session.empty(WorkshopId.fresh());
    private Instant now = Instant.parse("2026-10-24T20:00:00Z"); // 22:00; clocks go back at 3:00

    private boolean does(Command command) {
        return switch (Rules.decide(session, Actor.FACILITATOR, command, now)) {
            case Decision.Accepted accepted -> {
                session = session.after(accepted.events());
                yield true;
            }
            case Decision.Refused _ -> false;
        };
    }

    /** Time goes by, and counts for the block that is on unless the session is paused. */
    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
        if (session.phase() == Phase.RUNNING) {
            happened.merge(on(), Duration.ofSeconds(seconds), Duration::plus);
        }
    }

    private BlockId on() {
        return session.run().orElseThrow().block();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatEveryBlockTookIsWhatHappened(long seed) {
        var random = new Random(seed);
        var blocks =
                IntStream.range(0, 40)
                        .mapToObj(i -> Block.of("Block " + i, 5 + random.nextInt(25), new Talk()))
                        .toList();
        does(
                new PlanCommand.CreateWorkshop(
                        new Workshop(
                                WorkshopId.fresh(),
                                "The longest night",
                                Optional.empty(),
                                LocalTime.of(22, 0),
                                new Agenda(blocks))));
        does(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")));
        does(new RunCommand.StartSession(BERLIN));
        var began = now;
        var paused = Duration.ZERO;
        int last = 0;
        while (last < 40 || Duration.between(began, now).toHours() < 8) {
            boolean stands = session.phase() == Phase.PAUSED;
            long seconds = random.nextInt(240);
            pass(seconds);
            paused = stands ? paused.plusSeconds(seconds) : paused;
            step(random, blocks);
            last++;
        }
        pass(17);
        boolean stands = session.phase() == Phase.PAUSED;
        paused = stands ? paused.plusSeconds(17) : paused;
        does(new RunCommand.EndSession());
        assertEquals(Phase.ENDED, session.phase());
        var total = Duration.ZERO;
        for (var row : new FacilitatorView(session).rows(now.plusSeconds(9999))) {
            assertEquals(
                    happened.getOrDefault(row.block().id(), Duration.ZERO),
                    row.took(),
                    row.block().title());
            total = total.plus(row.took());
        }
        assertEquals(Duration.between(began, now), total.plus(paused));
    }

    private void step(Random random, List<Block> blocks) {
        var any = blocks.get(random.nextInt(blocks.size())).id();
        boolean done =
                switch (random.nextInt(10)) {
                    case 0 -> does(new RunCommand.PauseSession());
                    case 1, 2 -> does(new RunCommand.ResumeSession());
                    case 3 ->
                            does(
                                    new RunCommand.ExtendBlock(
                                            on(), Duration.ofMinutes(random.nextInt(9) - 4)));
                    case 4 -> does(new RunCommand.RestartBlock(on()));
                    case 5 -> does(new RunCommand.GoToBlock(on(), any));
                    case 6 -> does(new RunCommand.SkipBlock(any));
                    case 7 -> does(new RunCommand.KeepBlock(any));
                    case 8 -> does(new RunCommand.PreviousBlock(on()));
                    default ->
                            session.after(on()).isPresent() && does(new RunCommand.NextBlock(on()));
                };
        assertFalse(session.run().isEmpty(), () -> "nothing is on after a step that was " + done);
    }
}
