package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A command for each change of the slides of a talk, each one step. */
final class SlideEdits {
    private final PlanEdits edits;

    SlideEdits(PlanEdits edits) {
        this.edits = edits;
    }

    /** Puts slides behind those at {@code after}; 0 for the beginning. */
    void add(BlockId block, int after, List<Picture> slides, Consumer<String> problem) {
        edits.slides(
                block,
                all -> {
                    var next = new ArrayList<>(all);
                    next.addAll(Math.clamp(after, 0, all.size()), slides);
                    return next;
                },
                problem);
    }

    /** Takes slides out, by their places from 0. */
    void remove(BlockId block, Set<Integer> places, Consumer<String> problem) {
        edits.slides(
                block,
                all -> {
                    var next = new ArrayList<Picture>();
                    for (int i = 0; i < all.size(); i++) {
                        if (!places.contains(i)) {
                            next.add(all.get(i));
                        }
                    }
                    return next;
                },
                problem);
    }

    /** Moves a slide by one place or more, as far as there are places. */
    void move(BlockId block, int from, int by, Consumer<String> problem) {
        edits.slides(
                block,
                all -> {
                    int to = Math.clamp((long) from + by, 0, Math.max(0, all.size() - 1));
                    if (from < 0 || from >= all.size()) {
                        return all;
                    }
                    var next = new ArrayList<>(all);
                    next.add(to, next.remove(from));
                    return next;
                },
                problem);
    }

    /** Says what a slide shows. */
    void describe(BlockId block, int place, String alt, Consumer<String> problem) {
        edits.slides(
                block,
                all -> {
                    var next = new ArrayList<>(all);
                    if (place >= 0 && place < next.size()) {
                        next.set(place, next.get(place).withAlt(alt));
                    }
                    return next;
                },
                problem);
    }
}
