package app.plenary.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The count by Borda's method: of n options the first on a ballot gets n − 1 points, the next n −
 * 2, the last 0. Options that a ballot does not rank share equally what is left: each gets the mean
 * of the lowest points. So every ballot gives away the same sum, and an option's points are the
 * options it stands above, with a half for each it is level with.
 *
 * <p>Source: J.-C. de Borda, Mémoire sur les élections au scrutin (1781), with 0 for the last
 * place; for level options the usual "tournament" counting of ties. Other counts of short ballots
 * give less to what is left out, or less to everything on the ballot ("modified Borda count"), and
 * reward leaving options out, or punish it.
 *
 * @param scores in the order of the options
 */
public record Borda(List<Score> scores) {

    /**
     * What an option got from all ballots.
     *
     * @param halves in half points, so that nothing has to be rounded
     */
    public record Score(int option, long halves) {

        /** In points; exact. */
        public double points() {
            return halves / 2.0;
        }
    }

    public Borda {
        scores = List.copyOf(scores);
    }

    /** Counts clean ballots: known options only, none twice. */
    static Borda count(List<Integer> options, List<List<Integer>> ballots) {
        var halves = new long[options.size()];
        for (List<Integer> ballot : ballots) {
            int unranked = options.size() - ballot.size();
            for (int index = 0; index < halves.length; index++) {
                int place = ballot.indexOf(options.get(index));
                halves[index] += place < 0 ? unranked - 1 : 2 * (options.size() - 1 - place);
            }
        }
        var scores = new ArrayList<Score>();
        for (int index = 0; index < halves.length; index++) {
            scores.add(new Score(options.get(index), halves[index]));
        }
        return new Borda(scores);
    }

    /** In half points; 0 for an option that is not listed. */
    public long halves(int option) {
        return scores.stream()
                .filter(score -> score.option() == option)
                .mapToLong(Score::halves)
                .sum();
    }

    /** In points; exact. 0 for an option that is not listed. */
    public double points(int option) {
        return halves(option) / 2.0;
    }

    /** Most points first; the same points are a tie. */
    public Order<Integer> order() {
        return Order.of(
                scores.stream().map(Score::option).toList(),
                Comparator.<Integer>comparingLong(option -> -halves(option)));
    }
}
