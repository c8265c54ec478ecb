package app.plenary.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The count by Schulze's method: an option is better than another when the strongest chain of
 * victories from it to the other is stronger than the strongest chain back. A chain is as strong as
 * its weakest victory, and a victory as strong as the ballots for it ("winning votes").
 *
 * <p>Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011), 267–303.
 * The paper would tell victories with the same ballots for them apart by the ballots against them;
 * here they are equally strong, as in most programs, and the tie is shown.
 *
 * @param pairs every option against every other one
 * @param paths row by row, in the order of the options: how strong the strongest chain is from the
 *     option of the row to that of the column; 0 where there is none
 * @param order best first. First come all options that no other is better than; then, of the rest,
 *     those that no other of the rest is better than; and so on
 */
public record Schulze(Pairs pairs, List<List<Integer>> paths, Order<Integer> order) {

    public Schulze {
        paths = paths.stream().map(List::copyOf).toList();
    }

    static Schulze of(Pairs pairs) {
        int[][] paths = strongest(pairs.above());
        var tiers = new ArrayList<List<Integer>>();
        Set<Integer> rest = new HashSet<>();
        for (int index = 0; index < paths.length; index++) {
            rest.add(index);
        }
        while (!rest.isEmpty()) {
            var tier =
                    rest.stream()
                            .filter(one ->
                                    rest.stream().noneMatch(by -> paths[by][one] > paths[one][by]))
                            .sorted()
                            .toList();
            tiers.add(tier.stream().map(index -> pairs.options().get(index)).toList());
            tier.forEach(rest::remove);
        }
        return new Schulze(pairs, Pairs.rows(paths), new Order<>(tiers));
    }

    /** Widest paths by the algorithm of Floyd and Warshall, as in section 2.3 of the paper. */
    private static int[][] strongest(List<List<Integer>> above) {
        int size = above.size();
        var paths = new int[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int ahead = above.get(from).get(to);
                paths[from][to] = from != to && ahead > above.get(to).get(from) ? ahead : 0;
            }
        }
        for (int by = 0; by < size; by++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    if (from != to) {
                        paths[from][to] =
                                Math.max(paths[from][to], Math.min(paths[from][by], paths[by][to]));
                    }
                }
            }
        }
        return paths;
    }

    /** How strong the strongest chain of victories is; 0 where there is none. */
    public int path(int from, int to) {
        return paths.get(pairs.options().indexOf(from)).get(pairs.options().indexOf(to));
    }

    /** Whether the one is better than the other; of two options neither may be. */
    public boolean better(int one, int other) {
        return path(one, other) > path(other, one);
    }
}
