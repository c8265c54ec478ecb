package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.RosterCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.TimeUnit;

final class PollViewModelTest {
    private final RunFixture room =
            new RunFixture(
                    RunFixture.workshop(
                            Block.of(
                                    "Lunch",
                                    5,
                                    Poll.of("Soup or rice?", false, List.of("Soup", "Rice"))),
                            Block.of("Later", 5, Poll.of("", false, List.of()))));
    private final PollViewModel model = new PollViewModel(room.messages, room.plainSender());

    @AfterEach
    void close() {
        room.close();
    }

    private PollViewModel.Result result(int index) {
        room.library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
        var block = room.session().agenda().blocks().get(index);
        return model.result(room.session(), block, (Poll) block.activity());
    }

    @Test
    void theCountRunsForTheFacilitatorAlone() {
        room.open().join("Ada", "Ben", "Chloé").start();
        room.vote(room.people.get(0), room.block(0), 2);
        room.vote(room.people.get(1), room.block(0), 2);
        var result = result(0);
        assertEquals("Live result — only you see this", result.heading());
        assertEquals("2 of 3 answered", result.answered());
        assertEquals(2.0 / 3, result.progress(), 1e-9);
        assertEquals(
                List.of("0", "2 · 100 %"), result.bars().stream().map(b -> b.figure()).toList());
        assertTrue(result.bars().get(1).leads());
        assertFalse(result.bars().get(0).leads());
        assertTrue(result.foot().startsWith("One person has not answered."), result.foot());
    }

    @Test
    void someoneWhoAnsweredAndLeftStillCounts() {
        room.open().join("Ada").start();
        room.vote(room.people.get(0), room.block(0), 1);
        room.send(new RosterCommand.MarkAway(room.people.get(0)));
        assertEquals("1 of 1 answered", result(0).answered());
    }

    @Test
    void closingRevealingHidingAndReopeningFollowEachOther() {
        room.open().join("Ada").start();
        var poll = room.block(0);
        model.voting(poll, result(0).stage());
        assertEquals(Stage.CLOSED, result(0).stage());
        model.reveal(poll, Stage.CLOSED);
        assertEquals("Result — everyone sees this", result(0).heading());
        model.reveal(poll, Stage.REVEALED);
        assertEquals(Stage.CLOSED, result(0).stage());
        model.voting(poll, Stage.CLOSED);
        assertEquals(Stage.OPEN, result(0).stage());
        assertEquals(List.of(), room.told);
    }

    @Test
    void aPollWithoutOptionsSaysWhatIsMissing() {
        room.open().start().next(1);
        var result = result(1);
        assertFalse(result.ready());
        assertEquals(Stage.WAITING, result.stage());
        assertTrue(result.foot().contains("at least two options"), result.foot());
        assertEquals(0, result.progress());
    }
}
