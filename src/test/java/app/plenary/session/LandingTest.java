package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each group would say to one more person. */
class LandingTest {
    private final BreakoutRounds activity = new BreakoutRounds("", 2, 2);
    private final Block first = Block.of("First", 10, activity);
    private final Block second = Block.of("Second", 10, activity);
    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(8).toList();

    /** Groups of two, one after the other, with what each begins with. */
    private BreakoutRound pairs(int... order) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < order.length; i += 2) {
            groups.add(new Group("G" + i, List.of(people.get(order[i]), people.get(order[i + 1]))));
        }
        return new BreakoutRound(groups);
    }

    private Stage stage() {
        return running(first, second)
                .joined(people.toArray(ParticipantId[]::new))
                .when(
                        new BreakoutCommand.DrawGroups(
                                first.id(),
                                List.of(
                                        pairs(0, 1, 2, 3, 4, 5, 6, 7),
                                        pairs(0, 2, 1, 3, 4, 6, 5, 7))));
    }

    private List<Landing> landings(Stage stage, int person, Encounter... earlier) {
        return Landing.of(
                stage.session(), first, activity, 0, people.get(person), List.of(earlier));
    }

    private List<Landing.Effect> effects(Stage stage, int person, int group) {
        return landings(stage, person).get(group).effects();
    }

    private ParticipantId who(int person) {
        return people.get(person);
    }

    @Test
    void whoSitsTogetherInAnotherRoundOrBlockOrSessionHasMet() {
        var stage = stage();
        assertEquals(List.of(new Landing.Again(who(2), 1)), effects(stage, 0, 1));
        assertEquals(List.of(), effects(stage, 0, 2));
        stage.when(new RunCommand.NextBlock(first.id()))
                .when(
                        new BreakoutCommand.DrawGroups(
                                second.id(),
                                List.of(
                                        pairs(0, 4, 2, 1, 6, 3, 5, 7),
                                        pairs(0, 6, 2, 1, 4, 3, 5, 7))));
        assertEquals(
                List.of(new Landing.Again(who(4), 1)),
                effects(stage, 0, 2),
                "a round of another block that has not begun is no meeting");
        assertEquals(List.of(), effects(stage, 0, 3));
        var names = stage.session().roster();
        var before =
                new Encounter(
                        Roster.key(names.nameOf(who(0))), Roster.key(names.nameOf(who(7))), 2);
        assertEquals(
                List.of(new Landing.Again(who(7), 1)), landings(stage, 0, before).get(3).effects());
    }

    @Test
    void aWishThatMustBeKeptIsNamedBeforeAllElse() {
        var apart = new GroupWish.Apart(Set.of(who(0), who(2)), Strength.MUST);
        var together = new GroupWish.Together(Set.of(who(0), who(1)), Strength.WISHED);
        var stage =
                stage().when(new WishCommand.KeepWish(WishId.fresh(), together))
                        .when(new WishCommand.KeepWish(WishId.fresh(), apart));
        var at = landings(stage, 0).get(1);
        assertTrue(at.breaks());
        assertEquals(
                List.of(
                        new Landing.Breaks(apart, Set.of(who(2))),
                        new Landing.Slights(together, Set.of(who(1))),
                        new Landing.Again(who(2), 1)),
                at.effects());
        assertEquals(List.of(), effects(stage, 0, 0), "where one sits all is well");
        assertFalse(landings(stage, 4).get(1).breaks(), "others are not concerned");
    }

    @Test
    void aSeatAHostAndAnAbsenceBind() {
        var seat = new GroupWish.Pinned(who(0), 0, Set.of(0), Strength.MUST);
        var later = new GroupWish.Pinned(who(0), 1, Set.of(1), Strength.MUST);
        var host = new GroupWish.Host(who(2), 1);
        var away = new GroupWish.Absent(who(4), Set.of(0));
        var stage = stage();
        for (GroupWish wish : List.of(seat, later, host, away)) {
            stage.when(new WishCommand.KeepWish(WishId.fresh(), wish));
        }
        assertTrue(effects(stage, 0, 1).contains(new Landing.Breaks(seat, Set.of())));
        assertEquals(List.of(), effects(stage, 0, 0));
        assertTrue(effects(stage, 2, 0).contains(new Landing.Breaks(host, Set.of())));
        assertTrue(effects(stage, 4, 0).contains(new Landing.Breaks(away, Set.of())));
    }

    @Test
    void whoWouldBeTheOnlyOneOfTheirKindIsTold() {
        var wish = new GroupWish.NotAlone("Team", "sales", Strength.IMPORTANT);
        var stage = stage().when(new WishCommand.KeepWish(WishId.fresh(), wish));
        for (int person : new int[] {0, 3}) {
            stage.when(new RosterCommand.DescribeParticipant(who(person), Map.of("team", "Sales")));
        }
        assertTrue(effects(stage, 0, 2).contains(new Landing.Slights(wish, Set.of())));
        assertFalse(effects(stage, 0, 1).contains(new Landing.Slights(wish, Set.of())));
        assertFalse(effects(stage, 5, 0).contains(new Landing.Slights(wish, Set.of())));
    }

    private Stage described(GroupWish wish, String attribute, String... values) {
        var stage = stage().when(new WishCommand.KeepWish(WishId.fresh(), wish));
        for (int person = 0; person < values.length; person++) {
            if (!values[person].isEmpty()) {
                stage.when(
                        new RosterCommand.DescribeParticipant(
                                who(person), Map.of(attribute, values[person])));
            }
        }
        return stage;
    }

    @Test
    void aGroupWithMoreOfAKindThanAnotherIsToldAfterWhoHasMet() {
        var wish = new GroupWish.Spread("team", Strength.IMPORTANT);
        var stage = described(wish, "Team", "Sales", "IT", "sales", "IT", "IT", "IT", "", "");
        assertEquals(
                List.of(new Landing.Again(who(2), 1), new Landing.Slights(wish, Set.of(who(2)))),
                effects(stage, 0, 1));
        assertEquals(List.of(), effects(stage, 0, 2), "nobody of sales there");
        assertEquals(List.of(), effects(stage, 0, 0));
        assertEquals(List.of(), effects(stage, 7, 1), "nothing is known of that person");
    }

    @Test
    void whoWouldFindNobodyAlikeIsToldWhereOthersDo() {
        var wish = new GroupWish.Alike("Team", Strength.WISHED);
        var stage = described(wish, "Team", "Sales", "IT", "Sales", "IT", "Law");
        var slighted = new Landing.Slights(wish, Set.of());
        assertTrue(effects(stage, 0, 2).contains(slighted));
        assertFalse(effects(stage, 0, 1).contains(slighted));
        assertFalse(effects(stage, 4, 0).contains(slighted), "there is nobody alike anywhere");
    }

    @Test
    void whatWouldTipANumberFurtherThanAnyGroupIsNowIsTold() {
        var wish = new GroupWish.Balance("Years", Strength.WISHED);
        var stage = described(wish, "Years", "10", "0", "10", "0", "9,5", "1", "5", "5");
        var slighted = new Landing.Slights(wish, Set.of());
        assertTrue(effects(stage, 0, 2).contains(slighted), "10, 9.5 and 1 of 5 on average");
        assertFalse(effects(stage, 6, 2).contains(slighted), "5 is the average");
        assertFalse(effects(stage, 0, 0).contains(slighted));
    }

    @Test
    void whatIsLockedTakesAndGivesNobody() {
        var stage = stage().when(new BreakoutCommand.LockSeats(first.id(), new Lock.OfGroup(0, 1)));
        assertTrue(landings(stage, 0).get(1).isHeld());
        assertFalse(landings(stage, 0).get(2).isHeld());
        assertTrue(landings(stage, 2).get(0).isHeld());
        assertFalse(landings(stage, 2).get(1).isHeld());
    }

    @Test
    void oneMoreThanAskedForIsFineAndTwoMoreAreTooMany() {
        var stage = stage();
        assertEquals(List.of(), effects(stage, 0, 3));
        stage.when(new BreakoutCommand.MovePerson(first.id(), 0, who(4), 3));
        assertEquals(List.of(new Landing.TooLarge(4, 2)), effects(stage, 0, 3));
    }

    @Test
    void fiveHundredPeopleAreLookedAtInAMoment() {
        var many = Stream.generate(ParticipantId::fresh).limit(500).toList();
        var stage = running(first).joined(many.toArray(ParticipantId[]::new));
        var rounds = new ArrayList<BreakoutRound>();
        for (int r = 0; r < 6; r++) {
            int turn = r;
            rounds.add(
                    new BreakoutRound(
                            IntStream.range(0, 100)
                                    .mapToObj(g ->
                                            new Group(
                                                    "G" + g,
                                                    IntStream.range(0, 5)
                                                            .mapToObj(i ->
                                                                    many.get(
                                                                            (g + i * 100 + turn * i)
                                                                                            % 100
                                                                                    + i * 100))
                                                            .toList()))
                                    .toList()));
        }
        stage.when(new BreakoutCommand.DrawGroups(first.id(), rounds));
        var all = Landing.of(stage.session(), first, activity, 0, many.getFirst(), List.of());
        assertEquals(100, all.size());
        assertEquals(
                20,
                all.stream()
                        .flatMap(landing -> landing.effects().stream())
                        .filter(Landing.Again.class::isInstance)
                        .mapToInt(again -> ((Landing.Again) again).times())
                        .sum(),
                "four others in each of five further rounds");
    }
}
