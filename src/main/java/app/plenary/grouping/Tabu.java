package app.plenary.grouping;

/**
 * The best swap of all rounds, again and again, also when it makes things worse; a pair that was
 * swapped is left alone for a while, and after long without success the search goes on from the
 * best seats with a few swaps by chance (I. Dotú and P. Van Hentenryck, Scheduling Social Golfers
 * Locally, 2005). Good at the last repeats of a small room.
 */
final class Tabu {
    /** The table of what is left alone grows with the square of the room. */
    static final int MOST_PEOPLE = 600;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 100;
    private static final int PATIENCE = 15_000;

    private final Search search;
    private final State state;
    private final Model model;
    private final int n;

    /** Round by round and pair by pair, the iteration until which it is left alone. */
    private final int[][] until;

    private int iteration;
    private int bestRound;
    private int bestA;
    private int bestB;

    private Tabu(Search search) {
        this.search = search;
        state = search.state;
        model = search.model;
        n = model.people;
        until = new int[model.rounds][n * n];
    }

    /** From the seats of now, until the steps are used up or nothing is left to improve. */
    static void run(Search search, long steps) {
        if (search.model.people <= MOST_PEOPLE) {
            new Tabu(search).go(search.steps() - steps);
        }
    }

    private void go(long end) {
        int sinceBetter = 0;
        long local = state.cost();
        while (search.steps() > end && !search.isOver() && search.least() > model.bound()) {
            iteration++;
            if (!look(local)) {
                shake();
                continue;
            }
            state.swap(bestRound, bestA, bestB);
            search.made();
            int left = iteration + SHORTEST + search.random.nextInt(LONGEST - SHORTEST);
            until[bestRound][bestA * n + bestB] = left;
            until[bestRound][bestB * n + bestA] = left;
            if (state.cost() < local) {
                local = state.cost();
                sinceBetter = 0;
                search.keep();
            } else if (++sinceBetter > PATIENCE) {
                search.back();
                shake();
                local = state.cost();
                sinceBetter = 0;
            }
        }
    }

    /** Finds the best swap that is allowed; whether there is one. */
    private boolean look(long local) {
        long best = Long.MAX_VALUE;
        int ties = 0;
        for (int r = 0; r < model.rounds; r++) {
            var movable = search.movable(r);
            for (int a : movable) {
                if (state.blame(r, a) <= 0) {
                    continue;
                }
                int ga = state.seat[r][a];
                for (int b : movable) {
                    if (state.seat[r][b] == ga) {
                        continue;
                    }
                    search.goOn();
                    long change = state.costOfSwap(r, a, b);
                    if (change > best) {
                        continue;
                    }
                    boolean better = state.cost() + change < local;
                    if (until[r][a * n + b] >= iteration && !better) {
                        continue;
                    }
                    if (change < best) {
                        best = change;
                        ties = 0;
                    }
                    if (search.random.nextInt(++ties) == 0) {
                        bestRound = r;
                        bestA = a;
                        bestB = b;
                    }
                }
            }
        }
        return ties > 0;
    }

    private void shake() {
        for (int i = 0; i < 6; i++) {
            int r = search.random.nextInt(model.rounds);
            var movable = search.movable(r);
            if (movable.length > 1) {
                int a = movable[search.random.nextInt(movable.length)];
                int b = movable[search.random.nextInt(movable.length)];
                if (state.seat[r][a] != state.seat[r][b]) {
                    state.swap(r, a, b);
                }
            }
        }
        search.goOn();
    }
}
