package app.plenary.grouping;

import java.util.Collections;
import java.util.Set;

/**
 * What one person can offer and wants to learn, as numbers of topics.
 *
 * @param offers may be empty
 * @param asks may be empty
 */
public record Barter(Set<Integer> offers, Set<Integer> asks) {
    public Barter {
        offers = Set.copyOf(offers);
        asks = Set.copyOf(asks);
    }

    /** Whether this person can give the other something that the other asks for. */
    public boolean givesTo(Barter other) {
        return !Collections.disjoint(offers, other.asks);
    }
}
