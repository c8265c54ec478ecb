package app.plenary.session;

import static app.plenary.grouping.Strength.IMPORTANT;
import static app.plenary.grouping.Strength.MUST;
import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupShape;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whoever comes, leaves or comes back while groups are drawn. */
class ReseatingTest {
    private final Block block = Block.of("Groups", 20, new BreakoutRounds("", 3, 2));
    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(40).toList();

    private static BreakoutRound round(List<ParticipantId> people, int[]... groups) {
        return new BreakoutRound(
                Stream.of(groups)
                        .map(g -> new Group("G", IntStream.of(g).mapToObj(people::get).toList()))
                        .toList());
    }

    private Stage room(int count, BreakoutRound... rounds) {
        return running(block)
                .joined(people.subList(0, count).toArray(ParticipantId[]::new))
                .when(new BreakoutCommand.DrawGroups(block.id(), List.of(rounds)));
    }

    private static WishCommand keep(GroupWish wish) {
        return new WishCommand.KeepWish(WishId.fresh(), wish);
    }

    private Optional<Integer> seat(Stage stage, int round, int person) {
        return rounds(stage).get(round).groupOf(people.get(person));
    }

    private List<BreakoutRound> rounds(Stage stage) {
        return stage.session().breakout(block.id()).orElseThrow().rounds();
    }

    private List<List<ParticipantId>> members(Stage stage, int round) {
        return rounds(stage).get(round).groups().stream().map(Group::members).toList();
    }

    @Test
    void aLatecomerMeetsNewPeopleInTheGroupsWithRoom() {
        var stage =
                room(
                        5,
                        round(people, new int[] {0, 1, 2}, new int[] {3, 4}),
                        round(people, new int[] {0, 3}, new int[] {1, 2, 4}));
        stage.joined(people.get(5));
        assertEquals(Optional.of(1), seat(stage, 0, 5));
        assertEquals(Optional.of(0), seat(stage, 1, 5));
    }

    @Test
    void whoMustNotSitWithThoseInTheSmallerGroupJoinsTheLarger() {
        var stage = room(6, round(people, new int[] {0, 1, 2}, new int[] {3, 4}));
        stage.when(new RosterCommand.MarkAway(people.get(5)))
                .when(keep(new GroupWish.Apart(Set.of(people.get(5), people.get(3)), MUST)))
                .when(new RosterCommand.MarkBack(people.get(5)));
        assertEquals(Optional.of(0), seat(stage, 0, 5));
        assertEquals(Optional.of(1), seat(stage, 0, 3));
    }

    @Test
    void nobodyIsTheOnlyOneOfAKindWhereThatCanBe() {
        var stage =
                room(4, round(people, new int[] {0, 1}, new int[] {2, 3}))
                        .when(
                                new RosterCommand.DescribeParticipant(
                                        people.get(2), Map.of("Team", "Sales")))
                        .when(keep(new GroupWish.NotAlone("Team", "Sales", IMPORTANT)))
                        .when(
                                new RosterCommand.AddParticipants(
                                        List.of(
                                                new RosterCommand.Newcomer(
                                                        people.get(4),
                                                        "Late",
                                                        Map.of("Team", "Sales")))));
        assertEquals(Optional.of(1), seat(stage, 0, 4), "what is known of a newcomer counts");
    }

    @Test
    void manyNewcomersAreSpreadEvenly() {
        var stage = room(6, round(people, new int[] {0, 1, 2}, new int[] {3, 4, 5}));
        stage.when(
                new RosterCommand.AddParticipants(
                        IntStream.range(6, 12)
                                .mapToObj(i ->
                                        new RosterCommand.Newcomer(people.get(i), "N", Map.of()))
                                .toList()));
        assertEquals(List.of(6, 6), members(stage, 0).stream().map(List::size).toList());
    }

    @Test
    void onlyWhatMustBeMovesSomebodyWhoSits() {
        var stage =
                room(5, round(people, new int[] {0, 1}, new int[] {2, 3}))
                        .when(keep(new GroupWish.Apart(Set.of(people.get(4), people.get(0)), MUST)))
                        .when(keep(new GroupWish.Apart(Set.of(people.get(4), people.get(2)), MUST)))
                        .when(new RosterCommand.MarkAway(people.get(4)));
        var before = members(stage, 0);
        stage.when(new RosterCommand.MarkBack(people.get(4)));
        assertEquals(seat(stage, 0, 0), seat(stage, 0, 2), "only so can all be that must be");
        assertNotEquals(seat(stage, 0, 0), seat(stage, 0, 4));
        long moved =
                IntStream.range(0, 4)
                        .filter(p ->
                                !before.get(seat(stage, 0, p).orElseThrow())
                                        .contains(people.get(p)))
                        .count();
        assertEquals(1, moved, "as few as possible");
    }

    @Test
    void whoeverIsLeftAloneFindsAnotherGroupAndWhoComesBackIsNotAloneEither() {
        var stage = room(5, round(people, new int[] {0, 1, 2}, new int[] {3, 4}));
        stage.when(new RosterCommand.MarkAway(people.get(3)));
        assertEquals(Optional.of(0), seat(stage, 0, 4), "nobody talks alone");
        stage.when(new RosterCommand.MarkBack(people.get(3)));
        assertEquals(Optional.of(0), seat(stage, 0, 3));
    }

    @Test
    void whoeverIsLockedStaysEvenAlone() {
        var stage = room(5, round(people, new int[] {0, 1, 2}, new int[] {3, 4}));
        stage.when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfPerson(0, people.get(4))))
                .when(new RosterCommand.MarkAway(people.get(3)));
        assertEquals(Optional.of(1), seat(stage, 0, 4));
    }

    @Test
    void aNewcomerStaysWithOneTroikaAndWithAPairInItsFour() {
        for (var shape : List.of(GroupShape.TROIKA, GroupShape.ONE_TWO_FOUR_ALL)) {
            var as = new BreakoutRounds("", 3, 3).with(shape);
            var shaped = Block.of("Shaped", 20, as);
            var stage = running(shaped).joined(people.subList(0, 9).toArray(ParticipantId[]::new));
            var seats = Seats.of(stage.session(), shaped, as, people.subList(0, 9), List.of());
            var titles = GroupTitles.of(List.of("A"));
            var drawn =
                    (GroupDraw.Drawn)
                            GroupDraw.draw(seats, titles, 1, 200_000, () -> false, _ -> {});
            stage.when(new BreakoutCommand.DrawGroups(shaped.id(), drawn.rounds()))
                    .joined(people.get(9));
            var rounds = stage.session().breakout(shaped.id()).orElseThrow().rounds();
            var first = rounds.getFirst();
            var mates = first.groups().get(first.groupOf(people.get(9)).orElseThrow()).members();
            for (var round : rounds) {
                assertTrue(
                        round.groups().stream().anyMatch(g -> g.members().containsAll(mates)),
                        shape + ": with the same people");
            }
        }
    }

    private Stage drawn(Block shaped, BreakoutRounds as, int count, long seed) {
        var here = people.subList(0, count);
        var stage = running(shaped).joined(here.toArray(ParticipantId[]::new));
        var seats = Seats.of(stage.session(), shaped, as, here, List.of());
        var drawn =
                (GroupDraw.Drawn)
                        GroupDraw.draw(
                                seats,
                                GroupTitles.of(List.of("A")),
                                seed,
                                50_000,
                                () -> false,
                                _ -> {});
        return stage.when(new BreakoutCommand.DrawGroups(shaped.id(), drawn.rounds()));
    }

    @Test
    void aNewcomerOfOneTwoFourAllBeginsAloneLikeEverybody() {
        var as = new BreakoutRounds("", 4, 4).with(GroupShape.ONE_TWO_FOUR_ALL);
        var shaped = Block.of("Shaped", 20, as);
        var stage = drawn(shaped, as, 8, 1).joined(people.get(8), people.get(9));
        var rounds = stage.session().breakout(shaped.id()).orElseThrow().rounds();
        assertEquals(10, rounds.getFirst().groups().size());
        for (var round : rounds) {
            assertTrue(round.groupOf(people.get(8)).isPresent());
            assertTrue(round.groupOf(people.get(9)).isPresent());
        }
        assertEquals(List.of(people.get(9)), rounds.getFirst().groups().get(9).members());
        assertEquals(
                rounds.getFirst().groups().getFirst().name(),
                rounds.getFirst().groups().get(9).name());
        stage.when(new RosterCommand.MarkAway(people.get(9)))
                .when(new RosterCommand.MarkBack(people.get(9)));
        rounds = stage.session().breakout(shaped.id()).orElseThrow().rounds();
        assertEquals(10, rounds.getFirst().groups().size(), "the place of before");
    }

    @Test
    void whoJoinsACafeSeesAnotherTableEachTime() {
        for (int seed = 0; seed < 20; seed++) {
            var as =
                    new BreakoutRounds("", 5, 4)
                            .with(GroupShape.WORLD_CAFE)
                            .with(new Division.OfCount(5));
            var shaped = Block.of("Café", 60, as);
            var stage = drawn(shaped, as, 20 + seed % 5, seed);
            int late = 30;
            if (seed % 2 == 1) {
                stage.joined(people.get(late))
                        .when(new BreakoutCommand.StartRound(shaped.id(), 0))
                        .when(new RosterCommand.MarkAway(people.get(late)))
                        .when(new BreakoutCommand.StartRound(shaped.id(), 1))
                        .when(new RosterCommand.MarkBack(people.get(late)));
            } else {
                stage.joined(people.get(late));
            }
            var tables = new HashSet<Integer>();
            for (var round : stage.session().breakout(shaped.id()).orElseThrow().rounds()) {
                assertTrue(
                        tables.add(round.groupOf(people.get(late)).orElseThrow()),
                        "a new table, seed " + seed);
                var sizes =
                        round.groups().stream()
                                .mapToInt(g -> g.members().size())
                                .summaryStatistics();
                assertTrue(sizes.getMax() - sizes.getMin() <= 2, "still even, seed " + seed);
            }
        }
    }

    @Test
    void nobodyWhoSitsMovesHoweverPeopleComeAndGo() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var as = new BreakoutRounds("", 2 + random.nextInt(3), 2);
            var busy = Block.of("Busy", 20, as);
            int count = 4 + random.nextInt(14);
            var here = people.subList(0, count);
            var stage = running(busy).joined(here.toArray(ParticipantId[]::new));
            if (random.nextBoolean()) {
                stage.when(keep(new GroupWish.Apart(Set.copyOf(here.subList(0, 2)), IMPORTANT)));
            }
            var seats = Seats.of(stage.session(), busy, as, here, List.of());
            var drawn =
                    (GroupDraw.Drawn)
                            GroupDraw.draw(
                                    seats,
                                    GroupTitles.of(List.of("A")),
                                    seed,
                                    50_000,
                                    () -> false,
                                    _ -> {});
            stage.when(new BreakoutCommand.DrawGroups(busy.id(), drawn.rounds()));
            for (int step = 0; step < 12; step++) {
                var who = people.get(random.nextInt(Math.min(40, count + 5)));
                var before = stage.session();
                var person = before.roster().find(who);
                if (person.isEmpty()) {
                    stage.joined(who);
                } else {
                    stage.when(
                            person.get().present()
                                    ? new RosterCommand.MarkAway(who)
                                    : new RosterCommand.MarkBack(who));
                }
                check(before, stage.session(), busy, who, seed);
            }
        }
    }

    private static void check(
            Session before, Session after, Block block, ParticipantId who, int seed) {
        var old = before.breakout(block.id()).orElseThrow().rounds();
        var now = after.breakout(block.id()).orElseThrow().rounds();
        for (int r = 0; r < now.size(); r++) {
            int round = r;
            var seated = new HashSet<ParticipantId>();
            now.get(r).groups().forEach(g -> g.members().forEach(p -> assertTrue(seated.add(p))));
            for (var person : after.roster().present()) {
                assertTrue(seated.contains(person.id()), "a seat for everyone, seed " + seed);
                var from = old.get(r).groupOf(person.id());
                boolean wasAlone =
                        from.filter(g ->
                                        old.get(round).groups().get(g).members().stream()
                                                        .filter(p -> isHere(after, p))
                                                        .count()
                                                < 2)
                                .isPresent();
                if (!person.id().equals(who) && !wasAlone) {
                    assertEquals(from, now.get(r).groupOf(person.id()), "stayed, seed " + seed);
                }
            }
        }
    }

    private static boolean isHere(Session session, ParticipantId person) {
        return session.roster().find(person).filter(Participant::present).isPresent();
    }
}
