package app.plenary.live;

import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Phase;
import app.plenary.session.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What an overview tells of a workshop.
 *
 * @param people how many have joined
 * @param strip the agenda in little: kind and planned minutes of each block
 * @param changedAt when its log last grew
 */
public record WorkshopSummary(
        WorkshopId id,
        String title,
        Optional<LocalDate> day,
        LocalTime startsAt,
        Phase phase,
        int people,
        List<Piece> strip,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Instant changedAt) {

    /**
     * One block in little.
     *
     * @param kind as {@link Activity#kind} names it
     */
    public record Piece(String title, String kind, long minutes) {}

    public WorkshopSummary {
        strip = List.copyOf(strip);
    }

    public static WorkshopSummary of(Session session, Instant changedAt) {
        var workshop = session.workshop();
        return new WorkshopSummary(
                workshop.id(),
                workshop.title(),
                workshop.day(),
                workshop.startsAt(),
                session.phase(),
                session.roster().people().size(),
                workshop.agenda().blocks().stream().map(WorkshopSummary::piece).toList(),
                session.startedAt(),
                session.endedAt(),
                changedAt);
    }

    private static Piece piece(Block block) {
        return new Piece(block.title(), block.activity().kind(), block.minutes());
    }

    public long minutes() {
        return strip.stream().mapToLong(Piece::minutes).sum();
    }
}
