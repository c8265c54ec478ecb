package app.plenary.console;

import app.plenary.grouping.Problem;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Solver;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.ParticipantId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * From people to named groups. Takes up to seconds for hundreds of people, so not on a screen's
 * thread.
 */
final class GroupDraw {
    private GroupDraw() {}

    /**
     * Groups for every round of {@code activity}. A group has the same name, and so the same place
     * in the room, in every round.
     *
     * @param people at least one
     * @param places names for the groups; when there are more groups, they go on as "Window 2"
     */
    static List<BreakoutRound> rounds(
            List<ParticipantId> people, BreakoutRounds activity, List<String> places, long seed) {
        var schedule =
                Solver.solve(
                                Problem.mixing(
                                        people.size(),
                                        activity.rounds(),
                                        new Sizing.OfSize(activity.groupSize())),
                                seed,
                                Solver.STEPS_A_SECOND)
                        .schedule();
        return schedule.rounds().stream().map(round -> named(round, people, places)).toList();
    }

    private static BreakoutRound named(
            List<List<Integer>> round, List<ParticipantId> people, List<String> places) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < round.size(); i++) {
            groups.add(
                    new Group(place(places, i), round.get(i).stream().map(people::get).toList()));
        }
        return new BreakoutRound(groups);
    }

    private static String place(List<String> places, int index) {
        int lap = index / places.size();
        var place = places.get(index % places.size());
        return lap == 0 ? place : place + " " + (lap + 1);
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
