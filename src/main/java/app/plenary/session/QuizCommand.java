package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.Set;

/** Wishes about a quiz. */
public sealed interface QuizCommand extends Command {

    /** Puts a question that was not put yet; one that is on has to be closed before. */
    record StartItem(BlockId quiz, int item) implements QuizCommand {}

    /** Ends the reading phase before its time. */
    record BeginAnswering(BlockId quiz, int item) implements QuizCommand {}

    /** Ends a question before its time. */
    record CloseItem(BlockId quiz, int item) implements QuizCommand {}

    /** Shows the right answer of a question, and closes it if need be. */
    record RevealItem(BlockId quiz, int item) implements QuizCommand {}

    /** Shows how people did so far. */
    record ShowStandings(BlockId quiz) implements QuizCommand {}

    /** Puts the whole quiz once more; the answers so far are kept beside. */
    record QuizAgain(BlockId quiz) implements QuizCommand {}

    /** Takes away everything of the last time, as if nothing had been put. */
    record ResetQuiz(BlockId quiz) implements QuizCommand {}

    /**
     * Gives a person longer to answer, in every quiz from now on.
     *
     * @param percent how much longer, 0 for as long as everybody
     */
    record GiveExtraTime(ParticipantId person, int percent) implements QuizCommand {}

    /** The clock says so: reading is over, or the time of whoever has the most. */
    record ItemTimeIsUp(BlockId quiz, int number, int item) implements QuizCommand {}

    /**
     * A participant's answer.
     *
     * @param number which putting of the quiz it is for, from 1
     */
    record AnswerItem(BlockId quiz, int number, int item, Set<Integer> marks)
            implements QuizCommand {
        public AnswerItem {
            marks = Set.copyOf(marks);
        }
    }

    /** How sure a participant is of the answer: 1 guessed, 2 rather sure, 3 sure. */
    record SaySure(BlockId quiz, int number, int item, int sure) implements QuizCommand {}
}
