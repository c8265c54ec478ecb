package app.plenary.grouping;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether groups keep what is wished about who sits where. */
public final class Keeping {
    private Keeping() {}

    /**
     * What must be and is not in some round of {@code schedule}, in the order of the wishes.
     *
     * @param schedule at most as many rounds as the problem has; whoever is in no group has no seat
     * @throws IllegalArgumentException when someone sits twice in a round or is not of the problem
     */
    public static List<Wish> broken(Problem problem, Schedule schedule) {
        return IntStream.range(0, schedule.rounds().size())
                .mapToObj(r -> broken(problem, r, schedule.rounds().get(r)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Wish> broken(Problem problem, int round, List<List<Integer>> groups) {
        var seats = new RoundSeats(problem, round);
        var seat = Repair.seats(problem.people(), groups);
        return seats.musts(problem.wishes()).stream()
                .filter(wish -> !holds(wish, seat, seats))
                .toList();
    }

    /**
     * @param seat the group of each person; -1 for who has no seat. Whoever sits out takes no part:
     *     those who stay together sit out together or not at all.
     */
    static boolean holds(Wish wish, int[] seat, RoundSeats seats) {
        return switch (wish) {
            case Wish.Together w -> areTogether(w.people(), seat, seats);
            case Wish.Apart w -> areApart(w.people(), seat, seats);
            case Wish.Pinned w ->
                    !w.in(seats.round)
                            || !seats.present.get(w.person())
                            || seat[w.person()] == w.group();
            default -> true;
        };
    }

    private static boolean areTogether(Set<Integer> people, int[] seat, RoundSeats seats) {
        return people.stream().filter(seats.present::get).map(p -> seat[p]).distinct().count() < 2;
    }

    private static boolean areApart(Set<Integer> people, int[] seat, RoundSeats seats) {
        var sits = people.stream().filter(seats.present::get).map(p -> seat[p]).toList();
        var groups = sits.stream().filter(g -> g >= 0).toList();
        return groups.stream().distinct().count() == groups.size();
    }
}
