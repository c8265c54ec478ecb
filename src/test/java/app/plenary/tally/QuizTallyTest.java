package app.plenary.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.tally.Calibration.Level;
import app.plenary.tally.Calibration.Sureness;
import app.plenary.tally.QuizTally.Answer;
import app.plenary.tally.QuizTally.Outcome;
import app.plenary.tally.QuizTally.Preset;
import app.plenary.tally.QuizTally.Question;
import app.plenary.tally.QuizTally.Score;
import app.plenary.tally.QuizTally.Taker;
import app.plenary.tally.QuizTally.Team;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

class QuizTallyTest {
    private static final Question ONE =
            new Question(1, Set.of(1), Optional.of(Duration.ofSeconds(20)));
    private static final Question SEVERAL = new Question(2, Set.of(1, 2, 3), Optional.empty());
    private static final Question OPINION = new Question(3, Set.of(), Optional.empty());
    private static final List<Question> ALL = List.of(ONE, SEVERAL, OPINION);

    private static Answer answer(int seconds, Integer... marks) {
        return new Answer(Set.of(marks), Duration.ofSeconds(seconds), OptionalInt.empty());
    }

    private static Answer sure(int confidence, Integer... marks) {
        return new Answer(Set.of(marks), Duration.ZERO, OptionalInt.of(confidence));
    }

    private static Taker<String> taker(String name, Map<Integer, Answer> answers) {
        return new Taker<>(name, 0, answers);
    }

    private static int points(int seconds, int extraTime, Preset preset) {
        return QuizTally.points(ONE, answer(seconds, 1), extraTime, preset);
    }

    @Test
    void speedCountsForHalfOfThePointsInAPlayfulQuizAndForNothingInASeriousOne() {
        assertEquals(1000, points(0, 0, Preset.PLAYFUL));
        assertEquals(750, points(10, 0, Preset.PLAYFUL));
        assertEquals(500, points(20, 0, Preset.PLAYFUL));
        assertEquals(500, points(60, 0, Preset.PLAYFUL));
        assertEquals(1000, points(60, 0, Preset.SERIOUS));
        var thirtySeconds = new Question(4, Set.of(1), Optional.of(Duration.ofSeconds(30)));
        assertEquals(
                967,
                QuizTally.points(thirtySeconds, answer(2, 1), 0, Preset.PLAYFUL),
                "the published example of this formula");
        assertEquals(0, QuizTally.points(ONE, answer(0, 2), 0, Preset.PLAYFUL));
        assertEquals(1000, QuizTally.points(SEVERAL, answer(99, 1, 2, 3), 0, Preset.PLAYFUL));
    }

    @Test
    void extraTimeStretchesTheClock() {
        assertEquals(points(10, 0, Preset.PLAYFUL), points(15, 50, Preset.PLAYFUL));
        assertEquals(points(10, 0, Preset.PLAYFUL), points(20, 100, Preset.PLAYFUL));
    }

    @Test
    void wrongMarksTakeCreditFromRightOnesButNeverBelowNothing() {
        assertEquals(667, QuizTally.points(SEVERAL, answer(0, 1, 2), 0, Preset.SERIOUS));
        assertEquals(333, QuizTally.points(SEVERAL, answer(0, 1, 2, 4), 0, Preset.SERIOUS));
        assertEquals(0, QuizTally.points(SEVERAL, answer(0, 1, 4, 5), 0, Preset.SERIOUS));
        assertEquals(0, QuizTally.points(OPINION, answer(0, 1), 0, Preset.SERIOUS));
    }

    @Test
    void questionsAndPeopleAreCountedAndTiesShareAPlace() {
        var tally =
                QuizTally.count(
                        ALL,
                        List.of(
                                taker("Cem", Map.of(1, answer(1, 2), 2, answer(1, 1, 2))),
                                taker("Ada", Map.of(1, answer(9, 1), 3, answer(1, 1))),
                                taker("Ben", Map.of(1, answer(2, 1))),
                                taker("Dov", Map.of())),
                        Preset.SERIOUS,
                        Sureness.LEVELS);
        assertEquals(
                List.of(
                        new Outcome<String>(1, 2, 0, 1, 1, List.of()),
                        new Outcome<String>(2, 0, 1, 0, 3, List.of())),
                tally.questions());
        assertEquals(new Score<>("Cem", 667, 0, 2), tally.scores().getFirst());
        var ranks = tally.ranks();
        assertEquals(
                List.of("Ada", "Ben", "Cem", "Dov"),
                ranks.flat().stream().map(Score::person).toList());
        assertEquals(List.of(1, 1, 3, 4), ranks.flat().stream().map(ranks::rank).toList());
        assertEquals(3, tally.questions().getFirst().answered());
    }

    @Test
    void aTeamsSizeIsNoAdvantageAndWhoWasAwayIsNotCounted() {
        var right = Map.of(1, answer(0, 1));
        var wrong = Map.of(1, answer(0, 2));
        var tally =
                QuizTally.count(
                        ALL,
                        List.of(
                                taker("a", right),
                                taker("b", right),
                                taker("c", wrong),
                                taker("d", right),
                                taker("e", Map.of()),
                                taker("f", Map.of()),
                                taker("g", right)),
                        Preset.SERIOUS,
                        Sureness.LEVELS);
        var teams =
                tally.teams(
                        Map.of(
                                "a", "red", "b", "red", "c", "red", "d", "blue", "e", "blue", "f",
                                "none"));
        assertEquals(
                List.of(List.of(new Team<>("blue", 1, 1000)), List.of(new Team<>("red", 3, 2000))),
                teams.tiers());
        assertEquals(2000.0 / 3, teams.flat().getLast().mean(), 1e-9);
    }

    @Test
    void whoWasSureAndWrongIsListed() {
        var takers =
                List.of(
                        taker("a", Map.of(1, sure(3, 2), 2, sure(3, 4))),
                        taker("b", Map.of(1, sure(2, 2), 2, sure(3, 5))),
                        taker("c", Map.of(1, sure(3, 1), 2, sure(3, 1))),
                        taker("d", Map.of(1, answer(0, 2))));
        var tally = QuizTally.count(ALL, takers, Preset.SERIOUS, Sureness.LEVELS);
        assertEquals(List.of("a"), tally.questions().getFirst().confidentlyWrong());
        assertEquals(
                List.of(2, 1), tally.confidentlyWrong().stream().map(Outcome::question).toList());
        assertEquals(
                List.of(new Level(1, 1, 0, 0), new Level(2, 2, 1, 0), new Level(3, 3, 5, 1)),
                Calibration.count(ALL, takers, Sureness.LEVELS).levels());
    }

    @Test
    void confidenceInPerCentIsToldInFifths() {
        var takers =
                List.of(
                        taker("a", Map.of(1, sure(0, 2))),
                        taker("b", Map.of(1, sure(19, 1))),
                        taker("c", Map.of(1, sure(20, 1))),
                        taker("d", Map.of(1, sure(79, 2))),
                        taker("e", Map.of(1, sure(80, 1))),
                        taker("f", Map.of(1, sure(100, 1), 3, sure(100, 1))),
                        taker("g", Map.of(1, sure(101, 1))));
        var calibration = Calibration.count(ALL, takers, Sureness.PERCENT);
        assertEquals(
                List.of(
                        new Level(0, 19, 2, 1),
                        new Level(20, 39, 1, 1),
                        new Level(40, 59, 0, 0),
                        new Level(60, 79, 1, 0),
                        new Level(80, 100, 2, 2)),
                calibration.levels());
        assertEquals(0.5, calibration.levels().getFirst().share());
        assertEquals(0, calibration.levels().get(2).share());
        assertTrue(Sureness.PERCENT.sure(80));
        assertFalse(Sureness.PERCENT.sure(79));
    }

    @Test
    void pointsNeverLeaveTheirRangeAndSlowerIsNeverBetter() {
        var random = new Random(8);
        for (int turn = 0; turn < 2000; turn++) {
            int took = random.nextInt(0, 60);
            int extra = random.nextInt(0, 200);
            Integer[] marks = {random.nextInt(1, 3), random.nextInt(3, 6)};
            var question = new Question(9, Set.of(1, 3), Optional.of(Duration.ofSeconds(30)));
            int fast = QuizTally.points(question, answer(took, marks), extra, Preset.PLAYFUL);
            int slow = QuizTally.points(question, answer(took + 1, marks), extra, Preset.PLAYFUL);
            int most = QuizTally.points(question, answer(took, marks), extra, Preset.SERIOUS);
            assertTrue(0 <= slow && slow <= fast && fast <= most && most <= QuizTally.POINTS);
            assertTrue(2 * slow >= most - 1, "being right is worth half at least");
        }
    }
}
