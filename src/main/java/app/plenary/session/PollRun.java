package app.plenary.session;

import app.plenary.plan.Question;
import app.plenary.tally.Release;
import app.plenary.tally.Result;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One time a poll is asked.
 *
 * @param number counts from 1
 * @param anonymous as it was promised when people could first answer
 * @param face the id of the question the wall shows; 0 for the first
 * @param passing whether phones may be passed round
 * @param covered texts that the room does not see, by question
 */
public record PollRun(
        int number,
        Stage stage,
        boolean anonymous,
        int face,
        boolean passing,
        Map<Integer, Set<String>> covered,
        Answers answers) {

    /** Where a poll is. Results are hidden from the room in every stage but the last. */
    public enum Stage {
        WAITING,
        OPEN,
        CLOSED,
        REVEALED
    }

    public static final PollRun WAITING = waiting(1);

    public PollRun {
        covered = Collections.unmodifiableMap(new TreeMap<>(covered));
    }

    static PollRun waiting(int number) {
        return new PollRun(number, Stage.WAITING, false, 0, false, Map.of(), Answers.NONE);
    }

    PollRun in(Stage next) {
        return new PollRun(number, next, anonymous, face, passing, covered, answers);
    }

    PollRun opened(boolean promised) {
        return new PollRun(number, Stage.OPEN, promised, face, passing, covered, answers);
    }

    PollRun facing(int question) {
        return new PollRun(number, stage, anonymous, question, passing, covered, answers);
    }

    PollRun passing(boolean on) {
        return new PollRun(number, stage, anonymous, face, on, covered, answers);
    }

    PollRun with(Answers others) {
        return new PollRun(number, stage, anonymous, face, passing, covered, others);
    }

    PollRun covering(int question, String text, boolean cover) {
        var texts = new TreeSet<>(covered.getOrDefault(question, Set.of()));
        if (cover) {
            texts.add(text);
        } else {
            texts.remove(text);
        }
        var next = new TreeMap<>(covered);
        next.put(question, Collections.unmodifiableSet(texts));
        return new PollRun(number, stage, anonymous, face, passing, next, answers);
    }

    public Ballot ballotOf(ParticipantId participant) {
        return answers.of(participant);
    }

    public int answered() {
        return answers.answered();
    }

    /** How exactly {@link #answered} may be told. */
    public enum Precision {
        EXACTLY,
        /** So many or more. */
        AT_LEAST,
        /** Fewer than {@link Release#FEWEST}, or none. */
        FEW
    }

    /** Of an anonymous poll that is open only steps are told, however many have answered. */
    public Precision precision() {
        if (!anonymous || stage != Stage.OPEN) {
            return Precision.EXACTLY;
        }
        return answered() == 0 ? Precision.FEW : Precision.AT_LEAST;
    }

    /** The count as it stands, of everything that was given. */
    public Result result(Question question) {
        return answers.result(question);
    }

    /** The count as the room may see it: without covered texts. */
    public Result shown(Question question) {
        return Counting.without(result(question), covered.getOrDefault(question.id(), Set.of()));
    }
}
