package app.plenary.session;

import app.plenary.tally.QuizTally.Answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One time a quiz is put to the room.
 *
 * @param number counts from 1
 * @param item the id of the question that is on; 0 before the first
 * @param since when reading or answering it began
 * @param stoodStill how long the block had been paused by then
 * @param asked the questions that were put so far
 * @param revealed those of which the room knows the right answer
 * @param answers by question and person, with the time each took
 */
public record QuizRun(
        int number,
        int item,
        Stage stage,
        Optional<Instant> since,
        Duration stoodStill,
        Set<Integer> asked,
        Set<Integer> revealed,
        Map<Integer, Map<ParticipantId, Answer>> answers) {

    /** Where a quiz is. The right answer is hidden from the room before the last two. */
    public enum Stage {
        /** Nothing is asked yet. */
        WAITING,
        /** The question is there to be read. */
        READING,
        ANSWERING,
        CLOSED,
        REVEALED,
        /** How people did so far; after the last question, at the end. */
        STANDINGS;

        /** Whether a question is on that is not over. */
        public boolean isOpen() {
            return this == READING || this == ANSWERING;
        }
    }

    public static final QuizRun WAITING = waiting(1);

    public QuizRun {
        asked = Collections.unmodifiableSet(new TreeSet<>(asked));
        revealed = Collections.unmodifiableSet(new TreeSet<>(revealed));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    static QuizRun waiting(int number) {
        return new QuizRun(
                number,
                0,
                Stage.WAITING,
                Optional.empty(),
                Duration.ZERO,
                Set.of(),
                Set.of(),
                Map.of());
    }

    QuizRun started(int next, Instant at, Duration still) {
        var all = new TreeSet<>(asked);
        all.add(next);
        return new QuizRun(
                number, next, Stage.READING, Optional.of(at), still, all, revealed, answers);
    }

    QuizRun answering(Instant at, Duration still) {
        return new QuizRun(
                number, item, Stage.ANSWERING, Optional.of(at), still, asked, revealed, answers);
    }

    QuizRun in(Stage next) {
        return new QuizRun(number, item, next, since, stoodStill, asked, revealed, answers);
    }

    QuizRun showing(int shown) {
        var all = new TreeSet<>(revealed);
        all.add(shown);
        return new QuizRun(number, shown, Stage.REVEALED, since, stoodStill, asked, all, answers);
    }

    QuizRun with(int to, ParticipantId person, Answer answer) {
        var next = new TreeMap<>(answers);
        next.put(to, Trie.of(answers(to)).with(person, answer));
        return new QuizRun(number, item, stage, since, stoodStill, asked, revealed, next);
    }

    /** What was answered to that question. */
    public Map<ParticipantId, Answer> answers(int to) {
        return answers.getOrDefault(to, Map.of());
    }

    /** What that person answered to that question. */
    public Optional<Answer> answer(int to, ParticipantId person) {
        return Optional.ofNullable(answers(to).get(person));
    }

    /** How many answered the question that is on. */
    public int answered() {
        return answers(item).size();
    }

    /** Whether nothing has happened yet. */
    public boolean isUntouched() {
        return stage == Stage.WAITING && asked.isEmpty();
    }
}
