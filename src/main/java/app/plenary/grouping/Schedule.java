package app.plenary.grouping;

import java.util.List;

/**
 * Groups for several rounds. People are numbers from 0.
 *
 * @param rounds round by round, group by group, the members
 */
public record Schedule(List<List<List<Integer>>> rounds) {
    public Schedule {
        rounds = rounds.stream().map(round -> round.stream().map(List::copyOf).toList()).toList();
    }

    /** How many meetings are repeats: a pair that meets three times counts two. */
    public int repeats() {
        var met = new java.util.HashMap<Long, Integer>();
        for (var round : rounds) {
            for (var group : round) {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = i + 1; j < group.size(); j++) {
                        long low = Math.min(group.get(i), group.get(j));
                        long high = Math.max(group.get(i), group.get(j));
                        met.merge(low << 32 | high, 1, Integer::sum);
                    }
                }
            }
        }
        return met.values().stream().mapToInt(times -> times - 1).sum();
    }
}
