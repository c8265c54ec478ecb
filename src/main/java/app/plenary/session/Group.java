package app.plenary.session;

import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People who work together in one breakout round.
 *
 * @param roles the parts given out, the most needed first; each to one member, and to nobody two
 */
public record Group(String name, List<ParticipantId> members, Map<ParticipantId, GroupRole> roles) {
    public Group {
        members = List.copyOf(members);
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /** A group without roles. */
    public Group(String name, List<ParticipantId> members) {
        this(name, members, Map.of());
    }

    public Optional<GroupRole> roleOf(ParticipantId person) {
        return Optional.ofNullable(roles.get(person));
    }

    /** Who plays that part. */
    public Optional<ParticipantId> holder(GroupRole role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** With one more person, who takes the first of {@code wanted} that nobody here plays. */
    Group with(ParticipantId person, List<GroupRole> wanted) {
        var next = new ArrayList<>(members);
        next.add(person);
        return new Group(name, next, given(wanted, List.of(person)));
    }

    /** Without that person, whose part goes to the first who plays none. */
    Group without(ParticipantId person) {
        if (!members.contains(person)) {
            return this;
        }
        var stay = members.stream().filter(m -> !m.equals(person)).toList();
        var left = new LinkedHashMap<>(roles);
        var vacant = left.remove(person);
        var next = new Group(name, stay, left);
        return vacant == null
                ? next
                : new Group(
                        name,
                        stay,
                        next.given(
                                List.of(vacant),
                                stay.stream().filter(m -> !left.containsKey(m)).toList()));
    }

    private Map<ParticipantId, GroupRole> given(
            List<GroupRole> wanted, List<ParticipantId> people) {
        var next = new LinkedHashMap<>(roles);
        var missing = wanted.stream().filter(role -> !next.containsValue(role)).toList();
        for (int i = 0; i < Math.min(missing.size(), people.size()); i++) {
            next.put(people.get(i), missing.get(i));
        }
        return next;
    }
}
