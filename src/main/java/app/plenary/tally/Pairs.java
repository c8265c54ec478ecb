package app.plenary.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every option against every other one.
 *
 * @param options in the order of the question
 * @param above row by row in that order: how many ballots put the option of the row above that of
 *     the column. Ballots that rank neither of the two are in neither count
 */
public record Pairs(List<Integer> options, List<List<Integer>> above) {

    public Pairs {
        options = List.copyOf(options);
        above = above.stream().map(List::copyOf).toList();
    }

    /** Compares on clean ballots: known options only, none twice. */
    static Pairs count(List<Integer> options, List<List<Integer>> ballots) {
        var place = new HashMap<Integer, Integer>();
        options.forEach(option -> place.put(option, place.size()));
        var above = new int[options.size()][options.size()];
        for (List<Integer> ballot : ballots) {
            var worse = new HashSet<>(options);
            for (int option : ballot) {
                worse.remove(option);
                int row = place.getOrDefault(option, 0);
                worse.forEach(other -> above[row][place.getOrDefault(other, 0)]++);
            }
        }
        return new Pairs(options, rows(above));
    }

    static List<List<Integer>> rows(int[][] matrix) {
        return IntStream.range(0, matrix.length)
                .mapToObj(row -> IntStream.of(matrix[row]).boxed().toList())
                .toList();
    }

    /** How many ballots put the one above the other; both have to be options. */
    public int above(int one, int other) {
        return above.get(options.indexOf(one)).get(options.indexOf(other));
    }

    /** Whether more ballots put the one above the other than the other way round. */
    public boolean beats(int one, int other) {
        return above(one, other) > above(other, one);
    }

    /** The option that beats every other one, if there is one (Condorcet, 1785). */
    public Optional<Integer> condorcet() {
        return options.stream()
                .filter(one ->
                        options.stream().allMatch(other -> one.equals(other) || beats(one, other)))
                .findFirst();
    }

    /**
     * The fewest options that each beat all the others outside their number (Smith, 1973), in the
     * order of the question. With a Condorcet winner it is that one alone; more than one tell of a
     * cycle or of ties at the top.
     */
    public List<Integer> smith() {
        Set<Integer> smallest = new HashSet<>(options);
        for (int start : options) {
            // who is not beaten by a member belongs to the members
            var members = new HashSet<Integer>();
            var waiting = new ArrayDeque<Integer>(List.of(start));
            while (!waiting.isEmpty()) {
                int member = waiting.remove();
                if (members.add(member)) {
                    options.stream()
                            .filter(other -> other != member && !beats(member, other))
                            .forEach(waiting::add);
                }
            }
            if (members.size() < smallest.size()) {
                smallest = members;
            }
        }
        return options.stream().filter(smallest::contains).toList();
    }

    /**
     * A shortest cycle at the top: each beats the next and the last beats the first. Of several the
     * first in the order of the question; empty when there is none among the {@link #smith}
     * options.
     */
    public List<Integer> cycle() {
        List<Integer> top = smith();
        List<Integer> shortest = List.of();
        for (int start : top) {
            List<Integer> found = cycle(start, top);
            if (!found.isEmpty() && (shortest.isEmpty() || found.size() < shortest.size())) {
                shortest = found;
            }
        }
        return shortest;
    }

    private List<Integer> cycle(int start, List<Integer> top) {
        Map<Integer, List<Integer>> ways = new HashMap<>(Map.of(start, List.of(start)));
        var waiting = new ArrayDeque<Integer>(List.of(start));
        while (!waiting.isEmpty()) {
            int here = waiting.remove();
            List<Integer> way = ways.getOrDefault(here, List.of());
            if (beats(here, start)) {
                return way;
            }
            for (int next : top) {
                if (beats(here, next) && !ways.containsKey(next)) {
                    var longer = new ArrayList<>(way);
                    longer.add(next);
                    ways.put(next, longer);
                    waiting.add(next);
                }
            }
        }
        return List.of();
    }
}
