package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * A first answer: round by round whoever is pinned, then those who stay together, the larger first,
 * then the others by chance, each where it costs least and there is room.
 */
final class Start {
    private final State state;
    private final SplittableRandom random;

    private Start(State state, SplittableRandom random) {
        this.state = state;
        this.random = random;
    }

    /** Seats everyone who has no seat yet. */
    static void seatEveryone(State state, SplittableRandom random) {
        var start = new Start(state, random);
        for (int round = 0; round < state.model.rounds; round++) {
            start.seat(round);
        }
    }

    private void seat(int round) {
        var model = state.model;
        var order = new ArrayList<int[]>();
        for (int person = 0; person < model.people; person++) {
            if (model.unit[person] < 0
                    && model.present[round][person]
                    && state.seat[round][person] < 0) {
                order.add(random.nextInt(order.size() + 1), new int[] {person});
            }
        }
        for (int[] unit : model.units) {
            order.add(waiting(round, unit));
        }
        order.sort(Comparator.comparingInt(who -> rank(round, who)));
        for (int[] who : order) {
            place(round, who);
        }
        fill(round);
    }

    private int[] waiting(int round, int[] unit) {
        return Arrays.stream(unit)
                .filter(p -> state.model.present[round][p] && state.seat[round][p] < 0)
                .toArray();
    }

    private int rank(int round, int[] who) {
        boolean pinned = who.length > 0 && state.model.pin[round][who[0]] >= 0;
        return pinned ? Integer.MIN_VALUE : -who.length;
    }

    private void place(int round, int[] who) {
        if (who.length == 0) {
            return;
        }
        int best = groupFor(round, who);
        for (int person : who) {
            int pin = state.model.pin[round][person];
            int group = pin >= 0 && state.hasRoom(round, pin) ? pin : best;
            if (group < 0 || !state.hasRoom(round, group)) {
                group = anyRoom(round);
            }
            state.seat(round, person, group);
        }
    }

    /** Where all of these fit and cost least; -1 when they fit nowhere together. */
    private int groupFor(int round, int[] who) {
        int best = -1;
        long least = Long.MAX_VALUE;
        int from = random.nextInt(Math.max(1, state.bench(round)));
        for (int k = 0; k < state.bench(round); k++) {
            int group = (from + k) % state.bench(round);
            if (state.size[round][group] + who.length <= state.model.most[round][group]) {
                long cost = crowded(round, group, who.length);
                for (int person : who) {
                    cost += state.costOfSeating(round, person, group);
                }
                if (cost < least) {
                    least = cost;
                    best = group;
                }
            }
        }
        return best;
    }

    /** Nearly nothing, so that of equally good groups the emptier one is taken. */
    private long crowded(int round, int group, int more) {
        int over = state.size[round][group] + more - state.model.least[round][group];
        int largest = 0;
        for (int g = 0; g < state.bench(round); g++) {
            largest += Math.max(0, state.size[round][g] - state.model.least[round][g]);
        }
        int spare = Math.max(0, over);
        return spare > 0 && largest + spare > spareSeats(round)
                ? Model.MUST >> 4
                : state.size[round][group];
    }

    /** How many people there are beyond the least of every group. */
    private int spareSeats(int round) {
        int needed = 0;
        for (int least : state.model.least[round]) {
            needed += least;
        }
        return Math.max(0, state.model.present(round) - needed);
    }

    private int anyRoom(int round) {
        for (int group = 0; group < state.bench(round); group++) {
            if (state.hasRoom(round, group)) {
                return group;
            }
        }
        return state.bench(round);
    }

    /** Groups below their least take people from those above theirs and from the bench. */
    private void fill(int round) {
        var model = state.model;
        for (int group = 0; group < model.groups[round]; group++) {
            while (state.size[round][group] < model.least[round][group]) {
                int person = spare(round, group);
                if (person < 0) {
                    break;
                }
                state.move(round, person, group);
            }
        }
    }

    private int spare(int round, int group) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int person = 0; person < model().people; person++) {
            int from = state.seat[round][person];
            if (from >= 0
                    && from != group
                    && !model().isFixed(round, person)
                    && state.mayLeave(round, from)) {
                long cost = state.costOfMove(round, person, group);
                if (cost < least) {
                    least = cost;
                    best = person;
                }
            }
        }
        return best;
    }

    private Model model() {
        return state.model;
    }
}
