package app.plenary.grouping;

import java.util.stream.IntStream;

/** Changes the places of those who had none, while that is better; nobody else moves. */
final class Newcomers {
    private final MendedRound room;
    private final Mended state;
    private final long steps;

    Newcomers(MendedRound room, Mended state, long steps) {
        this.steps = steps;
        this.room = room;
        this.state = state;
    }

    /** Improves these seats in place. */
    void improve(int[] seats, Mended.Worth before) {
        state.sitAs(seats);
        state.steps = 0;
        var worth = before;
        int[] newcomers =
                IntStream.range(0, room.people)
                        .filter(p -> room.seat[p] == room.groups && seats[p] != room.groups)
                        .toArray();
        for (boolean better = true; better && state.steps < steps; ) {
            better = false;
            for (int p : newcomers) {
                int from = state.seat(p);
                for (int g = 0; g < room.groups && state.steps < steps; g++) {
                    if (!room.closed[g] && g != state.seat(p)) {
                        int at = state.seat(p);
                        state.move(p, g);
                        var found = state.worth(before.moves());
                        if (found.compareTo(worth) < 0) {
                            worth = found;
                        } else {
                            state.move(p, at);
                        }
                    }
                }
                better |= from != state.seat(p);
                for (int q : newcomers) {
                    if (q < p && state.seat(q) != state.seat(p) && state.steps < steps) {
                        swap(p, q);
                        var found = state.worth(before.moves());
                        if (found.compareTo(worth) < 0) {
                            worth = found;
                            better = true;
                        } else {
                            swap(p, q);
                        }
                    }
                }
            }
        }
        System.arraycopy(state.copy(), 0, seats, 0, seats.length);
    }

    private void swap(int p, int q) {
        int at = state.seat(p);
        state.move(p, state.seat(q));
        state.move(q, at);
    }
}
