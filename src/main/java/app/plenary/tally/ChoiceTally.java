package app.plenary.tally;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The count of a poll with options.
 *
 * @param votes how many ballots marked each option, in the order of the options
 * @param ballots how many people answered; with several marks allowed this is less than the sum of
 *     votes
 */
public record ChoiceTally(List<Votes> votes, int ballots) implements Result {

    /**
     * The votes for one option.
     *
     * @param option the option's id within its poll
     */
    public record Votes(int option, int count) {}

    public ChoiceTally {
        votes = List.copyOf(votes);
    }

    /** Counts from running totals; an option nobody marked counts 0. */
    public static ChoiceTally of(List<Integer> options, Map<Integer, Integer> totals, int ballots) {
        return new ChoiceTally(
                options.stream().map(id -> new Votes(id, totals.getOrDefault(id, 0))).toList(),
                ballots);
    }

    /** Counts every ballot anew; marks for options that are not listed are left out. */
    public static ChoiceTally count(List<Integer> options, Iterable<Set<Integer>> marks) {
        var totals = new TreeMap<Integer, Integer>();
        int ballots = 0;
        for (Set<Integer> ballot : marks) {
            ballots++;
            ballot.forEach(option -> totals.merge(option, 1, Integer::sum));
        }
        return of(options, totals, ballots);
    }

    /**
     * Adds hands that were raised once each: as many people as hands. Hands for options that are
     * not listed are left out, with their people.
     *
     * @param hands how many hands went up for an option; none is negative
     */
    public ChoiceTally withHands(Map<Integer, Integer> hands) {
        return withHands(hands, votes.stream().mapToInt(each -> raised(hands, each)).sum());
    }

    /**
     * Adds hands where one person may have raised theirs several times.
     *
     * @param hands how many hands went up for an option; none is negative
     * @param people how many people answered by hand. Never taken as fewer than the most hands for
     *     one option, nor as more than all hands together
     */
    public ChoiceTally withHands(Map<Integer, Integer> hands, int people) {
        int most = votes.stream().mapToInt(each -> raised(hands, each)).max().orElse(0);
        int all = votes.stream().mapToInt(each -> raised(hands, each)).sum();
        return new ChoiceTally(
                votes.stream()
                        .map(each -> new Votes(each.option(), each.count() + raised(hands, each)))
                        .toList(),
                ballots + Math.clamp(people, most, all));
    }

    private static int raised(Map<Integer, Integer> hands, Votes votes) {
        int raised = hands.getOrDefault(votes.option(), 0);
        if (raised < 0) {
            throw new IllegalArgumentException("fewer than no hands: " + raised);
        }
        return raised;
    }

    public int votesFor(int option) {
        return votes.stream().filter(v -> v.option() == option).mapToInt(Votes::count).sum();
    }

    /** The share of people who marked the option, 0 to 1; 0 when nobody has answered. */
    public double share(int option) {
        return ballots == 0 ? 0 : (double) votesFor(option) / ballots;
    }

    /** The share in whole per cent, halves rounded up. Shares need not add up to 100. */
    public int percent(int option) {
        return (int) Math.floor(share(option) * 100 + 0.5);
    }

    /** Whether the option has the most votes, alone or with others, and at least one. */
    public boolean leads(int option) {
        int most = votes.stream().mapToInt(Votes::count).max().orElse(0);
        return most > 0 && votesFor(option) == most;
    }
}
