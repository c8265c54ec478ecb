package app.plenary.session;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything known about one workshop and its delivery at one moment. Immutable: {@link #after}
 * gives the next. Applying an event never fails; an event about something that is not there changes
 * nothing, so that taking one command back never stops the rest of the log.
 *
 * @param exists false only before the log has begun
 * @param code the code of the open room; kept after the end
 * @param startedAt when the first block began
 * @param planned what the agenda added up to at that moment
 * @param runs every time a block was on, in order
 * @param polls by block; a poll without entry is waiting
 * @param breakouts by block, once groups are drawn
 * @param captures in the order of typing
 */
public record Session(
        boolean exists,
        boolean deleted,
        Workshop workshop,
        Phase phase,
        Optional<JoinCode> code,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Duration planned,
        Roster roster,
        List<BlockRun> runs,
        Map<BlockId, PollRun> polls,
        Map<BlockId, Breakout> breakouts,
        List<Capture> captures) {

    /** The state of a workshop whose log is empty. */
    public static Session empty(WorkshopId id) {
        var workshop = new Workshop(id, "", Optional.empty(), LocalTime.of(9, 0), Agenda.EMPTY);
        return new Session(
                false,
                false,
                workshop,
                Phase.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Roster.EMPTY,
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    /** This session once {@code event} has happened. */
    public Session after(Event event) {
        return switch (event) {
            case PlanEvent e -> PlanRules.apply(this, e);
            case RunEvent e -> RunRules.apply(this, e);
            case RosterEvent e -> RosterRules.apply(this, e);
            case PollEvent e -> PollRules.apply(this, e);
            case BreakoutEvent e -> BreakoutRules.apply(this, e);
            case CaptureEvent e -> CaptureRules.apply(this, e);
        };
    }

    public Session after(Iterable<? extends Event> events) {
        var session = this;
        for (Event event : events) {
            session = session.after(event);
        }
        return session;
    }

    public Agenda agenda() {
        return workshop.agenda();
    }

    /** The run that is on. */
    public Optional<BlockRun> run() {
        return runs.isEmpty() || runs.getLast().endedAt().isPresent()
                ? Optional.empty()
                : Optional.of(runs.getLast());
    }

    /** The block that is on. */
    public Optional<Block> current() {
        return run().flatMap(run -> agenda().find(run.block()));
    }

    public boolean isOn(BlockId block) {
        return run().filter(run -> run.block().equals(block)).isPresent();
    }

    /** The countdown of the block that is on. */
    public Optional<Countdown> countdown() {
        return run().flatMap(run ->
                agenda().find(run.block()).map(block -> run.countdown(block.planned())));
    }

    public PollRun poll(BlockId block) {
        return polls.getOrDefault(block, PollRun.WAITING);
    }

    public Optional<Breakout> breakout(BlockId block) {
        return Optional.ofNullable(breakouts.get(block));
    }

    Session born(Workshop other) {
        var fresh = empty(other.id());
        return new Session(
                true,
                false,
                other,
                fresh.phase,
                fresh.code,
                fresh.startedAt,
                fresh.endedAt,
                fresh.planned,
                fresh.roster,
                fresh.runs,
                fresh.polls,
                fresh.breakouts,
                fresh.captures);
    }

    Session withDeleted(boolean other) {
        return new Session(
                exists, other, workshop, phase, code, startedAt, endedAt, planned, roster, runs,
                polls, breakouts, captures);
    }

    Session with(Workshop other) {
        return new Session(
                exists, deleted, other, phase, code, startedAt, endedAt, planned, roster, runs,
                polls, breakouts, captures);
    }

    Session in(Phase other) {
        return new Session(
                exists, deleted, workshop, other, code, startedAt, endedAt, planned, roster, runs,
                polls, breakouts, captures);
    }

    Session with(JoinCode other) {
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                Optional.of(other),
                startedAt,
                endedAt,
                planned,
                roster,
                runs,
                polls,
                breakouts,
                captures);
    }

    Session started(Instant at, Duration plan) {
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                code,
                Optional.of(at),
                endedAt,
                plan,
                roster,
                runs,
                polls,
                breakouts,
                captures);
    }

    Session ended(Instant at) {
        return new Session(
                exists,
                deleted,
                workshop,
                Phase.ENDED,
                code,
                startedAt,
                Optional.of(at),
                planned,
                roster,
                runs,
                polls,
                breakouts,
                captures);
    }

    Session with(Roster other) {
        return new Session(
                exists, deleted, workshop, phase, code, startedAt, endedAt, planned, other, runs,
                polls, breakouts, captures);
    }

    Session withRuns(List<BlockRun> other) {
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                code,
                startedAt,
                endedAt,
                planned,
                roster,
                List.copyOf(other),
                polls,
                breakouts,
                captures);
    }

    /** With the run that is on changed; unchanged when none is. */
    Session withRun(UnaryOperator<BlockRun> change) {
        if (run().isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(runs);
        next.set(next.size() - 1, change.apply(runs.getLast()));
        return withRuns(next);
    }

    Session with(BlockId block, PollRun poll) {
        var next = new HashMap<>(polls);
        next.put(block, poll);
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                code,
                startedAt,
                endedAt,
                planned,
                roster,
                runs,
                Map.copyOf(next),
                breakouts,
                captures);
    }

    Session with(BlockId block, Breakout breakout) {
        var next = new HashMap<>(breakouts);
        next.put(block, breakout);
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                code,
                startedAt,
                endedAt,
                planned,
                roster,
                runs,
                polls,
                Map.copyOf(next),
                captures);
    }

    Session withCaptures(List<Capture> other) {
        return new Session(
                exists,
                deleted,
                workshop,
                phase,
                code,
                startedAt,
                endedAt,
                planned,
                roster,
                runs,
                polls,
                breakouts,
                List.copyOf(other));
    }
}
