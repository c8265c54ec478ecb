package app.plenary.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Things in an order that may hold ties.
 *
 * @param tiers best first; what shares a tier is tied. No tier is empty
 */
public record Order<T>(List<List<T>> tiers) {

    public Order {
        tiers = tiers.stream().filter(tier -> !tier.isEmpty()).map(List::copyOf).toList();
    }

    /**
     * Puts things in order, the smallest by {@code best} first. Things that compare as equal are
     * tied and keep the order in which they were given.
     */
    public static <T> Order<T> of(Collection<? extends T> things, Comparator<? super T> best) {
        var tiers = new ArrayList<List<T>>();
        for (T thing : things.stream().sorted(best).toList()) {
            if (tiers.isEmpty() || best.compare(tiers.getLast().getFirst(), thing) != 0) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(thing);
        }
        return new Order<>(tiers);
    }

    /** All that share the first place; empty only when nothing was put in order. */
    public List<T> first() {
        return tiers.isEmpty() ? List.of() : tiers.getFirst();
    }

    /** One thing after the other; tied things keep the order within their tier. */
    public List<T> flat() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    /**
     * The place as in sports: 1, 1, 3. It is one more than the number of things that are better.
     *
     * @throws IllegalArgumentException for something that is not in this order
     */
    public int rank(T thing) {
        int better = 0;
        for (List<T> tier : tiers) {
            if (tier.contains(thing)) {
                return better + 1;
            }
            better += tier.size();
        }
        throw new IllegalArgumentException(thing + " is not in this order");
    }

    /** Whether something else shares the place of this one. */
    public boolean tied(T thing) {
        return tiers.stream().anyMatch(tier -> tier.size() > 1 && tier.contains(thing));
    }
}
