package app.plenary.session;

import static app.plenary.session.Stage.given;
import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.tally.ChoiceTally;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RoomRulesTest {
    private final Block talk = Block.of("Welcome", 10, new Talk());
    private final Block poll =
            Block.of("Poll", 5, Poll.of("What holds us back?", false, List.of("Time", "Fear")));
    private final Block groups = Block.of("Threes", 12, new BreakoutRounds("Tell a story", 3, 1));
    private final ParticipantId amara = ParticipantId.fresh();
    private final ParticipantId ben = ParticipantId.fresh();
    private final Actor phone = new Actor.Participant(amara);

    @Test
    void phonesJoinOnlyAnOpenRoom() {
        given(talk).refuses(phone, new RosterCommand.Join("Amara", "s1"), Refusal.ROOM_IS_NOT_OPEN);
        running(talk)
                .when(new RunCommand.EndSession())
                .refuses(phone, new RosterCommand.Join("Amara", "s1"), Refusal.SESSION_HAS_ENDED);
    }

    @Test
    void theSameNameTwiceIsTold() {
        var stage = running(talk).joined(amara, ben);
        assertEquals(
                List.of("Someone", "Someone 2"),
                stage.session().roster().inOrder().stream().map(Participant::name).toList());
    }

    @Test
    void aSeatBelongsToOnePersonAndBringsThatPersonBack() {
        var stage =
                running(talk)
                        .joined(amara)
                        .when(phone, new RosterCommand.Leave())
                        .refuses(
                                new Actor.Participant(ben),
                                new RosterCommand.Join("Ben", "seat-" + amara),
                                Refusal.SEAT_IS_TAKEN);
        assertEquals(0, stage.session().roster().presentCount());
        stage.when(phone, new RosterCommand.Join("Other", "seat-" + amara));
        assertEquals("Someone", stage.session().roster().present().getFirst().name());
    }

    @Test
    void aNameIsOneCleanLine() {
        var stage =
                running(talk)
                        .when(phone, new RosterCommand.Join("  A\u0000mara\n\u202eO. ", "s"))
                        .refuses(
                                new Actor.Participant(ben),
                                new RosterCommand.Join(" \n ", "s2"),
                                Refusal.TEXT_IS_EMPTY)
                        .refuses(
                                new Actor.Participant(ben),
                                new RosterCommand.Join("x".repeat(41), "s2"),
                                Refusal.TEXT_IS_TOO_LONG);
        assertEquals("Amara O.", stage.session().roster().nameOf(amara));
    }

    @Test
    void oneBallotCountsOnceAndCanBeChangedUntilVotingCloses() {
        var stage =
                running(poll)
                        .joined(amara)
                        .when(
                                phone,
                                new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(1))))
                        .when(
                                phone,
                                new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(2))));
        var tally =
                assertInstanceOf(
                        ChoiceTally.class,
                        stage.session().poll(poll.id()).result(((Poll) poll.activity()).first()));
        assertEquals(1, tally.ballots());
        assertEquals(0, tally.votesFor(1));
        assertEquals(1, tally.votesFor(2));
        stage.when(new PollCommand.ClosePoll(poll.id()))
                .refuses(
                        phone,
                        new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(1))),
                        Refusal.POLL_IS_NOT_OPEN);
    }

    @Test
    void aBallotThatDoesNotFitThePollIsRefused() {
        running(poll, talk)
                .joined(amara)
                .refuses(
                        phone,
                        new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(1, 2))),
                        Refusal.CHOOSE_ONLY_ONE)
                .refuses(
                        phone,
                        new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(9))),
                        Refusal.NO_SUCH_OPTION)
                .refuses(
                        phone,
                        new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of())),
                        Refusal.NOTHING_CHOSEN)
                .refuses(
                        phone,
                        new PollCommand.CastBallot(talk.id(), Ballot.ofMarks(Set.of(1))),
                        Refusal.NOT_A_POLL)
                .refuses(
                        new Actor.Participant(ben),
                        new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(1))),
                        Refusal.NO_SUCH_PERSON);
    }

    @Test
    void aBallotForABlockThatHasPassedIsRefused() {
        running(poll, talk)
                .joined(amara)
                .when(new RunCommand.NextBlock(poll.id()))
                .refuses(
                        phone,
                        new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(1))),
                        Refusal.BLOCK_HAS_MOVED_ON);
    }

    @Test
    void theRoomSeesCountsAndNoResultUntilItIsRevealed() {
        var stage =
                running(poll)
                        .joined(amara, ben)
                        .when(
                                phone,
                                new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(1))));
        var shown = assertInstanceOf(Scene.PollOn.class, AudienceView.of(stage.session()).scene());
        assertEquals(1, shown.answered());
        assertEquals(Optional.empty(), shown.result());
        stage.when(new PollCommand.RevealTally(poll.id()));
        shown = assertInstanceOf(Scene.PollOn.class, AudienceView.of(stage.session()).scene());
        assertEquals(
                1, assertInstanceOf(ChoiceTally.class, shown.result().orElseThrow()).votesFor(1));
        stage.refuses(
                phone,
                new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(2))),
                Refusal.POLL_IS_NOT_OPEN);
    }

    @Test
    void otherPeoplesAnswersDoNotTouchAPhone() {
        var stage = running(poll).joined(amara, ben);
        var before = ParticipantView.of(stage.session(), amara);
        stage.when(
                new Actor.Participant(ben),
                new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(2))));
        assertEquals(before, ParticipantView.of(stage.session(), amara));
    }

    @Test
    void optionsThatWereChosenStay() {
        running(poll)
                .joined(amara)
                .when(phone, new PollCommand.CastBallot(poll.id(), Ballot.ofMarks(Set.of(2))))
                .refuses(
                        PlanCommand.change(
                                poll.id(),
                                new BlockChange.Becomes(
                                        ((Poll) poll.activity()).withTexts(List.of("Time")))),
                        Refusal.BLOCK_HAS_ANSWERS)
                .when(
                        PlanCommand.change(
                                poll.id(),
                                new BlockChange.Becomes(
                                        ((Poll) poll.activity())
                                                .withTexts(
                                                        List.of("Time", "Fear of it", "More")))));
    }

    @Test
    void aLatecomerJoinsSomebodyRatherThanAnEmptyGroup() {
        var round =
                new BreakoutRound(
                        List.of(new Group("Door", List.of(amara)), new Group("Window", List.of())));
        var stage =
                running(groups)
                        .joined(amara)
                        .when(new BreakoutCommand.DrawGroups(groups.id(), List.of(round)))
                        .joined(ben);
        var seats = stage.session().breakout(groups.id()).orElseThrow().rounds().getFirst();
        assertEquals(Optional.of(0), seats.groupOf(ben));
    }

    @Test
    void aPersonSitsInOneGroupAtATime() {
        var round =
                new BreakoutRound(
                        List.of(
                                new Group("Door", List.of(amara, ben)),
                                new Group("Window", List.of(ben))));
        var stage =
                running(groups)
                        .joined(amara, ben)
                        .refuses(
                                new BreakoutCommand.DrawGroups(groups.id(), List.of(round)),
                                Refusal.GROUPS_DO_NOT_FIT)
                        .when(
                                new BreakoutCommand.DrawGroups(
                                        groups.id(),
                                        List.of(
                                                new BreakoutRound(
                                                        List.of(
                                                                new Group(
                                                                        "Door",
                                                                        List.of(amara, ben)),
                                                                new Group("Window", List.of()))))))
                        .when(new BreakoutCommand.MovePerson(groups.id(), 0, ben, 1));
        var now = stage.session().breakout(groups.id()).orElseThrow().rounds().getFirst();
        assertEquals(List.of(amara), now.groups().get(0).members());
        assertEquals(List.of(ben), now.groups().get(1).members());
    }

    @Test
    void participantsCannotRunTheRoom() {
        running(talk)
                .joined(amara)
                .refuses(phone, new RunCommand.NextBlock(talk.id()), Refusal.NOT_FOR_PARTICIPANTS)
                .refuses(
                        phone, new PlanCommand.RenameWorkshop("Mine"), Refusal.NOT_FOR_PARTICIPANTS)
                .refuses(phone, new RosterCommand.MarkAway(amara), Refusal.NOT_FOR_PARTICIPANTS);
    }

    @Test
    void theBlockThatIsOnCannotBeRemovedAndAnOpenWorkshopNotDeleted() {
        running(talk, poll)
                .refuses(PlanCommand.edit(new AgendaEdit.Remove(talk.id())), Refusal.BLOCK_IS_ON)
                .refuses(new PlanCommand.DeleteWorkshop(), Refusal.ROOM_IS_OPEN);
    }

    @Test
    void minutesAreWholeAndWithinADay() {
        for (var wrong :
                List.of(
                        Duration.ZERO,
                        Duration.ofMinutes(-5),
                        Duration.ofDays(2),
                        Duration.ofSeconds(90))) {
            given(talk)
                    .refuses(
                            PlanCommand.change(talk.id(), new BlockChange.Planned(wrong)),
                            Refusal.MINUTES_OUT_OF_RANGE);
        }
    }

    @Test
    void notesOfTheFacilitatorReachNeitherWallNorPhone() {
        var secret = "Do not tell them";
        var stage =
                running(talk, poll, groups)
                        .joined(amara)
                        .when(PlanCommand.change(talk.id(), new BlockChange.Notes(secret)))
                        .when(PlanCommand.change(poll.id(), new BlockChange.Notes(secret)))
                        .when(PlanCommand.change(groups.id(), new BlockChange.Notes(secret)));
        for (var block : List.of(talk, poll, groups)) {
            assertFalse(AudienceView.of(stage.session()).toString().contains(secret));
            assertFalse(ParticipantView.of(stage.session(), amara).toString().contains(secret));
            stage.when(new RunCommand.NextBlock(block.id()));
        }
        assertTrue(stage.session().agenda().blocks().getFirst().notes().contains(secret));
    }
}
