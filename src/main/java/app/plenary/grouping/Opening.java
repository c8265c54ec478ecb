package app.plenary.grouping;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ways to begin that do not come about step by step: a schedule that design theory knows, a search
 * made for a single round, and seats that keep what must be.
 */
final class Opening {
    /** How many steps of the search for one round are done in the time of one here. */
    private static final long QUICKER = 8;

    private final Search search;
    private final Model model;
    private final State state;

    Opening(Search search) {
        this.search = search;
        model = search.model;
        state = search.state;
    }

    /** Seats anew the rounds in which something that must be is not, where a way is found. */
    void keepMusts(long seed) {
        for (int r = 0; r < model.rounds; r++) {
            if (Musts.broken(model, r, state.seat[r]) > 0) {
                int round = r;
                Conflict.placement(model.problem, round, seed + round)
                        .ifPresent(seats -> seat(round, seats));
            }
        }
    }

    private void seat(int round, int[] groups) {
        var all = state.copyOfSeats();
        for (int person = 0; person < model.people; person++) {
            if (model.present[round][person]) {
                all[round][person] = groups[person] < 0 ? state.bench(round) : groups[person];
            }
        }
        state.sitAs(all);
    }

    /** Whether one search for a single round knows all that is wished. */
    boolean isOneRound() {
        return model.rounds == 1
                && model.alone.length == 0
                && model.share == 0
                && model.units.length == 0
                && state.size[0][state.bench(0)] == 0
                && model.groups[0] > 0
                && Musts.broken(model, state.seat) == 0
                && IntStream.range(0, model.people).allMatch(p -> model.present[0][p]);
    }

    /** Seats the only round, with all the steps that are left. */
    void oneRound(long seed) {
        int n = model.people;
        var together = new long[n][n];
        var places = new long[n][model.groups[0]];
        var staying = new boolean[n];
        for (int p = 0; p < n; p++) {
            System.arraycopy(model.pair, p * n, together[p], 0, n);
            if (model.seat.length > 0) {
                System.arraycopy(
                        model.seat[0], p * model.groups[0], places[p], 0, places[p].length);
            }
            staying[p] = model.pin[0][p] >= 0;
        }
        var round = new OneRound(together, model.least[0], model.most[0]).withPlaces(places);
        var best =
                round.startingFrom(state.seat[0], staying)
                        .search(
                                seed,
                                search.steps() * QUICKER,
                                search::isStopped,
                                (groups, _) -> {
                                    state.sitAs(new int[][] {groups});
                                    search.keep();
                                });
        state.sitAs(new int[][] {best});
        search.keep();
    }

    /** Whether a schedule without a repeat could be of use. */
    boolean mayBePerfect() {
        return model.again > 0
                && model.rounds > 1
                && model.even
                && model.units.length == 0
                && model.groups[0] > 1
                && model.people >= model.groups[0]
                && IntStream.range(0, model.rounds)
                        .allMatch(r ->
                                model.groups[r] == model.groups[0]
                                        && IntStream.range(0, model.people)
                                                .noneMatch(p -> model.isFixed(r, p)));
    }

    /**
     * Seats all rounds without a repeat, or as many as are known and the others as they were.
     * People get their parts by chance.
     */
    void perfect(boolean searching) {
        var sizes = new int[model.groups[0]];
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = model.people / sizes.length + (g < model.people % sizes.length ? 1 : 0);
        }
        var known =
                searching
                        ? Designs.perfect(sizes, model.rounds)
                        : Optional.of(Designs.most(sizes, model.rounds));
        known.ifPresent(schedule -> {
            var parts = Shuffle.of(model.people, search.random);
            var seats = Arrays.stream(search.best()).map(int[]::clone).toArray(int[][]::new);
            for (int r = 0; r < schedule.rounds().size(); r++) {
                for (int g = 0; g < sizes.length; g++) {
                    for (int part : schedule.rounds().get(r).get(g)) {
                        seats[r][parts[part]] = g;
                    }
                }
            }
            state.sitAs(seats);
            search.keep();
        });
    }
}
