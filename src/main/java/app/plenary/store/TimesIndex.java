package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.live.PastTimes;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Phase;
import app.plenary.session.Session;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the blocks of sessions that are over took. Written in the same transaction as the
 * entries it comes from, and only when a session ends or something of an ended one changes.
 */
final class TimesIndex {
    /** Whoever leaves a block sooner has only passed through it. */
    private static final Duration PASSED_THROUGH = Duration.ofSeconds(30);

    private final Handle handle;

    TimesIndex(Handle handle) {
        this.handle = handle;
    }

    /** After {@code entries} the workshops are as {@code sessions} says. */
    void put(List<Entry> entries, Map<WorkshopId, Session> sessions) {
        for (var one : sessions.entrySet()) {
            boolean over = one.getValue().phase() == Phase.ENDED && !one.getValue().deleted();
            boolean taken =
                    entries.stream()
                            .anyMatch(entry ->
                                    entry.workshop().equals(one.getKey())
                                            && !(entry.change() instanceof Entry.Happened));
            if (over || taken) {
                put(one.getKey(), one.getValue());
            }
        }
    }

    /** Makes the rows of one workshop again. */
    void put(WorkshopId id, Session session) {
        handle.createUpdate("delete from block_time where workshop = :id")
                .bind("id", id.value())
                .execute();
        if (session.phase() != Phase.ENDED) {
            return;
        }
        var end = session.endedAt().orElse(Instant.EPOCH);
        var took = new HashMap<BlockId, Duration>();
        session.runs().forEach(run -> took.merge(run.block(), run.took(end), Duration::plus));
        var batch =
                handle.prepareBatch(
                        """
                        insert into block_time (workshop, block, method, kind, seconds)
                        values (:workshop, :block, :method, :kind, :seconds)
                        """);
        for (Block block : session.agenda().blocks()) {
            var time = took.getOrDefault(block.id(), Duration.ZERO);
            if (time.compareTo(PASSED_THROUGH) >= 0) {
                batch.bind("workshop", id.value())
                        .bind("block", block.id().value())
                        .bind("method", block.method().orElse(null))
                        .bind("kind", block.activity().kind())
                        .bind("seconds", time.toSeconds())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    PastTimes all() {
        return new PastTimes(
                handle.createQuery("select method, kind, seconds from block_time")
                        .map((set, _) ->
                                new PastTimes.Time(
                                        Optional.ofNullable(set.getString("method")),
                                        set.getString("kind"),
                                        Duration.ofSeconds(set.getLong("seconds"))))
                        .list());
    }
}
