package app.plenary.grouping;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The best seats found so far, the steps that are left, and everything that goes from seats to
 * better ones. A step is one move looked at.
 */
final class Search {
    /** How often the one who waits is asked whether to stop. */
    private static final int ASKING = 4_096;

    private static final int MADE = 8;

    final Model model;
    final State state;
    final SplittableRandom random;

    private final Runnable better;
    private final BooleanSupplier stop;
    private final int[][] movable;

    private long steps;
    private int untilAsking = ASKING;
    private boolean stopped;
    private int[][] best = new int[0][];
    private long least = Long.MAX_VALUE;

    /**
     * @param stop asked now and then whether to end early
     * @param better called for each better answer
     */
    Search(
            Model model,
            SplittableRandom random,
            long steps,
            BooleanSupplier stop,
            Runnable better) {
        this.model = model;
        this.random = random;
        this.steps = steps;
        this.stop = stop;
        this.better = better;
        state = new State(model);
        movable = new int[model.rounds][];
        for (int r = 0; r < model.rounds; r++) {
            int round = r;
            movable[r] =
                    IntStream.range(0, model.people)
                            .filter(p -> !model.isFixed(round, p) && model.unit[p] < 0)
                            .toArray();
        }
    }

    long least() {
        return least;
    }

    int[][] best() {
        return best;
    }

    /** Whether the one who waits wants no more. */
    boolean isStopped() {
        ask();
        return stopped;
    }

    boolean isOver() {
        return stopped || steps <= 0;
    }

    long steps() {
        return steps;
    }

    /** One move more was looked at; whether to go on. */
    boolean goOn() {
        steps--;
        if (--untilAsking <= 0) {
            ask();
        }
        return steps > 0 && !stopped;
    }

    /** A move was made, which takes as long as looking at many. */
    void made() {
        steps -= MADE + model.people / MADE;
        untilAsking -= MADE + model.people / MADE;
    }

    private void ask() {
        untilAsking = ASKING;
        stopped |= stop.getAsBoolean();
    }

    int[] movable(int round) {
        return movable[round];
    }

    /** Keeps the seats of now when they are better than all before. */
    void keep() {
        if (state.cost() < least) {
            least = state.cost();
            best = state.copyOfSeats();
            better.run();
        }
    }

    void back() {
        state.sitAs(best);
    }
}
