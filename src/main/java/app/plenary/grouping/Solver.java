package app.plenary.grouping;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds groups: at once a first answer that keeps what must be where that is easily done, then
 * better ones while there are steps left. The same problem, seed and number of steps give the same
 * groups on every machine; only being stopped early depends on time.
 */
public final class Solver {
    /** About as many as a laptop makes in a second. A step is one move looked at. */
    public static final long STEPS_A_SECOND = 20_000_000;

    /** Enough for the usual room, where a few swaps are all it takes. */
    private static final long QUICK = 1_000_000;

    private final long seed;
    private final Model model;
    private final Search search;
    private final Consumer<Answer> better;

    private Solver(
            Problem problem, long seed, long steps, BooleanSupplier stop, Consumer<Answer> better) {
        this.seed = seed;
        model = new Model(problem);
        this.better = better;
        search = new Search(model, new SplittableRandom(seed), steps, stop, this::tell);
    }

    /** Solves within {@code steps}, without being told of what lies on the way. */
    public static Answer solve(Problem problem, long seed, long steps) {
        return solve(problem, seed, steps, () -> false, _ -> {});
    }

    /**
     * Solves, on the caller's thread.
     *
     * @param steps about {@link #STEPS_A_SECOND} a second
     * @param stop asked now and then; the best answer so far is given back when it says yes
     * @param better told of each better answer, the first one at once
     */
    public static Answer solve(
            Problem problem, long seed, long steps, BooleanSupplier stop, Consumer<Answer> better) {
        var solver = new Solver(problem, seed, steps, stop, better);
        solver.go(steps);
        return solver.answer();
    }

    private void go(long steps) {
        var opening = new Opening(search);
        Start.seatEveryone(search.state, search.random);
        opening.keepMusts(seed);
        search.keep();
        if (opening.isOneRound()) {
            opening.oneRound(seed);
            return;
        }
        if (model.bound() == 0) {
            Tabu.run(search, Math.min(steps / 8, QUICK));
        }
        if (!isDone() && opening.mayBePerfect()) {
            opening.perfect(steps >= STEPS_A_SECOND / 2);
            if (!isDone()) {
                Relabel.run(search, steps / 6);
            }
        }
        for (int lap = 0; !isDone(); lap++) {
            long before = search.steps();
            search.back();
            if (lap % 2 == 0) {
                Anneal.run(search, Math.max(1, steps / 6));
            } else {
                Tabu.run(search, Math.max(1, steps / 12));
            }
            if (lap > 0 && search.steps() == before) {
                return;
            }
        }
    }

    private boolean isDone() {
        return search.isOver() || search.least() <= model.bound();
    }

    private void tell() {
        better.accept(answer());
    }

    private Answer answer() {
        var seats = search.best();
        long musts = Math.floorDiv(search.least() + Model.MUST / 2, Model.MUST);
        double missed = (double) (search.least() - musts * Model.MUST) / Model.UNIT;
        return new Answer(
                State.schedule(model, seats),
                missed,
                Musts.broken(model, seats),
                search.least() <= model.bound());
    }
}
