package app.plenary.grouping;

import java.util.BitSet;
import java.util.List;

/**
 * The seats of one round: who is there, what each group takes, and how many find no seat. Where
 * people sit out every seat is taken.
 */
final class RoundSeats {
    final int people;
    final int round;
    final BitSet present = new BitSet();

    /** Least of each group; as many as the group takes where people sit out. */
    final int[] least;

    final int[] most;

    /** How many sit out: no more than find no seat. */
    final int out;

    RoundSeats(Problem problem, int round) {
        this.round = round;
        people = problem.people();
        present.set(0, people);
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Absent(int person, var rounds) && rounds.contains(round)) {
                present.clear(person);
            }
        }
        var capacities = problem.sizing().in(round).capacities(present.cardinality());
        most = capacities.stream().mapToInt(Capacity::most).toArray();
        int seats = 0;
        for (int seat : most) {
            seats = Math.min(people, seats + Math.min(people, seat));
        }
        out = Math.max(0, present.cardinality() - seats);
        least = out > 0 ? most : capacities.stream().mapToInt(Capacity::least).toArray();
    }

    int groups() {
        return most.length;
    }

    /** Whether there are people enough for the least of every group. */
    boolean hasPeopleEnough() {
        long needed = 0;
        for (int group : least) {
            needed += group;
        }
        return needed <= present.cardinality() - out;
    }

    /** What must be in this round and touches anyone present, each once. */
    List<Wish> musts(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.strength() == Strength.MUST && touches(wish))
                .distinct()
                .toList();
    }

    private boolean touches(Wish wish) {
        return switch (wish) {
            case Wish.Together w -> atLeastTwo(w.people());
            case Wish.Apart w -> atLeastTwo(w.people());
            case Wish.Pinned w -> w.in(round) && present.get(w.person());
            default -> false;
        };
    }

    private boolean atLeastTwo(java.util.Set<Integer> who) {
        return who.stream().filter(present::get).limit(2).count() == 2;
    }
}
