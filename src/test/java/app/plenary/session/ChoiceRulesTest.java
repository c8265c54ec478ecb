package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Talk;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Choosing topics, and offering and asking. */
class ChoiceRulesTest {
    private static final List<String> TOPICS = List.of("Light", "Noise", "Money");
    private static final ParticipantId MEI = ParticipantId.fresh();
    private static final ParticipantId LARS = ParticipantId.fresh();

    private final Block groups = block(GroupShape.TOPICS);
    private final Block talk = Block.of("Talk", 10, new Talk());

    private static Block block(GroupShape shape) {
        return Block.of("Groups", 25, new BreakoutRounds("", 3, 1).with(shape).withTopics(TOPICS));
    }

    private Stage stage() {
        return running(groups, talk).joined(MEI, LARS);
    }

    private static BreakoutCommand.Choose choose(Block block, ParticipantId who, Integer... wants) {
        return new BreakoutCommand.Choose(
                block.id(), who, new GroupChoice(List.of(wants), List.of()));
    }

    private static Actor by(ParticipantId who) {
        return new Actor.Participant(who);
    }

    private static Optional<ParticipantView.Choosing> phone(Stage stage, ParticipantId who) {
        var task = ParticipantView.of(stage.session(), who).orElseThrow().task();
        return assertInstanceOf(ParticipantView.Grouped.class, task).choosing();
    }

    private static List<Integer> wants(Stage stage, Block block, ParticipantId who) {
        return stage.session().choices(block.id()).getOrDefault(who, GroupChoice.NONE).wants();
    }

    private Stage topics(Stage stage, String... topics) {
        var activity = (BreakoutRounds) groups.activity();
        return stage.when(
                PlanCommand.change(
                        groups.id(),
                        new BlockChange.Becomes(activity.withTopics(List.of(topics)))));
    }

    @Test
    void aPersonChoosesAsOftenAsWishedAndSeesIt() {
        var stage = stage();
        var before = phone(stage, MEI).orElseThrow();
        assertEquals(TOPICS, before.topics());
        assertTrue(before.open());
        assertFalse(before.offering());
        assertEquals(GroupChoice.NONE, before.mine());
        stage.when(by(MEI), choose(groups, MEI, 2, 0)).when(by(MEI), choose(groups, MEI, 1, 2));
        assertEquals(List.of(1, 2), phone(stage, MEI).orElseThrow().mine().wants());
        assertEquals(GroupChoice.NONE, phone(stage, LARS).orElseThrow().mine());
        stage.when(by(MEI), choose(groups, MEI));
        assertEquals(Map.of(), stage.session().choices(groups.id()), "taken back");
    }

    @Test
    void theSameChoiceAgainIsNoNews() {
        var stage = stage().when(by(MEI), choose(groups, MEI, 1));
        assertEquals(
                Decision.accept(),
                Rules.decide(stage.session(), by(MEI), choose(groups, MEI, 1), stage.now()));
    }

    @Test
    void peopleChooseForThemselvesAndTheFacilitatorForAnybody() {
        var stage =
                stage().refuses(by(MEI), choose(groups, LARS, 1), Refusal.NOT_FOR_PARTICIPANTS)
                        .when(choose(groups, LARS, 1));
        assertEquals(List.of(1), wants(stage, groups, LARS));
        var stranger = ParticipantId.fresh();
        stage.refuses(by(stranger), choose(groups, stranger, 1), Refusal.NO_SUCH_PERSON)
                .refuses(choose(groups, stranger, 1), Refusal.NO_SUCH_PERSON);
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        var mixed = block(GroupShape.MIXED);
        running(groups, talk, mixed)
                .joined(MEI)
                .refuses(by(MEI), choose(groups, MEI, 0, 3), Refusal.NO_SUCH_TOPIC)
                .refuses(by(MEI), choose(groups, MEI, -1), Refusal.NO_SUCH_TOPIC)
                .refuses(by(MEI), choose(groups, MEI, 1, 1), Refusal.TOPIC_CHOSEN_TWICE)
                .refuses(by(MEI), choose(talk, MEI, 1), Refusal.NOT_A_BREAKOUT)
                .refuses(by(MEI), choose(mixed, MEI, 1), Refusal.NOTHING_TO_CHOOSE)
                .refuses(
                        by(MEI),
                        new BreakoutCommand.Choose(
                                groups.id(), MEI, new GroupChoice(List.of(), List.of(1))),
                        Refusal.NOTHING_TO_CHOOSE);
    }

    @Test
    void nobodyChoosesOnceTheBlockIsOver() {
        stage().when(new RunCommand.NextBlock(groups.id()))
                .refuses(by(MEI), choose(groups, MEI, 1), Refusal.BLOCK_HAS_MOVED_ON)
                .refuses(choose(groups, MEI, 1), Refusal.BLOCK_HAS_MOVED_ON)
                .when(new RunCommand.PreviousBlock(talk.id()))
                .when(by(MEI), choose(groups, MEI, 1))
                .when(new RunCommand.EndSession())
                .refuses(by(MEI), choose(groups, MEI, 2), Refusal.ROOM_IS_NOT_OPEN)
                .refuses(choose(groups, MEI, 2), Refusal.BLOCK_HAS_MOVED_ON);
    }

    @Test
    void afterADrawItCountsForTheNextOne() {
        var drawn = List.of(new BreakoutRound(List.of(new Group("Door", List.of(MEI, LARS)))));
        var stage =
                stage().when(new BreakoutCommand.DrawGroups(groups.id(), drawn))
                        .when(by(MEI), choose(groups, MEI, 2));
        assertFalse(phone(stage, MEI).orElseThrow().open());
        assertEquals(List.of(2), wants(stage, groups, MEI));
    }

    @Test
    void offersAndAsksAreTwoLists() {
        var block = block(GroupShape.OFFERS_AND_ASKS);
        var choice = new GroupChoice(List.of(2), List.of(0, 1));
        var stage =
                running(block)
                        .joined(MEI)
                        .when(by(MEI), new BreakoutCommand.Choose(block.id(), MEI, choice));
        assertEquals(choice, phone(stage, MEI).orElseThrow().mine());
        assertTrue(phone(stage, MEI).orElseThrow().offering());
    }

    @Test
    void choicesFollowTheirTopics() {
        var stage = stage().when(by(MEI), choose(groups, MEI, 2, 0, 1));
        topics(stage, "Money", "Light", "Noise", "Time");
        assertEquals(List.of(0, 1, 2), wants(stage, groups, MEI), "moved");
        topics(stage, "Money", "Daylight", "Noise", "Time");
        assertEquals(List.of(0, 1, 2), wants(stage, groups, MEI), "reworded");
        topics(stage, "Daylight", "Time");
        assertEquals(List.of(0), wants(stage, groups, MEI), "two are gone");
        topics(stage, "Time");
        assertEquals(Map.of(), stage.session().choices(groups.id()));
    }

    @Test
    void aChoiceOfATopicThatWasTakenBackIsNoChoice() {
        var event =
                new BreakoutEvent.Chosen(
                        groups.id(), MEI, new GroupChoice(List.of(7, 1), List.of(9)));
        var session = stage().session().after(event);
        assertEquals(
                Map.of(MEI, new GroupChoice(List.of(1), List.of())), session.choices(groups.id()));
    }

    @Test
    void aBlockWithoutTopicsAsksNothing() {
        var block = Block.of("Groups", 25, new BreakoutRounds("", 3, 1).with(GroupShape.TOPICS));
        assertEquals(Optional.empty(), phone(running(block).joined(MEI), MEI));
    }
}
