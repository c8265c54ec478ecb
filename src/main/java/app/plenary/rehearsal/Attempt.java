package app.plenary.rehearsal;

import java.time.Duration;
import java.util.Set;

/**
 * One time a phone sent an answer. The same command may be tried several times, until its fate is
 * known.
 *
 * @param poll empty for joining, which is an attempt as well
 * @param revision of the session that has it; 0 unless saved
 * @param reason why it was refused, as the server names it; empty unless refused
 */
public record Attempt(
        String command,
        String poll,
        Set<Integer> choices,
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
        choices = Set.copyOf(choices);
    }

    public boolean isSaved() {
        return outcome == Outcome.SAVED;
    }
}
