package app.plenary.grouping;

import java.util.Set;

/** Whether the seats of one round keep a wish about who sits where. */
final class Keeping {
    private Keeping() {}

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
