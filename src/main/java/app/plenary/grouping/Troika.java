package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Troika consulting (H. Lipmanowicz, K. McCandless, 2013): in every group each is the client once
 * while the others consult. Groups are trios; where the count leaves people over there are one or
 * two groups of four, and five people are one trio and one pair. A group has as many turns as
 * members, so a trio is done one turn before a group of four and talks freely in the last.
 *
 * @param schedule the groups, round by round
 * @param clients round by round, group by group: the members in the order in which they are clients
 */
public record Troika(Schedule schedule, List<List<List<Integer>>> clients) {
    /**
     * Checks that every member of every group is client exactly once.
     *
     * @throws IllegalArgumentException if not
     */
    public Troika {
        clients = new Schedule(clients).rounds();
        boolean fits = clients.size() == schedule.rounds().size();
        for (int round = 0; fits && round < clients.size(); round++) {
            var groups = schedule.rounds().get(round);
            var orders = clients.get(round);
            fits = groups.size() == orders.size();
            for (int group = 0; fits && group < groups.size(); group++) {
                fits =
                        groups.get(group).size() == orders.get(group).size()
                                && new HashSet<>(groups.get(group))
                                        .equals(new HashSet<>(orders.get(group)));
            }
        }
        if (!fits) {
            throw new IllegalArgumentException("clients are not the members: " + clients);
        }
    }

    /** One round of trios drawn by the seed. */
    public static Troika of(int people, long seed) {
        int[] order = Shuffle.of(people, new SplittableRandom(seed));
        return of(new Schedule(List.of(Shuffle.cut(order, sizes(people)))), seed);
    }

    /**
     * Orders the clients of given groups: who has come late so far is client early, so that over
     * the rounds the first and the last turn go round; the seed decides between equals.
     */
    public static Troika of(Schedule schedule, long seed) {
        var random = new SplittableRandom(seed);
        int people =
                1
                        + schedule.rounds().stream()
                                .flatMap(List::stream)
                                .flatMap(List::stream)
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(-1);
        var waited = new int[people];
        var clients = new ArrayList<List<List<Integer>>>();
        for (var round : schedule.rounds()) {
            int[] chance = Shuffle.of(people, random);
            var longestFirst =
                    Comparator.<Integer>comparingInt(person -> -waited[person])
                            .thenComparingInt(person -> chance[person]);
            var orders =
                    round.stream()
                            .map(group -> group.stream().sorted(longestFirst).toList())
                            .toList();
            for (var order : orders) {
                for (int turn = 0; turn < order.size(); turn++) {
                    waited[order.get(turn)] += turn;
                }
            }
            clients.add(orders);
        }
        return new Troika(schedule, clients);
    }

    /** How large the groups of that many people are, largest first. */
    public static int[] sizes(int people) {
        if (people < 3) {
            return people == 0 ? new int[0] : new int[] {people};
        }
        if (people == 5) {
            return new int[] {3, 2};
        }
        var sizes = new int[people / 3];
        Arrays.fill(sizes, 3);
        for (int i = 0; i < people % 3; i++) {
            sizes[i]++;
        }
        return sizes;
    }

    /** How many turns a round has: the size of its largest group. */
    public int turns(int round) {
        return clients.get(round).stream().mapToInt(List::size).max().orElse(0);
    }

    /** Who is client in a turn (from 0); nobody once all of the group have been. */
    public OptionalInt client(int round, int group, int turn) {
        var order = clients.get(round).get(group);
        return turn < order.size() ? OptionalInt.of(order.get(turn)) : OptionalInt.empty();
    }

    /** Who consults in a turn; in a turn without a client nobody does. */
    public List<Integer> consultants(int round, int group, int turn) {
        var client = client(round, group, turn);
        return client.isEmpty()
                ? List.of()
                : schedule.rounds().get(round).get(group).stream()
                        .filter(person -> person != client.getAsInt())
                        .toList();
    }
}
