package app.plenary.session;

import app.plenary.grouping.Met;
import app.plenary.grouping.OneTwoFourAll;
import app.plenary.grouping.Problem;
import app.plenary.grouping.RoundRobin;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.grouping.WorldCafe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The groups of blocks whose shape says more than a size. What must be is kept by moving as few
 * people as possible out of the groups that the shape alone would have.
 */
final class ShapedGroups {
    /** So much outweighs all that is merely wished. */
    private static final long MUST = 1L << 34;

    private static final long MET = 1L << 10;

    private final Seats seats;
    private final Fitting fitting;
    private final Problem problem;
    private final long seed;

    private ShapedGroups(Seats seats, long seed) {
        this.seats = seats;
        this.problem = seats.problem();
        this.fitting = new Fitting(problem);
        this.seed = seed;
    }

    /** Groups with what is to be said about them; empty where a search does better. */
    static Optional<Made> of(Seats seats, long seed) {
        var shaped = new ShapedGroups(seats, seed);
        return switch (GroupSizing.shape(seats.activity())) {
            case MIXED, TROIKA -> Optional.empty();
            case PAIRS -> shaped.roundRobin().map(Made::new);
            case ONE_TWO_FOUR_ALL -> Optional.of(new Made(shaped.oneTwoFour()));
            case WORLD_CAFE -> Optional.of(shaped.cafe().with(shaped.fitting::mended));
            case TOPICS ->
                    Optional.of(ChosenGroups.topics(seats, seed).with(shaped.fitting::mended));
            case OFFERS_AND_ASKS ->
                    ChosenGroups.allies(seats, seed)
                            .map(made -> made.with(shaped.fitting::placed))
                            .map(made -> made.with(shaped.fitting::mended));
        };
    }

    /**
     * Groups.
     *
     * @param hosts by place in the block who stays there
     * @param remarks what is to be said about them
     */
    record Made(Schedule schedule, Map<Integer, Integer> hosts, List<Remark> remarks) {
        Made {
            hosts = Map.copyOf(hosts);
            remarks = List.copyOf(remarks);
        }

        Made(Schedule schedule) {
            this(schedule, Map.of(), List.of());
        }

        Made with(UnaryOperator<Schedule> change) {
            return new Made(change.apply(schedule), hosts, remarks);
        }
    }

    // ---------------------------------------------------------------- pairs

    /** Everyone meets everyone, where nothing else is wished and nobody has met. */
    private Optional<Schedule> roundRobin() {
        boolean plain =
                problem.people() > 1
                        && problem.earlier().isEmpty()
                        && problem.wishes().stream().allMatch(Wish.NewPairs.class::isInstance)
                        && IntStream.range(0, problem.rounds())
                                .allMatch(r -> seats.held(r).isEmpty());
        return plain
                ? Optional.of(
                        RoundRobin.of(
                                problem.rounds(),
                                RoundRobin.Odd.JOINS_A_PAIR,
                                new int[problem.people()],
                                seed))
                : Optional.empty();
    }

    // ---------------------------------------------------------------- 1-2-4-all

    /** Pairs, if they are still to be drawn, and the fours that they become. */
    private Schedule oneTwoFour() {
        var cost = cost();
        var rounds = new ArrayList<List<List<Integer>>>();
        List<List<Integer>> whole = pairsBefore();
        int fours = problem.rounds() - 1;
        if (form(0) == Form.PAIRS) {
            var all = pairs(problem.present(0), cost);
            rounds.add(
                    fitting.mended(fitting.placed(new Schedule(List.of(all)))).rounds().getFirst());
            whole = new ArrayList<>(rounds.getFirst());
            for (Group locked : seats.held(0).values()) {
                whole.add(seats.numbers(locked.members()));
            }
        }
        if (form(fours) == Form.FOURS) {
            rounds.add(fours(whole, fours, cost));
        }
        return fitting.placed(new Schedule(rounds));
    }

    private Form form(int round) {
        return Form.of(seats.activity(), seats.asked().inBlock(round).getFirst());
    }

    /** The pairs of a round that is over; empty where there is none. */
    private List<List<Integer>> pairsBefore() {
        for (int r = 0; r < seats.over().size(); r++) {
            if (Form.of(seats.activity(), r) == Form.PAIRS) {
                return seats.over().get(r).groups().stream()
                        .map(group -> seats.numbers(group.members()))
                        .toList();
            }
        }
        return List.of();
    }

    private List<List<Integer>> pairs(List<Integer> people, long[][] cost) {
        var among = among(people, cost);
        return OneTwoFourAll.pairs(among, seed).stream()
                .map(pair -> pair.stream().map(people::get).toList())
                .toList();
    }

    private static long[][] among(List<Integer> people, long[][] cost) {
        var among = new long[people.size()][people.size()];
        for (int a = 0; a < people.size(); a++) {
            for (int b = 0; b < people.size(); b++) {
                among[a][b] = cost[people.get(a)][people.get(b)];
            }
        }
        return among;
    }

    /** Whoever is left of a pair, or came later, finds another one first. */
    private List<List<Integer>> fours(List<List<Integer>> whole, int round, long[][] cost) {
        var present = problem.present(round);
        var pairs = new ArrayList<List<Integer>>();
        var single = new ArrayList<>(present);
        for (var pair : whole) {
            var here = pair.stream().filter(present::contains).toList();
            for (int i = 0; i + 1 < here.size(); i += 2) {
                pairs.add(List.of(here.get(i), here.get(i + 1)));
                single.remove((Object) here.get(i));
                single.remove((Object) here.get(i + 1));
            }
        }
        boolean odd = single.size() % 2 != 0;
        if (odd && pairs.size() > 0) {
            int last = single.removeLast();
            int at = trioOf(last, whole, pairs);
            pairs.set(at, List.of(pairs.get(at).get(0), pairs.get(at).get(1), last));
        }
        if (!single.isEmpty()) {
            pairs.addAll(pairs(single, cost));
        }
        var named =
                pairs.stream().map(pair -> pair.stream().map(present::indexOf).toList()).toList();
        return OneTwoFourAll.merge(named, among(present, cost)).stream()
                .map(group -> group.stream().map(present::get).toList())
                .toList();
    }

    /** The pair with whom that person was a trio; else any. */
    private static int trioOf(int person, List<List<Integer>> whole, List<List<Integer>> pairs) {
        for (int p = 0; p < pairs.size(); p++) {
            int one = pairs.get(p).getFirst();
            if (whole.stream().anyMatch(all -> all.contains(one) && all.contains(person))) {
                return p;
            }
        }
        return pairs.size() - 1;
    }

    /** What it costs that two people meet. */
    private long[][] cost() {
        int n = problem.people();
        var cost = new long[n][n];
        for (Met met : problem.earlier()) {
            add(cost, met.one(), met.other(), Math.round(met.counts() * MET));
        }
        for (Wish wish : problem.wishes()) {
            switch (wish) {
                case Wish.Together w -> each(cost, List.copyOf(w.people()), -weight(w.strength()));
                case Wish.Apart w -> each(cost, List.copyOf(w.people()), weight(w.strength()));
                default -> {}
            }
        }
        return cost;
    }

    private static long weight(Strength strength) {
        return switch (strength) {
            case MUST -> MUST;
            case IMPORTANT -> 16 * MET;
            case WISHED -> 4 * MET;
            case NICE -> MET;
        };
    }

    private static void each(long[][] cost, List<Integer> people, long by) {
        for (int a = 0; a < people.size(); a++) {
            for (int b = 0; b < a; b++) {
                add(cost, people.get(a), people.get(b), by);
            }
        }
    }

    private static void add(long[][] cost, int a, int b, long by) {
        cost[a][b] += by;
        cost[b][a] += by;
    }

    // ---------------------------------------------------------------- world café

    /** Hosts are those wished, then those drawn; a locked table is one of the café too. */
    private Made cafe() {
        var rounds = new ArrayList<List<List<Integer>>>();
        int tables = 1;
        for (int r = 0; r < problem.rounds(); r++) {
            tables = Math.max(tables, problem.capacities(r).size() + seats.held(r).size());
        }
        var all =
                WorldCafe.of(
                        problem.people(),
                        hosts(Math.min(tables, problem.people())),
                        problem.rounds(),
                        seed);
        var cast = cast(all);
        for (int r = 0; r < problem.rounds(); r++) {
            var present = new HashSet<>(problem.present(r));
            var round = cast.rounds().get(r);
            var held = seats.held(r);
            rounds.add(
                    IntStream.range(0, round.size())
                            .filter(table -> !held.containsKey(table))
                            .mapToObj(round::get)
                            .map(group -> group.stream().filter(present::contains).toList())
                            .toList());
        }
        var staying = new HashMap<Integer, Integer>();
        for (int table = 0; table < all.hosts().size(); table++) {
            staying.put(table, all.hosts().get(table));
        }
        return new Made(new Schedule(rounds), staying, List.of());
    }

    private List<Integer> hosts(int tables) {
        var taken = new HashSet<>(seats.hosts().values());
        for (int r = 0; r < problem.rounds(); r++) {
            taken.addAll(fitting.pins(r).keySet());
            seats.held(r).values().forEach(group -> taken.addAll(seats.numbers(group.members())));
        }
        var others = new ArrayList<Integer>();
        var locked = new ArrayList<Integer>();
        for (int person = 0; person < problem.people(); person++) {
            (taken.contains(person) ? locked : others).add(person);
        }
        shuffle(others, new SplittableRandom(~seed));
        others.addAll(locked.stream().filter(p -> !seats.hosts().containsValue(p)).toList());
        var hosts = new ArrayList<Integer>();
        for (int table = 0; table < tables; table++) {
            var host = seats.hosts().get(table);
            if (host == null || hosts.contains(host)) {
                hosts.add(others.isEmpty() ? -1 : others.removeFirst());
            } else {
                hosts.add(host);
            }
        }
        return hosts.stream().filter(host -> host >= 0).toList();
    }

    private static void shuffle(List<Integer> all, SplittableRandom random) {
        for (int i = all.size() - 1; i > 0; i--) {
            Collections.swap(all, i, random.nextInt(i + 1));
        }
    }

    /** People take the parts of travellers so that they meet new people at tables new to them. */
    private Schedule cast(WorldCafe cafe) {
        var travellers =
                IntStream.range(0, problem.people())
                        .filter(person -> !cafe.hosts().contains(person))
                        .toArray();
        return new CafeCast(seats, cafe.schedule(), cost(), travellers).cast(seed);
    }
}
