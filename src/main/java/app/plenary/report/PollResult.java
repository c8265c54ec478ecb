package app.plenary.report;

import app.plenary.plan.Question;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.Result;

import java.util.List;
import java.util.Optional;

/**
 * What one poll found, one time it was asked. It holds counts, and texts that nobody's name is tied
 * to; texts that were kept from the room are not in it.
 *
 * @param title the question, or the block's title where there are several or it has no text
 * @param round which time it was asked, from 1; 0 where it was asked once
 * @param improvised whether it was asked on the spot and is not in the agenda
 * @param anonymous whether nobody knows who gave which answer
 * @param few whether there were anonymous answers, but too few to be kept
 * @param revealed whether the room has seen the result
 * @param answered how many people answered, by whichever way
 * @param of how many people came to the session
 */
public record PollResult(
        String title,
        int round,
        boolean improvised,
        boolean anonymous,
        boolean few,
        boolean revealed,
        int answered,
        int of,
        Ways ways,
        List<Asked> questions) {

    /** How many came by which way: from a phone, as a raised hand, on a device passed round. */
    public record Ways(int phones, int hands, int passed) {}

    /**
     * One question with its result.
     *
     * @param change how the estimates differ from those of the time before; empty for other kinds
     *     and the first time
     */
    public record Asked(Question question, Result result, Optional<EstimateRounds> change) {}

    public PollResult {
        questions = List.copyOf(questions);
    }
}
