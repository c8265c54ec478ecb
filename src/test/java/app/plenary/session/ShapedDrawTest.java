package app.plenary.session;

import static app.plenary.grouping.Strength.MUST;
import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Each shape of a breakout block gives the groups that it is known for. */
class ShapedDrawTest {
    private static final GroupTitles TITLES = new GroupTitles(List.of("Door", "Wall"), "I", "All");

    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(40).toList();

    private static BreakoutRounds shaped(GroupShape shape, int size, int rounds) {
        return new BreakoutRounds("", size, rounds).with(shape);
    }

    private Stage room(Block block, int count) {
        return running(block).joined(people.subList(0, count).toArray(ParticipantId[]::new));
    }

    private static GroupDraw.Drawn drawn(Stage stage, Block block) {
        var here = stage.session().roster().present().stream().map(Participant::id).toList();
        var activity =
                (BreakoutRounds) stage.session().agenda().find(block.id()).orElseThrow().activity();
        var seats = Seats.of(stage.session(), block, activity, here, List.of());
        var result = GroupDraw.draw(seats, TITLES, 3, 2_000_000, () -> false, _ -> {});
        var drawn = assertInstanceOf(GroupDraw.Drawn.class, result);
        stage.when(new BreakoutCommand.DrawGroups(block.id(), drawn.rounds()));
        assertEquals(
                drawn.rounds(),
                stage.session().breakout(block.id()).orElseThrow().rounds(),
                "as it was drawn");
        return drawn;
    }

    private static List<Integer> sizes(BreakoutRound round) {
        return round.groups().stream().map(g -> g.members().size()).sorted().toList();
    }

    private static List<Set<ParticipantId>> sets(BreakoutRound round) {
        return round.groups().stream().map(g -> Set.copyOf(g.members())).toList();
    }

    @Test
    void inPairsEveryoneMeetsEveryone() {
        var block = Block.of("Pairs", 20, shaped(GroupShape.PAIRS, 4, 7));
        var met = new HashSet<Set<ParticipantId>>();
        for (var round : drawn(room(block, 8), block).rounds()) {
            assertEquals(List.of(2, 2, 2, 2), sizes(round));
            met.addAll(sets(round));
        }
        assertEquals(28, met.size());
    }

    @Test
    void oneTwoFourAllKeepsPairsWholeAndGivesAloneAndAllTheirNames() {
        for (int count = 2; count < 24; count++) {
            var block = Block.of("1-2-4", 12, shaped(GroupShape.ONE_TWO_FOUR_ALL, 4, 4));
            var stage = room(block, count);
            var rounds = drawn(stage, block).rounds();
            assertEquals(count, rounds.get(0).groups().size());
            assertEquals("I", rounds.get(0).groups().getFirst().name());
            assertEquals(List.of(count), sizes(rounds.get(3)));
            assertEquals("All", rounds.get(3).groups().getFirst().name());
            for (var pair : sets(rounds.get(1))) {
                assertTrue(pair.size() == 2 || pair.size() == 3, "pairs of " + count);
                assertTrue(
                        sets(rounds.get(2)).stream().anyMatch(four -> four.containsAll(pair)),
                        count + ": a pair was torn apart");
            }
        }
    }

    @Test
    void foursAreMadeOfThePairsThatSatAlsoWhenSomebodyLeftAndSomebodyCame() {
        var block = Block.of("1-2-4", 12, shaped(GroupShape.ONE_TWO_FOUR_ALL, 4, 3));
        var stage = room(block, 8);
        var pairs = drawn(stage, block).rounds().getFirst();
        var gone = pairs.groups().getFirst().members().getFirst();
        stage.when(new BreakoutCommand.StartRound(block.id(), 1))
                .when(new RosterCommand.MarkAway(gone))
                .joined(people.get(20), people.get(21));
        var rounds = drawn(stage, block).rounds();
        assertEquals(pairs, rounds.getFirst(), "they sat so");
        for (var pair : sets(pairs)) {
            if (!pair.contains(gone)) {
                assertTrue(sets(rounds.get(1)).stream().anyMatch(g -> g.containsAll(pair)));
            }
        }
        assertEquals(9, sizes(rounds.get(1)).stream().mapToInt(size -> size).sum());
    }

    @Test
    void inATroikaGroupsStayAndEachIsClientOnce() {
        var block = Block.of("Troika", 30, shaped(GroupShape.TROIKA, 4, 3));
        var rounds = drawn(room(block, 11), block).rounds();
        assertEquals(List.of(3, 4, 4), sizes(rounds.getFirst()));
        var clients = new HashMap<Integer, Set<ParticipantId>>();
        for (var round : rounds) {
            assertEquals(sets(rounds.getFirst()), sets(round));
            for (int g = 0; g < 3; g++) {
                clients.computeIfAbsent(g, _ -> new HashSet<>())
                        .add(round.groups().get(g).holder(GroupRole.CLIENT).orElseThrow());
            }
        }
        assertTrue(clients.values().stream().allMatch(all -> all.size() == 3), "another each time");
    }

    @Test
    void anotherTroikaAfterARoundLetsThoseBeClientsWhoWereNot() {
        var block = Block.of("Troika", 30, shaped(GroupShape.TROIKA, 3, 3));
        var stage = room(block, 9);
        var first = drawn(stage, block).rounds().getFirst();
        stage.when(new BreakoutCommand.StartRound(block.id(), 1));
        var rounds = drawn(stage, block).rounds();
        assertEquals(first, rounds.getFirst());
        var seen = new HashSet<ParticipantId>();
        first.groups().forEach(g -> seen.add(g.holder(GroupRole.CLIENT).orElseThrow()));
        rounds.get(1)
                .groups()
                .forEach(g -> assertTrue(seen.add(g.holder(GroupRole.CLIENT).orElseThrow())));
    }

    @Test
    void hostsOfACafeStayAndTravellersSeeAnotherTableEachTime() {
        var block =
                Block.of(
                        "Café",
                        40,
                        shaped(GroupShape.WORLD_CAFE, 5, 3).with(new Division.OfCount(4)));
        var stage =
                room(block, 18)
                        .when(
                                new WishCommand.KeepWish(
                                        WishId.fresh(), new GroupWish.Host(people.get(5), 2)));
        var rounds = drawn(stage, block).rounds();
        var tables = new HashMap<ParticipantId, Set<Integer>>();
        for (var round : rounds) {
            assertEquals(List.of(4, 4, 5, 5), sizes(round));
            for (int g = 0; g < 4; g++) {
                assertTrue(round.groups().get(g).holder(GroupRole.HOST).isPresent());
                for (var member : round.groups().get(g).members()) {
                    tables.computeIfAbsent(member, _ -> new HashSet<>()).add(g);
                }
            }
            assertEquals(Optional.of(people.get(5)), round.groups().get(2).holder(GroupRole.HOST));
        }
        var hosts =
                rounds.getFirst().groups().stream()
                        .map(g -> g.holder(GroupRole.HOST).orElseThrow())
                        .toList();
        tables.forEach((who, seen) ->
                assertEquals(hosts.contains(who) ? 1 : 3, seen.size(), "tables seen"));
        stage.when(new BreakoutCommand.StartRound(block.id(), 1));
        var again = drawn(stage, block).rounds();
        for (int g = 0; g < 4; g++) {
            assertEquals(
                    Optional.of(hosts.get(g)), again.get(2).groups().get(g).holder(GroupRole.HOST));
        }
    }

    @Test
    void peopleGetTheirTopicsAndOthersFillTheSmallest() {
        var block =
                Block.of(
                        "Topics",
                        30,
                        shaped(GroupShape.TOPICS, 4, 2).withTopics(List.of("Heat", "Bees", "Tax")));
        var stage = room(block, 9);
        for (int i = 0; i < 4; i++) {
            choose(stage, block, i, List.of(0, 1), List.of());
        }
        choose(stage, block, 4, List.of(0), List.of());
        var drawn = drawn(stage, block);
        var first = drawn.rounds().getFirst();
        assertEquals(
                List.of("Heat", "Bees", "Tax"), first.groups().stream().map(Group::name).toList());
        assertEquals(9, sizes(first).stream().mapToInt(size -> size).sum());
        assertTrue(sizes(first).stream().allMatch(size -> size <= 4), "no more than asked");
        for (int i = 0; i < 5; i++) {
            int topic = first.groupOf(people.get(i)).orElseThrow();
            assertTrue(i == 4 ? topic == 0 : topic < 2, "one of those chosen");
        }
        var second = drawn.rounds().get(1);
        for (int i = 0; i < 4; i++) {
            var both = Set.of(first.groupOf(people.get(i)), second.groupOf(people.get(i)));
            assertEquals(2, both.size(), "another topic in the second round");
        }
        assertTrue(
                drawn.remarks().stream()
                        .noneMatch(r ->
                                r instanceof Remark.WithoutTheirTopic(var who)
                                        && who.contains(people.get(0))),
                "whoever got what they chose is not told of");
    }

    @Test
    void whoOffersMeetsWhoAsksAndTheOthersSitTogether() {
        var block =
                Block.of(
                        "Allies",
                        30,
                        shaped(GroupShape.OFFERS_AND_ASKS, 2, 1)
                                .withTopics(List.of("Excel", "Talks", "Law")));
        var stage = room(block, 7);
        choose(stage, block, 0, List.of(0), List.of(1));
        choose(stage, block, 1, List.of(1), List.of(0));
        choose(stage, block, 2, List.of(2), List.of());
        choose(stage, block, 3, List.of(), List.of(2));
        choose(stage, block, 4, List.of(), List.of(0));
        var drawn = drawn(stage, block);
        var round = drawn.rounds().getFirst();
        assertTrue(sets(round).contains(Set.of(people.get(2), people.get(3))));
        assertEquals(round.groupOf(people.get(0)), round.groupOf(people.get(1)));
        assertEquals(round.groupOf(people.get(5)), round.groupOf(people.get(6)));
        assertEquals(List.of(new Remark.WithoutAllies(people.subList(5, 7))), drawn.remarks());
    }

    @Test
    void whatMustBeIsKeptInEveryShape() {
        for (var shape : GroupShape.values()) {
            var block =
                    Block.of(
                            "Groups",
                            30,
                            shaped(shape, 3, shape == GroupShape.ONE_TWO_FOUR_ALL ? 4 : 2)
                                    .withTopics(List.of("A", "B", "C", "D")));
            var stage = room(block, 12);
            for (int i = 0; i < 12; i++) {
                if (shape.isChosen()) {
                    var offers =
                            shape == GroupShape.TOPICS ? List.<Integer>of() : List.of((i + 1) % 4);
                    choose(stage, block, i, List.of(i % 4, (i + 2) % 4), offers);
                }
            }
            var together = Set.of(people.get(0), people.get(1));
            var apart = Set.of(people.get(2), people.get(3));
            stage.when(keep(new GroupWish.Together(together, MUST)))
                    .when(keep(new GroupWish.Apart(apart, MUST)))
                    .when(keep(new GroupWish.Pinned(people.get(4), 1, Set.of(), MUST)));
            for (var round : drawn(stage, block).rounds()) {
                if (round.groups().size() == 12 || round.groups().size() == 1) {
                    continue;
                }
                assertEquals(
                        round.groupOf(people.get(0)),
                        round.groupOf(people.get(1)),
                        shape + " together");
                assertTrue(
                        !round.groupOf(people.get(2)).equals(round.groupOf(people.get(3))),
                        shape + " apart");
                assertEquals(Optional.of(1), round.groupOf(people.get(4)), shape + " pinned");
                assertEquals(12, sizes(round).stream().mapToInt(size -> size).sum());
            }
        }
    }

    @Test
    void whatCannotBeIsNotDrawnButExplained() {
        var block = Block.of("Pairs", 30, shaped(GroupShape.PAIRS, 2, 2));
        var three = Set.copyOf(people.subList(0, 3));
        var stage = room(block, 6).when(keep(new GroupWish.Together(three, MUST)));
        var seats =
                Seats.of(
                        stage.session(),
                        block,
                        shaped(GroupShape.PAIRS, 2, 2),
                        people.subList(0, 6),
                        List.of());
        var result = GroupDraw.draw(seats, TITLES, 1, 100_000, () -> false, _ -> {});
        var impossible = assertInstanceOf(GroupDraw.Impossible.class, result);
        assertTrue(impossible.conflict().isPresent());
    }

    private static WishCommand keep(GroupWish wish) {
        return new WishCommand.KeepWish(WishId.fresh(), wish);
    }

    private void choose(
            Stage stage, Block block, int who, List<Integer> wants, List<Integer> offers) {
        stage.when(
                new BreakoutCommand.Choose(
                        block.id(), people.get(who), new GroupChoice(wants, offers)));
    }
}
