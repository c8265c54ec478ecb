package app.plenary.session;

import app.plenary.grouping.Capacity;
import app.plenary.grouping.Keeping;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Repair;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fits groups that a shape has made to what must be. */
final class Fitting {
    private final Problem problem;

    Fitting(Problem problem) {
        this.problem = problem;
    }

    /** Everyone has a seat and what must be is, as far as that can be, with the fewest moves. */
    Schedule mended(Schedule base) {
        boolean seated =
                IntStream.range(0, base.rounds().size())
                        .allMatch(r ->
                                base.rounds().get(r).stream().mapToInt(List::size).sum()
                                        == problem.present(r).size());
        if (seated && Keeping.broken(problem, base).isEmpty()) {
            return base;
        }
        var each = new ArrayList<Sizing>();
        for (int r = 0; r < base.rounds().size(); r++) {
            var groups = base.rounds().get(r);
            var capacities = problem.capacities(r);
            int even = Math.ceilDiv(problem.present(r).size(), Math.max(1, groups.size()));
            boolean given = problem.sizing().in(r) instanceof Sizing.Given;
            each.add(
                    new Sizing.Given(
                            IntStream.range(0, groups.size())
                                    .mapToObj(g ->
                                            Math.max(
                                                    groups.get(g).size(),
                                                    given && g < capacities.size()
                                                            ? capacities.get(g).most()
                                                            : seated ? 0 : even))
                                    .map(most -> new Capacity(0, most))
                                    .toList()));
        }
        var sized =
                new Problem(
                        problem.people(),
                        problem.rounds(),
                        new Sizing.Each(each),
                        problem.wishes(),
                        problem.earlier());
        return Repair.of(sized, base, 0, Repair.Locks.NONE).schedule();
    }

    /** Groups whose place means nothing are put where one of them has to be. */
    Schedule placed(Schedule schedule) {
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < schedule.rounds().size(); r++) {
            rounds.add(placed(schedule.rounds().get(r), pins(r)));
        }
        return new Schedule(rounds);
    }

    /** Where people must be in this round. */
    Map<Integer, Integer> pins(int round) {
        var pins = new HashMap<Integer, Integer>();
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Pinned(int person, int group, var rounds, var strength)
                    && strength == Strength.MUST
                    && (rounds.isEmpty() || rounds.contains(round))) {
                pins.put(person, group);
            }
        }
        return pins;
    }

    private static List<List<Integer>> placed(
            List<List<Integer>> groups, Map<Integer, Integer> pins) {
        var at = new Integer[groups.size()];
        var rest = new ArrayList<Integer>();
        for (int g = 0; g < groups.size(); g++) {
            var wanted =
                    groups.get(g).stream()
                            .map(person -> pins.getOrDefault(person, -1))
                            .filter(place -> place >= 0 && place < at.length && at[place] == null)
                            .findFirst();
            if (wanted.isPresent()) {
                at[wanted.get()] = g;
            } else {
                rest.add(g);
            }
        }
        for (int place = 0; place < at.length; place++) {
            if (at[place] == null) {
                at[place] = rest.removeFirst();
            }
        }
        return Arrays.stream(at).map(groups::get).toList();
    }
}
