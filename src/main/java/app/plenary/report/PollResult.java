package app.plenary.report;

import app.plenary.plan.Question;
import app.plenary.session.Response;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.Result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one poll found, one time it was asked. It holds counts, and the answers themselves: with a
 * name only where the poll asked with names and the summary tells who answered what, and never a
 * text that was kept from the room.
 *
 * @param title the question, or the block's title where there are several or it has no text
 * @param round which time it was asked, from 1; 0 where it was asked once
 * @param improvised whether it was asked on the spot and is not in the agenda
 * @param anonymous whether nobody knows who gave which answer
 * @param few whether there were anonymous answers, but too few to be kept
 * @param revealed whether the room has seen the result
 * @param answered how many people answered, by whichever way
 * @param of how many people came to the session; 0 where the summary does not tell
 * @param given the answers one by one, those with a name in the order of joining, then the others
 *     in an order that says nothing; raised hands are not among them
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
        List<Asked> questions,
        List<Given> given) {

    /** How many came by which way: from a phone, as a raised hand, on a device passed round. */
    public record Ways(int phones, int hands, int passed) {}

    /**
     * One question with its result.
     *
     * @param change how the estimates differ from those of the time before; empty for other kinds
     *     and the first time
     */
    public record Asked(Question question, Result result, Optional<EstimateRounds> change) {}

    /**
     * What one person gave back. Of an anonymous poll, what was given to one question: nobody can
     * tell which answers to different questions belong together.
     *
     * @param name empty where nobody knows, or nobody is told, whose it is
     * @param responses by question
     */
    public record Given(Optional<String> name, Map<Integer, Response> responses) {
        public Given {
            responses = Collections.unmodifiableMap(new TreeMap<>(responses));
        }
    }

    public PollResult {
        questions = List.copyOf(questions);
        given = List.copyOf(given);
    }

    /** The same without any name on an answer. */
    PollResult nameless() {
        return new PollResult(
                title,
                round,
                improvised,
                anonymous,
                few,
                revealed,
                answered,
                of,
                ways,
                questions,
                GivenAnswers.nameless(given));
    }
}
