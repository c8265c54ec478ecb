package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/** Sets of which each is apart from each: as large as a greedy search finds them. */
final class Cliques {
    private static final int MOST = 40;

    private Cliques() {}

    /** Extends the seeds, and single points of many edges, until nothing can be added. */
    static List<int[]> around(List<int[]> seeds, BitSet[] edges) {
        var found = new HashSet<BitSet>();
        var cliques = new ArrayList<int[]>();
        var starts = new ArrayList<>(seeds);
        java.util.stream.IntStream.range(0, edges.length)
                .boxed()
                .sorted((a, b) -> edges[b].cardinality() - edges[a].cardinality())
                .limit(MOST)
                .forEach(point -> starts.add(new int[] {point}));
        for (int[] start : starts) {
            var clique = new BitSet();
            var open = new BitSet();
            open.set(0, edges.length);
            for (int point : start) {
                clique.set(point);
                open.and(edges[point]);
            }
            while (!open.isEmpty()) {
                int best = open.nextSetBit(0);
                int most = -1;
                for (int p = best; p >= 0; p = open.nextSetBit(p + 1)) {
                    var common = (BitSet) open.clone();
                    common.and(edges[p]);
                    if (common.cardinality() > most) {
                        most = common.cardinality();
                        best = p;
                    }
                }
                clique.set(best);
                open.and(edges[best]);
            }
            if (clique.cardinality() > 2 && cliques.size() < MOST && found.add(clique)) {
                cliques.add(clique.stream().toArray());
            }
        }
        cliques.sort((a, b) -> Integer.compare(b.length, a.length));
        return cliques;
    }
}
