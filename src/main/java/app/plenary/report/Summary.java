package app.plenary.report;

import app.plenary.session.Session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A report with all that can be arranged about it. Immutable; only {@link #report} ever leaves.
 *
 * @param report as arranged
 * @param whole the same with all sections, for a list of them to choose from
 * @param items whatever can be left out or changed, in the order of reading, also what does not
 *     leave
 */
public record Summary(Report report, Report whole, List<Item> items) {
    public Summary {
        items = List.copyOf(items);
    }

    /**
     * The summary of a session as it stands at {@code now}, in any phase, as its facilitator has
     * arranged it.
     *
     * @param zone the room's
     */
    public static Summary of(Session session, ZoneId zone, Instant now) {
        return new Gathering(session, zone, now).summary();
    }

    /** What can be arranged of one section. */
    public List<Item> items(Report.Section section) {
        return items.stream().filter(item -> item.section() == section).toList();
    }
}
