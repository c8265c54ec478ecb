package app.plenary.session;

import app.plenary.plan.Question;
import app.plenary.tally.Result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that was given back to a poll one time it was asked, by whichever way. Immutable; a
 * result is counted when it is first asked for, and then kept.
 */
public final class Answers {
    public static final Answers NONE = new Answers(Trie.empty(), List.of(), Map.of(), Box.EMPTY);

    /**
     * Answers without a name.
     *
     * @param ballots how many; while the poll is open only as many as may be told
     * @param few whether there were some, but too few to be kept
     * @param responses by question, in no meaningful order; while the poll is open only those that
     *     may be counted
     * @param collected whether the poll is closed and these are all
     */
    public record Box(
            int ballots, boolean few, Map<Integer, List<Response>> responses, boolean collected) {
        public static final Box EMPTY = new Box(0, false, Map.of(), false);

        public Box {
            responses = Collections.unmodifiableMap(new TreeMap<>(responses));
        }
    }

    /**
     * Raised hands for one question.
     *
     * @param counts by option, or by step of a scale
     * @param people how many that were, as far as one can tell
     */
    public record Hands(Map<Integer, Integer> counts, int people) {
        public static final Hands NONE = new Hands(Map.of(), 0);

        public Hands {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }
    }

    private final Trie<ParticipantId, Ballot> ballots;
    private final List<Ballot> handedIn;
    private final Map<Integer, Hands> hands;
    private final Box box;
    private volatile Map<Question, Result> results = Map.of();

    private Answers(
            Trie<ParticipantId, Ballot> ballots,
            List<Ballot> handedIn,
            Map<Integer, Hands> hands,
            Box box) {
        this.ballots = ballots;
        this.handedIn = handedIn;
        this.hands = hands;
        this.box = box;
    }

    /** Those with a name, by the person. */
    public Map<ParticipantId, Ballot> ballots() {
        return ballots;
    }

    /** Those from a device that is passed round. */
    public List<Ballot> handedIn() {
        return handedIn;
    }

    /** By question. */
    public Map<Integer, Hands> hands() {
        return hands;
    }

    public Box box() {
        return box;
    }

    public Ballot of(ParticipantId person) {
        return ballots.getOrDefault(person, Ballot.EMPTY);
    }

    /**
     * How many people answered, as far as that may be told. Hands are those of the question with
     * most of them: the same people raise them for one question after the other.
     */
    public int answered() {
        return byPhone() + handedIn.size() + byHand();
    }

    public int byPhone() {
        return ballots.size() + box.ballots();
    }

    public int byHand() {
        return hands.values().stream().mapToInt(Hands::people).max().orElse(0);
    }

    public boolean isEmpty() {
        return answered() == 0 && !box.few();
    }

    /** All responses to the question but raised hands. */
    public Stream<Response> to(int question) {
        return Stream.concat(
                Stream.concat(ballots.values().stream(), handedIn.stream())
                        .flatMap(ballot -> ballot.to(question).stream()),
                box.responses().getOrDefault(question, List.of()).stream());
    }

    /** The count of one question as it stands. */
    public Result result(Question question) {
        var known = results.get(question);
        if (known != null) {
            return known;
        }
        // two threads may count the same at once; both find the same
        var result = count(question);
        var next = new HashMap<>(results);
        next.put(question, result);
        results = Map.copyOf(next);
        return result;
    }

    private Result count(Question question) {
        return Counting.count(
                question,
                to(question.id()).toList(),
                hands.getOrDefault(question.id(), Hands.NONE));
    }

    Answers with(ParticipantId person, Ballot ballot) {
        return new Answers(ballots.with(person, ballot), handedIn, hands, box);
    }

    Answers withHandedIn(Ballot ballot) {
        var next = new ArrayList<>(handedIn);
        next.add(ballot);
        return new Answers(ballots, List.copyOf(next), hands, box);
    }

    /** No counts take the question's hands away. */
    Answers with(int question, Hands counted) {
        var next = new HashMap<>(hands);
        if (counted.counts().isEmpty()) {
            next.remove(question);
        } else {
            next.put(question, counted);
        }
        return new Answers(ballots, handedIn, Map.copyOf(next), box);
    }

    Answers with(Box other) {
        return new Answers(ballots, handedIn, hands, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers
                && ballots.equals(answers.ballots)
                && handedIn.equals(answers.handedIn)
                && hands.equals(answers.hands)
                && box.equals(answers.box);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ballots, handedIn, hands, box);
    }

    @Override
    public String toString() {
        return "Answers[%s, %s, %s, %s]".formatted(ballots, handedIn, hands, box);
    }
}
