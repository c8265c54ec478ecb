package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What groups miss of all that is only wished, in the costs of the {@link Model}; what must be is
 * left to whoever asks. Meetings are counted here, so that a round can be looked at without its
 * own.
 */
final class Missed {
    /** People of whom none should be the only one in a group, and what each time costs. */
    record Marked(BitSet who, long cost) {}

    final List<Marked> marked = new ArrayList<>();

    /**
     * What an unequal share of smaller groups and of sitting out costs; 0 if it does not matter.
     */
    final long share;

    /** Whether one more person never makes the others of a group cheaper. */
    final boolean isRising;

    private final int people;
    private final Model model;
    private final int[] met;
    private final List<Wish.Pinned> leanings = new ArrayList<>();

    Missed(Problem problem) {
        people = problem.people();
        met = new int[people * people];
        var wished =
                problem.wishes().stream()
                        .filter(w -> w.strength() != Strength.MUST || w instanceof Wish.Absent)
                        .toList();
        model = new Model(problem.with(wished));
        share = model.share;
        for (int m = 0; m < model.alone.length; m++) {
            marked.add(new Marked(model.marked.get(m), model.alone[m]));
        }
        for (Wish wish : wished) {
            if (wish instanceof Wish.Pinned pin) {
                leanings.add(pin);
            }
        }
        boolean rising = marked.isEmpty() && share == 0;
        for (long cost : model.pair) {
            rising &= cost >= 0;
        }
        isRising = rising;
    }

    /** Counts the meetings of a group once more, or once less. */
    void meet(List<Integer> group, int by) {
        for (int a : group) {
            for (int b : group) {
                if (a != b) {
                    met[a * people + b] += by;
                }
            }
        }
    }

    /** What two people cost in one group. */
    long pair(int a, int b) {
        return model.pair[a * people + b] + model.again * met[a * people + b];
    }

    /** What it costs that this person sits in this group, whoever else does; -1 for none. */
    long lean(int round, int person, int group) {
        long cost = 0;
        for (Wish.Pinned wish : leanings) {
            if (wish.person() == person && wish.in(round) && wish.group() != group) {
                cost += wish.strength().weight() * Model.UNIT;
            }
        }
        return cost;
    }
}
