package app.plenary.session;

import app.plenary.plan.Block;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The session as the facilitator follows it: everything, with the planned, expected and actual
 * times worked out. For the console only; the wall and the phones have views of their own that
 * cannot carry private notes.
 */
public record FacilitatorView(Session session) {

    /** Where a block stands. */
    public enum Standing {
        DONE,
        ON,
        COMING,
        /** Passed over: the session is beyond it and it was never on. */
        SKIPPED
    }

    /**
     * A line of the run list.
     *
     * @param starts when it started, or is expected to; empty before the session and for skipped
     *     blocks
     * @param took how long it was on in all, pauses left out; zero when it was not on yet
     * @param allowed planned time with the minutes given or taken while it ran
     */
    public record Row(
            Block block,
            Standing standing,
            Optional<Instant> starts,
            Duration took,
            Duration allowed) {}

    /** One row for each block in agenda order. */
    public List<Row> rows(Instant now) {
        var rows = new ArrayList<Row>();
        var current = session.run().map(BlockRun::block);
        int on = current.map(id -> session.agenda().indexOf(id).orElse(-1)).orElse(-1);
        boolean over = session.phase() == Phase.ENDED;
        var next =
                current.isPresent() ? Optional.of(now.plus(left(now))) : Optional.<Instant>empty();
        for (int i = 0; i < session.agenda().blocks().size(); i++) {
            var block = session.agenda().blocks().get(i);
            var runs = session.runs().stream().filter(r -> r.block().equals(block.id())).toList();
            var took = runs.stream().map(r -> r.took(now)).reduce(Duration.ZERO, Duration::plus);
            var extra = runs.stream().map(BlockRun::extra).reduce(Duration.ZERO, Duration::plus);
            var began =
                    runs.isEmpty()
                            ? Optional.<Instant>empty()
                            : Optional.of(runs.getLast().startedAt());
            Standing standing;
            Optional<Instant> starts;
            if (i == on) {
                standing = Standing.ON;
                starts = began;
            } else if (over || i < on) {
                standing = runs.isEmpty() ? Standing.SKIPPED : Standing.DONE;
                starts = began;
            } else {
                standing = Standing.COMING;
                starts = next;
                next = next.map(at -> at.plus(block.planned()));
            }
            rows.add(new Row(block, standing, starts, took, block.planned().plus(extra)));
        }
        return rows;
    }

    /** When the last block will end, if every coming block takes what is planned. */
    public Optional<Instant> expectedEnd(Instant now) {
        if (session.endedAt().isPresent()) {
            return session.endedAt();
        }
        return session.run()
                .map(run -> {
                    var rest = left(now);
                    var next = session.agenda().after(run.block());
                    while (next.isPresent()) {
                        rest = rest.plus(next.get().planned());
                        next = session.agenda().after(next.get().id());
                    }
                    return now.plus(rest);
                });
    }

    /** Expected end minus the end by the plan the session started with; positive when behind. */
    public Optional<Duration> offset(Instant now) {
        return session.startedAt()
                .flatMap(start ->
                        expectedEnd(now)
                                .map(end -> Duration.between(start.plus(session.planned()), end)));
    }

    /** When it would end had everything gone by the plan. */
    public Optional<Instant> plannedEnd() {
        return session.startedAt().map(start -> start.plus(session.planned()));
    }

    private Duration left(Instant now) {
        var left = session.countdown().map(c -> c.remaining(now)).orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
