package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Solver;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutRound;
import app.plenary.session.GroupDraw;
import app.plenary.session.GroupTitles;
import app.plenary.session.ParticipantId;
import app.plenary.session.RosterCommand;
import app.plenary.session.Seats;
import app.plenary.ui.Tone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

final class GroupsViewModelTest {
    private static final BreakoutRounds ROUNDS = new BreakoutRounds("", 3, 2);

    private final RunFixture room =
            new RunFixture(RunFixture.workshop(Block.of("Meet", 20, ROUNDS)));
    private final GroupsViewModel model = new GroupsViewModel(room.messages, room.plainSender());
    private final DrawViewModel draws =
            new DrawViewModel(room.messages, room.plainSender(), room.library, Patience.USUAL);

    @AfterEach
    void close() {
        room.close();
    }

    private GroupsViewModel.Board settle() {
        room.library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
        var block = room.session().agenda().blocks().getFirst();
        model.show(room.session(), block, (BreakoutRounds) block.activity());
        draws.show(room.session(), block, (BreakoutRounds) block.activity());
        return model.board();
    }

    private void start(int people) {
        room.open();
        for (int i = 0; i < people; i++) {
            room.join("P" + i);
        }
        room.start();
        settle();
    }

    private List<Runnable> draw() throws Exception {
        var back = new ArrayList<Runnable>();
        drawn(draws.draw(1, _ -> {}), back);
        settle();
        return back;
    }

    private void drawn(Callable<Drawing.Outcome> work, List<Runnable> back) throws Exception {
        assertEquals(Optional.empty(), draws.drawn(work.call(), back::add, () -> {}));
    }

    @Test
    void everyonePresentIsSeatedOnceAndTheAwayAreNot() throws Exception {
        start(10);
        room.send(new RosterCommand.MarkAway(room.people.get(4)));
        settle();
        draw();
        var board = settle();
        var seated =
                board.tables().stream().flatMap(t -> t.people().stream()).map(p -> p.id()).toList();
        assertEquals(9, seated.size());
        assertEquals(9, new HashSet<>(seated).size());
        assertEquals(
                List.of("Window", "Door", "Plant"),
                board.tables().stream().map(t -> t.name()).toList());
        assertEquals(List.of("P4"), board.away());
        assertEquals(2, board.rounds());
        assertEquals(OptionalInt.of(0), board.on());
    }

    @Test
    void ninePeopleInThreesNeverMeetTwiceInTwoRounds() throws Exception {
        start(9);
        draw();
        assertEquals("nobody meets twice", model.board().mix());
        assertEquals(Tone.BREAK, model.board().mixTone());
    }

    @Test
    void nobodyPresentMeansNothingToDraw() {
        start(0);
        assertFalse(draws.canDraw());
        assertFalse(model.isDrawn());
        assertTrue(draws.outlook().startsWith("Nobody is here yet"), draws.outlook());
    }

    @Test
    void whileADrawIsUnderWayThereIsNoSecond() throws Exception {
        start(6);
        var work = draws.draw(1, _ -> {});
        assertTrue(draws.isDrawing());
        assertFalse(draws.canDraw());
        drawn(work, new ArrayList<>());
        settle();
        assertTrue(draws.canDraw());
        assertTrue(model.isDrawn());
    }

    @Test
    void aPersonIsMovedInTheRoundThatIsLookedAt() throws Exception {
        start(6);
        draw();
        var someone = model.board().tables().getFirst().people().getFirst().id();
        room.send(new BreakoutCommand.MovePerson(room.block(0), 0, someone, 1));
        settle();
        assertEquals(OptionalInt.of(1), model.tableOf(someone));
        assertEquals(
                List.of(2, 4),
                model.board().tables().stream().map(t -> t.people().size()).toList());
    }

    @Test
    void takingADrawBackBringsTheOldGroups() throws Exception {
        start(6);
        draw();
        var before = model.board().tables();
        var back = new ArrayList<Runnable>();
        drawn(draws.draw(99, _ -> {}), back);
        settle();
        back.getFirst().run();
        assertEquals(before, settle().tables());
    }

    @Test
    void oneMayLookAtARoundThatIsNotOnAndStartIt() throws Exception {
        start(6);
        draw();
        assertFalse(model.canStartRound());
        model.look(1);
        assertTrue(model.canStartRound());
        assertEquals(1, model.board().shown());
        model.startRound();
        assertEquals(OptionalInt.of(1), settle().on());
        assertFalse(model.canStartNextRound());
    }

    @Test
    void votesElsewhereDoNotBuildTheBoardAnew() throws Exception {
        start(6);
        draw();
        var before = model.board();
        assertTrue(before == settle(), "the same session must give the same board");
    }

    @Test
    void groupNamesGoOnWhenThereAreMoreGroupsThanPlaces() {
        var people = Stream.generate(ParticipantId::fresh).limit(10).toList();
        var rounds = drawn(people, new BreakoutRounds("", 2, 2));
        assertEquals(
                List.of("A", "B", "A 2", "B 2", "A 3"),
                rounds.getFirst().groups().stream().map(g -> g.name()).toList());
        assertEquals(
                rounds.getFirst().groups().stream().map(g -> g.name()).toList(),
                rounds.getLast().groups().stream().map(g -> g.name()).toList());
    }

    @Test
    void pairsThatMeetAgainAreCountedOnce() {
        var people = Stream.generate(ParticipantId::fresh).limit(3).toList();
        var rounds = drawn(people, new BreakoutRounds("", 3, 4));
        assertEquals(3, Repeats.pairsThatMeetAgain(rounds));
    }

    private static List<BreakoutRound> drawn(List<ParticipantId> people, BreakoutRounds activity) {
        var seats = Seats.of(people, activity);
        var schedule = Solver.solve(seats.problem(), 3, 100_000).schedule();
        return GroupDraw.dressed(seats, schedule, GroupTitles.of(List.of("A", "B")), 3);
    }
}
