package app.plenary.session;

import app.plenary.grouping.Allies;
import app.plenary.grouping.Barter;
import app.plenary.grouping.Met;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Strength;
import app.plenary.grouping.TopicChoice;
import app.plenary.grouping.Wish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Groups made of what people chose: topics, or what they offer and ask for. */
final class ChosenGroups {
    private final Seats seats;
    private final Problem problem;
    private final SplittableRandom random;

    private ChosenGroups(Seats seats, long seed) {
        this.seats = seats;
        this.problem = seats.problem();
        this.random = new SplittableRandom(seed);
    }

    /**
     * A topic for everyone, in each round another one where possible. Who got a worse one before
     * gets a better one then; who chose nothing fills the topics with the fewest people.
     */
    static ShapedGroups.Made topics(Seats seats, long seed) {
        return new ChosenGroups(seats, seed).topics();
    }

    /** Pairs or trios of allies, the others among themselves; empty when nobody chose anything. */
    static Optional<ShapedGroups.Made> allies(Seats seats, long seed) {
        return seats.choices().stream().allMatch(GroupChoice::isEmpty)
                ? Optional.empty()
                : Optional.of(new ChosenGroups(seats, seed).allies());
    }

    // ---------------------------------------------------------------- topics

    private ShapedGroups.Made topics() {
        int count = seats.activity().topics().size();
        var been = been(count);
        var owed = new long[problem.people()];
        var without = new TreeSet<Integer>();
        var used = new TreeSet<Integer>();
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < problem.rounds(); r++) {
            var round = topics(r, count, been, owed, without);
            for (int topic = 0; topic < count; topic++) {
                for (int person : round.get(topic)) {
                    been.get(person).add(topic);
                    used.add(topic);
                }
            }
            used.addAll(seats.held(r).keySet());
            int inRound = r;
            rounds.add(
                    IntStream.range(0, count)
                            .filter(topic -> !seats.held(inRound).containsKey(topic))
                            .mapToObj(round::get)
                            .toList());
        }
        var remarks = new ArrayList<Remark>();
        if (!without.isEmpty()) {
            remarks.add(new Remark.WithoutTheirTopic(named(without)));
        }
        var empty = IntStream.range(0, count).filter(t -> !used.contains(t)).boxed().toList();
        if (!empty.isEmpty()) {
            remarks.add(new Remark.WithoutPeople(empty));
        }
        return new ShapedGroups.Made(new Schedule(rounds), Map.of(), remarks);
    }

    private List<ParticipantId> named(Set<Integer> people) {
        return people.stream().map(seats.people()::get).toList();
    }

    /** Person by person the topics of rounds that are over. */
    private List<Set<Integer>> been(int count) {
        var been = new ArrayList<Set<Integer>>();
        for (ParticipantId person : seats.people()) {
            var own = new HashSet<Integer>();
            for (BreakoutRound round : seats.over()) {
                round.groupOf(person).filter(topic -> topic < count).ifPresent(own::add);
            }
            been.add(own);
        }
        return been;
    }

    private List<List<Integer>> topics(
            int round, int count, List<Set<Integer>> been, long[] owed, Set<Integer> without) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, count).forEach(_ -> groups.add(new ArrayList<>()));
        var present = problem.present(round);
        var choosing = new ArrayList<>(present);
        pins(round)
                .forEach((person, topic) -> {
                    if (topic < count && choosing.remove((Object) person)) {
                        groups.get(topic).add(person);
                    }
                });
        var most = most(round, count);
        int least = present.size() < 4 ? 0 : 2;
        var room =
                IntStream.range(0, count)
                        .mapToObj(topic -> {
                            int taken = groups.get(topic).size();
                            int takes = most.get(topic);
                            return new TopicChoice.Topic(
                                    Math.max(0, Math.min(takes, least) - taken),
                                    Math.max(0, takes - taken));
                        })
                        .toList();
        var wants = choosing.stream().map(person -> wants(person, been.get(person))).toList();
        var owes = choosing.stream().mapToLong(person -> owed[person]).toArray();
        boolean limited = seats.activity().isLimited();
        var choice =
                limited
                        ? TopicChoice.seatingAll(room, wants, owes, random.nextLong())
                        : TopicChoice.of(room, wants, owes, random.nextLong());
        var fillers = new ArrayList<Integer>();
        var open = new HashSet<Integer>();
        for (int i = 0; i < choosing.size(); i++) {
            int person = choosing.get(i);
            int topic = choice.topics().get(i);
            int rank = choice.ranks().get(i);
            owed[person] += rank < 0 ? wants.get(i).size() : rank;
            if (topic >= 0) {
                open.add(topic);
            }
            if (!wants.get(i).isEmpty() && rank < 0) {
                without.add(person);
            }
            if (wants.get(i).isEmpty() || topic < 0) {
                fillers.add(person);
            } else {
                groups.get(topic).add(person);
            }
        }
        IntStream.range(0, count).filter(t -> !groups.get(t).isEmpty()).forEach(open::add);
        if (open.isEmpty()) {
            IntStream.range(0, count)
                    .filter(topic -> !seats.held(round).containsKey(topic))
                    .forEach(open::add);
        }
        fill(groups, fillers, open, been, limited ? most : open(most));
        return groups;
    }

    private static List<Integer> open(List<Integer> most) {
        return most.stream().map(each -> each == 0 ? 0 : Filling.ANY).toList();
    }

    /** How many people each topic takes; none where it is locked. */
    private List<Integer> most(int round, int count) {
        var capacities = problem.capacities(round).iterator();
        return IntStream.range(0, count)
                .mapToObj(topic ->
                        seats.held(round).containsKey(topic) ? 0 : capacities.next().most())
                .toList();
    }

    private List<Integer> wants(int person, Set<Integer> been) {
        return seats.choices().get(person).wants().stream()
                .filter(topic -> !been.contains(topic))
                .toList();
    }

    /**
     * One after the other into the smallest open topic that has room, one new to them if there is
     * any as small; into any with room where no open one has any.
     */
    private void fill(
            List<List<Integer>> groups,
            List<Integer> fillers,
            Set<Integer> open,
            List<Set<Integer>> been,
            List<Integer> most) {
        for (int i = fillers.size() - 1; i >= 0; i--) {
            int at = random.nextInt(i + 1);
            int person = fillers.get(at);
            fillers.set(at, fillers.getLast());
            fillers.removeLast();
            IntStream.range(0, groups.size())
                    .filter(topic -> groups.get(topic).size() < most.get(topic))
                    .boxed()
                    .min(
                            Comparator.<Integer>comparingInt(topic -> open.contains(topic) ? 0 : 1)
                                    .thenComparingInt(topic -> groups.get(topic).size())
                                    .thenComparing(topic -> been.get(person).contains(topic)))
                    .ifPresent(topic -> {
                        groups.get(topic).add(person);
                        open.add(topic);
                    });
        }
    }

    /** Where people must be in this round, by the place of the topic. */
    private Map<Integer, Integer> pins(int round) {
        var pins = new HashMap<Integer, Integer>();
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.Pinned(int person, int group, var rounds, var strength)
                    && strength == Strength.MUST
                    && (rounds.isEmpty() || rounds.contains(round))) {
                pins.put(person, seats.place(round, group));
            }
        }
        return pins;
    }

    // ---------------------------------------------------------------- offers and asks

    private ShapedGroups.Made allies() {
        boolean trios = GroupSizing.allies(seats.activity()) == 3;
        var earlier = new int[problem.people()][problem.people()];
        for (Met met : problem.earlier()) {
            earlier[met.one()][met.other()]++;
            earlier[met.other()][met.one()]++;
        }
        var left = new TreeSet<Integer>();
        var rounds = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < problem.rounds(); r++) {
            var present = problem.present(r);
            var people =
                    present.stream()
                            .map(seats.choices()::get)
                            .map(c -> new Barter(Set.copyOf(c.offers()), Set.copyOf(c.wants())))
                            .toList();
            var met = among(present, earlier);
            var allies =
                    trios
                            ? Allies.trios(people, met, random.nextLong())
                            : Allies.pairs(people, met, random.nextLong());
            var groups = new ArrayList<List<Integer>>();
            allies.groups().forEach(g -> groups.add(g.stream().map(present::get).toList()));
            var others = allies.left().keySet().stream().map(present::get).toList();
            if (trios) {
                left.addAll(withoutAlly(groups));
            } else {
                left.addAll(others);
                pairUp(others, groups, earlier);
            }
            for (var group : groups) {
                for (int a : group) {
                    for (int b : group) {
                        earlier[a][b] += a == b ? 0 : 1;
                    }
                }
            }
            rounds.add(groups);
        }
        return new ShapedGroups.Made(
                new Schedule(rounds),
                Map.of(),
                left.isEmpty() ? List.of() : List.of(new Remark.WithoutAllies(named(left))));
    }

    private static int[][] among(List<Integer> present, int[][] earlier) {
        var met = new int[present.size()][present.size()];
        for (int a = 0; a < met.length; a++) {
            for (int b = 0; b < met.length; b++) {
                met[a][b] = earlier[present.get(a)][present.get(b)];
            }
        }
        return met;
    }

    private List<Integer> withoutAlly(List<List<Integer>> groups) {
        var without = new ArrayList<Integer>();
        for (var group : groups) {
            for (int person : group) {
                var own = barter(person);
                if (group.stream()
                        .filter(other -> other != person)
                        .map(this::barter)
                        .noneMatch(other -> own.givesTo(other) || other.givesTo(own))) {
                    without.add(person);
                }
            }
        }
        return without;
    }

    private Barter barter(int person) {
        var choice = seats.choices().get(person);
        return new Barter(Set.copyOf(choice.offers()), Set.copyOf(choice.wants()));
    }

    /** Those without an ally in pairs that have met least; one left over joins a pair. */
    private void pairUp(List<Integer> people, List<List<Integer>> groups, int[][] earlier) {
        var open = new ArrayList<>(people);
        while (open.size() > 1) {
            Collections.swap(open, random.nextInt(open.size()), open.size() - 1);
            int one = open.removeLast();
            int other =
                    open.stream().min(Comparator.comparingInt(p -> earlier[one][p])).orElseThrow();
            open.remove((Object) other);
            groups.add(List.of(one, other));
        }
        for (int one : open) {
            var smallest =
                    IntStream.range(0, groups.size())
                            .boxed()
                            .min(
                                    Comparator.<Integer>comparingInt(g -> groups.get(g).size())
                                            .thenComparingInt(g ->
                                                    groups.get(g).stream()
                                                            .mapToInt(p -> earlier[one][p])
                                                            .sum()));
            if (smallest.isPresent()) {
                var joined = new ArrayList<>(groups.get(smallest.get()));
                joined.add(one);
                groups.set(smallest.get(), joined);
            } else {
                groups.add(List.of(one));
            }
        }
    }
}
