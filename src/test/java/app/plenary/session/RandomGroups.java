package app.plenary.session;

import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Groups of whoever is present, in any sizes, with any roles. */
final class RandomGroups {
    private RandomGroups() {}

    static List<BreakoutRound> of(Session session, SplittableRandom random) {
        var rounds = new ArrayList<BreakoutRound>();
        var people = new ArrayList<>(session.roster().present());
        for (int r = random.nextInt(1, 4); r > 0; r--) {
            var members = new ArrayList<List<ParticipantId>>();
            int count = random.nextInt(1, 4);
            for (int g = 0; g < count; g++) {
                members.add(new ArrayList<>());
            }
            people.forEach(person -> members.get(random.nextInt(count)).add(person.id()));
            rounds.add(
                    new BreakoutRound(
                            members.stream()
                                    .map(list -> new Group("Group", list, roles(list, random)))
                                    .toList()));
        }
        return rounds;
    }

    private static Map<ParticipantId, GroupRole> roles(
            List<ParticipantId> members, SplittableRandom random) {
        var roles = new LinkedHashMap<ParticipantId, GroupRole>();
        for (int i = 0; i < Math.min(random.nextInt(4), members.size()); i++) {
            roles.put(members.get(i), List.of(GroupRole.values()).get(i));
        }
        return roles;
    }
}
