package app.plenary.console;

import app.plenary.grouping.Solver;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.ParticipantId;
import app.plenary.session.Seats;

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
     * @param names for the groups; when there are more groups, they go on as "Window 2"
     */
    static List<BreakoutRound> rounds(Seats seats, List<String> names, long seed) {
        return seats.rounds(
                Solver.solve(seats.problem(), seed, Solver.STEPS_A_SECOND).schedule(), names);
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
