package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.grouping.Account;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The groups of a block as numbers, for an account of them. */
class SeatsTakenTest {
    private final BreakoutRounds activity = new BreakoutRounds("", 2, 2);
    private final Block block = Block.of("Pairs", 10, activity);
    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(5).toList();

    private Group pair(int one, int other) {
        return new Group("P" + one, List.of(people.get(one), people.get(other)));
    }

    private Stage drawn() {
        return running(block)
                .joined(people.subList(0, 4).toArray(ParticipantId[]::new))
                .when(
                        new BreakoutCommand.DrawGroups(
                                block.id(),
                                List.of(
                                        new BreakoutRound(List.of(pair(0, 1), pair(2, 3))),
                                        new BreakoutRound(List.of(pair(0, 1), pair(3, 2))))));
    }

    private SeatsTaken taken(Stage stage) {
        return SeatsTaken.of(stage.session(), block, activity, List.of()).orElseThrow();
    }

    @Test
    void roundsThatAreOverAndLockedGroupsCountToo() {
        var stage =
                drawn().when(new BreakoutCommand.LockSeats(block.id(), new Lock.OfGroup(0, 0)))
                        .when(new BreakoutCommand.StartRound(block.id(), 1));
        var taken = taken(stage);
        assertEquals(people.subList(0, 4), taken.people());
        var account = Account.of(taken.problem(), taken.schedule());
        assertEquals(2, account.repeats().size());
        assertEquals(OptionalInt.of(3), account.limits().mostRounds());
    }

    @Test
    void whoeverLeftCountsForTheRoundsTheyHadASeatIn() {
        var taken = taken(drawn().when(new RosterCommand.MarkAway(people.getFirst())));
        assertEquals(4, taken.people().size());
        var late = drawn().joined(people.get(4)).when(new RosterCommand.MarkAway(people.get(4)));
        assertEquals(5, taken(late).people().size(), "a latecomer was seated");
    }

    @Test
    void aHostIsOneWishOverAllRounds() {
        var host = new GroupWish.Host(people.get(2), 1);
        var apart = new GroupWish.Apart(Set.of(people.get(0), people.get(1)), Strength.MUST);
        var taken =
                taken(
                        drawn().when(new WishCommand.KeepWish(WishId.fresh(), host))
                                .when(new WishCommand.KeepWish(WishId.fresh(), apart)));
        assertEquals(
                List.of(
                        new SeatsTaken.Part(host, new Wish.Pinned(2, 1, Set.of(), Strength.MUST)),
                        new SeatsTaken.Part(apart, new Wish.Apart(Set.of(0, 1), Strength.MUST))),
                taken.asked());
        var kept = Account.of(taken.problem(), taken.schedule()).wishes();
        assertEquals(Account.Degree.KEPT, kept.get(0).degree());
        assertEquals(Account.Degree.NOT, kept.get(1).degree());
    }

    @Test
    void beforeADrawThereIsNothingToAccountFor() {
        assertEquals(
                Optional.empty(),
                SeatsTaken.of(running(block).session(), block, activity, List.of()));
    }

    @Test
    void roundsAloneAndWithAllAreNoMeetings() {
        var shaped = activity.with(GroupShape.ONE_TWO_FOUR_ALL).inRounds(4);
        var four = people.subList(0, 4);
        var alone = people.stream().limit(4).map(p -> new Group("own", List.of(p))).toList();
        var taken =
                taken(
                        shaped,
                        new BreakoutRound(alone),
                        new BreakoutRound(List.of(pair(0, 1), pair(2, 3))),
                        new BreakoutRound(List.of(new Group("four", four))),
                        new BreakoutRound(List.of(new Group("all", four))));
        assertEquals(
                List.of(List.of(List.of(0, 1), List.of(2, 3)), List.of(List.of(0, 1, 2, 3))),
                taken.schedule().rounds());
        var account = Account.of(taken.problem(), taken.schedule());
        assertEquals(2, account.repeats().size(), "only the pairs that became a four");
    }

    @Test
    void threesThatStayTogetherMeetOnce() {
        var shaped = activity.with(GroupShape.TROIKA).inRounds(3);
        var three = new BreakoutRound(List.of(new Group("three", people.subList(0, 3))));
        var taken = taken(shaped, three, three, three);
        assertEquals(1, taken.schedule().rounds().size());
        assertEquals(
                List.of(), List.copyOf(Account.of(taken.problem(), taken.schedule()).repeats()));
    }

    private SeatsTaken taken(BreakoutRounds shaped, BreakoutRound... rounds) {
        var own = Block.of("Shaped", 40, shaped);
        var stage =
                running(own)
                        .joined(people.subList(0, 4).toArray(ParticipantId[]::new))
                        .when(new BreakoutCommand.DrawGroups(own.id(), List.of(rounds)));
        return SeatsTaken.of(stage.session(), own, shaped, List.of()).orElseThrow();
    }
}
