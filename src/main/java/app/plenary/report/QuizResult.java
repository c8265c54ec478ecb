package app.plenary.report;

import app.plenary.plan.Question;
import app.plenary.session.QuizScores.Standing;
import app.plenary.tally.Calibration;
import app.plenary.tally.ChoiceTally;

import java.util.List;
import java.util.Set;

/**
 * How one quiz went, one time it was put. It says how many were right and how sure, and of names
 * only those of the best that the wall shows.
 *
 * @param round which time it was put, from 1; 0 where it was put once
 * @param people how many answered something
 * @param best as the wall shows them; empty where it shows none
 * @param calibration from the least sure; empty where nobody was asked
 */
public record QuizResult(
        String title,
        int round,
        int people,
        List<Item> items,
        List<Standing> best,
        List<Calibration.Level> calibration) {

    /**
     * One question.
     *
     * @param correct the right options
     * @param right how many had exactly these
     * @param partly how many had some credit
     * @param sureAndWrong how many were sure of an answer without any
     */
    public record Item(
            Question question,
            Set<Integer> correct,
            String explanation,
            ChoiceTally tally,
            int right,
            int partly,
            int sureAndWrong) {
        public Item {
            correct = Set.copyOf(correct);
        }
    }

    public QuizResult {
        items = List.copyOf(items);
        best = List.copyOf(best);
        calibration = List.copyOf(calibration);
    }
}
