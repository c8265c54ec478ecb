package app.plenary.session;

import static app.plenary.grouping.Strength.IMPORTANT;
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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for every draw, whatever is wished, locked or over, and whoever has left. */
class DrawPropertiesTest {
    private static final GroupTitles TITLES = GroupTitles.of(List.of("Door", "Wall", "Lamp"));

    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(30).toList();

    private static GroupDraw.Result draw(
            Stage stage, Block block, List<Encounter> earlier, long seed) {
        var here = stage.session().roster().present().stream().map(Participant::id).toList();
        var seats =
                Seats.of(stage.session(), block, (BreakoutRounds) block.activity(), here, earlier);
        return GroupDraw.draw(seats, TITLES, seed, 20_000, () -> false, _ -> {});
    }

    private static WishCommand keep(GroupWish wish) {
        return new WishCommand.KeepWish(WishId.fresh(), wish);
    }

    private Block randomBlock(Random random) {
        var shapes = GroupShape.values();
        var roles = new ArrayList<>(GroupRole.PLANNED);
        Collections.shuffle(roles, random);
        return Block.of(
                "Groups",
                30,
                new BreakoutRounds("", 2 + random.nextInt(4), 1 + random.nextInt(4))
                        .with(shapes[random.nextInt(shapes.length)])
                        .with(
                                random.nextBoolean()
                                        ? new Division.OfSize(2 + random.nextInt(4))
                                        : new Division.OfCount(2 + random.nextInt(4)))
                        .withTopics(List.of("A", "B", "C", "D", "E"))
                        .withRoles(roles.subList(0, random.nextInt(3))));
    }

    @Test
    void whatMustBeLocksSizesAndRolesHoldAlways() {
        int drawn = 0;
        for (int seed = 0; seed < 160; seed++) {
            var random = new Random(seed);
            var block = randomBlock(random);
            int count = 6 + random.nextInt(20);
            var stage =
                    running(block).joined(people.subList(0, count).toArray(ParticipantId[]::new));
            wish(stage, count, random);
            if (!(draw(stage, block, List.of(), seed) instanceof GroupDraw.Drawn first)) {
                continue;
            }
            check(stage, block, first, seed);
            stage.when(new BreakoutCommand.DrawGroups(block.id(), first.rounds()));
            lock(stage, block, random);
            if (first.rounds().size() > 1 && random.nextBoolean()) {
                stage.when(new BreakoutCommand.StartRound(block.id(), 1));
            }
            stage.when(new RosterCommand.MarkAway(people.get(random.nextInt(count))));
            if (!(draw(stage, block, List.of(), seed + 1) instanceof GroupDraw.Drawn second)) {
                continue;
            }
            check(stage, block, second, seed);
            stage.when(new BreakoutCommand.DrawGroups(block.id(), second.rounds()));
            drawn++;
        }
        assertTrue(drawn > 100, "most of these can be drawn: " + drawn);
    }

    private void wish(Stage stage, int count, Random random) {
        stage.when(keep(new GroupWish.Together(Set.copyOf(people.subList(0, 2)), MUST)));
        stage.when(keep(new GroupWish.Apart(Set.copyOf(people.subList(2, 4)), MUST)));
        if (random.nextBoolean()) {
            stage.when(keep(new GroupWish.Host(people.get(4), 1)));
        }
        if (random.nextBoolean()) {
            stage.when(keep(new GroupWish.Absent(people.get(5), Set.of(random.nextInt(3)))));
        }
        if (random.nextBoolean()) {
            stage.when(
                    keep(
                            new GroupWish.Apart(
                                    Set.copyOf(people.subList(count - 3, count)), IMPORTANT)));
        }
    }

    private static void lock(Stage stage, Block block, Random random) {
        var rounds = stage.session().breakout(block.id()).orElseThrow().rounds();
        int r = random.nextInt(rounds.size());
        var groups = rounds.get(r).groups();
        var group = groups.get(random.nextInt(groups.size()));
        if (random.nextBoolean() && !group.members().isEmpty()) {
            stage.when(
                    new BreakoutCommand.LockSeats(
                            block.id(), new Lock.OfPerson(r, group.members().getFirst())));
        } else if (random.nextBoolean()) {
            stage.when(
                    new BreakoutCommand.LockSeats(
                            block.id(), new Lock.OfGroup(r, groups.indexOf(group))));
        }
    }

    private void check(Stage stage, Block block, GroupDraw.Drawn drawn, int seed) {
        var session = stage.session();
        var activity = (BreakoutRounds) block.activity();
        int over =
                session.breakout(block.id())
                        .filter(b -> b.begun().contains(0) && b.round() > 0)
                        .map(_ -> 1)
                        .orElse(0);
        assertEquals(activity.rounds(), drawn.rounds().size());
        for (int r = over; r < drawn.rounds().size(); r++) {
            var round = drawn.rounds().get(r);
            var form = Form.of(activity, r);
            var where = block.activity() + " round " + r + " seed " + seed;
            var seated = new HashSet<ParticipantId>();
            for (var group : round.groups()) {
                group.members().forEach(member -> assertTrue(seated.add(member), where));
                assertTrue(group.members().containsAll(group.roles().keySet()), where);
            }
            if (form.isDrawn()) {
                int inRound = r;
                var wishes = session.wishes().values();
                for (var person : session.roster().present()) {
                    boolean away =
                            wishes.stream()
                                    .anyMatch(w ->
                                            w instanceof GroupWish.Absent(var who, var when)
                                                    && who.equals(person.id())
                                                    && when.contains(inRound));
                    boolean mayMiss = activity.shape() == GroupShape.TROIKA;
                    assertTrue(mayMiss || away != seated.contains(person.id()), where);
                }
                wishes.forEach(wish -> check(wish, round, where));
                roles(activity, round, where);
                sizes(session, block, round, r, where);
            }
        }
    }

    private static void check(GroupWish wish, BreakoutRound round, String where) {
        switch (wish) {
            case GroupWish.Together(var who, var strength) when strength == MUST ->
                    assertTrue(groups(who, round).stream().distinct().count() < 2, where);
            case GroupWish.Apart(var who, var strength) when strength == MUST ->
                    assertEquals(
                            groups(who, round).size(),
                            Set.copyOf(groups(who, round)).size(),
                            where);
            case GroupWish.Host(var who, int place) -> {
                var at = round.groupOf(who);
                assertTrue(at.isEmpty() || at.equals(Optional.of(place)), where);
            }
            default -> {}
        }
    }

    private static List<Integer> groups(Set<ParticipantId> who, BreakoutRound round) {
        return who.stream().flatMap(person -> round.groupOf(person).stream()).toList();
    }

    private static void roles(BreakoutRounds activity, BreakoutRound round, String where) {
        for (var group : round.groups()) {
            var given = new HashSet<>(group.roles().values());
            assertEquals(given.size(), group.roles().size(), where);
            given.removeAll(activity.roles());
            given.removeAll(Set.of(GroupRole.CLIENT, GroupRole.HOST));
            assertEquals(Set.of(), given, where);
            if (activity.shape() == GroupShape.MIXED) {
                int wanted = Math.min(activity.roles().size(), group.members().size());
                assertTrue(group.roles().size() >= wanted - 1, where);
            }
        }
    }

    /** Without locks and absences mixed groups differ by one, and there are as many as asked. */
    private static void sizes(
            Session session, Block block, BreakoutRound round, int r, String where) {
        var activity = (BreakoutRounds) block.activity();
        var breakout = session.breakout(block.id());
        boolean locked =
                breakout.stream()
                        .flatMap(b -> b.locks().stream())
                        .anyMatch(lock -> lock instanceof Lock.OfGroup && lock.round() == r);
        if (activity.shape() == GroupShape.MIXED) {
            if (!locked) {
                var sizes =
                        round.groups().stream()
                                .mapToInt(g -> g.members().size())
                                .summaryStatistics();
                assertTrue(sizes.getMax() - sizes.getMin() < 2, where);
            }
            if (activity.division() instanceof Division.OfCount(int groups)) {
                assertEquals(groups, round.groups().size(), where + " locked " + locked);
            }
        }
    }

    @Test
    void theHostWhoIsWishedHasThatPart() {
        var block =
                Block.of(
                        "Groups",
                        30,
                        new BreakoutRounds("", 3, 2)
                                .withRoles(List.of(GroupRole.SCRIBE, GroupRole.HOST)));
        var stage =
                running(block)
                        .joined(people.subList(0, 9).toArray(ParticipantId[]::new))
                        .when(keep(new GroupWish.Host(people.get(4), 1)));
        for (int turn = 0; turn < 2; turn++) {
            var drawn =
                    assertInstanceOf(GroupDraw.Drawn.class, draw(stage, block, List.of(), turn));
            for (var round : drawn.rounds()) {
                assertEquals(
                        Optional.of(people.get(4)), round.groups().get(1).holder(GroupRole.HOST));
                for (var group : round.groups()) {
                    assertEquals(
                            Set.of(GroupRole.HOST, GroupRole.SCRIBE),
                            Set.copyOf(group.roles().values()));
                }
            }
            stage.when(new BreakoutCommand.DrawGroups(block.id(), drawn.rounds()))
                    .when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfGroup(turn, 0)));
        }
    }

    // ---------------------------------------------------------------- who met before

    private static List<Encounter> met(Stage stage, int[][] pairs, int sessionsAgo) {
        var names =
                stage.session().roster().inOrder().stream().map(p -> Roster.key(p.name())).toList();
        return Stream.of(pairs)
                .map(pair -> new Encounter(names.get(pair[0]), names.get(pair[1]), sessionsAgo))
                .toList();
    }

    /**
     * Seven people in groups of three and four sit together with nine of the 21 pairs, so that a
     * third of the old pairs would meet too if history did not count. Old and fresh pairs are drawn
     * anew for each seed, so that they are of equal standing.
     */
    @Test
    void whoMetBeforeSitsTogetherLessOftenThanWhoDidNot() {
        for (var shape : List.of(GroupShape.MIXED, GroupShape.PAIRS, GroupShape.WORLD_CAFE)) {
            int old = 0;
            int oldTogether = 0;
            int fresh = 0;
            int freshTogether = 0;
            var activity =
                    new BreakoutRounds("", 4, shape == GroupShape.WORLD_CAFE ? 2 : 1).with(shape);
            var block = Block.of("Groups", 30, activity);
            int count = shape == GroupShape.WORLD_CAFE ? 14 : 7;
            var stage =
                    running(block).joined(people.subList(0, count).toArray(ParticipantId[]::new));
            for (int seed = 0; seed < 60; seed++) {
                var random = new Random(seed);
                var all = new ArrayList<int[]>();
                for (int a = 0; a < count; a++) {
                    for (int b = 0; b < a; b++) {
                        all.add(new int[] {b, a});
                    }
                }
                Collections.shuffle(all, random);
                var known = all.subList(0, all.size() / 2).toArray(int[][]::new);
                var drawn =
                        assertInstanceOf(
                                GroupDraw.Drawn.class,
                                draw(stage, block, met(stage, known, 1), seed));
                for (int i = 0; i < all.size(); i++) {
                    boolean isOld = i < known.length;
                    int times = together(drawn.rounds(), all.get(i));
                    old += isOld ? 1 : 0;
                    fresh += isOld ? 0 : 1;
                    oldTogether += isOld ? times : 0;
                    freshTogether += isOld ? 0 : times;
                }
            }
            double oldRate = (double) oldTogether / old;
            double freshRate = (double) freshTogether / fresh;
            assertTrue(
                    oldRate < 0.75 * freshRate,
                    shape + ": old pairs " + oldRate + ", fresh pairs " + freshRate);
        }
    }

    private int together(List<BreakoutRound> rounds, int[] pair) {
        return (int)
                rounds.stream()
                        .filter(round ->
                                round.groupOf(people.get(pair[0]))
                                        .equals(round.groupOf(people.get(pair[1]))))
                        .count();
    }

    @Test
    void addingAMeetingNeverMakesThatPairMoreLikely() {
        var block = Block.of("Groups", 30, new BreakoutRounds("", 3, 1));
        var stage = running(block).joined(people.subList(0, 9).toArray(ParticipantId[]::new));
        int[] pair = {2, 6};
        int without = 0;
        int with = 0;
        for (int seed = 0; seed < 80; seed++) {
            var random = new Random(seed);
            var others =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> random.ints(0, 9).distinct().limit(2).toArray())
                            .filter(p -> !(Math.min(p[0], p[1]) == 2 && Math.max(p[0], p[1]) == 6))
                            .toArray(int[][]::new);
            var before = new ArrayList<>(met(stage, others, 2));
            without += together(rounds(draw(stage, block, before, seed)), pair);
            before.addAll(met(stage, new int[][] {pair}, 1));
            with += together(rounds(draw(stage, block, before, seed)), pair);
        }
        assertTrue(without > 8, "a fresh pair does meet: " + without);
        assertTrue(with * 4 < without, with + " with a meeting, " + without + " without");
    }

    private static List<BreakoutRound> rounds(GroupDraw.Result result) {
        return assertInstanceOf(GroupDraw.Drawn.class, result).rounds();
    }

    @Test
    void whatIsLongerAgoCountsLess() {
        var block = Block.of("Pairs", 30, new BreakoutRounds("", 2, 1));
        var stage = running(block).joined(people.subList(0, 4).toArray(ParticipantId[]::new));
        var earlier = new ArrayList<>(met(stage, new int[][] {{0, 1}, {2, 3}}, 1));
        earlier.addAll(met(stage, new int[][] {{0, 2}, {1, 3}}, 6));
        earlier.addAll(met(stage, new int[][] {{0, 3}, {1, 2}}, 3));
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(1, together(rounds(draw(stage, block, earlier, seed)), new int[] {0, 2}));
        }
    }

    @Test
    void theSameSeatsAndSeedGiveTheSameGroups() {
        for (int seed = 0; seed < 30; seed++) {
            var block = randomBlock(new Random(seed));
            var stage = running(block).joined(people.subList(0, 13).toArray(ParticipantId[]::new));
            assertEquals(draw(stage, block, List.of(), seed), draw(stage, block, List.of(), seed));
        }
    }
}
