package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.WorkshopId;
import app.plenary.session.CommandId;
import app.plenary.session.Session;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The overview of all workshops, one row each, written in the same transaction as the entries it
 * comes from, or a little later, see {@link LateRows}. Nothing is true only here: a row that is
 * missing, behind or damaged is made again.
 */
final class WorkshopIndex {
    private static final int LONGEST_TITLE = 4_000;

    private final Handle handle;

    WorkshopIndex(Handle handle) {
        this.handle = handle;
    }

    /** What a row of the overview is made of, besides the workshop's own summary. */
    private record Line(
            WorkshopSummary summary,
            String strip,
            String search,
            boolean deleted,
            long last,
            long minutes) {

        static Line of(Session session, Instant changedAt, long last) {
            var whole = WorkshopSummary.of(session, changedAt.truncatedTo(ChronoUnit.MICROS));
            var summary =
                    new WorkshopSummary(
                            whole.id(),
                            SummaryFormat.cut(whole.title(), LONGEST_TITLE),
                            whole.day(),
                            whole.startsAt().truncatedTo(ChronoUnit.MICROS),
                            whole.phase(),
                            whole.people(),
                            whole.strip(),
                            whole.startedAt().map(at -> at.truncatedTo(ChronoUnit.MICROS)),
                            whole.endedAt().map(at -> at.truncatedTo(ChronoUnit.MICROS)),
                            whole.changedAt());
            return new Line(
                    summary,
                    SummaryFormat.strip(summary.strip()),
                    SummaryFormat.search(summary),
                    session.deleted() || !session.exists(),
                    last,
                    summary.minutes());
        }

        String checksum() {
            return Row.checksum(
                    String.join(
                            "\n",
                            summary.id().toString(),
                            summary.title(),
                            summary.day().toString(),
                            summary.startsAt().toString(),
                            SummaryFormat.phase(summary.phase()),
                            Integer.toString(summary.people()),
                            Long.toString(minutes),
                            strip,
                            summary.startedAt().toString(),
                            summary.endedAt().toString(),
                            summary.changedAt().toString(),
                            Boolean.toString(deleted),
                            search,
                            Long.toString(last)));
        }
    }

    /** Writes what these workshops have become. */
    void put(Collection<LateRows.Stand> stands) {
        for (LateRows.Stand stand : stands) {
            put(Line.of(stand.session(), stand.changedAt(), stand.last()));
        }
    }

    /** Makes the row of one workshop again from all its entries. */
    void rebuild(WorkshopId id, List<Entry> entries) {
        if (entries.isEmpty()) {
            handle.createUpdate("delete from workshop where id = :id")
                    .bind("id", id.value())
                    .execute();
        } else {
            var last = entries.getLast();
            var session = fold(id, entries);
            put(Line.of(session, last.at(), last.sequence()));
            new TimesIndex(handle).put(id, session);
            new MeetingsIndex(handle).put(id, session);
        }
    }

    /**
     * The workshops of the overview, with the last entry each row was made from; damaged ones as 0.
     */
    Map<UUID, Long> lastEntries() {
        var last = new HashMap<UUID, Long>();
        handle.createQuery("select * from workshop")
                .map((set, _) -> {
                    var line = line(set);
                    boolean whole =
                            line != null && line.checksum().equals(set.getString("checksum"));
                    return Map.entry(
                            set.getObject("id", UUID.class),
                            whole && line != null ? line.last() : 0L);
                })
                .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
        return last;
    }

    /** The workshops that are not deleted, last changed first. */
    List<WorkshopSummary> all() {
        return matching("%");
    }

    /** Those with {@code words} in the title or in the title of a block, whatever the case. */
    List<WorkshopSummary> search(String words) {
        var escaped =
                words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_");
        return matching("%" + escaped + "%");
    }

    private List<WorkshopSummary> matching(String pattern) {
        return handle
                .createQuery(
                        """
                        select * from workshop
                        where deleted = false and search_text like :pattern escape '!'
                        order by updated_at desc, last_seq desc
                        """)
                .bind("pattern", pattern)
                .map((set, _) -> Optional.ofNullable(line(set)).map(Line::summary))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private void put(Line line) {
        var summary = line.summary();
        handle.createUpdate(
                        """
                        merge into workshop w using (values (
                            cast(:id as uuid), cast(:title as varchar(4000)),
                            cast(:day as date), cast(:starts as time(6)),
                            cast(:phase as varchar(20)), cast(:people as integer),
                            cast(:minutes as bigint), cast(:strip as varchar(1000000)),
                            cast(:started as timestamp(6) with time zone),
                            cast(:ended as timestamp(6) with time zone),
                            cast(:updated as timestamp(6) with time zone),
                            cast(:deleted as boolean), cast(:search as varchar(1000000)),
                            cast(:last as bigint), cast(:checksum as varchar(64))
                        )) v (id, title, held_on, starts_at, phase, people, planned_minutes, strip,
                            started_at, ended_at, updated_at, deleted, search_text, last_seq,
                            checksum)
                        on w.id = v.id
                        when matched then update set
                            title = v.title, held_on = v.held_on, starts_at = v.starts_at,
                            phase = v.phase, people = v.people,
                            planned_minutes = v.planned_minutes, strip = v.strip,
                            started_at = v.started_at, ended_at = v.ended_at,
                            updated_at = v.updated_at, deleted = v.deleted,
                            search_text = v.search_text, last_seq = v.last_seq,
                            checksum = v.checksum
                        when not matched then insert (
                            id, title, held_on, starts_at, phase, people, planned_minutes, strip,
                            started_at, ended_at, updated_at, deleted, search_text, last_seq,
                            checksum)
                        values (v.id, v.title, v.held_on, v.starts_at, v.phase, v.people,
                            v.planned_minutes, v.strip, v.started_at, v.ended_at, v.updated_at,
                            v.deleted, v.search_text, v.last_seq, v.checksum)
                        """)
                .bind("id", summary.id().value())
                .bind("title", summary.title())
                .bind("day", summary.day().orElse(null))
                .bind("starts", summary.startsAt())
                .bind("phase", SummaryFormat.phase(summary.phase()))
                .bind("people", summary.people())
                .bind("minutes", line.minutes())
                .bind("strip", line.strip())
                .bind("started", time(summary.startedAt()))
                .bind("ended", time(summary.endedAt()))
                .bind("updated", summary.changedAt().atOffset(ZoneOffset.UTC))
                .bind("deleted", line.deleted())
                .bind("search", line.search())
                .bind("last", line.last())
                .bind("checksum", line.checksum())
                .execute();
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** The row as it was written; null when it cannot be read, which counts as damaged. */
    private static @Nullable Line line(ResultSet set) throws SQLException {
        var strip = set.getString("strip");
        var pieces = SummaryFormat.strip(strip);
        var phase = SummaryFormat.phase(set.getString("phase"));
        if (pieces.isEmpty() || phase.isEmpty()) {
            return null;
        }
        var summary =
                new WorkshopSummary(
                        new WorkshopId(set.getObject("id", UUID.class)),
                        set.getString("title"),
                        Optional.ofNullable(set.getObject("held_on", LocalDate.class)),
                        set.getObject("starts_at", LocalTime.class),
                        phase.get(),
                        set.getInt("people"),
                        pieces.get(),
                        instant(set, "started_at"),
                        instant(set, "ended_at"),
                        set.getObject("updated_at", OffsetDateTime.class).toInstant());
        return new Line(
                summary,
                strip,
                set.getString("search_text"),
                set.getBoolean("deleted"),
                set.getLong("last_seq"),
                set.getLong("planned_minutes"));
    }

    private static Optional<Instant> instant(ResultSet set, String column) throws SQLException {
        return Optional.ofNullable(set.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** The session a log folds to, without the commands that were struck out. */
    static Session fold(WorkshopId id, List<Entry> entries) {
        var struck = new HashSet<CommandId>();
        for (Entry entry : entries) {
            switch (entry.change()) {
                case Entry.Struck change -> struck.add(change.undone());
                case Entry.Restored change -> struck.remove(change.redone());
                case Entry.Happened _ -> {}
            }
        }
        var session = Session.empty(id);
        for (Entry entry : entries) {
            if (entry.change() instanceof Entry.Happened change
                    && !struck.contains(entry.command())) {
                session = session.after(change.events());
            }
        }
        return session;
    }
}
