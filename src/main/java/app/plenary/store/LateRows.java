package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Phase;
import app.plenary.session.Session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the overview that can wait. While a hall answers, nothing in a row changes but when
 * the log last grew, and to write that with every batch was a quarter of what the writer did. A row
 * that waits is behind, as after a crash, and is made again if the program ends before it is
 * written.
 */
final class LateRows {
    private final Map<WorkshopId, Told> told = new HashMap<>();
    private final Map<WorkshopId, Stand> late = new HashMap<>();

    /**
     * Where a workshop stands, which its row is made of.
     *
     * @param changedAt when its log last grew
     * @param last the sequence of its last entry
     */
    record Stand(Session session, Instant changedAt, long last) {

        /** Where the workshops of {@code entries} stand after them. */
        static List<Stand> of(List<Entry> entries, Map<WorkshopId, Session> sessions) {
            var last = new HashMap<WorkshopId, Entry>();
            entries.forEach(entry -> last.put(entry.workshop(), entry));
            var stands = new ArrayList<Stand>();
            last.forEach((id, entry) -> {
                var session = sessions.get(id);
                if (session == null) {
                    throw new IllegalArgumentException("No session for " + id);
                }
                stands.add(new Stand(session, entry.at(), entry.sequence()));
            });
            return stands;
        }

        WorkshopId id() {
            return session.workshop().id();
        }
    }

    /** What a row tells but for when the log last grew. */
    private record Told(
            Workshop workshop,
            Phase phase,
            int people,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            boolean there) {

        static Told by(Session session) {
            return new Told(
                    session.workshop(),
                    session.phase(),
                    session.roster().people().size(),
                    session.startedAt(),
                    session.endedAt(),
                    session.exists() && !session.deleted());
        }
    }

    /** Those whose row must be written now. */
    List<Stand> due(List<Stand> stands) {
        return stands.stream().filter(stand -> !canWait(stand)).toList();
    }

    private boolean canWait(Stand stand) {
        return Told.by(stand.session()).equals(told.get(stand.id()));
    }

    /** The entries that lead here are durable, and so are the rows that were {@link #due}. */
    void stored(List<Stand> stands) {
        for (Stand stand : stands) {
            if (canWait(stand)) {
                late.put(stand.id(), stand);
            } else {
                told.put(stand.id(), Told.by(stand.session()));
                late.remove(stand.id());
            }
        }
    }

    /** Those that wait. */
    Collection<Stand> waiting() {
        return List.copyOf(late.values());
    }

    /** Those that waited are written. */
    void written() {
        late.clear();
    }

    /** All rows were made again, from the log. */
    void forget() {
        late.clear();
        told.clear();
    }
}
