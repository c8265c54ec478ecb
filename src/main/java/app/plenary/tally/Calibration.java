package app.plenary.tally;

import app.plenary.tally.QuizTally.Question;
import app.plenary.tally.QuizTally.Taker;

import java.util.ArrayList;
import java.util.List;

/**
 * How often people were right, by how sure they said they were. Who is well calibrated and says 80
 * % is right in four cases of five.
 *
 * @param levels from the least sure, also those that nobody chose
 */
public record Calibration(List<Level> levels) {

    /** The scales of confidence. */
    public enum Sureness {
        /** 1 guessed, 2 rather sure, 3 sure. */
        LEVELS(1, 3, 3, 3),
        /** 0 to 100 per cent; sure from 80 on. Told in fifths, of which the last holds 100 too. */
        PERCENT(0, 100, 5, 80);

        private final int least;
        private final int greatest;
        private final int levels;
        private final int sureFrom;

        Sureness(int least, int greatest, int levels, int sureFrom) {
            this.least = least;
            this.greatest = greatest;
            this.levels = levels;
            this.sureFrom = sureFrom;
        }

        /** Whether somebody who says this is sure. */
        public boolean sure(int confidence) {
            return confidence >= sureFrom;
        }

        /** Whether the scale has this value. */
        public boolean holds(int confidence) {
            return confidence >= least && confidence <= greatest;
        }

        private int level(int confidence) {
            return Math.min((confidence - least) / width(), levels - 1);
        }

        /** How many values a level holds; the last may hold one more. */
        private int width() {
            return (greatest - least + 1) / levels;
        }
    }

    /**
     * The answers given with about the same confidence.
     *
     * @param from the least confidence of this level
     * @param to the greatest
     * @param answers how many were given with it
     * @param correct how many of them were exactly right
     */
    public record Level(int from, int to, int answers, int correct) {

        /** The share that was right, 0 to 1; 0 when there were no answers. */
        public double share() {
            return answers == 0 ? 0 : (double) correct / answers;
        }
    }

    public Calibration {
        levels = List.copyOf(levels);
    }

    /**
     * Counts the answers to scored questions that came with a confidence; one outside the scale is
     * left out.
     */
    public static <P> Calibration count(
            List<Question> questions, List<Taker<P>> takers, Sureness sureness) {
        var answers = new int[sureness.levels];
        var correct = new int[sureness.levels];
        for (Question question : questions) {
            for (Taker<P> taker : takers) {
                var answer = taker.answers().get(question.id());
                if (answer != null
                        && !question.correct().isEmpty()
                        && answer.confidence().stream().anyMatch(sureness::holds)) {
                    int level = sureness.level(answer.confidence().getAsInt());
                    answers[level]++;
                    correct[level] += answer.marks().equals(question.correct()) ? 1 : 0;
                }
            }
        }
        var levels = new ArrayList<Level>();
        for (int level = 0; level < sureness.levels; level++) {
            int from = sureness.least + level * sureness.width();
            int to = level + 1 < sureness.levels ? from + sureness.width() - 1 : sureness.greatest;
            levels.add(new Level(from, to, answers[level], correct[level]));
        }
        return new Calibration(levels);
    }
}
