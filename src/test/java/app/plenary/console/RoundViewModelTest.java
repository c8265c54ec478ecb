package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.console.RoundViewModel.Mark;
import app.plenary.grouping.Solver;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.session.GroupDraw;
import app.plenary.session.GroupTitles;
import app.plenary.session.Seats;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The round that is on: its time, its marks, calling back; what is locked and written in it. */
final class RoundViewModelTest {
    private static final List<GroupRole> ROLES = List.of(GroupRole.SCRIBE, GroupRole.REPORTER);
    private static final BreakoutRounds ROUNDS =
            new BreakoutRounds("What helps?", 3, 2).withRoles(ROLES);

    private final RunFixture room =
            new RunFixture(RunFixture.workshop(Block.of("Meet", 20, ROUNDS)));
    private final GroupsViewModel groups = new GroupsViewModel(room.messages, room.plainSender());
    private final DrawViewModel draws =
            new DrawViewModel(room.messages, room.plainSender(), room.library, Patience.USUAL);
    private final RoundViewModel model =
            new RoundViewModel(room.messages, room.plainSender(), room.clock);

    @AfterEach
    void close() {
        room.close();
    }

    private void settle() {
        room.library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
        var block = room.session().agenda().blocks().getFirst();
        var activity = (BreakoutRounds) block.activity();
        groups.show(room.session(), block, activity);
        draws.show(room.session(), block, activity);
        model.show(room.session(), block, activity);
    }

    private void drawn() throws Exception {
        room.open().join("A", "B", "C", "D", "E", "F", "G", "H", "I").start();
        settle();
        draw(1);
    }

    private void draw(long seed) throws Exception {
        draws.drawn(draws.draw(seed, _ -> {}).call(), _ -> {}, () -> {});
        settle();
    }

    private void undo() {
        room.live.undo().orTimeout(5, TimeUnit.SECONDS).join();
        settle();
    }

    @Test
    void theRoundHasItsOwnTimeWhichIsGivenMinutesAndUndone() throws Exception {
        drawn();
        assertEquals("Round 1 of 2", model.title());
        assertEquals("What helps?", model.prompt());
        assertEquals(Duration.ofMinutes(10), model.left());
        model.extend(1);
        settle();
        assertEquals(Duration.ofMinutes(11), model.left());
        undo();
        assertEquals(Duration.ofMinutes(10), model.left());
        for (int i = 0; i < 9; i++) {
            assertTrue(model.canExtend(-1));
            model.extend(-1);
            settle();
        }
        assertFalse(model.canExtend(-1), "one minute stays");
    }

    @Test
    void calledBackTheRoundIsOverUntilUndone() throws Exception {
        drawn();
        assertTrue(model.isOn());
        model.callBack();
        settle();
        assertFalse(model.isOn());
        assertFalse(model.canExtend(1));
        assertEquals("Round 1 · called back", model.title());
        assertTrue(groups.canStartNextRound());
        undo();
        assertTrue(model.isOn());
        groups.startNextRound();
        settle();
        assertEquals("Round 2 of 2", model.title());
    }

    @Test
    void twoMinutesLeftAndTheEndAreToldOnce() throws Exception {
        drawn();
        assertEquals(Optional.empty(), model.mark());
        room.pass(Duration.ofSeconds(479));
        assertEquals(Optional.empty(), model.mark());
        room.pass(Duration.ofSeconds(1));
        assertEquals(Optional.of(Mark.TWO_MINUTES_LEFT), model.mark());
        assertEquals(Optional.empty(), model.mark());
        room.pass(Duration.ofMinutes(2));
        assertEquals(Optional.of(Mark.TIME_IS_UP), model.mark());
        room.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), model.mark());
        assertEquals("Round 1: two minutes left.", model.words(Mark.TWO_MINUTES_LEFT));
    }

    @Test
    void whatPassedWhileTheLaptopSleptIsNotTold() throws Exception {
        drawn();
        assertEquals(Optional.empty(), model.mark());
        room.pass(Duration.ofSeconds(505));
        assertEquals(Optional.empty(), model.mark());
    }

    @Test
    void afterMoreMinutesTheRestIsToldAgain() throws Exception {
        drawn();
        model.mark();
        room.pass(Duration.ofMinutes(8));
        assertEquals(Optional.of(Mark.TWO_MINUTES_LEFT), model.mark());
        model.extend(1);
        settle();
        assertEquals(Optional.empty(), model.mark());
        room.pass(Duration.ofMinutes(1));
        assertEquals(Optional.of(Mark.TWO_MINUTES_LEFT), model.mark());
    }

    @Test
    void aShuffleKeepsTheLockedGroupAndThePerson() throws Exception {
        drawn();
        assertFalse(groups.keepsLocked());
        var kept = groups.board().tables().getFirst().people().stream().map(p -> p.id()).toList();
        var someone = groups.board().tables().get(1).people().getFirst().id();
        groups.lock(0, true);
        groups.lock(someone, true);
        settle();
        assertTrue(groups.board().tables().getFirst().locked());
        assertTrue(groups.board().tables().get(1).people().getFirst().locked());
        assertTrue(groups.keepsLocked());
        for (int seed = 2; seed < 6; seed++) {
            draw(seed);
            assertEquals(
                    kept,
                    groups.board().tables().getFirst().people().stream().map(p -> p.id()).toList());
            assertEquals(1, groups.tableOf(someone).orElseThrow());
        }
        groups.lock(0, false);
        settle();
        assertFalse(groups.board().tables().getFirst().locked());
        undo();
        assertTrue(groups.board().tables().getFirst().locked());
        assertEquals(List.of(), room.told);
    }

    @Test
    void aNoteIsWrittenAndUndone() throws Exception {
        drawn();
        var note = groups.board().tables().get(2).note().orElseThrow();
        assertEquals("", note.text());
        groups.write(note, "Ask early");
        settle();
        assertEquals("Ask early", groups.board().tables().get(2).note().orElseThrow().text());
        undo();
        assertEquals("", groups.board().tables().get(2).note().orElseThrow().text());
    }

    @Test
    void rolesGoRoundAlsoOverRoundsThatAreOver() throws Exception {
        drawn();
        groups.startNextRound();
        settle();
        draw(5);
        var held = new HashMap<Object, Map<GroupRole, Integer>>();
        for (int round = 0; round < 2; round++) {
            groups.look(round);
            for (var table : groups.board().tables()) {
                var roles = table.people().stream().flatMap(p -> p.role().stream()).toList();
                assertEquals(ROLES, roles.stream().sorted().toList());
                for (var person : table.people()) {
                    person.role()
                            .ifPresent(role ->
                                    held.computeIfAbsent(
                                                    person.id(),
                                                    _ -> new EnumMap<>(GroupRole.class))
                                            .merge(role, 1, Integer::sum));
                }
            }
        }
        held.values()
                .forEach(counts ->
                        assertTrue(
                                counts.values().stream().allMatch(count -> count == 1),
                                "nobody holds a role twice while others never did: " + held));
    }

    @Test
    void withoutRolesNobodyHasOne() {
        var people = List.copyOf(room.open().join("A", "B", "C").people);
        var seats = Seats.of(people, new BreakoutRounds("", 3, 1));
        var schedule = Solver.solve(seats.problem(), 1, 1_000).schedule();
        var rounds = GroupDraw.dressed(seats, schedule, GroupTitles.of(List.of("A")), 1);
        assertEquals(Map.of(), rounds.getFirst().groups().getFirst().roles());
    }
}
