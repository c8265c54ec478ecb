package app.plenary.session;

import java.util.ArrayList;
import java.util.List;

/** People who work together in one breakout round. */
public record Group(String name, List<ParticipantId> members) {
    public Group {
        members = List.copyOf(members);
    }

    Group with(ParticipantId person) {
        var next = new ArrayList<>(members);
        next.add(person);
        return new Group(name, next);
    }

    Group without(ParticipantId person) {
        return new Group(name, members.stream().filter(m -> !m.equals(person)).toList());
    }
}
