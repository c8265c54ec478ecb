package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.CatchUp;
import app.plenary.plan.Timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The session as the facilitator follows it: everything, with the planned, expected and actual
 * times worked out. For the console only; the wall and the phones have views of their own that
 * cannot carry private notes.
 */
public final class FacilitatorView {
    private final Session session;
    private final Optional<Course> course;

    public FacilitatorView(Session session) {
        this.session = session;
        this.course = Course.of(session);
    }

    /** Where a block stands. */
    public enum Standing {
        DONE,
        ON,
        COMING,
        /** Left out, or passed over: the session is beyond it and it was never on. */
        SKIPPED
    }

    /**
     * A line of the run list.
     *
     * @param starts when it started, or is expected to; empty before the session and for skipped
     *     blocks
     * @param planned when it was to begin when the session began; empty for later additions
     * @param took how long it was on in all, pauses left out; zero when it was not on yet
     * @param allowed the time allotted, with the minutes given or taken while it ran
     * @param late how far a coming block misses its fixed time; zero when it does not
     */
    public record Row(
            Block block,
            Standing standing,
            Optional<Instant> starts,
            Optional<Instant> planned,
            Duration took,
            Duration allowed,
            Duration late) {}

    /** A coming block with a fixed start or end, and by how much it will be missed. */
    public record FixedTime(Block block, Instant at, boolean isEnd, Duration late) {}

    public Session session() {
        return session;
    }

    /** One row for each block in agenda order. */
    public List<Row> rows(Instant now) {
        var rows = new ArrayList<Row>();
        int on =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1))
                        .orElse(-1);
        boolean over = session.phase() == Phase.ENDED;
        var expected = slots(course.map(c -> c.expected(now)));
        var planned = slots(course.map(Course::planned));
        var runs = new HashMap<BlockId, List<BlockRun>>();
        for (BlockRun run : session.runs()) {
            runs.computeIfAbsent(run.block(), _ -> new ArrayList<>()).add(run);
        }
        for (int i = 0; i < session.agenda().blocks().size(); i++) {
            var block = session.agenda().blocks().get(i);
            var own = runs.getOrDefault(block.id(), List.of());
            var standing = standing(i, on, over, !own.isEmpty(), block.id());
            var slot = Optional.ofNullable(expected.get(block.id()));
            boolean coming = standing == Standing.COMING;
            rows.add(
                    new Row(
                            block,
                            standing,
                            coming
                                    ? session.run().flatMap(_ -> slot).map(Timetable.Slot::starts)
                                    : own.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(own.getLast().startedAt()),
                            Optional.ofNullable(planned.get(block.id()))
                                    .map(Timetable.Slot::starts),
                            own.stream()
                                    .map(r -> r.took(now))
                                    .reduce(Duration.ZERO, Duration::plus),
                            own.stream()
                                    .map(BlockRun::extra)
                                    .reduce(session.allotted(block), Duration::plus),
                            slot.filter(_ -> coming)
                                    .map(Timetable.Slot::late)
                                    .orElse(Duration.ZERO)));
        }
        return rows;
    }

    private Standing standing(int index, int on, boolean over, boolean wasOn, BlockId block) {
        if (index == on) {
            return Standing.ON;
        }
        if (over || index < on) {
            return wasOn ? Standing.DONE : Standing.SKIPPED;
        }
        return session.skipped().contains(block) ? Standing.SKIPPED : Standing.COMING;
    }

    private static Map<BlockId, Timetable.Slot> slots(Optional<Timetable> timetable) {
        var slots = new HashMap<BlockId, Timetable.Slot>();
        timetable.ifPresent(table -> table.slots().forEach(slot -> slots.put(slot.block(), slot)));
        return slots;
    }

    /** The slide of the talk that is on; empty where no talk is on or it has none. */
    public Optional<SlideOn> slide() {
        return SlideOn.of(session);
    }

    /** The groups of the block that is on; empty where it has none or none are drawn. */
    public Optional<GroupWork> groupWork() {
        return session.current()
                .flatMap(block ->
                        session.breakout(block.id()).flatMap(b -> GroupWork.of(session, block, b)));
    }

    /** The next fixed time today and whether it will be met. */
    public Optional<FixedTime> nextFixedTime(Instant now) {
        if (session.run().isEmpty() || course.isEmpty()) {
            return Optional.empty();
        }
        var slots = slots(Optional.of(course.get().expected(now)));
        for (var leg : course.get().coming()) {
            if (leg.beginsDay()) {
                break;
            }
            var at = leg.from().or(leg::until);
            var block = session.agenda().find(leg.block());
            var slot = slots.get(leg.block());
            if (at.isPresent() && block.isPresent() && slot != null) {
                return Optional.of(
                        new FixedTime(block.get(), at.get(), leg.from().isEmpty(), slot.late()));
            }
        }
        return Optional.empty();
    }

    /** When today's last block will end, if every coming block takes what it is allotted. */
    public Optional<Instant> expectedEnd(Instant now) {
        if (session.endedAt().isPresent()) {
            return session.endedAt();
        }
        return session.run().flatMap(_ -> course).map(c -> c.expectedEnd(now));
    }

    /** Expected end minus the planned end; positive when behind. */
    public Optional<Duration> offset(Instant now) {
        return plannedEnd()
                .flatMap(plan -> expectedEnd(now).map(end -> Duration.between(plan, end)));
    }

    /** When today should end by the plan the session began with. */
    public Optional<Instant> plannedEnd() {
        return course.flatMap(Course::plannedEnd);
    }

    /** When today has to be over, where the workshop says so. */
    public Optional<Instant> limit() {
        return course.flatMap(Course::limit);
    }

    /** The ways to end today when the plan says. */
    public List<CatchUp.Proposal> proposals(Instant now) {
        return course.map(c -> c.proposals(now)).orElse(List.of());
    }
}
