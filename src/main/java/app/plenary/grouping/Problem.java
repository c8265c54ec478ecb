package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is to be divided, how often, into what, and what is wished. People are numbers from 0 to
 * {@code people - 1}.
 *
 * @param earlier who met before these rounds; read only where {@link Wish.NewPairs} is wished
 */
public record Problem(int people, int rounds, Sizing sizing, List<Wish> wishes, List<Met> earlier) {
    /** More than any room holds; the table of who met whom grows with the square. */
    public static final int MOST_PEOPLE = 2_000;

    public static final int MOST_ROUNDS = 200;

    /**
     * @throws IllegalArgumentException for no people or rounds, too many of them, or a wish that
     *     names a person, group or round that is not there
     */
    public Problem {
        wishes = List.copyOf(wishes);
        earlier = List.copyOf(earlier);
        if (people < 1 || people > MOST_PEOPLE || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(people + " people, " + rounds + " rounds");
        }
        for (Met met : earlier) {
            person(people, met.one());
            person(people, met.other());
        }
        for (Wish wish : wishes) {
            check(wish, people, rounds);
        }
    }

    /** Groups that should bring together whoever has not met yet, and nothing else. */
    public static Problem mixing(int people, int rounds, Sizing sizing) {
        return new Problem(
                people, rounds, sizing, List.of(new Wish.NewPairs(Strength.IMPORTANT)), List.of());
    }

    public Problem with(Wish wish) {
        var next = new ArrayList<>(wishes);
        next.add(wish);
        return with(next);
    }

    public Problem with(List<Wish> others) {
        return new Problem(people, rounds, sizing, others, earlier);
    }

    public Problem withEarlier(List<Met> meetings) {
        return new Problem(people, rounds, sizing, wishes, meetings);
    }

    /** Whether this person takes part in this round. */
    public boolean isPresent(int person, int round) {
        return wishes.stream()
                .noneMatch(wish ->
                        wish instanceof Wish.Absent(int who, Set<Integer> when)
                                && who == person
                                && when.contains(round));
    }

    /** Those who take part in this round, in order. */
    public List<Integer> present(int round) {
        return IntStream.range(0, people).filter(p -> isPresent(p, round)).boxed().toList();
    }

    /** The capacities of the groups of this round. */
    public List<Capacity> capacities(int round) {
        return sizing.in(round).capacities(present(round).size());
    }

    private static void check(Wish wish, int people, int rounds) {
        switch (wish) {
            case Wish.Together w -> w.people().forEach(p -> person(people, p));
            case Wish.Apart w -> w.people().forEach(p -> person(people, p));
            case Wish.NotAlone w -> w.people().forEach(p -> person(people, p));
            case Wish.Absent w -> {
                person(people, w.person());
                w.rounds().forEach(r -> round(rounds, r));
            }
            case Wish.Pinned w -> {
                person(people, w.person());
                w.rounds().forEach(r -> round(rounds, r));
                if (w.group() < 0) {
                    throw new IllegalArgumentException("group " + w.group());
                }
            }
            case Wish.Spread w -> everyone(people, w.kinds().size());
            case Wish.Alike w -> everyone(people, w.kinds().size());
            case Wish.Balance w -> everyone(people, w.values().size());
            case Wish.NewPairs _, Wish.FairShare _ -> {}
        }
    }

    private static void person(int people, int person) {
        if (person < 0 || person >= people) {
            throw new IllegalArgumentException("person " + person + " of " + people);
        }
    }

    private static void round(int rounds, int round) {
        if (round < 0 || round >= rounds) {
            throw new IllegalArgumentException("round " + round + " of " + rounds);
        }
    }

    private static void everyone(int people, int described) {
        if (described != people) {
            throw new IllegalArgumentException(described + " described of " + people);
        }
    }
}
