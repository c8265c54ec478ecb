package app.plenary.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Work in small groups, mixed anew in each round.
 *
 * @param prompt what the groups talk about; may be empty
 * @param each one for each round, in order
 * @param topics what the shape asks for: the topics to choose from, the questions of the tables of
 *     a world café, what is offered and asked; kept while another shape is chosen
 * @param roles those given out in each group, the most needed first; no role twice
 * @param most how many people fit at most, by the text of a topic or the own name of a group; what
 *     is neither is left out, and what is not there takes any number
 */
public record BreakoutRounds(
        String prompt,
        GroupShape shape,
        Division division,
        List<RoundPlan> each,
        List<String> topics,
        List<GroupRole> roles,
        GroupNames names,
        Map<String, Integer> most)
        implements Activity {
    public static final int MOST_ROUNDS = 40;
    public static final int LARGEST_GROUP = 50;
    public static final int MOST_GROUPS = 500;
    public static final int MOST_TOPICS = 60;

    /** More people than this fit nowhere. */
    public static final int MOST_PLACES = 500;

    public BreakoutRounds {
        each = List.copyOf(each);
        topics = List.copyOf(topics);
        roles = List.copyOf(roles);
        var known = new HashMap<>(most);
        known.keySet().retainAll(Stream.concat(topics.stream(), names.own().stream()).toList());
        most = Map.copyOf(known);
    }

    /** Of which topics and groups take any number of people. */
    public BreakoutRounds(
            String prompt,
            GroupShape shape,
            Division division,
            List<RoundPlan> each,
            List<String> topics,
            List<GroupRole> roles,
            GroupNames names) {
        this(prompt, shape, division, each, topics, roles, names, Map.of());
    }

    /** Mixed groups of that size in so many rounds of equal length, without anything special. */
    public BreakoutRounds(String prompt, int groupSize, int rounds) {
        this(
                prompt,
                GroupShape.MIXED,
                new Division.OfSize(groupSize),
                Collections.nCopies(Math.clamp(rounds, 0, MOST_ROUNDS + 1), RoundPlan.USUAL),
                List.of(),
                List.of(),
                GroupNames.PLACES);
    }

    /** How often groups are formed. */
    public int rounds() {
        return each.size();
    }

    /** The wished size; empty where the number of groups is given. */
    public Optional<Integer> groupSize() {
        return division instanceof Division.OfSize(int people)
                ? Optional.of(people)
                : Optional.empty();
    }

    /** Whether people choose from its topics before groups are drawn. */
    public boolean isChosen() {
        return shape.isChosen() && !topics.isEmpty();
    }

    /** Whether groups are topics that people choose. */
    public boolean isByTopic() {
        return shape == GroupShape.TOPICS && !topics.isEmpty();
    }

    /** Whether groups are mixed: without topics to choose from they are. */
    public boolean isMixed() {
        return shape == GroupShape.MIXED || (shape == GroupShape.TOPICS && topics.isEmpty());
    }

    /** Whether it counts how many people fit in a group, and some take only so many. */
    public boolean isLimited() {
        return limited().stream().anyMatch(most::containsKey);
    }

    private List<String> limited() {
        return isByTopic()
                ? topics
                : isMixed() && names.theme() == GroupNames.Theme.OWN ? names.own() : List.of();
    }

    /**
     * How many people fit in the group of that name; empty for any number. Counts where groups are
     * topics, or mixed with names of their own.
     */
    public Optional<Integer> most(String group) {
        return limited().contains(group) ? Optional.ofNullable(most.get(group)) : Optional.empty();
    }

    /** The same by the place of the group from 0, when all have the names they would get. */
    public Optional<Integer> most(int group) {
        var named = limited();
        return group < named.size() ? most(named.get(group)) : Optional.empty();
    }

    /** How many people fit at each topic to choose from that takes only so many, by its place. */
    public Map<Integer, Integer> topicPlaces() {
        var places = new TreeMap<Integer, Integer>();
        for (int topic = 0; isByTopic() && topic < topics.size(); topic++) {
            int place = topic;
            most(topic).ifPresent(people -> places.put(place, people));
        }
        return places;
    }

    /** What is asked in that round, from 0: its own prompt, or that of the block. */
    public String prompt(int round) {
        var own = round >= 0 && round < each.size() ? each.get(round).prompt() : "";
        return own.isEmpty() ? prompt : own;
    }

    /**
     * The round under which what a group writes in that round is kept: where a table keeps its
     * topic or its people all rounds share one, so that a note is gone on with.
     */
    public int noteRound(int round) {
        return switch (shape) {
            case WORLD_CAFE, TOPICS, TROIKA -> 0;
            case MIXED, PAIRS, ONE_TWO_FOUR_ALL, OFFERS_AND_ASKS -> round;
        };
    }

    /**
     * How long that round, from 0, takes: its own minutes, or an equal share of what the rounds
     * with minutes of their own leave, but at least a minute.
     *
     * @param all the time of all rounds
     */
    public Duration time(int round, Duration all) {
        var own =
                round >= 0 && round < each.size() ? each.get(round).time() : RoundPlan.USUAL.time();
        if (own.isPresent()) {
            return own.get();
        }
        var taken =
                each.stream().flatMap(r -> r.time().stream()).reduce(Duration.ZERO, Duration::plus);
        long sharing = each.stream().filter(r -> r.time().isEmpty()).count();
        var share = all.minus(taken).dividedBy(Math.max(1, sharing));
        var least = Duration.ofMinutes(1);
        return taken.isZero() || share.compareTo(least) >= 0 ? share : least;
    }

    public BreakoutRounds withPrompt(String other) {
        return new BreakoutRounds(other, shape, division, each, topics, roles, names, most);
    }

    public BreakoutRounds with(GroupShape other) {
        return new BreakoutRounds(prompt, other, division, each, topics, roles, names, most);
    }

    public BreakoutRounds with(Division other) {
        return new BreakoutRounds(prompt, shape, other, each, topics, roles, names, most);
    }

    public BreakoutRounds with(GroupNames other) {
        return new BreakoutRounds(prompt, shape, division, each, topics, roles, other, most);
    }

    public BreakoutRounds withEach(List<RoundPlan> others) {
        return new BreakoutRounds(prompt, shape, division, others, topics, roles, names, most);
    }

    public BreakoutRounds withTopics(List<String> others) {
        return new BreakoutRounds(prompt, shape, division, each, others, roles, names, most);
    }

    public BreakoutRounds withRoles(List<GroupRole> others) {
        return new BreakoutRounds(prompt, shape, division, each, topics, others, names, most);
    }

    /** What is no topic and no own name is left out. */
    public BreakoutRounds withMost(Map<String, Integer> others) {
        return new BreakoutRounds(prompt, shape, division, each, topics, roles, names, others);
    }

    /** With so many rounds; those that stay keep their own prompts and minutes. */
    public BreakoutRounds inRounds(int rounds) {
        int count = Math.clamp(rounds, 0, MOST_ROUNDS + 1);
        var next = new ArrayList<>(each.subList(0, Math.min(count, each.size())));
        while (next.size() < count) {
            next.add(RoundPlan.USUAL);
        }
        return withEach(next);
    }
}
