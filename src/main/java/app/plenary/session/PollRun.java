package app.plenary.session;

import app.plenary.plan.Poll;
import app.plenary.tally.ChoiceTally;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The answers to one poll. The running totals move with each ballot, so that a count never walks
 * over all ballots.
 *
 * @param ballots the marks of each person who answered, by option id
 * @param totals how many ballots mark each option
 */
public record PollRun(
        Stage stage, Map<ParticipantId, Set<Integer>> ballots, Map<Integer, Integer> totals) {

    /** Where a poll is. Results are hidden from the room in every stage but the last. */
    public enum Stage {
        WAITING,
        OPEN,
        CLOSED,
        REVEALED
    }

    public static final PollRun WAITING = new PollRun(Stage.WAITING, Trie.empty(), Map.of());

    PollRun in(Stage next) {
        return new PollRun(next, ballots, totals);
    }

    /** With this person's marks in place of any earlier ones. */
    PollRun with(ParticipantId participant, Set<Integer> choices) {
        var next = new HashMap<>(totals);
        ballots.getOrDefault(participant, Set.of()).forEach(id -> next.merge(id, -1, Integer::sum));
        choices.forEach(id -> next.merge(id, 1, Integer::sum));
        next.values().removeIf(count -> count == 0);
        return new PollRun(
                stage, Trie.of(ballots).with(participant, Set.copyOf(choices)), Map.copyOf(next));
    }

    public Set<Integer> ballotOf(ParticipantId participant) {
        return ballots.getOrDefault(participant, Set.of());
    }

    public int answered() {
        return ballots.size();
    }

    /** The count as it stands, for the options of {@code poll}. */
    public ChoiceTally tally(Poll poll) {
        return ChoiceTally.of(
                poll.options().stream().map(Poll.Option::id).toList(), totals, answered());
    }
}
