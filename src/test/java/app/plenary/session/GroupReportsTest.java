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
