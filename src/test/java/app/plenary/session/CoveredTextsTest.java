package app.plenary.session;

import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class CoveredTextsTest {
    private static final List<String> SPELLINGS = List.of("Rude words", "rude  WORDS");

    private final Block poll =
            Block.of("Poll", 5, Poll.of("What holds us back?", new QuestionKind.OpenText(2)));

    private static List<Event> events(Stage stage, PollCommand command) {
        return assertInstanceOf(
                        Decision.Accepted.class,
                        Rules.decide(stage.session(), Actor.FACILITATOR, command, Instant.EPOCH))
                .events();
    }

    private PollCommand cover(List<String> texts, boolean covered) {
        return new PollCommand.CoverTexts(poll.id(), 1, texts, covered);
    }

    @Test
    void everySpellingIsKeptFromTheRoomInOneStep() {
        var amara = ParticipantId.fresh();
        var stage =
                running(poll)
                        .joined(amara)
                        .when(
                                new Actor.Participant(amara),
                                new PollCommand.CastBallot(
                                        poll.id(), Ballot.of(1, new Response.Texts(SPELLINGS))));
        assertEquals(
                SPELLINGS.stream()
                        .map(text -> new PollEvent.TextCovered(poll.id(), 1, text, true))
                        .toList(),
                events(stage, cover(SPELLINGS, true)));
        stage.when(cover(List.of(SPELLINGS.getFirst()), true));
        assertEquals(
                List.of(new PollEvent.TextCovered(poll.id(), 1, SPELLINGS.getLast(), true)),
                events(stage, cover(SPELLINGS, true)));
        assertEquals(
                List.of(new PollEvent.TextCovered(poll.id(), 1, SPELLINGS.getFirst(), false)),
                events(stage, cover(SPELLINGS, false)));
    }

    @Test
    void onlyWhatPeopleWroteCanBeKeptFromTheRoom() {
        var choice = Block.of("Poll", 5, Poll.of("Which?", false, List.of("A", "B")));
        running(choice)
                .refuses(
                        new PollCommand.CoverTexts(choice.id(), 1, List.of("A"), true),
                        Refusal.ANOTHER_KIND_OF_QUESTION);
    }
}
