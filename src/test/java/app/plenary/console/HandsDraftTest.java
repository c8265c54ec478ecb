package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;

final class HandsDraftTest {
    private RunFixture room =
            PollDays.asked(
                    Locale.ENGLISH, Poll.of("Soup?", false, List.of("Yes", "No", "Maybe")), 12, 0);

    @AfterEach
    void close() {
        room.close();
    }

    private HandsDraft draft() {
        var poll = (Poll) room.session().agenda().blocks().getFirst().activity();
        return new HandsDraft(
                room.messages, room.session(), room.session().poll(room.block(0)), poll.first());
    }

    @Test
    void aLineIsReadInTheOrderOfTheOptions() {
        var draft = draft();
        draft.type(" 5, 3 / 1 ");
        assertEquals(Map.of(1, 5, 2, 3, 3, 1), draft.counts());
        assertEquals("9 hands, 12 people here", draft.says());
        draft.type("7");
        assertEquals(Map.of(1, 7, 2, 0, 3, 0), draft.counts());
        draft.type("");
        assertEquals(Map.of(), draft.counts());
        assertEquals("No hands yet, 12 people here", draft.says());
    }

    @Test
    void whatCannotBeReadIsToldAndKeepsTheCount() {
        var draft = draft();
        draft.type("5 3");
        draft.type("5 many");
        assertEquals("“many” is not a number of hands.", draft.problem());
        draft.type("1 2 3 4");
        assertEquals("There are only 3 options to count hands for.", draft.problem());
        draft.type("5 3 4");
        assertEquals("", draft.problem());
    }

    @Test
    void moreHandsThanPeopleAreSeenBeforeTheyAreSent() {
        PollDays.answer(room, (Poll) room.session().agenda().blocks().getFirst().activity(), 4, 7);
        var draft = draft();
        draft.type("5 3");
        assertFalse(draft.isTooMany());
        assertEquals("8 hands, 4 answered otherwise, 12 people here", draft.says());
        draft.add(0, 1);
        assertTrue(draft.isTooMany());
        assertEquals("That would be 13 answers, but 12 people are here.", draft.says());
        assertEquals("6 3 0", draft.line());
        draft.add(2, -1);
        assertEquals(0, draft.count(2));
    }

    @Test
    void whereSeveralMayBeChosenOnePersonRaisesSeveralHands() {
        room.close();
        room = PollDays.asked(Locale.ENGLISH, Poll.of("Soup?", true, List.of("Yes", "No")), 12, 0);
        var draft = draft();
        draft.type("12 12");
        assertFalse(draft.isTooMany());
    }

    @Test
    void aScaleIsCountedStepByStep() {
        room.close();
        room =
                PollDays.asked(
                        Locale.ENGLISH, Poll.of("Soup?", QuestionKind.Scale.of(List.of())), 12, 0);
        var draft = draft();
        draft.type("0 0 1 2 3");
        assertEquals(Map.of(1, 0, 2, 0, 3, 1, 4, 2, 5, 3), draft.counts());
    }
}
