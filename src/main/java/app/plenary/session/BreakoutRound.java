package app.plenary.session;

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

    /** The place of the group with the fewest members, the first of several. */
    Optional<Integer> smallest() {
        return IntStream.range(0, groups.size())
                .boxed()
                .min(Comparator.comparingInt(i -> groups.get(i).members().size()));
    }

    /** With that person in that group and in no other; unchanged when there is no such group. */
    BreakoutRound moved(ParticipantId person, int group) {
        if (group < 0 || group >= groups.size()) {
            return this;
        }
        var next = new ArrayList<Group>();
        for (int i = 0; i < groups.size(); i++) {
            var without = groups.get(i).without(person);
            next.add(i == group ? without.with(person) : without);
        }
        return new BreakoutRound(next);
    }
}
