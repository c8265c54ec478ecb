package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/** The rules about what is still to come: lengths for today, blocks left out, the plan's clock. */
final class CourseRules {
    /** Starting further off than this means that the plan's clock does not count. */
    private static final Duration NEAR = Duration.ofHours(1);

    private CourseRules() {}

    /**
     * A session begun within an hour of the planned time follows the plan's clock, on whatever day;
     * one begun further off takes the whole plan along to its own beginning.
     */
    static RunEvent.SessionStarted starts(Workshop workshop, ZoneId laptop, Instant now) {
        var zone = workshop.zone().orElse(laptop);
        var today = now.atZone(zone).toLocalDate();
        var onPlan = now;
        for (int days = -1; days <= 1; days++) {
            var at = today.plusDays(days).atTime(workshop.startsAt()).atZone(zone).toInstant();
            if (Duration.between(at, now).abs().compareTo(NEAR) <= 0) {
                onPlan = at;
            }
        }
        return new RunEvent.SessionStarted(now, workshop.agenda().planned(), onPlan, zone);
    }

    static Session started(Session session, RunEvent.SessionStarted e) {
        var day = e.onPlan().atZone(e.zone()).toLocalDate();
        return session.started(
                e.at(),
                e.planned(),
                new Session.Reference(
                        session.workshop(),
                        day,
                        e.zone(),
                        Duration.between(begins(session.workshop(), day, e.zone()), e.onPlan())));
    }

    /** When the plan begins if it is held on {@code day}. */
    static Instant begins(Workshop workshop, LocalDate day, ZoneId zone) {
        return day.atTime(workshop.startsAt()).atZone(zone).toInstant();
    }

    static Decision skip(Session session, BlockId block) {
        return comingRefusal(session, block)
                .map(Decision::refuse)
                .orElseGet(() ->
                        session.skipped().contains(block)
                                ? accept()
                                : accept(new RunEvent.BlockSkipped(block)));
    }

    static Decision keep(Session session, BlockId block) {
        if (session.agenda().find(block).isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        return session.skipped().contains(block) ? accept(new RunEvent.BlockKept(block)) : accept();
    }

    static Decision catchUp(Session session, RunCommand.CatchUp c) {
        if (!session.phase().isLive()) {
            return refuse(Refusal.SESSION_IS_NOT_RUNNING);
        }
        var events = new ArrayList<Event>();
        for (Block block : session.agenda().blocks()) {
            var length = c.lengths().get(block.id());
            if (length != null && !length.equals(session.allotted(block))) {
                events.add(new RunEvent.BlockAllotted(block.id(), length));
            }
            if (c.dropped().contains(block.id()) && !session.skipped().contains(block.id())) {
                events.add(new RunEvent.BlockSkipped(block.id()));
            }
        }
        for (Event event : events) {
            var refusal =
                    switch (event) {
                        case RunEvent.BlockAllotted e ->
                                BlockWording.isBlockLength(e.length())
                                        ? comingRefusal(session, e.block())
                                        : Optional.of(Refusal.MINUTES_OUT_OF_RANGE);
                        case RunEvent.BlockSkipped e -> comingRefusal(session, e.block());
                        default -> Optional.<Refusal>empty();
                    };
            if (refusal.isPresent()) {
                return refuse(refusal.get());
            }
        }
        return accept(events);
    }

    /** A refusal unless the block is one that is still to come. */
    private static Optional<Refusal> comingRefusal(Session session, BlockId block) {
        var index = session.agenda().indexOf(block);
        if (index.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_BLOCK);
        }
        if (session.phase() == Phase.ENDED) {
            return Optional.of(Refusal.SESSION_HAS_ENDED);
        }
        int on =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1))
                        .orElse(-1);
        return index.getAsInt() <= on ? Optional.of(Refusal.BLOCK_IS_NOT_COMING) : Optional.empty();
    }
}
