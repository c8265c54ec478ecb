package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.CatchUp;
import app.plenary.plan.Leg;
import app.plenary.plan.Timetable;
import app.plenary.plan.Workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The planned and the expected times of a session that has begun. Expected means: the block that is
 * on takes the time it has left, every coming block what it is allotted. "Today" ends where the
 * agenda's next day begins.
 */
public final class Course {
    private final Session session;
    private final Timetable planned;
    private final List<Leg> coming;

    private Course(Session session, Session.Reference reference) {
        this.session = session;
        planned = Timetable.of(legs(reference, reference.plan()));
        coming = coming(session, legs(reference, session.workshop()));
    }

    /** Empty before the first block began. */
    public static Optional<Course> of(Session session) {
        return session.reference().map(reference -> new Course(session, reference));
    }

    private static List<Leg> legs(Session.Reference reference, Workshop workshop) {
        var held = workshop.withTime(Optional.of(reference.day()), workshop.startsAt());
        return Timetable.legs(held, reference.day(), reference.zone()).stream()
                .map(leg ->
                        new Leg(
                                leg.block(),
                                leg.length(),
                                leg.least(),
                                leg.from().map(at -> at.plus(reference.shift())),
                                leg.until().map(at -> at.plus(reference.shift())),
                                leg.beginsDay()))
                .toList();
    }

    private static List<Leg> coming(Session session, List<Leg> legs) {
        int on =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1))
                        .orElse(-1);
        var coming = new ArrayList<Leg>();
        boolean newDay = false;
        for (int i = on + 1; i < legs.size(); i++) {
            var block = session.agenda().blocks().get(i);
            newDay |= legs.get(i).beginsDay();
            if (!session.skipped().contains(block.id())) {
                var leg = legs.get(i).withLength(session.allotted(block));
                // a day whose first block is left out begins with its second
                coming.add(
                        newDay == leg.beginsDay()
                                ? leg
                                : new Leg(
                                        leg.block(),
                                        leg.length(),
                                        leg.least(),
                                        leg.from(),
                                        leg.until(),
                                        newDay));
                newDay = false;
            }
        }
        return List.copyOf(coming);
    }

    /** The plan as it stood when the session began, on the session's clock. */
    public Timetable planned() {
        return planned;
    }

    /** The blocks still to come, those left out not among them, with their allotted lengths. */
    public List<Leg> coming() {
        return coming;
    }

    /** When each coming block begins and ends, as it looks at {@code now}. */
    public Timetable expected(Instant now) {
        return Timetable.lay(ready(now), coming);
    }

    /** When the block that is on is expected to end: now, once it is over time. */
    public Instant ready(Instant now) {
        var left = left(now);
        return left.isNegative() ? now : now.plus(left);
    }

    private Duration left(Instant now) {
        return session.countdown().map(countdown -> countdown.remaining(now)).orElse(Duration.ZERO);
    }

    /** The fixed end of a block on the session's clock. */
    static Optional<Instant> until(Session session, BlockId block) {
        return session.reference()
                .flatMap(reference ->
                        legs(reference, session.workshop()).stream()
                                .filter(leg -> leg.block().equals(block))
                                .findFirst())
                .flatMap(Leg::until);
    }

    /** When today is expected to end. */
    public Instant expectedEnd(Instant now) {
        return Timetable.lay(ready(now), today()).ends().orElse(ready(now));
    }

    /** When today should end by the plan. */
    public Optional<Instant> plannedEnd() {
        var slots = plannedToday();
        return slots.isEmpty() ? Optional.empty() : Optional.of(slots.getLast().ends());
    }

    /** Today's part of the plan as it stood when the session began. */
    private List<Timetable.Slot> plannedToday() {
        int day = 0;
        for (Block block : session.agenda().blocks()) {
            if (block.opening().day().isPresent() && !isFirst(session, block)) {
                day++;
            }
            if (session.isOn(block.id())) {
                break;
            }
        }
        var slots = new ArrayList<Timetable.Slot>();
        for (Timetable.Slot slot : planned.slots()) {
            if (slot.beginsDay()) {
                if (day == 0) {
                    break;
                }
                day--;
                slots.clear();
            }
            slots.add(slot);
        }
        return slots;
    }

    /** When today has to be over, if the workshop says so. */
    public Optional<Instant> limit() {
        var slots = plannedToday();
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        return session.reference()
                .flatMap(reference ->
                        session.workshop()
                                .endsBy()
                                .map(time -> {
                                    var held = session.workshop().zone().orElse(reference.zone());
                                    var began = slots.getFirst().starts().minus(reference.shift());
                                    return Timetable.at(began.atZone(held), time)
                                            .plus(reference.shift());
                                }));
    }

    private static boolean isFirst(Session session, Block block) {
        return session.agenda().first().filter(first -> first.id().equals(block.id())).isPresent();
    }

    private List<Leg> today() {
        var today = new ArrayList<Leg>();
        for (Leg leg : coming) {
            if (leg.beginsDay()) {
                break;
            }
            today.add(leg);
        }
        return today;
    }

    /** The ways to end today when the plan says; none before the first and after the last block. */
    public List<CatchUp.Proposal> proposals(Instant now) {
        var end = limit().or(this::plannedEnd);
        if (!session.phase().isLive() || end.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<CatchUp.Part>();
        var today = today();
        for (Leg leg : today) {
            boolean closing = parts.size() == today.size() - 1;
            session.agenda()
                    .find(leg.block())
                    .ifPresent(block -> parts.add(CatchUp.Part.of(block, leg, closing)));
        }
        return CatchUp.proposals(ready(now), parts, end.get());
    }

    /** Today's blocks in order, those left out not among them. */
    static List<AudienceView.Stop> stops(Session session) {
        return session.reference()
                .map(reference ->
                        stops(session, coming(session, legs(reference, session.workshop()))))
                .orElse(List.of());
    }

    private static List<AudienceView.Stop> stops(Session session, List<Leg> coming) {
        var begun = new HashMap<BlockId, Instant>();
        session.runs().forEach(run -> begun.putIfAbsent(run.block(), run.startedAt()));
        var legs = new HashMap<BlockId, Leg>();
        coming.forEach(leg -> legs.put(leg.block(), leg));
        var stops = new ArrayList<AudienceView.Stop>();
        boolean beyond = session.run().isEmpty();
        for (Block block : session.agenda().blocks()) {
            boolean on = session.isOn(block.id());
            var leg = legs.get(block.id());
            boolean newDay = block.opening().day().isPresent() && !isFirst(session, block);
            if (newDay && beyond) {
                break;
            }
            if (newDay) {
                stops.clear();
            }
            beyond |= on;
            var began = Optional.ofNullable(leg == null ? begun.get(block.id()) : null);
            if (leg != null || began.isPresent()) {
                stops.add(
                        new AudienceView.Stop(
                                block.title(),
                                block.activity().kind(),
                                block.opening().section(),
                                began,
                                on,
                                leg != null ? leg : past(session, block)));
            }
        }
        return stops;
    }

    private static Leg past(Session session, Block block) {
        return new Leg(
                block.id(),
                session.allotted(block),
                block.timing().least(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
