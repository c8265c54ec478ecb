package app.plenary.session;

import java.util.List;

/**
 * What groups are called.
 *
 * @param names for the groups in order, at least one; when there are more groups, they go on as
 *     "Window 2"
 * @param alone for everybody in a round in which each works alone
 * @param all for the one group of everybody
 */
public record GroupTitles(List<String> names, String alone, String all) {
    public GroupTitles {
        names = List.copyOf(names);
    }

    /** The same for rounds in which people are alone or all together. */
    public static GroupTitles of(List<String> names) {
        return new GroupTitles(names, names.getFirst(), names.getFirst());
    }
}
