package app.plenary.session;

import static app.plenary.grouping.Strength.MUST;
import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Conflict;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupShape;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Topics and groups that take only so many people. */
class PlacesTest {
    private static final List<String> NAMES = List.of("Oak", "Ash", "Elm", "Fir", "Yew");

    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(40).toList();

    private static Block block(BreakoutRounds activity) {
        return Block.of("Market", 30, activity);
    }

    private static BreakoutRounds topics(int size, int rounds, Map<String, Integer> most) {
        return new BreakoutRounds("", size, rounds)
                .with(GroupShape.TOPICS)
                .withTopics(NAMES)
                .withMost(most);
    }

    private static BreakoutRounds named(Division division, int rounds, Map<String, Integer> most) {
        return new BreakoutRounds("", 2, rounds)
                .with(division)
                .with(new GroupNames(GroupNames.Theme.OWN, NAMES))
                .withMost(most);
    }

    private Stage room(Block block, int count) {
        return running(block).joined(people.subList(0, count).toArray(ParticipantId[]::new));
    }

    private static Seats seats(Stage stage, Block block) {
        var here = stage.session().roster().present().stream().map(Participant::id).toList();
        return Seats.of(stage.session(), block, (BreakoutRounds) block.activity(), here, List.of());
    }

    private static GroupDraw.Result draw(Stage stage, Block block, long seed) {
        return GroupDraw.draw(
                seats(stage, block), titles(block), seed, 20_000, () -> false, _ -> {});
    }

    private static GroupTitles titles(Block block) {
        var names = ((BreakoutRounds) block.activity()).names();
        return GroupTitles.of(names.of(List.of("Door", "Wall"), List.of("Red")));
    }

    private static List<BreakoutRound> drawn(Stage stage, Block block) {
        var rounds = assertInstanceOf(GroupDraw.Drawn.class, draw(stage, block, 3)).rounds();
        stage.when(new BreakoutCommand.DrawGroups(block.id(), rounds));
        return rounds;
    }

    private static List<Integer> sizes(BreakoutRound round) {
        return round.groups().stream().map(group -> group.members().size()).toList();
    }

    private BreakoutCommand.Choose choice(Block block, int person, Integer... wants) {
        return new BreakoutCommand.Choose(
                block.id(), people.get(person), new GroupChoice(List.of(wants), List.of()));
    }

    private static Map<String, Integer> randomMost(Random random) {
        var most = new HashMap<String, Integer>();
        for (String name : NAMES) {
            if (random.nextInt(4) > 0) {
                most.put(name, 1 + random.nextInt(8));
            }
        }
        return most;
    }

    private static void within(List<BreakoutRound> rounds, Map<String, Integer> most, String at) {
        for (var round : rounds) {
            for (var group : round.groups()) {
                int fits = most.getOrDefault(group.name(), Integer.MAX_VALUE);
                assertTrue(group.members().size() <= fits, at + ": " + group.name());
            }
        }
    }

    private static void allSeated(List<BreakoutRound> rounds, int count, String at) {
        for (var round : rounds) {
            assertEquals(
                    count,
                    round.groups().stream().flatMap(g -> g.members().stream()).distinct().count(),
                    at);
        }
    }

    /** Choices, wishes, latecomers and all: as long as everybody fits, everybody has a place. */
    @Test
    void whereAllFitNoGroupIsEverTooFullAndWhereTheyDoNotItIsSaid() {
        int fitted = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var most = randomMost(random);
            int count = 4 + random.nextInt(20);
            boolean byTopic = random.nextBoolean();
            var division =
                    random.nextBoolean()
                            ? new Division.OfSize(2 + random.nextInt(4))
                            : new Division.OfCount(2 + random.nextInt(4));
            int rounds = 1 + random.nextInt(3);
            var block =
                    block(
                            byTopic
                                    ? topics(2, rounds, most).with(division)
                                    : named(division, rounds, most));
            var stage = room(block, count);
            stage.when(
                    new WishCommand.KeepWish(
                            WishId.fresh(),
                            new GroupWish.Apart(Set.copyOf(people.subList(0, 2)), MUST)));
            for (int person = 0; byTopic && person < count; person++) {
                var order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
                Collections.shuffle(order, random);
                stage.when(
                        choice(
                                block,
                                person,
                                order.subList(0, random.nextInt(4)).toArray(Integer[]::new)));
            }
            var at = block.activity() + " seed " + seed;
            int groups =
                    byTopic
                            ? NAMES.size()
                            : division instanceof Division.OfCount(int n) ? n : NAMES.size() + 1;
            long places =
                    IntStream.range(0, groups)
                            .mapToLong(g ->
                                    g < NAMES.size()
                                            ? most.getOrDefault(NAMES.get(g), 1_000)
                                            : 1_000)
                            .sum();
            switch (draw(stage, block, seed)) {
                case GroupDraw.TooFewPlaces(Shortage shortage) -> {
                    assertTrue(places < count, at);
                    assertEquals(new Shortage(0, count, (int) places, false), shortage);
                }
                case GroupDraw.Impossible _ -> assertTrue(places >= count, at);
                case GroupDraw.Drawn result -> {
                    fitted++;
                    within(result.rounds(), most, at);
                    allSeated(result.rounds(), count, at);
                    stage.when(new BreakoutCommand.DrawGroups(block.id(), result.rounds()));
                    late(stage, block, count, most, at);
                }
            }
        }
        assertTrue(fitted > 150, "most of these fit: " + fitted);
    }

    /** Latecomers go where there is room; when there is none they have a place all the same. */
    private void late(Stage stage, Block block, int count, Map<String, Integer> most, String at) {
        for (int person = count; person < count + 3; person++) {
            var before = rounds(stage, block);
            boolean room =
                    before.stream()
                            .allMatch(round ->
                                    round.groups().stream()
                                            .anyMatch(g ->
                                                    g.members().size()
                                                            < most.getOrDefault(g.name(), 1_000)));
            stage.joined(people.get(person));
            if (!room) {
                allSeated(rounds(stage, block), person + 1, at + " without room");
                return;
            }
            within(rounds(stage, block), most, at + " late");
            allSeated(rounds(stage, block), person + 1, at + " late");
        }
    }

    private static List<BreakoutRound> rounds(Stage stage, Block block) {
        return stage.session().breakout(block.id()).orElseThrow().rounds();
    }

    @Test
    void whoWantsAFullTopicMostOftenGetsTheSecondWish() {
        var block = block(topics(6, 1, Map.of("Oak", 3)));
        var stage = room(block, 8);
        IntStream.range(0, 8).forEach(person -> stage.when(choice(block, person, 0, 1)));
        assertEquals(List.of(3, 5, 0, 0, 0), sizes(drawn(stage, block).getFirst()));
    }

    @Test
    void nobodyIsLeftOutOfAFullTopicWhoHasNoOtherWish() {
        var block = block(topics(2, 1, Map.of("Oak", 5, "Ash", 5, "Elm", 1, "Fir", 1, "Yew", 1)));
        var stage = room(block, 6);
        IntStream.range(0, 6).forEach(person -> stage.when(choice(block, person, 0)));
        var sizes = sizes(drawn(stage, block).getFirst());
        assertEquals(6, sizes.stream().mapToInt(Integer::intValue).sum());
        assertTrue(sizes.getFirst() <= 5, sizes.toString());
    }

    @Test
    void mixedGroupsAreEvenAsFarAsTheyFit() {
        var size = block(named(new Division.OfSize(5), 1, Map.of("Ash", 2)));
        assertEquals(
                List.of(5, 2, 5, 4, 4),
                sorted(drawn(room(size, 20), size).getFirst()),
                "one more group, none larger than asked for");
        var count = block(named(new Division.OfCount(4), 1, Map.of("Ash", 2)));
        assertEquals(List.of(6, 2, 6, 6), sizes(drawn(room(count, 20), count).getFirst()));
        var wide = block(named(new Division.OfCount(4), 1, Map.of("Ash", 9)));
        assertEquals(List.of(5, 5, 5, 5), sizes(drawn(room(wide, 20), wide).getFirst()));
    }

    /** The sizes with those of equal standing, the larger first. */
    private static List<Integer> sorted(BreakoutRound round) {
        var sizes = sizes(round);
        var others =
                IntStream.range(0, sizes.size())
                        .filter(g -> g != 1)
                        .mapToObj(sizes::get)
                        .sorted(Collections.reverseOrder())
                        .toList();
        var all = new ArrayList<>(others);
        all.add(1, sizes.get(1));
        return all;
    }

    @Test
    void moreWhoMustSitThereThanFitAreInEachOthersWay() {
        var block = block(topics(4, 1, Map.of("Ash", 1)));
        var stage = room(block, 8);
        for (int person = 0; person < 2; person++) {
            stage.when(
                    new WishCommand.KeepWish(
                            WishId.fresh(),
                            new GroupWish.Pinned(people.get(person), 1, Set.of(), MUST)));
        }
        var impossible = assertInstanceOf(GroupDraw.Impossible.class, draw(stage, block, 1));
        assertEquals(Conflict.Kind.GROUP_TOO_FULL, impossible.conflict().orElseThrow().kind());
    }

    @Test
    void aPersonMayBeTakenWhereNoneFitsButItShows() {
        var block = block(topics(4, 1, Map.of("Oak", 2, "Ash", 9)));
        var activity = (BreakoutRounds) block.activity();
        var stage = room(block, 8);
        IntStream.range(0, 8).forEach(person -> stage.when(choice(block, person, 0, 1)));
        var round = drawn(stage, block).getFirst();
        var person = round.groups().get(1).members().getFirst();
        var landings = Landing.of(stage.session(), block, activity, 0, person, List.of());
        assertEquals(List.of(new Landing.Overfull(3, 2)), landings.getFirst().effects());
        assertTrue(landings.getFirst().breaks());
        assertEquals(List.of(), landings.get(1).effects());
        stage.when(new BreakoutCommand.MovePerson(block.id(), 0, person, 0));
        assertEquals(3, sizes(rounds(stage, block).getFirst()).getFirst());
        stage.joined(people.get(8));
        var after = rounds(stage, block).getFirst();
        assertEquals(Optional.of(0), after.groupOf(person), "who was taken there stays");
        assertEquals(Optional.of(1), after.groupOf(people.get(8)));
    }

    @Test
    void groupsAsLastTimeKeepWhatFits() {
        var before = block(named(new Division.OfCount(2), 1, Map.of()));
        var block = block(named(new Division.OfCount(2), 1, Map.of("Oak", 3)));
        var stage =
                running(before, block).joined(people.subList(0, 8).toArray(ParticipantId[]::new));
        var source = drawn(stage, before);
        assertEquals(List.of(4, 4), sizes(source.getFirst()));
        var copied =
                assertInstanceOf(
                        GroupDraw.Drawn.class,
                        GroupDraw.asBefore(seats(stage, block), source, titles(block), 1));
        assertEquals(List.of(3, 5), sizes(copied.rounds().getFirst()));
    }

    @Test
    void lockedGroupsAreLeftOutOfTheCount() {
        var block = block(topics(4, 1, Map.of("Oak", 2, "Ash", 2, "Elm", 2, "Fir", 1, "Yew", 1)));
        var stage = room(block, 8);
        drawn(stage, block);
        stage.when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfGroup(0, 0)));
        stage.joined(people.get(8));
        assertEquals(
                new GroupDraw.TooFewPlaces(new Shortage(0, 7, 6, true)), draw(stage, block, 1));
    }

    @Test
    void whatFitsFollowsItsTextAndIsRefusedOutOfReason() {
        var activity = topics(4, 1, Map.of(" Oak ", 2, "Nowhere", 3));
        var block =
                block(activity.withTopics(List.of(" Oak ", "Ash")).withMost(Map.of(" Oak ", 2)));
        var stage = running(block);
        var stands = (BreakoutRounds) stage.session().agenda().blocks().getFirst().activity();
        assertEquals(Map.of("Oak", 2), stands.most());
        for (int most : List.of(0, -1, 501)) {
            stage.refuses(
                    PlanCommand.change(
                            block.id(),
                            new BlockChange.Becomes(stands.withMost(Map.of("Oak", most)))),
                    Refusal.PLACES_OUT_OF_RANGE);
        }
    }
}
