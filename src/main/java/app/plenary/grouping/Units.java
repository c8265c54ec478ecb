package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The people of a round of whom some wish that must be speaks, joined where they stay together; and
 * what bars a unit from a group or keeps two apart.
 */
final class Units {
    /** Unit by unit who belongs to it. */
    final List<List<Integer>> members = new ArrayList<>();

    final int[] size;

    /** Unit by unit from which others it must be apart. */
    final int[][] apart;

    /** How often a unit is barred from a group; the last is for who sits out. */
    final int[][] barred;

    /** Units of which each must be apart from each. */
    final List<int[]> cliques;

    /** Whether a wish asks for what is not there. */
    boolean isContradiction;

    private final RoundSeats seats;

    Units(RoundSeats seats, List<Wish> musts) {
        this.seats = seats;
        var joined = new Joined(seats.people);
        var touched = new BitSet();
        for (Wish wish : musts) {
            switch (wish) {
                case Wish.Together w -> {
                    int[] who = here(w.people());
                    for (int person : who) {
                        joined.join(who[0], person);
                        touched.set(person);
                    }
                }
                case Wish.Apart w -> Arrays.stream(here(w.people())).forEach(touched::set);
                case Wish.Pinned w -> touched.set(w.person());
                default -> {}
            }
        }
        var unit = new int[seats.people];
        Arrays.fill(unit, -1);
        for (int person = touched.nextSetBit(0); person >= 0; ) {
            int root = joined.root(person);
            if (unit[root] < 0) {
                unit[root] = members.size();
                members.add(new ArrayList<>());
            }
            unit[person] = unit[root];
            members.get(unit[root]).add(person);
            person = touched.nextSetBit(person + 1);
        }
        size = members.stream().mapToInt(List::size).toArray();
        barred = new int[size.length][seats.groups() + 1];
        var edges = new BitSet[size.length];
        Arrays.setAll(edges, _ -> new BitSet());
        var seeds = graph(musts, unit, edges);
        apart = Arrays.stream(edges).map(e -> e.stream().toArray()).toArray(int[][]::new);
        cliques = Cliques.around(seeds, edges);
    }

    private List<int[]> graph(List<Wish> musts, int[] unit, BitSet[] edges) {
        var seeds = new ArrayList<int[]>();
        for (Wish wish : musts) {
            if (wish instanceof Wish.Pinned w) {
                isContradiction |= w.group() >= seats.groups();
                for (int g = 0; g <= seats.groups(); g++) {
                    if (g != w.group()) {
                        barred[unit[w.person()]][g]++;
                    }
                }
            } else if (wish instanceof Wish.Apart w) {
                int[] who = Arrays.stream(here(w.people())).map(p -> unit[p]).toArray();
                for (int i = 0; i < who.length; i++) {
                    for (int j = 0; j < i; j++) {
                        if (who[i] == who[j]) {
                            // can only sit out, where nobody meets
                            barFromAllGroups(who[i]);
                        } else {
                            edges[who[i]].set(who[j]);
                            edges[who[j]].set(who[i]);
                        }
                    }
                }
                seeds.add(Arrays.stream(who).distinct().toArray());
            }
        }
        return seeds;
    }

    private void barFromAllGroups(int unit) {
        for (int g = 0; g < seats.groups(); g++) {
            barred[unit][g]++;
        }
    }

    private int[] here(Set<Integer> who) {
        return who.stream().filter(seats.present::get).mapToInt(p -> p).sorted().toArray();
    }
}
