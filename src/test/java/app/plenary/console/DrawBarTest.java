package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Solver;
import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.GroupWish;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.RosterCommand;
import app.plenary.session.WishCommand;
import app.plenary.session.WishId;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drawing groups by keyboard, in the whole window. */
class DrawBarTest extends WindowedRoom {
    /** So that a search is over only when somebody says so, on the busiest machine. */
    private static final Patience LONG =
            new Patience(400 * Solver.STEPS_A_SECOND, Duration.ofMinutes(5), System::nanoTime);

    DrawBarTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("Meet", 20, new BreakoutRounds("", 4, 1)),
                                Block.of("Meet again", 20, new BreakoutRounds("", 4, 1)),
                                Block.of(
                                        "Consult",
                                        20,
                                        new BreakoutRounds("", 3, 3).with(GroupShape.TROIKA)),
                                Block.of("Everyone", 20, new BreakoutRounds("", 4, 9))),
                        Locale.UK));
    }

    @Override
    ConsoleWindow open(Stage on) {
        return room.window(on, LONG);
    }

    private void begin(FxRobot robot, int people) {
        room.open()
                .join(IntStream.range(0, people).mapToObj(i -> "P" + i).toArray(String[]::new))
                .start();
        page = room.runPage(robot, window, stage);
        page.until("the block is shown", () -> page.says("Pause"));
    }

    private void until(int block, String what, Predicate<Breakout> condition) {
        page.until(
                what,
                () -> room.session().breakout(room.block(block)).filter(condition).isPresent());
    }

    private List<BreakoutRound> rounds(int block) {
        return room.session().breakout(room.block(block)).orElseThrow().rounds();
    }

    private static List<Set<ParticipantId>> sets(BreakoutRound round) {
        return round.groups().stream()
                .map(Group::members)
                .<Set<ParticipantId>>map(HashSet::new)
                .toList();
    }

    @Test
    void theGroupsOfTheLastBlockAreTakenAgainAndUndone(FxRobot robot) {
        begin(robot, 8);
        assertTrue(page.says("There are no earlier groups of these people."));
        assertTrue(page.says("Wishes…"), "before there are groups");
        robot.push(KeyCode.G);
        until(0, "drawn", _ -> true);
        room.next(20);
        page.until("the next block", () -> page.says("8 people · groups of 4 · one round"));
        room.send(new RosterCommand.MarkAway(room.people.getFirst()));
        room.join("Late");
        robot.push(KeyCode.SHIFT, KeyCode.G);
        until(1, "copied", _ -> true);
        page.until("told", () -> page.says("The groups are as last time."));
        var gone = room.people.getFirst();
        var late = room.people.getLast();
        assertEquals(
                without(sets(rounds(0).getFirst()), gone),
                without(sets(rounds(1).getFirst()), late),
                "as far as they are here");
        assertTrue(rounds(1).getFirst().groupOf(late).isPresent(), "newcomers find a place");
        assertTrue(rounds(1).getFirst().groupOf(gone).isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("taken back", () -> room.session().breakout(room.block(1)).isEmpty());
    }

    private static boolean mentions(FxRobot robot, String words) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    private static Set<Set<ParticipantId>> without(
            List<Set<ParticipantId>> groups, ParticipantId person) {
        return groups.stream()
                .map(g -> g.stream().filter(p -> !p.equals(person)).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void whoIsAwayIsDrawnOnlyWhenItIsWished(FxRobot robot) {
        begin(robot, 8);
        room.send(new RosterCommand.MarkAway(room.people.getFirst()));
        page.until("seven are here", () -> page.says("7 people · groups of 4 · one round"));
        robot.push(KeyCode.ALT, KeyCode.G);
        page.until("eight on the list", () -> page.says("8 people · groups of 4 · one round"));
        robot.push(KeyCode.G);
        until(0, "drawn", b -> b.rounds().getFirst().groupOf(room.people.getFirst()).isPresent());
        robot.push(KeyCode.ALT, KeyCode.G);
        robot.push(KeyCode.G);
        until(0, "without", b -> b.rounds().getFirst().groupOf(room.people.getFirst()).isEmpty());
    }

    @Test
    void wishesThatCannotAllBeAreToldAndTheOldGroupsStay(FxRobot robot) {
        begin(robot, 8);
        robot.push(KeyCode.G);
        until(0, "drawn", _ -> true);
        var before = rounds(0);
        var both = Set.copyOf(room.people.subList(0, 2));
        room.send(
                new WishCommand.KeepWish(
                        WishId.fresh(), new GroupWish.Together(both, Strength.MUST)));
        room.send(
                new WishCommand.KeepWish(WishId.fresh(), new GroupWish.Apart(both, Strength.MUST)));
        page.until("wished", () -> room.session().wishes().size() == 2);
        robot.push(KeyCode.G);
        page.until("told", () -> page.says("These wishes cannot all be met"));
        assertTrue(mentions(robot, "The groups stay as they were."), "with what to do");
        assertTrue(mentions(robot, "P0, P1"), "and who");
        assertEquals(before, rounds(0));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.G);
        page.until("again", () -> page.says("These wishes cannot all be met"));
        page.press("Open wishes");
        page.until("the wishes are shown", () -> page.says("Wishes about groups"));
    }

    @Test
    void placesThatAreTooFewAreToldWithTheirNumbers(FxRobot robot) {
        var topics =
                new BreakoutRounds("", 4, 1)
                        .with(GroupShape.TOPICS)
                        .withTopics(List.of("Light", "Noise"));
        begin(robot, 8);
        var block = room.block(0);
        room.send(
                PlanCommand.change(
                        block,
                        new BlockChange.Becomes(topics.withMost(Map.of("Light", 2, "Noise", 5)))));
        page.until("topics", () -> page.says("8 people · groups by topic · one round"));
        robot.push(KeyCode.G);
        page.until("told", () -> page.says("Not everybody fits"));
        assertTrue(
                mentions(
                        robot,
                        "8 people are to be seated, but there are only 7 places: Light 2 and Noise"
                                + " 5. In the plan, raise a number in brackets, leave one out, or"
                                + " add a topic."));
        robot.push(KeyCode.ENTER);
        room.send(
                PlanCommand.change(
                        block,
                        new BlockChange.Becomes(
                                topics.inRounds(2).withMost(Map.of("Light", 3, "Noise", 5)))));
        page.until("room for all", () -> page.says("8 people · groups by topic · 2 rounds"));
        robot.push(KeyCode.G);
        until(0, "drawn", _ -> true);
        page.until("the board says how many fit", () -> page.says("3 of 3") && page.says("5 of 5"));
    }

    @Test
    void aLongSearchShowsGroupsAtOnceAndTheBestSoFarAreTaken(FxRobot robot) {
        begin(robot, 24);
        room.next(1).next(1).next(1);
        page.until("the fourth block", () -> page.says("24 people · groups of 4 · 9 rounds"));
        robot.push(KeyCode.G);
        page.until("groups show", () -> page.says("Window"));
        page.until("while better ones are looked for", () -> page.says("Take these groups"));
        robot.push(KeyCode.G);
        until(3, "taken", b -> b.rounds().size() == 9);
        page.until("the search is over", () -> !page.says("Take these groups"));
        for (var round : rounds(3)) {
            assertEquals(24, round.groups().stream().mapToInt(g -> g.members().size()).sum());
        }
    }

    @Test
    void whoComesWhileGroupsAreDrawnFindsAPlaceAndARoundBegunStays(FxRobot robot) {
        begin(robot, 24);
        room.next(1).next(1).next(1);
        page.until("the fourth block", () -> page.says("24 people · groups of 4 · 9 rounds"));
        robot.push(KeyCode.G);
        page.until("searching", () -> page.says("Take these groups"));
        room.join("Late");
        robot.push(KeyCode.G);
        until(
                3,
                "the latecomer has a place",
                b ->
                        b.rounds().stream()
                                .allMatch(r -> r.groupOf(room.people.getLast()).isPresent()));
        robot.push(KeyCode.G);
        page.until("searching again", () -> page.says("Take these groups"));
        robot.push(KeyCode.S);
        until(3, "the next round is on", b -> b.round() == 1);
        var begun = rounds(3).get(1);
        robot.push(KeyCode.G);
        page.until("taken", () -> page.says("The groups are drawn anew."));
        assertEquals(begun, rounds(3).get(1), "people were on their way");
    }

    @Test
    void whoMovesSomebodyMeanwhileTakesTheGroupsThereAre(FxRobot robot) {
        begin(robot, 24);
        room.next(1).next(1).next(1);
        page.until("the fourth block", () -> page.says("24 people · groups of 4 · 9 rounds"));
        robot.push(KeyCode.G);
        page.until("searching", () -> page.says("Take these groups"));
        page.until("cards are there", () -> page.says("Door"));
        var chip = robot.lookup(".group-card .person-chip").queryAs(PersonChip.class);
        var person = chip.person();
        robot.interact(chip::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(3, "moved", b -> b.rounds().getFirst().groupOf(person).equals(Optional.of(1)));
        page.until("the search is over", () -> !page.says("Take these groups"));
    }

    @Test
    void theClientOfATroikaIsSeen(FxRobot robot) {
        begin(robot, 9);
        room.next(1).next(1);
        page.until(
                "the third block",
                () -> page.says("9 people · threes that stay together · 3 rounds"));
        robot.push(KeyCode.G);
        until(2, "drawn", b -> b.rounds().size() == 3);
        page.until("and seen", () -> page.says("client"));
        for (var round : rounds(2)) {
            for (var group : round.groups()) {
                assertTrue(group.holder(GroupRole.CLIENT).isPresent());
            }
        }
    }
}
