package app.plenary.plan;

import java.util.List;

/**
 * What the groups of a block are called.
 *
 * @param own the facilitator's own names in order, kept while another theme is chosen; when there
 *     are more groups than names, they go on as "Red 2"
 */
public record GroupNames(Theme theme, List<String> own) {
    public static final GroupNames PLACES = new GroupNames(Theme.PLACES, List.of());

    /** Where names come from. */
    public enum Theme {
        /** Places in the room. */
        PLACES,
        COLOURS,
        OWN
    }

    public GroupNames {
        own = List.copyOf(own);
    }

    /** The own names where these are to be used and there are any, else those of the theme. */
    public List<String> of(List<String> places, List<String> colours) {
        return switch (theme) {
            case PLACES -> places;
            case COLOURS -> colours;
            case OWN -> own.isEmpty() ? places : own;
        };
    }

    /**
     * The name of the group with that number from 0.
     *
     * @param names at least one
     */
    public static String name(List<String> names, int group) {
        int lap = group / names.size();
        var name = names.get(group % names.size());
        return lap == 0 ? name : name + " " + (lap + 1);
    }
}
