package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Met;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Solver;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupRole;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People and wishes become numbers, and numbers groups again. */
class SeatsTest {
    private static final List<String> NAMES = List.of("Door", "Wall");
    private static final long STEPS = 200_000;

    private final Block first = Block.of("First", 20, new BreakoutRounds("", 3, 1));
    private final BreakoutRounds activity = new BreakoutRounds("", 3, 3);
    private final Block block = Block.of("Second", 20, activity);
    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(9).toList();

    private Stage room() {
        return running(first, block).joined(people.toArray(ParticipantId[]::new));
    }

    private Seats seats(Stage stage) {
        return Seats.of(stage.session(), block, activity, people, List.of());
    }

    private List<BreakoutRound> drawn(Seats seats) {
        var schedule = Solver.solve(seats.problem(), 5, STEPS).schedule();
        return seats.rounds(schedule, NAMES);
    }

    private BreakoutRound round(List<List<Integer>> groups) {
        return new BreakoutRound(
                IntStream.range(0, groups.size())
                        .mapToObj(g ->
                                new Group(
                                        "G" + g, groups.get(g).stream().map(people::get).toList()))
                        .toList());
    }

    private static Set<Integer> pairs(Seats seats) {
        var pairs = new HashSet<Integer>();
        seats.problem().earlier().forEach(met -> pairs.add(met.one() * 100 + met.other()));
        return pairs;
    }

    @Test
    void whoMetInAnotherBlockOfTheSessionHasMet() {
        var sat = round(List.of(List.of(0, 1), List.of(2, 3)));
        var never = round(List.of(List.of(4, 5)));
        var stage = room().when(new BreakoutCommand.DrawGroups(first.id(), List.of(sat, never)));
        assertEquals(Set.of(1, 203), pairs(seats(stage)), "only in rounds that began");
        assertTrue(seats(stage).problem().wishes().contains(new Wish.NewPairs(Strength.IMPORTANT)));
    }

    @Test
    void earlierSessionsCountLessTheLongerTheyAreAgo() {
        var stage = room().when(new RosterCommand.RenameParticipant(people.get(2), "Åsa"));
        var earlier =
                List.of(
                        new Encounter("someone", Roster.key(" ÅSA "), 2),
                        new Encounter("someone", "nobody here", 1));
        var seats = Seats.of(stage.session(), block, activity, people, earlier);
        assertEquals(List.of(new Met(0, 2, Met.after(2))), seats.problem().earlier());
    }

    @Test
    void wishesSpeakOfPeopleByTheirNumbers() {
        var stage =
                room().when(
                                new RosterCommand.DescribeParticipant(
                                        people.get(0), Map.of("Team", "A", "Age", "30")))
                        .when(
                                new RosterCommand.DescribeParticipant(
                                        people.get(1), Map.of("team", "a", "Age", "40,0")));
        for (GroupWish wish :
                List.of(
                        new GroupWish.Apart(Set.copyOf(people.subList(0, 2)), Strength.MUST),
                        new GroupWish.Host(people.get(3), 1),
                        new GroupWish.Absent(people.get(4), Set.of(2, 9)),
                        new GroupWish.Spread("TEAM", Strength.WISHED),
                        new GroupWish.Balance("Age", Strength.NICE),
                        new GroupWish.NotAlone("Team", "a", Strength.IMPORTANT),
                        new GroupWish.NewPairs(Strength.NICE))) {
            stage.when(new WishCommand.KeepWish(WishId.fresh(), wish));
        }
        assertEquals(
                List.of(
                        new Wish.Apart(Set.of(0, 1), Strength.MUST),
                        new Wish.Pinned(3, 1, Set.of(0), Strength.MUST),
                        new Wish.Pinned(3, 1, Set.of(1), Strength.MUST),
                        new Wish.Pinned(3, 1, Set.of(2), Strength.MUST),
                        new Wish.Absent(4, Set.of(2)),
                        new Wish.Spread(List.of(0, 0, -1, -1, -1, -1, -1, -1, -1), Strength.WISHED),
                        new Wish.Balance(
                                List.of(30.0, 40.0, 35.0, 35.0, 35.0, 35.0, 35.0, 35.0, 35.0),
                                Strength.NICE),
                        new Wish.NotAlone(Set.of(0, 1), Strength.IMPORTANT),
                        new Wish.NewPairs(Strength.NICE)),
                seats(stage).problem().wishes());
        var gone = people.subList(1, 9);
        var seats = Seats.of(stage.session(), block, activity, gone, List.of());
        assertTrue(
                seats.problem().wishes().stream().noneMatch(Wish.Apart.class::isInstance),
                "one of them is not here");
    }

    @Test
    void lockedGroupsAndPeopleAreWhereTheyWereAfterAnotherDraw() {
        var stage =
                room().when(
                                new BreakoutCommand.DrawGroups(
                                        block.id(), drawn(Seats.of(people, activity))));
        var before = stage.session().breakout(block.id()).orElseThrow().rounds();
        var kept = before.get(1).groups().get(1);
        var person = before.get(2).groups().get(2).members().getFirst();
        stage.when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfGroup(1, 1)))
                .when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfPerson(2, person)));
        var after = drawn(seats(stage));
        assertEquals(kept, after.get(1).groups().get(1));
        assertEquals(Optional.of(2), after.get(2).groupOf(person));
        assertEquals(3, after.get(1).groups().size());
        for (var round : after) {
            assertEquals(9, round.groups().stream().mapToInt(g -> g.members().size()).sum());
        }
        stage.when(new BreakoutCommand.DrawGroups(block.id(), after));
    }

    @Test
    void everyGroupOfARoundMayBeLocked() {
        var stage =
                room().when(
                                new BreakoutCommand.DrawGroups(
                                        block.id(), drawn(Seats.of(people, activity))));
        for (int g = 0; g < 3; g++) {
            stage.when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfGroup(0, g)));
        }
        var before = stage.session().breakout(block.id()).orElseThrow().rounds();
        var after = drawn(seats(stage));
        assertEquals(before.getFirst(), after.getFirst());
        stage.when(new BreakoutCommand.DrawGroups(block.id(), after));
    }

    @Test
    void roundsThatAreOverAreNotDrawnAgain() {
        var stage =
                room().when(
                                new BreakoutCommand.DrawGroups(
                                        block.id(), drawn(Seats.of(people, activity))))
                        .when(new RunCommand.NextBlock(first.id()))
                        .when(new BreakoutCommand.StartRound(block.id(), 1));
        var before = stage.session().breakout(block.id()).orElseThrow().rounds();
        var seats = seats(stage);
        assertEquals(2, seats.problem().rounds());
        assertEquals(9, seats.problem().earlier().size(), "three pairs in each of three groups");
        assertEquals(before.getFirst(), drawn(seats).getFirst());
        assertEquals(3, drawn(seats).size());
    }

    @Test
    void rolesAndNamesComeWithTheGroups() {
        var roles = activity.withRoles(List.of(GroupRole.HOST, GroupRole.SCRIBE)).inRounds(1);
        var seats = Seats.of(people.subList(0, 6), roles.with(new Division.OfCount(3)));
        assertEquals(new Sizing.OfCount(3), seats.problem().sizing());
        var schedule = new Schedule(List.of(List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5))));
        var groups =
                seats.rounds(
                                schedule,
                                GroupTitles.of(NAMES),
                                roles.roles(),
                                List.of(List.of(List.of(1, 0), List.of(3), List.of())))
                        .getFirst()
                        .groups();
        assertEquals(List.of("Door", "Wall", "Door 2"), groups.stream().map(Group::name).toList());
        assertEquals(
                Map.of(people.get(1), GroupRole.HOST, people.get(0), GroupRole.SCRIBE),
                groups.get(0).roles());
        assertEquals(Map.of(people.get(3), GroupRole.HOST), groups.get(1).roles());
        assertEquals(Map.of(), groups.get(2).roles());
    }
}
