package app.plenary.console;

import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.ParticipantId;

import java.util.HashMap;
import java.util.List;

/** Counts who sits together again. */
final class Repeats {
    private Repeats() {}

    /**
     * How many pairs sit together more than once over these rounds; where all are together or each
     * alone nobody meets.
     */
    static int pairsThatMeetAgain(List<BreakoutRound> rounds) {
        var numbers = new HashMap<ParticipantId, Integer>();
        var met = new HashMap<Long, Integer>();
        boolean dividing = rounds.stream().anyMatch(round -> round.groups().size() > 1);
        for (BreakoutRound round : rounds) {
            boolean divided = !dividing || round.groups().size() > 1;
            for (Group group : divided ? round.groups() : List.<Group>of()) {
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
