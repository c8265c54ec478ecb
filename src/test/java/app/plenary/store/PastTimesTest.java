package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.live.Answer;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.ManualClock;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.PastTimes;
import app.plenary.live.SessionWriter;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Command;
import app.plenary.session.JoinCode;
import app.plenary.session.RunCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What things usually take, from sessions that were really held and stored. */
final class PastTimesTest {
    @TempDir Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T14:00:00Z"));

    private static Workshop workshop() {
        return new Workshop(
                WorkshopId.fresh(),
                "W",
                Optional.empty(),
                LocalTime.of(14, 0),
                new Agenda(
                        List.of(
                                Block.of("Arrive", 10, new Talk())
                                        .following(Optional.of("check-in-round")),
                                Block.of("Input", 10, new Talk()),
                                Block.of("Break", 10, new Break()))));
    }

    private static void send(LiveSession live, Command command) throws Exception {
        var answer = live.send(command).get();
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    /** Holds a session whose blocks take that many seconds; the last is left out when 0. */
    private LiveSession hold(Library library, int... seconds) throws Exception {
        var live = library.create(workshop()).get();
        send(live, new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")));
        send(live, new RunCommand.StartSession(ZoneOffset.UTC));
        for (int time : seconds) {
            clock.advance(Duration.ofSeconds(time));
            send(live, new RunCommand.NextBlock(live.now().session().current().orElseThrow().id()));
        }
        return live;
    }

    private static Optional<PastTimes.Usual> talk(PastTimes times) {
        return times.usual(Block.of("T", 1, new Talk()));
    }

    @Test
    void onlyFinishedSessionsCountAndUndoingTheEndTakesThemOut() throws Exception {
        try (var journal = H2Journal.open(folder, clock).journal();
                var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock)) {
            var library = new Library(journal, writer);
            assertEquals(Optional.empty(), talk(library.pastTimes().get()));
            hold(library, 600, 660);
            assertEquals(Optional.empty(), talk(library.pastTimes().get()));
            hold(library, 700, 300, 900);
            hold(library, 900, 500, 10);
            var last = hold(library, 1_000, 700, 1_200);
            var times = library.pastTimes().get();
            assertEquals(
                    new PastTimes.Usual(
                            3,
                            Duration.ofSeconds(900),
                            Duration.ofSeconds(800),
                            Duration.ofSeconds(950)),
                    times.method("check-in-round").orElseThrow());
            assertEquals(6, talk(times).orElseThrow().times());
            assertEquals(2, times.usual(Block.of("P", 1, new Break())).orElseThrow().times());
            assertEquals(Optional.empty(), times.method("fishbowl"));
            last.undo().get();
            assertEquals(
                    2, library.pastTimes().get().method("check-in-round").orElseThrow().times());
        }
    }

    @Test
    void theyAreStillThereAfterARestartAndAreMadeFromAFileWithoutThem() throws Exception {
        try (var journal = H2Journal.open(folder, clock).journal();
                var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock)) {
            hold(new Library(journal, writer), 700, 300, 900);
        }
        for (int start = 0; start < 2; start++) {
            try (var journal = H2Journal.open(folder, clock).journal()) {
                var usual = journal.pastTimes().method("check-in-round").orElseThrow();
                assertEquals(Duration.ofSeconds(700), usual.median());
                assertEquals(1, usual.times());
            }
            asBeforeThereWereTimes();
        }
    }

    /** Takes back the step of the tables that brought the times. */
    private void asBeforeThereWereTimes() throws Exception {
        var setup = new Setup(folder, clock);
        var database = Database.open(setup, setup.database());
        try {
            database.handle().execute("drop table block_time");
            database.handle().execute("drop table meeting");
            database.handle()
                    .execute(
                            "delete from \"flyway_schema_history\" where \"version\" in ('2', '3')");
        } finally {
            database.close();
        }
    }
}
