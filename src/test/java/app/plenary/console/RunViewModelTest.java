package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Phase;
import app.plenary.text.Dates;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

final class RunViewModelTest {
    private final RunFixture room = new RunFixture(RunFixture.afternoon(), Locale.UK);
    private final RunViewModel model =
            new RunViewModel(
                    room.messages,
                    new Dates(room.messages.locale(), RunFixture.ZONE),
                    room.clock,
                    room.plainSender(),
                    room.random,
                    room.session());

    @AfterEach
    void close() {
        room.close();
    }

    /** Waits until everything sent so far is answered, then shows what became of it. */
    private void settle() {
        room.library.workshops().orTimeout(5, TimeUnit.SECONDS).join();
        model.show(room.session());
    }

    @Test
    void theRoomIsOpenedThenStartedThenRuns() {
        assertTrue(model.canOpen());
        assertFalse(model.canStart());
        model.open();
        settle();
        assertEquals(Phase.LOBBY, room.session().phase());
        assertEquals(8, room.session().code().orElseThrow().typed().length());
        assertTrue(model.canStart());
        model.start();
        settle();
        assertTrue(model.isLive());
        assertFalse(model.canGoBack());
    }

    @Test
    void aRoomWithoutBlocksIsNotOpened() {
        try (var empty = new RunFixture(RunFixture.workshop())) {
            model.show(empty.session());
            assertFalse(model.canOpen());
        }
    }

    @Test
    void twoPressesOnNextMoveOnlyOneBlock() {
        room.open().start();
        settle();
        model.nextBlock();
        model.nextBlock();
        settle();
        assertTrue(room.session().isOn(room.block(1)));
        assertEquals(1, room.told.size());
    }

    @Test
    void pauseAndResumeTakeTurns() {
        room.open().start();
        settle();
        assertTrue(model.canPause());
        assertFalse(model.canResume());
        model.pause();
        settle();
        assertTrue(model.canResume());
        assertTrue(model.head(model.current().orElseThrow()).of().startsWith("paused"));
        model.resume();
        settle();
        assertTrue(model.canPause());
    }

    @Test
    void minutesAreGivenAndTakenButOneStays() {
        room.open().start();
        settle();
        model.extend(1);
        settle();
        assertEquals(Duration.ofMinutes(11), model.left());
        assertTrue(model.canExtend(-10));
        assertFalse(model.canExtend(-11));
    }

    @Test
    void jumpingKnowsWhatLiesBetween() {
        room.open().start().next(1).next(1);
        settle();
        assertTrue(model.isBehind(room.block(0)));
        assertFalse(model.isBehind(room.block(3)));
        assertEquals(0, model.skipped(room.block(3)));
        assertEquals(2, model.skipped(room.block(5)));
        assertFalse(model.canGoTo(room.block(2)));
    }

    @Test
    void aPollShowsItsQuestionAndHowVotingStands() {
        room.open().start().next(1).next(1).next(1);
        settle();
        var head = model.head(model.current().orElseThrow());
        assertEquals("What most holds us back from asking a colleague for help?", head.title());
        assertEquals("Voting open · result hidden", head.tags().getLast().text());
        assertEquals("of 8:00", head.of());
    }

    @Test
    void overTimeIsSaidInWords() {
        room.open().start();
        room.pass(Duration.ofMinutes(12));
        settle();
        assertEquals("over time · of 10:00", model.head(model.current().orElseThrow()).of());
        assertTrue(model.left().isNegative());
    }

    @Test
    void aBreakKnowsWhenItIsOver() {
        room.open().start().next(0).next(0).next(0).next(0).next(0);
        room.pass(Duration.ofMinutes(4));
        settle();
        assertEquals("14:15", model.backAt());
    }

    @Test
    void theLastBlockHasNothingAfterIt() {
        room.open().start();
        for (int i = 0; i < 7; i++) {
            room.next(1);
        }
        settle();
        assertTrue(model.isLast());
        assertEquals(Optional.empty(), model.next());
        model.end();
        settle();
        assertTrue(model.is(Phase.ENDED));
        assertEquals("Ended at 14:07, 2 h 04 earlier than planned.", model.ended());
    }
}
