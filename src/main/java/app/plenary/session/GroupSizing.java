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
import java.util.stream.IntStream;

/** How the people of a block are divided, round by round, and what its shape makes of it. */
final class GroupSizing {
    private GroupSizing() {}

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
                                switch (activity.division()) {
                                    case Division.OfSize(int size) -> new Sizing.OfSize(size);
                                    case Division.OfCount(int groups) ->
                                            count(people, groups - held.size());
                                };
                    };
        };
    }

    /** The shape of a block, but mixed where there are no topics to choose from. */
    static GroupShape shape(BreakoutRounds activity) {
        return activity.shape() == GroupShape.TOPICS && activity.topics().isEmpty()
                ? GroupShape.MIXED
                : activity.shape();
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
        int most = most(activity, people);
        int open =
                (int)
                        IntStream.range(0, activity.topics().size())
                                .filter(topic -> !held.containsKey(topic))
                                .count();
        return new Sizing.Given(
                Collections.nCopies(
                        open, new Capacity(0, open == 0 ? 0 : fits(most, people, open))));
    }

    private static int fits(int most, int people, int topics) {
        return Math.max(most, (people + topics - 1) / topics);
    }

    /** How many people one topic takes; all find a place. */
    private static int most(BreakoutRounds activity, int people) {
        return switch (activity.division()) {
            case Division.OfSize(int size) -> size;
            case Division.OfCount(int groups) -> (people + groups - 1) / Math.max(1, groups);
        };
    }
}
