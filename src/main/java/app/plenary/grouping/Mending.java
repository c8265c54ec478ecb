package app.plenary.grouping;

import java.util.Arrays;

/**
 * Mends one round with the fewest moves. Whatever is still wrong needs one of a few people to move,
 * so only these are tried (a bounded search tree, R. Niedermeier, Invitation to Fixed-Parameter
 * Algorithms, 2006), with as many moves as needed and no more (iterative deepening, R. E. Korf,
 * Depth-First Iterative-Deepening, 1985). Nobody moves twice. Where the tree is too large the best
 * of a greedy answer and of what was searched is improved by changing newcomers' places.
 */
final class Mending {
    private final MendedRound room;
    private final long steps;
    private final Mended state;
    private final boolean[] moved;
    private final boolean[] accepted;
    private int[] best;
    private Mended.Worth worth;
    private boolean complete = true;
    private int mostBroken;
    private int mostAlone;
    private int mostMoves;

    /**
     * @param steps after which the search gives up; a step looks at a group, pair or person
     */
    Mending(MendedRound room, long steps) {
        this.room = room;
        this.steps = steps;
        state = new Mended(room);
        moved = new boolean[room.people];
        accepted = new boolean[state.flaws()];
        best = room.seat.clone();
        worth = state.worth(0);
    }

    /** Whether nothing better is possible. */
    boolean isSure() {
        return complete;
    }

    /** Person by person the group, as in {@link MendedRound#seat}. */
    int[] mend() {
        mendGreedily();
        for (int broken = 0; broken <= brokenAtMost() && complete; broken++) {
            for (int alone = 0; alone <= aloneAtMost(broken) && complete; alone++) {
                int most = state.excess();
                for (; most <= movesAtMost(broken, alone) && complete; most++) {
                    mostBroken = broken;
                    mostAlone = alone;
                    mostMoves = most;
                    search(0, 0, 0, -1);
                    if (worth.isWithin(broken, alone, most)) {
                        return finish();
                    }
                }
            }
        }
        return finish();
    }

    private int brokenAtMost() {
        return worth.excess() > 0 ? state.flaws() : worth.broken();
    }

    private int aloneAtMost(int broken) {
        return broken < brokenAtMost() ? room.groups : worth.alone();
    }

    private int movesAtMost(int broken, int alone) {
        boolean last = broken == brokenAtMost() && alone == worth.alone();
        return last ? worth.moves() : room.people;
    }

    private int[] finish() {
        if (!complete) {
            new Newcomers(room, state, steps / 2).improve(best, worth);
        }
        return best;
    }

    // ---------------------------------------------------------------- tree

    private void search(int broken, int alone, int moves, int last) {
        if (state.steps > steps) {
            complete = false;
            return;
        }
        if (moves + state.excess() > mostMoves || isHopeless(moves)) {
            return;
        }
        int flaw = state.nextFlaw(accepted);
        if (flaw < 0) {
            consider(moves);
            return;
        }
        if (state.isMust(flaw) && broken < mostBroken) {
            accepted[flaw] = true;
            search(broken + 1, alone, moves, last);
            accepted[flaw] = false;
        } else if (state.isAlone(flaw) && alone < mostAlone) {
            accepted[flaw] = true;
            search(broken, alone + 1, moves, last);
            accepted[flaw] = false;
        }
        if (moves < mostMoves) {
            branch(flaw, broken, alone, moves, last);
        }
    }

    private void branch(int flaw, int broken, int alone, int moves, int last) {
        boolean seatless = state.isSeatless(flaw);
        for (int p : state.toBlame(flaw)) {
            if (mayMove(p) && !(seatless && p <= last)) {
                for (int to : state.targets(flaw, p)) {
                    step(p, to, broken, alone, moves, seatless ? p : last);
                }
                if (seatless && room.out == 0) {
                    return;
                }
            }
        }
    }

    private boolean mayMove(int person) {
        return !room.fixed[person] && !moved[person];
    }

    private void step(int p, int to, int broken, int alone, int moves, int last) {
        int from = state.seat(p);
        moved[p] = true;
        state.move(p, to);
        search(broken, alone, moves + 1, last);
        state.move(p, from);
        moved[p] = false;
    }

    /** Whether only newcomers are left to be placed, and however they are it is no better. */
    private boolean isHopeless(int moves) {
        boolean onlyNewcomers = state.unseated() - room.out == mostMoves - moves;
        if (!onlyNewcomers || !worth.isWithin(mostBroken, mostAlone, mostMoves)) {
            return false;
        }
        int rest = mostMoves - moves;
        long uneven = room.even ? state.unevennessWith(rest) : 0;
        return uneven > worth.uneven()
                || (room.missed.isRising
                        && room.out == 0
                        && uneven == worth.uneven()
                        && state.cost() + state.costOfNewcomers(moved) >= worth.cost());
    }

    private void consider(int moves) {
        var found = state.worth(moves);
        if (found.compareTo(worth) < 0) {
            worth = found;
            best = state.copy();
        }
    }

    // ---------------------------------------------------------------- greedy

    /** Mends flaw by flaw with the move that leaves the best; what cannot be mended is left. */
    private void mendGreedily() {
        int moves = 0;
        for (int flaw = state.nextFlaw(accepted); flaw >= 0; flaw = state.nextFlaw(accepted)) {
            int who = -1;
            int where = -1;
            var least = state.isHard(flaw) ? Mended.Worth.WORST : state.worth(0);
            for (int p : state.toBlame(flaw)) {
                if (!mayMove(p)) {
                    continue;
                }
                for (int to : state.targets(flaw, p)) {
                    int from = state.seat(p);
                    state.move(p, to);
                    var found = state.worth(0);
                    state.move(p, from);
                    if (found.compareTo(least) < 0) {
                        least = found;
                        who = p;
                        where = to;
                    }
                }
            }
            if (who < 0) {
                accepted[flaw] = true;
            } else {
                state.move(who, where);
                moved[who] = true;
                moves++;
            }
        }
        best = state.copy();
        worth = state.worth(moves);
        state.sitAs(room.seat);
        state.steps = 0;
        Arrays.fill(moved, false);
        Arrays.fill(accepted, false);
    }
}
