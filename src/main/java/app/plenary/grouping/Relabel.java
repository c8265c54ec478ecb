package app.plenary.grouping;

import java.util.stream.IntStream;

/**
 * Who takes whose part in a perfect schedule: two people swap their seats in all rounds, so nobody
 * meets anybody again, while the other wishes are served as well as they can be (simulated
 * annealing, as in {@link Anneal}).
 */
final class Relabel {
    private Relabel() {}

    /** From the seats of now, in so many steps. */
    static void run(Search search, long steps) {
        var state = search.state;
        var model = search.model;
        var movable =
                IntStream.range(0, model.people)
                        .filter(p ->
                                IntStream.range(0, model.rounds)
                                        .noneMatch(r -> model.isFixed(r, p)))
                        .toArray();
        if (movable.length < 2) {
            return;
        }
        long tries = Math.max(1, steps / (2L * model.rounds * 8));
        double heat = 0;
        for (int i = 0; i < 40; i++) {
            long before = state.cost();
            int a = movable[search.random.nextInt(movable.length)];
            int b = movable[search.random.nextInt(movable.length)];
            swap(state, a, b);
            long change = Math.abs(state.cost() - before);
            if (change < Model.MUST / 2) {
                heat = Math.max(heat, change / 4.0);
            }
            swap(state, a, b);
        }
        heat = Math.max(1, heat);
        double cooling = Math.pow(0.003, 1.0 / tries);
        for (long i = 0; i < tries && state.cost() > model.bound(); i++, heat *= cooling) {
            for (int k = 0; k < 2 * model.rounds * 8; k++) {
                if (!search.goOn()) {
                    search.keep();
                    return;
                }
            }
            int a = movable[search.random.nextInt(movable.length)];
            int b = movable[search.random.nextInt(movable.length)];
            long before = state.cost();
            swap(state, a, b);
            long change = state.cost() - before;
            if (change > 0 && search.random.nextDouble() >= Math.exp(-change / heat)) {
                swap(state, a, b);
            } else if (change < 0 && i % 16 == 0) {
                search.keep();
            }
        }
        search.keep();
    }

    private static void swap(State state, int a, int b) {
        for (int r = 0; r < state.seat.length; r++) {
            if (state.seat[r][a] != state.seat[r][b]) {
                state.swap(r, a, b);
            }
        }
    }
}
