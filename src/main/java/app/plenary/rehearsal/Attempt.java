package app.plenary.rehearsal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One time a phone sent an answer. The same command may be tried several times, until its fate is
 * known.
 *
 * @param poll empty for joining, which is an attempt as well
 * @param number which asking of the poll was answered
 * @param answers by question, as they went over the wire
 * @param revision of the session that has it; 0 unless saved
 * @param reason why it was refused, as the server names it; empty unless refused
 */
public record Attempt(
        String command,
        String poll,
        int number,
        List<Map<String, Object>> answers,
        Outcome outcome,
        long revision,
        String reason,
        Duration took) {

    /** What the phone knows afterwards. */
    public enum Outcome {
        /** Acknowledged: it must never be lost. */
        SAVED,
        /** It will not count. */
        REFUSED,
        /** No answer, or none that decides: it may count or not, until it is tried again. */
        UNKNOWN
    }

    public Attempt {
        answers = List.copyOf(answers);
    }

    /** The options that are marked, of all questions that are a choice. */
    public Set<Integer> choices() {
        return answers.stream()
                .flatMap(answer ->
                        answer.get("marks") instanceof Collection<?> marks
                                ? marks.stream()
                                : Stream.empty())
                .map(Integer.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    Attempt ended(Outcome how, long at, String why, Duration after) {
        return new Attempt(command, poll, number, answers, how, at, why, after);
    }

    public boolean isSaved() {
        return outcome == Outcome.SAVED;
    }
}
