package app.plenary.session;

import app.plenary.grouping.Capacity;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Wish;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupShape;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the people of a block are divided, round by round, and what its shape makes of it. */
public final class GroupSizing {
    private GroupSizing() {}

    /** The groups of the first round that is drawn, while nothing is locked and nobody away. */
    public static List<Capacity> first(BreakoutRounds activity, int people) {
        var asked = RoundsAsked.of(activity, 0);
        return of(activity, Form.of(activity, asked.inBlock(0).getFirst()), people, Map.of())
                .capacities(people);
    }

    /**
     * That of all rounds of a draw.
     *
     * @param held round by round the groups that are not drawn; they count among the groups asked
     */
    static Sizing of(
            BreakoutRounds activity,
            RoundsAsked asked,
            int people,
            List<Map<Integer, Group>> held,
            List<Wish> wishes) {
        var each =
                IntStream.range(0, asked.count())
                        .mapToObj(r ->
                                of(
                                        activity,
                                        Form.of(activity, asked.inBlock(r).getFirst()),
                                        people - absent(wishes, r),
                                        held.get(r)))
                        .toList();
        return each.stream().distinct().count() == 1 ? each.getFirst() : new Sizing.Each(each);
    }

    private static int absent(List<Wish> wishes, int round) {
        var away = new HashSet<Integer>();
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Absent(int person, var rounds) && rounds.contains(round)) {
                away.add(person);
            }
        }
        return away.size();
    }

    private static Sizing of(
            BreakoutRounds activity, Form form, int people, Map<Integer, Group> held) {
        return switch (form) {
            case ALONE -> new Sizing.OfSize(1);
            case PAIRS -> new Sizing.OfSize(2);
            case FOURS ->
                    new Sizing.Given(
                            Collections.nCopies(Math.max(1, (people + 1) / 4), new Capacity(0, 6)));
            case ALL -> new Sizing.OfCount(1);
            case GROUPS ->
                    switch (shape(activity)) {
                        case PAIRS -> new Sizing.OfSize(2);
                        case OFFERS_AND_ASKS -> new Sizing.OfSize(allies(activity));
                        case TROIKA ->
                                people == 5
                                        ? new Sizing.OfSize(3)
                                        : count(people, Math.max(1, people / 3));
                        case WORLD_CAFE -> count(people, tables(activity, people, held));
                        case TOPICS -> topics(activity, people, held);
                        case MIXED, ONE_TWO_FOUR_ALL ->
                                limited(
                                        activity,
                                        switch (activity.division()) {
                                            case Division.OfSize(int size) ->
                                                    new Sizing.OfSize(size);
                                            case Division.OfCount(int groups) ->
                                                    count(people, groups - held.size());
                                        },
                                        people,
                                        held);
                    };
        };
    }

    /** The same where all groups fit in; else as even as can be, in more groups where need be. */
    private static Sizing limited(
            BreakoutRounds activity, Sizing usual, int people, Map<Integer, Group> held) {
        var even = usual.capacities(people);
        int count = even.size();
        var most = most(activity, count, held);
        if (!activity.isLimited()
                || IntStream.range(0, count).allMatch(g -> even.get(g).most() <= most.get(g))) {
            return usual;
        }
        if (usual instanceof Sizing.OfSize(int size)) {
            int largest = Math.max(size, Math.ceilDiv(people, count));
            while (places(activity, count, held, largest) < people) {
                count++;
            }
        }
        return new Sizing.Given(Filling.even(people, most(activity, count, held)));
    }

    private static int places(
            BreakoutRounds activity, int count, Map<Integer, Group> held, int largest) {
        return Filling.places(
                most(activity, count, held).stream().map(m -> Math.min(m, largest)).toList());
    }

    /** How many fit in each of so many groups that are drawn. */
    private static List<Integer> most(
            BreakoutRounds activity, int count, Map<Integer, Group> held) {
        return IntStream.iterate(0, place -> place + 1)
                .filter(place -> !held.containsKey(place))
                .limit(count)
                .mapToObj(place -> activity.most(place).orElse(Filling.ANY))
                .toList();
    }

    /** The shape of a block, but mixed where there are no topics to choose from. */
    static GroupShape shape(BreakoutRounds activity) {
        return activity.isMixed() ? GroupShape.MIXED : activity.shape();
    }

    /** Whether allies meet in pairs or in trios. */
    static int allies(BreakoutRounds activity) {
        return activity.division() instanceof Division.OfSize(int size) && size > 2 ? 3 : 2;
    }

    /** The tables of a café that are drawn; each has a host. */
    private static int tables(BreakoutRounds activity, int people, Map<Integer, Group> held) {
        int seated = held.values().stream().mapToInt(group -> group.members().size()).sum();
        int all =
                switch (activity.division()) {
                    case Division.OfSize(int size) ->
                            new Sizing.OfSize(size).count(people + seated);
                    case Division.OfCount(int groups) -> groups;
                };
        return Math.min(all - held.size(), people);
    }

    /** With a locked group for nobody left no group is drawn. */
    private static Sizing count(int people, int groups) {
        return people == 0 ? new Sizing.OfSize(1) : new Sizing.OfCount(Math.max(1, groups));
    }

    /** Topic by topic, without those that are locked. */
    private static Sizing topics(BreakoutRounds activity, int people, Map<Integer, Group> held) {
        var open =
                IntStream.range(0, activity.topics().size())
                        .filter(topic -> !held.containsKey(topic))
                        .mapToObj(activity::most)
                        .toList();
        int limited = open.stream().flatMap(Optional::stream).mapToInt(Integer::intValue).sum();
        int free = (int) open.stream().filter(Optional::isEmpty).count();
        int rest = Math.max(0, people - limited);
        int each = Math.max(most(activity, people), free == 0 ? 0 : Math.ceilDiv(rest, free));
        return new Sizing.Given(
                open.stream().map(most -> new Capacity(0, most.orElse(each))).toList());
    }

    /** How many people a topic takes of which nothing else is said; more where all others fill. */
    private static int most(BreakoutRounds activity, int people) {
        return switch (activity.division()) {
            case Division.OfSize(int size) -> size;
            case Division.OfCount(int groups) -> (people + groups - 1) / Math.max(1, groups);
        };
    }
}
