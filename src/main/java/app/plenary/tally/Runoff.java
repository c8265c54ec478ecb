package app.plenary.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The count by instant run-off: every ballot counts for the best option on it that is still in; the
 * option with the fewest leaves, and its ballots move on, until one has more than half of the
 * ballots that still count. A ballot is exhausted when none of the options it ranks is still in.
 *
 * <p>Source: T. N. Tideman, Collective Decisions and Voting (2006), "alternative vote". Which
 * option leaves when several have the fewest ballots, is nowhere agreed on. Here, so that the same
 * ballots always give the same result and every tie can be told:
 *
 * <ol>
 *   <li>Options without any ballot leave together: that moves no ballot.
 *   <li>The one leaves that had fewer in the latest earlier round in which they differ.
 *   <li>Of those that are still tied, the one with fewer {@linkplain Borda points}.
 *   <li>Of those, the one that stands last in the question.
 * </ol>
 *
 * When all options that are still in have equally many ballots, none leaves: they all win. When no
 * ballot ranks anything, nobody wins.
 *
 * @param rounds at least one, unless there are no options
 * @param winners in the order of the question
 */
public record Runoff(List<Round> rounds, List<Integer> winners) {

    /** By what it was decided who of several with the fewest ballots leaves. */
    public enum Decided {
        /** There was no tie, or nobody left. */
        BY_COUNT,
        /** Those tied had no ballot at all, and left together. */
        NO_BALLOTS,
        /** By the latest earlier round in which those tied differ. */
        EARLIER_ROUND,
        /** By Borda's points. */
        BORDA,
        /** By the order of the options in the question. */
        LIST
    }

    /** How many ballots count for an option in a round. */
    public record Count(int option, int ballots) {}

    /**
     * One round.
     *
     * @param counts the options that are still in, in the order of the question
     * @param exhausted how many ballots count for none of them
     * @param leaving who leaves after it: one, several without a ballot, or nobody in the last
     *     round
     * @param tied those with the fewest ballots when they are several, also when nobody leaves
     */
    public record Round(
            List<Count> counts,
            int exhausted,
            List<Integer> leaving,
            List<Integer> tied,
            Decided decided) {
        public Round {
            counts = List.copyOf(counts);
            leaving = List.copyOf(leaving);
            tied = List.copyOf(tied);
        }

        /** How many ballots count for the option; 0 for one that has left. */
        public int ballotsFor(int option) {
            return counts.stream()
                    .filter(count -> count.option() == option)
                    .mapToInt(Count::ballots)
                    .sum();
        }

        /** How many ballots still count for something. */
        public int counting() {
            return counts.stream().mapToInt(Count::ballots).sum();
        }
    }

    /** Those who may leave, and by which rule they were found. */
    private record Last(List<Integer> options, Decided decided) {}

    public Runoff {
        rounds = List.copyOf(rounds);
        winners = List.copyOf(winners);
    }

    /** Counts clean ballots: known options only, none twice. */
    static Runoff count(List<Integer> options, List<List<Integer>> ballots, Borda borda) {
        var rounds = new ArrayList<Round>();
        List<Integer> in = List.copyOf(options);
        while (!in.isEmpty()) {
            Map<Integer, Integer> counts = counts(in, ballots);
            List<Integer> remaining = in;
            var round =
                    remaining.stream()
                            .map(option -> new Count(option, counts.getOrDefault(option, 0)))
                            .toList();
            int counting = round.stream().mapToInt(Count::ballots).sum();
            int exhausted = ballots.size() - counting;
            int most = round.stream().mapToInt(Count::ballots).max().orElse(0);
            int least = round.stream().mapToInt(Count::ballots).min().orElse(0);
            List<Integer> tied = with(least, round);
            if (most == least || 2 * most > counting) {
                rounds.add(
                        new Round(
                                round,
                                exhausted,
                                List.of(),
                                tied.size() > 1 ? tied : List.of(),
                                Decided.BY_COUNT));
                return new Runoff(rounds, most == 0 ? List.of() : with(most, round));
            }
            Last last =
                    least == 0
                            ? new Last(
                                    tied, tied.size() > 1 ? Decided.NO_BALLOTS : Decided.BY_COUNT)
                            : last(tied, rounds, borda);
            rounds.add(
                    new Round(
                            round,
                            exhausted,
                            last.options(),
                            tied.size() > 1 ? tied : List.of(),
                            last.decided()));
            in = remaining.stream().filter(option -> !last.options().contains(option)).toList();
        }
        return new Runoff(rounds, List.of());
    }

    private static Map<Integer, Integer> counts(List<Integer> in, List<List<Integer>> ballots) {
        var counts = new HashMap<Integer, Integer>();
        for (List<Integer> ballot : ballots) {
            ballot.stream()
                    .filter(in::contains)
                    .findFirst()
                    .ifPresent(best -> counts.merge(best, 1, Integer::sum));
        }
        return counts;
    }

    private static List<Integer> with(int ballots, List<Count> round) {
        return round.stream()
                .filter(count -> count.ballots() == ballots)
                .map(Count::option)
                .toList();
    }

    private static Last last(List<Integer> tied, List<Round> rounds, Borda borda) {
        if (tied.size() == 1) {
            return new Last(tied, Decided.BY_COUNT);
        }
        List<Integer> left = tied;
        for (Round earlier : rounds.reversed()) {
            List<Integer> asked = left;
            int least = asked.stream().mapToInt(earlier::ballotsFor).min().orElse(0);
            left = asked.stream().filter(option -> earlier.ballotsFor(option) == least).toList();
            if (left.size() == 1) {
                return new Last(left, Decided.EARLIER_ROUND);
            }
        }
        long fewest = left.stream().mapToLong(borda::halves).min().orElse(0);
        left = left.stream().filter(option -> borda.halves(option) == fewest).toList();
        return new Last(List.of(left.getLast()), left.size() == 1 ? Decided.BORDA : Decided.LIST);
    }

    /**
     * The winners, then what was still in at the end, by their ballots, then those that left, the
     * latest first; who left together shares a place.
     */
    public Order<Integer> order() {
        if (rounds.isEmpty()) {
            return new Order<>(List.of());
        }
        Round end = rounds.getLast();
        var tiers =
                new ArrayList<>(
                        Order.of(
                                        end.counts().stream().map(Count::option).toList(),
                                        Comparator.<Integer>comparingInt(
                                                option -> -end.ballotsFor(option)))
                                .tiers());
        rounds.reversed().forEach(round -> tiers.add(round.leaving()));
        return new Order<>(tiers);
    }

    /** Whether it was decided by more than the count who leaves, in any round. */
    public boolean brokeTies() {
        return rounds.stream()
                .anyMatch(round ->
                        switch (round.decided()) {
                            case EARLIER_ROUND, BORDA, LIST -> true;
                            case BY_COUNT, NO_BALLOTS -> false;
                        });
    }
}
