package app.plenary.session;

import app.plenary.plan.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What happened in a quiz. */
public sealed interface QuizEvent extends Event {

    /** Whether the clock alone did it, so that nobody can want to take it back. */
    default boolean byClock() {
        return switch (this) {
            case AnsweringBegan e -> e.clock();
            case ItemClosed e -> e.clock();
            default -> false;
        };
    }

    record ItemStarted(BlockId quiz, int item, Instant at) implements QuizEvent {}

    /**
     * From now on people may answer.
     *
     * @param clock whether the time for reading was over
     */
    record AnsweringBegan(BlockId quiz, int item, Instant at, boolean clock) implements QuizEvent {}

    /**
     * Nobody may answer any more.
     *
     * @param clock whether the time for answering was over
     */
    record ItemClosed(BlockId quiz, int item, boolean clock) implements QuizEvent {}

    record ItemRevealed(BlockId quiz, int item) implements QuizEvent {}

    record StandingsShown(BlockId quiz) implements QuizEvent {}

    record QuizPutAgain(BlockId quiz) implements QuizEvent {}

    record QuizReset(BlockId quiz) implements QuizEvent {}

    record ExtraTimeGiven(ParticipantId person, int percent) implements QuizEvent {}

    /**
     * An answer, in place of an earlier one.
     *
     * @param took from when answering began, by the clock of the laptop, pauses left out
     */
    record ItemAnswered(
            BlockId quiz, int item, ParticipantId person, Set<Integer> marks, Duration took)
            implements QuizEvent {
        public ItemAnswered {
            marks = Set.copyOf(marks);
        }
    }

    record SurenessSaid(BlockId quiz, int item, ParticipantId person, int sure)
            implements QuizEvent {}
}
