package app.plenary.tally;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The count of a quiz: how each question went, and how everybody did.
 *
 * <p>A question is worth {@value #POINTS} points. Of several right options each marked one counts
 * up and each wrong mark counts down: the credit is (right − wrong) ÷ all right ones, and never
 * below 0, so that marking everything gains nothing. A question without a right option counts for
 * nothing.
 *
 * @param <P> what stands for a person here; this room does not know more of them
 * @param questions in the order of the quiz
 * @param scores of everybody who is listed, in the order in which they were given
 */
public record QuizTally<P>(List<Outcome<P>> questions, List<Score<P>> scores) {
    /** What one question is worth. */
    public static final int POINTS = 1000;

    /** What points are given for. */
    public enum Preset {
        /** For what is right, and nothing else. */
        SERIOUS,
        /**
         * Half for what is right; the other half falls evenly from all at once to nothing when the
         * time is up: credit × (1 − share of the time used ÷ 2). No points for streaks. It is the
         * formula that Kahoot publishes for its own points.
         */
        PLAYFUL
    }

    /**
     * A question as it is scored.
     *
     * @param correct the right options; with none of them the question is not scored
     * @param time how long there is for an answer; without a limit speed gains nothing
     */
    public record Question(int id, Set<Integer> correct, Optional<Duration> time) {
        public Question {
            correct = Set.copyOf(correct);
        }
    }

    /**
     * What one person answered to one question.
     *
     * @param took from when the options were to be seen, the reading phase left out
     * @param confidence how sure they said they were, in whatever scale the quiz has
     */
    public record Answer(Set<Integer> marks, Duration took, OptionalInt confidence) {
        public Answer {
            marks = Set.copyOf(marks);
        }
    }

    /**
     * A person who takes part.
     *
     * @param extraTime how many per cent more time they have: 50 makes 30 s into 45 s. Speed is
     *     reckoned by that longer clock
     * @param answers by question
     */
    public record Taker<P>(P person, int extraTime, Map<Integer, Answer> answers) {
        public Taker {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * How a question went.
     *
     * @param correct how many marked exactly the right options
     * @param partly how many got some credit, but not all
     * @param wrong how many answered and got none
     * @param missing how many gave no answer
     * @param confidentlyWrong who got no credit and was sure of it, in the order in which people
     *     were given
     */
    public record Outcome<P>(
            int question,
            int correct,
            int partly,
            int wrong,
            int missing,
            List<P> confidentlyWrong) {
        public Outcome {
            confidentlyWrong = List.copyOf(confidentlyWrong);
        }

        public int answered() {
            return correct + partly + wrong;
        }
    }

    /**
     * How a person did.
     *
     * @param correct how many questions they answered exactly right
     * @param answered how many scored questions they answered at all
     */
    public record Score<P>(P person, int points, int correct, int answered) {}

    /**
     * How a team did.
     *
     * @param members who of it answered at least one question
     * @param points of these together
     */
    public record Team<T>(T team, int members, long points) {

        /** The points of a member in the mean, so that a team's size is no advantage. */
        public double mean() {
            return (double) points / members;
        }
    }

    public QuizTally {
        questions = List.copyOf(questions);
        scores = List.copyOf(scores);
    }

    /**
     * Counts all answers.
     *
     * @param sureness how confidences are read, for who was confidently wrong
     */
    public static <P> QuizTally<P> count(
            List<Question> questions,
            List<Taker<P>> takers,
            Preset preset,
            Calibration.Sureness sureness) {
        var scored = questions.stream().filter(each -> !each.correct().isEmpty()).toList();
        return new QuizTally<>(
                scored.stream().map(question -> outcome(question, takers, sureness)).toList(),
                takers.stream().map(taker -> score(taker, scored, preset)).toList());
    }

    private static <P> Outcome<P> outcome(
            Question question, List<Taker<P>> takers, Calibration.Sureness sureness) {
        int right = 0;
        int partly = 0;
        int wrong = 0;
        int missing = 0;
        var sure = new ArrayList<P>();
        for (Taker<P> taker : takers) {
            Answer answer = taker.answers().get(question.id());
            if (answer == null) {
                missing++;
            } else if (answer.marks().equals(question.correct())) {
                right++;
            } else if (credits(question, answer) > 0) {
                partly++;
            } else {
                wrong++;
                if (answer.confidence().stream().anyMatch(sureness::sure)) {
                    sure.add(taker.person());
                }
            }
        }
        return new Outcome<>(question.id(), right, partly, wrong, missing, sure);
    }

    private static <P> Score<P> score(Taker<P> taker, List<Question> questions, Preset preset) {
        int points = 0;
        int correct = 0;
        int answered = 0;
        for (Question question : questions) {
            Answer answer = taker.answers().get(question.id());
            if (answer != null) {
                answered++;
                correct += answer.marks().equals(question.correct()) ? 1 : 0;
                points += points(question, answer, taker.extraTime(), preset);
            }
        }
        return new Score<>(taker.person(), points, correct, answered);
    }

    /** How many right options the answer has credit for, 0 to all of them. */
    private static int credits(Question question, Answer answer) {
        int right = (int) answer.marks().stream().filter(question.correct()::contains).count();
        return Math.max(0, right - (answer.marks().size() - right));
    }

    /**
     * The points for one answer, 0 to {@value #POINTS}, rounded to the nearest, halves up.
     *
     * @param extraTime in per cent, see {@link Taker}
     */
    public static int points(Question question, Answer answer, int extraTime, Preset preset) {
        if (question.correct().isEmpty()) {
            return 0;
        }
        double credit = (double) credits(question, answer) / question.correct().size();
        double used =
                switch (preset) {
                    case SERIOUS -> 0;
                    case PLAYFUL ->
                            question.time()
                                    .map(time -> used(answer.took(), time, extraTime))
                                    .orElse(0.0);
                };
        return (int) Math.floor(POINTS * credit * (1 - used / 2) + 0.5);
    }

    /** Which share of their time somebody used, 0 to 1. */
    private static double used(Duration took, Duration time, int extraTime) {
        double whole = time.toMillis() * ((100.0 + extraTime) / 100);
        return whole <= 0 ? 1 : Math.clamp(took.toMillis() / whole, 0.0, 1.0);
    }

    /** Everybody, most points first; the same points share a place: 1, 1, 3. */
    public Order<Score<P>> ranks() {
        return Order.of(scores, Comparator.comparingInt(score -> -score.points()));
    }

    /**
     * The teams, the best mean first. Who answered nothing is not counted, and a team in which
     * nobody answered is not listed.
     *
     * @param teams to which team a person belongs; who is missing belongs to none
     */
    public <T> Order<Team<T>> teams(Map<P, T> teams) {
        var sums = new LinkedHashMap<T, Team<T>>();
        for (Score<P> score : scores) {
            T team = teams.get(score.person());
            if (team != null && score.answered() > 0) {
                sums.merge(
                        team,
                        new Team<>(team, 1, score.points()),
                        (one, other) ->
                                new Team<>(
                                        team,
                                        one.members() + other.members(),
                                        one.points() + other.points()));
            }
        }
        // compared as fractions, so that equal means are a tie
        return Order.of(
                List.copyOf(sums.values()),
                (one, other) ->
                        Long.compare(
                                other.points() * one.members(), one.points() * other.members()));
    }

    /** The questions that somebody was confidently wrong about, most people first. */
    public List<Outcome<P>> confidentlyWrong() {
        return questions.stream()
                .filter(question -> !question.confidentlyWrong().isEmpty())
                .sorted(
                        Comparator.comparingInt(
                                (Outcome<P> question) -> -question.confidentlyWrong().size()))
                .toList();
    }
}
