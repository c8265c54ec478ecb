package app.plenary.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of a block telling the others what they found. Groups are named by their place in the
 * round, from 0.
 *
 * @param order in which they speak; empty until it is set
 * @param speaking whose turn it is: the room sees this group's name and note
 * @param done those who have spoken
 */
public record ReportBack(List<Integer> order, Optional<Integer> speaking, Set<Integer> done) {
    /** Nobody has been asked yet. */
    public static final ReportBack NONE = new ReportBack(List.of(), Optional.empty(), Set.of());

    public ReportBack {
        order = List.copyOf(order);
        done = Set.copyOf(done);
    }

    /** The first in the order that has not spoken. */
    public Optional<Integer> next() {
        return order.stream().filter(group -> !done.contains(group)).findFirst();
    }

    /** The first in the order that neither has spoken nor is speaking. */
    public Optional<Integer> following() {
        return order.stream()
                .filter(group -> !done.contains(group))
                .filter(group -> !speaking.equals(Optional.of(group)))
                .findFirst();
    }

    /** The same order for groups of another round, of whom nobody has spoken. */
    ReportBack anew() {
        return new ReportBack(order, Optional.empty(), Set.of());
    }

    ReportBack inOrder(List<Integer> groups) {
        return new ReportBack(groups, speaking, done);
    }

    ReportBack speaking(Optional<Integer> group) {
        return new ReportBack(order, group, done);
    }

    ReportBack withDone(int group, boolean isDone) {
        var next = new HashSet<>(done);
        if (isDone) {
            next.add(group);
        } else {
            next.remove(group);
        }
        return new ReportBack(order, speaking.filter(g -> !isDone || g != group), next);
    }

    /** The groups in the order in which they speak: those of the order first, then the others. */
    public List<Integer> all(int groups) {
        var all = new ArrayList<>(order.stream().filter(g -> g < groups).toList());
        for (int g = 0; g < groups; g++) {
            if (!all.contains(g)) {
                all.add(g);
            }
        }
        return all;
    }
}
