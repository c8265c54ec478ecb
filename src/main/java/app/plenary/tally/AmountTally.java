package app.plenary.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The count of amounts that people spread over options: 100 points, or dots from a budget.
 *
 * @param amounts in the order of the options
 * @param ballots how many people answered, also when they gave nothing to anything
 */
public record AmountTally(List<Amount> amounts, int ballots) implements Result {

    /**
     * What one option was given.
     *
     * @param option the option's id within its question
     * @param total of all people together
     * @param givers how many people gave it more than nothing
     */
    public record Amount(int option, long total, int givers) {}

    public AmountTally {
        amounts = List.copyOf(amounts);
    }

    /**
     * Counts every ballot. Options that are not listed and amounts below 1 are left out. Whether a
     * ballot keeps to its budget is not looked at here.
     */
    public static AmountTally count(
            List<Integer> options, Iterable<? extends Map<Integer, Integer>> amounts) {
        var totals = new long[options.size()];
        var givers = new int[options.size()];
        int people = 0;
        for (Map<Integer, Integer> ballot : amounts) {
            people++;
            for (int index = 0; index < totals.length; index++) {
                int given = ballot.getOrDefault(options.get(index), 0);
                if (given > 0) {
                    totals[index] += given;
                    givers[index]++;
                }
            }
        }
        var counted = new ArrayList<Amount>();
        for (int index = 0; index < totals.length; index++) {
            counted.add(new Amount(options.get(index), totals[index], givers[index]));
        }
        return new AmountTally(counted, people);
    }

    /** All that was given by all people to all options. */
    public long total() {
        return amounts.stream().mapToLong(Amount::total).sum();
    }

    /** What all people together gave to an option; 0 for one that is not listed. */
    public long totalFor(int option) {
        return amount(option).map(Amount::total).orElse(0L);
    }

    /** How many people gave an option more than nothing. */
    public int giversOf(int option) {
        return amount(option).map(Amount::givers).orElse(0);
    }

    private Optional<Amount> amount(int option) {
        return amounts.stream().filter(each -> each.option() == option).findFirst();
    }

    /** The option's share of all that was given, 0 to 1; 0 when nothing was. */
    public double share(int option) {
        return total() == 0 ? 0 : (double) totalFor(option) / total();
    }

    /** What an option got from each person who answered, in the mean; 0 without answers. */
    public double mean(int option) {
        return ballots == 0 ? 0 : (double) totalFor(option) / ballots;
    }

    /** The options, most first; the same total is a tie, in which options keep their order. */
    public Order<Integer> order() {
        return Order.of(
                amounts.stream().map(Amount::option).toList(),
                Comparator.<Integer>comparingLong(option -> -totalFor(option)));
    }

    /** Whether the option has got the most, alone or with others, and more than nothing. */
    public boolean leads(int option) {
        long most = amounts.stream().mapToLong(Amount::total).max().orElse(0);
        return most > 0 && totalFor(option) == most;
    }
}
