package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Talk;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What groups write round by round, and how the word goes from group to group. */
class GroupReportsTest {
    private final BreakoutRounds activity = new BreakoutRounds("What helps?", 2, 2);
    private final Block groups = Block.of("Groups", 25, activity);
    private final Block talk = Block.of("Talk", 10, new Talk());
    private final List<ParticipantId> people =
            Stream.generate(ParticipantId::fresh).limit(4).toList();

    private Group group(String name, int... members) {
        return new Group(name, IntStream.of(members).mapToObj(people::get).toList());
    }

    private Stage drawn() {
        return running(groups, talk)
                .joined(people.toArray(ParticipantId[]::new))
                .when(
                        new BreakoutCommand.DrawGroups(
                                groups.id(),
                                List.of(
                                        new BreakoutRound(
                                                List.of(group("Door", 0, 1), group("Wall", 2, 3))),
                                        new BreakoutRound(
                                                List.of(
                                                        group("Door", 1, 2),
                                                        group("Wall", 3, 0))))));
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

    @Test
    void aNoteBelongsToItsRoundUnlessTheTableKeepsItsTopic() {
        var stage =
                drawn().when(new BreakoutCommand.WriteGroupNote(groups.id(), 0, "First round"))
                        .refuses(
                                new BreakoutCommand.WriteGroupNote(
                                        groups.id(), 0, "x", Optional.of(2)),
                                Refusal.NO_SUCH_ROUND)
                        .when(new BreakoutCommand.StartRound(groups.id(), 1));
        assertEquals("", phone(stage, 1).note().orElseThrow().text());
        stage.when(new BreakoutCommand.WriteGroupNote(groups.id(), 0, "Second round"))
                .when(
                        new BreakoutCommand.WriteGroupNote(
                                groups.id(), 0, "First, mended", Optional.of(0)));
        assertEquals("Second round", phone(stage, 1).note().orElseThrow().text());
        assertEquals("First, mended", now(stage).note(activity, 0, 0).orElseThrow().text());
        var cafe =
                stage.when(
                                PlanCommand.change(
                                        groups.id(),
                                        new BlockChange.Becomes(
                                                activity.with(GroupShape.WORLD_CAFE))))
                        .when(new BreakoutCommand.WriteGroupNote(groups.id(), 1, "On the table"))
                        .when(new BreakoutCommand.StartRound(groups.id(), 0));
        assertEquals("On the table", phone(cafe, 3).note().orElseThrow().text());
    }

    private BreakoutCommand.WriteGroupNote note(int group, String text, int round) {
        return new BreakoutCommand.WriteGroupNote(groups.id(), group, text, Optional.of(round));
    }

    private String written(Stage stage, int round, int group) {
        return now(stage).note(activity, round, group).map(GroupNote::text).orElse("nothing");
    }

    @Test
    void wordsThatComeLateLandWithTheGroupTheyWereTypedFor() {
        var first = new Actor.Participant(people.get(0));
        var stage =
                drawn().refuses(first, note(1, "too early", 1), Refusal.NOT_IN_THIS_GROUP)
                        .when(new BreakoutCommand.StartRound(groups.id(), 1))
                        .when(first, note(0, "typed in round one", 0))
                        .refuses(first, note(1, "not theirs", 0), Refusal.NOT_IN_THIS_GROUP)
                        .refuses(first, note(0, "no such round", 2), Refusal.NOT_IN_THIS_GROUP)
                        .refuses(
                                new Actor.Participant(ParticipantId.fresh()),
                                note(0, "a stranger", 0),
                                Refusal.NO_SUCH_PERSON);
        assertEquals("typed in round one", written(stage, 0, 0));
        assertEquals("nothing", written(stage, 1, 0));
        assertEquals("nothing", written(stage, 1, 1));
        stage.when(new RunCommand.NextBlock(groups.id())).when(first, note(1, "still there", 1));
        assertEquals("still there", written(stage, 1, 1));
        stage.when(new RunCommand.EndSession()).when(first, note(1, "the last words", 1));
        assertEquals("the last words", written(stage, 1, 1));
    }

    @Test
    void wordsThatComeLateLeaveWhatOthersWroteSince() {
        var first = new Actor.Participant(people.get(0));
        var stage =
                drawn().when(first, note(0, "Light", 0))
                        .when(note(0, "By the facilitator", 0))
                        .when(new BreakoutCommand.StartRound(groups.id(), 1))
                        .when(first, onto("Light and air", 1));
        assertEquals("By the facilitator\nLight and air", written(stage, 0, 0));
        stage.when(first, onto("Light and air", 1));
        assertEquals("By the facilitator\nLight and air", written(stage, 0, 0), "said once");
        stage.when(first, onto("Only air", 3));
        assertEquals("Only air", written(stage, 0, 0), "begun on what is there");
        stage.when(note(0, "y".repeat(1_500), 0))
                .refuses(first, onto("x".repeat(501), 3), Refusal.TEXT_IS_TOO_LONG);
    }

    private BreakoutCommand.WriteGroupNote onto(String text, int revision) {
        return new BreakoutCommand.WriteGroupNote(
                groups.id(), 0, text, Optional.of(0), Optional.of(revision));
    }

    @Test
    void whoHasTravelledOnMayFinishTheNoteOfATableThatKeepsItsTopic() {
        var stage =
                drawn().when(
                                PlanCommand.change(
                                        groups.id(),
                                        new BlockChange.Becomes(
                                                activity.with(GroupShape.WORLD_CAFE))))
                        .when(new BreakoutCommand.StartRound(groups.id(), 1));
        assertEquals(0, phone(stage, 0).note().orElseThrow().round());
        stage.when(new Actor.Participant(people.get(0)), note(0, "Left at the door", 0));
        assertEquals("Left at the door", phone(stage, 1).note().orElseThrow().text());
    }

    @Test
    void theWordIsGivenOnUntilAllHaveTold() {
        var stage = drawn().when(new BreakoutCommand.PassWord(groups.id()));
        assertEquals(
                new ReportBack(List.of(0, 1), Optional.of(0), Set.of()), now(stage).reportBack());
        assertEquals(Optional.of("Wall"), wall(stage).next());
        stage.when(new BreakoutCommand.PassWord(groups.id()));
        assertEquals(
                new ReportBack(List.of(0, 1), Optional.of(1), Set.of(0)), now(stage).reportBack());
        stage.when(new BreakoutCommand.PassWord(groups.id()));
        assertEquals(
                new ReportBack(List.of(0, 1), Optional.empty(), Set.of(0, 1)),
                now(stage).reportBack());
        stage.when(new BreakoutCommand.PassWord(groups.id()));
        assertEquals(Set.of(0, 1), now(stage).reportBack().done());
        stage.when(new BreakoutCommand.StartRound(groups.id(), 1))
                .when(new BreakoutCommand.SetReportBack(groups.id(), List.of(1, 0)))
                .when(new RosterCommand.MarkAway(people.get(3)))
                .when(new RosterCommand.MarkAway(people.get(0)))
                .when(new BreakoutCommand.PassWord(groups.id()));
        assertEquals(
                Optional.of(0),
                now(stage).reportBack().speaking(),
                "a group without people has nothing to tell");
    }
}
