package app.plenary.session;

import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Sizing;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * People with names and wishes as the numbers that groups are drawn from, and back. Rounds that are
 * over are no longer asked for, and a locked group is kept out of its round; both come back with
 * the groups.
 */
public final class Seats {
    private final List<ParticipantId> people;
    private final BreakoutRounds activity;
    private final List<BreakoutRound> over;
    private final List<Map<Integer, Group>> held;
    private final Problem problem;

    private Seats(
            List<ParticipantId> people,
            BreakoutRounds activity,
            List<BreakoutRound> over,
            List<Map<Integer, Group>> held,
            Problem problem) {
        this.people = List.copyOf(people);
        this.activity = activity;
        this.over = List.copyOf(over);
        this.held = List.copyOf(held);
        this.problem = problem;
    }

    /**
     * Groups in which people meet as many others as possible, and nothing else.
     *
     * @param people at least one
     */
    public static Seats of(List<ParticipantId> people, BreakoutRounds activity) {
        var none = IntStream.range(0, activity.rounds()).mapToObj(_ -> Map.<Integer, Group>of());
        return new Seats(
                people,
                activity,
                List.of(),
                none.toList(),
                Problem.mixing(people.size(), activity.rounds(), sizing(activity)));
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
        var numbers = new HashMap<ParticipantId, Integer>();
        people.forEach(person -> numbers.putIfAbsent(person, numbers.size()));
        var drawn = session.breakout(block.id());
        var over = drawn.map(b -> over(b, activity.rounds())).orElse(List.of());
        int rounds = activity.rounds() - over.size();
        var held = new ArrayList<Map<Integer, Group>>();
        for (int r = 0; r < rounds; r++) {
            int round = r + over.size();
            held.add(drawn.map(b -> lockedGroups(b, round, numbers.keySet())).orElse(Map.of()));
        }
        var asked = new Asked(session, people, numbers, over.size(), held);
        drawn.ifPresent(asked::locks);
        session.wishes().values().forEach(asked::wish);
        asked.usual();
        asked.metInSession(block.id());
        asked.met(over, 1);
        held.forEach(
                groups -> asked.met(List.of(new BreakoutRound(List.copyOf(groups.values()))), 1));
        asked.earlier(earlier);
        boolean someHeld = held.stream().anyMatch(groups -> !groups.isEmpty());
        return new Seats(
                people,
                activity,
                over,
                held,
                new Problem(
                        people.size(),
                        rounds,
                        someHeld ? bySize(activity, people.size()) : sizing(activity),
                        asked.wishes,
                        asked.met));
    }

    /** The rounds before the current one, when they began; at least one round is left to draw. */
    private static List<BreakoutRound> over(Breakout breakout, int rounds) {
        int count = 0;
        while (count < Math.min(breakout.round(), rounds - 1) && breakout.begun().contains(count)) {
            count++;
        }
        return breakout.rounds().subList(0, count);
    }

    private static Map<Integer, Group> lockedGroups(
            Breakout breakout, int round, Set<ParticipantId> people) {
        var locked = new LinkedHashMap<Integer, Group>();
        if (round < breakout.rounds().size()) {
            var groups = breakout.rounds().get(round).groups();
            for (int g = 0; g < groups.size(); g++) {
                if (breakout.isLocked(round, g)) {
                    var group = groups.get(g);
                    for (var member : group.members()) {
                        group = people.contains(member) ? group : group.without(member);
                    }
                    locked.put(g, group);
                }
            }
        }
        return locked;
    }

    private static Sizing sizing(BreakoutRounds activity) {
        return switch (activity.division()) {
            case Division.OfSize(int people) -> new Sizing.OfSize(people);
            case Division.OfCount(int groups) -> new Sizing.OfCount(groups);
        };
    }

    /** A locked group takes people out of its round, and so the number of the others varies. */
    private static Sizing bySize(BreakoutRounds activity, int people) {
        return activity.division() instanceof Division.OfCount(int groups)
                ? new Sizing.OfSize(Math.max(1, (people + groups - 1) / groups))
                : sizing(activity);
    }

    /** What is asked; person {@code n} of it is the one at {@code n} in {@link #people}. */
    public Problem problem() {
        return problem;
    }

    public List<ParticipantId> people() {
        return people;
    }

    /** All rounds of the block with the groups of {@code schedule}, without roles. */
    public List<BreakoutRound> rounds(Schedule schedule, List<String> names) {
        return rounds(schedule, names, List.of());
    }

    /**
     * All rounds of the block with the groups of {@code schedule}. A group has the same name, and
     * so the same place in the room, in every round.
     *
     * @param names for the groups, at least one; when there are more groups, they go on as "Window
     *     2"
     * @param holders round by round, group by group, who plays the first role of the block, the
     *     second and so on, as numbers; none for no roles
     */
    public List<BreakoutRound> rounds(
            Schedule schedule, List<String> names, List<List<List<Integer>>> holders) {
        var rounds = new ArrayList<>(over);
        for (int r = 0; r < schedule.rounds().size(); r++) {
            var drawn = schedule.rounds().get(r);
            var locked = held.get(r);
            var groups = new ArrayList<Group>();
            int taken = 0;
            while (taken < drawn.size() || !locked.keySet().stream().allMatch(placed(groups))) {
                var kept = locked.get(groups.size());
                if (kept != null) {
                    groups.add(kept);
                    continue;
                }
                var name = GroupNames.name(names, groups.size());
                if (taken < drawn.size()) {
                    var parts = holders.isEmpty() ? List.<Integer>of() : holders.get(r).get(taken);
                    groups.add(group(name, drawn.get(taken++), parts));
                } else {
                    groups.add(new Group(name, List.of()));
                }
            }
            rounds.add(new BreakoutRound(groups));
        }
        return rounds;
    }

    private static Predicate<Integer> placed(List<Group> groups) {
        return place -> place < groups.size();
    }

    private Group group(String name, List<Integer> members, List<Integer> holders) {
        var roles = new LinkedHashMap<ParticipantId, GroupRole>();
        for (int i = 0; i < Math.min(holders.size(), activity.roles().size()); i++) {
            if (holders.get(i) >= 0) {
                roles.put(people.get(holders.get(i)), activity.roles().get(i));
            }
        }
        return new Group(name, members.stream().map(people::get).toList(), roles);
    }
}
