package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Answer;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.ManualClock;
import app.plenary.live.MemoryBallotBoxes;
import app.plenary.live.SessionWriter;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Command;
import app.plenary.session.Encounter;
import app.plenary.session.Group;
import app.plenary.session.GroupDraw;
import app.plenary.session.GroupTitles;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.RunCommand;
import app.plenary.session.Seats;
import app.plenary.session.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who met whom in earlier sessions, from sessions that were really held and stored. */
final class PastMeetingsTest {
    @TempDir Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T14:00:00Z"));
    private final Block block = Block.of("Groups", 10, new BreakoutRounds("", 2, 2));

    private static void send(LiveSession live, Command command) throws Exception {
        var answer = live.send(command).get();
        if (!(answer instanceof Answer.Accepted)) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    private LiveSession planned(Library library, List<String> people) throws Exception {
        var live =
                library.create(
                                new Workshop(
                                        WorkshopId.fresh(),
                                        "W",
                                        Optional.empty(),
                                        LocalTime.of(14, 0),
                                        new Agenda(List.of(block))))
                        .get();
        for (String name : people) {
            send(live, new RosterCommand.AddParticipant(ParticipantId.fresh(), name));
        }
        return live;
    }

    /** Holds a first round of these groups; a second, of everyone, is drawn and never begun. */
    private LiveSession hold(Library library, String... groups) throws Exception {
        var names = new ArrayList<String>();
        Arrays.stream(groups).forEach(group -> names.addAll(List.of(group.split("\\+"))));
        var live = planned(library, names);
        var roster = live.now().session().roster();
        var ids = roster.inOrder().stream().map(p -> p.id()).toList();
        var formed = new ArrayList<Group>();
        int from = 0;
        for (String group : groups) {
            int size = group.split("\\+").length;
            formed.add(new Group("G", ids.subList(from, from + size)));
            from += size;
        }
        send(live, new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")));
        clock.advance(Duration.ofHours(1));
        send(live, new RunCommand.StartSession(ZoneOffset.UTC));
        send(
                live,
                new BreakoutCommand.DrawGroups(
                        block.id(),
                        List.of(
                                new BreakoutRound(formed),
                                new BreakoutRound(List.of(new Group("All", ids))))));
        send(live, new RunCommand.EndSession());
        return live;
    }

    private static Set<Encounter> earlier(Library library, LiveSession live) throws Exception {
        return new HashSet<>(library.earlierMeetings(live.now().session()).get());
    }

    @Test
    void earlierSessionsOfTheSamePeopleAreCountedBackwards() throws Exception {
        try (var journal = H2Journal.open(folder, clock).journal();
                var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock)) {
            var library = new Library(journal, writer);
            hold(library, "Lars+Mei", "Zoë+Ben");
            hold(library, "Nobody+Known");
            var second = hold(library, "mei+BEN", "lars+Åsa");
            var live = planned(library, List.of("Ben", "Mei", "Lars", "Zoë"));
            assertEquals(
                    Set.of(
                            new Encounter("lars", "mei", 2),
                            new Encounter("ben", "zoë", 2),
                            new Encounter("ben", "mei", 1)),
                    earlier(library, live));
            assertEquals(
                    Set.of(new Encounter("lars", "mei", 1)),
                    earlier(library, second),
                    "those before it, among its people");
            second.undo().get();
            second.undo().get();
            assertEquals(
                    Set.of(new Encounter("lars", "mei", 1), new Encounter("ben", "zoë", 1)),
                    earlier(library, live),
                    "the draw and with it the round was taken back");
            second.redo().get();
            second.redo().get();
            send(second, new PlanCommand.DeleteWorkshop());
            assertEquals(2, earlier(library, live).size(), "a deleted workshop is forgotten");
        }
    }

    @Test
    void theGroupsOfTheLastSessionAreFoundForThePeopleOfThisOne() throws Exception {
        try (var journal = H2Journal.open(folder, clock).journal();
                var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock)) {
            var library = new Library(journal, writer);
            hold(library, "Lars+Ben", "Zoë+Mei");
            var last = hold(library, "lars+Mei+Åsa", "ZOË+Ben");
            hold(library, "Nobody+Known");
            var live = planned(library, List.of("Ben", "Mei", "Lars", "Zoë", "Nils"));
            var session = live.now().session();
            var ids = session.roster().inOrder().stream().map(p -> p.id()).toList();
            var rounds = library.lastGroups(session).get();
            assertEquals(
                    List.of(
                            new BreakoutRound(
                                    List.of(
                                            new Group("G", List.of(ids.get(2), ids.get(1))),
                                            new Group("G", List.of(ids.get(3), ids.get(0)))))),
                    rounds,
                    "the round that was held, with those who are here");
            assertEquals(
                    Set.of(Set.of(ids.get(2), ids.get(1)), Set.of(ids.get(3), ids.get(0))),
                    seated(session, rounds, ids.subList(0, 4)));
            assertTrue(
                    seated(session, rounds, ids).stream()
                            .anyMatch(group -> group.size() == 3 && group.contains(ids.get(4))),
                    "who is new finds a place");
            send(last, new PlanCommand.DeleteWorkshop());
            assertEquals(
                    List.of(ids.get(2), ids.get(0)),
                    library.lastGroups(session).get().getFirst().groups().getFirst().members(),
                    "a deleted workshop is forgotten, the one before is the last");
            assertEquals(
                    List.of(),
                    library.lastGroups(planned(library, List.of("Xu", "Yu")).now().session())
                            .get());
        }
    }

    /** The first round of a draw as last time. */
    private Set<Set<ParticipantId>> seated(
            Session session, List<BreakoutRound> last, List<ParticipantId> people) {
        var seats = Seats.of(session, block, new BreakoutRounds("", 2, 2), people, List.of());
        var drawn =
                assertInstanceOf(
                        GroupDraw.Drawn.class,
                        GroupDraw.asBefore(seats, last, GroupTitles.of(List.of("A", "B")), 1));
        return drawn.rounds().getFirst().groups().stream()
                .map(group -> Set.copyOf(group.members()))
                .collect(Collectors.toSet());
    }

    @Test
    void theyAreMadeAgainFromAFileWithoutThem() throws Exception {
        try (var journal = H2Journal.open(folder, clock).journal();
                var writer = new SessionWriter(journal, new MemoryBallotBoxes(), clock)) {
            hold(new Library(journal, writer), "Lars+Mei");
        }
        for (int start = 0; start < 2; start++) {
            try (var journal = H2Journal.open(folder, clock).journal()) {
                var past = journal.pastMeetings(WorkshopId.fresh(), Set.of("lars", "mei", "x"));
                assertEquals(List.of(new Encounter("lars", "mei", 1)), past.before(Instant.MAX));
                assertEquals(1, past.meetings().getFirst().rounds());
            }
            asBeforeThereWereMeetings();
        }
    }

    /** Takes back the step of the tables that brought the meetings. */
    private void asBeforeThereWereMeetings() throws Exception {
        var setup = new Setup(folder, clock);
        var database = Database.open(setup, setup.database());
        try {
            database.handle().execute("drop table meeting");
            database.handle()
                    .execute("delete from \"flyway_schema_history\" where \"version\" = '3'");
        } finally {
            database.close();
        }
    }
}
