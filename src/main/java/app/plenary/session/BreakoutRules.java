package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The rules of working in groups; those of drawing and moving are in {@link SeatRules}, those of
 * what groups write down in {@link NoteRules}.
 */
final class BreakoutRules {
    private BreakoutRules() {}

    static Decision decide(Session session, BreakoutCommand command, Instant now) {
        return switch (command) {
            case BreakoutCommand.DrawGroups c -> SeatRules.draw(session, c, now);
            case BreakoutCommand.MovePerson c -> SeatRules.move(session, c);
            case BreakoutCommand.LockSeats c -> SeatRules.lock(session, c.breakout(), c.lock());
            case BreakoutCommand.UnlockSeats c -> SeatRules.unlock(session, c.breakout(), c.lock());
            case BreakoutCommand.StartRound c -> startRound(session, c, now);
            case BreakoutCommand.ExtendRound c -> extendRound(session, c);
            case BreakoutCommand.CallBack c -> callBack(session, c, now);
            case BreakoutCommand.WriteGroupNote c -> NoteRules.byFacilitator(session, c, now);
            case BreakoutCommand.Choose c -> ChoiceRules.decide(session, c);
            case BreakoutCommand.SetReportBack c -> setReportBack(session, c);
            case BreakoutCommand.GiveWord c -> giveWord(session, c);
            case BreakoutCommand.PassWord c -> passWord(session, c);
            case BreakoutCommand.MarkReported c -> markReported(session, c);
        };
    }

    static Session apply(Session session, BreakoutEvent event) {
        return switch (event) {
            case BreakoutEvent.GroupsDrawn e ->
                    session.with(
                            e.breakout(),
                            session.breakout(e.breakout())
                                    .map(b -> b.withRounds(e.rounds()))
                                    .orElseGet(() -> Breakout.drawn(e.rounds())));
            case BreakoutEvent.PersonMoved e ->
                    changed(
                            session,
                            e.breakout(),
                            b -> b.moved(e.round(), e.participant(), e.group()));
            case BreakoutEvent.SeatsLocked e ->
                    changed(session, e.breakout(), b -> b.withLock(e.lock(), true));
            case BreakoutEvent.SeatsUnlocked e ->
                    changed(session, e.breakout(), b -> b.withLock(e.lock(), false));
            case BreakoutEvent.RoundStarted e ->
                    changed(
                            session,
                            e.breakout(),
                            b -> b.at(e.round(), e.at(), stoodStill(session, e.at())));
            case BreakoutEvent.RoundExtended e ->
                    changed(session, e.breakout(), b -> b.with(b.run().extended(e.by())));
            case BreakoutEvent.CalledBack e ->
                    changed(session, e.breakout(), b -> b.with(b.run().calledBack(e.at())));
            case BreakoutEvent.GroupNoteWritten e -> NoteRules.apply(session, e);
            case BreakoutEvent.Chosen e -> ChoiceRules.apply(session, e);
            case BreakoutEvent.ReportBackSet e ->
                    changed(session, e.breakout(), b -> b.with(b.reportBack().inOrder(e.order())));
            case BreakoutEvent.WordGiven e ->
                    changed(session, e.breakout(), b -> b.with(b.reportBack().speaking(e.group())));
            case BreakoutEvent.GroupReported e ->
                    changed(
                            session,
                            e.breakout(),
                            b -> b.with(b.reportBack().withDone(e.group(), e.done())));
        };
    }

    static Session changed(Session session, BlockId id, UnaryOperator<Breakout> change) {
        return session.breakout(id).map(b -> session.with(id, change.apply(b))).orElse(session);
    }

    static Duration stoodStill(Session session, Instant at) {
        return session.run().map(run -> run.resumedAt(at).paused()).orElse(Duration.ZERO);
    }

    /** The decision over the groups of that block while it is on, or the refusal. */
    private static Decision whileOn(
            Session session, BlockId id, Function<Breakout, Decision> decision) {
        var breakout = session.breakout(id);
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        if (!session.phase().isLive() || !session.isOn(id)) {
            return refuse(Refusal.BLOCK_HAS_MOVED_ON);
        }
        return decision.apply(breakout.get());
    }

    /** The decision over one of the groups of that block, or the refusal. */
    static Decision withGroup(
            Session session, BlockId id, int group, Function<Breakout, Decision> decision) {
        var breakout = session.breakout(id);
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        return group < 0 || group >= breakout.get().groups()
                ? refuse(Refusal.NO_SUCH_GROUP)
                : decision.apply(breakout.get());
    }

    private static Decision startRound(Session session, BreakoutCommand.StartRound c, Instant now) {
        return whileOn(
                session,
                c.breakout(),
                b ->
                        c.round() < 0 || c.round() >= b.rounds().size()
                                ? refuse(Refusal.NO_SUCH_ROUND)
                                : accept(
                                        new BreakoutEvent.RoundStarted(
                                                c.breakout(), c.round(), now)));
    }

    private static Decision extendRound(Session session, BreakoutCommand.ExtendRound c) {
        return whileOn(
                session,
                c.breakout(),
                b -> {
                    var planned = AudienceView.roundCountdown(session).map(Countdown::planned);
                    if (planned.isEmpty()) {
                        return refuse(Refusal.ROUND_IS_OVER);
                    }
                    var next = planned.get().plus(c.by());
                    if (next.compareTo(Duration.ofMinutes(1)) < 0
                            || next.compareTo(Duration.ofMinutes(Block.MOST_MINUTES)) > 0) {
                        return refuse(Refusal.MINUTES_OUT_OF_RANGE);
                    }
                    return c.by().isZero()
                            ? accept()
                            : accept(new BreakoutEvent.RoundExtended(c.breakout(), c.by()));
                });
    }

    private static Decision callBack(Session session, BreakoutCommand.CallBack c, Instant now) {
        return whileOn(
                session,
                c.breakout(),
                b ->
                        b.isCalledBack() || b.roundStartedAt().isEmpty()
                                ? accept()
                                : accept(new BreakoutEvent.CalledBack(c.breakout(), now)));
    }

    private static Decision setReportBack(Session session, BreakoutCommand.SetReportBack c) {
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        int groups = breakout.get().groups();
        if (c.order().stream().anyMatch(group -> group < 0 || group >= groups)
                || new HashSet<>(c.order()).size() != c.order().size()) {
            return refuse(Refusal.NO_SUCH_GROUP);
        }
        return c.order().equals(breakout.get().reportBack().order())
                ? accept()
                : accept(new BreakoutEvent.ReportBackSet(c.breakout(), c.order()));
    }

    private static Decision giveWord(Session session, BreakoutCommand.GiveWord c) {
        return withGroup(
                session,
                c.breakout(),
                c.group().orElse(0),
                b ->
                        c.group().equals(b.reportBack().speaking())
                                ? accept()
                                : accept(new BreakoutEvent.WordGiven(c.breakout(), c.group())));
    }

    private static Decision passWord(Session session, BreakoutCommand.PassWord c) {
        var breakout = session.breakout(c.breakout());
        if (breakout.isEmpty()) {
            return refuse(Refusal.NO_GROUPS_YET);
        }
        var back = breakout.get().reportBack();
        var groups = breakout.get().current().map(BreakoutRound::groups).orElse(List.of());
        var order = back.all(groups.size());
        var events = new ArrayList<Event>();
        if (!order.equals(back.order())) {
            events.add(new BreakoutEvent.ReportBackSet(c.breakout(), order));
        }
        back.speaking()
                .ifPresent(group ->
                        events.add(new BreakoutEvent.GroupReported(c.breakout(), group, true)));
        var next =
                order.stream()
                        .filter(group -> !back.done().contains(group))
                        .filter(group -> !back.speaking().equals(Optional.of(group)))
                        .filter(group -> hasPeople(session, groups.get(group)))
                        .findFirst();
        next.ifPresent(
                group -> events.add(new BreakoutEvent.WordGiven(c.breakout(), Optional.of(group))));
        return accept(events);
    }

    private static boolean hasPeople(Session session, Group group) {
        return group.members().stream()
                .anyMatch(person ->
                        session.roster().find(person).filter(Participant::present).isPresent());
    }

    private static Decision markReported(Session session, BreakoutCommand.MarkReported c) {
        return withGroup(
                session,
                c.breakout(),
                c.group(),
                b ->
                        b.reportBack().done().contains(c.group()) == c.done()
                                ? accept()
                                : accept(
                                        new BreakoutEvent.GroupReported(
                                                c.breakout(), c.group(), c.done())));
    }

    static boolean isBreakout(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .filter(b -> b.activity() instanceof BreakoutRounds)
                .isPresent();
    }
}
