package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tries every schedule of a few people, to know how many rounds without a repeat there are. */
final class EveryRound {
    private final int[] sizes;
    private final int people;
    private final List<BitSet> rounds = new ArrayList<>();
    private int most;

    private EveryRound(int[] sizes) {
        this.sizes = sizes;
        this.people = java.util.Arrays.stream(sizes).sum();
    }

    /** The most rounds in which no two people meet twice; sizes in falling order. */
    static int most(int[] sizes) {
        var every = new EveryRound(sizes);
        every.seat(new int[every.people], 0, new int[sizes.length]);
        every.extend(new BitSet(), 0, 0);
        return every.most;
    }

    /** Writes every way to seat people as the set of pairs that meet. */
    private void seat(int[] group, int person, int[] filled) {
        if (person == people) {
            var met = new BitSet();
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < a; b++) {
                    if (group[a] == group[b]) {
                        met.set(a * people + b);
                    }
                }
            }
            rounds.add(met);
            return;
        }
        for (int i = 0; i < sizes.length; i++) {
            boolean sameAsBefore = i > 0 && sizes[i] == sizes[i - 1] && filled[i - 1] == 0;
            if (filled[i] < sizes[i] && !sameAsBefore) {
                group[person] = i;
                filled[i]++;
                seat(group, person + 1, filled);
                filled[i]--;
            }
        }
    }

    private void extend(BitSet met, int from, int count) {
        most = Math.max(most, count);
        // people are alike, so the first round may be any one
        int end = count == 0 ? 1 : rounds.size();
        for (int i = from; i < end; i++) {
            BitSet round = rounds.get(i);
            if (!round.intersects(met)) {
                var more = (BitSet) met.clone();
                more.or(round);
                extend(more, i + 1, count + 1);
            }
        }
    }
}
