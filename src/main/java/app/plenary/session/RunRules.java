package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the course: opening, moving from block to block, time, the end. */
final class RunRules {
    private RunRules() {}

    static Decision decide(Session session, RunCommand command, Instant now) {
        return switch (command) {
            case RunCommand.OpenRoom c -> open(session, c);
            case RunCommand.StartSession c -> start(session, c.zone(), now);
            case RunCommand.NextBlock c ->
                    onlyFrom(session, c.from()).orElseGet(() -> next(session, c.from(), now));
            case RunCommand.PreviousBlock c ->
                    onlyFrom(session, c.from())
                            .orElseGet(() ->
                                    session.agenda()
                                            .before(c.from())
                                            .map(block -> enter(session, c.from(), block, now))
                                            .orElseGet(() -> refuse(Refusal.NO_SUCH_BLOCK)));
            case RunCommand.GoToBlock c ->
                    onlyFrom(session, c.from())
                            .orElseGet(() ->
                                    session.agenda()
                                            .find(c.to())
                                            .map(block ->
                                                    c.to().equals(c.from())
                                                            ? accept()
                                                            : enter(session, c.from(), block, now))
                                            .orElseGet(() -> refuse(Refusal.NO_SUCH_BLOCK)));
            case RunCommand.PauseSession _ ->
                    switch (session.phase()) {
                        case RUNNING -> accept(new RunEvent.SessionPaused(now));
                        case PAUSED -> refuse(Refusal.IS_PAUSED);
                        default -> refuse(Refusal.SESSION_IS_NOT_RUNNING);
                    };
            case RunCommand.ResumeSession _ ->
                    session.phase() == Phase.PAUSED
                            ? accept(new RunEvent.SessionResumed(now))
                            : refuse(Refusal.IS_NOT_PAUSED);
            case RunCommand.ExtendBlock c ->
                    onlyFrom(session, c.block()).orElseGet(() -> extend(session, c));
            case RunCommand.RestartBlock c ->
                    onlyFrom(session, c.block()).orElseGet(() -> restart(c.block(), now));
            case RunCommand.ShowSlide c ->
                    onlyFrom(session, c.block()).orElseGet(() -> SlideRules.show(session, c));
            case RunCommand.SkipBlock c -> CourseRules.skip(session, c.block());
            case RunCommand.KeepBlock c -> CourseRules.keep(session, c.block());
            case RunCommand.CatchUp c -> CourseRules.catchUp(session, c);
            case RunCommand.TimeIsUp c ->
                    onlyFrom(session, c.block()).orElseGet(() -> timeIsUp(session, c.block(), now));
            case RunCommand.EndSession _ -> end(session, now);
            case RunCommand.ForgiveInterruption c -> forgive(session, c.lastAlive(), now);
        };
    }

    static Session apply(Session session, RunEvent event) {
        return switch (event) {
            case RunEvent.RoomOpened e -> session.with(e.code()).in(Phase.LOBBY);
            case RunEvent.SessionStarted e -> CourseRules.started(session, e).in(Phase.RUNNING);
            case RunEvent.BlockAllotted e -> session.withAllotted(e.block(), e.length());
            case RunEvent.BlockSkipped e -> session.withSkipped(e.block(), true);
            case RunEvent.BlockKept e -> session.withSkipped(e.block(), false);
            case RunEvent.BlockStarted e -> {
                var runs = new ArrayList<>(session.runs());
                runs.add(BlockRun.begun(e.block(), e.at()));
                yield session.withRuns(runs).in(Phase.RUNNING);
            }
            case RunEvent.BlockEnded e ->
                    session.isOn(e.block()) ? session.withRun(run -> run.endedAt(e.at())) : session;
            case RunEvent.SessionPaused e ->
                    session.withRun(run -> run.pausedAt(e.at())).in(Phase.PAUSED);
            case RunEvent.SessionResumed e ->
                    session.withRun(run -> run.resumedAt(e.at())).in(Phase.RUNNING);
            case RunEvent.BlockExtended e ->
                    session.isOn(e.block())
                            ? session.withRun(run -> run.extended(e.by()))
                            : session;
            case RunEvent.SlideShown e -> SlideRules.apply(session, e);
            case RunEvent.SessionEnded e -> session.ended(e.at());
        };
    }

    private static Decision open(Session session, RunCommand.OpenRoom c) {
        return switch (session.phase()) {
            case PLANNED -> accept(new RunEvent.RoomOpened(c.code()));
            case ENDED -> refuse(Refusal.SESSION_HAS_ENDED);
            default -> refuse(Refusal.ROOM_IS_OPEN);
        };
    }

    private static Decision start(Session session, ZoneId zone, Instant now) {
        return switch (session.phase()) {
            case PLANNED -> refuse(Refusal.ROOM_IS_NOT_OPEN);
            case RUNNING, PAUSED -> refuse(Refusal.SESSION_HAS_STARTED);
            case ENDED -> refuse(Refusal.SESSION_HAS_ENDED);
            case LOBBY ->
                    session.agenda().blocks().stream()
                            .filter(block -> !session.skipped().contains(block.id()))
                            .findFirst()
                            .map(block -> {
                                var events = new ArrayList<Event>();
                                events.add(CourseRules.starts(session.workshop(), zone, now));
                                events.addAll(begin(session, block, now));
                                return accept(events);
                            })
                            .orElseGet(() -> refuse(Refusal.AGENDA_IS_EMPTY));
        };
    }

    private static Decision next(Session session, BlockId from, Instant now) {
        return session.after(from)
                .map(block -> enter(session, from, block, now))
                .orElseGet(() -> end(session, now));
    }

    private static Decision enter(Session session, BlockId from, Block to, Instant now) {
        var events = new ArrayList<>(leave(session, from, now));
        if (session.skipped().contains(to.id())) {
            events.add(new RunEvent.BlockKept(to.id()));
        }
        events.addAll(begin(session, to, now));
        return accept(events);
    }

    private static Decision restart(BlockId block, Instant now) {
        return accept(new RunEvent.BlockEnded(block, now), new RunEvent.BlockStarted(block, now));
    }

    private static Decision timeIsUp(Session session, BlockId block, Instant now) {
        boolean up =
                session.phase() == Phase.RUNNING
                        && session.countdown()
                                .filter(countdown -> !countdown.remaining(now).isPositive())
                                .isPresent();
        if (!up) {
            return refuse(Refusal.TIME_IS_NOT_UP);
        }
        var atZero = session.current().map(Block::atZero).orElse(AtZero.COUNT_OVER);
        return switch (atZero) {
            case COUNT_OVER, CHIME -> accept();
            case CLOSE ->
                    session.poll(block).stage() == PollRun.Stage.OPEN
                            ? accept(new PollEvent.PollClosed(block))
                            : accept();
            // the last block of a day does not end the session, and no night is begun by the clock
            case GO_ON ->
                    session.after(block)
                            .filter(next -> next.opening().day().isEmpty())
                            .map(next -> enter(session, block, next, now))
                            .orElseGet(Decision::accept);
        };
    }

    private static Decision end(Session session, Instant now) {
        if (session.phase() == Phase.ENDED) {
            return refuse(Refusal.SESSION_HAS_ENDED);
        }
        if (!session.phase().isOpen()) {
            return refuse(Refusal.ROOM_IS_NOT_OPEN);
        }
        var events = new ArrayList<Event>();
        session.run().ifPresent(run -> events.addAll(leave(session, run.block(), now)));
        events.add(new RunEvent.SessionEnded(now));
        return accept(events);
    }

    private static List<Event> leave(Session session, BlockId from, Instant now) {
        var events = new ArrayList<Event>();
        events.addAll(PollRules.leave(session, from));
        events.addAll(QuizRules.leave(session, from));
        events.add(new RunEvent.BlockEnded(from, now));
        return events;
    }

    private static List<Event> begin(Session session, Block block, Instant now) {
        var events = new ArrayList<Event>();
        events.add(new RunEvent.BlockStarted(block.id(), now));
        switch (block.activity()) {
            case Talk _, Break _, Quiz _ -> {}
            case Poll poll -> {
                if (poll.isReady() && session.poll(block.id()).stage() == PollRun.Stage.WAITING) {
                    events.add(new PollEvent.PollOpened(block.id()));
                }
            }
            case BreakoutRounds _ ->
                    session.breakout(block.id())
                            .ifPresent(b ->
                                    events.add(
                                            new BreakoutEvent.RoundStarted(
                                                    block.id(), b.round(), now)));
        }
        return events;
    }

    private static Decision extend(Session session, RunCommand.ExtendBlock c) {
        var planned = session.countdown().map(Countdown::planned).orElse(Duration.ZERO);
        var next = planned.plus(c.by());
        if (next.compareTo(Duration.ofMinutes(Block.MOST_MINUTES)) > 0
                || next.compareTo(Duration.ofMinutes(1)) < 0) {
            return refuse(Refusal.MINUTES_OUT_OF_RANGE);
        }
        return c.by().isZero() ? accept() : accept(new RunEvent.BlockExtended(c.block(), c.by()));
    }

    private static Decision forgive(Session session, Instant lastAlive, Instant now) {
        var run = session.run();
        if (session.phase() != Phase.RUNNING || run.isEmpty()) {
            return refuse(Refusal.SESSION_IS_NOT_RUNNING);
        }
        var from = lastAlive.isBefore(run.get().startedAt()) ? run.get().startedAt() : lastAlive;
        return from.isBefore(now)
                ? accept(new RunEvent.SessionPaused(from), new RunEvent.SessionResumed(now))
                : accept();
    }

    /** A refusal unless {@code from} is the block that is on. */
    private static Optional<Decision> onlyFrom(Session session, BlockId from) {
        if (!session.phase().isLive()) {
            return Optional.of(refuse(Refusal.SESSION_IS_NOT_RUNNING));
        }
        return session.isOn(from)
                ? Optional.empty()
                : Optional.of(refuse(Refusal.BLOCK_HAS_MOVED_ON));
    }
}
