package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every quiz of a session, as far as it has come.
 *
 * @param runs each time a quiz was put, by block; a quiz without entry is waiting
 * @param extraTime how many per cent more time a person has to answer; who has none is not in it
 */
public record Quizzes(Map<BlockId, List<QuizRun>> runs, Map<ParticipantId, Integer> extraTime) {
    public static final Quizzes NONE = new Quizzes(Map.of(), Map.of());

    public Quizzes {
        runs = Map.copyOf(runs);
        extraTime = Map.copyOf(extraTime);
    }

    /** Every time that quiz was put, in order. */
    public List<QuizRun> all(BlockId quiz) {
        return runs.getOrDefault(quiz, List.of());
    }

    /** The last time, or the one to come. */
    public QuizRun last(BlockId quiz) {
        var all = all(quiz);
        return all.isEmpty() ? QuizRun.WAITING : all.getLast();
    }

    public Optional<QuizRun> run(BlockId quiz, int number) {
        return all(quiz).stream().filter(run -> run.number() == number).findFirst();
    }

    /** In per cent; 0 for most. */
    public int extraTime(ParticipantId person) {
        return extraTime.getOrDefault(person, 0);
    }

    /** With that run in place of the one of its number, or behind the others. */
    Quizzes with(BlockId quiz, QuizRun run) {
        var all = new ArrayList<>(all(quiz));
        all.removeIf(each -> each.number() == run.number());
        all.add(run);
        var next = new HashMap<>(runs);
        next.put(quiz, List.copyOf(all));
        return new Quizzes(next, extraTime);
    }

    Quizzes with(ParticipantId person, int percent) {
        var next = new HashMap<>(extraTime);
        if (percent == 0) {
            next.remove(person);
        } else {
            next.put(person, percent);
        }
        return new Quizzes(runs, next);
    }
}
