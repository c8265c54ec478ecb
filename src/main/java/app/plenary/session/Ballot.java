package app.plenary.session;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One person's answers to a poll.
 *
 * @param responses by the id of the question; a question that was passed over is not in it
 */
public record Ballot(Map<Integer, Response> responses) {
    public static final Ballot EMPTY = new Ballot(Map.of());

    public Ballot {
        responses = Collections.unmodifiableMap(new TreeMap<>(responses));
    }

    public static Ballot of(int question, Response response) {
        return new Ballot(Map.of(question, response));
    }

    /** Marked options of the first question. */
    public static Ballot ofMarks(Set<Integer> options) {
        return of(1, new Response.Marks(options));
    }

    public Optional<Response> to(int question) {
        return Optional.ofNullable(responses.get(question));
    }

    public boolean isEmpty() {
        return responses.isEmpty();
    }
}
