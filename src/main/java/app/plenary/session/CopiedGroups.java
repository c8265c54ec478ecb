package app.plenary.session;

import app.plenary.grouping.Keeping;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Repair;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Sizing;
import app.plenary.plan.GroupNames;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Groups as they were another time, for the people who are here: whoever is new finds a place, and
 * what must be is, with as few other places as possible.
 */
final class CopiedGroups {
    private final Seats seats;
    private final List<BreakoutRound> source;
    private final List<Integer> places;

    /**
     * @param source one round at least; the last one serves for all that follow
     */
    CopiedGroups(Seats seats, List<BreakoutRound> source) {
        this.seats = seats;
        this.source = source;
        var here = new HashSet<>(seats.people());
        int most = source.stream().mapToInt(round -> round.groups().size()).max().orElse(0);
        places =
                IntStream.range(0, most)
                        .filter(place ->
                                source.stream()
                                        .filter(round -> place < round.groups().size())
                                        .flatMap(round ->
                                                round.groups().get(place).members().stream())
                                        .anyMatch(here::contains))
                        .boxed()
                        .toList();
    }

    /** The names they had, then those that the block would give. */
    GroupTitles titles(GroupTitles usual) {
        var names = new LinkedHashSet<String>();
        for (int place : places) {
            source.stream()
                    .map(BreakoutRound::groups)
                    .filter(groups -> place < groups.size())
                    .map(groups -> groups.get(place).name())
                    .findFirst()
                    .ifPresent(names::add);
        }
        boolean all = names.size() == places.size();
        names.addAll(usual.names());
        return all ? new GroupTitles(List.copyOf(names), usual.alone(), usual.all()) : usual;
    }

    /**
     * Empty when what must be cannot be with these groups.
     *
     * @param usual the names that the block would give
     */
    Optional<Schedule> schedule(GroupTitles usual) {
        var most = most(usual);
        var problem = seats.problem();
        var was = new ArrayList<List<List<Integer>>>();
        var sizing = new ArrayList<Sizing>();
        for (int r = 0; r < problem.rounds(); r++) {
            int inBlock = seats.asked().inBlock(r).getFirst();
            var groups = source.get(Math.min(inBlock, source.size() - 1)).groups();
            var present = new HashSet<>(problem.present(r));
            was.add(
                    places.stream()
                            .map(place ->
                                    place < groups.size()
                                            ? groups.get(place).members()
                                            : List.<ParticipantId>of())
                            .map(seats::numbers)
                            .map(members -> members.stream().filter(present::contains).toList())
                            .map(members -> members.size() == 1 ? List.<Integer>of() : members)
                            .toList());
            var own = problem.sizing().in(r);
            sizing.add(
                    seats.activity().isLimited()
                            ? within(most, was.getLast(), present.size())
                            : own instanceof Sizing.Given
                                    ? new Sizing.OfCount(Math.max(1, places.size()))
                                    : own);
        }
        var asked =
                new Problem(
                        problem.people(),
                        problem.rounds(),
                        new Sizing.Each(sizing),
                        problem.wishes(),
                        problem.earlier());
        var schedule = Repair.of(asked, new Schedule(was), 0, Repair.Locks.NONE).schedule();
        return Keeping.broken(problem, schedule).isEmpty() && fits(schedule, most)
                ? Optional.of(schedule)
                : Optional.empty();
    }

    /** How many fit in each group under the name it gets. */
    private List<Integer> most(GroupTitles usual) {
        var activity = seats.activity();
        var names = activity.isByTopic() ? activity.topics() : titles(usual).names();
        return IntStream.range(0, places.size())
                .mapToObj(g -> activity.most(GroupNames.name(names, g)).orElse(Filling.ANY))
                .toList();
    }

    private static Sizing within(List<Integer> most, List<List<Integer>> groups, int people) {
        var sizes =
                IntStream.range(0, most.size())
                        .mapToObj(g -> Math.min(most.get(g), groups.get(g).size()))
                        .toList();
        int seated = sizes.stream().mapToInt(Integer::intValue).sum();
        return new Sizing.Given(Filling.joining(sizes, most, people - seated));
    }

    private static boolean fits(Schedule schedule, List<Integer> most) {
        return schedule.rounds().stream()
                .allMatch(round ->
                        IntStream.range(0, Math.min(most.size(), round.size()))
                                .allMatch(g -> round.get(g).size() <= most.get(g)));
    }
}
