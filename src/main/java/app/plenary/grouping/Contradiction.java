package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which of the wishes of one round contradict each other. A minimal set by leaving out halves,
 * quarters and at last single wishes; a smallest one by hitting sets: every set of wishes that can
 * be kept leaves out one of the contradiction, so the contradiction hits whatever such a set leaves
 * out (A. Ignatiev, A. Previti, M. Liffiton and J. Marques-Silva, Smallest MUS Extraction with
 * Minimal Hitting Set Dualization, 2015).
 */
final class Contradiction {
    private static final long STEPS_AT_ONCE = 500_000;
    private static final long STEPS = 30_000_000;
    private static final int MOST_ATTEMPTS = 120;

    /** The seat of each person, where it is possible. */
    private record Known(Seating.Outcome outcome, List<Integer> seats) {
        int[] seat() {
            return seats.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private final RoundSeats seats;
    private final List<Wish> musts;
    private final Map<BitSet, Known> known = new HashMap<>();
    private long steps;
    private boolean sure = true;

    Contradiction(RoundSeats seats, List<Wish> musts) {
        this.seats = seats;
        this.musts = musts;
    }

    Seating.Outcome outcome(BitSet which) {
        return know(which).outcome();
    }

    BitSet all() {
        var all = new BitSet();
        all.set(0, musts.size());
        return all;
    }

    List<Wish> wishes(BitSet which) {
        return which.stream().mapToObj(musts::get).toList();
    }

    /** Whether what was given last is proven: no search reached its limit. */
    boolean isSure() {
        return sure;
    }

    /**
     * Part of an impossible set of wishes that is impossible too, and possible without any one of
     * it as far as the limits of the searches tell.
     */
    BitSet minimal(BitSet impossible) {
        var rest = (BitSet) impossible.clone();
        for (int chunk = Math.max(1, rest.cardinality() / 2); chunk > 0; chunk /= 2) {
            int[] those = rest.stream().toArray();
            for (int from = 0; from < those.length; from += chunk) {
                var fewer = (BitSet) rest.clone();
                Arrays.stream(those, from, Math.min(those.length, from + chunk))
                        .forEach(fewer::clear);
                Seating.Outcome without = outcome(fewer);
                if (without == Seating.Outcome.IMPOSSIBLE) {
                    rest = fewer;
                } else if (chunk == 1) {
                    sure &= without == Seating.Outcome.POSSIBLE;
                }
            }
        }
        return rest;
    }

    /** An impossible set of the fewest wishes; {@link #isSure} tells whether that is proven. */
    BitSet smallest() {
        BitSet best = minimal(all());
        var leftOut = new ArrayList<BitSet>();
        var weight = new long[musts.size()];
        Arrays.fill(weight, 1);
        for (int attempt = 0; best.cardinality() > 1; attempt++) {
            var hit = HittingSet.lightest(leftOut, weight, best.cardinality());
            if (!hit.found() || attempt > MOST_ATTEMPTS || steps > STEPS) {
                sure = false;
                return best;
            }
            if (hit.numbers().cardinality() >= best.cardinality()) {
                return best;
            }
            Known found = know(hit.numbers());
            if (found.outcome() == Seating.Outcome.IMPOSSIBLE) {
                return hit.numbers();
            }
            if (found.outcome() == Seating.Outcome.UNKNOWN) {
                sure = false;
                return best;
            }
            leftOut.add(leftOutBy(hit.numbers(), found));
        }
        return best;
    }

    /** Adds wishes while they can all be kept; gives those that could not be added. */
    private BitSet leftOutBy(BitSet possible, Known found) {
        var kept = (BitSet) possible.clone();
        keep(kept, found.seat());
        add(kept, 0, musts.size());
        var out = all();
        out.andNot(kept);
        return out;
    }

    /** Adds these all at once if that is possible, else each half for itself. */
    private void add(BitSet kept, int from, int to) {
        var more = (BitSet) kept.clone();
        more.set(from, to);
        if (more.equals(kept) || steps > STEPS) {
            return;
        }
        Known found = know(more);
        if (found.outcome() == Seating.Outcome.POSSIBLE) {
            kept.or(more);
            keep(kept, found.seat());
        } else if (to - from > 1) {
            add(kept, from, (from + to) / 2);
            add(kept, (from + to) / 2, to);
        }
    }

    private void keep(BitSet kept, int[] seat) {
        for (int w = 0; w < musts.size(); w++) {
            if (Keeping.holds(musts.get(w), seat, seats)) {
                kept.set(w);
            }
        }
    }

    private Known know(BitSet which) {
        Known before = known.get(which);
        if (before != null) {
            return before;
        }
        var seating = new Seating(seats, wishes(which), new SplittableRandom(which.hashCode()));
        Seating.Outcome outcome = seating.search(STEPS_AT_ONCE);
        steps += seating.steps();
        var now =
                new Known(
                        outcome,
                        outcome == Seating.Outcome.POSSIBLE
                                ? Arrays.stream(seating.placement()).boxed().toList()
                                : List.of());
        known.put((BitSet) which.clone(), now);
        return now;
    }
}
