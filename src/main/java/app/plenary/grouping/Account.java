package app.plenary.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schedule gives to those who asked for it, in numbers: who meets again, who has not met
 * whom, who sat out, and what became of every wish. Sentences are made of it elsewhere. A schedule
 * may be any groups of the people of the problem, also moved by hand; rounds are counted from 0.
 */
public final class Account {
    /**
     * A pair that meets in these rounds and has more than one meeting in all.
     *
     * @param times meetings in these rounds
     * @param earlier meetings before them
     */
    public record Repeat(int one, int other, int times, int earlier) {}

    /** How far a wish is kept. */
    public enum Degree {
        KEPT,
        PARTLY,
        NOT,
        /** A matter of more or less: see the figure. */
        MEASURED
    }

    /**
     * What became of a wish.
     *
     * @param parts how many rounds (together, apart, pinned, absent), groups (spread, alike, not
     *     alone), meetings (new pairs) or people (fair share) it asks about
     * @param missed how many of these do not keep it
     * @param where the groups at fault; group -1 for people without a seat
     * @param reason why not, where something is missed
     */
    public record Kept(
            Wish wish,
            Degree degree,
            int parts,
            int missed,
            List<Place> where,
            Figure figure,
            Optional<Reason> reason) {
        public Kept {
            where = List.copyOf(where);
        }
    }

    /** How well a wish is kept that knows more or less. */
    public sealed interface Figure {}

    /** The wish is kept or it is not. */
    public record Plain() implements Figure {}

    /**
     * Kind by kind the largest difference between two groups of one round in how many they have.
     */
    public record Differences(Map<Integer, Integer> largest) implements Figure {
        public Differences {
            largest = Map.copyOf(largest);
        }
    }

    /**
     * The largest difference between the means of two groups of one round, in the unit of the
     * values, and the standard deviation of the values of all people.
     */
    public record Means(double difference, double deviation) implements Figure {}

    /** How many times more one person sat in a smaller group, or out, than another. */
    public record Shares(int smaller, int out) implements Figure {}

    /** Why a wish is not kept. */
    public sealed interface Reason {}

    /**
     * It cannot be kept in this round together with all that must be; the conflict may be one of
     * other wishes, which then leaves no answer at all.
     */
    public record Impossible(int round, Conflict conflict) implements Reason {}

    /** So many repeats at least are unavoidable, whoever sits where. */
    public record Counted(int repeats) implements Reason {}

    /** Not proven impossible: it was not found, or other wishes counted more. */
    public record NotFound() implements Reason {}

    private static final Comparator<Repeat> MOST_FIRST =
            Comparator.comparingInt((Repeat r) -> -r.times() - r.earlier())
                    .thenComparingInt(Repeat::one)
                    .thenComparingInt(Repeat::other);

    private final int[][] times;
    private final int[][] earlier;
    private final int[] smaller;
    private final int[] out;
    private final boolean[] everPresent;
    private final Schedule schedule;
    private final Limits limits;
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<Kept> wishes;

    private Account(Problem problem, Schedule schedule) {
        int people = problem.people();
        this.schedule = schedule;
        times = new int[people][people];
        earlier = new int[people][people];
        smaller = new int[people];
        out = new int[people];
        everPresent = new boolean[people];
        for (int r = 0; r < schedule.rounds().size(); r++) {
            count(problem, r);
        }
        for (Met met : problem.earlier()) {
            if (met.counts() > 0) {
                earlier[met.one()][met.other()]++;
                earlier[met.other()][met.one()]++;
            }
        }
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                if (times[a][b] > 0 && times[a][b] + earlier[a][b] > 1) {
                    repeats.add(new Repeat(a, b, times[a][b], earlier[a][b]));
                }
            }
        }
        repeats.sort(MOST_FIRST);
        limits = Limits.of(problem, schedule);
        wishes = new Outcomes(problem, schedule, this).all();
    }

    /**
     * Accounts for the rounds that are there.
     *
     * @throws IllegalArgumentException when the schedule has more rounds than the problem, seats
     *     someone twice in a round, or knows a person that the problem does not
     */
    public static Account of(Problem problem, Schedule schedule) {
        if (schedule.rounds().size() > problem.rounds()) {
            throw new IllegalArgumentException(
                    schedule.rounds().size() + " rounds of " + problem.rounds());
        }
        return new Account(problem, schedule);
    }

    private void count(Problem problem, int round) {
        var groups = schedule.rounds().get(round);
        int[] seat = Repair.seats(problem.people(), groups);
        var present = new RoundSeats(problem, round).present;
        int largest = groups.stream().mapToInt(List::size).max().orElse(0);
        for (int p = 0; p < seat.length; p++) {
            everPresent[p] |= present.get(p) || seat[p] >= 0;
            if (seat[p] >= 0) {
                smaller[p] += groups.get(seat[p]).size() < largest ? 1 : 0;
            } else if (present.get(p)) {
                out[p]++;
            }
        }
        for (List<Integer> group : groups) {
            for (int a : group) {
                for (int b : group) {
                    times[a][b] += a == b ? 0 : 1;
                }
            }
        }
    }

    /** Who meets again, in these rounds or with earlier ones; the most meetings first. */
    public List<Repeat> repeats() {
        return List.copyOf(repeats);
    }

    /** How many meetings are repeats within these rounds: a pair that meets three times, two. */
    public int repeatsInTheseRounds() {
        return schedule.repeats();
    }

    /** How many pairs that met before these rounds meet again. */
    public int pairsMetEarlier() {
        return (int) repeats.stream().filter(r -> r.earlier() > 0).count();
    }

    /** How often two people meet in these rounds and met before. */
    public int meetings(int one, int other) {
        return times[one][other] + earlier[one][other];
    }

    /** Person by person how often they meet in these rounds and met before. A copy. */
    public int[][] meetings() {
        var all = new int[times.length][times.length];
        for (int a = 0; a < all.length; a++) {
            for (int b = 0; b < all.length; b++) {
                all[a][b] = meetings(a, b);
            }
        }
        return all;
    }

    /** Whom this person has not met, before or in these rounds, of all who are ever there. */
    public List<Integer> notMet(int person) {
        var others = new ArrayList<Integer>();
        for (int p = 0; p < times.length && everPresent[person]; p++) {
            if (p != person && everPresent[p] && meetings(person, p) == 0) {
                others.add(p);
            }
        }
        return others;
    }

    /** How many pairs have not met, of all who are ever there. */
    public int pairsNotMet() {
        int sum = 0;
        for (int p = 0; p < times.length; p++) {
            sum += notMet(p).size();
        }
        return sum / 2;
    }

    /** In how many rounds this person sits in a group smaller than the largest of the round. */
    public int smaller(int person) {
        return smaller[person];
    }

    /** In how many rounds this person is present and has no seat. */
    public int out(int person) {
        return out[person];
    }

    /** Whether this person takes part in any of these rounds. */
    boolean isEverPresent(int person) {
        return everPresent[person];
    }

    /** What became of each wish, in the order of the problem. */
    public List<Kept> wishes() {
        return List.copyOf(wishes);
    }

    /** What counting proves about repeats. */
    public Limits limits() {
        return limits;
    }
}
