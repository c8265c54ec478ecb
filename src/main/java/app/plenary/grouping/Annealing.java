package app.plenary.grouping;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * The search of {@link OneRound}: simulated annealing (S. Kirkpatrick, C. D. Gelatt and M. P.
 * Vecchi, Optimization by Simulated Annealing, 1983) over moves and swaps taken in turn (D. T.
 * Connolly, An improved annealing scheme for the QAP, 1990), then again and again from the best
 * with less heat, as an iterated local search does.
 *
 * <p>Heats are found by measuring how often a rise is accepted, so the unit of the costs does not
 * matter. A cycle is one long cooling and shorter ones after it; when these no longer help, another
 * cycle begins with other people in other groups.
 */
final class Annealing {
    /** Where a fresh cooling begins, shares of judged moves that are accepted rises. */
    private static final double HOT = 1e-2;

    /** Between these two a cooling from the best begins. */
    private static final double WARM = 5e-3;

    private static final double LUKEWARM = 7e-4;

    /** Below this nothing changes any more. */
    private static final double COLD = 1e-5;

    private static final double FAST_COOLING = 0.7;
    private static final double COOLING = 0.93;
    private static final int MOST_COOLINGS_IN_VAIN = 10;
    private static final long FEWEST_AT_ONE_HEAT = 500;
    private static final long MOST_AT_ONE_HEAT = 20_000;

    private final Placement placement;
    private final int people;
    private final int[] least;
    private final int[] most;
    private final int[] goodSizes;
    private final long bound;
    private final SplittableRandom random;
    private final long budget;
    private final BooleanSupplier stop;
    private final OneRound.Listener listener;

    private int[] best;
    private long bestCost = Long.MAX_VALUE;
    private boolean stopped;

    private double hot;
    private double warm;
    private double lukewarm;
    private double cold;

    /**
     * @param asManyPairs whether an average pair is welcome in a group
     * @param bound no placement costs less: one of this cost ends the search
     * @param listener told the cost and people of each better placement
     */
    Annealing(
            Placement placement,
            int[] least,
            int[] most,
            int people,
            boolean asManyPairs,
            long bound,
            SplittableRandom random,
            long budget,
            BooleanSupplier stop,
            OneRound.Listener listener) {
        this.placement = placement;
        this.people = people;
        this.least = least;
        this.most = most;
        this.goodSizes = GroupSizes.forPairs(least, most, people, asManyPairs);
        this.bound = bound;
        this.random = random;
        this.budget = budget;
        this.stop = stop;
        this.listener = listener;
        this.best = new int[people];
    }

    /** Searches from {@code start}, or from a random placement if it is empty; gives the best. */
    int[] best(int[] start) {
        placement.put(start.length == people ? start : fresh(true));
        offer();
        descend();
        if (!used(1)) {
            measureHeats();
        }
        boolean first = true;
        while (!used(1)) {
            cycle(first);
            first = false;
        }
        return best;
    }

    private void cycle(boolean first) {
        long left = budget - placement.steps();
        double full = 85.0 * people * people * people * Math.min(1, people / 60.0);
        long longest =
                (long) Math.max(FEWEST_AT_ONE_HEAT, Math.min(left * (first ? 0.35 : 0.5), full));
        placement.put(fresh(first || random.nextBoolean()));
        cool(hot, longest);
        int patience = Math.min(MOST_COOLINGS_IN_VAIN, 1 + people / 3);
        boolean worse = first && bestCost < placement.cost();
        int[] current = worse ? best.clone() : placement.groupOf();
        long currentCost = worse ? bestCost : placement.cost();
        for (int vain = 0; vain < patience && !used(1); vain++) {
            placement.put(current);
            cool(lukewarm * StrictMath.pow(warm / lukewarm, random.nextDouble()), longest / 5);
            if (placement.cost() < currentCost) {
                vain = -1;
            }
            if (placement.cost() <= currentCost) {
                current = placement.groupOf();
                currentCost = placement.cost();
            }
        }
    }

    /** Cools once quickly, and notes at which heats rises have become rare. */
    private void measureHeats() {
        double typical = Math.max(placement.typicalChange(), 1);
        long judgedEach = Math.clamp(budget / 8_000, 300, 200_000);
        double heat = typical;
        int quiet = 0;
        while (quiet < 3 && heat > 0.05 && heat > typical * 1e-5 && !used(0.5)) {
            placement.heat(heat);
            long judged = placement.judged();
            long rises = placement.rises();
            do {
                placement.sweep();
            } while (placement.judged() - judged < judgedEach && !used(0.5));
            offer();
            // of few moves a larger share has to rise for anything to happen
            double share =
                    (placement.rises() - rises)
                            / Math.max(1.0, (double) (placement.judged() - judged))
                            * Math.min(1.0, people / 50.0);
            hot = share > HOT || hot == 0 ? heat : hot;
            warm = share > WARM || warm == 0 ? heat : warm;
            lukewarm = share > LUKEWARM || lukewarm == 0 ? heat : lukewarm;
            quiet = share > COLD ? 0 : quiet + 1;
            heat *= share > 5 * HOT ? FAST_COOLING : COOLING;
        }
        // a budget too small to measure them: as they are in most rooms
        cold = quiet < 3 && used(0.5) ? heat / 20 : heat;
        hot = Math.max(hot, cold);
        warm = Math.max(warm, cold);
        lukewarm = Math.max(lukewarm, cold);
        descend();
    }

    private void cool(double from, long length) {
        long begin = placement.steps();
        long atOneHeat = Math.clamp(length / 100, FEWEST_AT_ONE_HEAT, MOST_AT_ONE_HEAT);
        double done = 0;
        while (done < 1 && !used(1)) {
            placement.heat(from * StrictMath.pow(cold / from, done));
            long before = placement.steps();
            do {
                placement.sweep();
            } while (placement.steps() - before < atOneHeat && !used(1));
            offer();
            done = (placement.steps() - begin) / (double) length;
        }
        descend();
    }

    /**
     * Makes improving moves until there is none; also when the budget is spent, but not stopped.
     */
    private void descend() {
        placement.heat(0);
        long before = Long.MAX_VALUE;
        while (placement.cost() < before && !stopped) {
            before = placement.cost();
            placement.sweep();
            stopped = stop.getAsBoolean();
        }
        offer();
    }

    /** Whether that share of the budget is spent, or the search is to stop. */
    private boolean used(double share) {
        return stopped || placement.steps() >= budget * share;
    }

    private void offer() {
        stopped |= stop.getAsBoolean();
        if (placement.cost() < bestCost) {
            bestCost = placement.cost();
            best = placement.groupOf();
            listener.better(best.clone(), bestCost);
            stopped |= bestCost <= bound;
        }
    }

    /** A random placement, of good sizes or of random ones. */
    private int[] fresh(boolean good) {
        int[] sizes = good ? goodSizes : randomSizes();
        var groupOf = new int[people];
        int next = 0;
        for (int group = 0; group < sizes.length; group++) {
            Arrays.fill(groupOf, next, next + sizes[group], group);
            next += sizes[group];
        }
        for (int i = people - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = groupOf[i];
            groupOf[i] = groupOf[j];
            groupOf[j] = other;
        }
        return groupOf;
    }

    private int[] randomSizes() {
        int[] sizes = least.clone();
        int rest = people - Arrays.stream(least).sum();
        while (rest > 0) {
            int group = random.nextInt(sizes.length);
            if (sizes[group] < most[group]) {
                sizes[group]++;
                rest--;
            }
        }
        return sizes;
    }
}
