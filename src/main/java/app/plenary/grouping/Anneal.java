package app.plenary.grouping;

import java.util.stream.IntStream;

/**
 * Swaps and moves, also some that make things worse while there is heat (S. Kirkpatrick et al.,
 * Optimization by Simulated Annealing, 1983). Good for wishes of every kind and for large rooms.
 */
final class Anneal {
    private static final double HOT = 0.4;
    private static final double COLD = 0.015;
    private static final int STAGES = 200;

    private final Search search;
    private final State state;
    private final Model model;
    private final int[] rounds;

    private Anneal(Search search) {
        this.search = search;
        state = search.state;
        model = search.model;
        rounds =
                IntStream.range(0, model.rounds)
                        .filter(r -> model.groups[r] > 1 || benched(r) > 0)
                        .filter(r -> search.movable(r).length > 1 || model.units.length > 0)
                        .toArray();
    }

    private int benched(int round) {
        return state.size[round][state.bench(round)];
    }

    /** Cools down once over so many steps, from the seats of now. */
    static void run(Search search, long steps) {
        var anneal = new Anneal(search);
        if (anneal.rounds.length > 0) {
            anneal.cool(steps);
        }
    }

    private void cool(long steps) {
        double unit = typical();
        double heat = HOT * unit;
        double cooling = Math.pow(COLD / HOT, 1.0 / STAGES);
        long start = search.steps();
        for (int stage = 1; stage <= STAGES; stage++, heat *= cooling) {
            long end = start - steps * stage / STAGES;
            while (search.steps() > end) {
                if (!search.goOn()) {
                    search.keep();
                    return;
                }
                step(heat);
            }
            search.keep();
            if (search.least() <= model.bound()) {
                return;
            }
        }
    }

    /** What a swap changes, on average, leaving out what must be. */
    private double typical() {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < 400; i++) {
            int round = rounds[search.random.nextInt(rounds.length)];
            var movable = search.movable(round);
            if (movable.length > 1) {
                int a = movable[search.random.nextInt(movable.length)];
                int b = movable[search.random.nextInt(movable.length)];
                if (state.seat[round][a] != state.seat[round][b]) {
                    long change = Math.abs(state.costOfSwap(round, a, b));
                    if (change > 0 && change < Model.MUST / 2) {
                        sum += change;
                        count++;
                    }
                }
            }
        }
        double mean = count == 0 ? Model.UNIT : (double) sum / count;
        return model.again > 0 ? Math.min(mean, model.again * 1.25) : mean;
    }

    private void step(double heat) {
        int round = rounds[search.random.nextInt(rounds.length)];
        if (model.units.length > 0 && search.random.nextInt(16) == 0) {
            moveUnit(round, heat);
            return;
        }
        var movable = search.movable(round);
        if (movable.length == 0) {
            return;
        }
        int a = movable[search.random.nextInt(movable.length)];
        int ga = state.seat[round][a];
        if (search.random.nextInt(8) == 0 && state.mayLeave(round, ga)) {
            int group = search.random.nextInt(model.groups[round]);
            if (group != ga && state.hasRoom(round, group)) {
                long change = state.costOfMove(round, a, group);
                if (isTaken(change, heat)) {
                    state.move(round, a, group);
                    search.made();
                }
                return;
            }
        }
        int b = movable[search.random.nextInt(movable.length)];
        if (state.seat[round][b] != ga) {
            long change = state.costOfSwap(round, a, b);
            if (isTaken(change, heat)) {
                state.swap(round, a, b);
                search.made();
                if (change < 0 && state.cost() <= model.bound()) {
                    search.keep();
                }
            }
        }
    }

    private boolean isTaken(long change, double heat) {
        return change <= 0 || search.random.nextDouble() < Math.exp(-change / heat);
    }

    /** Those who stay together against as many others of another group. */
    private void moveUnit(int round, double heat) {
        var unit = model.units[search.random.nextInt(model.units.length)];
        int from = -1;
        int size = 0;
        for (int person : unit) {
            if (model.present[round][person]) {
                if (model.pin[round][person] >= 0
                        || (from >= 0 && state.seat[round][person] != from)) {
                    return;
                }
                from = state.seat[round][person];
                size++;
            }
        }
        if (size == 0) {
            return;
        }
        int to = search.random.nextInt(model.groups[round]);
        if (to == from) {
            return;
        }
        var others = new int[size];
        int found = exchange(round, to, others);
        boolean fits =
                state.size[round][to] - found + size <= model.most[round][to]
                        && state.size[round][from] - size + found <= leastRoom(round, from)
                        && state.size[round][from] - size + found >= least(round, from);
        if (!fits) {
            return;
        }
        long before = state.cost();
        exchange(round, unit, from, to, others, found);
        search.made();
        if (!isTaken(state.cost() - before, heat)) {
            exchange(round, unit, to, from, others, found);
        }
    }

    private int least(int round, int group) {
        return group == state.bench(round) ? 0 : model.least[round][group];
    }

    private int leastRoom(int round, int group) {
        return group == state.bench(round) ? model.people : model.most[round][group];
    }

    /** Up to as many movable people of a group, by chance; a whole unit counts as well. */
    private int exchange(int round, int group, int[] others) {
        int found = 0;
        int length = state.size[round][group];
        int start = length == 0 ? 0 : search.random.nextInt(length);
        for (int k = 0; k < length && found < others.length; k++) {
            int person = state.members[round][group][(start + k) % length];
            if (!model.isFixed(round, person) && model.unit[person] < 0) {
                others[found++] = person;
            }
        }
        return found;
    }

    private void exchange(int round, int[] unit, int from, int to, int[] others, int found) {
        for (int k = 0; k < found; k++) {
            if (state.seat[round][others[k]] == to) {
                state.move(round, others[k], state.bench(round));
            }
        }
        for (int person : unit) {
            if (model.present[round][person] && state.seat[round][person] == from) {
                state.move(round, person, to);
            }
        }
        for (int k = 0; k < found; k++) {
            state.move(round, others[k], from);
        }
    }
}
