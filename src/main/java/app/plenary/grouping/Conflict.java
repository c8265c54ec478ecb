package app.plenary.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Wishes that must be and cannot all be kept. A round is possible when everyone present sits in one
 * group, the groups hold what their capacities say, and every {@link Wish.Together}, {@link
 * Wish.Apart} and {@link Wish.Pinned} that must be is kept; only where there are fewer seats than
 * people do people sit out, no more than have no seat, and those who stay together do so together.
 *
 * @param rounds in which these wishes cannot all be kept
 * @param wishes without any one of them the others can be kept; none when the capacities alone
 *     cannot be
 * @param smallest whether it is proven that no fewer wishes conflict
 * @param relax what to do without so that everything else can be kept, in every round asked for: as
 *     few wishes as possible, of these the ones that bind the fewest people in the fewest rounds,
 *     of these the last named; empty when no wish helps or the search ended before it knew
 */
public record Conflict(
        List<Integer> rounds, Kind kind, List<Wish> wishes, boolean smallest, List<Wish> relax) {

    /** What is the matter. */
    public enum Kind {
        /** Fewer people than the groups need at least. */
        TOO_FEW_PEOPLE,
        /** Someone is pinned to a group that this round has not. */
        NO_SUCH_GROUP,
        /** Someone is pinned to two groups. */
        PINNED_TWICE,
        /** Someone is pinned in a round in which they are absent. */
        PINNED_BUT_ABSENT,
        /** More people are pinned to a group than it takes. */
        GROUP_TOO_FULL,
        /** Those who stay together are more than any group takes. */
        TOGETHER_TOO_MANY,
        /** Those who stay together are pinned to different groups. */
        TOGETHER_BUT_PINNED,
        /** Two must be together, perhaps by way of others, and apart. */
        TOGETHER_BUT_APART,
        /** More people must be apart from one another than the groups allow. */
        APART_TOO_MANY,
        /** Two who must be apart are pinned to one group. */
        APART_BUT_PINNED,
        /** None of these alone: the wishes and the capacities in common. */
        IN_COMMON
    }

    /** What is known of the wishes. */
    public sealed interface Answer {}

    /** All that must be can be. */
    public record Possible() implements Answer {}

    /** Not all that must be can be. */
    public record Impossible(Conflict conflict) implements Answer {}

    /** The search of this round reached its limit; all before it are possible. */
    public record Unknown(int round) implements Answer {}

    private static final long STEPS = 20_000_000;

    public Conflict {
        rounds = List.copyOf(rounds);
        wishes = List.copyOf(wishes);
        relax = List.copyOf(relax);
    }

    /** Whether all that must be can be in every round; if not, the conflict of the first round. */
    public static Answer in(Problem problem) {
        return in(problem, IntStream.range(0, problem.rounds()).boxed().toList());
    }

    /** Whether all that must be can be in this round. */
    public static Answer in(Problem problem, int round) {
        return in(problem, List.of(round));
    }

    /**
     * One way to seat a round so that all holds that must be, different for each seed; a pin of
     * someone absent is passed over.
     *
     * @return person by person the group, -1 for who has no seat; empty when it is impossible or
     *     the search ended before it knew
     */
    public static Optional<int[]> placement(Problem problem, int round, long seed) {
        var seats = new RoundSeats(problem, round);
        var seating = new Seating(seats, seats.musts(problem.wishes()), new SplittableRandom(seed));
        return seating.search(STEPS) == Seating.Outcome.POSSIBLE
                ? Optional.of(seating.placement())
                : Optional.empty();
    }

    private static Answer in(Problem problem, List<Integer> rounds) {
        var different = Asked.of(problem, rounds);
        for (Asked asked : different) {
            var seating = new Seating(asked.seats(), asked.musts(), new SplittableRandom(1));
            switch (seating.search(STEPS)) {
                case POSSIBLE -> {
                    var absent = pinnedButAbsent(problem, asked.rounds());
                    if (absent.isPresent()) {
                        return new Impossible(absent.get());
                    }
                }
                case IMPOSSIBLE -> {
                    return new Impossible(explain(asked, different));
                }
                case UNKNOWN -> {
                    return new Unknown(asked.seats().round);
                }
            }
        }
        return new Possible();
    }

    private static Optional<Conflict> pinnedButAbsent(Problem problem, List<Integer> rounds) {
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Pinned pin && pin.strength() == Strength.MUST) {
                for (Wish other : problem.wishes()) {
                    if (other instanceof Wish.Absent away && away.person() == pin.person()) {
                        var both =
                                rounds.stream()
                                        .filter(pin.rounds()::contains)
                                        .filter(away.rounds()::contains)
                                        .toList();
                        if (!both.isEmpty()) {
                            return Optional.of(
                                    new Conflict(
                                            both,
                                            Kind.PINNED_BUT_ABSENT,
                                            List.of(pin, away),
                                            true,
                                            List.of(pin)));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Conflict explain(Asked asked, List<Asked> all) {
        var contradiction = new Contradiction(asked.seats(), asked.musts());
        List<Wish> wishes = contradiction.wishes(contradiction.smallest());
        boolean sure = contradiction.isSure();
        var rounds = new ArrayList<Integer>();
        for (Asked other : all) {
            if (other.musts().containsAll(wishes)
                    && new Seating(other.seats(), wishes, new SplittableRandom(1))
                                    .search(STEPS / 20)
                            == Seating.Outcome.IMPOSSIBLE) {
                rounds.addAll(other.rounds());
            }
        }
        rounds.sort(null);
        return new Conflict(
                rounds,
                Diagnosis.of(asked.seats(), wishes),
                wishes,
                sure,
                wishes.isEmpty() ? List.of() : Relaxation.of(all, wishes));
    }

    /** Rounds in which the same people are there and the same must be. */
    record Asked(RoundSeats seats, List<Wish> musts, List<Integer> rounds) {
        static List<Asked> of(Problem problem, List<Integer> rounds) {
            var different = new ArrayList<Asked>();
            for (int round : rounds) {
                var seats = new RoundSeats(problem, round);
                var musts = seats.musts(problem.wishes());
                different.stream()
                        .filter(a -> a.seats.present.equals(seats.present))
                        .filter(a -> a.musts.equals(musts))
                        .findFirst()
                        .ifPresentOrElse(
                                a -> a.rounds.add(round),
                                () ->
                                        different.add(
                                                new Asked(
                                                        seats,
                                                        musts,
                                                        new ArrayList<>(List.of(round)))));
            }
            return different;
        }
    }
}
