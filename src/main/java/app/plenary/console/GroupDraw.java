package app.plenary.console;

import app.plenary.grouping.Roles;
import app.plenary.grouping.Solver;
import app.plenary.plan.GroupRole;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.ParticipantId;
import app.plenary.session.Seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/**
 * From people to named groups. Takes up to seconds for hundreds of people, so not on a screen's
 * thread.
 */
final class GroupDraw {
    private GroupDraw() {}

    /**
     * Groups for every round.
     *
     * @param roles those given out in each group, the most needed first; who held which in rounds
     *     that are over, and in locked groups, counts
     * @param names for the groups; when there are more groups, they go on as "Window 2"
     */
    static List<BreakoutRound> rounds(
            Seats seats, List<GroupRole> roles, List<String> names, long seed) {
        var schedule = Solver.solve(seats.problem(), seed, Solver.STEPS_A_SECOND).schedule();
        var plain = seats.rounds(schedule, names);
        return roles.isEmpty()
                ? plain
                : seats.rounds(
                        schedule,
                        names,
                        Roles.of(schedule, roles.size(), past(seats, roles, plain), seed)
                                .holders());
    }

    /** Before the draw has given out roles, only what stays from earlier has any. */
    private static Roles.Past past(
            Seats seats, List<GroupRole> roles, List<BreakoutRound> beforeRoles) {
        var counts = new ArrayList<List<Integer>>();
        var present = new ArrayList<Integer>();
        for (ParticipantId person : seats.people()) {
            var own = new ArrayList<>(Collections.nCopies(roles.size(), 0));
            int rounds = 0;
            for (BreakoutRound round : beforeRoles) {
                for (Group group : round.groups()) {
                    if (group.members().contains(person) && !group.roles().isEmpty()) {
                        rounds++;
                        group.roleOf(person)
                                .map(roles::indexOf)
                                .filter(role -> role >= 0)
                                .ifPresent(role -> own.set(role, own.get(role) + 1));
                    }
                }
            }
            counts.add(own);
            present.add(rounds);
        }
        return new Roles.Past(counts, present);
    }

    /** How many pairs sit together more than once over these rounds. */
    static int pairsThatMeetAgain(List<BreakoutRound> rounds) {
        var numbers = new HashMap<ParticipantId, Integer>();
        var met = new HashMap<Long, Integer>();
        for (BreakoutRound round : rounds) {
            for (Group group : round.groups()) {
                var members =
                        group.members().stream()
                                .map(id -> numbers.computeIfAbsent(id, _ -> numbers.size()))
                                .toList();
                for (int i = 0; i < members.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        long low = Math.min(members.get(i), members.get(j));
                        long high = Math.max(members.get(i), members.get(j));
                        met.merge(low << 32 | high, 1, Integer::sum);
                    }
                }
            }
        }
        return (int) met.values().stream().filter(times -> times > 1).count();
    }
}
