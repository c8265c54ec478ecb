package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Groups mended after someone came, left or came back. Round by round, with the rounds before
 * mended and those after as they were: first as few as possible of the pairs and pins that must be
 * are broken; then nobody is left alone who need not be; then as few people as possible move; then
 * groups are as even as newcomers can make them; then as little as possible of what is wished is
 * missed.
 *
 * <ul>
 *   <li>Who is absent loses the seat; who is present and has none takes one. Where capacities are
 *       given nobody takes a seat that is not there, and no more sit out than must.
 *   <li>Whoever sits stays, unless a wish that must be, a capacity or someone left alone forces it.
 *       Uneven groups move nobody, and a missed wish does not.
 *   <li>Left alone is one person in a group that had two or more, or a newcomer with nobody; not
 *       where a group takes one only, or where groups of that room are of one anyway.
 *   <li>A new group is opened only for newcomers, when it makes groups that differ by one at most
 *       and are no larger than wished. A group that lost everyone stays as an empty one.
 *   <li>Nobody enters or leaves a locked group but who is absent; a locked person with a seat keeps
 *       it while present.
 * </ul>
 *
 * @param fewest whether the search came to its end, so that no fewer moves and no better places are
 *     possible in each round; small rooms and single arrivals always
 */
public record Repair(Schedule schedule, List<Move> moves, boolean fewest) {

    /** One person's change in one round; -1 stands for no group. */
    public record Move(int round, int person, int from, int to) {}

    /** What must not change: people in every round, groups in theirs. */
    public record Locks(Set<Integer> people, Set<Place> groups) {
        public static final Locks NONE = new Locks(Set.of(), Set.of());

        public Locks {
            people = Set.copyOf(people);
            groups = Set.copyOf(groups);
        }
    }

    private static final long STEPS = 6_000_000;

    public Repair {
        moves = List.copyOf(moves);
    }

    /**
     * Mends the rounds from {@code from} on; those before stay as they were.
     *
     * @param now with everyone there is, newcomers as the last numbers; who is not there as {@link
     *     Wish.Absent}
     * @param was may have fewer rounds than {@code now}, and numbers of its people only
     * @throws IllegalArgumentException when {@code was} has more rounds, seats someone twice in a
     *     round or knows a person that is not in {@code now}
     */
    public static Repair of(Problem now, Schedule was, int from, Locks locks) {
        var rounds = new ArrayList<List<List<Integer>>>(was.rounds());
        if (rounds.size() > now.rounds() || from < 0) {
            throw new IllegalArgumentException(rounds.size() + " rounds of " + now.rounds());
        }
        for (int r = 0; r < rounds.size(); r++) {
            seats(now.people(), rounds.get(r));
        }
        var missed = new Missed(now);
        rounds.forEach(round -> round.forEach(group -> missed.meet(group, 1)));
        var moves = new ArrayList<Move>();
        boolean fewest = true;
        for (int r = from; r < rounds.size(); r++) {
            int[] before = seats(now.people(), rounds.get(r));
            rounds.get(r).forEach(group -> missed.meet(group, -1));
            var room = new MendedRound(now, rounds, r, locks, missed);
            var mending = new Mending(room, STEPS / (rounds.size() - from));
            int[] after = mending.mend();
            fewest &= mending.isSure();
            rounds.set(r, groups(after, room.groups));
            rounds.get(r).forEach(group -> missed.meet(group, 1));
            for (int p = 0; p < after.length; p++) {
                int to = after[p] == room.groups ? -1 : after[p];
                if (before[p] != to) {
                    moves.add(new Move(r, p, before[p], to));
                }
            }
        }
        return new Repair(new Schedule(rounds), moves, fewest);
    }

    static int[] seats(int people, List<List<Integer>> round) {
        var seat = new int[people];
        Arrays.fill(seat, -1);
        for (int g = 0; g < round.size(); g++) {
            for (int person : round.get(g)) {
                if (person < 0 || person >= people || seat[person] >= 0) {
                    throw new IllegalArgumentException("person " + person + " of " + people);
                }
                seat[person] = g;
            }
        }
        return seat;
    }

    private static List<List<Integer>> groups(int[] seat, int count) {
        var groups = new ArrayList<List<Integer>>();
        for (int g = 0; g < count; g++) {
            groups.add(new ArrayList<>());
        }
        for (int p = 0; p < seat.length; p++) {
            if (seat[p] >= 0 && seat[p] < count) {
                groups.get(seat[p]).add(p);
            }
        }
        return groups;
    }
}
