package app.plenary.store;

import org.jdbi.v3.core.JdbiException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What reading a whole journal showed: every row in its place, every checksum right, the index of
 * commands the same as the rows.
 *
 * @param rows how many rows each workshop has
 * @param last the last row of each workshop
 * @param until the time of the last row
 */
record Audit(Head head, Map<UUID, Integer> rows, Map<UUID, Long> last, Optional<Instant> until) {

    /**
     * Reads everything.
     *
     * @param expected places that the journal must have passed
     * @throws StoreException.Damaged when anything is not as it was written
     */
    static Audit of(Database database, List<Head> expected) throws StoreException {
        try {
            var reading = new Reading(expected);
            each(database, reading::take);
            return reading.finish(new JournalTable(database.handle()).commands());
        } catch (Broken e) {
            throw new StoreException.Damaged(String.valueOf(e.getMessage()));
        } catch (JdbiException e) {
            throw new StoreException.Damaged("the database: " + e.getMessage(), e);
        }
    }

    /** Gives all rows in order, as they are. */
    static void each(Database database, java.util.function.Consumer<Row> to) {
        var table = new JournalTable(database.handle());
        long last = 0;
        for (var page = table.page(last); !page.isEmpty(); page = table.page(last)) {
            page.forEach(to);
            last = page.getLast().sequence();
        }
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    private static final class Reading {
        private final Map<Long, String> expected = new HashMap<>();
        private final Map<UUID, Integer> rows = new HashMap<>();
        private final Map<UUID, Long> last = new HashMap<>();
        private final Fingerprint commands = new Fingerprint();
        private Head head = Head.START;
        private Optional<Instant> until = Optional.empty();

        Reading(List<Head> expected) {
            for (Head place : expected) {
                if (place.sequence() > 0) {
                    var other = this.expected.put(place.sequence(), place.checksum());
                    if (other != null && !other.equals(place.checksum())) {
                        throw new Broken("Seal and copy differ at " + place.sequence());
                    }
                }
            }
        }

        void take(Row row) {
            if (row.sequence() != head.sequence() + 1 || !row.follows(head.checksum())) {
                throw new Broken("row " + (head.sequence() + 1) + " is not as it was written");
            }
            var sealed = expected.remove(row.sequence());
            if (sealed != null && !sealed.equals(row.checksum())) {
                throw new Broken("row " + row.sequence() + " is of another history");
            }
            head = Head.of(row);
            rows.merge(row.workshop(), 1, Integer::sum);
            last.put(row.workshop(), row.sequence());
            commands.with(row.sequence(), row.workshop(), row.command());
            until = Optional.of(row.at());
        }

        Audit finish(Fingerprint indexed) {
            if (!expected.isEmpty()) {
                throw new Broken("the journal ends at " + head.sequence() + ", too early");
            }
            if (!commands.matches(indexed)) {
                throw new Broken("the index of commands does not agree with the rows");
            }
            return new Audit(head, Map.copyOf(rows), Map.copyOf(last), until);
        }
    }
}
