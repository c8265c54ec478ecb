package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What counting proves about meetings, whoever sits where. Groups of these sizes, with this
 * presence, cannot do better; that they can do as well is not said.
 *
 * @param mostRounds no more rounds than this are possible without a repeat in groups of the sizes
 *     of the fullest round; empty where nobody meets anybody
 * @param leastRepeats so many meetings at least are repeats in rounds of these sizes, as {@link
 *     Schedule#repeats} counts them, if all that must be is kept
 */
public record Limits(OptionalInt mostRounds, int leastRepeats) {

    static Limits of(Problem problem, Schedule schedule) {
        var presence = new ArrayList<BitSet>();
        for (int r = 0; r < schedule.rounds().size(); r++) {
            presence.add(new RoundSeats(problem, r).present);
        }
        var most = OptionalInt.empty();
        int fullest = -1;
        for (int r = 0; r < presence.size(); r++) {
            int seated = seated(schedule, r);
            if (fullest < 0 || seated > seated(schedule, fullest)) {
                fullest = r;
            }
        }
        if (fullest >= 0) {
            var sizes = schedule.rounds().get(fullest).stream().map(List::size).toList();
            most = mostRounds(presence.get(fullest).cardinality(), sizes);
        }
        return new Limits(most, leastRepeats(problem, schedule, presence));
    }

    /**
     * No more rounds than this are possible without a repeat, see {@link RoundLimit}.
     *
     * @param present how many people there are, those who sit out included
     * @return empty when nobody meets anybody
     */
    public static OptionalInt mostRounds(int present, List<Integer> sizes) {
        var limit = RoundLimit.of(present, sizes);
        return limit.reason() == RoundLimit.Reason.NOBODY_MEETS
                ? OptionalInt.empty()
                : OptionalInt.of(limit.rounds());
    }

    /**
     * The larger of two bounds. By counting: more meetings than there are pairs are repeats; those
     * who must stay together repeat in every round but the first, those who must stay apart offer
     * no pair. By pigeonholes: a group of one round, spread over the groups of a later one, leaves
     * repeats when it has more members than these are groups; each meeting of a round counts once,
     * so the rounds add up.
     */
    private static int leastRepeats(Problem problem, Schedule schedule, List<BitSet> presence) {
        long counted = byCounting(problem, schedule, presence);
        long forced = 0;
        for (int r = 1; r < presence.size(); r++) {
            long most = 0;
            for (int before = 0; before < r; before++) {
                most = Math.max(most, forced(problem, schedule, before, r));
            }
            forced += most;
        }
        return (int) Math.max(counted, forced);
    }

    private static long byCounting(Problem problem, Schedule schedule, List<BitSet> presence) {
        long meetings = 0;
        boolean out = false;
        for (int r = 0; r < presence.size(); r++) {
            for (List<Integer> group : schedule.rounds().get(r)) {
                meetings += pairs(group.size());
            }
            out |= seated(schedule, r) < presence.get(r).cardinality();
        }
        long possible = 0;
        var rounds = new BitSet[problem.people()];
        for (int p = 0; p < rounds.length; p++) {
            rounds[p] = new BitSet();
            for (int r = 0; r < presence.size(); r++) {
                rounds[p].set(r, presence.get(r).get(p));
            }
            for (int q = 0; q < p; q++) {
                possible += rounds[p].intersects(rounds[q]) ? 1 : 0;
            }
        }
        var joined = new Joined(problem.people());
        var apart = new HashSet<Long>();
        for (Wish wish : problem.wishes()) {
            if (wish.strength() == Strength.MUST) {
                if (wish instanceof Wish.Together w && !out) {
                    join(joined, w.people());
                } else if (wish instanceof Wish.Apart w) {
                    addPairs(w.people(), apart);
                }
            }
        }
        boolean everyone =
                presence.stream().allMatch(round -> round.cardinality() == problem.people());
        long repeats = 0;
        for (int p = 0; p < rounds.length; p++) {
            for (int q = 0; q < p; q++) {
                boolean meets = rounds[p].intersects(rounds[q]);
                if (meets && apart.contains((long) q << 32 | p)) {
                    possible--;
                } else if (meets
                        && joined.root(p) == joined.root(q)
                        && mustMeet(problem, everyone, p, q)) {
                    var both = (BitSet) rounds[p].clone();
                    both.and(rounds[q]);
                    repeats += both.cardinality() - 1;
                    meetings -= both.cardinality();
                    possible--;
                }
            }
        }
        return repeats + Math.max(0, meetings - possible);
    }

    /** By way of others only where these are always there. */
    private static boolean mustMeet(Problem problem, boolean everyone, int p, int q) {
        return everyone
                || problem.wishes().stream()
                        .anyMatch(wish ->
                                wish instanceof Wish.Together w
                                        && w.strength() == Strength.MUST
                                        && w.people().contains(p)
                                        && w.people().contains(q));
    }

    private static void join(Joined joined, Set<Integer> people) {
        int first = people.stream().findFirst().orElse(0);
        people.forEach(p -> joined.join(first, p));
    }

    private static void addPairs(Set<Integer> people, Set<Long> pairs) {
        for (long a : people) {
            for (long b : people) {
                if (a < b) {
                    pairs.add(a << 32 | b);
                }
            }
        }
    }

    private static long forced(Problem problem, Schedule schedule, int before, int round) {
        int missing = problem.people() - seated(schedule, round);
        var groups = schedule.rounds().get(round).stream().filter(g -> !g.isEmpty()).count();
        long sum = 0;
        for (List<Integer> group : schedule.rounds().get(before)) {
            int rest = Math.max(0, group.size() - missing);
            if (groups > 0) {
                long each = rest / groups;
                long more = rest % groups;
                sum += more * pairs(each + 1) + (groups - more) * pairs(each);
            }
        }
        return sum;
    }

    private static int seated(Schedule schedule, int round) {
        return schedule.rounds().get(round).stream().mapToInt(List::size).sum();
    }

    private static long pairs(long people) {
        return people * (people - 1) / 2;
    }
}
