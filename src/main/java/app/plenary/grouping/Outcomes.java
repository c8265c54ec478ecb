package app.plenary.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schedule makes of each wish, for {@link Account}. */
final class Outcomes {
    private final Problem problem;
    private final Schedule schedule;
    private final Account account;
    private final List<int[]> seats = new ArrayList<>();
    private final List<BitSet> present = new ArrayList<>();
    private final Map<Wish, Account.Reason> reasons = new HashMap<>();

    Outcomes(Problem problem, Schedule schedule, Account account) {
        this.problem = problem;
        this.schedule = schedule;
        this.account = account;
        for (int r = 0; r < schedule.rounds().size(); r++) {
            seats.add(Repair.seats(problem.people(), schedule.rounds().get(r)));
            present.add(new RoundSeats(problem, r).present);
        }
    }

    List<Account.Kept> all() {
        return problem.wishes().stream().map(this::of).toList();
    }

    private Account.Kept of(Wish wish) {
        return switch (wish) {
            case Wish.Together w -> together(w);
            case Wish.Apart w -> apart(w);
            case Wish.Pinned w -> pinned(w);
            case Wish.Absent w -> absent(w);
            case Wish.NewPairs w -> newPairs(w);
            case Wish.Spread w -> spread(w);
            case Wish.Alike w -> alike(w);
            case Wish.Balance w -> balance(w);
            case Wish.NotAlone w -> notAlone(w);
            case Wish.FairShare w -> fairShare(w);
        };
    }

    /** Counts the parts of a wish as they are looked at. */
    private static final class Count {
        final List<Place> where = new ArrayList<>();
        int parts;
        int missed;
        int firstMissed = -1;

        void part(boolean kept, int round) {
            parts++;
            if (!kept) {
                missed++;
                firstMissed = firstMissed < 0 ? round : firstMissed;
            }
        }

        Account.Degree degree() {
            if (missed == 0) {
                return Account.Degree.KEPT;
            }
            return missed < parts ? Account.Degree.PARTLY : Account.Degree.NOT;
        }
    }

    private Account.Kept kept(Wish wish, Count count, Account.Figure figure) {
        Optional<Account.Reason> reason =
                count.missed == 0 ? Optional.empty() : Optional.of(reason(wish, count));
        return new Account.Kept(
                wish, count.degree(), count.parts, count.missed, count.where, figure, reason);
    }

    /** A wish about who sits where is tried as a must, with all that must be. */
    private Account.Reason reason(Wish wish, Count count) {
        int round = count.firstMissed;
        return switch (wish) {
            case Wish.Together w -> tried(w, new Wish.Together(w.people(), Strength.MUST), round);
            case Wish.Apart w -> tried(w, new Wish.Apart(w.people(), Strength.MUST), round);
            case Wish.Pinned w ->
                    tried(
                            w,
                            new Wish.Pinned(w.person(), w.group(), w.rounds(), Strength.MUST),
                            round);
            case Wish.NewPairs _ ->
                    account.limits().leastRepeats() > 0
                            ? new Account.Counted(account.limits().leastRepeats())
                            : new Account.NotFound();
            default -> new Account.NotFound();
        };
    }

    private Account.Reason tried(Wish wish, Wish must, int round) {
        var known = reasons.get(wish);
        if (known == null) {
            known =
                    Conflict.in(problem.with(must), round)
                                            instanceof Conflict.Impossible(Conflict conflict)
                                    && conflict.kind() != Conflict.Kind.PINNED_BUT_ABSENT
                            ? new Account.Impossible(round, asWished(conflict, wish, must))
                            : new Account.NotFound();
            reasons.put(wish, known);
        }
        return known;
    }

    /** The conflict names the wish as it is in the problem. */
    private static Conflict asWished(Conflict conflict, Wish wish, Wish must) {
        return new Conflict(
                conflict.rounds(),
                conflict.kind(),
                conflict.wishes().stream().map(w -> w.equals(must) ? wish : w).toList(),
                conflict.smallest(),
                conflict.relax().stream().map(w -> w.equals(must) ? wish : w).toList());
    }

    // ---------------------------------------------------------------- who sits where

    private int[] here(Set<Integer> people, int round) {
        return people.stream()
                .filter(present.get(round)::get)
                .mapToInt(p -> seats.get(round)[p])
                .sorted()
                .toArray();
    }

    private Account.Kept together(Wish.Together wish) {
        var count = new Count();
        for (int r = 0; r < seats.size(); r++) {
            int[] sits = here(wish.people(), r);
            if (sits.length > 1) {
                int round = r;
                boolean kept = sits[0] == sits[sits.length - 1];
                count.part(kept, r);
                if (!kept) {
                    java.util.Arrays.stream(sits)
                            .distinct()
                            .forEach(g -> count.where.add(new Place(round, g)));
                }
            }
        }
        return kept(wish, count, new Account.Plain());
    }

    private Account.Kept apart(Wish.Apart wish) {
        var count = new Count();
        for (int r = 0; r < seats.size(); r++) {
            int[] sits = here(wish.people(), r);
            if (sits.length > 1) {
                int before = count.where.size();
                for (int i = 1; i < sits.length; i++) {
                    var place = new Place(r, sits[i]);
                    if (sits[i] >= 0 && sits[i] == sits[i - 1] && !count.where.contains(place)) {
                        count.where.add(place);
                    }
                }
                count.part(count.where.size() == before, r);
            }
        }
        return kept(wish, count, new Account.Plain());
    }

    private Account.Kept pinned(Wish.Pinned wish) {
        var count = new Count();
        for (int r = 0; r < seats.size(); r++) {
            if (wish.in(r) && present.get(r).get(wish.person())) {
                int sits = seats.get(r)[wish.person()];
                count.part(sits == wish.group(), r);
                if (sits != wish.group()) {
                    count.where.add(new Place(r, sits));
                }
            }
        }
        return kept(wish, count, new Account.Plain());
    }

    private Account.Kept absent(Wish.Absent wish) {
        var count = new Count();
        for (int r = 0; r < seats.size(); r++) {
            if (wish.rounds().contains(r)) {
                int sits = seats.get(r)[wish.person()];
                count.part(sits < 0, r);
                if (sits >= 0) {
                    count.where.add(new Place(r, sits));
                }
            }
        }
        return kept(wish, count, new Account.Plain());
    }

    // ---------------------------------------------------------------- how groups are made up

    private Account.Kept newPairs(Wish.NewPairs wish) {
        var count = new Count();
        int people = problem.people();
        var met = new boolean[people * people];
        for (Met earlier : problem.earlier()) {
            if (earlier.counts() > 0) {
                met[earlier.one() * people + earlier.other()] = true;
                met[earlier.other() * people + earlier.one()] = true;
            }
        }
        for (int r = 0; r < seats.size(); r++) {
            var groups = schedule.rounds().get(r);
            for (int g = 0; g < groups.size(); g++) {
                int before = count.missed;
                for (int a : groups.get(g)) {
                    for (int b : groups.get(g)) {
                        if (a < b) {
                            count.part(!met[a * people + b], r);
                            met[a * people + b] = true;
                            met[b * people + a] = true;
                        }
                    }
                }
                if (count.missed > before) {
                    count.where.add(new Place(r, g));
                }
            }
        }
        return kept(wish, count, new Account.Plain());
    }

    /** A group keeps it that has no more and no fewer of a kind than its share, rounded. */
    private Account.Kept spread(Wish.Spread wish) {
        var count = new Count();
        var largest = new HashMap<Integer, Integer>();
        var kinds = wish.kinds().stream().filter(k -> k >= 0).distinct().toList();
        for (int r = 0; r < seats.size(); r++) {
            var groups = schedule.rounds().get(r);
            var missed = new BitSet();
            long seated = groups.stream().mapToInt(List::size).sum();
            for (int kind : kinds) {
                long[] has = new long[groups.size()];
                long all = 0;
                for (int g = 0; g < has.length; g++) {
                    has[g] =
                            groups.get(g).stream().filter(p -> wish.kinds().get(p) == kind).count();
                    all += has[g];
                }
                long most = 0;
                long least = Long.MAX_VALUE;
                for (int g = 0; g < has.length; g++) {
                    long size = groups.get(g).size();
                    if (size > 0) {
                        most = Math.max(most, has[g]);
                        least = Math.min(least, has[g]);
                        boolean few = has[g] < all * size / seated;
                        missed.set(g, missed.get(g) || few || has[g] > -(-all * size / seated));
                    }
                }
                largest.merge(kind, (int) Math.max(0, most - least), Math::max);
            }
            parts(count, r, missed);
        }
        return kept(wish, count, new Account.Differences(largest));
    }

    private void parts(Count count, int round, BitSet missed) {
        var groups = schedule.rounds().get(round);
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).isEmpty()) {
                count.part(!missed.get(g), round);
                if (missed.get(g)) {
                    count.where.add(new Place(round, g));
                }
            }
        }
    }

    private Account.Kept alike(Wish.Alike wish) {
        var count = new Count();
        for (int r = 0; r < seats.size(); r++) {
            var missed = new BitSet();
            var groups = schedule.rounds().get(r);
            for (int g = 0; g < groups.size(); g++) {
                missed.set(
                        g,
                        groups.get(g).stream()
                                        .map(wish.kinds()::get)
                                        .filter(kind -> kind >= 0)
                                        .distinct()
                                        .count()
                                > 1);
            }
            parts(count, r, missed);
        }
        return kept(wish, count, new Account.Plain());
    }

    private Account.Kept balance(Wish.Balance wish) {
        double difference = 0;
        for (var round : schedule.rounds()) {
            var means =
                    round.stream()
                            .filter(group -> !group.isEmpty())
                            .mapToDouble(group -> mean(wish, group))
                            .summaryStatistics();
            if (means.getCount() > 0) {
                difference = Math.max(difference, means.getMax() - means.getMin());
            }
        }
        double mean = wish.values().stream().mapToDouble(v -> v).average().orElse(0);
        double variance =
                wish.values().stream()
                        .mapToDouble(v -> (v - mean) * (v - mean))
                        .average()
                        .orElse(0);
        return new Account.Kept(
                wish,
                Account.Degree.MEASURED,
                0,
                0,
                List.of(),
                new Account.Means(difference, Math.sqrt(variance)),
                Optional.empty());
    }

    private static double mean(Wish.Balance wish, List<Integer> group) {
        return group.stream().mapToDouble(wish.values()::get).average().orElse(0);
    }

    private Account.Kept notAlone(Wish.NotAlone wish) {
        var count = new Count();
        for (int r = 0; r < seats.size(); r++) {
            var groups = schedule.rounds().get(r);
            for (int g = 0; g < groups.size(); g++) {
                long of = groups.get(g).stream().filter(wish.people()::contains).count();
                if (of > 0) {
                    count.part(of > 1, r);
                    if (of == 1) {
                        count.where.add(new Place(r, g));
                    }
                }
            }
        }
        return kept(wish, count, new Account.Plain());
    }

    /** Those keep it who have no more than one round more than the one with the fewest. */
    private Account.Kept fairShare(Wish.FairShare wish) {
        int leastSmaller = Integer.MAX_VALUE;
        int leastOut = Integer.MAX_VALUE;
        int mostSmaller = 0;
        int mostOut = 0;
        for (int p = 0; p < problem.people(); p++) {
            if (account.isEverPresent(p)) {
                leastSmaller = Math.min(leastSmaller, account.smaller(p));
                leastOut = Math.min(leastOut, account.out(p));
                mostSmaller = Math.max(mostSmaller, account.smaller(p));
                mostOut = Math.max(mostOut, account.out(p));
            }
        }
        var count = new Count();
        for (int p = 0; p < problem.people(); p++) {
            if (account.isEverPresent(p)) {
                count.part(
                        account.smaller(p) <= leastSmaller + 1 && account.out(p) <= leastOut + 1,
                        0);
            }
        }
        boolean nobody = leastOut == Integer.MAX_VALUE;
        return kept(
                wish,
                count,
                nobody
                        ? new Account.Shares(0, 0)
                        : new Account.Shares(mostSmaller - leastSmaller, mostOut - leastOut));
    }
}
