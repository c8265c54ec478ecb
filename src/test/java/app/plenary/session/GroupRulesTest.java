package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupRole;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Talk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rounds at work: time, call back, locks, roles, notes, and telling the others. */
class GroupRulesTest {
    private static final RoundPlan FIVE =
            new RoundPlan("What hinders?", Optional.of(Duration.ofMinutes(5)));

    private final Block groups =
            Block.of(
                    "Groups",
                    25,
                    new BreakoutRounds("What helps?", 2, 2)
                            .withEach(List.of(FIVE, RoundPlan.USUAL)));
    private final Block talk = Block.of("Talk", 10, new Talk());
    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(6).toList();

    private Group group(String name, GroupRole role, int... members) {
        var ids = IntStream.of(members).mapToObj(people::get).toList();
        return new Group(name, ids, Map.of(ids.getFirst(), role));
    }

    private List<BreakoutRound> rounds() {
        return List.of(
                new BreakoutRound(
                        List.of(
                                group("Door", GroupRole.SCRIBE, 0, 1),
                                group("Wall", GroupRole.SCRIBE, 2, 3))),
                new BreakoutRound(
                        List.of(
                                group("Door", GroupRole.SCRIBE, 1, 2),
                                group("Wall", GroupRole.SCRIBE, 3, 0))));
    }

    private Stage drawn() {
        return running(groups, talk)
                .joined(people.subList(0, 4).toArray(ParticipantId[]::new))
                .when(new BreakoutCommand.DrawGroups(groups.id(), rounds()));
    }

    private Breakout now(Stage stage) {
        return stage.session().breakout(groups.id()).orElseThrow();
    }

    private static Scene.GroupsOn wall(Stage stage) {
        return assertInstanceOf(Scene.GroupsOn.class, AudienceView.of(stage.session()).scene());
    }

    private ParticipantView.Grouped phone(Stage stage, int person) {
        return assertInstanceOf(
                ParticipantView.Grouped.class,
                ParticipantView.of(stage.session(), people.get(person)).orElseThrow().task());
    }

    private static Duration left(Stage stage) {
        return AudienceView.of(stage.session()).countdown().orElseThrow().remaining(stage.now());
    }

    @Test
    void eachRoundHasItsOwnTimeAndQuestion() {
        var stage = drawn();
        assertEquals(Duration.ofMinutes(5), left(stage));
        assertEquals("What hinders?", wall(stage).prompt());
        stage.later(Duration.ofMinutes(2))
                .when(new BreakoutCommand.ExtendRound(groups.id(), Duration.ofMinutes(1)));
        assertEquals(Duration.ofMinutes(4), left(stage));
        stage.when(new BreakoutCommand.StartRound(groups.id(), 1));
        assertEquals(Duration.ofMinutes(20), left(stage), "minutes given belong to one round");
        assertEquals("What helps?", phone(stage, 0).prompt());
        stage.refuses(
                new BreakoutCommand.ExtendRound(groups.id(), Duration.ofMinutes(-20)),
                Refusal.MINUTES_OUT_OF_RANGE);
    }

    @Test
    void whoIsCalledBackHasNoCountdownButThatOfTheBlockUntilTheNextRound() {
        var stage = drawn().later(Duration.ofMinutes(2));
        var block = Optional.of(stage.session().countdown().orElseThrow());
        stage.when(new BreakoutCommand.CallBack(groups.id()));
        assertTrue(wall(stage).calledBack());
        assertTrue(phone(stage, 2).calledBack());
        assertEquals(Optional.empty(), AudienceView.countdown(stage.session()));
        assertEquals(block, AudienceView.of(stage.session()).countdown());
        stage.refuses(
                new BreakoutCommand.ExtendRound(groups.id(), Duration.ofMinutes(1)),
                Refusal.ROUND_IS_OVER);
        stage.when(new BreakoutCommand.StartRound(groups.id(), 1));
        assertFalse(wall(stage).calledBack());
        assertEquals(List.of(0, 1), now(stage).held());
        stage.when(new RunCommand.NextBlock(groups.id()))
                .refuses(new BreakoutCommand.CallBack(groups.id()), Refusal.BLOCK_HAS_MOVED_ON);
    }

    @Test
    void aFurtherDrawLeavesWhatIsLockedAndWhatIsOver() {
        var stage =
                drawn().when(new BreakoutCommand.LockSeats(groups.id(), new Lock.OfGroup(0, 0)));
        var other =
                List.of(
                        new BreakoutRound(
                                List.of(
                                        group("Door", GroupRole.HOST, 0, 2),
                                        group("Wall", GroupRole.HOST, 1, 3))),
                        rounds().get(1));
        var draw = new BreakoutCommand.DrawGroups(groups.id(), other);
        stage.refuses(draw, Refusal.SEATS_ARE_LOCKED)
                .refuses(
                        new BreakoutCommand.MovePerson(groups.id(), 0, people.get(0), 1),
                        Refusal.SEATS_ARE_LOCKED)
                .refuses(
                        new BreakoutCommand.MovePerson(groups.id(), 0, people.get(3), 0),
                        Refusal.SEATS_ARE_LOCKED)
                .when(new BreakoutCommand.UnlockSeats(groups.id(), new Lock.OfGroup(0, 0)))
                .when(
                        new BreakoutCommand.LockSeats(
                                groups.id(), new Lock.OfPerson(0, people.get(1))))
                .refuses(draw, Refusal.SEATS_ARE_LOCKED)
                .when(new BreakoutCommand.StartRound(groups.id(), 1))
                .when(draw);
        assertEquals(rounds().get(0), now(stage).rounds().get(0), "it was so");
    }

    @Test
    void aLatecomerJoinsNoLockedGroupWhileAnotherIsOpen() {
        var stage =
                drawn().when(new BreakoutCommand.LockSeats(groups.id(), new Lock.OfGroup(0, 0)))
                        .joined(people.get(4));
        assertEquals(Optional.of(1), now(stage).rounds().get(0).groupOf(people.get(4)));
        assertEquals(Optional.of(0), now(stage).rounds().get(1).groupOf(people.get(4)));
    }

    @Test
    void whoMovesLeavesThePartToAnotherAndTakesTheOneThatIsMissing() {
        var moved = new BreakoutCommand.MovePerson(groups.id(), 0, people.get(0), 1);
        var stage = drawn().when(moved);
        var round = now(stage).rounds().getFirst();
        assertEquals(Map.of(people.get(1), GroupRole.SCRIBE), round.groups().get(0).roles());
        assertEquals(Map.of(people.get(2), GroupRole.SCRIBE), round.groups().get(1).roles());
        stage.when(new BreakoutCommand.MovePerson(groups.id(), 0, people.get(1), 1))
                .when(new BreakoutCommand.MovePerson(groups.id(), 0, people.get(3), 0));
        round = now(stage).rounds().getFirst();
        assertEquals(Map.of(people.get(3), GroupRole.SCRIBE), round.groups().get(0).roles());
    }

    @Test
    void rolesBelongToMembersAndAreGivenOnce() {
        var twice = new LinkedHashMap<ParticipantId, GroupRole>();
        twice.put(people.get(0), GroupRole.HOST);
        twice.put(people.get(1), GroupRole.HOST);
        var stage = drawn();
        for (var roles : List.of(twice, Map.of(people.get(2), GroupRole.HOST))) {
            var group = new Group("Door", people.subList(0, 2), roles);
            stage.refuses(
                    new BreakoutCommand.DrawGroups(
                            groups.id(), List.of(new BreakoutRound(List.of(group)))),
                    Refusal.GROUPS_DO_NOT_FIT);
        }
    }

    @Test
    void theScribeOfAGroupWritesAndWhileNoneIsThereAnybodyInIt() {
        var door = new BreakoutCommand.WriteGroupNote(groups.id(), 0, "More light\r\n");
        var scribe = new Actor.Participant(people.get(0));
        var mate = new Actor.Participant(people.get(1));
        var stage =
                drawn().refuses(mate, door, Refusal.SCRIBE_WRITES)
                        .refuses(
                                new Actor.Participant(people.get(2)),
                                door,
                                Refusal.NOT_IN_THIS_GROUP)
                        .refuses(
                                scribe,
                                new BreakoutCommand.WriteGroupNote(
                                        groups.id(), 0, "x".repeat(2_001)),
                                Refusal.TEXT_IS_TOO_LONG)
                        .when(scribe, door);
        var note = phone(stage, 1).note().orElseThrow();
        assertEquals("More light", note.text());
        assertEquals(1, note.revision());
        assertFalse(note.mine());
        stage.when(new BreakoutCommand.MovePerson(groups.id(), 0, people.get(3), 0))
                .when(scribe, new RosterCommand.Leave());
        assertTrue(phone(stage, 1).note().orElseThrow().mine());
        stage.when(mate, new BreakoutCommand.WriteGroupNote(groups.id(), 0, "Less noise"));
        assertEquals(2, List.copyOf(now(stage).notes().values()).getFirst().revision());
        stage.when(new RunCommand.NextBlock(groups.id()))
                .refuses(mate, door, Refusal.BLOCK_HAS_MOVED_ON)
                .when(new BreakoutCommand.WriteGroupNote(groups.id(), 0, "By the facilitator"));
        assertEquals(Optional.empty(), List.copyOf(now(stage).notes().values()).getFirst().by());
    }

    @Test
    void theRoomSeesANoteOnlyOfTheGroupThatHasTheWord() {
        var stage =
                drawn().when(new BreakoutCommand.WriteGroupNote(groups.id(), 1, "Secret"))
                        .when(new BreakoutCommand.SetReportBack(groups.id(), List.of(1, 0)));
        assertEquals(Optional.empty(), wall(stage).word());
        stage.when(new BreakoutCommand.GiveWord(groups.id(), Optional.of(1)));
        assertEquals(Optional.of(new Scene.Word("Wall", "Secret")), wall(stage).word());
        assertEquals(Optional.of("Door"), wall(stage).next());
        stage.when(new BreakoutCommand.MarkReported(groups.id(), 1, true));
        assertEquals(Optional.empty(), wall(stage).word());
        var work = new FacilitatorView(stage.session()).groupWork().orElseThrow();
        assertEquals(Optional.of(0), work.next());
        assertEquals(List.of(1, 0), work.order());
        assertTrue(work.groups().get(1).reported());
        assertEquals(1, wall(stage).reported());
        stage.when(new BreakoutCommand.StartRound(groups.id(), 1));
        assertEquals(0, wall(stage).reported(), "other groups, who have told nothing yet");
        assertEquals(Optional.of("Wall"), wall(stage).next());
        stage.refuses(
                new BreakoutCommand.SetReportBack(groups.id(), List.of(0, 0)),
                Refusal.NO_SUCH_GROUP);
    }

    @Test
    void aPointMayBelongToAGroup() {
        var id = new CaptureId(people.getFirst().value());
        var keep =
                new CaptureCommand.KeepCapture(
                        id, Capture.Kind.INSIGHT, "Light matters", Optional.of(1));
        var stage = drawn().when(keep);
        assertEquals(Optional.of(1), stage.session().captures().getFirst().group());
        stage.when(new CaptureCommand.EditCapture(id, Capture.Kind.NOTE, "Light"));
        assertEquals(Optional.of(1), stage.session().captures().getFirst().group());
        stage.when(new RunCommand.NextBlock(groups.id()))
                .refuses(
                        new CaptureCommand.KeepCapture(
                                CaptureId.fresh(), Capture.Kind.NOTE, "x", Optional.of(0)),
                        Refusal.NO_SUCH_GROUP);
    }

    @Test
    void manyPeopleComeInOneStepWithWhatIsKnownOfThem() {
        var list = new ArrayList<RosterCommand.Newcomer>();
        for (int i = 0; i < 3; i++) {
            list.add(
                    new RosterCommand.Newcomer(
                            people.get(i), "Mei", Map.of(" Team ", "A\n1", "Empty", " ")));
        }
        var stage = running(talk).when(new RosterCommand.AddParticipants(list));
        var roster = stage.session().roster();
        assertEquals(
                List.of("Mei", "Mei 2", "Mei 3"),
                roster.inOrder().stream().map(Participant::name).toList());
        assertEquals(Map.of("Team", "A 1"), roster.inOrder().getFirst().attributes());
        stage.refuses(new RosterCommand.AddParticipants(list), Refusal.PERSON_EXISTS);
        var full = new ArrayList<RosterCommand.Newcomer>();
        for (int i = 0; i < RosterRules.MOST_PEOPLE; i++) {
            full.add(new RosterCommand.Newcomer(ParticipantId.fresh(), "Mei", Map.of()));
        }
        stage.refuses(new RosterCommand.AddParticipants(full), Refusal.ROOM_IS_FULL);
        assertEquals(3, stage.session().roster().people().size(), "all or none");
    }

    @Test
    void aListIsTakenAsOneStepOrNotAtAll() {
        var who = people.getFirst();
        var stage = running(talk).joined(who);
        var come = new RosterCommand.Newcomer(people.get(1), "Ben", Map.of("Team", "B"));
        var known = new RosterCommand.DescribeParticipant(who, Map.of("Team", "A"));
        var stranger =
                new RosterCommand.DescribeParticipant(ParticipantId.fresh(), Map.of("Team", "C"));
        stage.refuses(
                new RosterCommand.TakeList(List.of(come), List.of(known, stranger)),
                Refusal.NO_SUCH_PERSON);
        assertEquals(1, stage.session().roster().people().size());
        stage.when(new RosterCommand.TakeList(List.of(come), List.of(known)));
        assertEquals(
                List.of(Map.of("Team", "A"), Map.of("Team", "B")),
                stage.session().roster().inOrder().stream().map(Participant::attributes).toList());
    }

    @Test
    void severalWishesAreKeptAsOneStepOrNotAtAll() {
        var first = WishId.fresh();
        var second = WishId.fresh();
        var fresh = new GroupWish.NewPairs(Strength.NICE);
        var fair = new GroupWish.FairShare(Strength.NICE);
        var stage =
                running(talk)
                        .refuses(
                                new WishCommand.KeepWishes(
                                        Map.of(
                                                first,
                                                fresh,
                                                second,
                                                new GroupWish.FairShare(Strength.MUST))),
                                Refusal.WISH_CANNOT_BE_A_MUST);
        assertEquals(Map.of(), stage.session().wishes());
        stage.when(new WishCommand.KeepWish(first, new GroupWish.NewPairs(Strength.WISHED)));
        stage.when(new WishCommand.KeepWishes(Map.of(first, fresh, second, fair)));
        assertEquals(Map.of(first, fresh, second, fair), stage.session().wishes());
    }

    @Test
    void aPersonIsDescribedWithinLimits() {
        var many = new LinkedHashMap<String, String>();
        IntStream.range(0, 21).forEach(i -> many.put("A" + i, "x"));
        var who = people.getFirst();
        var stage =
                running(talk)
                        .joined(who)
                        .refuses(
                                new RosterCommand.DescribeParticipant(who, many),
                                Refusal.TOO_MANY_ATTRIBUTES)
                        .refuses(
                                new RosterCommand.DescribeParticipant(
                                        who, Map.of("Team", "x".repeat(201))),
                                Refusal.TEXT_IS_TOO_LONG)
                        .refuses(
                                new RosterCommand.DescribeParticipant(who, Map.of(" ", "x")),
                                Refusal.TEXT_IS_EMPTY)
                        .when(new RosterCommand.DescribeParticipant(who, Map.of("Team", "B")));
        assertEquals(
                Map.of("Team", "B"), stage.session().roster().find(who).orElseThrow().attributes());
    }

    @Test
    void wishesAreKeptChangedAndForgotten() {
        var id = WishId.fresh();
        var both = Set.copyOf(people.subList(0, 2));
        var apart = new GroupWish.Apart(both, Strength.MUST);
        var stage =
                drawn().when(new WishCommand.KeepWish(id, apart))
                        .refuses(
                                new WishCommand.KeepWish(
                                        WishId.fresh(),
                                        new GroupWish.Together(
                                                Set.of(people.getFirst()), Strength.NICE)),
                                Refusal.WISH_NEEDS_TWO)
                        .refuses(
                                new WishCommand.KeepWish(
                                        WishId.fresh(),
                                        new GroupWish.Spread("Team", Strength.MUST)),
                                Refusal.WISH_CANNOT_BE_A_MUST)
                        .refuses(
                                new WishCommand.KeepWish(
                                        WishId.fresh(),
                                        new GroupWish.Host(ParticipantId.fresh(), 0)),
                                Refusal.NO_SUCH_PERSON)
                        .refuses(new WishCommand.ForgetWish(WishId.fresh()), Refusal.NO_SUCH_WISH);
        var together = new GroupWish.Together(both, Strength.WISHED);
        stage.when(new WishCommand.ChangeWish(id, together));
        assertEquals(Map.of(id, together), stage.session().wishes());
        stage.when(new WishCommand.ForgetWish(id));
        assertEquals(Map.of(), stage.session().wishes());
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        var plain = (BreakoutRounds) groups.activity();
        var refused =
                Map.of(
                        plain.with(new Division.OfCount(0)), Refusal.GROUP_COUNT_OUT_OF_RANGE,
                        plain.with(new Division.OfSize(51)), Refusal.GROUP_SIZE_OUT_OF_RANGE,
                        plain.inRounds(0), Refusal.ROUNDS_OUT_OF_RANGE,
                        plain.inRounds(4_000), Refusal.ROUNDS_OUT_OF_RANGE,
                        plain.withTopics(List.of("A", "A ")), Refusal.TOPICS_ARE_NOT_UNIQUE,
                        plain.withTopics(List.of("")), Refusal.TEXT_IS_EMPTY,
                        plain.withRoles(List.of(GroupRole.HOST, GroupRole.HOST)),
                                Refusal.ROLES_ARE_NOT_UNIQUE,
                        plain.withEach(List.of(new RoundPlan("", Optional.of(Duration.ZERO)))),
                                Refusal.MINUTES_OUT_OF_RANGE);
        var stage = drawn();
        refused.forEach((activity, reason) ->
                stage.refuses(
                        PlanCommand.change(groups.id(), new BlockChange.Becomes(activity)),
                        reason));
    }
}
