package app.plenary.session;

import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One round of groups. */
public record BreakoutRound(List<Group> groups) {
    public BreakoutRound {
        groups = List.copyOf(groups);
    }

    /** The place in {@link #groups} of the group this person is in. */
    public Optional<Integer> groupOf(ParticipantId person) {
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).members().contains(person))
                .boxed()
                .findFirst();
    }

    /** The place of the smallest group, the first of several. */
    Optional<Integer> smallest() {
        return IntStream.range(0, groups.size())
                .boxed()
                .min(Comparator.comparingInt(i -> groups.get(i).members().size()));
    }

    /** The parts that are given out in this round, the most needed first. */
    List<GroupRole> roles() {
        return groups.stream()
                .flatMap(group -> group.roles().values().stream())
                .distinct()
                .toList();
    }

    /** Whether nobody sits with anybody, as at the beginning of 1-2-4-all. */
    private boolean isAlone() {
        return !groups.isEmpty() && groups.stream().allMatch(group -> group.members().size() < 2);
    }

    /**
     * With that person in that group and in no other; unchanged when there is no such group. The
     * part the person had goes to another one there, and the first part that the new group lacks
     * goes to the person. Where everybody is alone, so is somebody new: the place behind the last
     * is a place too.
     */
    BreakoutRound moved(ParticipantId person, int group) {
        if (group == groups.size() && isAlone() && groupOf(person).isEmpty()) {
            var next = new ArrayList<>(groups);
            next.add(new Group(groups.getLast().name(), List.of(person)));
            return new BreakoutRound(next);
        }
        if (group < 0 || group >= groups.size()) {
            return this;
        }
        var given = roles();
        var next = new ArrayList<Group>();
        for (int i = 0; i < groups.size(); i++) {
            var without = groups.get(i).without(person);
            next.add(i == group ? without.with(person, given) : without);
        }
        return new BreakoutRound(next);
    }
}
