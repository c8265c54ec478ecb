package app.plenary.session;

import app.plenary.grouping.Conflict;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People with names and wishes as the numbers that groups are drawn from, and back. Rounds that are
 * over are no longer asked for, and a locked group is kept out of its round; both come back with
 * the groups. A round in which everyone is alone or all are together asks for nothing either, and
 * of a troika, whose groups stay, one round is asked for.
 */
public final class Seats {
    private final List<ParticipantId> people;
    private final Map<ParticipantId, Integer> numbers;
    private final BreakoutRounds activity;
    private final List<BreakoutRound> over;
    private final RoundsAsked asked;
    private final List<Map<Integer, Group>> held;
    private final Map<Integer, Integer> hosts;
    private final List<GroupChoice> choices;
    private final Problem problem;

    private Seats(
            List<ParticipantId> people,
            BreakoutRounds activity,
            List<BreakoutRound> over,
            RoundsAsked asked,
            List<Map<Integer, Group>> held,
            Map<Integer, Integer> hosts,
            List<GroupChoice> choices,
            Problem problem) {
        this.people = List.copyOf(people);
        this.numbers = numbered(people);
        this.activity = activity;
        this.over = List.copyOf(over);
        this.asked = asked;
        this.held = List.copyOf(held);
        this.hosts = Map.copyOf(hosts);
        this.choices = List.copyOf(choices);
        this.problem = problem;
    }

    /**
     * Groups in which people meet as many others as possible, and nothing else.
     *
     * @param people at least one
     */
    public static Seats of(List<ParticipantId> people, BreakoutRounds activity) {
        var asked = RoundsAsked.of(activity, 0);
        var held =
                IntStream.range(0, asked.count()).mapToObj(_ -> Map.<Integer, Group>of()).toList();
        return new Seats(
                people,
                activity,
                List.of(),
                asked,
                held,
                Map.of(),
                people.stream().map(_ -> GroupChoice.NONE).toList(),
                Problem.mixing(
                        people.size(),
                        asked.count(),
                        GroupSizing.of(activity, asked, people.size(), held, List.of())));
    }

    /**
     * What a draw for that block is asked, with all that is wished in the session, what is locked,
     * and who has met before.
     *
     * @param activity of the block
     * @param people to be seated, at least one
     * @param earlier meetings in earlier sessions; those of this session are known from it
     */
    public static Seats of(
            Session session,
            Block block,
            BreakoutRounds activity,
            List<ParticipantId> people,
            Collection<Encounter> earlier) {
        var numbers = numbered(people);
        var drawn = session.breakout(block.id());
        var over = drawn.map(b -> over(b, activity)).orElse(List.of());
        var rounds = RoundsAsked.of(activity, over.size());
        var held =
                IntStream.range(0, rounds.count())
                        .mapToObj(r ->
                                drawn.map(b -> locked(b, rounds.inBlock(r), numbers.keySet()))
                                        .orElse(Map.of()))
                        .toList();
        var all = new Asked(session, people, numbers, rounds, held);
        drawn.ifPresent(all::locks);
        session.wishes().values().forEach(all::wish);
        if (activity.shape() == GroupShape.WORLD_CAFE) {
            over.reversed().stream().findFirst().ifPresent(all::hostsStay);
        }
        all.usual();
        all.metInSession(block.id());
        all.metIn(over);
        held.forEach(groups -> all.met(List.copyOf(groups.values())));
        all.earlier(earlier);
        var chosen = session.choices(block.id());
        return new Seats(
                people,
                activity,
                over,
                rounds,
                held,
                all.hosts,
                people.stream().map(p -> chosen.getOrDefault(p, GroupChoice.NONE)).toList(),
                new Problem(
                        people.size(),
                        rounds.count(),
                        GroupSizing.of(activity, rounds, people.size(), held, all.wishes),
                        all.wishes,
                        all.met));
    }

    /** The rounds before the current one, when they began; at least one round is left to draw. */
    private static List<BreakoutRound> over(Breakout breakout, BreakoutRounds activity) {
        int most = activity.rounds() - 1;
        while (most > 0 && !Form.of(activity, most).isDrawn()) {
            most--;
        }
        int count = 0;
        while (count < Math.min(breakout.round(), most) && breakout.begun().contains(count)) {
            count++;
        }
        return breakout.rounds().subList(0, Math.min(count, breakout.rounds().size()));
    }

    /** The groups that are locked in any of these rounds, as they are in the first of them. */
    private static Map<Integer, Group> locked(
            Breakout breakout, List<Integer> inRounds, Set<ParticipantId> people) {
        var locked = new LinkedHashMap<Integer, Group>();
        var taken = new HashSet<ParticipantId>();
        for (int round : inRounds) {
            var groups =
                    round < breakout.rounds().size()
                            ? breakout.rounds().get(round).groups()
                            : List.<Group>of();
            for (int g = 0; g < groups.size(); g++) {
                if (breakout.isLocked(round, g) && !locked.containsKey(g)) {
                    var group = groups.get(g);
                    for (var member : group.members()) {
                        boolean here = people.contains(member) && taken.add(member);
                        group = here ? group : group.without(member);
                    }
                    locked.put(g, group);
                }
            }
        }
        return locked;
    }

    /** What is asked; person {@code n} of it is the one at {@code n} in {@link #people}. */
    public Problem problem() {
        return problem;
    }

    public List<ParticipantId> people() {
        return people;
    }

    private static Map<ParticipantId, Integer> numbered(List<ParticipantId> people) {
        var numbers = new HashMap<ParticipantId, Integer>();
        people.forEach(person -> numbers.putIfAbsent(person, numbers.size()));
        return numbers;
    }

    /** Those of {@code some} who are asked about, as the numbers of {@link #problem}. */
    List<Integer> numbers(List<ParticipantId> some) {
        return some.stream().map(numbers::get).filter(Objects::nonNull).toList();
    }

    public BreakoutRounds activity() {
        return activity;
    }

    /** Which round of the block is which round of {@link #problem}. */
    RoundsAsked asked() {
        return asked;
    }

    List<BreakoutRound> over() {
        return over;
    }

    /** Of a round of {@link #problem} the locked groups, by their place in the block. */
    Map<Integer, Group> held(int round) {
        return held.get(round);
    }

    /** Who stays as the host of which group, by its place in the block. */
    Map<Integer, Integer> hosts() {
        return hosts;
    }

    /** Person by person what was chosen. */
    List<GroupChoice> choices() {
        return choices;
    }

    /** Where that group of a round of {@link #problem} is in the block. */
    int place(int round, int group) {
        int place = 0;
        for (int left = group; held.get(round).containsKey(place) || left-- > 0; ) {
            place++;
        }
        return place;
    }

    /**
     * Groups of the block as groups of {@link #problem}: without rounds that are over, locked
     * groups, and people who are not asked about.
     *
     * @param rounds all of the block; when there are fewer, there are fewer here
     */
    public Schedule schedule(List<BreakoutRound> rounds) {
        var schedule = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < asked.count(); r++) {
            int inBlock = asked.inBlock(r).getFirst();
            if (inBlock < rounds.size()) {
                var present = new HashSet<>(problem.present(r));
                var groups = rounds.get(inBlock).groups();
                var kept = held.get(r);
                schedule.add(
                        IntStream.range(0, groups.size())
                                .filter(g -> !kept.containsKey(g))
                                .mapToObj(g -> groups.get(g).members())
                                .map(this::numbers)
                                .map(members -> members.stream().filter(present::contains).toList())
                                .toList());
            }
        }
        return new Schedule(schedule);
    }

    /** What is in each other's way, with groups and rounds as the block counts them. */
    public Conflict inBlock(Conflict conflict) {
        return new Conflict(
                conflict.rounds().stream().flatMap(r -> asked.inBlock(r).stream()).toList(),
                conflict.kind(),
                inBlock(conflict.wishes()),
                conflict.smallest(),
                inBlock(conflict.relax()));
    }

    /** The same wishes with groups and rounds as the block counts them. */
    public List<Wish> inBlock(List<Wish> wishes) {
        return wishes.stream().map(this::inBlock).toList();
    }

    private Wish inBlock(Wish wish) {
        return switch (wish) {
            case Wish.Pinned(int person, int group, var rounds, var strength) ->
                    new Wish.Pinned(
                            person,
                            rounds.stream()
                                    .findFirst()
                                    .map(round -> place(round, group))
                                    .orElse(group),
                            inBlock(rounds),
                            strength);
            case Wish.Absent(int person, var rounds) -> new Wish.Absent(person, inBlock(rounds));
            default -> wish;
        };
    }

    private Set<Integer> inBlock(Set<Integer> rounds) {
        return rounds.stream()
                .flatMap(round -> asked.inBlock(round).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Groups of {@link #problem} as they are in each round of the block that is drawn: those of a
     * troika come again in each.
     */
    public Schedule played(Schedule schedule) {
        return new Schedule(
                asked.drawn().stream().map(r -> schedule.rounds().get(asked.of(r))).toList());
    }

    /** All rounds of the block with the groups of {@code schedule}, without roles. */
    public List<BreakoutRound> rounds(Schedule schedule, List<String> names) {
        return rounds(schedule, GroupTitles.of(names), activity.roles(), List.of());
    }

    /**
     * All rounds of the block with the groups of {@code schedule}. A group has the same name, and
     * so the same place in the room, in every round; where people choose topics it is the topic.
     *
     * @param parts the roles that are given out
     * @param holders round by round of {@link #played}, group by group, who plays the first of
     *     {@code parts}, the second and so on, as numbers; none for no roles
     */
    public List<BreakoutRound> rounds(
            Schedule schedule,
            GroupTitles titles,
            List<GroupRole> parts,
            List<List<List<Integer>>> holders) {
        var rounds = new ArrayList<>(over);
        int drawn = 0;
        for (int round = over.size(); round < activity.rounds(); round++) {
            switch (Form.of(activity, round)) {
                case ALONE -> rounds.add(alone(titles.alone()));
                case ALL -> rounds.add(new BreakoutRound(List.of(new Group(titles.all(), people))));
                case GROUPS, PAIRS, FOURS -> {
                    int r = asked.of(round);
                    var holding = holders.isEmpty() ? List.<List<Integer>>of() : holders.get(drawn);
                    rounds.add(
                            round(schedule.rounds().get(r), held.get(r), titles, parts, holding));
                    drawn++;
                }
            }
        }
        return rounds;
    }

    private BreakoutRound alone(String title) {
        return new BreakoutRound(
                people.stream().map(person -> new Group(title, List.of(person))).toList());
    }

    private BreakoutRound round(
            List<List<Integer>> drawn,
            Map<Integer, Group> locked,
            GroupTitles titles,
            List<GroupRole> parts,
            List<List<Integer>> holders) {
        var groups = new ArrayList<Group>();
        boolean byTopic = GroupSizing.shape(activity) == GroupShape.TOPICS;
        var names = byTopic ? activity.topics() : titles.names();
        int taken = 0;
        int last = locked.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        while (taken < drawn.size() || groups.size() <= last) {
            var kept = locked.get(groups.size());
            var name = GroupNames.name(names, groups.size());
            if (kept != null) {
                groups.add(kept);
            } else if (taken < drawn.size()) {
                var holding = holders.isEmpty() ? List.<Integer>of() : holders.get(taken);
                groups.add(group(name, drawn.get(taken++), parts, holding));
            } else {
                groups.add(new Group(name, List.of()));
            }
        }
        return new BreakoutRound(groups);
    }

    private Group group(
            String name, List<Integer> members, List<GroupRole> parts, List<Integer> holders) {
        var roles = new LinkedHashMap<ParticipantId, GroupRole>();
        for (int i = 0; i < Math.min(holders.size(), parts.size()); i++) {
            if (holders.get(i) >= 0) {
                roles.put(people.get(holders.get(i)), parts.get(i));
            }
        }
        return new Group(name, members.stream().map(people::get).toList(), roles);
    }
}
