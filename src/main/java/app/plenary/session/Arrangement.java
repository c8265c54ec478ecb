package app.plenary.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the summary of a session is to leave, by lasting names of sections and lasting keys of what
 * is in them. What these are of is known where summaries are made; a name or a key that nothing
 * answers to is kept and changes nothing.
 *
 * @param order sections, first first; those not named follow in their usual order
 * @param switched sections that are in or not, unlike or like what is usual
 * @param cover a line below the title; may be empty
 * @param edits texts in place of the originals, by key
 * @param leftOut keys
 * @param looked whether the facilitator has seen what leaves the room and what does not
 */
public record Arrangement(
        List<String> order,
        Map<String, Boolean> switched,
        String cover,
        Presence presence,
        Map<String, String> edits,
        Set<String> leftOut,
        boolean looked) {

    /** How a summary tells who was there. */
    public enum Presence {
        NAMES,
        COUNT,
        NOTHING
    }

    /** Nothing arranged yet. */
    public static final Arrangement USUAL =
            new Arrangement(List.of(), Map.of(), "", Presence.NAMES, Map.of(), Set.of(), false);

    /** The most texts that can be changed, and the most items that can be left out. */
    public static final int MOST = 5_000;

    /** The most sections and the longest name of one, or of a key. */
    static final int MOST_SECTIONS = 100;

    static final int LONGEST_KEY = 200;

    public Arrangement {
        order = List.copyOf(order);
        switched = Map.copyOf(switched);
        edits = Map.copyOf(edits);
        leftOut = Set.copyOf(leftOut);
    }

    /** This arrangement with one thing changed. */
    Arrangement with(ArrangementChange change) {
        return switch (change) {
            case ArrangementChange.Order c ->
                    new Arrangement(
                            c.sections(), switched, cover, presence, edits, leftOut, looked);
            case ArrangementChange.Switch c -> {
                var next = new HashMap<>(switched);
                next.put(c.section(), c.on());
                yield new Arrangement(order, next, cover, presence, edits, leftOut, looked);
            }
            case ArrangementChange.Cover c ->
                    new Arrangement(order, switched, c.line(), presence, edits, leftOut, looked);
            case ArrangementChange.Names c ->
                    new Arrangement(order, switched, cover, c.presence(), edits, leftOut, looked);
            case ArrangementChange.Text c -> {
                var next = new HashMap<>(edits);
                c.text()
                        .ifPresentOrElse(
                                text -> next.put(c.key(), text), () -> next.remove(c.key()));
                yield new Arrangement(order, switched, cover, presence, next, leftOut, looked);
            }
            case ArrangementChange.LeaveOut c -> {
                var next = new HashSet<>(leftOut);
                if (c.out()) {
                    next.add(c.key());
                } else {
                    next.remove(c.key());
                }
                yield new Arrangement(order, switched, cover, presence, edits, next, looked);
            }
            case ArrangementChange.Looked _ ->
                    new Arrangement(order, switched, cover, presence, edits, leftOut, true);
        };
    }
}
